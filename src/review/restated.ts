/** The review of a use that stands elsewhere now: what it says is the same, where it says it is not. */

import type { FactStatements, SectionStatement, Use } from '../manifest/manifest.ts'
import type { Ground } from './evaluate.ts'
import type { FactList, SectionFacts, UseFacts } from './facts.ts'
import { onGrounds } from './judge.ts'
import type { UseReview } from './review.ts'

/**
 * @param use the same use, where it stands now
 * @returns the review with the statements of that one; the recorded decisions stand where they stood
 */
export function restated(review: UseReview, use: Use): UseReview {
  const others = new Map<Ground, Ground>()
  const facts = Object.fromEntries(
    Object.values(review.facts).map(section => {
      const statement = section.name === 'scope' ? use.scope : use.sections.get(section.name)
      return [section.name, statement ? restatedSection(section, statement, others) : section]
    }),
  ) as UseFacts
  const other = (ground: Ground) => others.get(ground) ?? ground
  return { ...review, use, facts, judgements: review.judgements.map(one => onGrounds(one, other)) }
}

/** What stands in the section itself is taken from the statement; a scope has facts of the system as well. */
function restatedSection(
  section: SectionFacts,
  statement: SectionStatement,
  others: Map<Ground, Ground>,
): SectionFacts {
  if (section.kind === 'invalid' && statement.kind !== 'facts') {
    const other = { ...section, statement }
    others.set(section, other)
    return other
  }
  if (section.kind !== 'facts' || statement.kind !== 'facts') return section
  const facts = restatedFacts(section.facts, statement.facts, others)
  const items = new Map(section.items)
  for (const [list, entries] of items) {
    const value = statement.facts.get(list)?.value
    if (value?.kind !== 'items') continue
    const restated = value.items.map((item, index) => ({
      statement: item,
      facts: restatedFacts(entries[index]?.facts ?? [], item.facts, others),
    }))
    items.set(list, restated)
  }
  return { ...section, statement, facts, items }
}

function restatedFacts(facts: FactList, statements: FactStatements, others: Map<Ground, Ground>): FactList {
  return facts.map(fact => {
    const statement = statements.get(fact.name)
    if (statement === undefined) return fact
    const other = { ...fact, statement }
    others.set(fact, other)
    return other
  })
}
