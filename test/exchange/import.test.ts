import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import type { Row, SourceFormat } from '../../src/exchange/format.ts'
import { type SourceName, sourceFormats, sourceNames } from '../../src/exchange/formats.ts'
import { type Imported, importDescription } from '../../src/exchange/import.ts'
import { MOST_SOURCE } from '../../src/exchange/source.ts'
import { quoted } from '../../src/manifest/edit/content.ts'
import type { Language } from '../../src/manifest/facts.ts'
import type { System } from '../../src/manifest/manifest.ts'
import { read } from '../../src/manifest/read.ts'
import { referenceTo } from '../../src/manifest/vocabulary.ts'
import { review } from '../../src/review/review.ts'
import { HOSTILE } from '../report/inputs.ts'
import { LITMUSAI, LITMUSAI_FULL, RISKLINE, RISKLINE_JSON } from './descriptions.ts'

function imported(text: string, from: SourceName | null = null, language: Language = 'en'): Imported {
  return importDescription(text, { from, file: 'system.yaml', language })
}

/** The draft's text, which has to be a manifest without a mistake. */
function draftText(text: string, from: SourceName | null = null, language: Language = 'en'): string {
  const result = imported(text, from, language)
  assert.equal(result.kind, 'draft', result.kind === 'refused' ? result.message : '')
  const draft = result.kind === 'draft' ? result.text : ''
  assert.deepEqual(read(draft).problems, [], draft)
  return draft
}

function systemOf(draft: string): System {
  const [system, ...more] = read(draft).systems
  assert.ok(system !== undefined && more.length === 0)
  return system
}

/** Every fact that a draft states as known, as `path: words`; it has to leave every set open. */
function statedIn(draft: string): readonly string[] {
  const { scope, uses } = systemOf(draft)
  const sections = [['scope', scope] as const, ...uses.flatMap(use => [...use.sections])]
  return sections.flatMap(([name, section]) =>
    section?.kind !== 'facts'
      ? []
      : [...section.facts].flatMap(([fact, { value }]) => {
          switch (value.kind) {
            case 'unknown':
              return []
            case 'set':
              assert.equal(value.complete, false, `${name}.${fact}`)
              return `${name}.${fact}: ${value.entries.map(entry => entry.value).join(' ')}`
            case 'choice':
              return `${name}.${fact}: ${value.choice}`
            default:
              return assert.fail(`${name}.${fact}: ${value.kind}`)
          }
        }),
  )
}

/** The smallest description that a format takes, with flags as they are wanted. */
function smallest(name: SourceName, flags: Readonly<Record<string, boolean | undefined>>): string {
  const description: Record<string, unknown> =
    name === 'litmusai'
      ? {
          purpose: 'p',
          system_description: 'd',
          output_consumed_in_eu: false,
          subject_population: { categories: ['minors'] },
        }
      : { purpose: 'p', data_types: ['other'], autonomy_level: 'a', affected_population: 'other' }
  for (const [path, value] of Object.entries(flags)) {
    const [group = '', key] = path.split('.')
    if (key === undefined) description[group] = value
    else description[group] = { ...(description[group] as object | undefined), [key]: value }
  }
  return JSON.stringify(description)
}

function flagsOf(format: SourceFormat): readonly Extract<Row, { kind: 'flag' }>[] {
  return format.rows.flatMap(row => (row.kind === 'flag' ? row : []))
}

suite('what a description states becomes facts', () => {
  test('of LitmusAI: texts, countries, and outputs that are facts of ours', () => {
    const draft = draftText(LITMUSAI_FULL)
    assert.deepEqual(statedIn(draft), [
      'scope.member_states: DK SE',
      'person_scoring.output_function: score',
      'emotion_inference.inferred_states: emotion',
    ])
    const { name, owner, uses } = systemOf(draft)
    assert.equal(name, 'Break room camera')
    assert.equal(owner, 'safety@example.dk')
    assert.equal(uses[0]?.purpose, 'Tells the site manager how the staff feel during their breaks.')
    assert.match(draft, /^version: '2\.0'$/m)
    assert.match(
      draft,
      /^description: "One camera in the break room\.\\n\\nIt looks at faces: \\"only\\" there\."$/m,
    )
    const result = imported(LITMUSAI_FULL)
    assert.equal(result.kind === 'draft' ? result.facts : -1, 3)
  })

  test('of riskline: what is a term of the Act, and nothing that follows from a legal conclusion', () => {
    assert.deepEqual(statedIn(draftText(RISKLINE)), [
      'biometric_identification.biometric_function: identification',
    ])
    assert.deepEqual(statedIn(draftText(RISKLINE_JSON)), [
      'biometric_categorisation.assigns_persons_to_categories: yes',
    ])
  })

  test('what has no equivalent is said in a comment, with its key', () => {
    const draft = draftText(LITMUSAI_FULL)
    for (const said of [
      'provider: Example Sensors ApS',
      'output_consumed_in_eu: true',
      'subject_population.categories: [workers]',
      'inputs.biometric: yes',
      'deployment_context.workplace: true',
      'outputs.other: a weekly mail',
      'mitigations: [faces are blurred]',
      'metadata.last_reviewed: 2026-10-01',
      'deployment_jurisdictions: [EU, DK, SE]',
    ])
      assert.ok(draft.includes(said), said)
    assert.match(draft, /^# Keys that are not known to the import: campaign$/m)
    assert.match(draftText(RISKLINE), /# .*deployment_context: law_enforcement/)
    assert.match(draftText(RISKLINE_JSON), /# .*manipulative_techniques: true/)
  })
})

suite('nothing that is a default becomes a statement', () => {
  for (const name of sourceNames) {
    const format = sourceFormats[name]

    test(`${name}: every flag false, or none at all, states nothing, and every verdict is undetermined`, () => {
      const off = Object.fromEntries(flagsOf(format).map(({ path }) => [path, false]))
      for (const flags of [off, {}]) {
        const draft = draftText(smallest(name, flags))
        assert.deepEqual(statedIn(draft), [])
        const { systems } = review(read(draft), {
          asOf: '2027-12-02',
          today: '2026-11-22',
          language: 'en',
          isMissing: () => false,
        })
        const verdicts = systems.flatMap(({ uses }) =>
          uses.flatMap(({ judgements }) => judgements.map(({ verdict }) => verdict)),
        )
        assert.ok(verdicts.length > 10)
        assert.deepEqual([...new Set(verdicts)], ['undetermined'])
        for (const { path } of flagsOf(format)) assert.ok(draft.includes(path), path)
      }
    })

    test(`${name}: a flag that is true states its own fact, if it has one, and no other`, () => {
      for (const { path, states } of flagsOf(format)) {
        const expected = states === null ? [] : [`${states.fact}: ${states.value}`]
        assert.deepEqual(statedIn(draftText(smallest(name, { [path]: true }))), expected)
      }
    })

    test(`${name}: flags do not act on each other`, () => {
      const flags = flagsOf(format)
      const some = fc.record(Object.fromEntries(flags.map(({ path }) => [path, fc.boolean()])), {
        requiredKeys: [],
      })
      fc.assert(
        fc.property(some, chosen => {
          const expected = flags.flatMap(({ path, states }) =>
            chosen[path] === true && states !== null ? [`${states.fact}: ${states.value}`] : [],
          )
          assert.deepEqual([...statedIn(draftText(smallest(name, chosen)))].sort(), [...expected].sort())
        }),
        { numRuns: 50 },
      )
    })
  }

  test('a word in quotes, a number or a list is no flag', () => {
    for (const word of ['"true"', '1', '[true]', 'maybe', '']) {
      const draft = draftText(`${LITMUSAI}outputs:\n  emotion_inferences: ${word}\n`)
      assert.deepEqual(statedIn(draft), ['scope.member_states: DK SE'], word)
    }
  })

  test('words that are no country are none, however near', () => {
    const draft = draftText(LITMUSAI.replace('[EU, DK, SE]', '[EU, dk, Denmark, UK, GB-ENG]'))
    assert.deepEqual(statedIn(draft), [])
    assert.match(draft, /deployment_jurisdictions: \[EU, dk, Denmark, UK, GB-ENG\]/)
  })

  test('a name that is not stated is said not to be', () => {
    assert.match(draftText(RISKLINE_JSON), /^# The description gives no name\.\nname: Unnamed system$/m)
    assert.match(draftText(RISKLINE_JSON, null, 'da'), /^# .*\nname: System uden navn$/m)
  })
})

suite('the tables', () => {
  for (const name of sourceNames) {
    const { rows, marks } = sourceFormats[name]
    test(`${name}: every key once, each fact in the section of its key`, () => {
      const paths = rows.map(({ path }) => path)
      assert.equal(new Set(paths).size, paths.length)
      for (const mark of marks)
        assert.ok(
          paths.some(path => path === mark || path.startsWith(`${mark}.`)),
          mark,
        )
      for (const { states, section, path } of flagsOf(sourceFormats[name])) {
        if (states !== null) assert.equal(referenceTo(states.fact).section, section, path)
      }
    })
  }
})

suite('hostile descriptions', () => {
  const any = fc.string({ unit: 'binary', maxLength: 60 })

  test('any string survives as a text of the draft', () => {
    fc.assert(
      fc.property(any, text => {
        const [system] = read(`schema: ai-design-review/v1\nname: ${quoted(text, false)}\nuses: {}\n`).systems
        assert.equal(system?.name, text)
      }),
      { numRuns: 1000 },
    )
    for (const text of [
      ...HOSTILE,
      ...'-?:,[]{}#&*!|>\'"%@`~ \t\r\n',
      '---',
      '...',
      'null',
      'yes',
      '1e3',
      'a: b',
      'a #b',
    ])
      assert.equal(read(`schema: ai-design-review/v1\nname: ${quoted(text, false)}\n`).systems[0]?.name, text)
  })

  test('whatever strings stand in it, the draft is a manifest that states the same facts', () => {
    const flags = flagsOf(sourceFormats.litmusai)
    fc.assert(
      fc.property(fc.array(any, { minLength: 6, maxLength: 6 }), fc.constantFrom(...flags), (texts, flag) => {
        const [name = '', provider = '', about = '', key = '', country = '', category = ''] = texts.map(
          text => quoted(text, false),
        )
        const [group = '', inner = ''] = flag.path.split('.')
        const draft = draftText(
          [
            `name: ${name}`,
            `provider: ${provider}`,
            'purpose: p',
            `system_description: ${about}`,
            `? ${key}`,
            ': 1',
            'deployment_jurisdictions:',
            `  - ${country}`,
            `output_consumed_in_eu: ${name}`,
            'subject_population:',
            '  categories:',
            `    - ${category}`,
            `${group}:`,
            `  ${inner}: true`,
            `  other: ${about}`,
            '',
          ].join('\n'),
          'litmusai',
        )
        const facts = statedIn(draft).filter(fact => !fact.startsWith('scope.member_states'))
        assert.deepEqual(facts, flag.states === null ? [] : [`${flag.states.fact}: ${flag.states.value}`])
        assert.doesNotMatch(draft, /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u)
      }),
      { numRuns: 200 },
    )
  })

  test('any text at all is read or refused in one line', () => {
    fc.assert(
      fc.property(fc.oneof(any, fc.string({ unit: fc.constantFrom(...'{}[]:-"\'\n #&*!|>?,ab1') })), text => {
        for (const whole of [text, LITMUSAI + text, RISKLINE + text]) {
          const result = imported(whole)
          if (result.kind === 'draft') assert.deepEqual(read(result.text).problems, [])
          else assert.doesNotMatch(result.message, /\n/)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('many aliases, long lists and many keys make no long draft', () => {
    const bomb = `a: &a [${'x, '.repeat(50)}x]\nb: &b [${'*a, '.repeat(50)}*a]\nmitigations: [${'*b, '.repeat(500)}*b]\n`
    const keys = Array.from({ length: 5000 }, (_, index) => `k${index}: 1\n`).join('')
    const countries = `deployment_jurisdictions: [${'DK, '.repeat(20_000)}SE]\n`
    const draft = draftText(LITMUSAI.replace(/deployment_jurisdictions: .*\n/, countries) + bomb + keys)
    assert.ok(draft.length < 6000, String(draft.length))
    assert.match(draft, /member_states: \[DK, SE, unknown\]/)
  })
})

suite('what is no description is refused, in both languages', () => {
  const refusals: readonly (readonly [text: string, from: SourceName | null, en: RegExp])[] = [
    ['', null, /^The file is empty/],
    ['# nothing\n', null, /^The file is empty/],
    ['- a\n', null, /^The file is no system description/],
    ['a: 1\n', null, /^The file is not recognised .* LitmusAI or riskline: say which with --from/],
    [LITMUSAI + RISKLINE.replace(/^(?:name|purpose|deployment_context).*\n/gm, ''), null, /not recognised/],
    ['purpose: p\n', 'litmusai', /^The file is no system description of LitmusAI/],
    [LITMUSAI, 'riskline', /^The file is no system description of riskline/],
    [LITMUSAI.replace(/purpose: >[\s\S]*?breaks\.\n/, ''), null, /^The description states no `purpose`/],
    [RISKLINE.replace(/purpose: .*/, 'purpose: "  "'), null, /^The description states no `purpose`/],
    [`${LITMUSAI}---\n${LITMUSAI}`, null, /^The file holds several/],
    ['schema: ai-design-review/v1\nname: a\n', null, /^The file is a manifest already/],
    [`${LITMUSAI}name: again\n`, null, /^line 15, column 1: .* a key stands here twice\.$/],
    [`${LITMUSAI}x: !!python/object:os.system a\n`, null, /^line 15, .* tags are not read\.$/],
    [`${LITMUSAI}x: *missing\n`, null, /^line 15, .* the alias leads nowhere\.$/],
    [`${LITMUSAI}x: [a\n`, null, /^line \d+, column \d+: this cannot be read as YAML or JSON: /],
    [`${LITMUSAI}x: ${'['.repeat(200)}${']'.repeat(200)}\n`, null, /nested too deeply/],
    [`${LITMUSAI}# ${'x'.repeat(MOST_SOURCE)}\n`, null, /^The file is too long/],
  ]
  for (const [text, from, message] of refusals) {
    test(String(message), () => {
      const english = imported(text, from)
      const danish = imported(text, from, 'da')
      assert.ok(english.kind === 'refused' && danish.kind === 'refused')
      assert.match(english.message, message)
      assert.notEqual(danish.message, english.message)
    })
  }

  test('--from takes a description of which a part is missing', () => {
    const part = LITMUSAI.replace(/subject_population:[\s\S]*$/, '')
    assert.equal(imported(part).kind, 'refused')
    draftText(part, 'litmusai')
  })
})

for (const language of ['en', 'da'] as const) {
  test(`${language}: both drafts have the same facts, whatever the language of their comments`, () => {
    for (const text of [LITMUSAI, LITMUSAI_FULL, RISKLINE, RISKLINE_JSON])
      assert.deepEqual(statedIn(draftText(text, null, language)), statedIn(draftText(text)))
    assert.equal(/Et udkast ud fra/.test(draftText(RISKLINE, null, language)), language === 'da')
  })
}
