import type { Pitfalls } from '../provision.ts'

export const pitfalls: Pitfalls = {
  en: {
    traps: [
      'A publicly accessible space is no element here.',
      'The first identification of a potential suspect on objective facts needs no authorisation; everything else about the search does.',
      '48 hours and an authority subject to judicial review here; 24 hours and an independent authority under Article 5(3).',
      'A refusal after a request in time is no breach where the use stops and the linked personal data are deleted; a request after 48 hours is one, even if it is granted.',
      'Duty 3 stands in the framework of the search for a suspect or convict: a search for a missing person or a victim has no such offence, and duties 4 to 6 remain.',
      'Documentation: the text says "regardless of the purpose or deployer", which is literally wider than law enforcement and unsettled. The trigger here stays law enforcement.',
      'It must not serve to circumvent point (h) (recital 95). Annual reports go to the supervisory authorities; they are no fact of the manifest.',
      'Applies from 2 December 2027: the date that the Guidelines give for high-risk systems (427) has been superseded by Regulation (EU) 2026/1744. Article 111(2) reaches systems supplied before that day only after a significant change of design; systems meant for public authorities must comply by 2 August 2030.',
    ],
    neighbours:
      'High-risk duties, Articles 8 to 27; Directive (EU) 2016/680, Article 10; fine tier of Article 99(4).',
  },
  da: {
    traps: [
      'Det er ikke et led her, at stedet er offentligt.',
      'Den indledende identifikation af en potentielt mistænkt på objektive kendsgerninger kræver ingen tilladelse; alt andet ved eftersøgningen gør.',
      '48 timer og en myndighed, der er undergivet domstolsprøvelse, her; 24 timer og en uafhængig myndighed efter artikel 5, stk. 3.',
      'Et afslag på en rettidig anmodning er ingen overtrædelse, hvis anvendelsen ophører og de tilknyttede personoplysninger slettes; en anmodning efter 48 timer er en overtrædelse, også selv om den imødekommes.',
      'Pligt 3 gælder inden for eftersøgningen af en mistænkt eller dømt: ved eftersøgning af en forsvunden eller et offer er der ingen sådan strafbar handling, og pligt 4-6 består.',
      'Dokumentation: den engelske tekst siger "regardless of the purpose or deployer", hvilket efter ordlyden er videre end retshåndhævelse og uafklaret. Udløseren er her fortsat retshåndhævelse.',
      'Den må ikke tjene til at omgå litra h (betragtning 95). Årlige rapporter sendes til tilsynsmyndighederne; de er ikke en oplysning i manifestet.',
      'Gælder fra den 2. december 2027: den dato, retningslinjerne angiver for højrisikosystemer (427), er afløst ved forordning (EU) 2026/1744. Artikel 111, stk. 2, omfatter først systemer leveret før den dag efter en væsentlig ændring af udformningen; systemer beregnet til offentlige myndigheder skal opfylde kravene senest den 2. august 2030.',
    ],
    neighbours:
      'Pligter for højrisikosystemer, artikel 8-27; direktiv (EU) 2016/680, artikel 10; bødeniveauet i artikel 99, stk. 4.',
  },
}
