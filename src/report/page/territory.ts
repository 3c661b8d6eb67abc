import type { Formula } from '../../law/formula.ts'
import { partWordsOf } from '../../law/part-words.ts'
import type { Note, NotStatedNote, Provision } from '../../law/provision.ts'
import { authoritiesCaveat, danishAuthorities, recital41 } from '../../law/territory.ts'
import type { Language } from '../../manifest/facts.ts'
import { messagesIn } from '../../review/messages/messages.ts'
import { pathsIn } from '../../review/open.ts'
import { formulaInWords, partsIn } from '../formula.ts'
import { lawWordsIn } from '../law-words.ts'
import { sentence } from './conditions.ts'
import { factName } from './facts-table.ts'
import { blocks, bullets, table } from './markdown.ts'
import { statuteQuotes } from './statute.ts'
import { pageWordsIn } from './words.ts'

/** Where the provision does not bind, where that is open, and the notes on it. */
export function territoryText(provision: Provision, language: Language): string {
  const words = pageWordsIn(language)
  const { notBinding, notBindingReason, openTerritory, notStatedNotes } = provision
  const say = inWordsOn(provision, language)
  const notes = (provision.notes ?? []).filter(isTerritorial)
  const rules = [
    ...(notBinding === undefined
      ? []
      : [blocks(sentence(words.notBindingWhere(say(notBinding))), notBindingReason?.[language] ?? '')]),
    ...(openTerritory === undefined ? [] : [sentence(words.openWhere(say(openTerritory)))]),
    ...notes.map(note => noteText(note, provision, language)),
    ...(notStatedNotes ?? []).map(note => notStatedText(note, provision, language)),
  ]
  if (rules.length === 0) return words.territoryNone
  const recital = statuteQuotes(language === 'en' ? [recital41] : [], [recital41], language)
  return blocks(bullets(rules), words.recitalIntroduction, recital)
}

/** The notes that are about something else than territory. */
export function otherNotes(provision: Provision, language: Language): string {
  const notes = (provision.notes ?? []).filter(note => !isTerritorial(note))
  if (notes.length === 0) return pageWordsIn(language).none
  return bullets(notes.map(note => noteText(note, provision, language)))
}

function isTerritorial({ formula }: Note): boolean {
  return pathsIn(formula).has('scope.member_states')
}

/** The parts that the conditions have set out are not set out again. */
function inWordsOn(
  provision: Provision,
  language: Language,
  before: readonly (Formula | undefined)[] = [],
): (formula: Formula) => string {
  const conditions = [...provision.conditions, ...provision.exceptions].map(({ formula }) => formula)
  const formulas = [...conditions, ...before].filter(formula => formula !== undefined)
  const setOut = new Set(formulas.flatMap(partsIn))
  return formula => formulaInWords(formula, language, { parts: partWordsOf(provision, language), setOut })
}

/** The notes stand below the rules on territory. */
function inWordsOnNotes(provision: Provision, language: Language): (formula: Formula) => string {
  return inWordsOn(provision, language, [provision.notBinding, provision.openTerritory])
}

function noteText(note: Note, provision: Provision, language: Language): string {
  const words = pageWordsIn(language).noteColumns
  const remarks = [
    note.severity === 'warning' ? words.warning : '',
    note.appliesFrom === undefined ? '' : words.from(messagesIn(language).day(note.appliesFrom)),
    note.unlessNotSatisfied === undefined ? '' : words.unless(note.unlessNotSatisfied),
  ]
  const where = sentence(words.where(inWordsOnNotes(provision, language)(note.formula)))
  return blocks(
    `**${note.id}.** ${note.message[language]}`,
    where,
    remarks.filter(remark => remark !== '').join(' '),
  )
}

function notStatedText(note: NotStatedNote, provision: Provision, language: Language): string {
  const where = inWordsOnNotes(provision, language)(note.dependent)
  const words = pageWordsIn(language).noteColumns
  return blocks(
    `**${note.id}.** ${note.message[language]}`,
    sentence(words.notStated(factName(note.fact), where)),
  )
}

/** The competent authority in Denmark: its basis, the day of which it speaks, and whether it is verified. */
export function authorityText(provision: Provision, language: Language): string {
  const own = danishAuthorities.filter(({ provisions }) => provisions?.includes(provision.id))
  // The authorities for courts come into play only where somebody supervises the point at all.
  const designated = own.some(({ authority }) => authority !== null)
  const bodies = designated ? danishAuthorities.filter(({ provisions }) => provisions === null) : []
  return authoritiesTable([...own, ...bodies], language)
}

/** A table of authorities, with what must be said wherever one is named. */
export function authoritiesTable(authorities: typeof danishAuthorities, language: Language): string {
  const words = lawWordsIn(language)
  const rows = authorities.map(({ concerns, authority, basis, checked, asOf }) => [
    concerns[language],
    authority?.[language] ?? words.noAuthority,
    basis[language],
    `${words.checked[checked]}, ${words.asOf(messagesIn(language).day(asOf))}`,
  ])
  return blocks(table(words.authorityColumns, rows), authoritiesCaveat[language])
}
