import { oneOf, section, setOf, ternary } from '../facts.ts'
import { identifyingTraits, traits } from './traits.ts'

/** Facts of Article 5(1)(g). */
export const biometricCategorisation = section({
  label: { en: 'Biometric categorisation', da: 'Biometrisk kategorisering' },
  about: {
    en: 'Putting people, or stored records of people, into categories by their face, voice or other body data.',
    da: 'Inddeling af mennesker, eller lagrede data om mennesker, i kategorier efter ansigt, stemme eller andre kropsdata.',
  },
  facts: {
    intended_purpose: ternary({
      question: {
        en: 'Is categorising people in this way part of the use that the provider describes?',
        da: 'Er det at kategorisere mennesker på denne måde en del af den anvendelse, som udbyderen beskriver?',
      },
      help: {
        en: 'In instructions, sales material or technical documentation.',
        da: 'I brugsanvisning, salgsmateriale eller teknisk dokumentation.',
      },
      source: 'Art. 3(12)',
    }),
    assigns_persons_to_categories: ternary({
      question: {
        en: 'Does the system put people into categories?',
        da: 'Inddeler systemet mennesker i kategorier?',
      },
      values: {
        yes: { en: 'Yes: it puts people into categories.', da: 'Ja: det inddeler mennesker i kategorier.' },
        no: {
          en: 'No. Establishing or confirming who someone is, is not categorisation.',
          da: 'Nej. At fastslå eller bekræfte, hvem nogen er, er ikke kategorisering.',
        },
      },
      source: 'Art. 3(40); (276), (277)',
    }),
    ancillary_to_other_commercial_service: ternary({
      question: {
        en: 'Is the feature unusable without another commercial service that it belongs to?',
        da: 'Er funktionen ubrugelig uden en anden kommerciel tjeneste, som den hører til?',
      },
      values: {
        yes: {
          en: 'Yes: it cannot be used without that other service.',
          da: 'Ja: den kan ikke bruges uden den anden tjeneste.',
        },
        no: {
          en: 'No: it can be used by itself, or there is no other service.',
          da: 'Nej: den kan bruges alene, eller der er ingen anden tjeneste.',
        },
      },
      help: {
        en: 'This alone takes nothing out; the feature must also be strictly necessary for technical reasons.',
        da: 'Det er ikke nok i sig selv; funktionen skal også være strengt nødvendig af tekniske årsager.',
      },
      source: 'Art. 3(40), recital 16; (279), (280)',
    }),
    strictly_necessary_for_technical_reasons: ternary({
      question: {
        en: 'Is the feature strictly needed for objective technical reasons?',
        da: 'Er funktionen strengt nødvendig af objektive tekniske årsager?',
      },
      evidence: ['yes'],
      source: 'Art. 3(40); (279), (280)',
    }),
    categorisation_level: oneOf({
      question: {
        en: 'Who or what gets a category?',
        da: 'Hvem eller hvad får en kategori?',
      },
      values: {
        individual: {
          en: 'Each person. In the exception for datasets it gives unknown.',
          da: 'Hver enkelt person. I undtagelsen for datasæt giver svaret uafklaret.',
        },
        group_without_individual: {
          en: 'Only a group, without a category for any one person.',
          da: 'Kun en gruppe, uden at nogen enkelt person får en kategori.',
        },
        dataset_records: {
          en: 'Only stored records of a collection. In condition 3 it gives unknown.',
          da: 'Kun lagrede poster i en samling. I betingelse 3 giver svaret uafklaret.',
        },
      },
      source: '(280), (282), (285)',
    }),
    modalities: setOf({
      question: {
        en: 'From what are the sensitive attributes computed?',
        da: 'Hvad beregnes de følsomme egenskaber ud fra?',
      },
      help: {
        en: 'Race, political opinions, trade union membership, beliefs, sex life, sexual orientation and ethnic origin. Leave out what only other attributes, such as age, are computed from.',
        da: 'Race, politisk anskuelse, fagforeningsmedlemskab, overbevisning, seksualliv, seksuel orientering og etnisk oprindelse. Udelad det, som kun andre egenskaber, f.eks. alder, beregnes ud fra.',
      },
      values: {
        ...traits,
        ...identifyingTraits,
        skin_hair_or_eye_features: {
          en: 'Features of skin, hair or eyes.',
          da: 'Træk ved hud, hår eller øjne.',
        },
        tattoo_or_scar: {
          en: 'Tattoos or scars; the Guidelines treat them as biometric.',
          da: 'Tatoveringer eller ar; retningslinjerne behandler dem som biometriske.',
        },
        other_biometric: { en: 'Other body or behaviour data.', da: 'Andre data om krop eller adfærd.' },
        clothing_or_accessories: {
          en: 'Clothes or things worn, such as a cross or a scarf. Not biometric.',
          da: 'Tøj eller ting, man bærer, f.eks. et kors eller et tørklæde. Ikke biometrisk.',
        },
        social_media_activity: {
          en: 'Activity on social media. Not biometric.',
          da: 'Aktivitet på sociale medier. Ikke biometrisk.',
        },
        text_content: {
          en: 'What someone writes. Not biometric.',
          da: 'Det, nogen skriver. Ikke biometrisk.',
        },
        declared_data: {
          en: 'What people state about themselves. Not biometric.',
          da: 'Det, folk selv oplyser. Ikke biometrisk.',
        },
      },
      source: '(277), (278), (283)',
    }),
    inferred_attributes: setOf({
      question: {
        en: 'What about people does the system deduce or infer, or claim to be able to?',
        da: 'Hvad udleder systemet om mennesker, eller hvad hævdes det at kunne udlede?',
      },
      help: {
        en: 'Whether the result is correct does not matter.',
        da: 'Det er uden betydning, om resultatet er rigtigt.',
      },
      values: {
        race: { en: 'Race. Listed in the point.', da: 'Race. Nævnt i bestemmelsen.' },
        political_opinions: {
          en: 'Political opinions. Listed in the point.',
          da: 'Politisk anskuelse. Nævnt i bestemmelsen.',
        },
        trade_union_membership: {
          en: 'Membership of a trade union. Listed in the point.',
          da: 'Fagforeningsmedlemskab. Nævnt i bestemmelsen.',
        },
        religious_or_philosophical_beliefs: {
          en: 'Religious or philosophical beliefs. Listed in the point.',
          da: 'Religiøs eller filosofisk overbevisning. Nævnt i bestemmelsen.',
        },
        sex_life: { en: 'Sex life. Listed in the point.', da: 'Seksualliv. Nævnt i bestemmelsen.' },
        sexual_orientation: {
          en: 'Sexual orientation. Listed in the point.',
          da: 'Seksuel orientering. Nævnt i bestemmelsen.',
        },
        ethnic_origin: {
          en: 'Ethnic origin. It is not listed but may stand for race, so it gives unknown.',
          da: 'Etnisk oprindelse. Den er ikke nævnt, men kan stå i stedet for race, så svaret giver uafklaret.',
        },
        age: { en: 'Age. Not listed.', da: 'Alder. Ikke nævnt.' },
        sex_or_gender: { en: 'Sex or gender. Not listed.', da: 'Køn. Ikke nævnt.' },
        hair_eye_or_skin_colour: {
          en: 'Colour of hair, eyes or skin. Not listed.',
          da: 'Hår-, øjen- eller hudfarve. Ikke nævnt.',
        },
        disability_or_health: {
          en: 'Disability or health. Not listed.',
          da: 'Handicap eller helbred. Ikke nævnt.',
        },
        other: { en: 'Something else. Not listed.', da: 'Noget andet. Ikke nævnt.' },
      },
      source: '(283)',
    }),
    dataset_operation: oneOf({
      question: {
        en: 'Does the system only sort or label a collection of biometric data?',
        da: 'Går systemet kun ud på at sortere eller mærke en samling af biometriske data?',
      },
      values: {
        none: { en: 'No.', da: 'Nej.' },
        labelling_or_filtering_of_dataset: {
          en: 'Yes: it labels or filters a collection, such as pictures, for example to correct bias.',
          da: 'Ja: det mærker eller filtrerer en samling, f.eks. billeder, eksempelvis for at rette skævheder.',
        },
        categorisation_of_dataset_for_law_enforcement: {
          en: 'Yes: it sorts a collection into categories for law enforcement. Counts only for law enforcement authorities and those who act for them.',
          da: 'Ja: det kategoriserer en samling til brug for retshåndhævelse. Tæller kun for retshåndhævende myndigheder og dem, der handler for dem.',
        },
      },
      source: '(284)-(286), recital 30',
    }),
    dataset_lawfully_acquired: ternary({
      question: {
        en: 'Was that collection acquired in line with Union and national law?',
        da: 'Er samlingen indhentet i overensstemmelse med EU-retten og national ret?',
      },
      evidence: ['yes'],
      source: 'Art. 5(1)(g), recital 30',
    }),
  },
})
