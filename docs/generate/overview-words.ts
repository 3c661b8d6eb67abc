import type { Language } from '../../src/manifest/facts.ts'
import type { Verdict } from '../../src/review/verdict.ts'

/** The hand-written words of the overview, one implementation per language. */
export interface OverviewWords {
  readonly heading: Readonly<
    Record<
      | 'language'
      | 'logic'
      | 'verdicts'
      | 'restriction'
      | 'scope'
      | 'exclusions'
      | 'scopeFacts'
      | 'contradictions'
      | 'evidence'
      | 'assumed'
      | 'authorities'
      | 'recommendations',
      string
    >
  >
  readonly introduction: string
  readonly logic: readonly string[]
  readonly verdictColumns: readonly [string, string, string]
  readonly verdictRules: readonly string[]
  /** When each verdict is given, in the order in which it is looked for. */
  readonly prohibition: readonly (readonly [Verdict, string])[]
  readonly restrictionIntroduction: string
  readonly restriction: readonly (readonly [Verdict, string])[]
  readonly scope: string
  linkToUnion(formula: string): string
  readonly exclusionsIntroduction: string
  readonly claimIsEnough: string
  holdsWhere(formula: string): string
  readonly evidenceIntroduction: string
  readonly evidenceColumns: readonly [string, string]
  readonly assumedIntroduction: string
  readonly assumedColumns: readonly [string, string]
  readonly noneClaimed: string
  readonly recommendationsIntroduction: string
  readonly recommendationColumns: readonly [string, string, string, string]
  readonly withoutRule: string
}

const english: OverviewWords = {
  heading: {
    language: 'In English',
    logic: 'Logic',
    verdicts: 'Verdicts on a prohibition',
    restriction: 'Verdicts on a restriction',
    scope: 'Scope',
    exclusions: 'Exclusions',
    scopeFacts: 'All facts of the scope',
    contradictions: 'Contradictions in the scope',
    evidence: 'Evidence that counts',
    assumed: 'Assumed when absent',
    authorities: 'Authorities in Denmark',
    recommendations: 'Recommendations, which are policy and not law',
  },
  introduction:
    'Every use of a system is judged under each provision, condition by condition. This is decision support, not legal advice.',
  logic: [
    'A condition is satisfied, not satisfied or unknown. What is not stated is unknown. So is what is stated as `unknown`, what cannot be read, and what lacks the evidence that it needs.',
    'And: not satisfied where one part is not satisfied; else unknown where one part is unknown; else satisfied.',
    'Or: satisfied where one part is satisfied; else unknown where one part is unknown; else not satisfied.',
    'Not: the opposite; unknown stays unknown.',
    'Where the sources leave a point open, a value gives unknown. The page says so at the value.',
    'Learning a fact may settle what was unknown. It never turns one settled status into the other. Two things may change besides: a fact that was assumed, and which entry of a list is reported.',
    'A stated list is complete: what it leaves out is not so. `[]` says that there is none.',
  ],
  verdictColumns: ['Verdict', 'In words', 'Where'],
  verdictRules: [
    'The first row that fits is the verdict.',
    'Where a provision judges the entries of a list, each entry gets a verdict and the worst is reported: prohibited, then prohibited unless an exception is established, then undetermined, then not prohibited. Of equals, the entry with the most satisfied conditions is reported, then the first.',
    'Judged as of a day before the provision applies, the verdict stands and says so. It is shown as a warning with the day.',
    'Not prohibited is held by one condition where that condition alone is not satisfied and everything else is settled. It is shown, since one change of design makes the use prohibited.',
  ],
  prohibition: [
    ['out_of_scope', 'An exclusion holds, the system is no AI system, or it has no link to the Union.'],
    [
      'not_binding',
      'The provision does not bind the Member State of use. The page of the provision says where.',
    ],
    ['not_prohibited', 'A condition is not satisfied, or an exception is satisfied.'],
    [
      'undetermined',
      'A condition is unknown; or all are satisfied and an exclusion is claimed but not settled; or it is open whether the provision binds the Member State and it would else be prohibited.',
    ],
    ['prohibited_unless_excepted', 'All conditions are satisfied, and an exception is unknown.'],
    ['prohibited', 'All conditions are satisfied, and no exception is.'],
  ],
  restrictionIntroduction:
    'A restriction is no prohibition. Its first condition is a trigger and the others are duties.',
  restriction: [
    ['out_of_scope', 'As above.'],
    ['not_binding', 'As above.'],
    ['not_triggered', 'The trigger is not satisfied.'],
    [
      'undetermined',
      'The trigger is unknown; or it is satisfied, no duty is broken and one is unknown; or a duty is broken, but an exclusion, or whether the provision binds, is not settled.',
    ],
    ['breach', 'The trigger is satisfied, and a duty is not.'],
    ['duties_met', 'The trigger and every duty are satisfied.'],
  ],
  scope:
    'The facts of `scope` hold for every use of the system. A `scope` of a use replaces them one by one. The duties of a provider and those of a deployer are not told apart: what counts is what is done with the system.',
  linkToUnion: formula => `The link to the Union: ${formula}`,
  exclusionsIntroduction:
    'An exclusion of Article 2 counts only where it is claimed in `scope.exclusions` with evidence, and what is said below holds. A claim without evidence is unknown. A claim that cannot hold is an error.',
  claimIsEnough: 'The claim with its evidence is enough.',
  holdsWhere: formula => `Holds where ${formula}`,
  evidenceIntroduction:
    'These values are unknown without `evidence`. A path is relative to the manifest; a path that is known not to exist is no evidence. An https address counts without being opened.',
  evidenceColumns: ['Fact', 'Values that need evidence'],
  assumedIntroduction:
    'These facts are assumed where they are absent, and each verdict lists those it rests on. Stated as `unknown`, they are unknown. In a section that is absent, `none` or `unknown` nothing is assumed.',
  assumedColumns: ['Fact', 'Assumed'],
  noneClaimed: 'none claimed',
  recommendationsIntroduction:
    'Off unless a team policy turns them on. They change no verdict and are shown apart from it.',
  recommendationColumns: ['Id', 'Recommendation', 'Fires on', 'Source'],
  withoutRule: 'Addressed to the legislator or the police as a whole, so without a rule:',
}

const danish: OverviewWords = {
  heading: {
    language: 'På dansk',
    logic: 'Logikken',
    verdicts: 'Vurderinger ved et forbud',
    restriction: 'Vurderinger ved en begrænsning',
    scope: 'Anvendelsesområdet',
    exclusions: 'Undtagelser fra anvendelsesområdet',
    scopeFacts: 'Alle oplysninger om anvendelsesområdet',
    contradictions: 'Modstrid i anvendelsesområdet',
    evidence: 'Dokumentation, der tæller',
    assumed: 'Antagelser, når intet er angivet',
    authorities: 'Myndigheder i Danmark',
    recommendations: 'Anbefalinger, som er politik og ikke lov',
  },
  introduction:
    'Hver anvendelse af et system bedømmes efter hver bestemmelse, betingelse for betingelse. Det er beslutningsstøtte, ikke juridisk rådgivning.',
  logic: [
    'En betingelse er opfyldt, ikke opfyldt eller uafklaret. Det, der ikke er oplyst, er uafklaret. Det samme gælder det, der er angivet som `unknown`, det, der ikke kan læses, og det, der mangler den krævede dokumentation.',
    'Og: ikke opfyldt, hvis ét led ikke er opfyldt; ellers uafklaret, hvis ét led er uafklaret; ellers opfyldt.',
    'Eller: opfyldt, hvis ét led er opfyldt; ellers uafklaret, hvis ét led er uafklaret; ellers ikke opfyldt.',
    'Ikke: det modsatte; uafklaret forbliver uafklaret.',
    'Hvor kilderne lader et punkt stå åbent, giver værdien uafklaret. Siden om bestemmelsen siger det ved værdien.',
    'En ny oplysning kan afklare det uafklarede. Den vender aldrig et afklaret udfald til det modsatte. To ting kan dog ændre sig: en oplysning, der var antaget, og hvilken post på en liste der angives.',
    'En angivet liste er udtømmende: det, den ikke nævner, er ikke tilfældet. `[]` siger, at der intet er.',
  ],
  verdictColumns: ['Vurdering', 'Med ord', 'Hvornår'],
  verdictRules: [
    'Den første række, der passer, er vurderingen.',
    'Bedømmer en bestemmelse posterne på en liste, får hver post sin vurdering, og den værste angives: forbudt, derefter forbudt, medmindre en undtagelse finder anvendelse, derefter uafklaret, derefter ikke forbudt. Er flere lige, angives posten med flest opfyldte betingelser og derefter den første.',
    'Bedømmes der pr. en dag, før bestemmelsen gælder, står vurderingen ved magt, og det siges. Den vises som en advarsel med dagen.',
    'Ikke forbudt beror alene på én betingelse, når kun den ikke er opfyldt og alt andet er afklaret. Det vises, fordi én ændring af udformningen gør anvendelsen forbudt.',
  ],
  prohibition: [
    [
      'out_of_scope',
      'En undtagelse fra anvendelsesområdet er opfyldt, systemet er ikke et AI-system, eller det har ingen tilknytning til EU.',
    ],
    [
      'not_binding',
      'Bestemmelsen er ikke bindende for den medlemsstat, hvor systemet anvendes. Siden om bestemmelsen siger hvornår.',
    ],
    ['not_prohibited', 'En betingelse er ikke opfyldt, eller en undtagelse er opfyldt.'],
    [
      'undetermined',
      'En betingelse er uafklaret; eller alle er opfyldt, og en undtagelse fra anvendelsesområdet er påberåbt, men ikke afklaret; eller det er uafklaret, om bestemmelsen er bindende for medlemsstaten, og anvendelsen ellers ville være forbudt.',
    ],
    ['prohibited_unless_excepted', 'Alle betingelser er opfyldt, og en undtagelse er uafklaret.'],
    ['prohibited', 'Alle betingelser er opfyldt, og ingen undtagelse er det.'],
  ],
  restrictionIntroduction:
    'En begrænsning er ikke et forbud. Dens første betingelse er udløsende, og de andre er pligter.',
  restriction: [
    ['out_of_scope', 'Som ovenfor.'],
    ['not_binding', 'Som ovenfor.'],
    ['not_triggered', 'Den udløsende betingelse er ikke opfyldt.'],
    [
      'undetermined',
      'Den udløsende betingelse er uafklaret; eller den er opfyldt, ingen pligt er brudt, og en er uafklaret; eller en pligt er brudt, men det er ikke afklaret, om en undtagelse fra anvendelsesområdet er opfyldt, eller om bestemmelsen er bindende.',
    ],
    ['breach', 'Den udløsende betingelse er opfyldt, og en pligt er det ikke.'],
    ['duties_met', 'Den udløsende betingelse og alle pligter er opfyldt.'],
  ],
  scope:
    'Oplysningerne i `scope` gælder for alle anvendelser af systemet. En anvendelses egen `scope` træder i stedet for dem én for én. Der skelnes ikke mellem en udbyders og en idriftsætters pligter: det afgørende er, hvad der gøres med systemet.',
  linkToUnion: formula => `Tilknytningen til EU: ${formula}`,
  exclusionsIntroduction:
    'En undtagelse i artikel 2 tæller kun, når den er påberåbt i `scope.exclusions` med dokumentation, og det, der står nedenfor, gælder. En påberåbelse uden dokumentation er uafklaret. En påberåbelse, der ikke kan holde, er en fejl.',
  claimIsEnough: 'Påberåbelsen med dokumentation er nok.',
  holdsWhere: formula => `Opfyldt, når ${formula}`,
  evidenceIntroduction:
    'Disse værdier er uafklarede uden `evidence`. En sti er relativ til manifestet; en sti, der vides ikke at findes, er ingen dokumentation. En https-adresse tæller uden at blive åbnet.',
  evidenceColumns: ['Oplysning', 'Værdier, der kræver dokumentation'],
  assumedIntroduction:
    'Disse oplysninger antages, når de er udeladt, og hver vurdering nævner dem, den bygger på. Er de angivet som `unknown`, er de uafklarede. I et afsnit, der er udeladt eller angivet som `none` eller `unknown`, antages intet.',
  assumedColumns: ['Oplysning', 'Antages'],
  noneClaimed: 'ingen påberåbt',
  recommendationsIntroduction:
    'Slået fra, medmindre en fælles politik slår dem til. De ændrer ingen vurdering og vises adskilt fra den.',
  recommendationColumns: ['Id', 'Anbefaling', 'Udløses af', 'Kilde'],
  withoutRule: 'Rettet til lovgiver eller politiet som helhed og derfor uden regel:',
}

const BY_LANGUAGE: Readonly<Record<Language, OverviewWords>> = { en: english, da: danish }

export function overviewWordsIn(language: Language): OverviewWords {
  return BY_LANGUAGE[language]
}
