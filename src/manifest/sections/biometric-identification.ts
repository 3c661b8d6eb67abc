import { integer, oneOf, section, setOf, ternary } from '../facts.ts'
import { identifyingTraits, traits } from './traits.ts'

const recommendationsOnly = {
  en: 'Read by the recommendations only.',
  da: 'Læses kun af anbefalingerne.',
} as const

/** Facts of Article 5(1)(h), of Article 26(10) and of the recommendations on Danish police use. */
export const biometricIdentification = section({
  label: { en: 'Biometric identification', da: 'Biometrisk identifikation' },
  about: {
    en: 'Recognising, finding or following people by their face, voice, gait or other body data, live or afterwards.',
    da: 'Genkendelse, eftersøgning eller sporing af mennesker efter ansigt, stemme, gang eller andre kropsdata, live eller bagefter.',
  },
  facts: {
    biometric_function: oneOf({
      question: {
        en: 'What does the system do with the biometric data?',
        da: 'Hvad gør systemet med de biometriske data?',
      },
      values: {
        identification: { en: 'It establishes who someone is.', da: 'Det fastslår, hvem nogen er.' },
        localisation_tracking: {
          en: 'It finds or follows a person; that counts as identification.',
          da: 'Det finder eller sporer en person; det tæller som identifikation.',
        },
        verification: {
          en: 'It confirms one to one that someone is who they claim to be. That does not count.',
          da: 'Det bekræfter én til én, at nogen er den, vedkommende udgiver sig for at være. Det tæller ikke.',
        },
        categorisation: {
          en: 'It sorts people into categories.',
          da: 'Det inddeler mennesker i kategorier.',
        },
        emotion_inference: { en: 'It infers emotions.', da: 'Det udleder følelser.' },
        detection_only: {
          en: 'It only detects that someone or something is there.',
          da: 'Det registrerer kun, at nogen eller noget er der.',
        },
        none: { en: 'None of these.', da: 'Intet af dette.' },
      },
      source: '(302), (303)',
    }),
    modalities: setOf({
      question: {
        en: 'By what does the system recognise people?',
        da: 'Hvad genkender systemet mennesker på?',
      },
      help: { en: 'Any of them counts; it decides nothing.', da: 'Hver enkelt tæller; det afgør intet.' },
      values: {
        ...traits,
        ...identifyingTraits,
        other_biometric: { en: 'Other body or behaviour data.', da: 'Andre data om krop eller adfærd.' },
      },
      informationOnly: true,
      source: 'Recitals 15 and 17; (307)',
    }),
    reference_database_comparison: ternary({
      question: {
        en: 'Are the captured data compared with stored biometric data of individuals?',
        da: 'Sammenlignes de optagne data med lagrede biometriske data om enkeltpersoner?',
      },
      source: '(309)',
    }),
    active_involvement: ternary({
      question: {
        en: 'Do people step actively and consciously in front of a sensor?',
        da: 'Stiller folk sig aktivt og bevidst foran en sensor?',
      },
      values: {
        yes: { en: 'Yes, actively and consciously.', da: 'Ja, aktivt og bevidst.' },
        no: {
          en: 'No. Knowing that there are cameras is not enough.',
          da: 'Nej. Det er ikke nok at vide, at der er kameraer.',
        },
      },
      source: '(306)',
    }),
    sole_purpose_access_or_unlock: ternary({
      question: {
        en: 'Is the sole purpose to give access to a service, a device or premises?',
        da: 'Er det eneste formål at give adgang til en tjeneste, en enhed eller et sted?',
      },
      values: {
        yes: { en: 'Yes, nothing else.', da: 'Ja, intet andet.' },
        no: {
          en: 'No. Screening those who enter against a watch-list of others is `no`.',
          da: 'Nej. At sammenholde dem, der går ind, med en overvågningsliste over andre er `no`.',
        },
      },
      source: 'Recitals 15 and 17; (305), (311)',
    }),
    identity_check_of_present_person: ternary({
      question: {
        en: 'Is it an official check of a person present who refuses, or is unable, to state or prove identity?',
        da: 'Er det en officiel kontrol af en tilstedeværende person, der nægter eller ikke er i stand til at oplyse eller bevise sin identitet?',
      },
      values: {
        yes: { en: 'Yes.', da: 'Ja.' },
        no: { en: 'No. Covert photographs are `no`.', da: 'Nej. Skjult fotografering er `no`.' },
      },
      assumed: 'no',
      source: 'Recital 33; (312)',
    }),
    rbi_comparison_activated: ternary({
      question: {
        en: 'Is the biometric comparison switched on?',
        da: 'Er den biometriske sammenligning slået til?',
      },
      values: {
        yes: { en: 'Yes, it is switched on.', da: 'Ja, den er slået til.' },
        no: {
          en: 'No. Equipment that could do it is not enough.',
          da: 'Nej. Udstyr, der ville kunne det, er ikke nok.',
        },
      },
      source: '(387), (400)',
    }),
    identification_timing: oneOf({
      question: {
        en: 'How long does it take from capture to identification?',
        da: 'Hvor lang tid går der fra optagelse til identifikation?',
      },
      values: {
        instant: { en: 'It happens at once.', da: 'Det sker med det samme.' },
        near_instant: { en: 'It happens almost at once.', da: 'Det sker næsten med det samme.' },
        minor_delay: { en: 'There is a limited, short delay.', da: 'Der er en begrænset, kort forsinkelse.' },
        significant_delay: {
          en: 'There is a significant delay: at least when the person has likely left the place.',
          da: 'Der er en væsentlig forsinkelse: i hvert fald når personen sandsynligvis har forladt stedet.',
        },
      },
      source: '(310)',
    }),
    space_is_physical: ternary({
      question: {
        en: 'Is it used in a physical place?',
        da: 'Anvendes det på et fysisk sted?',
      },
      values: {
        yes: { en: 'Yes, in a physical place.', da: 'Ja, på et fysisk sted.' },
        no: { en: 'No, only online.', da: 'Nej, kun online.' },
      },
      circumstance: true,
      source: 'Recital 19; (315)',
    }),
    space_open_to_undetermined_persons: ternary({
      question: {
        en: 'Is the place open to an undetermined number of people?',
        da: 'Er stedet åbent for et ubestemt antal mennesker?',
      },
      help: {
        en: 'Whoever owns it, and also with ticket, age, registration or capacity limits.',
        da: 'Uanset hvem der ejer det, og også med krav om billet, alder, tilmelding eller et begrænset antal pladser.',
      },
      circumstance: true,
      source: '(314)',
    }),
    space_is_prison_or_border_control: ternary({
      question: {
        en: 'Is the place a prison or a border-control area?',
        da: 'Er stedet et fængsel eller et område for grænsekontrol?',
      },
      circumstance: true,
      source: '(315)-(317)',
    }),
    law_enforcement_purpose: ternary({
      question: {
        en: 'Is the purpose to fight crime, to execute penalties or to protect public security?',
        da: 'Er formålet at bekæmpe kriminalitet, fuldbyrde straffe eller beskytte den offentlige sikkerhed?',
      },
      help: {
        en: 'To prevent, investigate, detect or prosecute crime, to execute penalties, or public security. A purely administrative search for a missing person, with no crime suspected, is `no`, also where the police carry it out.',
        da: 'At forebygge, efterforske, afsløre eller retsforfølge strafbare handlinger, at fuldbyrde straffe eller den offentlige sikkerhed. En rent administrativ eftersøgning af en forsvunden, uden mistanke om noget strafbart, er `no`, også når politiet står for den.',
      },
      circumstance: true,
      source: 'Art. 3(46); (321), (336)',
    }),
    instructed_and_supervised_by_authority: ternary({
      question: {
        en: 'Did a law enforcement authority ask for the task, and does it instruct and supervise it?',
        da: 'Har en retshåndhævende myndighed bedt om opgaven, og instruerer og fører den tilsyn med den?',
      },
      help: {
        en: 'It delegated or requested the task, instructs on all its major aspects and supervises it. Asked of every deployer that is no authority itself, also of one that acts for law enforcement.',
        da: 'Den har uddelegeret eller anmodet om opgaven, instruerer om alle væsentlige sider af den og fører tilsyn med den. Gælder enhver idriftsætter, der ikke selv er myndighed, også en, der handler på vegne af en retshåndhævende myndighed.',
      },
      circumstance: true,
      source: '(324), (386); section 10.8',
    }),
    rbi_objective: oneOf({
      question: {
        en: 'Which one objective does the use pursue?',
        da: 'Hvilket ene formål forfølger anvendelsen?',
      },
      values: {
        search_victim_abduction_trafficking_sexual_exploitation: {
          en: 'The targeted search for specific victims of abduction, human trafficking or sexual exploitation.',
          da: 'Målrettet eftersøgning af bestemte ofre for bortførelse, menneskehandel eller seksuel udnyttelse.',
        },
        search_missing_person: {
          en: 'The search for missing persons.',
          da: 'Eftersøgning af forsvundne.',
        },
        imminent_threat_life_safety: {
          en: 'Preventing a specific, substantial and imminent threat to life or physical safety.',
          da: 'Forebyggelse af en konkret, væsentlig og overhængende trussel mod liv eller fysisk sikkerhed.',
        },
        terrorist_attack_threat: {
          en: 'Preventing a genuine threat of a terrorist attack that is present or foreseeable.',
          da: 'Forebyggelse af en reel trussel om et terrorangreb, der er aktuel eller forudsigelig.',
        },
        suspect_or_convict_annex_ii: {
          en: 'Finding or identifying someone suspected or convicted of an offence of Annex II.',
          da: 'Lokalisering eller identifikation af en, der er mistænkt eller dømt for en strafbar handling i bilag II.',
        },
        other: {
          en: 'Something else, also a list that mixes in persons outside the objective.',
          da: 'Noget andet, også en liste, der blander personer uden for formålet ind.',
        },
      },
      circumstance: true,
      source: 'Art. 5(1)(h)(i)-(iii); section 10.8, first example',
    }),
    threat_specific: ternary({
      question: { en: 'Is the threat specific?', da: 'Er truslen konkret?' },
      help: {
        en: 'Concrete, not hypothetical. It may come through an attack on critical infrastructure.',
        da: 'Konkret og ikke hypotetisk. Den kan komme fra et angreb på kritisk infrastruktur.',
      },
      circumstance: true,
      source: '(339), (342)',
    }),
    threat_substantial: ternary({
      question: { en: 'Is the threat substantial?', da: 'Er truslen væsentlig?' },
      help: {
        en: 'It threatens life or serious bodily injury, also where critical infrastructure is seriously disrupted.',
        da: 'Den truer menneskers liv eller kan medføre alvorlig legemsbeskadigelse, også når kritisk infrastruktur forstyrres alvorligt.',
      },
      circumstance: true,
      source: '(339), (341)',
    }),
    threat_imminent: ternary({
      question: { en: 'Is the threat imminent?', da: 'Er truslen overhængende?' },
      help: {
        en: 'It may occur at any moment, on critical infrastructure too.',
        da: 'Den kan blive til virkelighed når som helst, også mod kritisk infrastruktur.',
      },
      circumstance: true,
      source: '(339), (341)',
    }),
    threat_genuine: ternary({
      question: { en: 'Is the terrorist threat genuine?', da: 'Er terrortruslen reel?' },
      circumstance: true,
      source: '(345), (346)',
    }),
    threat_present_or_foreseeable: ternary({
      question: {
        en: 'Is the terrorist threat present, or foreseeable from concrete circumstances?',
        da: 'Er terrortruslen aktuel, eller kan den forudses ud fra konkrete omstændigheder?',
      },
      circumstance: true,
      source: '(345), (346)',
    }),
    offence_in_annex_ii: ternary({
      question: {
        en: 'Does the offence stand in the list of Annex II?',
        da: 'Står den strafbare handling på listen i bilag II?',
      },
      help: {
        en: 'Sexual offences as such are not in the list.',
        da: 'Seksualforbrydelser som sådan står ikke på listen.',
      },
      circumstance: true,
      source: 'Annex II; (354)',
    }),
    offence_max_custody_years: integer({
      question: {
        en: 'What is the longest sentence for that offence in the Member State of use, in years?',
        da: 'Hvad er den længste straf for den handling i den medlemsstat, hvor systemet anvendes, i år?',
      },
      help: {
        en: 'The maximum custodial sentence or detention order, as a whole number; life is 99.',
        da: 'Den højeste frihedsstraf eller frihedsberøvende foranstaltning som et helt tal; livstid er 99.',
      },
      circumstance: true,
      source: 'Art. 5(1)(h)(iii)',
    }),
    strictly_necessary: ternary({
      question: {
        en: 'Is the use strictly necessary, because no less intrusive means suffices?',
        da: 'Er anvendelsen strengt nødvendig, fordi intet mindre indgribende middel er nok?',
      },
      evidence: ['yes'],
      source: '(328), (359)',
    }),
    harm_consequence_weighed: ternary({
      question: {
        en: 'Was the harm without the system weighed against the consequences for the rights of all persons concerned?',
        da: 'Er skaden uden systemet afvejet mod følgerne for alle berørte personers rettigheder?',
      },
      source: 'Art. 5(2); (359)-(363)',
    }),
    national_law_authorises_objective: ternary({
      question: {
        en: 'Does a national law authorise this objective in that Member State, and are its own conditions met?',
        da: 'Giver en national lov hjemmel til dette formål i den medlemsstat, og er dens egne betingelser opfyldt?',
      },
      help: {
        en: 'For a suspect it must cover this offence. Stricter national conditions must be met too.',
        da: 'For en mistænkt skal den omfatte netop den handling. Strengere nationale betingelser skal også være opfyldt.',
      },
      evidence: ['yes'],
      circumstance: true,
      source: 'Art. 5(5); (290), (326), (411), (415)',
    }),
    specifically_targeted_individual: ternary({
      question: {
        en: 'Is it used only to confirm the identity of specifically targeted individuals?',
        da: 'Anvendes det kun til at bekræfte identiteten på bestemte personer, som det er rettet mod?',
      },
      help: { en: 'Their names need not be known.', da: 'Deres navne behøver ikke at være kendt.' },
      source: 'Art. 5(2); (357), (358)',
    }),
    limited_in_time: ternary({
      question: { en: 'Is the duration fixed?', da: 'Er varigheden fastlagt?' },
      source: 'Art. 5(2); (364)-(367)',
    }),
    limited_in_area: ternary({
      question: { en: 'Is the perimeter fixed?', da: 'Er området fastlagt?' },
      help: { en: 'Normally not a whole city.', da: 'Normalt ikke en hel by.' },
      source: 'Art. 5(2); (364)-(367)',
    }),
    limited_in_persons: ternary({
      question: { en: 'Is the circle of persons fixed?', da: 'Er personkredsen fastlagt?' },
      source: 'Art. 5(2); (364)-(367)',
    }),
    fria_completed: ternary({
      question: {
        en: 'Was the fundamental rights impact assessment done before the deployment?',
        da: 'Blev konsekvensanalysen vedrørende grundlæggende rettigheder udført før idriftsættelsen?',
      },
      evidence: ['yes'],
      source: 'Art. 5(2), 27; (369)-(376)',
    }),
    eu_database_registered: ternary({
      question: {
        en: 'Is the system registered in the EU database (non-public section)?',
        da: 'Er systemet registreret i EU-databasen (den ikkeoffentlige del)?',
      },
      evidence: ['yes'],
      source: 'Art. 5(2), 49(4); (377)',
    }),
    registration_without_undue_delay: ternary({
      question: {
        en: 'In urgency: did the registration follow without undue delay?',
        da: 'I hastetilfælde: fulgte registreringen uden unødig forsinkelse?',
      },
      source: 'Art. 5(2); (377)',
    }),
    urgency_duly_justified: ternary({
      question: {
        en: 'Was it objectively impossible to obtain the authorisation first?',
        da: 'Var det objektivt umuligt at indhente tilladelsen først?',
      },
      source: 'Art. 5(3), recital 35; (383)',
    }),
    authorising_authority: oneOf({
      question: {
        en: 'Who decides on the authorisation?',
        da: 'Hvem træffer afgørelse om tilladelsen?',
      },
      help: {
        en: 'An authority of the Member State of use. A prosecutor or investigating judge involved in the case is not independent.',
        da: 'En myndighed i den medlemsstat, hvor systemet anvendes. En anklager eller undersøgelsesdommer, der er involveret i sagen, er ikke uafhængig.',
      },
      values: {
        judicial: { en: 'A court or judicial authority.', da: 'En domstol eller judiciel myndighed.' },
        independent_administrative_binding: {
          en: 'An independent administrative authority whose decision is binding.',
          da: 'En uafhængig administrativ myndighed, hvis afgørelse er bindende.',
        },
        not_independent: {
          en: 'An authority or person that is not independent.',
          da: 'En myndighed eller person, der ikke er uafhængig.',
        },
        none: { en: 'Nobody.', da: 'Ingen.' },
      },
      source: 'Art. 5(3); (391)',
    }),
    authorisation_status: oneOf({
      question: {
        en: 'What is the state of the authorisation for each real-time use?',
        da: 'Hvad er status for tilladelsen til hver anvendelse i realtid?',
      },
      help: {
        en: 'The clock starts at the first live comparison.',
        da: 'Fristen løber fra den første sammenligning i realtid.',
      },
      values: {
        granted_before_use: { en: 'Granted before the use.', da: 'Givet før anvendelsen.' },
        urgent_requested_within_24h: {
          en: 'Urgent: requested within 24 hours, not decided yet.',
          da: 'Hastetilfælde: anmodet om inden for 24 timer, endnu ikke afgjort.',
        },
        urgent_granted_after: {
          en: 'Urgent: requested within 24 hours, then granted.',
          da: 'Hastetilfælde: anmodet om inden for 24 timer og derefter givet.',
        },
        urgent_requested_late: {
          en: 'Requested after more than 24 hours, even if granted.',
          da: 'Anmodet om efter mere end 24 timer, også selv om den blev givet.',
        },
        refused: { en: 'Refused.', da: 'Afslået.' },
        none: { en: 'There is none.', da: 'Der er ingen.' },
      },
      evidence: ['granted_before_use', 'urgent_requested_within_24h', 'urgent_granted_after'],
      source: 'Art. 5(3); (387), (400)',
    }),
    refused_use_stopped_and_data_deleted: ternary({
      question: {
        en: 'After a refusal, does the use stop at once, and are the linked data deleted?',
        da: 'Ophører anvendelsen straks efter et afslag, og slettes de tilknyttede data?',
      },
      help: {
        en: 'In real-time use: data, results and outputs; `no` gives a warning there. In retrospective use: the linked personal data; it is read by the duty of authorisation.',
        da: 'Ved anvendelse i realtid: data, resultater og output; `no` giver dér en advarsel. Ved retrospektiv anvendelse: de tilknyttede personoplysninger; svaret indgår i pligten til tilladelse.',
      },
      source: 'Art. 5(3), 26(10), second subparagraph; (402)-(405)',
    }),
    two_person_verification: ternary({
      question: {
        en: 'Do two competent persons verify each identification?',
        da: 'Efterprøver to kompetente personer hver identifikation?',
      },
      help: {
        en: 'It decides nothing here; `no` gives a warning as of 2 December 2027.',
        da: 'Det afgør intet her; `no` giver en advarsel fra den 2. december 2027.',
      },
      informationOnly: true,
      source: 'Art. 14(5); (407)',
    }),
    use_notified_to_msa_and_dpa: ternary({
      question: {
        en: 'Is each use notified to the market surveillance and data protection authorities?',
        da: 'Underrettes markedsovervågningsmyndigheden og databeskyttelsesmyndigheden om hver anvendelse?',
      },
      help: {
        en: 'It decides nothing here; `no` gives a warning.',
        da: 'Det afgør intet her; `no` giver en advarsel.',
      },
      informationOnly: true,
      source: 'Art. 5(4); (409)',
    }),
    targeted_search_of_suspect_or_convict: ternary({
      question: {
        en: 'Does the use search for a person who is suspected or convicted of an offence?',
        da: 'Eftersøges en person, der er mistænkt eller dømt for en strafbar handling?',
      },
      circumstance: true,
      source: 'Art. 26(10)',
    }),
    initial_identification_on_objective_facts: ternary({
      question: {
        en: 'Is it the first identification of a potential suspect, on objective and verifiable facts directly linked to the offence?',
        da: 'Er det den indledende identifikation af en potentielt mistænkt på objektive og verificerbare kendsgerninger med direkte tilknytning til den strafbare handling?',
      },
      evidence: ['yes'],
      source: 'Art. 26(10)',
    }),
    post_authorisation_status: oneOf({
      question: {
        en: 'What is the state of the authorisation for the retrospective use?',
        da: 'Hvad er status for tilladelsen til den retrospektive anvendelse?',
      },
      values: {
        granted_before_use: { en: 'Granted before the use.', da: 'Givet før anvendelsen.' },
        requested_within_48h: {
          en: 'Requested within 48 hours, not decided yet.',
          da: 'Anmodet om inden for 48 timer, endnu ikke afgjort.',
        },
        granted_after: {
          en: 'Requested in time (before the use or within 48 hours), then granted.',
          da: 'Anmodet om i tide (før anvendelsen eller inden for 48 timer) og derefter givet.',
        },
        requested_late: {
          en: 'Requested after more than 48 hours, even if granted.',
          da: 'Anmodet om efter mere end 48 timer, også selv om den blev givet.',
        },
        refused: {
          en: 'Requested in time (before the use or within 48 hours), then refused.',
          da: 'Anmodet om i tide (før anvendelsen eller inden for 48 timer) og derefter afslået.',
        },
        none: { en: 'There is none.', da: 'Der er ingen.' },
      },
      evidence: ['granted_before_use', 'requested_within_48h', 'granted_after'],
      source: 'Art. 26(10)',
    }),
    limited_to_specific_offence: ternary({
      question: {
        en: 'Is each use limited to what is strictly necessary for the investigation of one specific offence?',
        da: 'Er hver anvendelse begrænset til det, der er strengt nødvendigt for efterforskningen af én bestemt strafbar handling?',
      },
      source: 'Art. 26(10)',
    }),
    untargeted_use: ternary({
      question: {
        en: 'Is it used without any link to an offence, a proceeding, a threat of an offence or a specific missing person?',
        da: 'Anvendes det uden nogen forbindelse til en strafbar handling, en straffesag, en trussel om en strafbar handling eller en bestemt forsvunden person?',
      },
      source: 'Art. 26(10), third subparagraph; recital 95',
    }),
    no_adverse_decision_solely_on_output: ternary({
      question: {
        en: 'Is it ensured that no decision with an adverse legal effect rests on the output alone?',
        da: 'Er det sikret, at ingen afgørelse med negativ retsvirkning alene bygger på systemets resultat?',
      },
      help: {
        en: '`yes` means that no such decision is taken. In real-time use `no` gives a warning.',
        da: '`yes` betyder, at ingen sådan afgørelse træffes. Ved anvendelse i realtid giver `no` en advarsel.',
      },
      source: 'Art. 5(3), 26(10); (406)',
    }),
    documented_in_police_file: ternary({
      question: {
        en: 'Is each use documented in the police file and available to the supervisory authorities on request?',
        da: 'Dokumenteres hver anvendelse i politiets akter, og kan tilsynsmyndighederne få dokumentationen efter anmodning?',
      },
      source: 'Art. 26(10), fifth subparagraph',
    }),
    national_legal_basis_clear: ternary({
      question: {
        en: 'Does a clear and precise national legal basis cover the use?',
        da: 'Er der klar og præcis national lovhjemmel til anvendelsen?',
      },
      help: {
        en: 'Not the national law of Article 5(5). Read by the recommendations only.',
        da: 'Ikke den nationale ret efter artikel 5, stk. 5. Læses kun af anbefalingerne.',
      },
      informationOnly: true,
      source: 'Justitia, section 1',
    }),
    danger_to_life_or_limb: ternary({
      question: {
        en: 'May the offence cause danger to life or limb, or has it done so?',
        da: 'Kan den strafbare handling medføre fare for liv eller legeme, eller har den gjort det?',
      },
      help: recommendationsOnly,
      informationOnly: true,
      source: 'Justitia, section 3',
    }),
    imminent_danger_of_loss_of_life: ternary({
      question: {
        en: 'Is there imminent danger of loss of life?',
        da: 'Er der overhængende fare for tab af liv?',
      },
      help: recommendationsOnly,
      informationOnly: true,
      source: 'Justitia, section 2',
    }),
    court_order: ternary({
      question: { en: 'Has a court ordered the use?', da: 'Er der retskendelse til anvendelsen?' },
      help: recommendationsOnly,
      informationOnly: true,
      source: 'Justitia, section 4',
    }),
    stores_biometric_face_data: ternary({
      question: { en: 'Are biometric face data stored?', da: 'Lagres biometriske ansigtsdata?' },
      help: recommendationsOnly,
      informationOnly: true,
      source: 'Justitia, section 4',
    }),
    data_ethics_assessment: ternary({
      question: {
        en: 'Was a data-ethics impact assessment made?',
        da: 'Er der udført en dataetisk konsekvensanalyse?',
      },
      help: recommendationsOnly,
      informationOnly: true,
      source: 'Justitia, section 4',
    }),
  },
})
