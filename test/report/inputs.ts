/** What reports are made from in tests: examples, worked cases, and the same with hostile text in every place. */

import { readFileSync } from 'node:fs'
import type { Language } from '../../src/manifest/facts.ts'
import { read } from '../../src/manifest/read.ts'
import type { ReportInput, ReviewedFile } from '../../src/report/input.ts'
import { review } from '../../src/review/review.ts'

export const DAY = '2026-11-22'

export function reviewed(
  path: string,
  text: string,
  language: Language,
  asOf: string | null = null,
): ReviewedFile {
  const options = { asOf, today: DAY, language, isMissing: (name: string) => name.includes('missing') }
  return { path, review: review(read(text), { ...options, recommendations: ['justitia'] }) }
}

/** A report on manifests given as text by path. */
export function inputOf(manifests: Readonly<Record<string, string>>, language: Language = 'en'): ReportInput {
  const files = Object.entries(manifests).map(([path, text]) => reviewed(path, text, language))
  return { asOf: DAY, language, files, toolProblems: [] }
}

export function exampleText(name: string): string {
  return readFileSync(new URL(`../../examples/${name}/ai-system.yaml`, import.meta.url), 'utf8')
}

/** A report on examples by the names of their folders. */
export function examples(names: readonly string[], language: Language = 'en'): ReportInput {
  return inputOf(
    Object.fromEntries(names.map(name => [`examples/${name}/ai-system.yaml`, exampleText(name)])),
    language,
  )
}

const MARK = 'Mark'

/** Every place of a manifest at which its author's own words stand, with every kind of verdict and finding. */
const MANIFEST = `schema: ai-design-review/v1
name: ${MARK}
scope:
  is_ai_system: yes
  activities: [use]
  union_nexus: [deployer_in_union]
  member_states: [DK]
  ${MARK}: 1
uses:
  ${MARK}:
    purpose: ${MARK}
    face_collection:
      intended_purpose: yes
      database_operation: creates
      face_storage: persistent
      matching_function: identifies
      channels:
        - ${MARK}: 1
          ai_part: collects_or_selects
          data_type: facial_images
          targeting: { value: untargeted_all_faces, evidence: ${MARK} }
          source: social_media
    emotion_inference:
      inferred_states: [emotion, ${MARK}]
    person_scoring:
      evaluated_subjects: [natural_person]
      data_sources:
        - name: ${MARK}
          same_social_context: no
      legitimate_basis: { value: documented, evidence: missing/${MARK} }
decisions:
  - provision: 5-1-e
    use: ${MARK}
    conclusion: accepted
    by: ${MARK}
    date: 2026-11-01
    reason: ${MARK}
    until: 2026-12-01
    evidence: [${MARK}, missing/${MARK}]
    facts: law-00000000-facts-0000000000000000
`

/** A report in which every piece of text that is not ours is `text`, whatever reading would have said of it. */
export function inputWith(text: string, language: Language): ReportInput {
  const files = [reviewed(MARK, MANIFEST, language), reviewed(`other/${MARK}`, 'foreign: yes', language)]
  const toolProblems = [{ code: `tool/${MARK}`, path: MARK, message: `${MARK}.` }]
  return replaced({ asOf: DAY, language, files, toolProblems }, text)
}

/** The same data with the mark replaced in every string; what occurs twice stays one thing. */
function replaced(input: ReportInput, text: string): ReportInput {
  const known = new Map<object, object>()
  const change = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replaceAll(MARK, () => text)
    if (typeof value !== 'object' || value === null) return value
    const before = known.get(value)
    if (before !== undefined) return before
    if (value instanceof Set) return new Set([...value].map(change))
    if (value instanceof Map) {
      const map = new Map<unknown, unknown>()
      known.set(value, map)
      for (const [key, held] of value) map.set(change(key), change(held))
      return map
    }
    const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [] : {}
    known.set(value, copy)
    for (const [key, held] of Object.entries(value)) {
      // The law's own data, and the text to which the places refer.
      const isOurs = key === 'provision' || key === 'fact' || (key === 'text' && 'problems' in value)
      Object.assign(copy, { [key]: isOurs ? held : change(held) })
    }
    return copy
  }
  return change(input) as ReportInput
}

/** Text that would do something if any format interpreted it. */
export const HOSTILE: readonly string[] = [
  '<script>globalThis.canary = 1</script>',
  '</td></tr></table><img src=x onerror="globalThis.canary=1">',
  '"><svg onload=globalThis.canary=1>',
  "' onmouseover='globalThis.canary=1",
  '[link](https://evil.example) ![image](https://evil.example/x.png)',
  '[link](javascript:globalThis.canary=1)',
  '](https://evil.example) [x]: https://evil.example',
  'https://evil.example www.evil.example evil@evil.example <https://evil.example>',
  '| a | b |\\| c \\\\| d',
  '`code` ``a | b`` \\` \\',
  '**bold** __bold__ _em_ *em* ~~gone~~ a_b_c $x$ :smile:',
  '# heading',
  '- item',
  '1. item',
  '12) item',
  '+ item',
  '> quote',
  '---',
  '===',
  '    code',
  '- [ ] task',
  'a\n\nb\n# c\n| d |\n- e',
  '[^1] [^1]: note',
  '&lt;b&gt; &#60;b&#62; &amp; &nbsp; &copy',
  '<!-- comment --> --> <![CDATA[ x ]]> ]]> <?php ?>',
  '@octocat #1 octo/repo#2',
  'a\u202eb\u2066c\u0007d\u0000e\u001b[31mf\u0085g\u2028h\ufffei\ud800j\u200bk',
  '::error::evil\r\n::warning file=x::evil',
  '%0A::error::evil,title=evil',
  '{0} {1} $& $1 $$',
  ' ',
  '',
  'x'.repeat(5000),
  'æøå 漢字 🙂',
]
