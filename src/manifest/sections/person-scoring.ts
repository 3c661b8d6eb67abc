import { freeText, itemsOf, oneOf, section, setOf, ternary } from '../facts.ts'

/** Facts of Article 5(1)(c). */
export const personScoring = section({
  label: { en: 'Scoring of persons', da: 'Bedømmelse af personer' },
  about: {
    en: 'Evaluating, scoring, ranking or labelling people or groups of people.',
    da: 'Evaluering, pointgivning, rangordning eller mærkning af mennesker eller grupper af mennesker.',
  },
  facts: {
    evaluated_subjects: setOf({
      question: { en: 'Whom or what is the output about?', da: 'Hvem eller hvad handler resultatet om?' },
      values: {
        natural_person: { en: 'Individual people.', da: 'Enkelte mennesker.' },
        group_of_persons: {
          en: 'Groups of people, such as a district.',
          da: 'Grupper af mennesker, f.eks. et kvarter.',
        },
        legal_entity: {
          en: 'Companies or other legal persons.',
          da: 'Virksomheder eller andre juridiske personer.',
        },
        legal_entity_from_individual_scores: {
          en: 'A legal person, scored from its people, whom the score hits directly. Open, so it gives unknown.',
          da: 'En juridisk person, bedømt ud fra sine folk, som bedømmelsen rammer direkte. Uafklaret, så svaret giver uafklaret.',
        },
        non_person: { en: 'Things, places or events.', da: 'Ting, steder eller begivenheder.' },
      },
      source: 'guide §4; (152), (173)',
    }),
    output_function: setOf({
      question: {
        en: 'What does the system put out about the person?',
        da: 'Hvad siger systemet om personen?',
      },
      help: {
        en: 'No number is needed; grouping by age or height counts.',
        da: 'Der kræves intet tal; gruppering efter alder eller højde tæller med.',
      },
      values: {
        evaluation: { en: 'An assessment.', da: 'En vurdering.' },
        score: { en: 'A score.', da: 'En score.' },
        ranking: { en: 'A rank.', da: 'En rangorden.' },
        label_or_category: { en: 'A label or category.', da: 'En mærkat eller kategori.' },
        classification_no_judgement: {
          en: 'A grouping without any judgement, such as by age.',
          da: 'En gruppering uden bedømmelse, f.eks. efter alder.',
        },
        prediction: { en: 'A prediction.', da: 'En forudsigelse.' },
        data_collection_only: {
          en: 'Nothing: it only gathers material that a person assesses.',
          da: 'Intet: det indsamler kun materiale, som et menneske vurderer.',
        },
        aggregated_human_ratings: {
          en: "Only an average of people's own ratings, neither combined with other data nor analysed.",
          da: 'Kun et gennemsnit af menneskers egne bedømmelser, hverken kombineret med andre data eller analyseret.',
        },
        retrieval_or_summary: {
          en: 'Material found or summed up about the person. Open, so it gives unknown.',
          da: 'Fundet eller sammenfattet materiale om personen. Uafklaret, så svaret giver uafklaret.',
        },
      },
      source: 'guide §4, §8; (151), (153), (174)',
    }),
    evaluation_cadence: oneOf({
      question: {
        en: 'Is the assessment updated or monitored over time?',
        da: 'Opdateres eller overvåges vurderingen over tid?',
      },
      values: {
        continuous_or_repeated: {
          en: 'Updated or monitored over time.',
          da: 'Opdateres eller overvåges over tid.',
        },
        single_evaluation: { en: 'Made once per person.', da: 'Foretages én gang pr. person.' },
      },
      source: 'guide §8',
    }),
    input_data_span: oneOf({
      question: {
        en: 'Do the data stretch over a period?',
        da: 'Strækker oplysningerne sig over en periode?',
      },
      values: {
        over_time: {
          en: 'Over a period. For one single assessment this is contested, so it gives unknown.',
          da: 'Over en periode. For en enkelt vurdering er det omstridt, så svaret giver uafklaret.',
        },
        point_in_time_snapshot: { en: 'A snapshot of one moment.', da: 'Et øjebliksbillede.' },
      },
      source: 'guide §5, §8; (155)',
    }),
    input_context_count: oneOf({
      question: {
        en: 'Do the data come from one specific context?',
        da: 'Kommer oplysningerne fra én specifik kontekst?',
      },
      values: {
        single_specific_context: { en: 'One specific context.', da: 'Én specifik kontekst.' },
        multiple_contexts: {
          en: 'Several contexts. For one single assessment this is contested, so it gives unknown.',
          da: 'Flere kontekster. For en enkelt vurdering er det omstridt, så svaret giver uafklaret.',
        },
      },
      source: 'guide §5; (155)',
    }),
    input_basis: setOf({
      question: { en: 'What about the person is used?', da: 'Hvad ved personen bruges?' },
      values: {
        social_behaviour: {
          en: 'Acts, habits, payment history, compliance with rules.',
          da: 'Handlinger, vaner, betalingshistorik, overholdelse af regler.',
        },
        personal_characteristics: {
          en: 'Sex, age, income, health, movements, preferences and the like.',
          da: 'Køn, alder, indkomst, helbred, bevægelser, præferencer og lignende.',
        },
        personality_characteristics: { en: 'A personality profile.', da: 'En personlighedsprofil.' },
        none_of_these: { en: 'None of these.', da: 'Intet af dette.' },
      },
      source: 'guide §6; (156)-(158)',
    }),
    characteristics_origin: setOf({
      question: { en: 'Where do the characteristics come from?', da: 'Hvor stammer egenskaberne fra?' },
      help: { en: 'Each is enough; it decides nothing.', da: 'Hver enkelt er nok; det afgør intet.' },
      values: {
        known: { en: 'Given.', da: 'Oplyst.' },
        inferred: { en: 'Derived from other data.', da: 'Udledt af andre oplysninger.' },
        predicted: { en: 'Estimated.', da: 'Forudsagt.' },
      },
      informationOnly: true,
      source: 'guide §6; (159)',
    }),
    treatment_effect: oneOf({
      question: {
        en: 'What follows, is meant to follow or can follow for the person?',
        da: 'Hvad følger der, skal der følge eller kan der følge for personen?',
      },
      help: {
        en: "Also at a customer's, or in another use of the score.",
        da: 'Også hos en kunde eller ved en anden brug af bedømmelsen.',
      },
      values: {
        detrimental: { en: 'Harm.', da: 'Skade.' },
        unfavourable: {
          en: 'Something less favourable without any harm, such as an extra inspection.',
          da: 'Noget mindre gunstigt uden skade, f.eks. en ekstra kontrol.',
        },
        preferential_for_some: {
          en: 'A reward for some that leaves others worse off.',
          da: 'En belønning til nogle, som stiller andre ringere.',
        },
        none: { en: 'Nothing can follow.', da: 'Intet kan følge.' },
      },
      source: 'guide §7; (160), (162), (163), (165), (169)',
    }),
    treatment_stage: oneOf({
      question: { en: 'Does the treatment happen already?', da: 'Sker behandlingen allerede?' },
      help: { en: 'Each is enough; it decides nothing.', da: 'Hver enkelt er nok; det afgør intet.' },
      values: {
        occurring: { en: 'It happens.', da: 'Den sker.' },
        intended: { en: 'It is intended.', da: 'Den er tilsigtet.' },
        capable: { en: 'The system is capable of it.', da: 'Systemet er i stand til det.' },
      },
      informationOnly: true,
      source: 'guide §7; (160)',
    }),
    score_influence: oneOf({
      question: {
        en: 'How much does the output drive the treatment, or is it designed to?',
        da: 'Hvor meget styrer resultatet behandlingen, eller er det lavet til at gøre det?',
      },
      help: {
        en: 'A human decision helps only when the output plays no significant part.',
        da: 'En menneskelig beslutning hjælper kun, når resultatet ikke spiller en væsentlig rolle.',
      },
      values: {
        sole: { en: 'It decides alone.', da: 'Det afgør alene.' },
        significant: { en: 'It plays a significant part.', da: 'Det spiller en væsentlig rolle.' },
        minor: { en: 'It plays a minor part.', da: 'Det spiller en mindre rolle.' },
        none: { en: 'It plays no part.', da: 'Det spiller ingen rolle.' },
      },
      evidence: ['minor', 'none'],
      source: 'guide §7; (161), (171)',
    }),
    data_sources: itemsOf({
      question: { en: 'Which sources feed the score?', da: 'Hvilke kilder indgår i bedømmelsen?' },
      help: { en: 'One entry per source.', da: 'Én post pr. kilde.' },
      source: 'guide §7, §8; (166), (176)',
      facts: {
        name: freeText({
          question: { en: 'What is the source called?', da: 'Hvad hedder kilden?' },
          help: { en: 'A name for messages.', da: 'Et navn til meddelelser.' },
          informationOnly: true,
          source: '-',
        }),
        same_social_context: ternary({
          question: {
            en: 'Do the data come from the social context in which the score is used?',
            da: 'Kommer oplysningerne fra den sociale sammenhæng, som bedømmelsen bruges i?',
          },
          source: 'guide §7; (166)',
        }),
        relevant_to_purpose: ternary({
          question: {
            en: 'Do the data have an apparent connection to the purpose of the score?',
            da: 'Har oplysningerne en klar sammenhæng med formålet med bedømmelsen?',
          },
          evidence: ['yes'],
          source: 'guide §7; (166)',
        }),
        lawful_source: ternary({
          question: {
            en: 'Were the data collected in accordance with the law, and does no law bar them from this evaluation?',
            da: 'Er oplysningerne indsamlet i overensstemmelse med loven, og udelukker ingen lov dem fra denne vurdering?',
          },
          evidence: ['yes'],
          source: 'guide §7; (164), (176), (182)',
        }),
        contributes: ternary({
          question: { en: 'Does this source feed the score?', da: 'Indgår denne kilde i bedømmelsen?' },
          assumed: 'yes',
          source: 'guide §7',
        }),
        generalised_surveillance: ternary({
          question: {
            en: 'Are the data gathered in a way that amounts to general surveillance?',
            da: 'Indsamles oplysningerne på en måde, der svarer til generel overvågning?',
          },
          assumed: 'no',
          source: '(166)',
        }),
      },
    }),
    legitimate_basis: oneOf({
      question: {
        en: 'Is there any factual or legitimate ground for the treatment?',
        da: 'Er der noget sagligt eller legitimt grundlag for behandlingen?',
      },
      values: {
        documented: { en: 'There is one, and it is documented.', da: 'Der er et, og det er dokumenteret.' },
        absent: {
          en: 'There is none (not: none written down).',
          da: 'Der er intet (ikke: intet på skrift).',
        },
      },
      evidence: ['documented'],
      source: 'guide §7; (167)',
    }),
    conduct_gravity: oneOf({
      question: {
        en: 'How serious is the behaviour that the treatment reacts to?',
        da: 'Hvor alvorlig er den adfærd, som behandlingen reagerer på?',
      },
      values: {
        not_conduct_based: {
          en: 'It rests on capacity or risk, such as income or debts, and sanctions no conduct.',
          da: 'Den bygger på evne eller risiko som indkomst eller gæld og sanktionerer ingen adfærd.',
        },
        trivial: {
          en: 'Trivial, such as a late library book.',
          da: 'Bagatelagtig, f.eks. en bog, der er afleveret for sent.',
        },
        minor: { en: 'Minor.', da: 'Mindre alvorlig.' },
        moderate: { en: 'Moderate.', da: 'Middel.' },
        serious: { en: 'Serious.', da: 'Alvorlig.' },
      },
      source: 'guide §7; (167)',
    }),
    treatment_severity: oneOf({
      question: { en: 'How hard does the treatment hit?', da: 'Hvor hårdt rammer behandlingen?' },
      values: {
        low: { en: 'Little.', da: 'Kun lidt.' },
        moderate: {
          en: 'Moderately, such as an ordinary refusal of credit.',
          da: 'Middel, f.eks. et almindeligt afslag på kredit.',
        },
        severe: {
          en: 'Hard: loss of or exclusion from a home, an entitled benefit, custody.',
          da: 'Hårdt: tab af eller udelukkelse fra en bolig, en ydelse, man har ret til, eller forældremyndighed.',
        },
      },
      source: 'guide §7; (167)',
    }),
    proportionality_assessment: oneOf({
      question: {
        en: 'Is there a written assessment of the balance between behaviour and consequence, and what does it say?',
        da: 'Er der en skriftlig vurdering af balancen mellem adfærd og konsekvens, og hvad siger den?',
      },
      values: {
        documented_proportionate: {
          en: 'Written, and it finds balance.',
          da: 'Skriftlig, og den finder balance.',
        },
        documented_disproportionate: {
          en: 'Written, and it finds no balance.',
          da: 'Skriftlig, og den finder ingen balance.',
        },
        not_done: {
          en: 'None was made. It leaves the balance unknown.',
          da: 'Ingen er foretaget. Det efterlader balancen uafklaret.',
        },
      },
      evidence: ['documented_proportionate'],
      source: 'guide §7; (171)',
    }),
    excludes_by_group_proxy: ternary({
      question: {
        en: 'Are people shut out because postcode, district or acquaintances stand in for them?',
        da: 'Udelukkes mennesker, fordi postnummer, bydel eller bekendtskaber træder i deres sted?',
      },
      help: {
        en: 'Not where the place is itself the assessed risk.',
        da: 'Ikke hvor stedet selv er den vurderede risiko.',
      },
      assumed: 'no',
      source: 'guide §8; (167), (175), (177)',
    }),
  },
})
