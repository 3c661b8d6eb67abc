import type { Language } from '../manifest/facts.ts'

/** The words of the reports that no finding says. */
export interface ReportTexts {
  readonly disclaimer: string
  readonly lawData: string
  readonly nothingFound: string
  /** Of a policy, where its findings are not listed. */
  readonly policyMistakes: string
  /** Of a finding that the baseline has. */
  readonly known: string
  readonly toolProblem: string
  readonly counted: Readonly<Record<'manifests' | 'systems' | 'uses', readonly [one: string, more: string]>>
}

const en: ReportTexts = {
  lawData: 'law data',
  disclaimer: 'Decision support, not legal advice.',
  policyMistakes: 'This policy has mistakes; `ai-design-review check` lists them.',
  known: 'known',
  nothingFound: 'No manifest found (ai-system.yaml).',
  toolProblem: 'Tool problem',
  counted: {
    manifests: ['manifest', 'manifests'],
    systems: ['system', 'systems'],
    uses: ['use', 'uses'],
  },
}

const da: ReportTexts = {
  lawData: 'lovdata',
  disclaimer: 'Beslutningsstøtte, ikke juridisk rådgivning.',
  policyMistakes: 'Denne politik har fejl; `ai-design-review check` viser dem.',
  known: 'kendt',
  nothingFound: 'Intet manifest fundet (ai-system.yaml).',
  toolProblem: 'Værktøjsfejl',
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
