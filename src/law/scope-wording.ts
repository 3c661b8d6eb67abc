/** The words of condition 1 where several points have it alike. */

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

/** Points e and g: putting into service counts only "for this specific purpose". */
export const placingServiceForPurposeOrUse: Words = {
  en: {
    label: 'Placing on the market, putting into service for this specific purpose, or use of an AI system',
    satisfied: 'An AI system with a link to the Union is supplied for this purpose, or used.',
    not_satisfied: 'No AI system with a link to the Union is supplied for this purpose or used.',
    unknown: 'Whether an AI system with a link to the Union is supplied for this purpose, or used, is open.',
  },
  da: {
    label: 'Omsætning, ibrugtagning til dette specifikke formål eller anvendelse af et AI-system',
    satisfied: 'Et AI-system med tilknytning til EU leveres til dette formål eller anvendes.',
    not_satisfied: 'Intet AI-system med tilknytning til EU leveres til dette formål eller anvendes.',
    unknown: 'Om et AI-system med tilknytning til EU leveres til dette formål eller anvendes, er uafklaret.',
  },
}
