import { oneOf, section, setOf, type Text, ternary } from '../facts.ts'

/** What points (ba) and (bb) each ask about their own material, since Article 5(1a) asks it of both. */
const intimate: Text = { en: 'intimate material without consent', da: 'intimt materiale uden samtykke' }
const abuse: Text = { en: 'child sexual abuse material', da: 'materiale med seksuelt misbrug af børn' }

const intended = (material: Text) =>
  ternary({
    question: {
      en: `Is making ${material.en} the stated or marketed purpose?`,
      da: `Er det at lave ${material.da} det angivne eller markedsførte formål?`,
    },
    source: 'Art. 5(1a)(a)(i), 3(12)',
  })

const foreseeable = (material: Text) =>
  ternary({
    question: {
      en: `Do design, training, capabilities or functions make ${material.en} something to be expected?`,
      da: `Gør design, træning, kapaciteter eller funktioner, at ${material.da} må forventes?`,
    },
    source: 'Art. 5(1a)(a)(ii)',
  })

const reproducible = (material: Text) =>
  ternary({
    question: {
      en: `Can ${material.en} be produced again and again?`,
      da: `Kan ${material.da} frembringes igen og igen?`,
    },
    source: 'Art. 5(1a)(a)(ii)',
  })

const needsSignificantModification = (material: Text) =>
  ternary({
    question: {
      en: `Does it take a significant technical change of the system to get ${material.en}?`,
      da: `Kræver det en væsentlig teknisk ændring af systemet at få ${material.da}?`,
    },
    values: {
      yes: {
        en: 'Yes: only after a change such as retraining.',
        da: 'Ja: først efter en ændring som gentræning.',
      },
      no: {
        en: 'No: as it is, or with a prompt or a switch.',
        da: 'Nej: som det er, eller med en prompt eller en indstilling.',
      },
    },
    source: 'Art. 5(1a)(a)(ii); recital 12 of Regulation (EU) 2026/1744',
  })

const preventedReliably = (material: Text) =>
  ternary({
    question: {
      en: `Do measures reliably prevent ${material.en}?`,
      da: `Forhindrer foranstaltninger pålideligt ${material.da}?`,
    },
    values: {
      yes: {
        en: 'Yes: state-of-the-art measures demonstrably prevent it or sufficiently reduce its likelihood, foreseeable circumvention included.',
        da: 'Ja: foranstaltninger på det aktuelle tekniske niveau forhindrer det påviseligt eller mindsker sandsynligheden tilstrækkeligt, også ved forudsigelig omgåelse.',
      },
      no: { en: 'No.', da: 'Nej.' },
    },
    evidence: ['yes'],
    source: 'Art. 5(1a)(a)(ii); recital 12 of Regulation (EU) 2026/1744',
  })

const misuseCorrected = (material: Text) =>
  ternary({
    question: {
      en: `Does a working process correct observed or reported misuse for ${material.en}?`,
      da: `Retter en fungerende proces op på observeret eller indberettet misbrug til ${material.da}?`,
    },
    values: {
      yes: {
        en: 'Yes, as far as the way of release allows; also where no misuse has been observed yet.',
        da: 'Ja, så vidt udgivelsesformen gør det muligt; også hvor der endnu ikke er observeret misbrug.',
      },
      no: { en: 'No.', da: 'Nej.' },
    },
    evidence: ['yes'],
    source: 'Art. 5(1a)(a)(ii); recital 12 of Regulation (EU) 2026/1744',
  })

const deployerPurpose = (material: Text) =>
  ternary({
    question: {
      en: `Does the deployer use the system in order to make ${material.en}?`,
      da: `Anvender idriftsætteren systemet for at lave ${material.da}?`,
    },
    values: {
      yes: {
        en: 'Yes, also by circumventing the safeguards of a system.',
        da: 'Ja, også ved at omgå et systems foranstaltninger.',
      },
      no: { en: 'No; an accident does not count.', da: 'Nej; et uheld tæller ikke.' },
    },
    source: 'Art. 5(1a)(b); recital 12 of Regulation (EU) 2026/1744',
  })

/** Facts of Article 5(1)(ba) and (bb). */
export const intimateMedia = section({
  label: { en: 'Intimate and abuse material', da: 'Intimt materiale og misbrugsmateriale' },
  about: {
    en: "Generating or editing material that shows, or can show, a person's intimate parts or sexual activity, or child sexual abuse.",
    da: 'Generering eller redigering af materiale, der viser eller kan vise en persons intime kropsdele eller seksuelle aktiviteter eller seksuelt misbrug af børn.',
  },
  facts: {
    media_modalities: setOf({
      question: { en: 'Which media does the system put out?', da: 'Hvilke medier består output af?' },
      values: {
        image: { en: 'Images.', da: 'Billeder.' },
        video: { en: 'Video.', da: 'Video.' },
        audio: { en: 'Audio.', da: 'Lyd.' },
        similar: {
          en: 'Something similar to images, video or audio.',
          da: 'Noget, der ligner billeder, video eller lyd.',
        },
        text: { en: 'Text.', da: 'Tekst.' },
      },
      source: 'Art. 5(1)(ba)',
    }),
    operations: setOf({
      question: {
        en: 'Does the system create new material or edit existing material?',
        da: 'Skaber systemet nyt materiale, eller redigerer det eksisterende materiale?',
      },
      values: {
        generate: {
          en: "It creates new material. So does putting a person's face, body or voice into intimate or sexual material that did not show that person.",
          da: 'Det skaber nyt materiale. Det gør det også ved at sætte en persons ansigt, krop eller stemme ind i intimt eller seksuelt materiale, der ikke viste den person.',
        },
        manipulate: { en: 'It edits existing material.', da: 'Det redigerer eksisterende materiale.' },
      },
      source: 'Art. 5(1)(ba) and (bb); recital 12 of Regulation (EU) 2026/1744',
    }),
    output_realistic: ternary({
      question: {
        en: 'Is the face, voice or body shown in a credible, real-life manner?',
        da: 'Gengives ansigt, stemme eller krop troværdigt og virkelighedstro?',
      },
      values: {
        yes: {
          en: 'Yes, also in an unreal setting and without a full match.',
          da: 'Ja, også i uvirkelige omgivelser og uden fuld lighed.',
        },
        no: {
          en: 'No: cartoon-like or physically impossible bodies, for example.',
          da: 'Nej: f.eks. tegneserieagtige eller fysisk umulige kroppe.',
        },
      },
      source: 'recitals 12 and 14 of Regulation (EU) 2026/1744',
    }),
    depicts_identifiable_natural_person: ternary({
      question: { en: 'Can a real person be identified?', da: 'Kan en virkelig person identificeres?' },
      help: {
        en: 'A supplier answers what the system can produce, a deployer what it produces in this use.',
        da: 'En leverandør svarer for, hvad systemet kan frembringe, en idriftsætter for, hvad det frembringer ved denne anvendelse.',
      },
      source: 'recital 12 of Regulation (EU) 2026/1744',
    }),
    shows_intimate_parts: ternary({
      question: { en: 'Are intimate parts shown?', da: 'Vises intime kropsdele?' },
      help: {
        en: 'Genitals, pubic area, anus, exposed buttocks, or exposed female breasts, nipples or areolae.',
        da: 'Kønsorganer, skamben, anus, blottet bagdel eller en kvindes blottede bryster, brystvorter eller vorteområder.',
      },
      source: 'recital 12 of Regulation (EU) 2026/1744',
    }),
    shows_sexually_explicit_activity: ternary({
      question: {
        en: 'Is sexually explicit activity shown, or heard by voice?',
        da: 'Vises seksuelt eksplicitte aktiviteter, eller høres de ved stemme?',
      },
      source: 'recital 12 of Regulation (EU) 2026/1744',
    }),
    manipulation_increases_exposure: ternary({
      question: {
        en: 'Does the edit reveal more than the original of the same person?',
        da: 'Blotter redigeringen mere end originalen af samme person?',
      },
      help: {
        en: 'A change of background, caption, contrast or brightness does not.',
        da: 'Det gør en ændring af baggrund, billedtekst, kontrast eller lysstyrke ikke.',
      },
      source: 'Art. 5(1b); recital 12 of Regulation (EU) 2026/1744',
    }),
    manipulation_alters_sexual_activity: ternary({
      question: {
        en: 'Does the edit change the nature of the sexual activity shown?',
        da: 'Ændrer redigeringen karakteren af den viste seksuelle aktivitet?',
      },
      source: 'Art. 5(1b)',
    }),
    consent_state: oneOf({
      question: {
        en: 'Does the person shown consent to exactly this output?',
        da: 'Samtykker den viste person til netop dette output?',
      },
      help: {
        en: 'A deployer answers for the consent to that output, a supplier for how the way of distribution collects consent.',
        da: 'En idriftsætter svarer for samtykket til det pågældende output, en leverandør for, hvordan distributionsformen indhenter samtykke.',
      },
      values: {
        valid_explicit: {
          en: 'Freely given, specific, informed, unambiguous and explicit consent. For a supplier: the way of distribution collects it reliably and can show it.',
          da: 'Frivilligt, specifikt, informeret, utvetydigt og udtrykkeligt samtykke. For en leverandør: distributionsformen indhenter det pålideligt og kan påvise det.',
        },
        self_declared_only: {
          en: 'The person shown declares it, without a check of identity. Whether that is enough is open, so it gives unknown.',
          da: 'Den viste person erklærer det uden kontrol af identiteten. Om det er nok, er uafklaret, så svaret giver uafklaret.',
        },
        none: {
          en: "None. A user's declaration about another person is none either.",
          da: 'Intet. En brugers erklæring om en anden person er heller intet samtykke.',
        },
      },
      evidence: ['valid_explicit'],
      source: 'recital 12 of Regulation (EU) 2026/1744',
    }),
    medical_use_person_incapable: ternary({
      question: {
        en: 'Is it an exceptional diagnosis or treatment of a person who cannot consent?',
        da: 'Er det undtagelsesvis diagnose eller behandling af en person, der ikke kan samtykke?',
      },
      help: {
        en: 'Use by medical professionals only; never of a general product.',
        da: 'Kun sundhedspersoners anvendelse; aldrig et generelt produkt.',
      },
      assumed: 'no',
      evidence: ['yes'],
      circumstance: true,
      source: 'recital 12 of Regulation (EU) 2026/1744',
    }),
    intimate_output_intended: intended(intimate),
    intimate_output_foreseeable: foreseeable(intimate),
    intimate_output_reproducible: reproducible(intimate),
    intimate_output_needs_significant_modification: needsSignificantModification(intimate),
    intimate_output_prevented_reliably: preventedReliably(intimate),
    intimate_output_misuse_corrected: misuseCorrected(intimate),
    intimate_output_deployer_purpose: deployerPurpose(intimate),
    safeguard_measures: setOf({
      question: { en: 'Which safeguards are there?', da: 'Hvilke foranstaltninger er der?' },
      help: {
        en: 'They are shown and decide nothing; whether they work is asked apart.',
        da: 'De vises og afgør intet; om de virker, spørges der om for sig.',
      },
      values: {
        data_cleaning: {
          en: 'Such material is removed from the training data.',
          da: 'Sådant materiale fjernes fra træningsdataene.',
        },
        refusal_training: {
          en: 'The model is trained to refuse such requests.',
          da: 'Modellen er trænet til at afvise sådanne anmodninger.',
        },
        safe_prompt_design: {
          en: 'Prompts are designed so that such material does not come out.',
          da: 'Prompter er udformet, så sådant materiale ikke kommer ud.',
        },
        output_controls: { en: 'Output is checked.', da: 'Output kontrolleres.' },
        runtime_prompt_guardrails: {
          en: 'Prompts are checked while the system runs.',
          da: 'Prompter kontrolleres, mens systemet kører.',
        },
        content_classification_filtering: {
          en: 'Content is classified and filtered.',
          da: 'Indhold klassificeres og filtreres.',
        },
        usage_restrictions: { en: 'Use is restricted.', da: 'Anvendelsen er begrænset.' },
        abuse_detection: { en: 'Abuse is detected.', da: 'Misbrug opdages.' },
        notice_and_action: {
          en: 'Material can be notified, and the notice is acted on.',
          da: 'Materiale kan anmeldes, og der handles på anmeldelsen.',
        },
        misuse_reporting: { en: 'Misuse can be reported.', da: 'Misbrug kan indberettes.' },
      },
      informationOnly: true,
      source: 'recital 12 of Regulation (EU) 2026/1744',
    }),
    csam_category: oneOf({
      question: {
        en: 'Which category of Article 2 of Directive 2011/93/EU does the material fall into?',
        da: 'Hvilken kategori i artikel 2 i direktiv 2011/93/EU falder materialet ind under?',
      },
      help: {
        en: 'A supplier answers what the system can produce, a deployer what it produces in this use. Text alone is no material of point (c).',
        da: 'En leverandør svarer for, hvad systemet kan frembringe, en idriftsætter for, hvad det frembringer ved denne anvendelse. Tekst alene er ikke materiale efter litra c.',
      },
      values: {
        c_i: {
          en: 'A child in real or simulated sexual conduct: point (c)(i).',
          da: 'Et barn i virkelig eller simuleret seksuel adfærd: litra c, nr. i.',
        },
        c_ii: {
          en: 'The sexual organs of a child for primarily sexual purposes: point (c)(ii).',
          da: 'Et barns kønsorganer til primært seksuelle formål: litra c, nr. ii.',
        },
        c_iii: {
          en: 'The same with a person who appears to be a child: point (c)(iii).',
          da: 'Det samme med en person, der fremstår som et barn: litra c, nr. iii.',
        },
        c_iv: {
          en: 'Realistic images of this kind: point (c)(iv).',
          da: 'Realistiske billeder af denne art: litra c, nr. iv.',
        },
        e: {
          en: 'A live performance of this kind: point (e).',
          da: 'En liveforestilling af denne art: litra e.',
        },
        none: { en: 'None of these.', da: 'Ingen af disse.' },
      },
      circumstance: true,
      source: 'Directive 2011/93/EU, Art. 2',
    }),
    csam_intended: intended(abuse),
    csam_foreseeable: foreseeable(abuse),
    csam_reproducible: reproducible(abuse),
    csam_needs_significant_modification: needsSignificantModification(abuse),
    csam_prevented_reliably: preventedReliably(abuse),
    csam_misuse_corrected: misuseCorrected(abuse),
    csam_deployer_purpose: deployerPurpose(abuse),
    without_right_defence: oneOf({
      question: {
        en: 'Which defence under national law is relied on for the child sexual abuse material?',
        da: 'Hvilken indsigelse efter national ret påberåbes for materialet med seksuelt misbrug af børn?',
      },
      values: {
        none: { en: 'None.', da: 'Ingen.' },
        domestic_legal_power: {
          en: 'A power under national law, for example in criminal proceedings.',
          da: 'En beføjelse efter national ret, f.eks. i en straffesag.',
        },
        red_teaming_compliance_evaluation: {
          en: 'Red teaming that tests whether a system keeps to the rules. For those who supply the system it gives unknown.',
          da: 'Red teaming, der afprøver, om et system overholder reglerne. For dem, der leverer systemet, giver svaret uafklaret.',
        },
        other_national_defence: {
          en: 'Another defence under national law. Until it has been checked, it gives unknown.',
          da: 'En anden indsigelse efter national ret. Indtil den er undersøgt, giver svaret uafklaret.',
        },
      },
      evidence: ['domestic_legal_power', 'red_teaming_compliance_evaluation'],
      circumstance: true,
      source: 'Art. 5(1)(bb); recital 13 of Regulation (EU) 2026/1744',
    }),
  },
})
