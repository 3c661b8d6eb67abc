/** Everything in which a text of a manifest is shown, by the place that shows it. */

import { questionAnswer } from '../../src/agents/question.ts'
import { reviewAnswer } from '../../src/agents/review.ts'
import { commentOn, subjectAt } from '../../src/language/comment.ts'
import { complete } from '../../src/language/complete/complete.ts'
import { fixesFor } from '../../src/language/fixes/fixes.ts'
import { hover } from '../../src/language/hover/hover.ts'
import { inlayHints } from '../../src/language/inlay.ts'
import { nextQuestion } from '../../src/language/interview/next.ts'
import { START } from '../../src/language/interview/question.ts'
import { progress, whyAsked, wordsOf } from '../../src/language/interview/words.ts'
import { lensesFor } from '../../src/language/lenses.ts'
import { outline } from '../../src/language/outline.ts'
import { completePolicy } from '../../src/language/policy/complete.ts'
import { policyFixes } from '../../src/language/policy/fixes.ts'
import { hoverPolicy } from '../../src/language/policy/hover.ts'
import { statusOf } from '../../src/language/status.ts'
import type { TreeNode } from '../../src/language/tree/node.ts'
import { manifestRow, summaryOf } from '../../src/language/tree/summary.ts'
import { treeOf } from '../../src/language/tree/tree.ts'
import type { Language } from '../../src/manifest/facts.ts'
import { lineIndex, type Position } from '../../src/manifest/position.ts'
import { useSectionNames } from '../../src/manifest/vocabulary.ts'
import type { DiffInput } from '../../src/report/diff/input.ts'
import { diffJson } from '../../src/report/diff/json.ts'
import { diffMarkdown } from '../../src/report/diff/markdown.ts'
import { diffPretty } from '../../src/report/diff/pretty.ts'
import { formatNames, reportIn } from '../../src/report/formats.ts'
import type { ReportInput } from '../../src/report/input.ts'
import { jsonText } from '../../src/report/json-text.ts'
import { compare } from '../../src/review/compare/compare.ts'
import type { Finding } from '../../src/review/findings/finding.ts'
import type { PolicyFile } from '../../src/review/policy/read-policy.ts'
import type { FileReview } from '../../src/review/review.ts'
import { askLaw } from '../agents/asking.ts'

/**
 * How a surface shows its text: `plain` as it is, on one or several lines; `markdown` rendered; the others as files
 * of that kind.
 */
export type Kind = 'plain' | 'markdown' | 'html' | 'xml' | 'json' | 'terminal' | 'commands'

export interface Shown {
  readonly surface: string
  readonly kind: Kind
  readonly text: string
}

/** The address that hovers of tests give to the page of a provision. */
export const PAGE = 'page:'

/** What the editor shows of a review at these offsets of its text, and wherever else it shows anything. */
export function inEditor(
  path: string,
  review: FileReview,
  language: Language,
  offsets: readonly number[],
): readonly Shown[] {
  const lines = lineIndex(review.file.text)
  const whole = { start: lines.position(0), end: lines.position(review.file.text.length) }
  const plain = (surface: string, ...texts: readonly (string | null | undefined)[]) =>
    texts.flatMap((text): readonly Shown[] => (text ? [{ surface, kind: 'plain', text }] : []))
  const markdown = (surface: string, text: string | null | undefined): readonly Shown[] =>
    text ? [{ surface, kind: 'markdown', text }] : []
  const status = statusOf(review, language)
  const row = manifestRow(path, { kind: 'reviewed', summary: summaryOf(review) }, language)
  const unreadable = manifestRow(path, { kind: 'unreadable', reason: path }, language)
  const { question } = nextQuestion(review, 0, START, language)
  const asked = question === null ? null : wordsOf(question, language)
  const items = [...outline(review, language)]
  for (const item of items) items.push(...item.children)
  return [
    ...review.findings.flatMap(({ code, message, related }) => [
      ...plain('finding', code, message),
      ...plain('related place', ...related.map(place => place.message)),
    ]),
    ...offsets.flatMap(offset => atPosition(path, review, language, lines.position(offset))),
    ...nodesOf(treeOf(review, { filter: 'all', language })).flatMap(node => [
      ...plain('tree', node.label, node.description, node.spoken),
      ...markdown('tree tooltip', node.tooltip),
    ]),
    ...[row, unreadable].flatMap(one => plain('tree', one.label, one.description, one.spoken, one.tooltip)),
    ...lensesFor(review, { uses: true, sections: true, language }).flatMap(({ title }) =>
      plain('lens', title),
    ),
    ...inlayHints(review, whole, language).flatMap(({ label, tooltip }) => [
      ...plain('inlay', label),
      ...markdown('inlay tooltip', tooltip),
    ]),
    ...items.flatMap(({ name, detail }) => plain('outline', name, detail)),
    ...firstOfCodes(review).flatMap(({ range }) =>
      fixesFor(review, range, { language, today: '2026-11-22' }).flatMap(({ title }) => plain('fix', title)),
    ),
    ...plain('status', status.text, status.detail),
    ...plain('interview', progress(review, language), asked?.text, asked?.help),
    ...plain('interview', ...(question === null ? [] : whyAsked(question, review, language))),
  ]
}

/** What agents are told of a review, wherever they ask; and why they are told nothing. */
export function forAgents(path: string, review: FileReview, language: Language): readonly Shown[] {
  const manifest = { path, review }
  const ids = review.systems.flatMap(({ uses }) => uses.map(({ use }) => use.id))
  const described = ids.flatMap(use => [
    questionAnswer(manifest, { use, describes: useSectionNames }, language),
    questionAnswer(manifest, { use, describes: useSectionNames, answer: [path] }, language),
  ])
  const answers = [
    reviewAnswer(manifest, {}, language),
    ...ids.map(use => reviewAnswer(manifest, { use }, language)),
    reviewAnswer(manifest, { use: path }, language),
    questionAnswer(manifest, {}, language),
    ...described,
    askLaw(path, 0, language),
  ]
  return answers.flatMap((answer): readonly Shown[] =>
    answer.kind === 'answer'
      ? [
          { surface: 'agent', kind: 'markdown', text: answer.markdown },
          { surface: 'agent', kind: 'json', text: jsonText(answer.data) },
        ]
      : // Several lines only where it lists what there is.
        [{ surface: 'refusal', kind: 'markdown', text: answer.message }],
  )
}

/** What the editor shows of a policy at these offsets, beside its findings. */
export function inPolicyEditor(
  file: Pick<PolicyFile, 'text' | 'problems'>,
  language: Language,
  offsets: readonly number[],
): readonly Shown[] {
  const today = '2026-11-22'
  const lines = lineIndex(file.text)
  const whole = { start: lines.position(0), end: lines.position(file.text.length) }
  const ofFixes = policyFixes(file, whole, { language, today }).map(({ title }) => title)
  return [
    ...ofFixes.map((text): Shown => ({ surface: 'fix', kind: 'plain', text })),
    ...offsets.flatMap((offset): readonly Shown[] => {
      const position = lines.position(offset)
      const markdown = hoverPolicy(file.text, position, { language, folder: 'inner' })?.markdown
      return [
        ...(markdown ? [{ surface: 'hover', kind: 'markdown', text: markdown } as const] : []),
        ...completePolicy(file.text, position, { language, today }).flatMap((one): readonly Shown[] => [
          { surface: 'completion', kind: 'plain', text: `${one.label} ${one.detail}` },
          { surface: 'completion documentation', kind: 'markdown', text: one.documentation },
        ]),
      ]
    }),
  ]
}

/** The first finding of each code, by which fixes differ; those of `not-stated` are many, and name only what is ours. */
function firstOfCodes({ findings }: FileReview): readonly Finding[] {
  const firsts = new Map(findings.toReversed().map(finding => [finding.code, finding]))
  firsts.delete('not-stated')
  return [...firsts.values()]
}

function atPosition(
  path: string,
  review: FileReview,
  language: Language,
  position: Position,
): readonly Shown[] {
  const pageOf = (provision: string, condition: string | null) => `${PAGE}${provision}/${condition ?? ''}`
  const markdown = hover(review, position, { language, pageOf })?.markdown
  const subject = subjectAt(review, position)
  const comment = subject === null ? null : commentOn(review, subject, { path, language })
  return [
    ...(markdown ? [{ surface: 'hover', kind: 'markdown', text: markdown } as const] : []),
    ...(comment ? [{ surface: 'comment', kind: 'markdown', text: comment } as const] : []),
    ...complete(review.file.text, position, { language }).flatMap((one): readonly Shown[] => [
      { surface: 'completion', kind: 'plain', text: one.label },
      { surface: 'completion', kind: 'plain', text: one.detail },
      { surface: 'completion documentation', kind: 'markdown', text: one.documentation },
    ]),
  ]
}

function nodesOf(nodes: readonly TreeNode[]): readonly TreeNode[] {
  return nodes.flatMap(node => [node, ...nodesOf(node.children)])
}

const KINDS = {
  pretty: 'terminal',
  json: 'json',
  sarif: 'json',
  github: 'commands',
  junit: 'xml',
  gitlab: 'json',
  markdown: 'markdown',
  html: 'html',
  jsonld: 'json',
  cyclonedx: 'json',
} as const satisfies Readonly<Record<(typeof formatNames)[number], Kind>>

/** Every report of a review. */
export function inReports(input: ReportInput): readonly Shown[] {
  return formatNames.map(name => ({ surface: name, kind: KINDS[name], text: reportIn(name, input, false) }))
}

/** Every report of what changed between two reviews of one manifest. */
export function inDiffs(
  path: string,
  before: FileReview | null,
  after: FileReview | null,
  language: Language,
): readonly Shown[] {
  const file = (review: FileReview | null) => (review === null ? null : { path, review })
  const input: DiffInput = {
    before: { name: 'main', commit: '1a2b3c4d' },
    after: null,
    asOf: '2026-11-22',
    language,
    files: [{ before: file(before), after: file(after), comparison: compare(before, after) }],
    toolProblems: [],
  }
  return [
    { surface: 'diff pretty', kind: 'terminal', text: diffPretty(input, false) },
    { surface: 'diff markdown', kind: 'markdown', text: diffMarkdown(input) },
    { surface: 'diff json', kind: 'json', text: diffJson(input) },
  ]
}
