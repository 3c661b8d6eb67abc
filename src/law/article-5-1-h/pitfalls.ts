import type { Pitfalls } from '../provision.ts'

export const pitfalls: Pitfalls = {
  en: {
    traps: [
      'Only use is covered: a provider or importer is never prohibited under point (h) (291). Installed is not used (387).',
      'Same technology, other actor: a shop on its own behalf is outside condition 5, on instruction of the police it is inside, whatever it calls itself (324), (386), section 10.8.',
      'A purely administrative search for a missing person, with no crime suspected, is no law enforcement: `law_enforcement_purpose: no`, also where the police carry it out (336).',
      'An identity check of a person who stands there and cannot or will not prove identity is no remote identification (recital 33); a covert photograph with a phone is no such check (312).',
      'A ticket, an age limit or private ownership does not make a place inaccessible; online never is a place; airports are mixed.',
      'The exception needs all of Article 5(2) to (5): without national law the use is prohibited, even against terrorism (326). A manifest that is silent is never excepted.',
      'Hours and years: 24 hours here, 48 in Article 26(10); four years here, none there, eight in a Danish recommendation.',
      'Sexual offences as such are not in Annex II (354). Confirming identity does not require a known name (358).',
      'National security must be the exclusive purpose to be out of scope; police work against terrorism is law enforcement (24)-(27).',
      'Duties after the use (deleting after a refusal, two persons, notification, no decision on the output alone) are warnings: a breach infringes Article 5(3) or (4) and does not turn the use into the prohibition (our reading). Two-person verification is Article 14(5), from 2 December 2027, unless Union or national law finds it disproportionate.',
      'Inferring emotions in public by the police is not point (f); where it triggers identification, look here (section 10.8).',
      'A court as deployer leaves condition 5 unknown: it acts in law enforcement in some roles only (our reading).',
    ],
    neighbours:
      'Outside the point: usually high-risk, Annex III, point 1(a); retrospective use: Article 26(10); GDPR, Article 9; Directive (EU) 2016/680, Article 10. Denmark and Ireland: recitals 40 and 41.',
  },
  da: {
    traps: [
      'Kun anvendelse er omfattet: en udbyder eller importør er aldrig omfattet af forbuddet i litra h (291). Installeret er ikke anvendt (387).',
      'Samme teknologi, anden aktør: en butik på egne vegne er uden for betingelse 5, efter instruks fra politiet er den indenfor, uanset hvad den kalder sig (324), (386), afsnit 10.8.',
      'En rent administrativ eftersøgning af en forsvunden, uden mistanke om noget strafbart, er ikke retshåndhævelse: `law_enforcement_purpose: no`, også når politiet står for den (336).',
      'En identitetskontrol af en person, der står der og ikke kan eller vil bevise sin identitet, er ikke fjernidentifikation (betragtning 33); et skjult foto taget med en telefon er ikke en sådan kontrol (312).',
      'En billet, en aldersgrænse eller privat ejerskab gør ikke et sted utilgængeligt; online er aldrig et sted; lufthavne er blandede.',
      'Undtagelsen kræver alt i artikel 5, stk. 2-5: uden national hjemmel er anvendelsen forbudt, selv mod terrorisme (326). Et tavst manifest er aldrig undtaget.',
      'Timer og år: 24 timer her, 48 i artikel 26, stk. 10; fire år her, ingen dér, otte i en dansk anbefaling.',
      'Seksualforbrydelser som sådan står ikke i bilag II (354). At bekræfte en identitet kræver ikke et kendt navn (358).',
      'National sikkerhed skal være det eneste formål for at falde uden for anvendelsesområdet; politiets arbejde mod terrorisme er retshåndhævelse (24)-(27).',
      'Pligter efter anvendelsen (sletning efter et afslag, to personer, underretning, ingen afgørelse alene på grundlag af resultatet) er advarsler: en overtrædelse er i strid med artikel 5, stk. 3 eller 4, og gør ikke anvendelsen til den forbudte praksis (vores læsning). Efterprøvning ved to personer er artikel 14, stk. 5, fra den 2. december 2027, medmindre EU-retten eller national ret anser det for uforholdsmæssigt.',
      'Politiets udledning af følelser i det offentlige rum er ikke litra f; hvor den udløser identifikation, se her (afsnit 10.8).',
      'En domstol som idriftsætter lader betingelse 5 stå uafklaret: den udøver kun retshåndhævelse i visse roller (vores læsning).',
    ],
    neighbours:
      'Uden for bestemmelsen: som regel højrisiko, bilag III, punkt 1, litra a; retrospektiv anvendelse: artikel 26, stk. 10; databeskyttelsesforordningen, artikel 9; direktiv (EU) 2016/680, artikel 10. Danmark og Irland: betragtning 40 og 41.',
  },
}
