import type { Pitfalls } from '../provision.ts'

export const pitfalls: Pitfalls = {
  en: {
    traps: [
      'A person who reviews the score afterwards is not the exception: the assessment must rest on facts before the system is used (206). Actual, verifiable behaviour counts under `other_elements` (214).',
      'One marginal variable does not undo "solely": other elements must be real, substantial and meaningful (202).',
      'Not only the police are covered: also private actors on their behalf or under a legal duty (207)-(209).',
      'A place score comes inside when it is used for a person (213); `place_score_used_for_person` counts only with `places` among the subjects.',
      'Applying a group profile to one person is profiling of that person (196).',
      'That national law says "administrative" is not conclusive (218).',
      'Looking at evidence of past crimes without profiling predicts nothing (191). Scoring whether a person committed one is unknown: it is outside only "in principle" (191), (202), and recital 42 says "actual or potential". Sole traders count as natural persons, companies do not (215), (216).',
    ],
    neighbours:
      'Annex III, point 6(d), for most systems outside or excepted; point (c) may apply in parallel (202). Denmark is bound in part only; how far Ireland is bound is open.',
  },
  da: {
    traps: [
      'Et menneske, der gennemgår scoren bagefter, er ikke undtagelsen: vurderingen skal bygge på kendsgerninger, før systemet bruges (206). Faktisk, verificerbar adfærd tæller under `other_elements` (214).',
      'En enkelt underordnet variabel ophæver ikke kravet om alene: andre elementer skal være reelle, væsentlige og meningsfulde (202).',
      'Ikke kun politiet er omfattet: også private på politiets vegne eller efter en retlig pligt (207)-(209).',
      'En score for et sted kommer indenfor, når den bruges om en person (213); `place_score_used_for_person` tæller kun, når `places` er angivet.',
      'At anvende en gruppeprofil på én person er profilering af den person (196).',
      'At national ret kalder noget administrativt, er ikke afgørende (218).',
      'At se på beviser for tidligere forbrydelser uden profilering forudsiger intet (191). At bedømme, om en person har begået en, er uafklaret: det er kun i princippet udenfor (191), (202), og betragtning 42 nævner både en faktisk og en potentiel strafbar handling. Enkeltmandsvirksomheder tæller som fysiske personer, selskaber gør ikke (215), (216).',
    ],
    neighbours:
      'Bilag III, punkt 6, litra d, for de fleste systemer, der er udenfor eller undtaget; litra c kan gælde ved siden af (202). Danmark er kun delvis bundet; i hvilket omfang Irland er bundet, er uafklaret.',
  },
}
