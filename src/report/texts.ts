import type { Language } from '../manifest/facts.ts'

/** The words of the reports that no finding says. */
export interface ReportTexts {
  readonly use: string
  readonly prohibitions: string
  readonly alsoSettled: string
  readonly notDescribed: string
  readonly conditionsOf: string
  readonly exception: string
  readonly nextQuestion: string
  readonly answers: string
  readonly findings: string
  readonly policyFindings: string
  readonly judgedAsOf: string
  readonly applies: string
  readonly disclaimer: string
  readonly lawData: string
  readonly nothingFound: string
  /** Of a policy, where its findings are not listed. */
  readonly policyMistakes: string
  /** Of a finding that the baseline has. */
  readonly known: string
  baselineVanished(entries: number): string
  baselineWritten(path: string, entries: number, added: number, vanished: number): string
  readonly baselineKept: string
  readonly assumed: string
  readonly noFact: string
  readonly toolProblem: string
  readonly duty: string
  readonly heldBy: string
  readonly counted: Readonly<Record<'manifests' | 'systems' | 'uses', readonly [one: string, more: string]>>
}

const en: ReportTexts = {
  use: 'Use',
  prohibitions: 'Article 5(1)',
  alsoSettled: 'Not prohibited under',
  notDescribed: 'Undetermined, nothing stated',
  conditionsOf: 'conditions',
  exception: 'Exception',
  nextQuestion: 'Next question',
  answers: 'Answers',
  findings: 'In the manifest',
  policyFindings: 'In the policy',
  judgedAsOf: 'Judged as of',
  applies: 'applies from',
  lawData: 'law data',
  disclaimer: 'Decision support, not legal advice.',
  policyMistakes: 'This policy has mistakes; `ai-design-review check` lists them.',
  known: 'known',
  baselineVanished: entries =>
    `${entries} ${entries === 1 ? 'entry' : 'entries'} of the baseline no longer occur${entries === 1 ? 's' : ''}; --write-baseline removes ${entries === 1 ? 'it' : 'them'}.`,
  baselineWritten: (path, entries, added, vanished) =>
    `Baseline written: ${path}: ${entries} ${entries === 1 ? 'finding' : 'findings'} (${added} new, ${vanished} removed).`,
  baselineKept: 'Baseline not written: not everything could be reviewed.',
  nothingFound: 'No manifest found (ai-system.yaml).',
  assumed: 'Assumed, since not stated',
  noFact: 'not stated',
  toolProblem: 'Tool problem',
  duty: 'Duty',
  heldBy: 'held by one condition',
  counted: {
    manifests: ['manifest', 'manifests'],
    systems: ['system', 'systems'],
    uses: ['use', 'uses'],
  },
}

const da: ReportTexts = {
  use: 'Anvendelse',
  prohibitions: 'Artikel 5, stk. 1',
  alsoSettled: 'Ikke forbudt efter',
  notDescribed: 'Uafklaret, intet angivet',
  conditionsOf: 'betingelser',
  exception: 'Undtagelse',
  nextQuestion: 'Næste spørgsmål',
  answers: 'Svar',
  findings: 'I manifestet',
  policyFindings: 'I politikken',
  judgedAsOf: 'Bedømt pr.',
  applies: 'gælder fra',
  lawData: 'lovdata',
  disclaimer: 'Beslutningsstøtte, ikke juridisk rådgivning.',
  policyMistakes: 'Denne politik har fejl; `ai-design-review check` viser dem.',
  known: 'kendt',
  baselineVanished: entries =>
    `${entries} ${entries === 1 ? 'post' : 'poster'} i baselinefilen forekommer ikke længere; --write-baseline fjerner ${entries === 1 ? 'den' : 'dem'}.`,
  baselineWritten: (path, entries, added, vanished) =>
    `Baselinefil skrevet: ${path}: ${entries} fund (${added} nye, ${vanished} fjernet).`,
  baselineKept: 'Baselinefilen er ikke skrevet: ikke alt kunne gennemgås.',
  nothingFound: 'Intet manifest fundet (ai-system.yaml).',
  assumed: 'Antaget, da det ikke er angivet',
  noFact: 'ikke angivet',
  toolProblem: 'Værktøjsfejl',
  duty: 'Pligt',
  heldBy: 'beror alene på én betingelse',
  counted: {
    manifests: ['manifest', 'manifester'],
    systems: ['system', 'systemer'],
    uses: ['anvendelse', 'anvendelser'],
  },
}

const TEXTS: Readonly<Record<Language, ReportTexts>> = { en, da }

export function reportTexts(language: Language): ReportTexts {
  return TEXTS[language]
}
