import type { Pitfalls } from '../provision.ts'

export const pitfalls: Pitfalls = {
  en: {
    traps: [
      'Consent, realism and identifiability play no part.',
      'Article 5(1b) does not apply: brightening or enlarging existing material is manipulation too.',
      'A person who appears to be a child is enough: point (c)(iii).',
      'Text alone is no material of Article 2(c) of the Directive.',
      'Recital 13 of Regulation (EU) 2026/1744 names some defences (powers under national law, red teaming that evaluates compliance) and does not exhaust them: another national defence is unknown until it has been checked.',
      'Red teaming defends legitimate use; selling a system for it is unknown.',
      'The deployer is judged by purpose: an accident is no use in this sense.',
      'A recast of Directive 2011/93/EU is pending or adopted: check the reference.',
    ],
    neighbours: 'National criminal law; Digital Services Act.',
  },
  da: {
    traps: [
      'Samtykke, realisme og identificerbarhed er uden betydning.',
      'Artikel 5, stk. 1b, gælder ikke: at gøre eksisterende materiale lysere eller større er også manipulation.',
      'En person, der fremstår som et barn, er nok: litra c, nr. iii.',
      'Tekst alene er ikke materiale efter direktivets artikel 2, litra c.',
      'Betragtning 13 i forordning (EU) 2026/1744 nævner nogle indsigelser (beføjelser efter national ret, red teaming, der vurderer overholdelsen) og udtømmer dem ikke: en anden national indsigelse er uafklaret, indtil den er undersøgt.',
      'Red teaming er en indsigelse for legitim anvendelse; at sælge et system til det er uafklaret.',
      'Idriftsætteren bedømmes på formålet: et uheld er ikke brug i denne forstand.',
      'En omarbejdning af direktiv 2011/93/EU er undervejs eller vedtaget: kontrollér henvisningen.',
    ],
    neighbours: 'National strafferet; forordningen om digitale tjenester.',
  },
}
