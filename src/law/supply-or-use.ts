import type { TernaryFact } from '../manifest/facts.ts'
import type { PathOf } from '../manifest/vocabulary.ts'
import { consolidated } from './citation.ts'
import { all, any, type Formula, hits, is, not, part, within } from './formula.ts'
import type { Contradiction, Statute } from './provision.ts'

/** Article 5(1a), which points (ba) and (bb) share. */
export const paragraph1a: Statute = {
  text: 'For the purposes of paragraph 1, first subparagraph, points (ba) and (bb): (a) the placing on the market or putting into service of an AI system that generates or manipulates the material or performance referred to in paragraph 1, first subparagraph, point (ba) or (bb) is only prohibited where: (i) that generation or manipulation is the intended purpose of the AI system; or (ii) the system’s design, training, architecture, capabilities or user-facing functionalities make that generation or manipulation a reasonably foreseeable and reproducible outcome, without requiring significant technical modification, and the system does not have reasonable and adequate technical safety measures and other safeguards to reliably prevent that generation or manipulation, taking into account reasonably foreseeable misuse, and to correct observed or reported misuse; (b) the use of an AI system that generates or manipulates the material or performance referred to in paragraph 1, first subparagraph, points (ba) and (bb) is only prohibited where the deployer uses the system for the purpose of generating or manipulating such material or performance.',
  citation: consolidated('Article 5(1a)'),
}

type Ternary = PathOf<TernaryFact>

/** What Article 5(1a) asks about the material of a point. */
export interface MaterialFacts {
  readonly intended: Ternary
  readonly foreseeable: Ternary
  readonly reproducible: Ternary
  readonly needsSignificantModification: Ternary
  readonly preventedReliably: Ternary
  readonly misuseCorrected: Ternary
  readonly deployerPurpose: Ternary
}

const supplies = ['placing_on_market', 'importing', 'putting_into_service'] as const

/** The limbs of Article 5(1a): supply (a), by purpose or by missing safeguards, and use (b), by purpose. */
export function supplyOrUse(facts: MaterialFacts) {
  const supply = part(
    'supply',
    all(
      hits('scope.activities', [...supplies, 'real_world_testing?']),
      any(
        is(facts.intended),
        all(
          is(facts.foreseeable),
          is(facts.reproducible),
          not(is(facts.needsSignificantModification)),
          not(all(is(facts.preventedReliably), is(facts.misuseCorrected))),
        ),
      ),
    ),
  )
  const use = part(
    'use',
    all(hits('scope.activities', ['use', 'real_world_testing?']), is(facts.deployerPurpose)),
  )
  return { supply, use }
}

/** Only supplied, and able to make the material as it is: a supplier answers what the system can produce. */
export function suppliedAble(facts: MaterialFacts): Formula {
  return all(
    hits('scope.activities', supplies),
    within('scope.activities', supplies),
    is(facts.reproducible),
    not(is(facts.needsSignificantModification)),
  )
}

/** The material is the purpose and is reliably prevented. */
export function intendedYetPrevented(id: string, facts: MaterialFacts): Contradiction {
  return {
    id,
    formula: all(is(facts.intended), is(facts.preventedReliably)),
    at: facts.preventedReliably,
    other: facts.intended,
    message: {
      en: 'Reliably prevented contradicts the stated purpose: such material is what the system is for. Under Article 5(1a)(a)(i) the purpose alone counts.',
      da: 'Pålideligt forhindret strider mod det angivne formål: systemet er til for sådant materiale. Efter artikel 5, stk. 1a, litra a, nr. i, tæller formålet alene.',
    },
  }
}
