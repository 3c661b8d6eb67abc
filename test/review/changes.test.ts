import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { law } from '../../src/law/law.ts'
import type { Provision } from '../../src/law/provision.ts'
import { applyEdits, type FactTarget, stateFact } from '../../src/manifest/edit.ts'
import { valuesOf } from '../../src/manifest/facts.ts'
import { read } from '../../src/manifest/read.ts'
import { type FactPath, factOf, reference } from '../../src/manifest/vocabulary.ts'
import { withChanges } from '../../src/review/changes/apply.ts'
import { type Change, changesOf } from '../../src/review/changes/changes.ts'
import type { ChangedValue } from '../../src/review/changes/value.ts'
import type { UseFacts } from '../../src/review/facts.ts'
import { factsOfUse } from '../../src/review/facts-of-use.ts'
import { type Judgement, judge, reviewScope } from '../../src/review/judge.ts'
import { pathsIn } from '../../src/review/open.ts'
import type { Verdict } from '../../src/review/verdict.ts'
import { allCases } from '../support/cases.ts'

const DAY = '2030-01-01'

interface Judged {
  readonly id: string
  readonly text: string
  readonly facts: UseFacts
  readonly judgement: Judgement
}

function factsIn(text: string): UseFacts {
  const system = read(text).systems[0] ?? assert.fail(text)
  return factsOfUse(system, system.uses[0] ?? assert.fail(text), () => false)
}

function verdictIn(provision: Provision, facts: UseFacts): Verdict {
  return judge(provision, facts, reviewScope(facts), DAY).verdict
}

/** Every case under every provision that it describes. */
const judged: readonly Judged[] = allCases().flatMap(({ id, manifest }) => {
  const facts = factsIn(manifest)
  return law
    .filter(({ section }) => facts[section].kind === 'facts')
    .map(provision => ({
      id,
      text: manifest,
      facts,
      judgement: judge(provision, facts, reviewScope(facts), DAY),
    }))
})

/** The manifest with the changes written into it, as a person would. */
function written({ text }: Judged, change: Change): string {
  const use = read(text).systems[0]?.uses[0]?.id ?? assert.fail(text)
  return change.facts.reduce((current, { path, to, evidence }) => {
    const { section, list, name } = reference(path.replace(/\[\d+\]/, '[]') as FactPath)
    const item = list === null ? null : Number(/\[(\d+)\]/.exec(path)?.[1])
    const own = read(text).systems[0]?.uses[0]?.scope
    const scopeOfUse = own?.kind === 'facts' && own.facts.has(name)
    const target: FactTarget = {
      system: 0,
      use: section === 'scope' && !scopeOfUse ? null : use,
      section,
      list,
      item,
      name,
    }
    return applyEdits(
      current,
      stateFact(current, target, { words: to, evidence: evidence ? 'proof.md' : null, note: null }),
    )
  }, text)
}

const ADVERSE: readonly Verdict[] = ['prohibited', 'prohibited_unless_excepted']

suite('what would change a verdict', () => {
  test('each set has its effect when it is written into the manifest', () => {
    let tried = 0
    for (const one of judged) {
      for (const change of changesOf(one.judgement, one.facts, DAY).sets) {
        const after = factsIn(written(one, change))
        assert.equal(
          verdictIn(one.judgement.provision, after),
          change.to,
          `${one.id}: ${JSON.stringify(change)}`,
        )
        tried += 1
        // Any one of the other values has the same effect.
        for (const [at, fact] of change.facts.entries()) {
          for (const to of fact.or) {
            const facts = change.facts.map((other, index) => (index === at ? { ...fact, to } : other))
            const verdict = verdictIn(one.judgement.provision, withChanges(one.facts, facts))
            assert.equal(verdict, change.to, `${one.id}: ${fact.path} as ${to}: ${JSON.stringify(change)}`)
          }
        }
      }
    }
    assert.ok(tried > 500, `${tried} sets`)
  })

  test('no set contains a smaller one that has the same effect through the same condition', () => {
    for (const { id, judgement, facts } of judged) {
      const changes = changesOf(judgement, facts, DAY).sets
      for (const { condition, exception, to, facts: larger } of changes) {
        const paths = new Set(larger.map(({ path }) => path))
        const within = changes.filter(
          other =>
            other.condition === condition &&
            other.exception === exception &&
            other.to === to &&
            other.facts.length < larger.length &&
            other.facts.every(({ path }) => paths.has(path)),
        )
        assert.deepEqual(within, [], id)
      }
    }
  })

  test('a prohibition has a way out through design alone, and one that is held by one condition a way in', () => {
    for (const { id, judgement, facts } of judged) {
      const changes = changesOf(judgement, facts, DAY).sets
      const byDesign = changes.some(change => change.facts.every(({ kind }) => kind === 'design'))
      if (ADVERSE.includes(judgement.verdict)) assert.ok(byDesign, `${id} ${judgement.provision.id}`)
      if (judgement.heldBy !== null)
        assert.ok(
          changes.every(({ to }) => ADVERSE.includes(to)),
          id,
        )
    }
  })

  for (const id of ['5-1-d', '5-1-e', '5-1-f', '5-1-g']) {
    test(`no single change is missing in ${id}: every value of every fact is tried`, () => {
      for (const one of judged.filter(
        ({ judgement }) => judgement.provision.id === id && ADVERSE.includes(judgement.verdict),
      )) {
        const known = changesOf(one.judgement, one.facts, DAY).sets
        for (const { path, value } of singleChanges(one)) {
          const change = { path, to: value, or: [], evidence: false, kind: 'design' } as const
          const verdict = verdictIn(one.judgement.provision, withChanges(one.facts, [change]))
          if (verdict !== 'not_prohibited') continue
          const found = known.some(({ facts }) => facts.length === 1 && facts[0]?.path === path)
          assert.ok(found, `${one.id}: ${path} as ${JSON.stringify(value)} would do`)
        }
      }
    })
  }
})

/** Every other value of every fact that the provision reads; one value at a time for sets. */
function singleChanges({
  judgement: { provision },
  facts,
}: Judged): readonly { path: string; value: ChangedValue }[] {
  const formulas = [...provision.conditions, ...provision.exceptions].map(({ formula }) => formula)
  const paths = new Set(formulas.flatMap(formula => [...pathsIn(formula)]))
  return [...paths].flatMap(path => {
    const { section, list } = reference(path as FactPath)
    const stated = facts[section]
    const entries = list === null || stated.kind !== 'facts' ? 1 : (stated.items.get(list)?.length ?? 0)
    const fact = factOf(reference(path as FactPath))
    const values: readonly ChangedValue[] =
      fact.type === 'set' ? [[], ...valuesOf(fact).map(value => [value])] : valuesOf(fact)
    return Array.from({ length: entries }, (_, index) => path.replace('[]', `[${index}]`)).flatMap(at =>
      values.map(value => ({ path: at, value })),
    )
  })
}
