/** What is fuzzed: each target takes any text, and throws where something does not hold that always should. */

import assert from 'node:assert/strict'
import { fixesFor } from '../../src/language/fixes/fixes.ts'
import { outline } from '../../src/language/outline.ts'
import { yamlProblems } from '../../src/manifest/edit/check.ts'
import { applyEdits, stateFact } from '../../src/manifest/edit.ts'
import type { Language } from '../../src/manifest/facts.ts'
import { parse } from '../../src/manifest/parse.ts'
import { lineIndex } from '../../src/manifest/position.ts'
import { read } from '../../src/manifest/read.ts'
import { parseStrict } from '../../src/manifest/strict.ts'
import { parseTolerant } from '../../src/manifest/tolerant.ts'
import type { Node, Range, Tree } from '../../src/manifest/tree.ts'
import { type SectionName, sections, useSectionNames } from '../../src/manifest/vocabulary.ts'
import { reviewPolicy } from '../../src/review/policy/findings.ts'
import { POLICY_NAME } from '../../src/review/policy/policy.ts'
import { readPolicy } from '../../src/review/policy/read-policy.ts'
import { type FileReview, type ReviewOptions, review } from '../../src/review/review.ts'
import { ignoredBy } from '../../src/workspace/ignored.ts'
import { policyAt } from '../../src/workspace/policies.ts'
import { chooser, pick } from '../support/random.ts'
import { inDiffs, inEditor, inPolicyEditor, inReports, type Shown } from '../support/surfaces.ts'

export type Target = (text: string) => void

/** Two texts of one input stand on both sides of this line. */
export const BETWEEN = '\n=======\n'

const DAY = '2026-11-22'

export const TARGETS = {
  reader,
  review: reviewTarget,
  language,
  reports,
  edits,
  policy,
  diff,
} as const satisfies Readonly<Record<string, Target>>

export type TargetName = keyof typeof TARGETS
export const targetNames = Object.keys(TARGETS) as readonly TargetName[]

/** Both lanes end, with places in the text, and agree on what the strict one accepts. */
function reader(text: string): void {
  const strict = parseStrict(text)
  const tolerant = parseTolerant(text)
  assertTree(parse(text), text)
  if (!('limit' in tolerant)) assertTree(tolerant, text)
  if ('refusal' in strict) assertRange(strict.refusal.range, text)
  else assertTree(strict, text)
}

/** A review says something, in the order of the text, at places that the text has, and the same again. */
function reviewTarget(text: string): void {
  const one = reviewOf(text)
  assertReview(one)
  assert.deepEqual(reviewOf(text).findings, one.findings)
}

function language(text: string): void {
  const choose = chooser(seedOf(text))
  const offsets = Array.from({ length: 6 }, () => choose(text.length + 1))
  const reviewed = reviewOf(text)
  const language = pick<Language>(choose, ['en', 'da'])
  assertVisible(inEditor('a/ai-system.yaml', reviewed, language, offsets))
  const items = [...outline(reviewed, language)]
  for (const { name, children } of items) {
    assert.notEqual(name, '', 'an editor refuses an outline with a nameless item')
    items.push(...children)
  }
}

function reports(text: string): void {
  const reviewed = reviewOf(text, { recommendations: ['justitia'] })
  const files = [{ path: 'a/ai-system.yaml', review: reviewed }]
  const language = pick<Language>(chooser(seedOf(text)), ['en', 'da'])
  const shown = inReports({ asOf: DAY, language, files, toolProblems: [] })
  assertVisible(shown)
  for (const { kind, text: report } of shown) if (kind === 'json') JSON.parse(report)
}

/** No fix that is offered, nor any stated fact, makes the text worse as YAML; what is stated can be read back. */
function edits(text: string): void {
  const choose = chooser(seedOf(text))
  const reviewed = reviewOf(text)
  const { file } = reviewed
  const lines = lineIndex(file.text)
  const whole = { start: lines.position(0), end: lines.position(file.text.length) }
  const fixes = fixesFor(reviewed, whole, { language: 'en', today: DAY })
  for (const { change, title } of fixes.slice(0, 30)) {
    const made = change.kind === 'edits' ? change.edits : [change.edit]
    for (const { range } of made) assertRange(range, file.text)
    if (change.kind === 'edits') assertNoWorse(file.text, applyEdits(file.text, made), title)
  }
  const section = pick<SectionName>(choose, ['scope', ...useSectionNames])
  const name = pick(choose, Object.keys(sections[section].facts))
  const use = section === 'scope' ? null : (file.systems[0]?.uses[0]?.id ?? 'first')
  const target = { system: 0, use, section, list: null, item: null, name }
  const made = stateFact(file.text, target, {
    words: 'unknown',
    evidence: null,
    note: pick(choose, [null, text]),
  })
  for (const { range } of made) assertRange(range, file.text)
  assertNoWorse(file.text, applyEdits(file.text, made), name)
}

/** What is wrong is said of every policy that takes part; whatever they ask for, what is prohibited stays an error. */
function policy(text: string): void {
  const file = readPolicy(text)
  const half = readPolicy(text.slice(text.length / 2))
  const look = (path: string) => (path === POLICY_NAME ? half : file)
  const held = policyAt('inner', look)
  assert.ok(held !== undefined)
  assert.deepEqual(policyAt('inner', look)?.policy, held.policy)
  assert.ok(held.policy.failOn.includes('prohibited'))
  for (const path of ['a.yaml', 'a/b/ai-system.yaml']) ignoredBy(held.policy.ignore)(path)
  const judged = review(read(UNDER_POLICY), { ...OPTIONS, policy: held.policy })
  assert.deepEqual(judged.toolProblems, [])
  const verdict = judged.systems[0]?.uses[0]?.judgements.find(({ provision }) => provision.id === '5-1-e')
  const finding = judged.findings.find(({ code }) => code === '5-1-e')
  assert.equal(verdict?.verdict, 'prohibited')
  if (verdict.applicable) assert.equal(finding?.severity, 'error')
  else assert.match(finding?.severity ?? '', /^(?:error|warning)$/)
  const choose = chooser(seedOf(text))
  assertVisible(inPolicyEditor(file, 'en', [choose(file.text.length + 1), choose(file.text.length + 1)]))
  const files = held.parts.map(({ path, problems, file: { text: source } }) => {
    const reviewed = reviewPolicy({ text: source, problems }, 'da')
    assertReview(reviewed)
    return { path, review: reviewed, kind: 'policy' } as const
  })
  assertVisible(inReports({ asOf: DAY, language: 'da', files, toolProblems: [] }))
}

function diff(text: string): void {
  const [before = '', after = ''] = text.split(BETWEEN)
  assertVisible(inDiffs('ai-system.yaml', reviewOf(before), reviewOf(after), 'en'))
  assertVisible(inDiffs('ai-system.yaml', null, reviewOf(after), 'da'))
}

/** Prohibited, and no policy may lower that. */
const UNDER_POLICY = `schema: ai-design-review/v1
name: FaceHarvest
scope: { is_ai_system: yes, activities: [importing] }
uses:
  face-index:
    purpose: Find a person by photo.
    face_collection:
      intended_purpose: yes
      database_operation: creates
      face_storage: persistent
      matching_function: identifies
      channels:
        - { ai_part: collects_or_selects, data_type: facial_images, targeting: untargeted_all_faces, source: social_media }
`

const OPTIONS: ReviewOptions = {
  asOf: null,
  today: DAY,
  language: 'en',
  isMissing: path => path.includes('missing'),
}

function reviewOf(text: string, options: Partial<ReviewOptions> = {}): FileReview {
  return review(read(text), { ...OPTIONS, ...options })
}

function assertReview({ file, systems, findings, toolProblems }: FileReview): void {
  assert.deepEqual(toolProblems, [])
  const last = lineIndex(file.text).position(file.text.length)
  let before = { line: 0, character: 0 }
  for (const { code, message, range, related } of findings) {
    assert.ok(message.length > 0 && message.length < 4000, `${code}: a message of ${message.length}`)
    for (const { start, end } of [range, ...related.map(place => place.range)]) {
      assert.ok(isOrdered(start, end), `${code}: ends before it starts`)
      assert.ok(isOrdered(end, last), `${code}: ends behind the text`)
    }
    assert.ok(isOrdered(before, range.start), `${code}: not in the order of the text`)
    before = range.start
  }
  for (const { range } of file.problems) assertRange(range, file.text)
  for (const { key, range } of systems.flatMap(({ uses }) => uses).map(({ use }) => use)) {
    assertRange(key, file.text)
    assertRange(range, file.text)
  }
}

type Place = { readonly line: number; readonly character: number }

function isOrdered(one: Place, two: Place): boolean {
  return one.line < two.line || (one.line === two.line && one.character <= two.character)
}

function assertRange({ start, end }: Range, text: string): void {
  assert.ok(start >= 0 && start <= end && end <= text.length, `${start} to ${end} of ${text.length}`)
}

function assertTree(tree: Tree, text: string): void {
  const seen = new Set<Node>()
  const visit = (node: Node) => {
    if (seen.has(node)) return
    seen.add(node)
    assertRange(node.range, text)
    const inner = node.kind === 'mapping' ? node.entries : node.kind === 'sequence' ? node.items : []
    for (const one of inner) {
      assertRange(one.range, text)
      visit(one.value)
    }
  }
  for (const { root, range, problems } of tree.documents) {
    assertRange(range, text)
    for (const problem of problems) assertRange(problem.range, text)
    if (root !== null) visit(root)
  }
}

function assertNoWorse(before: string, after: string, what: string): void {
  assert.ok(yamlProblems(read(after)) <= yamlProblems(read(before)), `${what} breaks the YAML:\n${after}`)
}

/** Characters that a reader does not see, or sees elsewhere than they are. */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u

/** No invisible character is shown as it is. */
export function assertVisible(shown: readonly Shown[]): void {
  for (const { surface, text } of shown) {
    const at = text.search(INVISIBLE)
    assert.equal(at, -1, `${surface}: ${JSON.stringify(text.slice(Math.max(0, at - 60), at + 20))}`)
  }
}

/** The same for the same text. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0 || 1
}
