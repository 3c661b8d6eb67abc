import { COUNTRY_CODES } from '../../manifest/countries.ts'
import { type Fact, type Language, type Text, valuesOf } from '../../manifest/facts.ts'
import { generalPath, sections } from '../../manifest/vocabulary.ts'
import { createGuard } from '../../review/guard.ts'
import type { Judgement } from '../../review/judge.ts'
import { messagesIn } from '../../review/messages/messages.ts'
import { pathsIn } from '../../review/open.ts'
import type { FileReview } from '../../review/review.ts'
import type { Question } from './question.ts'

/** A question as a person reads it. */
export interface WordedQuestion {
  readonly text: string
  /** What to know before answering; may be empty. */
  readonly help: string
  /** `one` and `several` are chosen from `choices`; `text` is typed; `yes-no` speaks for itself. */
  readonly input: 'one' | 'several' | 'text' | 'yes-no'
  readonly choices: readonly { readonly value: string; readonly label: string; readonly meaning: string }[]
  /** Whether "do not know" is an answer. */
  readonly canBeUnknown: boolean
  /** The words of the answer that there is no entry at all; null where that is no answer. */
  readonly none: string | null
  /** The words of the answer that chooses nothing of several; to choose nothing is no answer by itself. */
  readonly empty: string | null
}

export function wordsOf(question: Question, language: Language): WordedQuestion {
  const texts = TEXTS[language]
  switch (question.kind) {
    case 'name':
      return typed(texts.name, texts.nameHelp)
    case 'purpose':
      return typed(texts.purpose, texts.purposeHelp)
    case 'sections':
      return {
        text: texts.sections,
        help: texts.sectionsHelp,
        input: 'several',
        choices: question.sections.map(value => ({
          value,
          label: sections[value].label[language],
          meaning: sections[value].about[language],
        })),
        canBeUnknown: true,
        none: null,
        empty: texts.noneOfThese,
      }
    case 'fact':
      return { ...ofFact(question.fact, language), none: null }
    case 'entry': {
      const inner = ofFact(question.fact, language)
      return {
        ...inner,
        text: `${question.list.question[language]} ${inner.text}`,
        help: [question.list.help?.[language] ?? '', inner.help].filter(part => part !== '').join(' '),
        canBeUnknown: true,
        none: question.target.item === 0 ? texts.noEntry : null,
      }
    }
    case 'another':
      return {
        text: texts.another(question.list.question[language]),
        help: '',
        input: 'yes-no',
        choices: [],
        canBeUnknown: false,
        none: null,
        empty: null,
      }
    case 'evidence':
      return typed(texts.evidence(question.value), texts.evidenceHelp)
  }
}

function typed(text: string, help: string): WordedQuestion {
  return { text, help, input: 'text', choices: [], canBeUnknown: false, none: null, empty: null }
}

function ofFact(fact: Fact, language: Language): Omit<WordedQuestion, 'none'> {
  const question = { text: fact.question[language], help: fact.help?.[language] ?? '', canBeUnknown: true }
  switch (fact.type) {
    case 'ternary':
    case 'enum':
    case 'set': {
      const values: Readonly<Record<string, Text>> = fact.values
      const choices = valuesOf(fact).map(value => ({
        value,
        label: value,
        meaning: values[value]?.[language] ?? '',
      }))
      return fact.type === 'set'
        ? { ...question, input: 'several', choices, empty: TEXTS[language].noneOfThese }
        : { ...question, input: 'one', choices, empty: null }
    }
    case 'countries': {
      const names = new Intl.DisplayNames([language], { type: 'region' })
      const choices = COUNTRY_CODES.map(value => ({ value, label: names.of(value) ?? value, meaning: value }))
      return { ...question, input: 'several', choices, empty: TEXTS[language].noneOfThese }
    }
    case 'integer':
    case 'text':
    case 'items':
      return { ...question, input: 'text', choices: [], empty: null }
  }
}

/** Why a question is asked: the conditions that wait for its answer, with their source. */
export function whyAsked(question: Question, { systems }: FileReview, language: Language): readonly string[] {
  const texts = TEXTS[language]
  if (question.kind === 'name' || question.kind === 'purpose') return [texts.whyName]
  if (question.kind === 'sections') return [texts.whySections]
  const path = generalPath(question.path)
  const use = systems.flatMap(({ uses }) => uses).find(({ use: { id } }) => id === question.use)
  const reads = (paths: ReadonlySet<string>) =>
    [...paths].some(read => read === path || read.startsWith(`${path}[]`))
  const { attempt, problems } = createGuard(language)
  const waiting = ({ provision, conditions, exceptions }: Judgement): readonly string[] => {
    const wording = provision.wording[language]
    return [
      ...provision.conditions.flatMap((condition, index) =>
        reads(pathsIn(condition.formula)) && conditions[index]?.status === 'unknown'
          ? [
              texts.condition(
                index + 1,
                conditions.length,
                wording.citation,
                wording.conditions[condition.id]?.label ?? '',
                condition.sources,
              ),
            ]
          : [],
      ),
      ...provision.exceptions.flatMap((exception, index) =>
        reads(pathsIn(exception.formula)) && exceptions[index]?.status === 'unknown'
          ? [
              texts.exception(
                wording.citation,
                wording.exceptions[exception.id]?.label ?? '',
                exception.sources,
              ),
            ]
          : [],
      ),
    ]
  }
  const found = (use?.judgements ?? []).flatMap(judgement =>
    attempt(judgement.provision.id, () => waiting(judgement), []),
  )
  const lines = [...found, ...problems().map(({ message }) => message)]
  return lines.length === 0 ? [texts.whyEntry] : lines
}

/** What is settled so far, and what failed: in one line. */
export function progress({ systems, toolProblems }: FileReview, language: Language): string {
  const failed = toolProblems.map(({ message }) => message)
  const judgements = systems.flatMap(({ uses }) => uses).flatMap(({ judgements: of }) => of)
  if (judgements.length === 0) return failed.join(' · ')
  const settled = judgements.filter(({ verdict }) => verdict !== 'undetermined')
  const prohibited = judgements.filter(
    ({ verdict }) => verdict === 'prohibited' || verdict === 'prohibited_unless_excepted',
  )
  const messages = messagesIn(language)
  const names = prohibited.map(
    ({ provision, verdict }) => `${provision.wording[language].citation}: ${messages.verdict[verdict]}`,
  )
  return [TEXTS[language].settled(settled.length, judgements.length), ...names, ...failed].join(' · ')
}

export interface InterviewTexts {
  readonly name: string
  readonly nameHelp: string
  readonly purpose: string
  readonly purposeHelp: string
  readonly sections: string
  readonly sectionsHelp: string
  readonly another: (question: string) => string
  readonly noEntry: string
  readonly noneOfThese: string
  readonly evidence: (value: string) => string
  readonly evidenceHelp: string
  readonly whyName: string
  readonly whySections: string
  readonly whyEntry: string
  readonly condition: (number: number, of: number, citation: string, label: string, sources: string) => string
  readonly exception: (citation: string, label: string, sources: string) => string
  readonly settled: (settled: number, of: number) => string
  readonly unknown: string
  readonly why: string
  readonly yes: string
  readonly no: string
  readonly done: string
  readonly title: string
  readonly notOurs: string
  readonly cannotWrite: string
}

const TEXTS: Readonly<Record<Language, InterviewTexts>> = {
  en: {
    name: 'What is the system called?',
    nameHelp: 'A name for reports.',
    purpose: 'What is it used for?',
    purposeHelp: 'One intended purpose in one sentence. Each further purpose is a use of its own.',
    sections: 'Which of these does this use do?',
    sectionsHelp:
      'Each that you choose is asked about; the others are stated as `none`: the use does nothing of the kind.',
    another: question => `Is there another one? ${question}`,
    noEntry: 'There are none',
    noneOfThese: 'None of these',
    evidence: value => `\`${value}\` counts only with evidence. Where is it documented?`,
    evidenceHelp:
      'A path relative to the manifest, or an https address. Leave it empty if there is none yet.',
    whyName: 'For reports and findings. It is never evaluated.',
    whySections:
      'Each of these opens one or more prohibitions. A use that does none of them is settled at once.',
    whyEntry: 'Each entry is judged by itself, and a stated list is complete.',
    condition: (number, of, citation, label, sources) =>
      `Condition ${number} of ${of} of ${citation}: ${label} (${sources})`,
    exception: (citation, label, sources) => `An exception to ${citation}: ${label} (${sources})`,
    settled: (settled, of) => `${settled} of ${of} provisions settled`,
    unknown: 'I do not know',
    why: 'Why do you ask?',
    yes: 'Yes',
    no: 'No',
    done: 'Nothing more is to be asked.',
    title: 'Describe a system',
    notOurs:
      'This file is no AI Design Review manifest. Add the line `schema: ai-design-review/v1`, or name another file.',
    cannotWrite: 'The answer cannot be written here: the manifest has mistakes. Mend them first.',
  },
  da: {
    name: 'Hvad hedder systemet?',
    nameHelp: 'Et navn til rapporter.',
    purpose: 'Hvad bruges det til?',
    purposeHelp: 'Ét tilsigtet formål i én sætning. Hvert yderligere formål er en anvendelse for sig.',
    sections: 'Hvad af dette gør anvendelsen?',
    sectionsHelp:
      'Der spørges til alt det, du vælger; resten angives som `none`: anvendelsen gør intet af den slags.',
    another: question => `Er der en til? ${question}`,
    noEntry: 'Der er ingen',
    noneOfThese: 'Intet af dette',
    evidence: value => `\`${value}\` tæller kun med dokumentation. Hvor er det dokumenteret?`,
    evidenceHelp:
      'En sti relativ til manifestet eller en https-adresse. Lad feltet være tomt, hvis der endnu ingen er.',
    whyName: 'Til rapporter og fund. Det vurderes aldrig.',
    whySections:
      'Hvert punkt åbner et eller flere forbud. En anvendelse, der ikke gør noget af det, er afklaret med det samme.',
    whyEntry: 'Hver post bedømmes for sig, og en angiven liste er udtømmende.',
    condition: (number, of, citation, label, sources) =>
      `Betingelse ${number} af ${of} i ${citation}: ${label} (${sources})`,
    exception: (citation, label, sources) => `En undtagelse fra ${citation}: ${label} (${sources})`,
    settled: (settled, of) => `${settled} af ${of} bestemmelser afklaret`,
    unknown: 'Det ved jeg ikke',
    why: 'Hvorfor spørger I?',
    yes: 'Ja',
    no: 'Nej',
    done: 'Der er ikke mere at spørge om.',
    title: 'Beskriv et system',
    notOurs:
      'Denne fil er ikke et AI Design Review-manifest. Tilføj linjen `schema: ai-design-review/v1`, eller angiv en anden fil.',
    cannotWrite: 'Svaret kan ikke skrives her: manifestet har fejl. Ret dem først.',
  },
}

export function interviewTexts(language: Language): InterviewTexts {
  return TEXTS[language]
}
