import type { Pitfalls } from '../provision.ts'

export const pitfalls: Pitfalls = {
  en: {
    traps: [
      'Children among the users are no exploitation: the weakness must be used (105), (106), (121).',
      'A child is anyone under 18, and a disability is a long-term impairment. Unemployment, debt or migration status can count; grief and loneliness do not, but look at point (a) (105)-(109).',
      'A postcode stands in for a group; phone model or city size does not (110), (111).',
      'Unintended bias becomes exploitation only when the serious harm is known and left uncorrected (110).',
      'Age or income as a mere input, used to support or protect, is no exploitation (133).',
      'Minor harm to a vulnerable group is unknown, never no (92), (93), (115); but scale alone does not make harm significant: the effects on individuals must always be (91).',
      'A feature for everyone that its maker knows to work on children or another group above all is unknown, not no (103), (116).',
      'The informed-decision test belongs to point (a): condition 3 here does not ask it.',
    ],
    neighbours:
      'Where a covered group is targeted, the Commission applies (b) instead of (a); the tool reports both (125). Equal treatment and consumer law; Article 50; GDPR.',
  },
  da: {
    traps: [
      'Børn blandt brugerne er ingen udnyttelse: svagheden skal bruges (105), (106), (121).',
      'Et barn er enhver under 18 år, og et handicap er en langvarig funktionsnedsættelse. Arbejdsløshed, gæld eller migrationsstatus kan tælle; sorg og ensomhed gør ikke, men se på litra a (105)-(109).',
      'Et postnummer træder i stedet for en gruppe; telefonmodel eller bystørrelse gør ikke (110), (111).',
      'En utilsigtet skævhed bliver først til udnyttelse, når den alvorlige skade er kendt og ikke rettes (110).',
      'Alder eller indkomst som et rent input, der bruges til at støtte eller beskytte, er ingen udnyttelse (133).',
      'Mindre skade på en sårbar gruppe er uafklaret, aldrig nej (92), (93), (115); men omfang alene gør ikke skade betydelig: virkningerne for den enkelte skal altid være det (91).',
      'En funktion for alle, som ophavsmanden ved især virker på børn eller en anden gruppe, er uafklaret, ikke nej (103), (116).',
      'Prøven af den informerede beslutning hører til litra a: betingelse 3 her stiller den ikke.',
    ],
    neighbours:
      'Hvor en omfattet gruppe er målet, anvender Kommissionen litra b i stedet for litra a; værktøjet viser begge (125). Ligebehandling og forbrugerret; artikel 50; databeskyttelsesforordningen.',
  },
}
