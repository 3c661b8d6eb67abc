/** Judging manifests in tests, from their text on as the tool does. */

import { law } from '../../src/law/law.ts'
import type { Provision } from '../../src/law/provision.ts'
import { read } from '../../src/manifest/read.ts'
import { reference } from '../../src/manifest/vocabulary.ts'
import { evaluate, isFact } from '../../src/review/evaluate.ts'
import { itemsAt, type UseFacts } from '../../src/review/facts.ts'
import { factsOfUse } from '../../src/review/facts-of-use.ts'
import { itemPath, type Judgement, judge, reviewScope } from '../../src/review/judge.ts'
import { openFacts } from '../../src/review/open.ts'
import { type ManifestData, print } from './manifests.ts'

/** A day on which every provision applies. */
export const LATE = '2030-01-01'

/** One use with its facts as the review sees them. */
export interface ReadUse {
  readonly id: string
  readonly facts: UseFacts
}

/** The uses of the first system of a text. */
export function usesOf(text: string): readonly ReadUse[] {
  const [system] = read(text).systems
  if (system === undefined) throw new Error(`no manifest:\n${text}`)
  return system.uses.map(use => ({ id: use.id, facts: factsOfUse(system, use, () => false) }))
}

/** The facts of the first use of a manifest. */
export function firstFacts(manifest: ManifestData, style = 0): UseFacts {
  const [use] = usesOf(print(manifest, style))
  if (use === undefined) throw new Error('no use')
  return use.facts
}

/** The judgement of a use under a provision. */
export function judgeUnder(provision: Provision, facts: UseFacts, day = LATE): Judgement {
  return judge(provision, facts, reviewScope(facts), day)
}

/** The judgements of a use under every provision. */
export function judgeAll(facts: UseFacts): readonly Judgement[] {
  const scope = reviewScope(facts)
  return law.map(provision => judge(provision, facts, scope, LATE))
}

export type Status = Judgement['conditions'][number]['status']

/** Everything that a judgement says but for places in the text, sorted where the order follows that of the text. */
export function summary(judgement: Judgement, facts: UseFacts) {
  const reviewed = ({ id, status, grounds }: Judgement['exceptions'][number]) => ({
    id,
    status,
    grounds: grounds.map(ground => (isFact(ground) ? ground.path : ground.name)).sort(),
  })
  return {
    provision: judgement.provision.id,
    verdict: judgement.verdict,
    item: itemPath(judgement),
    heldBy: judgement.heldBy,
    conditions: judgement.conditions.map(reviewed),
    exceptions: judgement.exceptions.map(reviewed),
    assumptions: [...judgement.assumptions].sort(),
    open: openFacts(judgement, facts),
  }
}

/** A condition or exception of a provision, for one entry where the condition is judged per item. */
export interface Point {
  readonly provision: Provision
  readonly kind: 'condition' | 'exception'
  readonly id: string
  readonly item: number | null
}

export interface PointStatus extends Point {
  readonly status: Status
  readonly grounds: Judgement['exceptions'][number]['grounds']
}

/** The name of a point, for messages and for comparing two reviews point by point. */
export function nameOf({ provision, id, item }: Point): string {
  return `${provision.id}/${id}${item === null ? '' : `[${item}]`}`
}

/**
 * The status of every condition and exception of every provision; what is judged per item for each entry, whichever
 * of them would be reported.
 */
export function pointsOf(facts: UseFacts, provisions: readonly Provision[] = law): readonly PointStatus[] {
  return provisions.flatMap(provision => {
    const list = provision.items === undefined ? null : itemsAt(facts, reference(provision.items))
    const indexes = list === null || list.length === 0 ? [null] : list.map((_, index) => index)
    const { conditions, exceptions } = judgeUnder(provision, facts)
    return [
      ...provision.conditions.flatMap(({ id, perItem, formula }, number): PointStatus[] => {
        const reported = conditions[number]
        if (reported === undefined) throw new Error(`no review of ${id}`)
        const point = { provision, kind: 'condition', id } as const
        if (!perItem || indexes[0] === null) {
          return [{ ...point, item: null, status: reported.status, grounds: reported.grounds }]
        }
        return indexes.map(item => ({ ...point, item, ...evaluate(formula, facts, item) }))
      }),
      ...exceptions.map(
        ({ id, status, grounds }): PointStatus => ({
          provision,
          kind: 'exception',
          id,
          item: null,
          status,
          grounds,
        }),
      ),
    ]
  })
}
