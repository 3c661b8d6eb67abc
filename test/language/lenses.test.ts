import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { lensesFor } from '../../src/language/lenses.ts'
import type { Language } from '../../src/manifest/facts.ts'
import { read } from '../../src/manifest/read.ts'
import { review } from '../../src/review/review.ts'

const example = (name: string) =>
  readFileSync(new URL(`../../examples/${name}/ai-system.yaml`, import.meta.url), 'utf8')
const HEAD = 'schema: ai-design-review/v1\nname: Test\nuses:\n  case:\n    purpose: Testing.\n'

interface Shown {
  readonly uses?: boolean
  readonly sections?: boolean
  readonly language?: Language
}

function lensesIn(text: string, { uses = true, sections = false, language = 'en' }: Shown = {}) {
  const options = { asOf: '2026-11-22', today: '2026-11-22', language, isMissing: () => false }
  return lensesFor(review(read(text), options), { uses, sections, language })
}

/** Each lens with the text it stands above. */
function titles(text: string, shown?: Shown): readonly string[] {
  const lines = text.split('\n')
  return lensesIn(text, shown).map(({ title, range: { start, end } }) => {
    const key = (lines[start.line] ?? '').slice(start.character, end.character)
    return `${key}: ${title}`
  })
}

suite('code lenses', () => {
  test('above a use: what asks for something by its points, the rest by its number', () => {
    assert.deepEqual(titles(example('face-harvest')), ['face-index: prohibited 5(1)(e) · 9 not prohibited'])
    assert.deepEqual(titles(example('party-room')), [
      'party-room: held by one condition 5(1)(c) · 9 not prohibited',
    ])
    assert.deepEqual(titles(example('rental-firm-draft')), ['tenant-screening: 7 open · 4 not prohibited'])
  })

  test('in Danish', () => {
    assert.deepEqual(titles(example('face-harvest'), { language: 'da', sections: true }), [
      'face-index: forbudt 5(1)(e) · 9 ikke forbudte',
      'face_collection: Artikel 5, stk. 1, litra e: 4 af 4 betingelser opfyldt',
    ])
  })

  test('above a section that states facts: one for each of its provisions', () => {
    const text = `${HEAD}    influence:\n      methods: [manipulative]\n    face_collection: none\n`
    assert.deepEqual(titles(text, { uses: false, sections: true }), [
      'influence: Article 5(1)(a): 0 of 5 conditions satisfied, 5 unknown',
      'influence: Article 5(1)(b): 0 of 5 conditions satisfied, 5 unknown',
    ])
    assert.deepEqual(lensesIn(text, { uses: false, sections: true })[0]?.target, {
      kind: 'provision',
      provision: '5-1-a',
    })
  })

  test('each kind only where it is asked for', () => {
    assert.deepEqual(titles(example('face-harvest'), { uses: false }), [])
    assert.equal(titles(example('face-harvest'), { uses: true, sections: true }).length, 2)
  })

  test('a use out of scope says so and counts nothing', () => {
    assert.deepEqual(titles(`${HEAD}    scope:\n      is_ai_system: no\n`), ['case: out of scope'])
  })

  test('names a use by its place, also in a second document', () => {
    const targets = lensesIn(`${HEAD}  other:\n    purpose: x\n---\n${HEAD}`).map(({ target }) => target)
    assert.deepEqual(targets, [
      { kind: 'use', system: 0, use: 0 },
      { kind: 'use', system: 0, use: 1 },
      { kind: 'use', system: 1, use: 0 },
    ])
  })

  test('shows no text of the manifest, and none for a file of another tool', () => {
    const hostile = HEAD.replace('case', '"$(alert) <b> [x](command:y)"').replace('Testing.', '$(bug)')
    assert.doesNotMatch(lensesIn(hostile)[0]?.title ?? '$', /[$<[]/)
    assert.deepEqual(titles('kind: Pod\n'), [])
  })
})
