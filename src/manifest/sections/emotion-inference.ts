import { oneOf, section, setOf, ternary } from '../facts.ts'
import { traits } from './traits.ts'

/** Facts of Article 5(1)(f). */
export const emotionInference = section({
  label: { en: 'Emotion inference', da: 'Udledning af følelser' },
  about: {
    en: 'Working out emotions, intentions or similar states of persons from data about them.',
    da: 'Udledning af personers følelser, hensigter eller lignende tilstande af data om dem.',
  },
  facts: {
    intended_purpose: ternary({
      question: {
        en: 'Is inferring emotions in this way part of the use that the provider describes?',
        da: 'Er det at udlede følelser på denne måde en del af den anvendelse, som udbyderen beskriver?',
      },
      help: {
        en: 'In instructions, sales material or technical documentation.',
        da: 'I brugsanvisning, salgsmateriale eller teknisk dokumentation.',
      },
      source: 'Art. 3(12)',
    }),
    inferred_states: setOf({
      question: {
        en: "What does the system put out, or can it put out, about people's state?",
        da: 'Hvad siger systemet, eller kan det sige, om menneskers tilstand?',
      },
      values: {
        emotion: { en: 'Emotions.', da: 'Følelser.' },
        intention: { en: 'Intentions.', da: 'Hensigter.' },
        attitude: { en: 'Attitudes.', da: 'Holdninger.' },
        attention_interest_or_boredom: {
          en: 'Attention, interest or boredom; engagement too.',
          da: 'Opmærksomhed, interesse eller kedsomhed; også engagement.',
        },
        stress_anxiety_or_arousal: {
          en: 'Stress, anxiety or arousal.',
          da: 'Stress, angst eller ophidselse.',
        },
        physical_state_pain_or_fatigue: {
          en: 'A physical state such as pain or fatigue. Not an emotion.',
          da: 'En fysisk tilstand som smerte eller træthed. Ikke en følelse.',
        },
        readily_apparent_expression_only: {
          en: 'Only an expression that anyone can see, such as a smile. Not an emotion.',
          da: 'Kun et udtryk, som enhver kan se, f.eks. et smil. Ikke en følelse.',
        },
      },
      source: 'recital 18; (246)-(249), (255), (257), (263)',
    }),
    modalities: setOf({
      question: {
        en: 'From what are emotions, intentions, attitudes, attention or stress computed?',
        da: 'Hvad beregnes følelser, hensigter, holdninger, opmærksomhed eller stress ud fra?',
      },
      help: {
        en: 'Leave out what only other outputs use, such as physical states.',
        da: 'Udelad det, som kun andre output bruger, f.eks. fysiske tilstande.',
      },
      values: {
        ...traits,
        other_biometric: { en: 'Other biometric data.', da: 'Andre biometriske data.' },
        text_content: {
          en: 'What a text says, also text made from speech. Not biometric.',
          da: 'Indholdet af en tekst, også tekst lavet af tale. Ikke biometrisk.',
        },
        self_report: {
          en: 'What the person says about it, as in a questionnaire. Not biometric.',
          da: 'Personens egne oplysninger, f.eks. i et spørgeskema. Ikke biometrisk.',
        },
        other_non_biometric: { en: 'Other data. Not biometric.', da: 'Andre data. Ikke biometrisk.' },
      },
      source: 'Art. 3(34), (39); (250)-(252)',
    }),
    inference_level: oneOf({
      question: { en: 'For whom is a state worked out?', da: 'For hvem udledes en tilstand?' },
      values: {
        individual: { en: 'For each person.', da: 'For hver person.' },
        aggregated_from_individuals: {
          en: 'For each person and then put together, such as the mood of a team.',
          da: 'For hver person og derefter sammenlagt, f.eks. stemningen i et team.',
        },
        whole_group_only: {
          en: 'Only for a crowd as a whole, without looking at anyone. This is outside the point.',
          da: 'Kun for en menneskemængde som helhed uden at se på nogen enkelt. Det er uden for bestemmelsen.',
        },
      },
      source: '(254), (267)',
    }),
    observed_persons: setOf({
      question: { en: 'Whose emotions are inferred?', da: 'Hvis følelser udledes?' },
      values: {
        workers: {
          en: 'People who work there: contractors, trainees, volunteers and the self-employed too.',
          da: 'Mennesker, der arbejder der: også eksterne på kontrakt, praktikanter, frivillige og selvstændige.',
        },
        job_candidates: { en: 'Job candidates.', da: 'Jobansøgere.' },
        students: { en: 'Pupils and students.', da: 'Elever og studerende.' },
        education_applicants: {
          en: 'Applicants for a place in education.',
          da: 'Ansøgere til en uddannelse.',
        },
        customers: { en: 'Customers.', da: 'Kunder.' },
        patients: { en: 'Patients.', da: 'Patienter.' },
        general_public: { en: 'The general public.', da: 'Offentligheden.' },
        private_users: {
          en: 'People who use it privately.',
          da: 'Mennesker, der bruger systemet privat.',
        },
      },
      circumstance: true,
      source: '(254), (255), (266)',
    }),
    settings: setOf({
      question: {
        en: 'Where are those persons in that capacity?',
        da: 'Hvor er disse personer i den egenskab?',
      },
      values: {
        workplace: {
          en: "At a workplace; a company's own training too.",
          da: 'På en arbejdsplads; også ved en virksomheds egen oplæring.',
        },
        recruitment: { en: 'In recruitment.', da: 'Under rekruttering.' },
        education_institution: {
          en: 'At an education institution: its teachers too, and wherever an institution requires the use.',
          da: 'På en uddannelsesinstitution: også dens lærere, og overalt, hvor en institution kræver anvendelsen.',
        },
        education_admission: { en: 'In admission to education.', da: 'Ved optagelse på en uddannelse.' },
        elsewhere: { en: 'Elsewhere.', da: 'Andre steder.' },
      },
      circumstance: true,
      source: '(254), (255)',
    }),
    workers_or_students_only_incidental: ternary({
      question: {
        en: 'Are workers or students only caught by chance?',
        da: 'Fanges arbejdstagere eller studerende kun tilfældigt?',
      },
      values: {
        yes: {
          en: 'Yes: the system is not aimed at them.',
          da: 'Ja: systemet er ikke rettet mod dem.',
        },
        no: { en: 'No.', da: 'Nej.' },
      },
      assumed: 'no',
      source: '(269), (270)',
    }),
    safeguards_against_screening_them: ternary({
      question: {
        en: 'Do safeguards keep workers and students from being screened or disadvantaged?',
        da: 'Sørger foranstaltninger for, at arbejdstagere og studerende ikke screenes eller stilles ringere?',
      },
      evidence: ['yes'],
      source: '(254), (270)',
    }),
    exception_purpose: oneOf({
      question: { en: 'Why are emotions inferred?', da: 'Hvorfor udledes følelser?' },
      values: {
        none: { en: 'For none of these reasons.', da: 'Af ingen af disse årsager.' },
        therapeutic: {
          en: 'For therapy; this needs a CE-marked medical device.',
          da: 'Til terapi; det kræver CE-mærket medicinsk udstyr.',
        },
        accessibility_assistance: {
          en: 'To assist people with disabilities.',
          da: 'For at hjælpe mennesker med handicap.',
        },
        protection_of_life_or_health: {
          en: 'To protect life or health against a specific danger in this task: machines, chemicals, vehicles; not general stress.',
          da: 'For at beskytte liv eller helbred mod en bestemt fare ved denne opgave: maskiner, kemikalier, køretøjer; ikke generel stress.',
        },
        general_wellbeing_or_stress: {
          en: 'For general well-being or against stress. No medical or safety reason.',
          da: 'Af hensyn til almen trivsel eller mod stress. Ingen medicinsk eller sikkerhedsmæssig årsag.',
        },
        burnout_or_depression_detection: {
          en: 'To detect burnout or depression. No medical or safety reason.',
          da: 'For at opdage udbrændthed eller depression. Ingen medicinsk eller sikkerhedsmæssig årsag.',
        },
        property_or_fraud: {
          en: 'To protect property or detect fraud. No medical or safety reason.',
          da: 'For at beskytte ejendom eller opdage svig. Ingen medicinsk eller sikkerhedsmæssig årsag.',
        },
        motivation_or_performance: {
          en: 'For motivation or performance. No medical or safety reason.',
          da: 'Af hensyn til motivation eller præstation. Ingen medicinsk eller sikkerhedsmæssig årsag.',
        },
      },
      source: '(256)-(263)',
    }),
    ce_marked_medical_device: ternary({
      question: {
        en: 'Is the system a CE-marked medical device, and used as such?',
        da: 'Er systemet CE-mærket medicinsk udstyr, og anvendes det som sådant?',
      },
      help: { en: 'Asked for therapeutic use only.', da: 'Kræves kun ved terapeutisk anvendelse.' },
      evidence: ['yes'],
      source: '(257)',
    }),
    strictly_necessary_and_proportionate: ternary({
      question: {
        en: 'Is inferring emotions strictly necessary and proportionate for the medical or safety purpose?',
        da: 'Er det strengt nødvendigt og forholdsmæssigt at udlede følelser til det medicinske eller sikkerhedsmæssige formål?',
      },
      help: {
        en: "No less intrusive means works, and the use is limited in time, persons and scale, with safeguards. The employer's needs do not count.",
        da: 'Intet mindre indgribende middel virker, og anvendelsen er begrænset i tid, personkreds og omfang og omgivet af beskyttelsesforanstaltninger. Arbejdsgiverens behov tæller ikke.',
      },
      evidence: ['yes'],
      source: '(259), (260)',
    }),
    data_used_only_for_that_purpose: ternary({
      question: {
        en: 'Are the data and results used for nothing else, such as performance?',
        da: 'Bruges data og resultater ikke til andet, f.eks. vurdering af præstation?',
      },
      values: {
        yes: { en: 'Yes: for that purpose only.', da: 'Ja: kun til det formål.' },
        no: { en: 'No: for something else too.', da: 'Nej: også til andet.' },
      },
      evidence: ['yes'],
      source: '(260), (263)',
    }),
    training_only_without_consequences: ternary({
      question: {
        en: "Is it used only for the person's own training or role-play, without consequences?",
        da: 'Anvendes det kun til personens egen træning eller rollespil uden konsekvenser?',
      },
      help: {
        en: 'Nothing reaches HR or examiners or affects assessment, promotion, certification or the work relationship.',
        da: 'Intet når HR eller eksaminatorer eller påvirker bedømmelse, forfremmelse, certificering eller arbejdsforholdet.',
      },
      evidence: ['yes'],
      source: '(254), (255)',
    }),
  },
})
