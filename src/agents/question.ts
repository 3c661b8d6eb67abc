import { answer as write } from '../language/interview/answer.ts'
import { nextQuestion } from '../language/interview/next.ts'
import {
  type InterviewState,
  memory,
  type Question,
  SECTIONS,
  START,
} from '../language/interview/question.ts'
import { progress, type WordedQuestion, whyAsked, wordsOf } from '../language/interview/words.ts'
import type { TextEdit } from '../manifest/edit.ts'
import type { Language } from '../manifest/facts.ts'
import type { FileReview } from '../review/review.ts'
import { type Answer, type ReviewedManifest, refusal, unknownUse } from './answer.ts'
import { editsIn } from './edits.ts'
import { givenAnswer, type Offer, offers } from './offers.ts'
import { questionMarkdown } from './question-markdown.ts'
import { piece } from './quote.ts'
import { refusalsIn } from './refusals.ts'
import type { QuestionAnswer } from './schemas.ts'
import { settledBy } from './settles.ts'
import { agentWordsIn } from './words.ts'

/** What an agent knows beside the manifest. */
export interface Known {
  readonly use?: string | undefined
  readonly describes?: readonly string[] | undefined
  readonly skip?: readonly string[] | undefined
  /** The answer to the question, where its edit is asked for. */
  readonly answer?: readonly string[] | undefined
}

/** The question that settles most, with the edit of each answer. It chooses none. */
export function questionAnswer(
  manifest: ReviewedManifest,
  known: Known,
  language: Language,
): Answer<QuestionAnswer> {
  const refusals = refusalsIn(language)
  const { systems, file } = manifest.review
  if (systems.length === 0 && file.text.trim() !== '') return refusal(refusals.notOurs)
  const refused = unknownUse(manifest, known.use, language)
  if (refused !== null) return refusal(refused)
  const state = stateOf(manifest.review, known)
  const { asked, review } = questionIn(manifest.review, known.use, state, language)
  if (asked === null && known.answer !== undefined) return refusal(refusals.noQuestion)
  const question = asked === null ? null : questionData(asked, review, state, known.answer, language)
  if (typeof question === 'string') return refusal(question)
  const data: QuestionAnswer = {
    manifest: manifest.path === null ? null : piece(manifest.path),
    done: question === null,
    progress: progress(review, language),
    question,
  }
  return { kind: 'answer', data, markdown: questionMarkdown(data, language) }
}

/** A question, and the index of its system in the file. */
interface Asked {
  readonly question: Exclude<Question, { kind: 'another' }>
  readonly system: number
}

interface Search {
  readonly asked: Asked | null
  /** With the rules that threw on the way. */
  readonly review: FileReview
}

/** The first question of the systems, or of those that have the use, about it. */
function questionIn(
  review: FileReview,
  use: string | undefined,
  state: InterviewState,
  language: Language,
): Search {
  const systems = review.systems.map(system =>
    use === undefined ? system : { ...system, uses: system.uses.filter(one => one.use.id === use) },
  )
  let { toolProblems } = review
  for (let system = 0; system < Math.max(1, systems.length); system += 1) {
    if (use !== undefined && systems[system]?.uses.length === 0) continue
    const found = nextQuestion({ ...review, systems, toolProblems }, system, state, language)
    const { question } = found
    toolProblems = found.review.toolProblems
    // Whether there is another entry is asked only of somebody who has just made one.
    if (question !== null && question.kind !== 'another')
      return { asked: { question, system }, review: { ...review, toolProblems } }
  }
  return { asked: null, review: { ...review, toolProblems } }
}

/** What the agent knows counts for every use that it asks about. */
function stateOf({ systems }: FileReview, { use, describes = [], skip = [] }: Known): InterviewState {
  const uses = systems
    .flatMap(system => system.uses.map(one => one.use.id))
    .filter(id => use === undefined || id === use)
  const ofUses = (words: readonly string[]) =>
    new Set(uses.flatMap(id => words.map(word => memory(id, word))))
  // To an agent a section of unknown is answered: it would be asked the same with each call.
  return { ...START, described: ofUses(describes), skipped: ofUses([...skip, SECTIONS]) }
}

/** The question with its answers and their edits; or why the edits cannot be made. */
function questionData(
  { question, system }: Asked,
  review: FileReview,
  state: InterviewState,
  given: readonly string[] | undefined,
  language: Language,
): QuestionAnswer['question'] | string {
  const { text } = review.file
  const worded = wordsOf(question, language)
  const wanted = wantedOffers(question, worded, given, language)
  if (typeof wanted === 'string') return wanted
  const answers: { readonly offer: Offer; readonly edits: readonly TextEdit[] }[] = []
  for (const offer of wanted) {
    const written = write(text, system, offer.question, offer.answer, state)
    if (written.edits.length === 0) return refusalsIn(language).cannotWrite
    answers.push({ offer, edits: written.edits })
  }
  const use = 'use' in question ? question.use : null
  const day = review.systems[system]?.day ?? null
  const edits = answers.map(one => one.edits)
  return {
    kind: question.kind,
    use: use === null ? null : piece(use),
    path: 'path' in question ? question.path : null,
    text: worded.text,
    // What an interview says of choosing several sections at once does not hold for edits of one.
    help: question.kind === 'sections' ? '' : worded.help,
    waiting: [...whyAsked(question, review, language)],
    settles: use === null || day === null ? [] : [...settledBy(text, edits, { system, use, day })],
    answers: answers.map(one => ({
      answer: one.offer.name,
      meaning: one.offer.meaning,
      edits: editsIn(text, one.edits),
    })),
    how: howTo(question, worded, given !== undefined, language),
  }
}

function wantedOffers(
  question: Question,
  worded: WordedQuestion,
  given: readonly string[] | undefined,
  language: Language,
): readonly Offer[] | string {
  if (given === undefined) return offers(question, worded, language)
  const one = givenAnswer(question, worded, given, language)
  return typeof one === 'string' ? one : [one]
}

function howTo(question: Question, { input }: WordedQuestion, isGiven: boolean, language: Language): string {
  const { how } = agentWordsIn(language)
  if (isGiven) return how.given
  if (question.kind === 'sections') return how.sections
  if (question.kind === 'evidence') return how.evidence
  return input === 'several' ? how.several : input === 'text' ? how.typed : how.choose
}
