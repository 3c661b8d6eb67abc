import type { Wording } from '../provision.ts'
import { placingServiceOrUse } from '../shared-wording.ts'

export const wording = {
  title: 'Social bedømmelse',
  citation: 'Artikel 5, stk. 1, litra c',
  summary:
    'AI, der over tid evaluerer eller klassificerer mennesker efter deres adfærd eller egenskaber, hvor den sociale bedømmelse fører til uvedkommende, uberettiget eller uforholdsmæssig behandling.',
  statute: [
    {
      text: 'omsætning, ibrugtagning eller anvendelse af AI-systemer til evaluering eller klassificering af fysiske personer eller grupper af personer over en given periode på grundlag af deres sociale adfærd eller kendte, udledte eller forudsagte personlige egenskaber eller personlighedstræk således, at den sociale bedømmelse fører til et af eller begge følgende udfald: i) skadelig eller ugunstig behandling af visse fysiske personer eller grupper af personer i sociale sammenhænge, som ikke har noget at gøre med de sammenhænge, i hvilke dataene oprindeligt blev genereret eller indsamlet; ii) skadelig eller ugunstig behandling af visse fysiske personer eller grupper af personer, som er uberettiget eller uforholdsmæssig i forhold til deres sociale adfærd eller betydningen heraf',
      citation:
        'Forordning (EU) 2024/1689, artikel 5, stk. 1, litra c, som citeret i Digitaliseringsstyrelsens vejledning, afsnit 2',
    },
  ],
  conditions: {
    'placing-service-or-use': placingServiceOrUse.da,
    'evaluates-persons': {
      label: 'At evaluere eller klassificere fysiske personer eller grupper af personer',
      satisfied: 'Systemet evaluerer eller klassificerer mennesker eller grupper af mennesker.',
      not_satisfied: 'Systemet evaluerer eller klassificerer ikke mennesker eller grupper af mennesker.',
      unknown:
        'Om systemet evaluerer eller klassificerer mennesker eller grupper af mennesker, er uafklaret.',
    },
    'over-time': {
      label: 'Over en given periode',
      satisfied: 'Vurderingen opdateres eller overvåges over tid.',
      not_satisfied: 'Der foretages én vurdering på et øjebliksbillede af data fra én specifik kontekst.',
      unknown:
        'Om det sker over en given periode, er uafklaret; for en enkelt vurdering på data over tid eller fra flere kontekster er det omstridt mellem vejledningen (§8) og retningslinjerne (155).',
    },
    'behaviour-or-characteristics': {
      label:
        'På grundlag af social adfærd eller kendte, udledte eller forudsagte personlige egenskaber eller personlighedstræk',
      satisfied: 'Vurderingen bygger på personens adfærd eller egenskaber.',
      not_satisfied: 'Vurderingen bygger hverken på personens adfærd eller egenskaber.',
      unknown: 'Hvad ved personen vurderingen bygger på, er uafklaret.',
    },
    'detrimental-treatment': {
      label:
        'Skadelig eller ugunstig behandling, uvedkommende (i) eller uberettiget eller uforholdsmæssig (ii)',
      satisfied:
        'Bedømmelsen spiller en væsentlig rolle for, at mennesker behandles ringere, på data fra en uvedkommende sammenhæng (i) eller uberettiget eller uforholdsmæssigt (ii).',
      not_satisfied:
        'Ingen ringere behandling følger i væsentlig grad af bedømmelsen, eller behandlingen er vedkommende, berettiget og forholdsmæssig.',
      unknown:
        'Om bedømmelsen fører til ringere behandling, der er uvedkommende (i) eller uberettiget eller uforholdsmæssig (ii), er uafklaret. Det, der ikke er dokumenteret, kan ikke afklare det.',
    },
  },
  exceptions: {},
} as const satisfies Wording
