import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { manifestOfUses } from '../../bench/manifests.ts'
import { codes, hasError, reviewedInTime, verdictsOf } from './reviewed.ts'

function lines(count: number, line: (number: number) => string): string {
  return Array.from({ length: count }, (_, number) => `${line(number)}\n`).join('')
}

/** The text, each line moved to the right. */
function indented(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(by))
}

/** Texts that are slow, deep or endless for some parser; the inputs of the measurements among them. */
const HOSTILE: Readonly<Record<string, string>> = {
  'a map of 100,000 keys': lines(100_000, number => `key${number}: value`),
  '20,000 anchors and aliases': lines(20_000, number => `a${number}: &a${number} v\nb${number}: *a${number}`),
  '10,000 nested ? ': '? '.repeat(10_000),
  '800 nested ? ': '? '.repeat(800),
  '20,000 lines with an unclosed [': lines(20_000, number => `key${number}: [a`),
  '50,000 tab-indented lines': lines(50_000, () => '\ta: b'),
  '30,000 tab-indented lines': lines(30_000, () => '\ta: b'),
  '10,000 nested [ ]': '['.repeat(10_000) + ']'.repeat(10_000),
  '10,000 nested {': '{a: '.repeat(10_000) + '}'.repeat(10_000),
  '10,000 nested - ': '- '.repeat(10_000),
  '10,000 nested block mappings': lines(10_000, number => `${' '.repeat(Math.min(number, 3000))}a:`),
  'billion laughs': `a: &a [lol]\n${lines(30, number => `b${number}: &b${number} [${`*${number === 0 ? 'a' : `b${number - 1}`}, `.repeat(9)}]`)}`,
  'aliases of themselves': lines(
    10_000,
    number => `a${number}: &a${number} {b: *a${number}, c: [*a${number}]}`,
  ),
  'aliases of nothing': lines(10_000, number => `a${number}: *none`),
  '100,000 duplicate keys': lines(100_000, () => 'a: b'),
  '30,000 tags': lines(30_000, number => `a${number}: !!python/object:os.system b`),
  '50,000 __proto__ and constructor': lines(50_000, () => '__proto__: a\nconstructor: b'),
  '5 MB of text': `a: |\n${'  some text\n'.repeat(420_000)}`,
  'one line of 5 MB': `a: ${'b'.repeat(5_000_000)}`,
  'one line of 5 MB, not closed': `a: "${'b'.repeat(5_000_000)}`,
  '5 MB of comment': `a: b #${' x'.repeat(2_500_000)}`,
  '5 MB of spaces': `a: "${' '.repeat(5_000_000)}b"`,
  '1 MB of lone surrogates': `a: ${'\ud800'.repeat(1_000_000)}`,
  '1 MB of control characters': `a: ${'\u001b'.repeat(1_000_000)}`,
  '1 MB of byte order marks': '\ufeff'.repeat(1_000_000),
  '1 MB of carriage returns': `a: b${'\r'.repeat(1_000_000)}`,
  merges: lines(10_000, number => `a${number}: &a${number} {<<: [*a${number - 1}, *a${number - 1}]}`),
}

const OURS = 'schema: ai-design-review/v1\nname: a\n'
const USE = `${OURS}uses:\n  first:\n    purpose: a\n    face_collection: none\n`

suite('hostile texts', () => {
  for (const [name, text] of Object.entries(HOSTILE)) {
    test(`${name}: of another tool, one information or error`, () => {
      const result = reviewedInTime(text)
      assert.deepEqual(
        codes(result).join().replace('manifest/not-text', 'manifest/not-ours'),
        'manifest/not-ours',
      )
    })

    test(`${name}: at the top of ours, an error`, () => {
      assert.ok(hasError(reviewedInTime(OURS + text)))
    })

    test(`${name}: in a use of ours, an error`, () => {
      assert.ok(hasError(reviewedInTime(`${USE}    influence:\n${indented(text, 6)}`)))
    })

    test(`${name}: as uses, an error`, () => {
      const result = reviewedInTime(USE + indented(text, 2))
      assert.ok(hasError(result))
    })
  }

  test('30,000 documents, foreign, ours and mixed', () => {
    assert.deepEqual(codes(reviewedInTime('---\na: b\n'.repeat(30_000))), ['manifest/not-ours'])
    assert.ok(hasError(reviewedInTime(`---\n${USE}`.repeat(10_000))))
    assert.ok(codes(reviewedInTime(`---\na: b\n---\n${USE}`.repeat(5000))).includes('manifest/not-ours'))
  })
})

/** A section with as many facts as need thought, told by one alias to every use. */
const SHARED = `${OURS}scope:
  is_ai_system: yes
  activities: [use]
  union_nexus: [union_market]
uses:
  first: &use
    purpose: a
    influence: {}
    person_scoring: { evaluated_subjects: [natural_person], output_function: [score], data_sources: [{}, {}, {}] }
    face_collection: { database_operation: creates, channels: [{}, {}] }
    emotion_inference: { modalities: [face] }
    biometric_categorisation: {}
    biometric_identification: {}
    intimate_media: {}
`

suite('more than is reviewed at once', () => {
  const cases: Readonly<Record<string, string>> = {
    '100,000 uses': USE + lines(100_000, number => `  u${number}: { purpose: a }`),
    '100,000 uses by one alias': SHARED + lines(100_000, number => `  u${number}: *use`),
    '100,000 uses by one anchor and merge keys':
      SHARED + lines(100_000, number => `  u${number}: { <<: *use, influence: none }`),
    '100,000 data sources': `${USE}    person_scoring:\n      data_sources:\n${lines(100_000, () => '        - name: a')}`,
    '100,000 channels': `${USE.replace('    face_collection: none\n', '')}    face_collection:\n      channels:\n${lines(100_000, () => '        - source: unknown')}`,
    '400,000 evidence paths': `${USE}    influence: none\nscope:\n  is_ai_system:\n    value: no\n    evidence: [${'a.md, '.repeat(400_000)}]\n`,
    '400,000 words in a set': `${USE}scope:\n  activities: [${'use, '.repeat(400_000)}]\n`,
    '400,000 facts of a section that are none': `${USE}    influence:\n${lines(400_000, number => `      fact${number}: yes`)}`,
  }
  for (const [name, text] of Object.entries(cases)) {
    test(name, () => {
      const result = reviewedInTime(text)
      const limit = result.findings.find(({ code }) => code === 'manifest/limit')
      assert.equal(limit?.severity, 'error', 'what is not judged is said')
      assert.match(limit?.message ?? '', /more than is reviewed at once/)
    })
  }

  test('a list of one large set, told by an alias to many uses', () => {
    const text = `${OURS}scope: &scope\n  activities: [${'use, '.repeat(20_000)}]\nuses:\n${lines(50_000, number => `  u${number}: { purpose: a, scope: *scope }`)}`
    assert.ok(hasError(reviewedInTime(text)))
  })

  test('lists just below the limit', () => {
    const facts =
      'evaluated_subjects: [natural_person], output_function: [score], treatment_effect: detrimental'
    const sources = (count: number) => `data_sources: [${'{ name: a }, '.repeat(count)}]`
    const channels = (count: number) => `channels: [${'{ source: unknown }, '.repeat(count)}]`
    const use = (name: string, count: number) =>
      `  ${name}:\n    purpose: a\n    person_scoring: { ${facts}, ${sources(count)} }\n`
    const single = reviewedInTime(`${OURS}uses:\n${use('a', 60)}`)
    assert.equal(hasError(single), false)
    const several = ['a', 'b', 'c'].map(name => use(name, 42)).join('')
    assert.equal(hasError(reviewedInTime(`${OURS}uses:\n${several}`)), false)
    const other = `${OURS}uses:\n  a:\n    purpose: a\n    face_collection: { database_operation: creates, ${channels(60)} }\n`
    assert.equal(hasError(reviewedInTime(other)), false)
  })

  test('what stands before the limit is judged', () => {
    const result = reviewedInTime(cases['100,000 uses'] ?? '')
    assert.equal(verdictsOf(result, 'first')?.['5-1-e'], 'not_prohibited')
    assert.notEqual(verdictsOf(result, 'u0'), null)
    assert.ok((result.systems[0]?.uses.length ?? 0) >= 5000)
  })

  test('2,000 described uses in 60,000 lines are below it', () => {
    const result = reviewedInTime(manifestOfUses(2000))
    assert.equal(hasError(result), false)
    assert.equal(result.systems[0]?.uses.length, 2000)
  })

  test('a large manifest of a real team is below it', () => {
    const text = SHARED + lines(600, number => `  u${number}: *use`)
    assert.equal(hasError(reviewedInTime(text)), false)
    const sources = lines(50, () => '        - name: a')
    assert.equal(
      hasError(reviewedInTime(`${USE}    person_scoring:\n      data_sources:\n${sources}`)),
      false,
    )
  })
})
