import type { Pitfalls } from '../provision.ts'

export const pitfalls: Pitfalls = {
  en: {
    traps: [
      'The point applies from 2 December 2026 and has been in force since 27 July 2026. Other letters in circulation, such as (i) and (l), and other dates are wrong.',
      'Safeguards must both prevent and correct: lacking either satisfies the limb.',
      'The deployer is judged by purpose: using a tool without safeguards for another purpose is not prohibited, circumventing the safeguards of a tool for this purpose is.',
      'Art is no exemption; unrealistic output is outside. A label or watermark under Article 50 cures nothing.',
      'A supplier reads conditions 2 to 5 as what the system can produce, a deployer as what it produces in this use.',
      'The Guidelines (429) cover earlier systems in principle; whether merely keeping one available is placing on the market is open. Use is covered in any case.',
      "A face put on someone else's naked body is `generate`: the person shown was not in the original, so Article 5(1b) does not help (recital 12 of Regulation (EU) 2026/1744).",
      'Safeguards against this material and against that of point (bb) are separate facts: one may be reliable and the other not.',
      'Article 5(1b) takes out edits that neither expose more nor change the activity; it does not apply to point (bb).',
      'No Commission guideline on the point was found; the Guidelines of July 2025 are older.',
    ],
    neighbours:
      'National criminal law on intimate material and deepfakes; Article 50(2) and (4); GDPR; Digital Services Act.',
  },
  da: {
    traps: [
      'Bestemmelsen finder anvendelse fra den 2. december 2026 og har været i kraft siden den 27. juli 2026. Andre litraer i omløb, f.eks. i og l, og andre datoer er forkerte.',
      'Foranstaltningerne skal både forhindre og rette op: mangler det ene, er leddet opfyldt.',
      'Idriftsætteren bedømmes på formålet: at anvende et værktøj uden foranstaltninger til et andet formål er ikke forbudt, men det er at omgå et værktøjs foranstaltninger til dette formål.',
      'Kunst er ingen undtagelse; urealistisk output er udenfor. En mærkning eller et vandmærke efter artikel 50 kurerer intet.',
      'En leverandør læser betingelse 2 til 5 som det, systemet kan frembringe, en idriftsætter som det, det frembringer ved denne anvendelse.',
      'Retningslinjerne (429) omfatter i princippet ældre systemer; om det at holde et sådant tilgængeligt i sig selv er omsætning, er uafklaret. Anvendelse er omfattet under alle omstændigheder.',
      'Et ansigt sat på en andens nøgne krop er `generate`: den viste person var ikke i originalen, så artikel 5, stk. 1b, hjælper ikke (betragtning 12 i forordning (EU) 2026/1744).',
      'Foranstaltninger mod dette materiale og mod materialet i litra bb er hver sin oplysning: den ene kan være pålidelig uden den anden.',
      'Artikel 5, stk. 1b, holder redigeringer udenfor, der hverken blotter mere eller ændrer aktiviteten; den gælder ikke for litra bb.',
      'Der er ikke fundet nogen retningslinje fra Kommissionen om bestemmelsen; retningslinjerne fra juli 2025 er ældre.',
    ],
    neighbours:
      'National strafferet om intimt materiale og deepfakes; artikel 50, stk. 2 og 4; databeskyttelsesforordningen; forordningen om digitale tjenester.',
  },
}
