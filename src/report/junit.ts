import { lineIndex } from '../manifest/position.ts'
import type { Finding } from '../review/findings/finding.ts'
import type { Verdict } from '../review/judge.ts'
import { messagesIn } from '../review/messages/messages.ts'
import { escaped } from '../review/messages/words.ts'
import { failsOn } from '../review/policy/fails.ts'
import { DEFAULT_POLICY } from '../review/policy/policy.ts'
import type { ReportInput, ReviewedFile } from './json.ts'
import { DISPLAY_NAME, LAW_HASH, VERSION } from './tool.ts'

interface Case {
  readonly group: string
  readonly name: string
  readonly outcome: Outcome
}

type Outcome =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failure' | 'error' | 'skipped'; readonly type: string; readonly message: string }

/**
 * The review as JUnit XML: a suite for each manifest, a case for each use and provision. A case fails where the check
 * fails; what is undetermined is skipped, since it is neither.
 */
export function junitReport(input: ReportInput): string {
  const suites: readonly Suite[] = [
    ...input.files.map(file => ({ name: file.path, cases: casesOf(file, input) })),
    ...problemSuites(input),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="${attribute(DISPLAY_NAME)}" ${counts(suites.flatMap(({ cases }) => cases))}>
${suites.map(suiteElement).join('\n')}
</testsuites>
`
}

interface Suite {
  readonly name: string
  readonly cases: readonly Case[]
}

function suiteElement({ name, cases }: Suite): string {
  return `  <testsuite name="${attribute(name)}" ${counts(cases)}>
    <properties>
      <property name="version" value="${attribute(VERSION)}"/>
      <property name="law" value="${attribute(LAW_HASH)}"/>
    </properties>
${cases.map(testCase).join('\n')}
  </testsuite>`
}

function counts(cases: readonly Case[]): string {
  const count = (kind: Outcome['kind']) => cases.filter(({ outcome }) => outcome.kind === kind).length
  return `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}" time="0"`
}

function testCase({ group, name, outcome }: Case): string {
  const open = `    <testcase classname="${attribute(group)}" name="${attribute(name)}" time="0"`
  if (outcome.kind === 'passed') return `${open}/>`
  const message = attribute(outcome.message)
  const inside =
    outcome.kind === 'skipped'
      ? `<skipped message="${message}"/>`
      : `<${outcome.kind} type="${attribute(outcome.type)}" message="${message}">${message}</${outcome.kind}>`
  return `${open}>\n      ${inside}\n    </testcase>`
}

/** Whether the file is in order as a manifest, then each use under each provision. */
function casesOf(
  { path, review, kind = 'manifest', policy = DEFAULT_POLICY }: ReviewedFile,
  { language }: ReportInput,
): readonly Case[] {
  const { systems, findings, file } = review
  const lines = lineIndex(file.text)
  const verdicts = systems.flatMap(({ system, uses }) =>
    uses.flatMap(reviewed =>
      reviewed.judgements.map((judgement): Case => {
        const { provision } = judgement
        const { use } = reviewed
        const { citation, title } = provision.wording[language]
        const { line } = lines.position(use.key.start)
        const said = findings.find(({ code, range }) => code === provision.id && range.start.line === line)
        const words = said?.message ?? messagesIn(language).verdict[judgement.verdict]
        return {
          group: system.name ?? path,
          name: `${use.id}: ${citation} ${title}`,
          outcome: outcomeOf(
            judgement.verdict,
            `${line + 1}: ${words}`,
            failsOn(judgement, reviewed, policy),
          ),
        }
      }),
    ),
  )
  return [{ group: path, name: kind, outcome: mistakesIn(findings) }, ...verdicts]
}

function outcomeOf(verdict: Verdict, message: string, fails: boolean): Outcome {
  switch (verdict) {
    case 'prohibited':
    case 'prohibited_unless_excepted':
    case 'breach':
    case 'undetermined':
      return { kind: fails ? 'failure' : 'skipped', type: verdict, message }
    case 'not_prohibited':
    case 'out_of_scope':
    case 'not_binding':
    case 'not_triggered':
    case 'duties_met':
      return { kind: 'passed' }
  }
}

/** The mistakes for which the check fails. */
function mistakesIn(findings: readonly Finding[]): Outcome {
  const mistakes = findings.filter(
    ({ code, severity }) => severity === 'error' && /^(manifest|scope|policy)\//.test(code),
  )
  const [first] = mistakes
  if (first === undefined) return { kind: 'passed' }
  const message = mistakes.map(({ range, message }) => `${range.start.line + 1}: ${message}`).join(' ')
  return { kind: 'failure', type: first.code, message }
}

/** What the tool itself failed at; none of it may read as passed. */
function problemSuites({ toolProblems }: ReportInput): readonly Suite[] {
  const cases = toolProblems.map(
    ({ code, path, message }): Case => ({
      group: path,
      name: code,
      outcome: { kind: 'error', type: code, message },
    }),
  )
  return cases.length === 0 ? [] : [{ name: DISPLAY_NAME, cases }]
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** The one place where text becomes XML. What XML has no character for is written out. */
function attribute(text: string): string {
  return escaped(text.replace(/\s+/g, ' '))
    .replace(/[\ufffe\uffff]/g, character => `\\u{${character.charCodeAt(0).toString(16)}}`)
    .replace(/[&<>"']/g, character => ENTITIES[character] ?? '')
}
