import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { read } from '../../src/manifest/read.ts'
import {
  compare,
  hasChanged,
  isChanged,
  type ProvisionComparison,
  type UseComparison,
} from '../../src/review/compare/compare.ts'
import { type FileReview, review } from '../../src/review/review.ts'
import { allCases } from '../support/cases.ts'

const PARTY_ROOM = readFileSync('examples/party-room/ai-system.yaml', 'utf8')

function reviewed(text: string, asOf: string | null = '2026-11-22'): FileReview {
  return review(read(text), { asOf, today: '2026-11-22', language: 'en', isMissing: () => false })
}

function usesOf(before: string | null, after: string | null): readonly UseComparison[] {
  const [one, two] = [before, after].map(text => (text === null ? null : reviewed(text)))
  return compare(one ?? null, two ?? null).systems.flatMap(({ uses }) => uses)
}

/** The changed provision of the only changed use. */
function change(before: string, after: string): ProvisionComparison {
  const [use, ...more] = usesOf(before, after).filter(hasChanged)
  assert.ok(use !== undefined && more.length === 0)
  const changed = use.provisions.filter(isChanged)
  return changed.find(({ provision }) => provision.id === '5-1-c') ?? assert.fail('5-1-c did not change')
}

/** Facts as `path before>after`, each value with its line. */
function facts({ facts: changed }: Pick<ProvisionComparison, 'facts'>): readonly string[] {
  const side = (one: (typeof changed)[number]['before']) =>
    one === null
      ? '-'
      : `${'path' in one.ground ? [...one.ground.hits, ...one.ground.claimed].join() : one.ground.kind}:${one.line}`
  return changed.map(({ path, before, after }) => `${path} ${side(before)}>${side(after)}`)
}

suite('comparing two reviews', () => {
  test('the same text has no change, whatever the comments', () => {
    for (const { manifest } of allCases()) {
      assert.ok(!usesOf(manifest, `# A comment.\n\n${manifest}`).some(hasChanged), manifest)
    }
  })

  test('only the deciding facts that changed are named, each with value and line on both sides', () => {
    const after = PARTY_ROOM.replace('score_influence: significant', 'score_influence: none').replace(
      'conduct_gravity: moderate',
      'conduct_gravity: unknown',
    )
    const { conditions, verdictChanged } = change(PARTY_ROOM, PARTY_ROOM.replace('[natural_person]', '[]'))
    assert.deepEqual([conditions.length, verdictChanged], [1, false])
    assert.deepEqual(facts(conditions[0] ?? assert.fail()), [
      'person_scoring.evaluated_subjects natural_person:20>:20',
    ])
    assert.ok(usesOf(PARTY_ROOM, after).length === 1)
  })

  test('a section that becomes none, and back', () => {
    const none = PARTY_ROOM.replace(/person_scoring:\n(?: {6}.*\n)+/, 'person_scoring: none\n')
    const gone = facts(change(PARTY_ROOM, none))
    assert.ok(gone.length > 0)
    assert.ok(
      gone.every(fact => /^person_scoring\.\S+ \S*:\d+>none:19$/.test(fact)),
      gone.join('\n'),
    )
    const back = facts(change(none, PARTY_ROOM))
    assert.ok(
      back.every(fact => /^person_scoring\.\S+ none:19>\S*:\d+$/.test(fact)),
      back.join('\n'),
    )
  })

  test('a fact that is stated no more has no line after', () => {
    const { facts: changed } = change(PARTY_ROOM, PARTY_ROOM.replace(/ {6}evaluation_cadence.*\n/, ''))
    const cadence = changed.find(({ path }) => path === 'person_scoring.evaluation_cadence')
    assert.deepEqual([cadence?.before?.line, cadence?.after?.line], [22, null])
  })

  test('entries of a list that change places are the same entries', () => {
    const [, head = '', first = '', second = '', rest = ''] =
      /^([\s\S]*data_sources:\n)( {8}- [\s\S]*?)( {8}- [\s\S]*?)( {6}legitimate[\s\S]*)$/.exec(PARTY_ROOM) ??
      []
    const swapped = head + second + first + rest
    assert.notEqual(swapped, PARTY_ROOM)
    assert.ok(!usesOf(PARTY_ROOM, swapped).some(hasChanged))
    const other = (text: string) => text.replace('same_social_context: yes', 'same_social_context: no')
    const changed = (head + other(second) + first + rest)
      .replace('unfavourable', 'detrimental')
      .replace('documented_proportionate', 'documented_disproportionate')
    const named = facts(change(PARTY_ROOM, changed))
    assert.deepEqual(
      named.filter(fact => fact.includes('data_sources')),
      ['person_scoring.data_sources[0].same_social_context yes:34>no:28'],
    )
  })

  test('a verdict that no condition explains has the facts that do', () => {
    const excluded = PARTY_ROOM.replace(
      'exclusions: []',
      'exclusions: { value: [military_defence_national_security], evidence: docs/x.md }',
    )
    const { conditions, facts: changed, after } = change(PARTY_ROOM, excluded)
    assert.equal(after?.verdict, 'out_of_scope')
    assert.deepEqual(conditions, [])
    assert.deepEqual(
      changed.map(({ path }) => path),
      ['scope.exclusions'],
    )
  })

  test('a use with another id, the same purpose and the same facts is renamed', () => {
    const renamed = PARTY_ROOM.replace('party-room:', 'booking:')
    assert.deepEqual(
      usesOf(PARTY_ROOM, renamed).map(use => use.change),
      ['renamed'],
    )
    const edited = renamed.replace('conduct_gravity: moderate', 'conduct_gravity: serious')
    assert.deepEqual(
      usesOf(PARTY_ROOM, edited).map(use => use.change),
      ['added', 'deleted'],
    )
  })

  test('uses of a system that got another name, in a file with several systems', () => {
    const other = PARTY_ROOM.replace('name: Party room booking', 'name: Other').replace(
      'party-room:',
      'other:',
    )
    const both = `${PARTY_ROOM}---\n${other}`
    const swapped = `${other}---\n${PARTY_ROOM}`
    assert.ok(!usesOf(both, swapped).some(hasChanged))
    assert.ok(!usesOf(both, both.replace('name: Other', 'name: Another')).some(hasChanged))
    assert.ok(!usesOf(PARTY_ROOM, PARTY_ROOM.replace('Party room booking', 'Booking')).some(hasChanged))
  })

  test('a file that is not there, foreign, empty, not readable or mistaken', () => {
    const states = (before: string | null, after: string | null) => {
      const [one, two] = [before, after].map(text => (text === null ? null : reviewed(text)))
      const compared = compare(one ?? null, two ?? null)
      return [compared.before, compared.after]
    }
    assert.deepEqual(states(null, PARTY_ROOM), ['absent', 'reviewed'])
    assert.deepEqual(states(PARTY_ROOM, null), ['reviewed', 'absent'])
    assert.deepEqual(states('a: 1\n', '# nothing\n'), ['not-ours', 'empty'])
    assert.deepEqual(states('\0', PARTY_ROOM.replace('owner', 'onwer')), ['unreadable', 'mistakes'])
    assert.deepEqual(states('schema: ai-design-review/v9\n', null), ['unreadable', 'absent'])
  })

  test('a prohibition counts from the day on which it applies, and only where it is new or worse', () => {
    const [worse] = allCases().filter(({ manifest }) =>
      reviewed(manifest).systems[0]?.uses[0]?.judgements.some(
        ({ verdict, applicable }) => verdict === 'prohibited' && applicable,
      ),
    )
    const text = worse?.manifest ?? assert.fail('no prohibited case')
    const count = (uses: readonly UseComparison[]) =>
      uses.flatMap(({ provisions }) => provisions).filter(one => one.becameProhibited).length
    assert.ok(count(usesOf(null, text)) > 0)
    assert.equal(count(usesOf(text, text)), 0)
    assert.equal(count(usesOf(text, null)), 0)
    const early = compare(reviewed(text, '2024-01-01'), reviewed(text)).systems.flatMap(({ uses }) => uses)
    assert.ok(count(early) > 0)
  })

  test('every changed status has a fact that did it, and the way back names the same facts', () => {
    fc.assert(
      fc.property(fc.constantFrom(...allCases()), fc.nat(), ({ manifest }, at) => {
        const lines = manifest.split('\n')
        const index = at % lines.length
        const changed = lines.toSpliced(index, 1).join('\n')
        const [there, back] = [usesOf(manifest, changed), usesOf(changed, manifest)]
        const paths = (uses: readonly UseComparison[]) =>
          uses
            .filter(use => use.change === 'kept')
            .flatMap(({ provisions }) => provisions)
            .map(({ provision, facts: named }) => [provision.id, named.map(({ path }) => path).sort()])
        for (const { provisions, change: kind } of there) {
          if (kind !== 'kept') continue
          for (const { conditions, provision } of provisions) {
            for (const { facts: named, id } of conditions)
              assert.ok(named.length > 0, `${provision.id}/${id} without ${lines[index]}`)
          }
        }
        if (!manifest.includes('- ')) assert.deepEqual(paths(there), paths(back))
      }),
      { numRuns: 400 },
    )
  })
})
