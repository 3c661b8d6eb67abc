import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { statusOf } from '../../src/language/status.ts'
import { VERSION } from '../../src/law/version.ts'
import type { Language } from '../../src/manifest/facts.ts'
import { reviewOf } from './hovering.ts'

const statusIn = (text: string, language: Language = 'en', asOf: string | null = null) =>
  statusOf(reviewOf(text, language, asOf), language)

const SECTIONS = [
  'influence',
  'person_scoring',
  'crime_prediction',
  'face_collection',
  'emotion_inference',
  'biometric_categorisation',
  'biometric_identification',
  'intimate_media',
]

/** A manifest with one use that does none of the eight things but for the section that is given. */
function manifest(section = '', top = ''): string {
  const none = SECTIONS.filter(name => !section.startsWith(`    ${name}:`)).map(name => `    ${name}: none\n`)
  return `schema: ai-design-review/v1\nname: Test\n${top}scope:\n  activities: [use]\n  union_nexus: [deployer_in_union]\nuses:\n  case:\n    purpose: A purpose.\n${section}${none.join('')}`
}

const FACES = `    face_collection:
      database_operation: creates
      face_storage: persistent
      matching_function: identifies
      channels:
        - ai_part: collects_or_selects
          data_type: facial_images
          targeting: untargeted_all_faces
          source: public_web
`

suite('the status item', () => {
  test('counts the verdicts, the adverse ones first', () => {
    const { text, severity } = statusIn(manifest(FACES))
    assert.equal(text, '1 prohibited · 9 not prohibited under this point')
    assert.equal(severity, 'error')
  })

  test('in Danish', () => {
    const { text, detail } = statusIn(manifest(FACES), 'da')
    assert.equal(text, '1 forbudt · 9 ikke forbudt efter dette litra')
    assert.match(detail, /^Bedømt pr\. 22\. november 2026 · /)
  })

  test('says as of which day it was judged, and by which tool and law data', () => {
    const { detail } = statusIn(manifest())
    assert.match(detail, /^Judged as of 22 November 2026 · /)
    assert.ok(detail.includes(`${VERSION}, law data`), detail)
    assert.match(statusIn(manifest('', 'law_as_of: 2026-12-02\n')).detail, /^Judged as of 2 December 2026 · /)
  })

  test('a manifest without any verdict to worry about is information', () => {
    const { text, severity } = statusIn(manifest())
    assert.equal(text, '10 not prohibited under this point')
    assert.equal(severity, 'information')
  })

  test('what is undetermined is a warning', () => {
    const { text, severity } = statusIn(manifest('    emotion_inference: unknown\n'))
    assert.equal(text, '1 undetermined · 9 not prohibited under this point')
    assert.equal(severity, 'warning')
  })

  test('a prohibition that does not apply yet is a warning', () => {
    const { text, severity } = statusIn(manifest(FACES), 'en', '2025-01-01')
    assert.match(text, /^1 prohibited · /)
    assert.equal(severity, 'warning')
  })

  test('a mistake in the manifest is a warning', () => {
    assert.equal(statusIn(manifest().replace('[use]', '[sell, use]')).severity, 'warning')
  })

  test('several systems add up, each with its day', () => {
    const { text, detail } = statusIn(`${manifest(FACES)}---\n${manifest('', 'law_as_of: 2026-12-02\n')}`)
    assert.match(text, /^1 prohibited · 19 not prohibited/)
    assert.match(detail, /^Judged as of 22 November 2026, 2 December 2026 · /)
  })

  for (const text of ['', '# nothing\n', 'kind: Other\n', 'schema: ai-design-review/v1\nname: x\n']) {
    test(`nothing to review: ${JSON.stringify(text)}`, () => {
      const status = statusIn(text)
      assert.equal(status.text, 'nothing to review')
      assert.notEqual(status.severity, 'error')
      assert.equal(statusIn(text, 'da').text, 'intet at bedømme')
    })
  }

  test('never says more than was judged', () => {
    for (const language of ['en', 'da'] as const) {
      const { text, detail } = statusIn(manifest(FACES), language)
      assert.doesNotMatch(`${text} ${detail}`, /undefined|\b(lawful|allowed|compliant|clean|ok|lovlig)\b/i)
    }
  })
})
