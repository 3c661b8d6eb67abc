import type { PartWords } from '../provision.ts'
import type { article51f } from './provision.ts'

export const parts: PartWords<typeof article51f> = {
  en: {
    work: 'workers or candidates at work or in recruitment, teachers and other staff of schools too',
    education: 'students or applicants in education or admission, training at the workplace too',
    medical_or_safety: 'a listed purpose, strictly necessary, and nothing reused',
  },
  da: {
    work: 'arbejdstagere eller jobansøgere på arbejde eller under rekruttering, også lærere og andet personale på skoler',
    education: 'studerende eller ansøgere i uddannelse eller ved optagelse, også oplæring på arbejdspladsen',
    medical_or_safety: 'et af de nævnte formål, strengt nødvendigt, og intet genbruges',
  },
}
