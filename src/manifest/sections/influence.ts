import { oneOf, section, setOf, ternary } from '../facts.ts'

/** Facts of Article 5(1)(a) and (b). */
export const influence = section({
  label: { en: 'Influence on people', da: 'Påvirkning af mennesker' },
  about: {
    en: 'Steering what people decide or do by unnoticed, manipulative or deceptive techniques, or by the weakness of a group.',
    da: 'Styring af, hvad mennesker beslutter eller gør, ved ubemærkede, manipulerende eller vildledende teknikker eller ved en gruppes svaghed.',
  },
  facts: {
    unnoticeable_stimuli: setOf({
      question: {
        en: 'Which cues or steering does the system use that people do not consciously notice?',
        da: 'Hvilke signaler eller hvilken styring bruger systemet, som mennesker ikke bevidst bemærker?',
      },
      help: { en: 'An empty list: there are none.', da: 'En tom liste: der er ingen.' },
      values: {
        flashed_images_or_text: {
          en: 'Pictures or text shown too briefly to be noticed.',
          da: 'Billeder eller tekst, der vises for kort til at blive bemærket.',
        },
        masked_or_quiet_audio: {
          en: 'Sounds or words hidden under other sound or too quiet to be noticed.',
          da: 'Lyde eller ord, der er skjult under anden lyd eller for svage til at blive bemærket.',
        },
        tactile_stimuli: {
          en: 'Touch or vibration that is felt but not consciously noticed.',
          da: 'Berøring eller vibration, der mærkes, men ikke bevidst bemærkes.',
        },
        undetectable_stimuli: {
          en: 'Stimuli that the human senses cannot detect under ordinary conditions.',
          da: 'Stimuli, som de menneskelige sanser ikke kan opfange under almindelige forhold.',
        },
        embedded_images: {
          en: 'Pictures hidden in other pictures or video.',
          da: 'Billeder, der er skjult i andre billeder eller i video.',
        },
        attention_misdirection: {
          en: 'Attention is drawn to one thing so that another goes unnoticed.',
          da: 'Opmærksomheden ledes hen på én ting, så en anden ikke bemærkes.',
        },
        altered_time_perception: {
          en: "People's sense of time is altered while they use the system.",
          da: 'Menneskers tidsfornemmelse ændres, mens de bruger systemet.',
        },
        covert_neurotechnology: {
          en: 'A brain interface or other neurotechnology that works on people covertly.',
          da: 'En hjernegrænseflade eller anden neuroteknologi, der virker på mennesker i det skjulte.',
        },
        other: {
          en: 'Something else that people do not consciously notice.',
          da: 'Noget andet, som mennesker ikke bevidst bemærker.',
        },
      },
      source: '(64)-(66), recital 29',
    }),
    manipulative_techniques: setOf({
      question: {
        en: 'In which ways does the system push people past their free choice, even if they notice it?',
        da: 'På hvilke måder presser systemet mennesker ud over deres frie valg, også selv om de bemærker det?',
      },
      help: { en: 'An empty list: in none.', da: 'En tom liste: på ingen.' },
      values: {
        exploits_cognitive_biases: {
          en: 'It plays on biases in how people think; dark patterns belong here.',
          da: 'Det spiller på skævheder i menneskers tænkning; manipulerende design (dark patterns) hører til her.',
        },
        exploits_psychological_or_emotional_weakness: {
          en: 'It plays on psychological or emotional weakness.',
          da: 'Det spiller på psykisk eller følelsesmæssig svaghed.',
        },
        mood_altering_audio_or_images: {
          en: 'Sound or pictures in the background change the mood.',
          da: 'Lyd eller billeder i baggrunden ændrer stemningen.',
        },
        personalised_pressure_from_personal_data: {
          en: 'Pressure is shaped to the person from personal data.',
          da: 'Pres tilpasses personen ud fra personoplysninger.',
        },
        addictive_or_dependency_design: {
          en: 'The design creates addiction or dependence.',
          da: 'Designet skaber afhængighed.',
        },
        other: {
          en: 'Another way of pushing people past their free choice.',
          da: 'En anden måde at presse mennesker ud over deres frie valg på.',
        },
      },
      source: '(67)-(69), (139)',
    }),
    manipulative_technique_origin: oneOf({
      question: {
        en: 'Where does the manipulative behaviour come from?',
        da: 'Hvor kommer den manipulerende adfærd fra?',
      },
      help: {
        en: 'Several techniques: state the first answer that applies.',
        da: 'Flere teknikker: angiv det første svar, der passer.',
      },
      values: {
        designed: { en: 'It is built in.', da: 'Den er bygget ind.' },
        learned_by_system: { en: 'The system has learned it.', da: 'Systemet har lært den.' },
        merely_incidental: {
          en: 'It arises only by chance. With appropriate preventive measures it does not count.',
          da: 'Den opstår kun tilfældigt. Med passende forebyggende foranstaltninger tæller den ikke.',
        },
      },
      source: '(67), (69)',
    }),
    deceptive_techniques: setOf({
      question: {
        en: 'Which false or misleading things does the system present?',
        da: 'Hvilke falske eller vildledende ting præsenterer systemet?',
      },
      help: {
        en: 'An empty list: none. A label "made by AI" mitigates deception and does not exclude it.',
        da: 'En tom liste: ingen. En mærkning som AI-frembragt mindsker vildledning, men udelukker den ikke.',
      },
      values: {
        false_or_misleading_information: {
          en: 'False or misleading information.',
          da: 'Falske eller vildledende oplysninger.',
        },
        impersonation_of_person: {
          en: 'It poses as a certain person.',
          da: 'Det udgiver sig for at være en bestemt person.',
        },
        hides_that_it_is_ai: { en: 'It hides that it is AI.', da: 'Det skjuler, at det er AI.' },
        behaves_differently_under_evaluation: {
          en: 'It behaves differently while it is being evaluated.',
          da: 'Det opfører sig anderledes, mens det evalueres.',
        },
        other: { en: 'Something else that misleads.', da: 'Noget andet, der vildleder.' },
      },
      source: '(70)-(73)',
    }),
    deceptive_technique_origin: oneOf({
      question: {
        en: 'Where does the deception come from?',
        da: 'Hvor kommer vildledningen fra?',
      },
      help: {
        en: 'Several techniques: state the first answer that applies.',
        da: 'Flere teknikker: angiv det første svar, der passer.',
      },
      values: {
        designed: { en: 'It is built in.', da: 'Den er bygget ind.' },
        learned_by_system: { en: 'The system has learned it.', da: 'Systemet har lært den.' },
        merely_incidental: {
          en: 'An occasional error, such as a hallucination. With appropriate preventive measures it does not count, and in a sensitive context it then gives unknown.',
          da: 'En lejlighedsvis fejl, f.eks. en hallucination. Med passende forebyggende foranstaltninger tæller den ikke, og i en følsom sammenhæng giver den så uafklaret.',
        },
      },
      source: '(73)',
    }),
    sensitive_context: ternary({
      question: {
        en: 'Is the system meant for, or used in, a field such as health, education or elections?',
        da: 'Er systemet beregnet til eller anvendt på et område som sundhed, uddannelse eller valg?',
      },
      values: {
        yes: {
          en: 'Yes. For deception that is merely incidental it gives unknown, even with appropriate measures.',
          da: 'Ja. For vildledning, der kun er tilfældig, giver det uafklaret, selv med passende foranstaltninger.',
        },
        no: { en: 'No.', da: 'Nej.' },
      },
      circumstance: true,
      source: '(73)',
    }),
    technique_disclosed_and_freely_chosen: ternary({
      question: {
        en: 'Are people told about every technique listed and its effect, can they freely say no, and can they still resist it?',
        da: 'Får mennesker besked om hver angivet teknik og dens virkning, kan de frit sige nej, og kan de stadig modstå den?',
      },
      help: {
        en: 'All of it must hold for every technique listed. For deceptive techniques it is no way out.',
        da: 'Det hele skal gælde for hver angivet teknik. For vildledende teknikker er det ingen udvej.',
      },
      evidence: ['yes'],
      source: '(68), (128)-(130)',
    }),
    behaviour_change_objective: ternary({
      question: {
        en: 'Is it a goal, metric, reward or instruction to change what people do by this means?',
        da: 'Er det et mål, en måleværdi, en belønning eller en instruks at ændre, hvad mennesker gør, på denne måde?',
      },
      help: {
        en: "The provider's, the deployer's or the system's own. It need not be the intended purpose.",
        da: 'Udbyderens, idriftsætterens eller systemets egen. Det behøver ikke at være det tilsigtede formål.',
      },
      source: '(82)',
    }),
    behaviour_change_effect: oneOf({
      question: {
        en: 'Has it changed, or is it capable of changing, what people do?',
        da: 'Har det ændret, eller kan det ændre, hvad mennesker gør?',
      },
      help: {
        en: 'Think of an average member of the target group, or of this person.',
        da: 'Tænk på et gennemsnitligt medlem af målgruppen eller på denne person.',
      },
      values: {
        observed: { en: 'It has changed what they do.', da: 'Det har ændret, hvad de gør.' },
        likely: { en: 'It is capable of changing it.', da: 'Det er i stand til at ændre det.' },
        unlikely: { en: 'Neither: a change is unlikely.', da: 'Ingen af delene: en ændring er usandsynlig.' },
      },
      source: '(81), (83), (84)',
    }),
    decision_impairment: oneOf({
      question: {
        en: "How much does it reduce people's ability to understand options, risks and effects and to decide for themselves?",
        da: 'Hvor meget svækker det menneskers evne til at forstå muligheder, risici og virkninger og til selv at bestemme?',
      },
      help: {
        en: 'What is likely or meant counts like what has happened.',
        da: 'Det, der er sandsynligt eller tilsigtet, tæller som det, der er sket.',
      },
      values: {
        none_or_minor: { en: 'Not at all or only a little.', da: 'Slet ikke eller kun lidt.' },
        substantial: { en: 'Substantially.', da: 'Væsentligt.' },
      },
      source: '(78)-(80), (82)-(84)',
    }),
    different_decision: ternary({
      question: {
        en: 'Do people decide or do something that they would not otherwise have decided or done?',
        da: 'Beslutter eller gør mennesker noget, som de ellers ikke ville have besluttet eller gjort?',
      },
      help: {
        en: 'What is likely or meant counts too: nobody need have decided differently yet.',
        da: 'Det, der er sandsynligt eller tilsigtet, tæller også: ingen behøver at have besluttet sig anderledes endnu.',
      },
      source: '(77), (78), (80), (82)-(84)',
    }),
    vulnerable_groups: setOf({
      question: {
        en: 'Of which groups does the system use a weakness?',
        da: 'Hvilke gruppers svaghed bruger systemet?',
      },
      help: {
        en: 'That such people are among the users is not enough: the weakness must be used. An empty list: none.',
        da: 'At sådanne mennesker er blandt brugerne, er ikke nok: svagheden skal bruges. En tom liste: ingen.',
      },
      values: {
        children_under_18: { en: 'Children under 18.', da: 'Børn under 18 år.' },
        older_persons: { en: 'Older people.', da: 'Ældre mennesker.' },
        persons_with_disabilities: {
          en: 'People with disabilities: long-term impairments.',
          da: 'Mennesker med handicap: langvarige funktionsnedsættelser.',
        },
        people_in_poverty_or_low_income: {
          en: 'People in poverty or with a low income.',
          da: 'Mennesker i fattigdom eller med lav indkomst.',
        },
        over_indebted_people: { en: 'Over-indebted people.', da: 'Overgældsatte mennesker.' },
        unemployed_people: { en: 'Unemployed people.', da: 'Arbejdsløse.' },
        ethnic_or_religious_minorities: {
          en: 'Ethnic or religious minorities.',
          da: 'Etniske eller religiøse mindretal.',
        },
        migrants_or_refugees: { en: 'Migrants or refugees.', da: 'Migranter eller flygtninge.' },
        other_specific_social_or_economic_group: {
          en: 'Another group in a specific social or economic situation.',
          da: 'En anden gruppe i en bestemt social eller økonomisk situation.',
        },
        grieving_or_lonely_people: {
          en: 'People in grief or loneliness. Not covered by point (b); look at point (a).',
          da: 'Mennesker i sorg eller ensomhed. Ikke omfattet af litra b; se på litra a.',
        },
        other_group: {
          en: 'Another group. Not covered by point (b).',
          da: 'En anden gruppe. Ikke omfattet af litra b.',
        },
      },
      source: '(102)-(112), recital 29',
    }),
    vulnerability_due_to_group: ternary({
      question: {
        en: 'Does the weakness that is used come from belonging to that group?',
        da: 'Skyldes den svaghed, der bruges, at man hører til den gruppe?',
      },
      source: '(102)',
    }),
    vulnerability_use: setOf({
      question: {
        en: 'How does the weakness enter the behaviour of the system?',
        da: 'Hvordan indgår svagheden i systemets adfærd?',
      },
      help: { en: 'An empty list or `none`: not at all.', da: 'En tom liste eller `none`: slet ikke.' },
      values: {
        targeted_by_design: {
          en: 'By design: people are chosen because of the group.',
          da: 'Bevidst: mennesker er udvalgt på grund af gruppen.',
        },
        targeted_by_proxy: {
          en: 'By proxy: through a correlated feature, such as a postcode. Phone model or city size is none.',
          da: 'Indirekte: gennem et træk, der hænger sammen med gruppen, f.eks. et postnummer. Telefonmodel eller bystørrelse er det ikke.',
        },
        used_during_interaction: {
          en: 'During interaction: the system detects or learns the weakness and uses it.',
          da: 'Undervejs: systemet opdager eller lærer svagheden og bruger den.',
        },
        known_harm_uncorrected: {
          en: 'Serious harm is known and not corrected.',
          da: 'Alvorlig skade er kendt og ikke rettet.',
        },
        general_feature_known_to_work_on_group: {
          en: 'A feature meant for everyone is known to work on the group above all. Gives unknown.',
          da: 'En funktion, der er ment for alle, vides især at virke på gruppen. Giver uafklaret.',
        },
        unintended_bias_only: {
          en: 'Only an unintended bias, without serious harm that is known and not corrected.',
          da: 'Kun en utilsigtet skævhed, uden alvorlig skade, der er kendt og ikke rettet.',
        },
        accessibility_gap_only: {
          en: 'Only a lack of accessibility.',
          da: 'Kun manglende tilgængelighed.',
        },
        data_used_to_support_or_protect: {
          en: 'Age, income and the like are used to support or protect people.',
          da: 'Alder, indkomst og lignende bruges til at støtte eller beskytte mennesker.',
        },
        none: { en: 'Not at all.', da: 'Slet ikke.' },
      },
      source: '(103), (108), (110)-(112), (116), (133)',
    }),
    behaviour_impact: oneOf({
      question: {
        en: 'How strongly does it change what these people do?',
        da: 'Hvor stærkt ændrer det, hvad disse mennesker gør?',
      },
      help: {
        en: 'What is likely or meant counts like what has happened.',
        da: 'Det, der er sandsynligt eller tilsigtet, tæller som det, der er sket.',
      },
      values: {
        none_or_minor: { en: 'Not at all or only a little.', da: 'Slet ikke eller kun lidt.' },
        substantial: { en: 'Substantially.', da: 'Væsentligt.' },
      },
      source: '(82)-(84), (113)',
    }),
    harm_types: setOf({
      question: {
        en: 'Which kinds of harm have happened or are foreseeable?',
        da: 'Hvilke former for skade er sket eller kan forudses?',
      },
      help: { en: 'It decides nothing.', da: 'Det afgør intet.' },
      values: {
        physical: { en: 'Physical harm.', da: 'Fysisk skade.' },
        psychological: { en: 'Psychological harm.', da: 'Psykisk skade.' },
        financial_or_economic: { en: 'Financial or economic harm.', da: 'Finansiel eller økonomisk skade.' },
        property: { en: 'Harm to property.', da: 'Skade på ejendom.' },
      },
      informationOnly: true,
      source: '(86)-(90)',
    }),
    harm_severity: oneOf({
      question: {
        en: 'How bad is the harm at worst, to the person, another person or a group?',
        da: 'Hvor alvorlig er skaden i værste fald, for personen, en anden person eller en gruppe?',
      },
      values: {
        none: { en: 'There is no harm.', da: 'Der er ingen skade.' },
        minor_or_temporary: {
          en: 'Minor: bruises, brief discomfort, a small loss. Gives unknown for point (b), and for point (a) with an aggravating factor.',
          da: 'Mindre: blå mærker, kortvarigt ubehag, et lille tab. Giver uafklaret for litra b, og for litra a med en skærpende omstændighed.',
        },
        serious: {
          en: "Serious: injury, death, lasting ill health, self-harm, dependence or addiction-like use, anxiety or depression, impaired child development, crime, over-indebtedness, a loss that changes a person's economic situation, destroyed property.",
          da: 'Alvorlig: personskade, død, varigt dårligt helbred, selvskade, afhængighed eller afhængighedslignende brug, angst eller depression, svækket udvikling hos børn, kriminalitet, overgældsætning, et tab, der ændrer en persons økonomiske situation, ødelagt ejendom.',
        },
      },
      source: '(88), (91)-(93), (105), (116)',
    }),
    harm_aggravating_factors: setOf({
      question: {
        en: 'Which circumstances could lift minor harm to significant harm?',
        da: 'Hvilke omstændigheder kan gøre mindre skade til betydelig skade?',
      },
      help: {
        en: 'An empty list: none of them. Scale alone is not enough: the effects on individuals must always be significant.',
        da: 'En tom liste: ingen af dem. Omfang alene er ikke nok: virkningerne for den enkelte skal altid være betydelige.',
      },
      values: {
        children_or_vulnerable_people: {
          en: 'Children or vulnerable people are affected. Gives unknown.',
          da: 'Børn eller sårbare mennesker berøres. Giver uafklaret.',
        },
        many_people: {
          en: 'Many people are affected. Gives unknown.',
          da: 'Mange mennesker berøres. Giver uafklaret.',
        },
        long_lasting_or_irreversible: {
          en: 'The harm lasts long or cannot be undone. Gives unknown.',
          da: 'Skaden er langvarig eller kan ikke gøres om. Giver uafklaret.',
        },
        frequent_or_cumulative: {
          en: 'The harm is frequent or adds up. Gives unknown.',
          da: 'Skaden sker hyppigt eller hober sig op. Giver uafklaret.',
        },
        combined_types: {
          en: 'Several kinds of harm come together. Gives unknown.',
          da: 'Flere former for skade optræder sammen. Giver uafklaret.',
        },
      },
      source: '(92), (93), (115)',
    }),
    harm_likelihood: oneOf({
      question: {
        en: 'Has the harm happened, or could it reasonably have been foreseen?',
        da: 'Er skaden sket, eller kunne den med rimelighed have været forudset?',
      },
      values: {
        occurred: { en: 'It has happened.', da: 'Den er sket.' },
        reasonably_likely: {
          en: 'It could reasonably have been foreseen from how the system works and is used.',
          da: 'Den kunne med rimelighed have været forudset ud fra, hvordan systemet virker og anvendes.',
        },
        unlikely: { en: 'Neither: it is unlikely.', da: 'Ingen af delene: den er usandsynlig.' },
      },
      source: '(94)',
    }),
    causal_link_practice_to_behaviour: ternary({
      question: {
        en: 'Does the technique or exploitation plausibly lead to the changed behaviour?',
        da: 'Er det sandsynligt, at teknikken eller udnyttelsen fører til den ændrede adfærd?',
      },
      source: '(61), (76), (84), (99)',
    }),
    causal_link_behaviour_to_harm: ternary({
      question: {
        en: 'Does the changed behaviour plausibly lead to the harm?',
        da: 'Er det sandsynligt, at den ændrede adfærd fører til skaden?',
      },
      source: '(61), (94), (99)',
    }),
    harm_from_external_unforeseeable_factors: ternary({
      question: {
        en: 'Does all of the harm come from outside events that we could neither control nor foresee?',
        da: 'Skyldes hele skaden udefrakommende begivenheder, som vi hverken kunne styre eller forudse?',
      },
      circumstance: true,
      source: '(96), recital 29',
    }),
    preventive_measures: oneOf({
      question: {
        en: 'Are testing, safeguards, user control, disclosure and correction in place against these harms?',
        da: 'Er der test, værn, brugerkontrol, oplysning og rettelse på plads mod disse skader?',
      },
      values: {
        appropriate: { en: 'They are in place and appropriate.', da: 'De er på plads og passende.' },
        insufficient_or_none: {
          en: 'They are insufficient or missing.',
          da: 'De er utilstrækkelige eller mangler.',
        },
      },
      evidence: ['appropriate'],
      source: '(69), (73), (84), (94), (95)',
    }),
    medical_treatment: ternary({
      question: {
        en: 'Is the technique part of medical treatment, such as psychological treatment or rehabilitation?',
        da: 'Er teknikken en del af en lægelig behandling, f.eks. psykologisk behandling eller rehabilitering?',
      },
      circumstance: true,
      source: 'recital 29, (132)',
    }),
    medical_law_and_standards_followed: ternary({
      question: {
        en: 'Does the treatment follow the applicable law and medical standards?',
        da: 'Følger behandlingen gældende ret og lægefaglige standarder?',
      },
      evidence: ['yes'],
      source: 'recital 29, (132)',
    }),
    medical_explicit_consent: ternary({
      question: {
        en: 'Did the person or the legal representative give explicit consent?',
        da: 'Har personen eller den retlige repræsentant givet udtrykkeligt samtykke?',
      },
      evidence: ['yes'],
      source: 'recital 29, (132)',
    }),
  },
})
