import type { Text } from '../manifest/facts.ts'
import { all, type Formula, hits, hitsCountry, isIn, not, part, withinCountries } from './formula.ts'
import type { Note, NotStatedNote, Statute } from './provision.ts'
import { inUse, lawEnforcement } from './remote-identification.ts'

/** The recital on which the Danish rules rest. Its Danish text has not been verified. */
export const recital41: Statute = {
  text: 'In accordance with Articles 2 and 2a of Protocol No 22 on the position of Denmark, annexed to the TEU and to the TFEU, Denmark is not bound by rules laid down in Article 5(1), first subparagraph, point (g), to the extent it applies to the use of biometric categorisation systems for activities in the field of police cooperation and judicial cooperation in criminal matters, Article 5(1), first subparagraph, point (d), to the extent it applies to the use of AI systems covered by that provision, Article 5(1), first subparagraph, point (h), (2) to (6) and Article 26(10) of this Regulation adopted on the basis of Article 16 TFEU, or subject to their application, which relate to the processing of personal data by the Member States when carrying out activities falling within the scope of Chapter 4 or Chapter 5 of Title V of Part Three of the TFEU.',
  citation: 'Regulation (EU) 2024/1689, recital 41',
}

/** `member_states` is stated as exactly [DK]. The place of use counts, not the place of the vendor (our reading). */
export const onlyDenmark = only('DK')

/** `member_states` is stated as exactly [IE]. */
export const onlyIreland = only('IE')

/** Point (h) and Article 26(10) do not bind Denmark: replaces every verdict of theirs but `out_of_scope`. */
export const notBinding = part('not_binding', all(onlyDenmark, inUse, lawEnforcement))

/** Whether they bind Ireland is open: a prohibition or breach becomes `undetermined`. */
export const openTerritory = part('open_territory', all(onlyIreland, inUse, lawEnforcement))

/** What `not_binding` means, to be said with the verdict. */
export const notBindingReason: Text = {
  en: "Denmark is not bound by this provision and it does not apply there (recital 41, Protocol No 22). That is no choice of Denmark's and clears nothing: Danish law applies instead. What is shown of the conditions is for information.",
  da: 'Bestemmelsen er ikke bindende for Danmark og finder ikke anvendelse dér (betragtning 41, protokol nr. 22). Det er ikke Danmarks eget valg, og det frikender ingen: dansk ret gælder i stedet. Betingelserne vises til orientering.',
}

/** Beside a verdict on point (h) or Article 26(10). */
export const memberStatesNotStated: NotStatedNote = {
  id: 'member-states',
  fact: 'scope.member_states',
  dependent: notBinding,
  message: {
    en: 'The verdict may depend on the Member State of use, which is not stated. As to law enforcement in Denmark alone this provision does not bind (recital 41); in Ireland alone it is open whether it does (recital 40). State `scope.member_states`.',
    da: 'Vurderingen kan afhænge af, i hvilken medlemsstat systemet anvendes, og det er ikke oplyst. For retshåndhævelse alene i Danmark er bestemmelsen ikke bindende (betragtning 41); for Irland alene er det uafklaret, om den er det (betragtning 40). Angiv `scope.member_states`.',
  },
}

/** Notes of point (h) and Article 26(10) alike. */
export const remoteIdentificationNotes: readonly Note[] = [
  {
    id: 'DK-part',
    formula: all(
      hitsCountry('scope.member_states', ['DK']),
      not(withinCountries('scope.member_states', ['DK'])),
      inUse,
      lawEnforcement,
    ),
    message: {
      en: 'Denmark is not bound for the Danish part of this use: recital 41, Protocol No 22. The verdict holds for the other countries of the list; in Denmark, Danish law applies instead. A use described for each country gives each its own verdict.',
      da: 'Danmark er ikke bundet for den danske del af anvendelsen: betragtning 41, protokol nr. 22. Vurderingen gælder for de øvrige lande på listen; i Danmark gælder dansk ret i stedet. Beskrives anvendelsen for hvert land for sig, får hvert land sin egen vurdering.',
    },
  },
  {
    id: 'IE',
    formula: openTerritory,
    message: {
      en: 'Whether Ireland is bound by this provision is open: recital 40, Protocol No 21. Ireland is left out only where it is not bound by the rules on judicial or police cooperation that require compliance with the provisions based on Article 16 TFEU. So a prohibition or a breach is shown as undetermined; every other verdict stands. Obtain legal advice.',
      da: 'Om Irland er bundet af bestemmelsen, er uafklaret: betragtning 40, protokol nr. 21. Irland er kun undtaget, hvis landet ikke er bundet af de regler om retligt samarbejde eller politisamarbejde, som kræver overholdelse af bestemmelserne med hjemmel i artikel 16 TEUF. Derfor vises et forbud eller en overtrædelse som uafklaret; enhver anden vurdering står ved magt. Søg juridisk rådgivning.',
    },
  },
]

/** DK-d and IE-d, for 5-1-d. Condition 2 of the point settles whether it is about crime prediction at all. */
export const pointDTerritoryNotes = cooperationNotes('d', 'predicts-person-crime')

/** DK-g and IE-g, for 5-1-g. */
export const pointGTerritoryNotes = cooperationNotes('g', 'categorisation-system')

function only(country: string): Formula {
  return all(hitsCountry('scope.member_states', [country]), withinCountries('scope.member_states', [country]))
}

function cooperationNotes(point: 'd' | 'g', conditionTwo: string): readonly Note[] {
  const use = all(
    hits('scope.activities', ['use']),
    isIn('scope.deployer_type', [
      'law_enforcement_authority',
      'acting_for_law_enforcement',
      'court_or_judicial_authority',
    ]),
  )
  return [
    {
      id: `DK-${point}`,
      formula: all(hitsCountry('scope.member_states', ['DK']), use),
      unlessNotSatisfied: conditionTwo,
      message: {
        en: `Danish opt-out, recital 41: Denmark is not bound by point (${point}) as to use by or for authorities in police and judicial cooperation in criminal matters. Everything else stays covered, placing on the market and putting into service included, and the Danish act punishes breaches of points a to g without a carve-out. Obtain legal advice.`,
        da: `Retsforbeholdet, betragtning 41: Danmark er ikke bundet af litra ${point}, for så vidt angår anvendelse af eller for myndigheder inden for politisamarbejde og retligt samarbejde i straffesager. Alt andet er fortsat omfattet, herunder omsætning og ibrugtagning, og den danske lov straffer overtrædelser af litra a-g uden at gøre undtagelse for dette. Søg juridisk rådgivning.`,
      },
    },
    {
      id: `IE-${point}`,
      formula: all(hitsCountry('scope.member_states', ['IE']), use),
      unlessNotSatisfied: conditionTwo,
      message: {
        en: `Ireland, recital 40: whether Ireland is bound by point (${point}) as to use by or for authorities in police and judicial cooperation in criminal matters is open (Protocol No 21). Everything else stays covered, placing on the market and putting into service included. Obtain legal advice.`,
        da: `Irland, betragtning 40: om Irland er bundet af litra ${point}, for så vidt angår anvendelse af eller for myndigheder inden for politisamarbejde og retligt samarbejde i straffesager, er uafklaret (protokol nr. 21). Alt andet er fortsat omfattet, herunder omsætning og ibrugtagning. Søg juridisk rådgivning.`,
      },
    },
  ]
}

/** Who supervises a point in Denmark. */
export interface Authority {
  /** The ids of the provisions; null: a body rather than a point. */
  readonly provisions: readonly string[] | null
  /** What the entry is about. */
  readonly concerns: Text
  /** Null: none is designated. */
  readonly authority: Text | null
  readonly basis: Text
  /** Verified in a stored copy of the act as promulgated. */
  readonly checked: 'verified' | 'not_verified' | 'our_reading'
  /** The day of which the entry speaks, as an ISO date. */
  readonly asOf: string
}

const asOf = '2026-11-21'

const digitaliseringsstyrelsen: Text = {
  en: 'Digitaliseringsstyrelsen (Agency for Digital Government), also notifying authority and single point of contact',
  da: 'Digitaliseringsstyrelsen, der også er bemyndigende myndighed og centralt kontaktpunkt',
}

export const danishAuthorities: readonly Authority[] = [
  {
    provisions: ['5-1-a', '5-1-b', '5-1-c', '5-1-e', '5-1-f'],
    concerns: { en: 'Points a, b, c, e and f', da: 'Litra a, b, c, e og f' },
    authority: digitaliseringsstyrelsen,
    basis: { en: 'Act No 467 of 14 May 2025, § 2(2)', da: 'Lov nr. 467 af 14. maj 2025, § 2, stk. 2' },
    checked: 'verified',
    asOf,
  },
  {
    provisions: ['5-1-d', '5-1-g'],
    concerns: { en: 'Points d and g', da: 'Litra d og g' },
    authority: { en: 'Datatilsynet (Data Protection Agency)', da: 'Datatilsynet' },
    basis: { en: 'Act No 467 of 14 May 2025, § 2(3)', da: 'Lov nr. 467 af 14. maj 2025, § 2, stk. 3' },
    checked: 'verified',
    asOf,
  },
  {
    provisions: null,
    concerns: {
      en: 'Use by courts outside their judicial role',
      da: 'Domstolenes anvendelse uden for deres dømmende virke',
    },
    authority: { en: 'Domstolsstyrelsen (Court Administration)', da: 'Domstolsstyrelsen' },
    basis: { en: 'Act No 467 of 14 May 2025, § 2(4)', da: 'Lov nr. 467 af 14. maj 2025, § 2, stk. 4' },
    checked: 'verified',
    asOf,
  },
  {
    provisions: null,
    concerns: {
      en: 'Use by courts in their judicial role',
      da: 'Domstolenes anvendelse i deres dømmende virke',
    },
    authority: { en: 'The courts themselves', da: 'Domstolene selv' },
    basis: { en: 'Act No 467 of 14 May 2025, § 2(5)', da: 'Lov nr. 467 af 14. maj 2025, § 2, stk. 5' },
    checked: 'not_verified',
    asOf,
  },
  {
    provisions: ['5-1-h'],
    concerns: { en: 'Point h', da: 'Litra h' },
    authority: null,
    basis: {
      en: 'Follows from § 2 of Act No 467 of 14 May 2025; the Danish opt-out',
      da: 'Følger af § 2 i lov nr. 467 af 14. maj 2025; retsforbeholdet',
    },
    checked: 'verified',
    asOf,
  },
  {
    provisions: ['5-1-ba', '5-1-bb'],
    concerns: { en: 'Points ba and bb', da: 'Litra ba og bb' },
    authority: {
      en: 'Literally within "a-c": Digitaliseringsstyrelsen; the AI Office where Article 75(1) as amended gives it the competence',
      da: 'Efter ordlyden inden for litra a-c: Digitaliseringsstyrelsen; AI-kontoret, hvor artikel 75, stk. 1, som ændret giver det kompetencen',
    },
    basis: {
      en: 'Our reading of § 2(2) of Act No 467 of 14 May 2025; Article 75',
      da: 'Vores læsning af § 2, stk. 2, i lov nr. 467 af 14. maj 2025; artikel 75',
    },
    checked: 'not_verified',
    asOf,
  },
  {
    provisions: ['26-10'],
    concerns: { en: 'Article 26(10)', da: 'Artikel 26, stk. 10' },
    authority: null,
    basis: {
      en: '§ 2 of Act No 467 of 14 May 2025 designates for prohibited practices only',
      da: '§ 2 i lov nr. 467 af 14. maj 2025 udpeger kun for forbudte former for AI-praksis',
    },
    checked: 'our_reading',
    asOf,
  },
]

/** To be said wherever an authority is named. */
export const authoritiesCaveat: Text = {
  en: 'As of 21 November 2026. Whether a later act repeals or repeats Act No 467, and whether it names points ba and bb, has not been verified: check at retsinformation.dk. The act does not apply to the Faroe Islands and Greenland.',
  da: 'Pr. 21. november 2026. Det er ikke efterprøvet, om en senere lov ophæver eller gentager lov nr. 467, og om den nævner litra ba og bb: kontrollér på retsinformation.dk. Loven gælder ikke for Færøerne og Grønland.',
}
