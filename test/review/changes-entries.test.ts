/** What would change a verdict that rests on a long list: as if every entry were judged for every change. */

import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { sideBySide } from '../../bench/measure.ts'
import { article51c } from '../../src/law/article-5-1-c/provision.ts'
import { article51e } from '../../src/law/article-5-1-e/provision.ts'
import type { Provision } from '../../src/law/provision.ts'
import { type Fact, type Facts, valuesOf } from '../../src/manifest/facts.ts'
import { read } from '../../src/manifest/read.ts'
import { withChanges } from '../../src/review/changes/apply.ts'
import { changesOf } from '../../src/review/changes/changes.ts'
import type { ChangedValue, FactChange } from '../../src/review/changes/value.ts'
import { verdictsAfter } from '../../src/review/changes/verdicts.ts'
import type { UseFacts } from '../../src/review/facts.ts'
import { judge, reviewScope } from '../../src/review/judge.ts'
import { type FileReview, review } from '../../src/review/review.ts'
import { firstFacts } from '../support/judging.ts'
import {
  caseManifests,
  factsOf,
  hasFacts,
  type ManifestData,
  nearCase,
  randomFacts,
  stated,
  withFact,
  withSection,
} from '../support/manifests.ts'

const DAY = '2030-01-01'

/** A provision that looks into a list. */
interface Listed {
  readonly provision: Provision
  readonly list: string
  readonly entry: Facts
}

const LISTED = [listed(article51c, 'data_sources'), listed(article51e, 'channels')]

function listed(provision: Provision, list: string): Listed {
  const fact = factsOf(provision.section)[list]
  return { provision, list, entry: fact?.type === 'items' ? fact.facts : assert.fail(list) }
}

/** The manifest of a case of the provision, with other entries. */
function manifests({ provision: { section }, list, entry }: Listed): fc.Arbitrary<ManifestData> {
  const described = ({ uses }: ManifestData) => hasFacts(uses[0]?.sections[section])
  const cases = caseManifests().filter(described)
  const near = fc.oneof(fc.constantFrom(...cases), nearCase().filter(described))
  const kinds = fc.array(randomFacts(entry, { density: 9 }), { minLength: 1, maxLength: 4 })
  return fc
    .tuple(near, kinds, fc.array(fc.nat(), { minLength: 4, maxLength: 12 }))
    .map(([manifest, some, order]) => {
      const [use, ...others] = manifest.uses
      const facts = use?.sections[section]
      if (use === undefined || !hasFacts(facts)) return manifest
      const entries = order.map(number => some[number % some.length] ?? {})
      const changed = withSection(use, section, withFact(facts, list, stated(entries)))
      return { ...manifest, uses: [changed, ...others] }
    })
}

/** Changes of facts in the section, in the scope and above all in the entries. */
function changes({ provision: { section }, list, entry }: Listed): fc.Arbitrary<readonly FactChange[]> {
  const inEntry = fc
    .tuple(changeOf('', entry), fc.nat(12))
    .map(([change, index]) => ({ ...change, path: `${section}.${list}[${index}].${change.path}` }))
  const beside = changeOf(`${section}.`, factsOf(section))
  return fc.uniqueArray(
    fc.oneof(
      { weight: 8, arbitrary: inEntry },
      { weight: 2, arbitrary: beside },
      { weight: 1, arbitrary: changeOf('scope.', factsOf('scope')) },
    ),
    { maxLength: 8, selector: ({ path }) => path },
  )
}

function changeOf(prefix: string, facts: Facts): fc.Arbitrary<FactChange> {
  return fc
    .constantFrom(...Object.entries(facts))
    .chain(([name, fact]) => fc.tuple(fc.constant(`${prefix}${name}`), anyValue(fact)))
    .map(([path, to]) => ({ path, to, or: [], evidence: false, kind: 'design' as const }))
}

function anyValue(fact: Fact): fc.Arbitrary<ChangedValue> {
  switch (fact.type) {
    case 'ternary':
    case 'enum':
      return fc.constantFrom(...valuesOf(fact))
    case 'set':
      return fc.subarray([...valuesOf(fact)], { maxLength: 2 })
    case 'countries':
      return fc.subarray(['DK', 'IE', 'SE'])
    case 'integer':
      return fc.nat(12)
    case 'text':
    case 'items':
      return fc.constant([])
  }
}

/** As many entries as the format takes, of which nothing is known. */
function longest({ provision: { section }, list, entry }: Listed): FileReview {
  const lines = Object.entries(entry).map(
    ([name, { type }]) => `${name}: ${type === 'text' ? 'x' : 'unknown'}`,
  )
  const text = `schema: ai-design-review/v1
name: x
scope:
  is_ai_system: yes
  activities: [putting_into_service, use, placing_on_market]
  union_nexus: [deployer_in_union]
  member_states: [DK]
uses:
  one:
    purpose: p
    ${section}:
      ${list}:
${`        - ${lines.join('\n          ')}\n`.repeat(419)}`
  const file = read(text)
  assert.deepEqual(file.problems, [])
  return review(file, { asOf: DAY, today: DAY, language: 'en', isMissing: () => false })
}

suite('what would change a verdict that rests on a long list', () => {
  for (const one of LISTED) {
    const { provision, list } = one
    const verdictOf = (facts: UseFacts) => judge(provision, facts, reviewScope(facts), DAY).verdict

    test(`${provision.id}: the verdict after a change is that of all entries`, () => {
      const seen = new Set<string>()
      fc.assert(
        fc.property(
          manifests(one),
          fc.array(changes(one), { minLength: 1, maxLength: 12 }),
          (manifest, some) => {
            const facts = firstFacts(manifest)
            const after = verdictsAfter(provision, facts, DAY)
            for (const changed of [...some, ...some]) {
              const verdict = verdictOf(withChanges(facts, changed))
              assert.equal(after(changed), verdict, JSON.stringify(changed))
              seen.add(verdict)
            }
          },
        ),
        { numRuns: 200 },
      )
      assert.ok(seen.size > 2, [...seen].join())
    })

    test(`${provision.id}: is found in little time for as many entries as the format takes`, () => {
      const found = longest(one)
      const use = found.systems[0]?.uses[0] ?? assert.fail(list)
      const judgement = use.judgements.find(({ provision: { id } }) => id === provision.id) ?? assert.fail()
      assert.equal(judgement.verdict, 'undetermined')
      const { changes, whole } = sideBySide(
        { changes: () => changesOf(judgement, use.facts, DAY), whole: () => longest(one) },
        { warm: 1, counted: 3 },
      )
      assert.ok(changes < 24 * whole, `${(changes / whole).toFixed(1)} times as long as the review`)
    })
  }
})
