import { countries, oneOf, section, setOf, ternary } from '../facts.ts'

/** Whether the Regulation applies, and to which activity. A use's own `scope` replaces these facts one by one. */
export const scope = section({
  label: { en: 'Scope', da: 'Anvendelsesområde' },
  about: {
    en: 'Whether the AI Act applies to the system, who does what with it, and where.',
    da: 'Om AI-forordningen gælder for systemet, hvem der gør hvad med det, og hvor.',
  },
  facts: {
    is_ai_system: ternary({
      question: {
        en: 'Does the system infer from its input how to produce its outputs?',
        da: 'Udleder systemet af sit input, hvordan det skal frembringe sine output?',
      },
      help: {
        en: 'Predictions, content, recommendations or decisions that it works out itself, with some autonomy.',
        da: 'Forudsigelser, indhold, anbefalinger eller beslutninger, som det selv når frem til med en vis autonomi.',
      },
      values: {
        yes: {
          en: 'Yes: it infers how to produce its outputs.',
          da: 'Ja: det udleder selv, hvordan output frembringes.',
        },
        no: {
          en: 'No: only fixed rules written entirely by people.',
          da: 'Nej: kun faste regler, som mennesker har skrevet helt og fuldt.',
        },
      },
      assumed: 'yes',
      circumstance: true,
      source: 'Art. 3(1)',
    }),
    activities: setOf({
      question: {
        en: 'What is done, or will be done, with the system?',
        da: 'Hvad gøres der, eller skal der gøres, med systemet?',
      },
      help: {
        en: 'Everything that anyone described here does with it. The list is complete: what it leaves out is not done.',
        da: 'Alt, hvad de beskrevne aktører gør med det. Listen er udtømmende: det, den ikke nævner, gøres ikke.',
      },
      values: {
        placing_on_market: {
          en: 'First made available on the Union market, paid or free, through any channel.',
          da: 'Gøres for første gang tilgængeligt på EU-markedet, mod betaling eller gratis, ad en hvilken som helst vej.',
        },
        importing: {
          en: "An importer brings a third country's system into the Union, which places it on the market.",
          da: 'En importør bringer et system fra et tredjeland ind i EU og bringer det dermed i omsætning.',
        },
        putting_into_service: {
          en: 'First supplied to a deployer, or for own use, in the Union.',
          da: 'Leveres for første gang til en idriftsætter eller til eget brug i EU.',
        },
        use: {
          en: 'Actually used, after it was placed on the market or put into service.',
          da: 'Anvendes faktisk, efter at det er bragt i omsætning eller taget i brug.',
        },
        real_world_testing: {
          en: 'Tried on real people before it is placed on the market or put into service.',
          da: 'Afprøves på virkelige mennesker, før det bringes i omsætning eller tages i brug.',
        },
        none: { en: 'None of these yet.', da: 'Endnu intet af dette.' },
      },
      circumstance: true,
      source: 'Art. 3(9)-(11); (11)-(14)',
    }),
    union_nexus: setOf({
      question: {
        en: 'How does the system touch the European Union?',
        da: 'Hvordan er systemet knyttet til EU?',
      },
      values: {
        union_market: {
          en: 'It is placed on the Union market.',
          da: 'Det bringes i omsætning på EU-markedet.',
        },
        service_in_union: { en: 'It is put into service in the Union.', da: 'Det tages i brug i EU.' },
        deployer_in_union: {
          en: 'Its deployer is established or located in the Union.',
          da: 'Idriftsætteren er etableret eller befinder sig i EU.',
        },
        output_used_in_union: {
          en: 'Provider or deployer are outside, and the output is used in the Union.',
          da: 'Udbyder eller idriftsætter er uden for EU, og output anvendes i EU.',
        },
        affected_persons_in_union: {
          en: 'Only the persons affected are in the Union. Whether that is enough is open, so it gives unknown.',
          da: 'Kun de berørte personer er i EU. Om det er nok, er uafklaret, så svaret giver uafklaret.',
        },
        none: { en: 'Not at all.', da: 'Slet ikke.' },
      },
      circumstance: true,
      source: 'Art. 2(1)',
    }),
    roles: setOf({
      question: { en: 'Which roles do we have?', da: 'Hvilke roller har vi?' },
      values: {
        provider: {
          en: 'Provider: develops it, or has it developed, under its own name.',
          da: 'Udbyder: udvikler det eller får det udviklet i eget navn.',
        },
        deployer: {
          en: 'Deployer: uses it under its own authority.',
          da: 'Idriftsætter: anvender det under sin myndighed.',
        },
        importer: {
          en: "Importer: brings in a third country's system.",
          da: 'Importør: indfører et system fra et tredjeland.',
        },
        distributor: {
          en: 'Distributor: makes it available further down the chain.',
          da: 'Distributør: gør det tilgængeligt senere i kæden.',
        },
        authorised_representative: {
          en: 'Authorised representative of a provider outside the Union.',
          da: 'Bemyndiget repræsentant for en udbyder uden for EU.',
        },
        product_manufacturer: {
          en: 'Product manufacturer that supplies it with its own product.',
          da: 'Producent, der leverer det sammen med sit eget produkt.',
        },
      },
      informationOnly: true,
      circumstance: true,
      source: 'Art. 2(1), 3(3)-(8)',
    }),
    deployer_type: oneOf({
      question: { en: 'Who uses the system?', da: 'Hvem anvender systemet?' },
      values: {
        law_enforcement_authority: {
          en: 'The police, or another body that national law entrusts with police powers.',
          da: 'Politiet eller et andet organ, som national ret tillægger politimæssige beføjelser.',
        },
        acting_for_law_enforcement: {
          en: "Anyone on such an authority's behalf.",
          da: 'En anden, der handler på en sådan myndigheds vegne.',
        },
        court_or_judicial_authority: {
          en: 'A court or judicial authority.',
          da: 'En domstol eller judiciel myndighed.',
        },
        other_public_authority: { en: 'Another public authority.', da: 'En anden offentlig myndighed.' },
        private_entity: {
          en: 'A company, association or other private body.',
          da: 'En virksomhed, forening eller anden privat organisation.',
        },
        natural_person: { en: 'A natural person.', da: 'En fysisk person.' },
      },
      circumstance: true,
      source: 'Art. 3(4), 3(45)',
    }),
    member_states: countries({
      question: { en: 'In which countries is the system used?', da: 'I hvilke lande anvendes systemet?' },
      help: {
        en: 'ISO 3166-1 alpha-2 codes, such as DK. The place of use counts, not the place of the vendor.',
        da: 'ISO 3166-1 alpha-2-koder, f.eks. DK. Det er stedet for anvendelsen, der tæller, ikke leverandørens.',
      },
      circumstance: true,
      source: 'Recitals 40 and 41',
    }),
    exclusions: setOf({
      question: {
        en: 'Which exclusion of Article 2 do we rely on?',
        da: 'Hvilken undtagelse i artikel 2 påberåber vi os?',
      },
      help: {
        en: 'Leave it out where none is relied on. Each one needs evidence.',
        da: 'Udelades, hvis ingen påberåbes. Hver enkelt kræver dokumentation.',
      },
      values: {
        military_defence_national_security: {
          en: 'Military, defence or national security, and nothing else; dual use is inside the Act.',
          da: 'Militær, forsvar eller national sikkerhed og intet andet; dobbelt anvendelse er omfattet.',
        },
        third_country_law_enforcement_cooperation: {
          en: 'An authority outside the Union under an agreement on law enforcement; never a deployer in the Union.',
          da: 'En myndighed uden for EU efter en aftale om retshåndhævelse; aldrig en idriftsætter i EU.',
        },
        scientific_research: {
          en: 'Developed and put into service for the sole purpose of scientific research.',
          da: 'Udviklet og taget i brug alene til videnskabelig forskning.',
        },
        pre_market_research: {
          en: 'Research, testing or development before any supply, without testing on real people.',
          da: 'Forskning, test eller udvikling før enhver levering, uden afprøvning på virkelige mennesker.',
        },
        personal_non_professional: {
          en: 'Use by a natural person in a purely personal, non-professional activity.',
          da: 'En fysisk persons anvendelse til rent personlige, ikkeprofessionelle aktiviteter.',
        },
      },
      assumed: [],
      evidence: [
        'military_defence_national_security',
        'third_country_law_enforcement_cooperation',
        'scientific_research',
        'pre_market_research',
        'personal_non_professional',
      ],
      circumstance: true,
      source: 'Art. 2(3), (4), (6), (8), (10); (22)-(35)',
    }),
    criminal_activity: ternary({
      question: { en: 'Does the use serve a crime?', da: 'Tjener anvendelsen en forbrydelse?' },
      help: {
        en: 'It voids the exclusion for personal use.',
        da: 'Det gør undtagelsen for personlig anvendelse uvirksom.',
      },
      assumed: 'no',
      circumstance: true,
      source: 'Art. 2(10)',
    }),
    open_source: ternary({
      question: {
        en: 'Is the system released under a free and open-source licence?',
        da: 'Frigives systemet under en gratis open source-licens?',
      },
      help: { en: 'It has no effect on Article 5.', da: 'Det har ingen virkning for artikel 5.' },
      informationOnly: true,
      circumstance: true,
      source: 'Art. 2(12)',
    }),
  },
})
