import type { PartWords } from '../provision.ts'
import { territory } from '../shared-wording.ts'
import type { article2610 } from './provision.ts'

export const parts: PartWords<typeof article2610> = {
  en: {
    remote_identification:
      'people are identified or followed by comparison with stored data, without active involvement, not only for access and not to check the identity of a person present: condition 1 of point (h)',
    in_use:
      'an AI system with a link to the Union is used, and the comparison is switched on: condition 2 of point (h)',
    law_enforcement:
      'for law enforcement, by an authority or by anyone else on its behalf, instructed and supervised: condition 5 of point (h)',
    ...territory.en,
  },
  da: {
    remote_identification:
      'mennesker identificeres eller spores ved sammenligning med lagrede data, uden aktiv medvirken, ikke kun for at give adgang og ikke for at kontrollere en tilstedeværende persons identitet: betingelse 1 i litra h',
    in_use:
      'et AI-system med tilknytning til EU anvendes, og sammenligningen er slået til: betingelse 2 i litra h',
    law_enforcement:
      'til retshåndhævelse, af en myndighed eller af en anden på dens vegne efter instruks og under tilsyn: betingelse 5 i litra h',
    ...territory.da,
  },
}
