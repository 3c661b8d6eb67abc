import type { PartWords } from '../provision.ts'
import { territory } from '../shared-wording.ts'
import type { article51h } from './provision.ts'

export const parts: PartWords<typeof article51h> = {
  en: {
    remote_identification:
      'people are identified or followed by comparison with stored data, without active involvement, not only for access and not to check the identity of a person present',
    in_use: 'an AI system with a link to the Union is used, and the comparison is switched on',
    law_enforcement:
      'for law enforcement, by an authority (also a body that national law entrusts with police powers), or by anyone else on its behalf, instructed and supervised; whoever acts on its own behalf is outside',
    objective: 'one of the three listed objectives',
    strict_necessity: 'strictly necessary, with harm and consequences weighed',
    national_law: 'authorised by national law',
    targeting: 'only specifically targeted individuals',
    limits: 'limited in time, area and persons',
    impact_assessment: 'the fundamental rights impact assessment is done',
    registration: 'registered in the EU database, or in urgency without undue delay',
    authorisation:
      'authorised by a court or an independent authority, before the use or in urgency on a request within 24 hours',
    ...territory.en,
  },
  da: {
    remote_identification:
      'mennesker identificeres eller spores ved sammenligning med lagrede data, uden aktiv medvirken, ikke kun for at give adgang og ikke for at kontrollere en tilstedeværende persons identitet',
    in_use: 'et AI-system med tilknytning til EU anvendes, og sammenligningen er slået til',
    law_enforcement:
      'til retshåndhævelse, af en myndighed (også et organ, som national ret tillægger politimæssige beføjelser) eller af en anden på dens vegne efter instruks og under tilsyn; den, der handler på egne vegne, er udenfor',
    objective: 'et af de tre nævnte formål',
    strict_necessity: 'strengt nødvendigt, med skade og følger afvejet',
    national_law: 'hjemmel i national ret',
    targeting: 'kun bestemte personer, som anvendelsen er rettet mod',
    limits: 'begrænset i tid, område og personkreds',
    impact_assessment: 'konsekvensanalysen vedrørende grundlæggende rettigheder er udført',
    registration: 'registreret i EU-databasen eller i hastetilfælde uden unødig forsinkelse',
    authorisation:
      'tilladelse fra en domstol eller en uafhængig myndighed, før anvendelsen eller i hastetilfælde efter anmodning inden for 24 timer',
    ...territory.da,
  },
}
