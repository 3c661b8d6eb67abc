import type { Language } from '../manifest/facts.ts'
import { lineIndex } from '../manifest/position.ts'
import type { Finding } from '../review/findings/finding.ts'
import { messagesIn } from '../review/messages/messages.ts'
import { escaped } from '../review/messages/words.ts'
import { failsOn } from '../review/policy/fails.ts'
import { DEFAULT_POLICY } from '../review/policy/policy.ts'
import type { Verdict } from '../review/verdict.ts'
import { isKnownVerdict, type LocatedToolProblem, type ReportInput, type ReviewedFile } from './input.ts'
import { type ReportFormat, whole } from './stream.ts'
import { reportTexts } from './texts.ts'
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
  return whole(junitFormat, input)
}

export const junitFormat: ReportFormat = {
  shown: 'none',
  open(paper, { language }) {
    const suites = paper.later()
    let total = NO_CASES
    const add = (suite: Suite) => {
      suites.write(`${suiteElement(suite)}\n`)
      total = plus(total, tallied(suite.cases))
    }
    return {
      file: file => add({ name: file.path, cases: casesOf(file, language) }),
      end: ({ toolProblems }) => {
        if (toolProblems.length > 0) add({ name: DISPLAY_NAME, cases: toolProblems.map(problemCase) })
        const head = `<testsuites name="${attribute(DISPLAY_NAME)}" ${counts(total)}>`
        paper.write(`<?xml version="1.0" encoding="UTF-8"?>\n${head}\n${total.tests === 0 ? '\n' : ''}`)
        suites.place()
        paper.write('</testsuites>\n')
      },
    }
  },
}

interface Suite {
  readonly name: string
  readonly cases: readonly Case[]
}

function suiteElement({ name, cases }: Suite): string {
  return `  <testsuite name="${attribute(name)}" ${counts(tallied(cases))}>
    <properties>
      <property name="version" value="${attribute(VERSION)}"/>
      <property name="law" value="${attribute(LAW_HASH)}"/>
    </properties>
${cases.map(testCase).join('\n')}
  </testsuite>`
}

interface Tally {
  readonly tests: number
  readonly failures: number
  readonly errors: number
  readonly skipped: number
}

const NO_CASES: Tally = { tests: 0, failures: 0, errors: 0, skipped: 0 }

function tallied(cases: readonly Case[]): Tally {
  const count = (kind: Outcome['kind']) => cases.filter(({ outcome }) => outcome.kind === kind).length
  return {
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  }
}

function plus(one: Tally, other: Tally): Tally {
  return {
    tests: one.tests + other.tests,
    failures: one.failures + other.failures,
    errors: one.errors + other.errors,
    skipped: one.skipped + other.skipped,
  }
}

function counts({ tests, failures, errors, skipped }: Tally): string {
  return `tests="${tests}" failures="${failures}" errors="${errors}" skipped="${skipped}" time="0"`
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
  { path, review, kind = 'manifest', policy = DEFAULT_POLICY, known }: ReviewedFile,
  language: Language,
): readonly Case[] {
  const { systems, findings, file } = review
  const lines = lineIndex(file.text)
  const before = `${reportTexts(language).known}: `
  const verdicts = systems.flatMap(({ system, uses }) =>
    uses.flatMap(reviewed =>
      reviewed.judgements.map((judgement): Case => {
        const { use } = reviewed
        const { provision } = judgement
        const isKnown = isKnownVerdict(known, reviewed, judgement)
        const { citation, title } = provision.wording[language]
        const { line } = lines.position(use.key.start)
        const said = findings.find(({ code, range }) => code === provision.id && range.start.line === line)
        const words = said?.message ?? messagesIn(language).verdict[judgement.verdict]
        return {
          group: system.name ?? path,
          name: `${use.id}: ${citation} ${title}`,
          outcome: outcomeOf(
            judgement.verdict,
            `${line + 1}: ${isKnown ? before : ''}${words}`,
            failsOn(judgement, reviewed, policy) && !isKnown,
          ),
        }
      }),
    ),
  )
  return [
    {
      group: path,
      name: kind,
      outcome: mistakesIn(findings.filter(finding => !known?.findings.has(finding))),
    },
    ...verdicts,
  ]
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
    ({ code, severity }) =>
      (severity === 'error' && /^(manifest|scope)\//.test(code)) ||
      (severity !== 'information' && code.startsWith('policy/')),
  )
  const [first] = mistakes
  if (first === undefined) return { kind: 'passed' }
  const message = mistakes.map(({ range, message }) => `${range.start.line + 1}: ${message}`).join(' ')
  return { kind: 'failure', type: first.code, message }
}

/** What the tool itself failed at; none of it may read as passed. */
function problemCase({ code, path, message }: LocatedToolProblem): Case {
  return { group: path, name: code, outcome: { kind: 'error', type: code, message } }
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
