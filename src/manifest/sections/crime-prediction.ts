import { oneOf, section, setOf, ternary } from '../facts.ts'

/** Facts of Article 5(1)(d). */
export const crimePrediction = section({
  label: { en: 'Crime prediction', da: 'Forudsigelse af kriminalitet' },
  about: {
    en: 'Assessing or predicting crime, above all whether a person commits an offence.',
    da: 'Vurdering eller forudsigelse af kriminalitet, især af om en person begår en strafbar handling.',
  },
  facts: {
    intended_purpose: ternary({
      question: {
        en: 'Is predicting crime in this way part of the use that the provider describes?',
        da: 'Er det at forudsige kriminalitet på denne måde en del af den anvendelse, som udbyderen beskriver?',
      },
      help: {
        en: 'In instructions, sales material or technical documentation.',
        da: 'I brugsanvisning, salgsmateriale eller teknisk dokumentation.',
      },
      source: 'Art. 3(12)',
    }),
    crime_prediction_outputs: setOf({
      question: {
        en: 'What does the system predict or score about offending?',
        da: 'Hvad forudsiger eller bedømmer systemet om strafbare handlinger?',
      },
      values: {
        future_offence: { en: 'A future offence.', da: 'En fremtidig strafbar handling.' },
        imminent_or_prepared_offence: {
          en: 'An offence that is imminent or being prepared.',
          da: 'En strafbar handling, der er nært forestående eller under forberedelse.',
        },
        reoffending: { en: 'A new offence by an earlier offender.', da: 'Tilbagefald til ny kriminalitet.' },
        past_offence_only: {
          en: 'Only whether a person has committed an offence. Gives unknown.',
          da: 'Kun om en person har begået en strafbar handling. Giver uafklaret.',
        },
        compliance_or_irregularity_only: {
          en: 'Only compliance with rules, or irregularities.',
          da: 'Kun overholdelse af regler eller uregelmæssigheder.',
        },
      },
      source: 'recital 42; (189)-(191), (202)',
    }),
    assessment_subjects: setOf({
      question: { en: 'What or whom is the score about?', da: 'Hvad eller hvem handler scoren om?' },
      values: {
        natural_persons: { en: 'Natural persons.', da: 'Fysiske personer.' },
        sole_traders_or_professionals: {
          en: 'Sole traders or professionals. They count as natural persons.',
          da: 'Enkeltmandsvirksomheder eller liberale erhverv. De tæller som fysiske personer.',
        },
        legal_entities: {
          en: 'Companies and other legal persons.',
          da: 'Virksomheder og andre juridiske personer.',
        },
        places: { en: 'Places.', da: 'Steder.' },
        goods: { en: 'Goods.', da: 'Varer.' },
        transactions_or_events: { en: 'Transactions or events.', da: 'Transaktioner eller begivenheder.' },
      },
      source: '(194), (212), (215), (216)',
    }),
    place_score_used_for_person: ternary({
      question: {
        en: 'Is a score for a place then used to judge a particular person?',
        da: 'Bruges en score for et sted derefter til at bedømme en bestemt person?',
      },
      help: {
        en: 'It counts only with `places` among the subjects.',
        da: 'Det tæller kun, når `places` er angivet blandt det, scoren handler om.',
      },
      source: '(213)',
    }),
    offence_nature: oneOf({
      question: {
        en: 'What does national law call the offence?',
        da: 'Hvad kalder national ret overtrædelsen?',
      },
      help: {
        en: 'Answer `unknown` where it is called administrative but punished by custody or a heavy punitive fine.',
        da: 'Svar `unknown`, hvor den kaldes administrativ, men straffes med frihedsberøvelse eller en stor bøde med straffende karakter.',
      },
      values: {
        criminal: { en: 'Criminal.', da: 'Strafbar.' },
        administrative_only: {
          en: 'Only administrative. A check that may later uncover a crime stays administrative.',
          da: 'Kun administrativ. En kontrol, der senere kan afdække en forbrydelse, forbliver administrativ.',
        },
        criminal_and_administrative: {
          en: 'Both criminal and administrative.',
          da: 'Både strafbar og administrativ.',
        },
      },
      circumstance: true,
      source: '(217), (218)',
    }),
    criminal_risk_purpose: oneOf({
      question: {
        en: "Is predicting a person's crime what the assessment is for?",
        da: 'Er det formålet med vurderingen at forudsige en persons kriminalitet?',
      },
      values: {
        specific_purpose: {
          en: 'It is what the assessment is for.',
          da: 'Det er det, vurderingen er til for.',
        },
        accidental_side_effect: {
          en: 'It is only an accidental side effect.',
          da: 'Det er kun en tilfældig bivirkning.',
        },
        none: { en: 'Neither.', da: 'Ingen af delene.' },
      },
      source: '(210), (211)',
    }),
    private_actor_basis: oneOf({
      question: {
        en: 'Why does a private company make the assessment?',
        da: 'Hvorfor foretager en privat virksomhed vurderingen?',
      },
      help: {
        en: 'Not needed where prediction is the purpose and `scope.deployer_type` is an authority or acts for one.',
        da: 'Ikke nødvendigt, hvor forudsigelsen er formålet, og `scope.deployer_type` er en myndighed eller handler for en.',
      },
      values: {
        not_private: {
          en: 'No private company makes it. Where the prediction is an accidental side effect, it gives unknown.',
          da: 'Ingen privat virksomhed foretager den. Hvor forudsigelsen er en tilfældig bivirkning, giver det uafklaret.',
        },
        entrusted_or_on_behalf_of_law_enforcement: {
          en: 'It is entrusted with the task or acts on behalf of law enforcement. Where the prediction is an accidental side effect, it gives unknown.',
          da: 'Den er betroet opgaven eller handler på vegne af de retshåndhævende myndigheder. Hvor forudsigelsen er en tilfældig bivirkning, giver det uafklaret.',
        },
        legal_duty_to_assess_crime_risk: {
          en: 'The law obliges it to assess the risk of crime. Where the prediction is an accidental side effect, it gives unknown.',
          da: 'Loven pålægger den at vurdere risikoen for kriminalitet. Hvor forudsigelsen er en tilfældig bivirkning, giver det uafklaret.',
        },
        ordinary_business: {
          en: 'For its ordinary business. Where the prediction is the specific purpose, it gives unknown.',
          da: 'Som led i sin almindelige virksomhed. Hvor forudsigelsen er det specifikke formål, giver det uafklaret.',
        },
      },
      circumstance: true,
      source: '(207)-(211)',
    }),
    based_on_profiling: ternary({
      question: {
        en: 'Does the system automatically evaluate personal aspects of the person?',
        da: 'Vurderer systemet automatisk personlige forhold hos personen?',
      },
      help: {
        en: 'Applying a group profile to one person counts too.',
        da: 'At anvende en gruppeprofil på en enkelt person tæller også.',
      },
      source: 'Art. 3(52); (195), (196)',
    }),
    based_on_personality_traits: ternary({
      question: {
        en: "Does the system use the person's traits or characteristics?",
        da: 'Bruger systemet personens personlighedstræk eller personlige egenskaber?',
      },
      help: {
        en: 'Such as nationality, birthplace, address, number of children, debt or type of car.',
        da: 'F.eks. nationalitet, fødested, adresse, antal børn, gæld eller biltype.',
      },
      source: 'recital 42; (197), (198)',
    }),
    other_elements: oneOf({
      question: {
        en: 'What else does the assessment rest on, and does that really carry weight?',
        da: 'Hvad bygger vurderingen ellers på, og har det virkelig vægt?',
      },
      values: {
        none: { en: 'Nothing else.', da: 'Intet andet.' },
        marginal: {
          en: 'Something that hardly counts, such as one marginal variable.',
          da: 'Noget, der næsten ikke tæller, f.eks. en enkelt underordnet variabel.',
        },
        real_substantial_meaningful: {
          en: 'Real, substantial and meaningful elements. List them in `note`: offences, verified conduct, data that the law prescribes.',
          da: 'Reelle, væsentlige og meningsfulde elementer. Angiv dem i `note`: strafbare handlinger, verificeret adfærd, oplysninger, som loven foreskriver.',
        },
      },
      evidence: ['real_substantial_meaningful'],
      source: '(200)-(202), (209), (214)',
    }),
    supports_human_assessment: ternary({
      question: {
        en: 'Does a person make the assessment, with the system only supporting it?',
        da: 'Er det et menneske, der foretager vurderingen, mens systemet kun støtter den?',
      },
      source: '(203)-(206)',
    }),
    human_assessment_already_fact_based: ternary({
      question: {
        en: "Did that person's assessment already rest on objective, verifiable facts before the system was used?",
        da: 'Byggede det menneskes vurdering allerede på objektive, verificerbare kendsgerninger, før systemet blev brugt?',
      },
      help: {
        en: 'A person who reviews the score afterwards is not enough.',
        da: 'At et menneske gennemgår scoren bagefter, er ikke nok.',
      },
      evidence: ['yes'],
      source: '(201), (206)',
    }),
    facts_directly_linked_to_crime: ternary({
      question: {
        en: 'Are those facts tied directly to a criminal activity?',
        da: 'Er de kendsgerninger direkte knyttet til en kriminel aktivitet?',
      },
      source: '(203), (214)',
    }),
  },
})
