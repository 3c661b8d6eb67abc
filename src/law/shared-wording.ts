/** The words that several points have alike: of condition 1, of an exception, of the parts of a condition. */

import type { Language } from '../manifest/facts.ts'
import type { ConditionWording } from './provision.ts'

type Words = Readonly<Record<Language, ConditionWording>>

/** Points a, b, ba, bb and c. */
export const placingServiceOrUse: Words = {
  en: {
    label: 'Placing on the market, putting into service or use of an AI system',
    satisfied: 'An AI system with a link to the Union is supplied or used.',
    not_satisfied: 'No AI system with a link to the Union is supplied or used.',
    unknown: 'Whether an AI system with a link to the Union is supplied or used is open.',
  },
  da: {
    label: 'Omsætning, ibrugtagning eller anvendelse af et AI-system',
    satisfied: 'Et AI-system med tilknytning til EU leveres eller anvendes.',
    not_satisfied: 'Intet AI-system med tilknytning til EU leveres eller anvendes.',
    unknown: 'Om et AI-system med tilknytning til EU leveres eller anvendes, er uafklaret.',
  },
}

/** Points d, f and g: putting into service counts only "for this specific purpose". */
export const placingServiceForPurposeOrUse: Words = {
  en: {
    label: 'Placing on the market, putting into service for this specific purpose, or use of an AI system',
    satisfied:
      'An AI system with a link to the Union is placed on the market, put into service for this purpose or used.',
    not_satisfied:
      'No AI system with a link to the Union is placed on the market, put into service for this purpose or used.',
    unknown:
      'Whether an AI system with a link to the Union is placed on the market, put into service for this purpose or used is open.',
  },
  da: {
    label: 'Omsætning, ibrugtagning til dette specifikke formål eller anvendelse af et AI-system',
    satisfied:
      'Et AI-system med tilknytning til EU bringes i omsætning, tages i brug til dette formål eller anvendes.',
    not_satisfied:
      'Intet AI-system med tilknytning til EU bringes i omsætning, tages i brug til dette formål eller anvendes.',
    unknown:
      'Om et AI-system med tilknytning til EU bringes i omsætning, tages i brug til dette formål eller anvendes, er uafklaret.',
  },
}

/** Exception E1 of points a and b. */
export const medicalTreatment: Words = {
  en: {
    label: 'Medical treatment in accordance with the law',
    satisfied:
      'The technique is part of medical treatment that follows the law and medical standards, with explicit consent.',
    not_satisfied:
      'The exception for medical treatment does not apply: the technique is no part of treatment, or law and standards are not followed, or explicit consent is missing.',
    unknown:
      'Whether the technique is part of medical treatment that follows the law and medical standards, with explicit consent, is open.',
  },
  da: {
    label: 'Lægelig behandling i overensstemmelse med loven',
    satisfied:
      'Teknikken er en del af en lægelig behandling, der følger loven og lægefaglige standarder, med udtrykkeligt samtykke.',
    not_satisfied:
      'Undtagelsen for lægelig behandling finder ikke anvendelse: teknikken er ikke en del af en behandling, eller lov og standarder følges ikke, eller udtrykkeligt samtykke mangler.',
    unknown:
      'Om teknikken er en del af en lægelig behandling, der følger loven og lægefaglige standarder, med udtrykkeligt samtykke, er uafklaret.',
  },
}

/** The last condition of points ba and bb. */
export const supplyOrUseLimb: Words = {
  en: {
    label: 'Supply or use in the sense of Article 5(1a)',
    satisfied:
      "Article 5(1a) is met: such material is the intended purpose of what is supplied, or foreseeable and not reliably prevented and corrected, or the deployer's purpose.",
    not_satisfied:
      'Neither limb of Article 5(1a) is met: no supply that counts, and no use for the purpose of making such material.',
    unknown:
      'Whether the supply or the use falls under Article 5(1a) is open. Safeguards without evidence cannot settle it.',
  },
  da: {
    label: 'Levering eller brug efter artikel 5, stk. 1a',
    satisfied:
      'Artikel 5, stk. 1a, er opfyldt: sådant materiale er det tilsigtede formål med det leverede, eller det er forudsigeligt og ikke pålideligt forhindret og rettet op på, eller det er idriftsætterens formål.',
    not_satisfied:
      'Intet led i artikel 5, stk. 1a, er opfyldt: ingen levering, der tæller, og ingen brug med det formål at lave sådant materiale.',
    unknown:
      'Om leveringen eller brugen falder ind under artikel 5, stk. 1a, er uafklaret. Foranstaltninger uden dokumentation kan ikke afklare det.',
  },
}

/** The parts of that condition. */
export const limbsOfSupplyOrUse = {
  en: {
    supply:
      'for those who place on the market or put into service: intended purpose, or foreseeable and not reliably prevented and corrected',
    use: 'for the deployer: its purpose',
  },
  da: {
    supply:
      'for dem, der bringer i omsætning eller tager i brug: tilsigtet formål, eller forudsigeligt og ikke pålideligt forhindret og rettet op på',
    use: 'for idriftsætteren: dennes formål',
  },
} as const

/** The parts of point h and of Article 26(10) that say where they do not bind. */
export const territory = {
  en: {
    not_binding: 'law-enforcement use in Denmark alone, which this provision does not bind',
    open_territory: 'law-enforcement use in Ireland alone, for which it is open whether this provision binds',
  },
  da: {
    not_binding: 'retshåndhævelse alene i Danmark, hvor bestemmelsen ikke er bindende',
    open_territory: 'retshåndhævelse alene i Irland, hvor det er uafklaret, om bestemmelsen er bindende',
  },
} as const
