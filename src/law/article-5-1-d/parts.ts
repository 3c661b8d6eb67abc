import type { PartWords } from '../provision.ts'
import type { article51d } from './provision.ts'

export const parts: PartWords<typeof article51d> = {
  en: {
    person: 'about a person, or a place score that is used for one',
    purpose:
      'predicting crime is what it is for; a private company in ordinary business with that purpose is unknown, and outside where it happens by accident',
  },
  da: {
    person: 'om en person eller en score for et sted, der bruges om en person',
    purpose:
      'at forudsige kriminalitet er det, den er til for; en privat virksomhed i almindelig drift med det formål er uafklaret og udenfor, hvor det sker tilfældigt',
  },
}
