import type { Language } from '../manifest/facts.ts'
import type { Finding, LineRange, Severity } from '../review/findings/finding.ts'
import { fromOne, type Identity, identitiesOf } from './fingerprint.ts'
import type { LocatedToolProblem, ReportInput, ReviewedFile } from './input.ts'
import { jsonList, writeJsonAround } from './json-text.ts'
import { plainHelp, type Rule, ruleOfUnknown, rulesIn } from './rules.ts'
import { type ReportFormat, type ReportHead, whole } from './stream.ts'
import { DISPLAY_NAME, LAW_HASH, VERSION } from './tool.ts'

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'

/** The review as SARIF 2.1.0, for code scanning and for editors. */
export function sarifReport(input: ReportInput): string {
  return whole(sarifFormat, input)
}

export const sarifFormat: ReportFormat = {
  shown: 'none',
  open(paper, head) {
    const rules = ruleList(head.language)
    const paths: string[] = []
    const found = jsonList(paper.later(), 3)
    return {
      file: file => {
        for (const result of results(file, paths.length, rules)) found.add(result)
        paths.push(file.path)
      },
      end: ({ toolProblems }) =>
        writeJsonAround(paper, sarifLog(head, rules.all(), paths, toolProblems), 'results', 3, found),
    }
  },
}

/** The log without its results. */
function sarifLog(
  { asOf, language }: ReportHead,
  rules: readonly Rule[],
  paths: readonly string[],
  toolProblems: readonly LocatedToolProblem[],
) {
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: DISPLAY_NAME,
            version: VERSION,
            semanticVersion: VERSION,
            language,
            rules: rules.map(ruleObject),
            properties: { law: LAW_HASH },
          },
        },
        invocations: [
          {
            executionSuccessful: toolProblems.length === 0,
            toolExecutionNotifications: toolProblems.map(notification),
          },
        ],
        originalUriBaseIds: { [BASE]: { description: { text: 'The working directory of the check.' } } },
        columnKind: 'utf16CodeUnits',
        artifacts: paths.map(path => ({ location: artifactLocation(path) })),
        results: [],
        properties: { as_of: asOf },
      },
    ],
  }
}

const BASE = '%SRCROOT%'

interface RuleList {
  /** The place of a rule in the list, to which a code that is not known is added. */
  indexOf(finding: Finding): number
  all(): readonly Rule[]
}

/** The rules that can occur, and any that occurs all the same. */
function ruleList(language: Language): RuleList {
  const rules = [...rulesIn(language)]
  const indexes = new Map(rules.map(({ code }, index) => [code, index]))
  return {
    indexOf: ({ code, severity }) => {
      const index = indexes.get(code) ?? rules.push(ruleOfUnknown(code, severity)) - 1
      indexes.set(code, index)
      return index
    },
    all: () => rules,
  }
}

function ruleObject({ code, severity, title, description, help, provision }: Rule) {
  return {
    id: code,
    shortDescription: { text: plainText(title) },
    fullDescription: { text: plainText(description) },
    ...(help === null ? {} : { help: { text: plainText(plainHelp(help)), markdown: help } }),
    defaultConfiguration: { level: level(severity) },
    properties: { tags: provision === null ? ['ai-act'] : ['ai-act', provision] },
  }
}

function results(
  { path, review, known }: ReviewedFile,
  artifact: number,
  rules: RuleList,
): readonly object[] {
  const identities = identitiesOf(review)
  return review.findings.map((finding, index) => {
    const { code, severity, message, range, related } = finding
    const identity = identities[index]
    return {
      ruleId: code,
      ruleIndex: rules.indexOf(finding),
      level: level(severity),
      ...(known === undefined ? {} : { baselineState: known.findings.has(finding) ? 'unchanged' : 'new' }),
      message: { text: plainText(message) },
      locations: [{ physicalLocation: physicalLocation(path, artifact, range) }],
      relatedLocations: related.map((place, id) => ({
        id,
        message: { text: plainText(place.message) },
        physicalLocation:
          place.path === undefined
            ? physicalLocation(path, artifact, place.range)
            : { artifactLocation: artifactLocation(place.path), region: fromOne(place.range) },
      })),
      ...(identity === undefined
        ? {}
        : {
            partialFingerprints: {
              // The name that code scanning on GitHub goes by.
              primaryLocationLineHash: identity.fingerprint,
              'aiDesignReview/v1': identity.fingerprint,
            },
            properties: properties(finding, identity),
          }),
    }
  })
}

/** Where in the review a result belongs; `conditionPath` goes from the use through the provision to the condition. */
function properties({ code }: Finding, { system, use, path }: Identity) {
  const [provision = '', ...rest] = code.split('/')
  const condition = rest.length === 0 || rest[0] === 'note' ? null : (rest.at(-1) ?? null)
  const ofLaw = /^\d/.test(provision)
  return {
    system,
    use,
    fact: path,
    ...(ofLaw
      ? {
          provision,
          condition,
          conditionPath: [use, provision, condition].filter(part => part !== null).join('/'),
        }
      : {}),
  }
}

function notification({ code, path, message }: LocatedToolProblem) {
  return {
    descriptor: { id: code },
    level: 'error',
    message: { text: plainText(message) },
    locations: [{ physicalLocation: { artifactLocation: artifactLocation(path) } }],
  }
}

function physicalLocation(path: string, index: number, range: LineRange) {
  return { artifactLocation: { ...artifactLocation(path), index }, region: fromOne(range) }
}

/** Relative to the working directory, as a URI; a path on another drive or from the root is none such. */
function artifactLocation(path: string) {
  // Half a character has no place in a URI.
  const uri = path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
  if (path.startsWith('/')) return { uri: `file://${uri}` }
  return /^[A-Za-z]:\//.test(path) ? { uri: `file:///${uri.replace('%3A', ':')}` } : { uri, uriBaseId: BASE }
}

function level(severity: Severity): 'error' | 'warning' | 'note' {
  return severity === 'information' ? 'note' : severity
}

/** In SARIF a plain message may hold links `[text](target)`; ours never does, whatever a manifest says. */
function plainText(text: string): string {
  return text.replaceAll('](', '] (')
}
