import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { type OutlineItem, outline } from '../../src/language/outline.ts'
import type { Language } from '../../src/manifest/facts.ts'
import { lineIndex, type Position } from '../../src/manifest/position.ts'
import { read } from '../../src/manifest/read.ts'
import { review } from '../../src/review/review.ts'
import { allCases } from '../support/cases.ts'

const EXAMPLE = new URL('../../examples/face-harvest/ai-system.yaml', import.meta.url)
const USE = 'schema: ai-design-review/v1\nname: Test\nuses:\n  case:\n    purpose: Testing.\n'

function outlineOf(text: string, language: Language = 'en'): readonly OutlineItem[] {
  const options = { asOf: '2026-11-22', today: '2026-11-22', language, isMissing: () => false }
  return outline(review(read(text), options), language)
}

function told({ kind, name, detail, children }: OutlineItem, depth = 0): readonly string[] {
  const line = `${'  '.repeat(depth)}${kind} ${name}${detail === '' ? '' : `: ${detail}`}`
  return [line, ...children.flatMap(child => told(child, depth + 1))]
}

function before(one: Position, two: Position): boolean {
  return one.line < two.line || (one.line === two.line && one.character <= two.character)
}

function assertNested(item: OutlineItem): void {
  const { range, selection, children, name } = item
  const inside = (inner: OutlineItem['range']) =>
    before(range.start, inner.start) && before(inner.end, range.end)
  assert.ok(inside(selection), `the selection of ${name} is within it`)
  for (const child of children) {
    assert.ok(inside(child.range), `${child.name} is within ${name}`)
    assertNested(child)
  }
}

suite('the outline', () => {
  test('holds systems, uses with their verdict, sections, facts and entries', () => {
    const [system, ...others] = outlineOf(readFileSync(EXAMPLE, 'utf8'))
    assert.ok(system)
    assert.deepEqual(others, [])
    assert.deepEqual(told(system), [
      'system FaceHarvest',
      '  section scope',
      '    fact is_ai_system: yes',
      '    fact activities: importing',
      '    fact roles: importer',
      '    fact deployer_type: private_entity',
      '    fact member_states: DK',
      '  use face-index: prohibited 5(1)(e)',
      '    section face_collection',
      '      fact intended_purpose: yes',
      '      fact database_operation: creates',
      '      fact face_storage: persistent',
      '      fact matching_function: identifies',
      '      fact channels',
      ...[1, 2].flatMap(entry => [
        `        entry ${entry}`,
        '          fact ai_part: collects_or_selects',
        '          fact data_type: facial_images',
        '          fact targeting: untargeted_all_faces',
        `          fact source: ${entry === 1 ? 'social_media' : 'news_blog_video_platform'}`,
      ]),
      '    section influence: none',
      '    section person_scoring: none',
      '    section crime_prediction: none',
      '    section emotion_inference: none',
      '    section biometric_categorisation: none',
      '    section biometric_identification: unknown',
      '    section intimate_media: none',
    ])
  })

  test('says the verdict in Danish', () => {
    const [system] = outlineOf(readFileSync(EXAMPLE, 'utf8'), 'da')
    const use = system?.children.find(({ kind }) => kind === 'use')
    assert.equal(use?.detail, 'forbudt 5(1)(e)')
  })

  test('counts the points past the third, and is quiet when nothing is in question', () => {
    const detailOf = (text: string) => outlineOf(text)[0]?.children.at(-1)?.detail
    assert.equal(detailOf(USE), 'undetermined 5(1)(a), 5(1)(b), 5(1)(ba) +8')
    const sections = [
      'influence',
      'person_scoring',
      'crime_prediction',
      'face_collection',
      'emotion_inference',
    ]
    const more = ['biometric_categorisation', 'biometric_identification', 'intimate_media']
    const none = [...sections, ...more].map(name => `    ${name}: none\n`).join('')
    assert.equal(detailOf(USE + none), '')
    assert.equal(detailOf(`${USE}    scope:\n      is_ai_system: no\n`), 'out of scope')
  })

  test('selects keys', () => {
    const text = `${USE}    influence: none\n`
    const lines = lineIndex(text)
    const [system] = outlineOf(text)
    const use = system?.children[0]
    const section = use?.children[0]
    const selected = [system, use, section].map(item => {
      assert.ok(item)
      return text.slice(lines.offset(item.selection.start), lines.offset(item.selection.end))
    })
    assert.deepEqual(selected, ['schema', 'case', 'influence'])
  })

  test('leaves out what an alias or a merge brings in from elsewhere', () => {
    const text = `${USE}    face_collection: &faces\n      face_storage: temporary\n  other:\n    purpose: x\n    face_collection: *faces\n  third:\n    purpose: x\n    face_collection:\n      <<: *faces\n      intended_purpose: yes\n`
    const [system] = outlineOf(text)
    assert.ok(system)
    assertNested(system)
    const facts = told(system).filter(line => line.includes('fact '))
    assert.deepEqual(
      facts.map(line => line.trim()),
      ['fact face_storage: temporary', 'fact intended_purpose: yes'],
    )
  })

  test('nests ranges in every case, several documents and broken texts', () => {
    for (const { manifest } of allCases().filter((_, index) => index % 6 === 0)) {
      for (const text of [
        manifest,
        manifest.slice(0, manifest.length * 0.8),
        `${manifest}\n---\n${manifest}`,
      ]) {
        outlineOf(text).forEach(assertNested)
      }
    }
    assert.equal(outlineOf(`${USE}---\n${USE}`).length, 2)
    assert.deepEqual(outlineOf('kind: Pod\n'), [])
  })

  test('names and values are shown as they are read, and no item is without a name', () => {
    const text = `${USE.replace('name: Test', 'name: ""')}  "":\n    purpose: a\n  "b\\u202e\\tc":\n    purpose: a\n    person_scoring:\n      data_sources: [{ name: "d\\x1b" }]\n`
    const lines = outlineOf(text).flatMap(item => told(item))
    const names = lines.map(line => line.trim().replace(/: undetermined.*/, ''))
    assert.deepEqual(
      names.filter(line => /^(?:system|use|entry) /.test(line)),
      ['system ?', 'use case', 'use ?', String.raw`use b\u{202e} c`, String.raw`entry 1: d\u{1b}`],
    )
    assert.doesNotMatch(lines.join(''), /[\p{Cc}\p{Cf}]/u)
  })
})
