import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { law } from '../../src/law/law.ts'
import { applyEdits } from '../../src/manifest/edit.ts'
import { read } from '../../src/manifest/read.ts'
import { jsonObject } from '../../src/report/json.ts'
import { digestOf } from '../../src/review/decisions/digest.ts'
import { type DecisionWords, decisionEdit } from '../../src/review/decisions/edit.ts'
import type { Finding } from '../../src/review/findings/finding.ts'
import type { Judgement } from '../../src/review/judge.ts'
import { type FileReview, review } from '../../src/review/review.ts'
import { allCases } from '../support/cases.ts'

const example = (name: string) => readFileSync(`examples/${name}/ai-system.yaml`, 'utf8')
const PARTY_ROOM = example('party-room')
const WORDS: DecisionWords = {
  conclusion: 'accepted',
  by: 'Jane Doe',
  date: '2026-11-20',
  reason: 'The board saw it: fine # for now',
  until: null,
  evidence: null,
}

function reviewed(text: string, asOf: string | null = null, language: 'en' | 'da' = 'en'): FileReview {
  return review(read(text), { asOf, today: '2026-11-22', language, isMissing: () => false })
}

function judged(text: string, provision: string) {
  const use = reviewed(text).systems[0]?.uses[0] ?? assert.fail('no use')
  const judgement = use.judgements.find(({ provision: { id } }) => id === provision) ?? assert.fail(provision)
  return { id: use.use.id, judgement, facts: use.facts }
}

function digest(text: string, provision: string): string {
  const { judgement, facts } = judged(text, provision)
  return digestOf(judgement, facts)
}

/** The text with a decision on its first use. */
function decided(text: string, provision: string, words: Partial<DecisionWords> = {}): string {
  const { id, judgement, facts } = judged(text, provision)
  const edits = decisionEdit(text, 0, id, judgement, facts, { ...WORDS, ...words })
  assert.ok(edits.length > 0)
  return applyEdits(text, edits)
}

function findings(text: string, prefix: string): readonly Finding[] {
  return reviewed(text).findings.filter(({ code }) => code.startsWith(prefix))
}

/** Every verdict with its conditions and exceptions. */
function verdicts({ systems }: FileReview) {
  return systems.map(({ uses }) =>
    uses.map(({ judgements }) =>
      judgements.map(({ provision, verdict, heldBy, conditions, exceptions }) => [
        provision.id,
        verdict,
        heldBy,
        [...conditions, ...exceptions].map(({ status }) => status),
      ]),
    ),
  )
}

suite('the digest of a decision', () => {
  test('is short and always the same', () => {
    assert.match(digest(PARTY_ROOM, '5-1-c'), /^law-[0-9a-f]{8}-facts-[0-9a-f]{16}$/)
    assert.equal(digest(PARTY_ROOM, '5-1-c'), digest(PARTY_ROOM, '5-1-c'))
  })

  const same: readonly (readonly [string, string])[] = [
    ['a comment', `# A comment.\n${PARTY_ROOM}`],
    ['other line ends', PARTY_ROOM.replaceAll('\n', '\r\n')],
    ['the purpose', PARTY_ROOM.replace('Estimate from', 'Guess from')],
    ['the order of words', PARTY_ROOM.replace('[putting_into_service, use]', '[use, putting_into_service]')],
    [
      'the long form',
      PARTY_ROOM.replace('conduct_gravity: moderate', 'conduct_gravity: { value: moderate }'),
    ],
    ['a note', PARTY_ROOM.replace('Approved by the board', 'Seen by the board')],
    ['a name of an entry', PARTY_ROOM.replace('Reviews by the cleaning staff', 'Reviews')],
    ['another section', PARTY_ROOM.replace('face_collection: none', 'face_collection: unknown')],
    [
      'another use',
      PARTY_ROOM.replace('uses:\n', 'uses:\n').concat(
        '  other:\n    purpose: Another.\n    person_scoring: none\n',
      ),
    ],
    [
      'the order of keys',
      PARTY_ROOM.replace(/( {6}conduct_gravity.*\n)( {6}treatment_severity.*\n)/, '$2$1'),
    ],
  ]
  for (const [what, text] of same) {
    test(`does not change with ${what}`, () => {
      if (what !== 'another use') assert.notEqual(text, PARTY_ROOM)
      assert.equal(digest(text, '5-1-c'), digest(PARTY_ROOM, '5-1-c'))
    })
  }

  const other: readonly (readonly [string, string])[] = [
    ['a value', PARTY_ROOM.replace('treatment_effect: unfavourable', 'treatment_effect: detrimental')],
    ['a value of an entry', PARTY_ROOM.replace('same_social_context: yes', 'same_social_context: no')],
    ['a word of a set', PARTY_ROOM.replace('[social_behaviour]', '[social_behaviour, unknown]')],
    ['evidence', PARTY_ROOM.replace('docs/house-rules.md', 'docs/rules.md')],
    ['the scope', PARTY_ROOM.replace('[putting_into_service, use]', '[use]')],
    ['a fact that is stated no more', PARTY_ROOM.replace(/ {6}conduct_gravity.*\n/, '')],
    ['the section', PARTY_ROOM.replace(/person_scoring:\n(?: {6}.*\n)+/, 'person_scoring: none\n')],
  ]
  for (const [what, text] of other) {
    test(`changes with ${what}`, () => {
      assert.notEqual(text, PARTY_ROOM)
      assert.notEqual(digest(text, '5-1-c'), digest(PARTY_ROOM, '5-1-c'))
    })
  }

  test('differs between provisions, also of one section', () => {
    const { facts } = judged(PARTY_ROOM, '5-1-c')
    const digests = law.map(provision => digestOf({ provision }, facts))
    assert.equal(new Set(digests).size, law.length)
  })

  test('the same digest means the same verdict, whatever line of whichever case is missing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...allCases()), fc.nat(), ({ manifest }, at) => {
        const lines = manifest.split('\n')
        const changed = lines.toSpliced(at % lines.length, 1).join('\n')
        const [before, after] = [manifest, changed].map(text => reviewed(text).systems[0]?.uses[0])
        if (before === undefined || after === undefined) return
        for (const judgement of before.judgements) {
          const { provision, verdict } = judgement
          const now: Judgement | undefined = after.judgements.find(one => one.provision === provision)
          if (digestOf(judgement, before.facts) === digestOf(judgement, after.facts)) {
            assert.equal(now?.verdict, verdict, `${provision.id}\n${changed}`)
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})

suite('recorded decisions', () => {
  test('a current decision stands beside the finding, as a sentence and as a related place', () => {
    const text = decided(PARTY_ROOM, '5-1-c')
    const [held, ...more] = findings(text, '5-1-c/held-by')
    assert.ok(held !== undefined && more.length > 0)
    assert.match(held.message, /Decision recorded: accepted by Jane Doe, 20 November 2026\.$/)
    const line = text.slice(0, text.indexOf('- provision')).split('\n').length - 1
    assert.equal(held.related.at(-1)?.range.start.line, line)
    assert.deepEqual(findings(text, 'decision/'), [])
    assert.deepEqual(findings(text, 'manifest/'), [])
    const [danish] = reviewed(text, null, 'da').findings
    assert.match(
      danish?.message ?? '',
      /Afgørelse registreret: accepteret af Jane Doe, 20\. november 2026\.$/,
    )
    const draft = decided(example('rental-firm-draft'), '5-1-c', { conclusion: 'needs_work' })
    assert.match(findings(draft, '5-1-c')[0]?.message ?? '', /Decision recorded: sent back for more work by/)
  })

  test('a prohibition stays as it is, word for word', () => {
    const text = example('face-harvest')
    const before = reviewed(text).findings
    const after = reviewed(decided(text, '5-1-e')).findings
    assert.ok(before.some(({ code, severity }) => code === '5-1-e' && severity === 'error'))
    assert.deepEqual(after, before)
  })

  test('stale: the facts, the law data, the time, or no digest; each is said', () => {
    const text = decided(PARTY_ROOM, '5-1-c', { until: '2026-11-22' })
    const stale = (changed: string) => findings(changed, 'decision/stale').map(({ message }) => message)
    assert.deepEqual(stale(text), [])
    const facts = text.replace('treatment_effect: unfavourable', 'treatment_effect: unknown')
    assert.match(stale(facts)[0] ?? '', /^This decision is stale: the facts have changed\. .*`law-/)
    assert.match(findings(facts, '5-1-c')[0]?.message ?? '', /; it is stale\.$/)
    const lawData = text.replace(/law-[0-9a-f]{8}/, 'law-00000000')
    assert.match(stale(lawData)[0] ?? '', /stale: the law data has changed\./)
    const late = text.replace('until: 2026-11-22', 'until: 2026-11-21')
    assert.match(stale(late)[0] ?? '', /stale: it held until 21 November 2026\. .*new `until`/)
    const all = late.replace(/facts: law-.*/, 'facts: law-00000000-facts-0000000000000000')
    assert.match(stale(all)[0] ?? '', /the facts have changed, the law data has changed, it held until/)
    const none = text.replace(/ +facts: law-.*\n/, '')
    assert.match(stale(none)[0] ?? '', /it has no digest of the facts/)
    const place = (changed: string) => {
      const [finding] = findings(changed, 'decision/stale')
      const { start, end } = finding?.range ?? assert.fail()
      return changed.split('\n')[start.line]?.slice(start.character, end.character)
    }
    assert.match(place(facts) ?? '', /^law-/)
    assert.equal(place(none), 'provision')
  })

  test('law_as_of of the manifest chooses the law and not the day on which a decision ends', () => {
    const text = decided(PARTY_ROOM, '5-1-c', { until: '2026-12-31' })
    const later = text.replace('owner:', 'law_as_of: 2027-12-31\nowner:')
    assert.deepEqual(findings(later, 'decision/'), [])
    const asked = reviewed(text, '2027-01-01').findings
    assert.ok(asked.some(({ code }) => code === 'decision/stale'))
  })

  test('an unknown use or provision is an error with did you mean', () => {
    const text = decided(PARTY_ROOM, '5-1-c')
      .replace('use: party-room', 'use: party-rom')
      .replace('5-1-c', '5-1-cc')
    const found = findings(text, 'decision/').map(({ code, severity, message }) => [code, severity, message])
    assert.deepEqual(found, [
      ['decision/unknown-provision', 'error', 'There is no provision `5-1-cc`. Did you mean `5-1-c`?'],
      [
        'decision/unknown-use',
        'error',
        'There is no use `party-rom` in this system. Did you mean `party-room`?',
      ],
    ])
  })

  test('of several the latest counts, and older ones are not stale', () => {
    const old = decided(PARTY_ROOM, '5-1-c', { date: '2026-01-01', until: '2026-02-01' })
    const text = decided(old, '5-1-c', { conclusion: 'rejected' })
    assert.deepEqual(findings(text, 'decision/'), [])
    assert.match(findings(text, '5-1-c')[0]?.message ?? '', /Decision recorded: rejected/)
  })

  test('evidence of a decision that does not exist', () => {
    const text = decided(PARTY_ROOM, '5-1-c', { evidence: 'docs/minutes.md' })
    const { findings: found } = review(read(text), {
      asOf: null,
      today: '2026-11-22',
      language: 'en',
      isMissing: path => path === 'docs/minutes.md',
    })
    assert.deepEqual(
      found.filter(({ code }) => code === 'evidence/not-found').map(({ message }) => message.slice(0, 38)),
      ['Evidence not found: `docs/minutes.md`.'],
    )
  })

  test('JSON shows the decision of a use under a provision, else null', () => {
    const text = decided(PARTY_ROOM, '5-1-c', { until: '2026-11-21', evidence: 'docs/minutes.md' })
    const input = { asOf: '2026-11-22', language: 'en', toolProblems: [] } as const
    const report = jsonObject({ ...input, files: [{ path: 'a', review: reviewed(text) }] })
    const provisions = report.manifests[0]?.systems[0]?.uses[0]?.provisions ?? []
    const { range, facts, ...decision } =
      provisions.find(({ id }) => id === '5-1-c')?.decision ?? assert.fail()
    assert.deepEqual(decision, {
      conclusion: 'accepted',
      by: 'Jane Doe',
      date: '2026-11-20',
      reason: 'The board saw it: fine # for now',
      until: '2026-11-21',
      evidence: ['docs/minutes.md'],
      stale: ['until'],
    })
    assert.match(facts ?? '', /^law-/)
    assert.ok(range.start.line > 40)
    assert.deepEqual(
      new Set(provisions.filter(({ id }) => id !== '5-1-c').map(one => one.decision)),
      new Set([null]),
    )
  })

  test('removing all decisions changes no verdict', () => {
    const conclusions = fc.constantFrom('accepted', 'rejected', 'needs_work')
    fc.assert(
      fc.property(
        fc.constantFrom(...allCases()),
        fc.array(
          fc.record({ provision: fc.constantFrom(...law.map(({ id }) => id)), conclusion: conclusions }),
        ),
        ({ manifest }, entries) => {
          const [system] = read(manifest).systems
          if (system === undefined || /^decisions:/m.test(manifest)) return
          const written = entries.flatMap(({ provision, conclusion }) =>
            system.uses.map(
              ({ id }) =>
                `  - { provision: ${provision}, use: ${id}, conclusion: ${conclusion}, by: A, date: 2026-01-01, reason: R, facts: law-00000000-facts-0000000000000000 }\n`,
            ),
          )
          const list = written.length === 0 ? 'decisions: []\n' : `decisions:\n${written.join('')}`
          const before = reviewed(manifest)
          const after = reviewed(`${manifest.trimEnd()}\n${list}`)
          assert.deepEqual(verdicts(after), verdicts(before))
          const adverse = ({ findings: all }: FileReview) =>
            all.filter(({ severity, code }) => severity === 'error' && /^\d/.test(code))
          assert.deepEqual(
            adverse(after).map(({ code, message, severity }) => [code, message, severity]),
            adverse(before).map(({ code, message, severity }) => [code, message, severity]),
          )
        },
      ),
      { numRuns: 200 },
    )
  })
})

suite('writing a decision', () => {
  const places: readonly (readonly [string, string])[] = [
    ['no list', PARTY_ROOM],
    ['an empty list', `${PARTY_ROOM}decisions: []\n`],
    ['an empty value', `${PARTY_ROOM}decisions:\n`],
    ['no line end', PARTY_ROOM.trimEnd()],
    ['Windows line ends', PARTY_ROOM.replaceAll('\n', '\r\n')],
    ['a comment at the end', `${PARTY_ROOM}    # Nothing else.\n`],
    ['another document behind', `${PARTY_ROOM}---\nschema: ai-design-review/v1\nname: B\nuses: {}\n`],
    ['a list in brackets', `${decidedInBrackets(PARTY_ROOM)}`],
  ]
  for (const [what, text] of places) {
    test(`where there is ${what}`, () => {
      const before = read(text)
      const after = read(decided(text, '5-1-c'))
      const decisions = after.systems[0]?.decisions ?? []
      assert.equal(decisions.length, (before.systems[0]?.decisions.length ?? 0) + 1)
      assert.deepEqual([decisions.at(-1)?.by, decisions.at(-1)?.reason], ['Jane Doe', WORDS.reason])
      assert.equal(decisions.at(-1)?.facts?.text, digest(text, '5-1-c'))
      assert.equal(
        after.problems.length,
        before.problems.filter(({ range }) => text.slice(range.start, range.end) !== 'decisions').length,
      )
    })
  }

  test('a second one follows the first, and a comment at the end stays where it belongs', () => {
    const text = `${PARTY_ROOM}    # Nothing else.\n`
    const twice = decided(decided(text, '5-1-c'), '5-1-c', { conclusion: 'rejected' })
    assert.ok(twice.indexOf('# Nothing else.') < twice.indexOf('decisions:'))
    assert.ok(twice.indexOf('accepted') < twice.indexOf('rejected'))
  })

  test('words that YAML could misread are quoted, and nothing is written that reads otherwise', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), by => {
        const { id, judgement, facts } = judged(PARTY_ROOM, '5-1-c')
        const text = applyEdits(
          PARTY_ROOM,
          decisionEdit(PARTY_ROOM, 0, id, judgement, facts, { ...WORDS, by }),
        )
        const [decision] = read(text).systems[0]?.decisions ?? []
        if (decision === undefined) assert.equal(text, PARTY_ROOM)
        else assert.equal(decision.by, by)
      }),
      { numRuns: 100 },
    )
  })

  test('a day that does not exist is not written', () => {
    const { id, judgement, facts } = judged(PARTY_ROOM, '5-1-c')
    assert.deepEqual(decisionEdit(PARTY_ROOM, 0, id, judgement, facts, { ...WORDS, date: '2026-02-30' }), [])
  })
})

function decidedInBrackets(text: string): string {
  const facts = 'law-00000000-facts-0000000000000000'
  return `${text}decisions: [{ provision: 5-1-e, use: party-room, conclusion: accepted, by: A, date: 2026-01-01, reason: R, facts: ${facts} }]\n`
}
