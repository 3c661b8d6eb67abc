import type { Contradiction, Note } from '../../law/provision.ts'
import { exclusions, scopeContradictions, scopeNotes } from '../../law/scope.ts'
import type { Language } from '../../manifest/facts.ts'
import { reference } from '../../manifest/vocabulary.ts'
import { isFact, statusOf } from '../evaluate.ts'
import {
  counts,
  factAt,
  factsIn,
  type IsMissing,
  type SectionFacts,
  type UseFact,
  type UseFacts,
} from '../facts.ts'
import type { Judgement } from '../judge.ts'
import { messagesIn } from '../messages/messages.ts'
import type { UseReview } from '../review.ts'
import { type Draft, pathOf, placeOf, statedAt } from './draft.ts'

/** What the scope says by itself: contradictions in it, and notes that stand once per system. */
export function scopeDrafts(review: UseReview, language: Language): readonly Draft[] {
  return [
    ...scopeContradictions.flatMap(contradiction => contradictionDrafts(contradiction, review, language)),
    ...scopeNotes
      .filter(note => statusOf(note.formula, review.facts, null) === 'satisfied')
      .map(note => noteDraft(note, 'scope', review, language)),
  ]
}

/** Facts that contradict each other under a provision, and the notes beside its verdict. */
export function noteDrafts(
  judgement: Judgement,
  review: UseReview,
  day: string,
  language: Language,
): readonly Draft[] {
  const { provision } = judgement
  return [
    ...(provision.contradictions ?? []).flatMap(contradiction =>
      contradictionDrafts(contradiction, review, language),
    ),
    ...notesOf(judgement, review.facts, day).map(note => {
      const draft = noteDraft(note, provision.id, review, language)
      return { ...draft, message: `${provision.wording[language].citation}: ${draft.message}` }
    }),
  ]
}

/** What counts only with evidence and has none, evidence that does not exist, and exclusions that are void. */
export function evidenceDrafts(
  section: SectionFacts,
  { facts }: UseReview,
  isMissing: IsMissing,
  language: Language,
): readonly Draft[] {
  const drafts: Draft[] = []
  for (const fact of factsIn(section)) {
    if (asksForEvidence(fact)) drafts.push(...evidenceDraftsOf(fact, facts, isMissing, language))
  }
  return drafts
}

function asksForEvidence({ statement, standing, path }: UseFact): boolean {
  return (statement?.evidence.length ?? 0) > 0 || standing === 'unevidenced' || path === 'scope.exclusions'
}

/** The notes that stand beside a judgement on the day. */
export function notesOf(judgement: Judgement, facts: UseFacts, day: string): readonly ShownNote[] {
  const { provision, conditions, verdict } = judgement
  const stated = (provision.notes ?? []).filter(note => {
    const unless = conditions.find(({ id }) => id === note.unlessNotSatisfied)
    if (unless?.status === 'not_satisfied' || day < (note.appliesFrom ?? '')) return false
    return statusOf(note.formula, facts, null) === 'satisfied'
  })
  // A use that describes nothing of the section does not wait for the answer.
  const described = facts[provision.section].kind === 'facts' && verdict !== 'out_of_scope'
  const notStated = (described ? (provision.notStatedNotes ?? []) : []).filter(({ fact, dependent }) => {
    const ground = factAt(facts, reference(fact), null)
    const isOpen = !isFact(ground) || (ground.open && ground.hits.length === 0)
    return isOpen && statusOf(dependent, facts, null) === 'unknown'
  })
  const reason = provision.notBindingReason
  const notBinding = verdict === 'not_binding' && reason ? [{ id: 'not-binding', message: reason }] : []
  return [...notBinding, ...stated, ...notStated]
}

/** What findings and reports show of a note. */
export type ShownNote = Pick<Note, 'id' | 'message' | 'at' | 'severity'>

function evidenceDraftsOf(
  fact: UseFact,
  facts: UseFacts,
  isMissing: IsMissing,
  language: Language,
): readonly Draft[] {
  const messages = messagesIn(language)
  const { statement } = fact
  const isExclusions = fact.path === 'scope.exclusions'
  if (statement === null) return []
  const notFound = statement.evidence
    .filter(evidence => !counts(evidence, isMissing))
    .map(({ text, range }): Draft => {
      const message = messages.evidenceNotFound(text)
      return { code: 'evidence/not-found', severity: 'warning', message, range, related: [] }
    })
  const claims = valuesWithPlaces(fact)
  const voided = isExclusions ? claims.flatMap(claim => voidDraft(claim, facts, language) ?? []) : []
  // A named path that does not exist is said once, on the path.
  if (fact.standing !== 'unevidenced' || notFound.length > 0) return [...notFound, ...voided]
  const needs = 'evidence' in fact.fact ? fact.fact.evidence : []
  const missing = claims
    .filter(({ value, range }) => needs.includes(value) && !voided.some(draft => draft.range === range))
    .map(({ value, range }): Draft => {
      const message = messages.evidenceMissing(value)
      return { code: 'evidence/missing', severity: 'warning', message, range, related: [] }
    })
  return [...missing, ...voided]
}

interface Claim {
  readonly value: string
  readonly range: Draft['range']
}

function valuesWithPlaces({ statement }: UseFact): readonly Claim[] {
  const value = statement?.value
  if (statement === null || value === undefined) return []
  if (value.kind === 'choice') return [{ value: value.choice, range: statement.range }]
  return value.kind === 'set' ? value.entries : []
}

/** A claimed exclusion whose other part is not satisfied, whatever its evidence. */
function voidDraft({ value, range }: Claim, facts: UseFacts, language: Language): Draft | null {
  const exclusion = exclusions.find(candidate => candidate.value === value)
  const isVoid = exclusion?.holds && statusOf(exclusion.holds, facts, null) === 'not_satisfied'
  if (!isVoid) return null
  const message = messagesIn(language).voidExclusion(
    value,
    `${exclusion.voidBecause[language]} (${exclusion.source})`,
  )
  return { code: 'scope/void-exclusion', severity: 'error', message, range, related: [] }
}

function contradictionDrafts(
  { id, formula, at, other, message }: Contradiction,
  { use, facts }: UseReview,
  language: Language,
): readonly Draft[] {
  if (statusOf(formula, facts, null) !== 'satisfied') return []
  const [one, two] = [at, other].map(path => factAt(facts, reference(path), null))
  if (one === undefined || two === undefined) return []
  const range = statedAt(two, use)
  const related = range === null ? [] : [{ message: messagesIn(language).contradicts(pathOf(two)), range }]
  return [
    {
      code: `consistency/${id}`,
      severity: 'warning',
      message: message[language],
      range: placeOf(one, use, facts),
      related,
    },
  ]
}

function noteDraft(note: ShownNote, about: string, { use, facts }: UseReview, language: Language): Draft {
  const range = note.at === undefined ? use.key : placeOf(factAt(facts, reference(note.at), null), use, facts)
  return {
    code: `${about}/note/${note.id}`,
    severity: note.severity ?? 'information',
    message: note.message[language],
    range,
    related: [],
  }
}
