/**
 * A model check: the law's formulas are evaluated a second time by `support/model.ts`, which shares nothing with
 * `src/review`, over every combination of the values that a formula tells apart.
 *
 * Enumerated: each condition, exception and named part over the facts that it reads. Sampled with fixed seeds: what
 * `SAMPLED` names, whose parts are enumerated, and the verdicts of whole provisions, whose facts have some 10^10 to
 * 10^22 combinations.
 */

import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import type { Formula } from '../../src/law/formula.ts'
import { law } from '../../src/law/law.ts'
import type { Provision } from '../../src/law/provision.ts'
import { excluded, isAiSystem, nexus } from '../../src/law/scope.ts'
import { onlyDenmark, onlyIreland } from '../../src/law/territory.ts'
import type { Reference } from '../../src/manifest/vocabulary.ts'
import { factOf } from '../../src/manifest/vocabulary.ts'
import { evaluate } from '../../src/review/evaluate.ts'
import type { Verdict } from '../../src/review/verdict.ts'
import { firstFacts, judgeAll, judgeUnder, usesOf } from '../support/judging.ts'
import { anyManifest, type ManifestData, print, type Stated } from '../support/manifests.ts'
import {
  allSatisfied,
  everyFact,
  factsIn,
  factsOfFirst,
  formulasOf,
  type Goal,
  inScope,
  type Level,
  levelOf,
  type ModelJudgement,
  modelJudgement,
  randomFor,
  readBy,
  representatives,
  search,
  statusOf,
  withStatement,
} from '../support/model.ts'
import { type Choose, chooser, pick } from '../support/random.ts'

/** More combinations than this are sampled. */
const MOST = 50_000
const SAMPLES = 2_000

const EMPTY: ManifestData = {
  name: 'Model',
  scope: {},
  uses: [{ id: 'case', purpose: 'One of many.', scope: null, sections: {} }],
}

/** A formula with a name, to be looked at by itself. */
interface Named {
  readonly name: string
  readonly formula: Formula
}

/** The conditions, exceptions and named parts of every provision, and the formulas of scope. */
const named: readonly Named[] = [
  { name: 'scope/excluded', formula: excluded },
  { name: 'scope/is-ai-system', formula: isAiSystem },
  { name: 'scope/nexus', formula: nexus },
  { name: 'territory/only-denmark', formula: onlyDenmark },
  { name: 'territory/only-ireland', formula: onlyIreland },
  ...law.flatMap(provision =>
    [...provision.conditions, ...provision.exceptions, ...provision.parts].map(({ id, formula }) => ({
      name: `${provision.id}/${id}`,
      formula,
    })),
  ),
]

/** Too many combinations to enumerate; the named parts of each are enumerated by themselves. */
const SAMPLED: readonly string[] = [
  '5-1-c/detrimental-treatment',
  '5-1-h/strictly-necessary-objective',
  '5-1-h/not_binding',
  '5-1-h/open_territory',
  '26-10/trigger',
  '26-10/not_binding',
  '26-10/open_territory',
]

/** The facts that a formula reads, each with the statements that the formula tells apart. */
function choicesOf(
  formula: Formula,
): readonly { readonly fact: Reference; readonly choices: readonly Stated[] }[] {
  return readBy([formula]).map(fact => ({ fact, choices: representatives(fact, [formula]) }))
}

/** How many combinations there are of the values that a formula tells apart. */
function combinationsOf(formula: Formula): number {
  return choicesOf(formula).reduce((product, { choices }) => product * choices.length, 1)
}

/** Every combination, one after the other. */
function* enumerated(formula: Formula): Generator<ManifestData> {
  function* from(index: number, manifest: ManifestData): Generator<ManifestData> {
    const next = all[index]
    if (next === undefined) {
      yield manifest
      return
    }
    for (const choice of next.choices) yield* from(index + 1, withStatement(manifest, next.fact, choice))
  }
  const all = choicesOf(formula)
  yield* from(0, EMPTY)
}

/** The law's first provision with nothing but one formula to look at, for the search. */
function about(formula: Formula): Provision {
  const [provision] = law
  assert.ok(provision)
  return { ...provision, conditions: [{ id: 'it', formula, sources: '' }], exceptions: [] }
}

/** Combinations drawn at random, half of them near one that satisfies the formula. */
function* sampled(formula: Formula, choose: Choose): Generator<ManifestData> {
  const all = choicesOf(formula)
  const satisfying = Array.from({ length: 40 }, () => search(about(formula), [{ formula, level: 1 }], choose))
  for (let sample = 0; sample < SAMPLES; sample++) {
    const near = sample % 2 === 0 ? pick(choose, satisfying) : null
    const changed = near === null ? all : [pick(choose, all), pick(choose, all)]
    yield changed.reduce(
      (manifest, { fact, choices }) => withStatement(manifest, fact, pick(choose, choices)),
      near ?? EMPTY,
    )
  }
}

suite('the review gives each formula the status that the law model gives it', () => {
  test('what is sampled is what cannot be enumerated', () => {
    const many = named.filter(({ formula }) => combinationsOf(formula) > MOST)
    assert.deepEqual([...new Set(many.map(({ name }) => name))], SAMPLED)
  })

  const seen = new Set<Formula>()
  for (const { name, formula } of named) {
    if (seen.has(formula)) continue
    seen.add(formula)
    const isSampled = SAMPLED.includes(name)
    const how = isSampled
      ? `${SAMPLES} of ${combinationsOf(formula)} sampled`
      : `all ${combinationsOf(formula)}`
    test(`${name}: ${how}`, () => {
      const reached = new Set<Level>()
      // What is judged per item is asked of the only entry, if the formula reads one.
      const item = readBy([formula]).some(({ list }) => list !== null) && !hasSome(formula) ? 0 : null
      for (const manifest of isSampled ? sampled(formula, chooser(17)) : enumerated(formula)) {
        const level = levelOf(formula, factsOfFirst(manifest), item)
        reached.add(level)
        const { status } = evaluate(formula, firstFacts(manifest), item)
        if (status !== statusOf(level))
          assert.fail(`${status}, not ${statusOf(level)}: ${JSON.stringify(manifest)}`)
      }
      assert.equal(reached.size, 3, 'satisfied, not satisfied and unknown can all be reached')
    })
  }
})

function hasSome(formula: Formula): boolean {
  switch (formula.kind) {
    case 'all':
    case 'any':
      return formula.formulas.some(hasSome)
    case 'not':
    case 'part':
      return hasSome(formula.formula)
    case 'some':
      return true
    case 'in':
    case 'hits':
    case 'within':
    case 'at-least':
      return false
  }
}

// ---- Verdicts ------------------------------------------------------------------------------------------------------------

/** How many manifests of each provision are looked at for their verdict. */
const VERDICTS_SAMPLED = 600

/** Manifests of all sorts for one provision: near every verdict that it can have. */
function manifestsFor(provision: Provision, choose: Choose): readonly ManifestData[] {
  const formulas = formulasOf(provision)
  const choices = readBy(formulas).map(fact => ({ fact, choices: representatives(fact, formulas) }))
  const points = [...provision.conditions, ...provision.exceptions].map(({ formula }) => formula)
  const bases = Array.from({ length: VERDICTS_SAMPLED / 30 }, () => {
    // Satisfied for the most part, so that what is left over decides.
    const goals = points.map((formula): Goal => ({ formula, level: choose(5) === 0 ? -1 : 1 }))
    const scope = choose(4) === 0 ? [] : inScope(provision)
    return search(provision, [...goals, ...scope], choose, 2) ?? randomFor(provision, choose)
  })
  return [...adverse(provision, choose), ...bases].flatMap(base =>
    Array.from({ length: 30 }, (_, count) =>
      Array.from({ length: count % 5 }, () => pick(choose, choices)).reduce(
        (manifest, { fact, choices: of }) =>
          withStatement(manifest, fact, choose(4) === 0 ? null : pick(choose, of)),
        base,
      ),
    ),
  )
}

/** Manifests that are prohibited, a breach, or without a breach, and one where the provision does not bind. */
function adverse(provision: Provision, choose: Choose): readonly ManifestData[] {
  const satisfied = allSatisfied(provision)
  const [trigger, duty] = provision.conditions
  const broken: readonly Goal[] =
    provision.kind === 'restriction' && trigger !== undefined && duty !== undefined
      ? [{ formula: trigger.formula, level: 1 }, { formula: duty.formula, level: -1 }, ...inScope(provision)]
      : satisfied
  const elsewhere: readonly Goal[] =
    provision.notBinding === undefined
      ? satisfied
      : [
          { formula: provision.notBinding, level: 1 },
          { formula: excluded, level: -1 },
        ]
  const found = [satisfied, broken, elsewhere].map(goals => search(provision, goals, choose))
  return found.filter(manifest => manifest !== null)
}

/** The verdicts that a provision can have. */
function verdictsOf({ kind, exceptions, notBinding }: Provision): readonly Verdict[] {
  const own: readonly Verdict[] =
    kind === 'restriction'
      ? ['not_triggered', 'breach', 'duties_met']
      : [
          'prohibited',
          'not_prohibited',
          ...(exceptions.length > 0 ? (['prohibited_unless_excepted'] as const) : []),
        ]
  return [
    ...own,
    'undetermined',
    'out_of_scope',
    ...(notBinding === undefined ? [] : (['not_binding'] as const)),
  ]
}

suite(`the verdict is that of the law model: ${VERDICTS_SAMPLED} manifests sampled for each provision`, () => {
  for (const provision of law) {
    test(provision.id, () => {
      const reached = new Set<Verdict>()
      for (const manifest of manifestsFor(provision, chooser(23))) {
        const facts = factsOfFirst(manifest)
        const model = modelJudgement(provision, facts)
        const judged = judgeUnder(provision, firstFacts(manifest))
        assert.deepEqual(
          {
            verdict: judged.verdict,
            item: judged.item,
            heldBy: judged.heldBy,
            conditions: judged.conditions.map(({ status }) => status),
            exceptions: judged.exceptions.map(({ status }) => status),
          },
          {
            verdict: model.verdict,
            item: model.item,
            heldBy: model.heldBy,
            conditions: model.conditions.map(statusOf),
            exceptions: model.exceptions.map(statusOf),
          },
          JSON.stringify(manifest),
        )
        assertAdverseOnlyOnAllConditions(model, judged.verdict, levelOf(excluded, facts, null))
        reached.add(judged.verdict)
      }
      assert.deepEqual([...reached].sort(), [...verdictsOf(provision)].sort())
    })
  }
})

/** Said once more without the model's own verdict: prohibited only if all conditions are met and no exception is. */
function assertAdverseOnlyOnAllConditions(
  { conditions, exceptions }: ModelJudgement,
  verdict: Verdict,
  exclusion: Level,
): void {
  const every = (levels: readonly Level[], level: Level) => levels.every(one => one === level)
  switch (verdict) {
    case 'prohibited':
      assert.ok(every(conditions, 1) && every(exceptions, -1) && exclusion === -1)
      break
    case 'prohibited_unless_excepted':
      assert.ok(every(conditions, 1) && exceptions.includes(0) && !exceptions.includes(1) && exclusion === -1)
      break
    case 'breach':
      assert.ok(conditions[0] === 1 && conditions.slice(1).includes(-1) && exclusion === -1)
      break
    case 'duties_met':
      assert.ok(every(conditions, 1))
      break
    case 'not_prohibited':
      assert.ok(conditions.includes(-1) || exceptions.includes(1))
      break
    case 'not_triggered':
      assert.equal(conditions[0], -1)
      break
    case 'undetermined':
    case 'out_of_scope':
    case 'not_binding':
      break
  }
}

test('random manifests in random style are judged as by the law model', () => {
  fc.assert(
    fc.property(anyManifest(), fc.nat(), (manifest, style) => {
      const uses = usesOf(print(manifest, style))
      manifest.uses.forEach((use, index) => {
        const judgements = judgeAll(uses[index]?.facts ?? assert.fail('a use is missing'))
        assert.deepEqual(
          judgements.map(({ verdict, item, heldBy, conditions, exceptions }) => ({
            verdict,
            item,
            heldBy,
            conditions: conditions.map(({ status }) => status),
            exceptions: exceptions.map(({ status }) => status),
          })),
          law.map(provision => {
            const model = modelJudgement(provision, factsIn(manifest, use))
            const { conditions, exceptions } = model
            return { ...model, conditions: conditions.map(statusOf), exceptions: exceptions.map(statusOf) }
          }),
        )
      })
    }),
    { numRuns: 600 },
  )
})

// ---- What decides ----------------------------------------------------------------------------------------------------------

/** The levels of all points of a provision, in order, and its verdict. */
function levelsAndVerdict(provision: Provision, manifest: ManifestData) {
  const { conditions, exceptions, verdict } = modelJudgement(provision, factsOfFirst(manifest))
  return { levels: [...conditions, ...exceptions], verdict }
}

suite('each condition and each exception decides somewhere: where it alone changes, the verdict does', () => {
  for (const provision of law) {
    const points = [...provision.conditions, ...provision.exceptions]
    for (const [index, { id, formula }] of points.entries()) {
      test(`${provision.id}/${id}`, () => {
        const choose = chooser(29)
        const base = search(provision, allSatisfied(provision), choose)
        assert.ok(base)
        const before = levelsAndVerdict(provision, base)
        const isExample = (manifest: ManifestData): boolean => {
          const after = levelsAndVerdict(provision, manifest)
          return (
            after.verdict !== before.verdict &&
            after.levels.every((level, at) => (level === before.levels[at]) === (at !== index))
          )
        }
        const turned = allSatisfied(provision).map(
          (goal): Goal => (goal.formula === formula ? { formula, level: goal.level === 1 ? -1 : 1 } : goal),
        )
        const read = choicesOf(formula)
        const example = (): boolean => {
          const found = search(provision, turned, choose)
          if (found !== null && isExample(found)) return true
          // Turned round it may not go with the others; unknown it does.
          return Array.from({ length: 2_000 }, () =>
            Array.from({ length: 1 + choose(3) }, () => pick(choose, read)).reduce(
              (manifest, { fact, choices }) => withStatement(manifest, fact, pick(choose, choices)),
              base,
            ),
          ).some(isExample)
        }
        assert.ok(example(), `nothing that ${id} changes alone was found`)
      })
    }
  }
})

/** Decides which law binds, and no status: `denmark.md`. */
const TERRITORY_ONLY: readonly string[] = ['scope.member_states']

/** Information only under point (h), whose page says so; they decide under Article 26(10), which has the same section. */
const ONLY_UNDER_26_10: readonly string[] = [
  'biometric_identification.refused_use_stopped_and_data_deleted',
  'biometric_identification.no_adverse_decision_solely_on_output',
]

/**
 * Goals under which a leaf on the fact decides the formula: whatever stands beside it in an AND is satisfied, in an
 * OR not satisfied. One list of goals for each such leaf.
 */
function whereItDecides(fact: Reference, formula: Formula): readonly (readonly Goal[])[] {
  switch (formula.kind) {
    case 'all':
    case 'any':
      return formula.formulas.flatMap(part =>
        whereItDecides(fact, part).map(goals => [
          ...goals,
          ...formula.formulas
            .filter(other => other !== part)
            .map((other): Goal => ({ formula: other, level: formula.kind === 'all' ? 1 : -1 })),
        ]),
      )
    case 'not':
    case 'part':
    case 'some':
      return whereItDecides(fact, formula.formula)
    case 'in':
    case 'hits':
    case 'within':
    case 'at-least':
      return formula.fact.path === fact.path ? [[]] : []
  }
}

/** Whether a change of one fact alone changes the level of the formula somewhere. */
function influences(fact: Reference, formula: Formula): boolean {
  const choices = representatives(fact, [formula])
  const item = hasSome(formula) ? null : 0
  const choose = chooser(31)
  const decides = (goals: readonly Goal[]): boolean => {
    const base = search(about(formula), goals, choose)
    if (base === null) return false
    const levels = choices.map(choice =>
      levelOf(formula, factsOfFirst(withStatement(base, fact, choice)), item),
    )
    return new Set(levels).size > 1
  }
  // What stands beside it may be unknown at best (`value?`): then it is left to chance.
  return whereItDecides(fact, formula).some(
    goals =>
      decides(goals) || goals.some(open => SEVERAL.some(() => decides(goals.filter(goal => goal !== open)))),
  )
}

/** As often a chance is given. */
const SEVERAL = Array.from({ length: 10 })

suite('each fact has influence on a status, unless it is for information only', () => {
  for (const fact of everyFact()) {
    const description = factOf(fact)
    // A list has influence through its entries, which are facts of their own here.
    if (description.type === 'items') continue
    test(fact.path, () => {
      const scope = [excluded, isAiSystem, nexus].map(formula => ({ id: 'scope', formula }))
      const points = law.flatMap(({ id, conditions, exceptions }) =>
        [...conditions, ...exceptions].map(({ formula }) => ({ id, formula })),
      )
      const influenced = [...scope, ...points].filter(({ formula }) => influences(fact, formula))
      if (TERRITORY_ONLY.includes(fact.path)) {
        assert.deepEqual(influenced, [])
        const territories = law.flatMap(({ notBinding, openTerritory }) => [notBinding, openTerritory])
        const formulas = territories.filter(formula => formula !== undefined)
        assert.deepEqual(
          formulas.map(formula => influences(fact, formula)),
          [true, true, true, true],
        )
        return
      }
      const isSilent = description.type === 'text' || description.informationOnly === true
      assert.equal(influenced.length > 0, !isSilent)
      if (ONLY_UNDER_26_10.includes(fact.path)) {
        assert.deepEqual([...new Set(influenced.map(({ id }) => id))], ['26-10'])
      }
    })
  }
})
