import type { PartWords } from '../provision.ts'
import type { article51c } from './provision.ts'

export const parts: PartWords<typeof article51c> = {
  en: {
    effect: 'something follows for the person',
    causal_link: 'the output plays a significant part',
    outcome_i: 'a contributing source is from another context, and irrelevant or general surveillance',
    outcome_ii:
      'unjustified or disproportionate; cleared only by a documented ground, a documented assessment and relevant sources collected in accordance with the law',
  },
  da: {
    effect: 'der følger noget for personen',
    causal_link: 'resultatet spiller en væsentlig rolle',
    outcome_i:
      'en kilde, der indgår, er fra en anden sammenhæng og enten irrelevant eller generel overvågning',
    outcome_ii:
      'uberettiget eller uforholdsmæssig; afkræftes kun af et dokumenteret grundlag, en dokumenteret vurdering og relevante kilder indsamlet i overensstemmelse med loven',
  },
}
