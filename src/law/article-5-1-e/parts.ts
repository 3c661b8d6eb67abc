import type { PartWords } from '../provision.ts'
import type { article51e } from './provision.ts'

export const parts: PartWords<typeof article51e> = {
  en: {
    untargeted:
      'every face, or targeted collection that keeps others too (unknown where they are only visible), or batches that add up to it',
  },
  da: {
    untargeted:
      'ethvert ansigt, eller målrettet indsamling, der også gemmer andre (uafklaret, hvor de kun er synlige), eller portioner, der løber op til det',
  },
}
