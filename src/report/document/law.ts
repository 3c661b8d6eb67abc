import type { Provision } from '../../law/provision.ts'
import { authoritiesCaveat, danishAuthorities } from '../../law/territory.ts'
import { reference } from '../../manifest/vocabulary.ts'
import { isFact } from '../../review/evaluate.ts'
import { factAt } from '../../review/facts.ts'
import { lawWordsIn } from '../law-words.ts'
import { type Block, heading, marked, paragraph, table } from './model.ts'
import type { View } from './view.ts'

/** The statutory wording with its citation; where no Danish wording is verified, the English one, which says so. */
export function statuteBlocks(provision: Provision, { language, words }: View): readonly Block[] {
  const inLanguage = provision.wording[language].statute
  const verified = inLanguage.length > 0
  const note = verified ? '' : lawWordsIn(language).statuteInEnglish
  return [
    heading(5, [words.heading.statute]),
    ...(note === '' ? [] : [paragraph(note)]),
    ...(verified ? inLanguage : provision.wording.en.statute).map(
      ({ text, citation }): Block => ({
        kind: 'quote',
        paragraphs: [[text], [citation]],
        language: verified ? language : 'en',
      }),
    ),
  ]
}

/** Who supervises these provisions, for a use in Denmark: with basis, day and whether it is verified. */
export function authorityBlocks(provisions: readonly Provision[], view: View): readonly Block[] {
  const { language, words, messages, review } = view
  const states = factAt(review.facts, reference('scope.member_states'), null)
  if (!isFact(states) || !states.hits.includes('DK')) return []
  const ids = new Set(provisions.map(({ id }) => id))
  const own = danishAuthorities.filter(authority => authority.provisions?.some(id => ids.has(id)))
  if (own.length === 0) return []
  // The authorities for courts come into play only where somebody supervises the point at all.
  const designated = own.some(({ authority }) => authority !== null)
  const bodies = designated ? danishAuthorities.filter(authority => authority.provisions === null) : []
  const columns = lawWordsIn(language)
  const rows = [...own, ...bodies].map(({ concerns, authority, basis, checked, asOf }) => [
    [[concerns[language]]],
    [[authority?.[language] ?? columns.noAuthority]],
    [[basis[language]]],
    [[`${columns.checked[checked]}, ${columns.asOf(messages.day(asOf))}`]],
  ])
  return [
    heading(4, [words.heading.authority]),
    ...table(words.authorityCaption, columns.authorityColumns, rows),
    paragraph(...marked(authoritiesCaveat[language])),
  ]
}
