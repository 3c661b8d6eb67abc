import type { PartWords } from '../provision.ts'
import type { article51b } from './provision.ts'

export const parts: PartWords<typeof article51b> = {
  en: {
    significant_harm:
      'for vulnerable people a lower level can be enough, so minor harm is unknown, with or without an aggravating factor',
  },
  da: {
    significant_harm:
      'for sårbare mennesker kan et lavere niveau være nok, så mindre skade er uafklaret, med eller uden en skærpende omstændighed',
  },
}
