import type { Pitfalls } from '../provision.ts'

export const pitfalls: Pitfalls = {
  en: {
    traps: [
      'Both halves of Article 3(40) are needed: being ancillary to another service alone is not enough (279), (280).',
      'Law enforcement is no general exemption: the Commission reads the last phrase as labelling and filtering of datasets (275), (284). A dataset operation does not clear a system that also gives each person a category: the exception is then unknown (280), (285).',
      'Claiming to be able to infer the attribute is enough; whether the result is right does not matter (283).',
      'Age, sex, hair, eye and skin colour, health and ethnic origin are not listed; ethnic origin may stand for race and gives unknown.',
      'Clothes, a cross, a scarf and social-media activity are not biometric, also where religion is inferred from them; tattoos are treated as biometric (277), (283).',
      'Identification and verification are no categorisation; statistics that assign no single person fail condition 3.',
      'Labelling to correct bias falls within the exception, even by race, but on lawfully acquired datasets only; the product trained on them is judged anew (285).',
    ],
    neighbours:
      'Outside the point: high-risk, Annex III, point 1(b), and Article 50(3); GDPR, Article 9. Denmark and Ireland: recitals 40 and 41.',
  },
  da: {
    traps: [
      'Begge led i artikel 3, nr. 40, kræves: at være accessorisk til en anden tjeneste er ikke nok alene (279), (280).',
      'Retshåndhævelse er ikke generelt undtaget: Kommissionen læser det sidste led som mærkning og filtrering af datasæt (275), (284). En behandling af et datasæt frikender ikke et system, der også giver hver enkelt person en kategori: undtagelsen er da uafklaret (280), (285).',
      'Det er nok at hævde, at egenskaben kan udledes; det er uden betydning, om resultatet er rigtigt (283).',
      'Alder, køn, hår-, øjen- og hudfarve, helbred og etnisk oprindelse er ikke nævnt; etnisk oprindelse kan stå i stedet for race og giver uafklaret.',
      'Tøj, et kors, et tørklæde og aktivitet på sociale medier er ikke biometriske, heller ikke når religion udledes af dem; tatoveringer behandles som biometriske (277), (283).',
      'Identifikation og verifikation er ikke kategorisering; statistik, der ikke vedrører nogen enkelt person, opfylder ikke betingelse 3.',
      'Mærkning for at rette skævheder falder ind under undtagelsen, selv efter race, men kun på lovligt indhentede datasæt; det produkt, der trænes på dem, bedømmes på ny (285).',
    ],
    neighbours:
      'Uden for bestemmelsen: højrisiko, bilag III, punkt 1, litra b, og artikel 50, stk. 3; databeskyttelsesforordningen, artikel 9. Danmark og Irland: betragtning 40 og 41.',
  },
}
