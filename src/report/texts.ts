import type { Language } from '../manifest/facts.ts'

/** The words of the reports that no finding says. */
export interface ReportTexts {
  readonly disclaimer: string
  readonly lawData: string
  /** Of a finding that the baseline has. */
  readonly known: string
  readonly toolProblem: string
  readonly counted: Readonly<Record<'manifests' | 'systems' | 'uses', readonly [one: string, more: string]>>
}

const en: ReportTexts = {
  lawData: 'law data',
  disclaimer: 'Decision support, not legal advice.',
  known: 'known',
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
  known: 'kendt',
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
