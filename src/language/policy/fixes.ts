import { layoutOf } from '../../manifest/edit/layout.ts'
import { addItem } from '../../manifest/edit/list.ts'
import { addEntry, setValue } from '../../manifest/edit/mapping.ts'
import { insertion, lineBreakOf } from '../../manifest/edit/text.ts'
import { applyEdits, removeKey, type TextEdit } from '../../manifest/edit.ts'
import type { Problem } from '../../manifest/manifest.ts'
import type { Mapping } from '../../manifest/tree.ts'
import type { LineRange } from '../../review/findings/finding.ts'
import { shown } from '../../review/messages/words.ts'
import { policyCode, policyRange, reviewPolicy } from '../../review/policy/findings.ts'
import { POLICY_SCHEMA } from '../../review/policy/policy.ts'
import { type PolicyFile, type PolicyProblem, readPolicy } from '../../review/policy/read-policy.ts'
import { fixesAt } from '../fixes/at.ts'
import { editFix, type Fix, type FixContext, type FixOptions } from '../fixes/fix.ts'
import { duplicateFixes } from '../fixes/removals.ts'
import { fixWords } from '../fixes/words.ts'
import { loosenFixes, reasonFixes } from './loosen.ts'
import { entryOf, rootOf } from './place.ts'
import { valueFixes } from './value-fixes.ts'
import { policyTexts } from './words.ts'

/** The fixes of a policy's own mistakes that the range touches. None makes up a reason. */
export function policyFixes(
  file: Pick<PolicyFile, 'text' | 'problems'>,
  range: LineRange,
  { language, today }: FixOptions,
): readonly Fix[] {
  const review = reviewPolicy(file, language)
  const { text, problems } = file
  const words = fixWords(language)
  const before = yamlMistakes(text)
  return fixesAt(review, range, (finding, offsets, lines) => {
    const found = problems.filter(problem => {
      const { start, end } = policyRange(problem)
      const isHere = start === offsets.start && end === offsets.end
      return isHere && finding.code === `policy/${policyCode(problem)}`
    })
    const about = { review, text, lines, language, words, today, finding, range: offsets }
    return found.flatMap(one =>
      fixesOf({ ...about, problem: one.kind === 'reading' ? one.problem : null }, one),
    )
  }).filter(
    // An edit that would break the YAML, or state a key twice, is not offered.
    ({ change }) => change.kind === 'snippet' || yamlMistakes(applyEdits(text, change.edits)) <= before,
  )
}

function yamlMistakes(text: string): number {
  return readPolicy(text).problems.filter(problem => {
    const code = policyCode(problem)
    return code === 'syntax' || code === 'duplicate-key'
  }).length
}

function fixesOf(context: FixContext, problem: PolicyProblem): readonly Fix[] {
  const { text } = context
  const root = rootOf(text)
  switch (problem.kind) {
    case 'reading':
      return readingFixes(context, problem.problem, root)
    case 'must-fail':
      return root === null ? [] : mustFailFixes(context, root)
    case 'never-lowered':
      return root === null ? [] : removeFix(context, root, ['severity', problem.key], true)
    case 'loosened': {
      if (root === null) return []
      const path = pathOf(problem.key)
      return [...removeFix(context, root, path, false), ...loosenFixes(context, root)]
    }
    case 'extends':
      return []
  }
}

/** `severity.5-1-e/held-by`; no key of the top level has a full stop. */
function pathOf(key: string): readonly string[] {
  const [first = '', ...rest] = key.split('.')
  return rest.length === 0 ? [first] : [first, rest.join('.')]
}

function readingFixes(context: FixContext, problem: Problem, root: Mapping | null): readonly Fix[] {
  const { words, range } = context
  const { code, detail, suggestion } = problem
  switch (code) {
    case 'unknown-key':
      if (suggestion === null) return []
      return editFix(context, words.change(shown(detail), suggestion), [{ range, text: suggestion }], true)
    case 'bad-value':
    case 'empty-value':
      return root === null ? [] : valueFixes(context, problem, root)
    case 'missing-key':
      if (detail === 'reason') return root === null ? [] : reasonFixes(context, root)
      return editFix(context, words.add(`schema: ${POLICY_SCHEMA}`), schemaEdits(context.text, root), true)
    case 'duplicate-key':
      return duplicateFixes(context)
    default:
      return []
  }
}

function schemaEdits(text: string, root: Mapping | null): readonly TextEdit[] {
  if (root !== null) {
    const content = { kind: 'text', text: POLICY_SCHEMA } as const
    return addEntry(text, root, 'schema', content, layoutOf(text, root), null)
  }
  // Nothing but comments, which stay above.
  const lineBreak = lineBreakOf(text)
  const gap = text === '' || /[\r\n]$/.test(text) ? '' : lineBreak
  return [insertion(text.length, `${gap}schema: ${POLICY_SCHEMA}${lineBreak}`)]
}

function mustFailFixes(context: FixContext, root: Mapping): readonly Fix[] {
  const { text, language } = context
  const entry = entryOf(root, ['fail_on'])?.entry
  if (entry === undefined) return []
  const { value } = entry
  const layout = layoutOf(text, root)
  const prohibited = { kind: 'text', text: 'prohibited' } as const
  const edits =
    value.kind === 'sequence' && value.items.length > 0
      ? addItem(text, value, prohibited, layout)
      : value.kind === 'sequence' || value.kind === 'scalar'
        ? setValue(text, root, entry, { kind: 'list', items: [prohibited, ...stated(value)] }, layout)
        : null
  return editFix(context, policyTexts(language).addTo('prohibited', 'fail_on'), edits ?? [], true)
}

function stated(value: { readonly kind: string; readonly text?: string }) {
  return value.text === undefined ? [] : [{ kind: 'text', text: value.text } as const]
}

/** Takes a key out; with it the one above, where it stands there alone. */
function removeFix(
  context: FixContext,
  root: Mapping,
  path: readonly string[],
  preferred: boolean,
): readonly Fix[] {
  const { text, language } = context
  const found = entryOf(root, path)
  if (found === null) return []
  const own = removeKey(text, found.entry.key.range)
  const edits = own.length > 0 || found.above === null ? own : removeKey(text, found.above.key.range)
  return editFix(context, policyTexts(language).remove(path.at(-1) ?? ''), edits, preferred)
}
