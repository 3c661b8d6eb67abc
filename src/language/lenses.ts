import type { Language } from '../manifest/facts.ts'
import { type LineIndex, lineIndex } from '../manifest/position.ts'
import type { Range } from '../manifest/tree.ts'
import { useSectionNames } from '../manifest/vocabulary.ts'
import type { LineRange } from '../review/findings/finding.ts'
import { messagesIn } from '../review/messages/messages.ts'
import type { FileReview, UseReview } from '../review/review.ts'
import { languageTexts } from './texts.ts'
import { COUNTED, countedAs, groupOf } from './tree/order.ts'
import { conditionsInWords, pointsOf } from './tree/words.ts'

/** A line of its own above a use or a section. No text of the manifest is in it. */
export interface Lens {
  readonly range: LineRange
  readonly title: string
  readonly target: UseTarget | { readonly kind: 'provision'; readonly provision: string }
}

/** A use by its place among the systems of the file and the uses of its system. */
export interface UseTarget {
  readonly kind: 'use'
  readonly system: number
  readonly use: number
}

export interface LensOptions {
  readonly uses: boolean
  readonly sections: boolean
  readonly language: Language
}

/** The verdicts of each use, and of each section that states facts how many conditions of its provisions are satisfied. */
export function lensesFor({ file, systems }: FileReview, options: LensOptions): readonly Lens[] {
  const lines = lineIndex(file.text)
  return systems.flatMap(({ uses }, system) =>
    uses.flatMap((review, use) => [
      ...(options.uses && review.judgements.length > 0
        ? [
            {
              range: linesOf(review.use.key, lines),
              title: verdictsInCounts(review, options.language),
              target: { kind: 'use', system, use } as const,
            },
          ]
        : []),
      ...(options.sections ? sectionLenses(review, lines, options.language) : []),
    ]),
  )
}

/** "prohibited 5(1)(e) · 2 open · 8 not prohibited": what asks for something by its points, the rest by its number. */
function verdictsInCounts({ judgements }: UseReview, language: Language): string {
  const texts = languageTexts(language)
  const { verdict: words } = messagesIn(language)
  const told = COUNTED.flatMap((counted): readonly string[] => {
    const found = judgements.filter(judgement => countedAs(judgement) === counted)
    if (found.length === 0) return []
    if (counted === 'held') return [`${texts.filters.held} ${pointsOf(found)}`]
    if (groupOf(counted) === 'adverse') return [`${words[counted]} ${pointsOf(found)}`]
    if (found.length === judgements.length && counted !== 'undetermined') return [words[counted]]
    // That a duty is not triggered says nothing beside the prohibitions.
    return counted === 'not_triggered' ? [] : [texts.counted[counted](found.length)]
  })
  return told.join(' · ')
}

function sectionLenses(review: UseReview, lines: LineIndex, language: Language): readonly Lens[] {
  return useSectionNames.flatMap(name => {
    const statement = review.use.sections.get(name)
    if (statement?.kind !== 'facts') return []
    return review.judgements
      .filter(({ provision }) => provision.section === name)
      .map(judgement => ({
        range: linesOf(statement.key, lines),
        title: `${judgement.provision.wording[language].citation}: ${conditionsInWords(judgement, language)}`,
        target: { kind: 'provision', provision: judgement.provision.id } as const,
      }))
  })
}

function linesOf({ start, end }: Range, lines: LineIndex): LineRange {
  return { start: lines.position(start), end: lines.position(end) }
}
