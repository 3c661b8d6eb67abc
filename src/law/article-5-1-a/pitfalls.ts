import type { Pitfalls } from '../provision.ts'

export const pitfalls: Pitfalls = {
  en: {
    traps: [
      'A manipulative technique alone is never enough: all five conditions count.',
      "Intent is not needed. The effect is enough, and the objective may be the system's own (69), (82)-(84); it is something else than the intended purpose of Article 3(12).",
      'A label "made by AI" mitigates deception and does not exclude it (71), (72).',
      'Knowing or consenting helps only where people can still resist (68), (130).',
      'A hallucination is no deception as such, unless safeguards are missing; with them, a sensitive context leaves it unknown, since (73) names such contexts "in particular".',
      'Minor harm to children or to many people is unknown, not no (92), (93); but scale alone does not make harm significant: the effects on individuals must always be (91).',
      'What is meant or likely counts like what has happened: nobody need have decided differently yet (80), (82)-(84).',
      'Persuasion in accordance with the law is a matter of condition 2, harm that is not significant one of condition 4; ordinary advertising that follows the law is no separate exception (127)-(134).',
    ],
    neighbours:
      'Where a group covered by point (b) is targeted, the Commission applies (b) instead of (a); the tool reports both (125). Dark patterns: Digital Services Act, Article 25; consumer law; transparency under Article 50; GDPR.',
  },
  da: {
    traps: [
      'En manipulerende teknik alene er aldrig nok: alle fem betingelser tæller.',
      'Der kræves ingen hensigt. Virkningen er nok, og formålet kan være systemets eget (69), (82)-(84); det er noget andet end det tilsigtede formål i artikel 3, nr. 12.',
      'En mærkning som AI-frembragt mindsker vildledning, men udelukker den ikke (71), (72).',
      'Viden eller samtykke hjælper kun, hvor mennesker stadig kan modstå teknikken (68), (130).',
      'En hallucination er ikke i sig selv vildledning, medmindre der mangler værn; med dem lader en følsom sammenhæng det stå uafklaret, da (73) navnlig nævner sådanne sammenhænge.',
      'Mindre skade på børn eller på mange mennesker er uafklaret, ikke nej (92), (93); men omfang alene gør ikke skade betydelig: virkningerne for den enkelte skal altid være det (91).',
      'Det, der er tilsigtet eller sandsynligt, tæller som det, der er sket: ingen behøver at have besluttet sig anderledes endnu (80), (82)-(84).',
      'Overtalelse i overensstemmelse med loven hører under betingelse 2, skade, der ikke er betydelig, under betingelse 4; almindelig reklame, der følger loven, er ingen særskilt undtagelse (127)-(134).',
    ],
    neighbours:
      'Hvor en gruppe omfattet af litra b er målet, anvender Kommissionen litra b i stedet for litra a; værktøjet viser begge (125). Manipulerende design (dark patterns): forordningen om digitale tjenester, artikel 25; forbrugerret; gennemsigtighed efter artikel 50; databeskyttelsesforordningen.',
  },
}
