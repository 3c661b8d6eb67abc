import type { PartWords } from '../part-words.ts'
import type { article51g } from './provision.ts'

export const parts: PartWords<typeof article51g> = {
  en: {},
  da: {},
}
