import type { PartWords } from '../provision.ts'
import type { article51g } from './provision.ts'

export const parts: PartWords<typeof article51g> = {
  en: {},
  da: {},
}
