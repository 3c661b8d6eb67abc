import type { PartWords } from '../provision.ts'
import type { article51a } from './provision.ts'

export const parts: PartWords<typeof article51a> = {
  en: {
    subliminal: 'people do not notice it, unless they are told, can freely say no and can still resist',
    manipulative:
      'it pushes past free choice, unless people are told, can freely say no and can still resist; by chance and with appropriate measures it does not count',
    deceptive:
      'it misleads, and disclosure is no way out here; by chance and with appropriate measures it does not count, and in a sensitive context that is unknown',
    significant_harm:
      'minor harm with an aggravating factor, or without a statement on such factors, is unknown',
  },
  da: {
    subliminal:
      'mennesker bemærker den ikke, medmindre de får besked, frit kan sige nej og stadig kan modstå den',
    manipulative:
      'den presser ud over det frie valg, medmindre mennesker får besked, frit kan sige nej og stadig kan modstå den; tilfældigt og med passende foranstaltninger tæller den ikke',
    deceptive:
      'den vildleder, og oplysning er ingen udvej her; tilfældigt og med passende foranstaltninger tæller den ikke, og i en følsom sammenhæng er det uafklaret',
    significant_harm:
      'mindre skade med en skærpende omstændighed, eller uden angivelse af sådanne omstændigheder, er uafklaret',
  },
}
