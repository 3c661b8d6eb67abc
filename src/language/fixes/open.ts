import type { FactTarget } from '../../manifest/edit.ts'
import type { SectionName } from '../../manifest/vocabulary.ts'
import { factNamed, keyOf } from '../../review/facts.ts'
import type { Judgement } from '../../review/judge.ts'
import { openFacts } from '../../review/open.ts'
import type { UseReview } from '../../review/review.ts'
import { evidenceFix } from './evidence.ts'
import { type Fix, type FixContext, snippetFix } from './fix.ts'
import { entryTargets } from './sections.ts'
import { choicesFor, factOfTarget } from './targets.ts'

/** How many of the open facts are offered. */
const OFFERED = 3

/** The facts to settle next, in the order in which the review names them. */
export function openFixes(context: FixContext): readonly Fix[] {
  const { review, finding, range } = context
  return review.systems.flatMap((system, index) =>
    system.uses.flatMap(use =>
      use.judgements
        .filter(judgement => judgement.provision.id === finding.code && isAt(judgement, use, range.start))
        .flatMap(judgement => fixesOf(context, index, use, judgement)),
    ),
  )
}

function isAt({ provision }: Judgement, { use, facts }: UseReview, offset: number): boolean {
  return use.key.start === offset || keyOf(facts[provision.section], use)?.start === offset
}

function fixesOf(context: FixContext, system: number, use: UseReview, judgement: Judgement): readonly Fix[] {
  return openFacts(judgement, use.facts)
    .slice(0, OFFERED)
    .flatMap(path => answerFix(context, system, use, path))
}

const PATH = /^(\w+)\.(?:(\w+)\[(\d*)\]\.)?(\w+)$/

function answerFix(context: FixContext, system: number, use: UseReview, path: string): readonly Fix[] {
  const { text, words, language } = context
  const [, section, list = null, item, name] = PATH.exec(path) ?? []
  if (section === undefined || name === undefined) return []
  const target: FactTarget = {
    system,
    use: placeOf(section as SectionName, name, use),
    section: section as SectionName,
    list,
    item: list === null ? null : Number(item),
    name,
  }
  const fact = factOfTarget(target)
  switch (standing(use, target)) {
    case 'unevidenced':
      return evidenceFix(context, target)
    // A mistake has a fix of its own, and a list with `unknown` in it is settled entry by entry.
    case 'invalid':
    case 'partly':
      return []
    default: {
      const targets = fact.type === 'items' ? entryTargets(target, name, 0) : [target]
      return snippetFix(
        context,
        words.answer(name, fact.question[language]),
        choicesFor(text, targets, words),
      )
    }
  }
}

/** A fact of the scope is the system's, unless the use has a scope that states it. */
function placeOf(section: SectionName, name: string, { use }: UseReview): string | null {
  if (section !== 'scope') return use.id
  return use.scope?.kind === 'facts' && use.scope.facts.has(name) ? use.id : null
}

function standing({ facts }: UseReview, { section, list, item, name }: FactTarget): string | null {
  const stated = facts[section]
  if (stated.kind !== 'facts') return null
  const entry = list === null ? undefined : stated.items.get(list)?.[item ?? 0]
  return factNamed(entry?.facts ?? stated.facts, name)?.standing ?? null
}
