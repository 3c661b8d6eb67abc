import type { Wording } from '../provision.ts'

export const wording = {
  title: 'Biometrisk fjernidentifikation i realtid med henblik på retshåndhævelse',
  citation: 'Artikel 5, stk. 1, litra h',
  summary:
    'Anvendelse af AI til at identificere mennesker på afstand og i realtid på offentlige steder med henblik på retshåndhævelse, medmindre det er strengt nødvendigt til et af de nævnte formål og alle garantier i artikel 5, stk. 2-5, er på plads.',
  statute: [],
  conditions: {
    'remote-identification': {
      label: 'System til biometrisk fjernidentifikation',
      satisfied:
        'Systemet identificerer eller sporer mennesker uden deres aktive medvirken ved at sammenligne dem med lagrede biometriske data om enkeltpersoner.',
      not_satisfied:
        'Systemet fjernidentificerer ikke mennesker: det har en anden funktion, sammenligner ikke med lagrede data, kræver deres aktive medvirken, giver kun adgang eller er en identitetskontrol af en tilstedeværende person.',
      unknown: 'Om systemet fjernidentificerer mennesker, er uafklaret.',
    },
    use: {
      label: 'Anvendelse',
      satisfied: 'Et AI-system med tilknytning til EU anvendes, og sammenligningen er slået til.',
      not_satisfied:
        'Systemet anvendes ikke på en måde, der tæller: intet AI-system, ingen tilknytning til EU, ingen anvendelse, eller sammenligningen er ikke slået til.',
      unknown: 'Om et AI-system med tilknytning til EU anvendes med sammenligningen slået til, er uafklaret.',
    },
    'real-time': {
      label: 'I realtid',
      satisfied: 'Mennesker identificeres med det samme eller efter en mindre forsinkelse.',
      not_satisfied: 'Mennesker identificeres først efter en væsentlig forsinkelse.',
      unknown: 'Hvor lang tid der går fra optagelse til identifikation, er uafklaret.',
    },
    'publicly-accessible-space': {
      label: 'Offentligt sted',
      satisfied: 'Det anvendes på et fysisk sted, der er åbent for et ubestemt antal mennesker.',
      not_satisfied:
        'Det anvendes ikke på et offentligt sted: det er online, ikke åbent for et ubestemt antal mennesker eller et fængsel eller område for grænsekontrol.',
      unknown: 'Om det anvendes på et offentligt sted, er uafklaret.',
    },
    'law-enforcement': {
      label: 'Med henblik på retshåndhævelse',
      satisfied:
        'Det tjener retshåndhævelse hos en myndighed eller hos en, som en myndighed instruerer og fører tilsyn med.',
      not_satisfied:
        'Det tjener ikke retshåndhævelse, eller den, der anvender det, handler på egne vegne og ikke for en myndighed.',
      unknown:
        'Om det anvendes til retshåndhævelse af eller for en myndighed, er uafklaret; en domstol udøver kun retshåndhævelse i visse roller (vores læsning).',
    },
  },
  exceptions: {
    'strictly-necessary-objective': {
      label: 'Strengt nødvendigt til et af de nævnte formål, med alle garantier',
      satisfied:
        'Anvendelsen er strengt nødvendig til et af de nævnte formål, og hjemmel i national ret, målretning, begrænsninger, konsekvensanalyse, registrering og tilladelse er på plads.',
      not_satisfied: 'Der mangler et af de nævnte formål eller en garanti efter artikel 5, stk. 2-5.',
      unknown:
        'Om et af de nævnte formål og alle garantier er på plads, er uafklaret. Det, der ikke er oplyst eller dokumenteret, tæller aldrig som en garanti.',
    },
  },
} as const satisfies Wording
