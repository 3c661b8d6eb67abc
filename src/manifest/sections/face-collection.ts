import { itemsOf, oneOf, section, ternary } from '../facts.ts'

/** Facts of Article 5(1)(e). */
export const faceCollection = section({
  label: { en: 'Face collection', da: 'Indsamling af ansigter' },
  about: {
    en: 'Building or feeding a collection of face images or face templates.',
    da: 'Opbygning eller udvidelse af en samling af ansigtsbilleder eller ansigtsskabeloner.',
  },
  facts: {
    intended_purpose: ternary({
      question: {
        en: 'Is collecting faces in this way part of the use that the provider describes?',
        da: 'Er det at indsamle ansigter på denne måde en del af den anvendelse, som udbyderen beskriver?',
      },
      help: {
        en: 'In instructions, sales material or technical documentation. `no` leaves placing on the market unknown, because the text asks for a specific purpose only of putting into service.',
        da: 'I brugsanvisning, salgsmateriale eller teknisk dokumentation. `no` efterlader omsætning som uafklaret, fordi teksten kun kræver et specifikt formål ved ibrugtagning.',
      },
      source: 'Art. 3(12); (225)',
    }),
    database_operation: oneOf({
      question: {
        en: 'What has the system done to a collection of faces since 2 February 2025?',
        da: 'Hvad har systemet gjort ved en samling af ansigter siden den 2. februar 2025?',
      },
      values: {
        creates: { en: 'It builds a collection.', da: 'Det opretter en samling.' },
        expands: { en: 'It adds to an existing collection.', da: 'Det udvider en eksisterende samling.' },
        uses_existing_only: {
          en: 'It only searches an existing collection.',
          da: 'Det søger kun i en eksisterende samling.',
        },
        no_database: { en: 'There is no collection.', da: 'Der er ingen samling.' },
      },
      source: 'guide §4; (236), (237)',
    }),
    face_storage: oneOf({
      question: {
        en: 'Are face images, or templates made from them, saved?',
        da: 'Gemmes ansigtsbilleder eller skabeloner lavet af dem?',
      },
      values: {
        persistent: { en: 'They are kept.', da: 'De bevares.' },
        temporary: {
          en: 'They are kept briefly; how long does not matter.',
          da: 'De gemmes kortvarigt; varigheden er uden betydning.',
        },
        none_realtime_only: {
          en: 'They only pass through in real time; nothing is saved.',
          da: 'De passerer kun igennem i realtid; intet gemmes.',
        },
      },
      source: 'guide §4, §7; (226)',
    }),
    stored_face_form: oneOf({
      question: { en: 'What is saved?', da: 'Hvad gemmes?' },
      values: {
        images: { en: 'Pictures.', da: 'Billeder.' },
        images_and_templates: {
          en: 'Pictures with biometric templates.',
          da: 'Billeder med biometriske skabeloner.',
        },
        templates_only: {
          en: 'Only templates. Whether they are facial images is open, so it gives unknown.',
          da: 'Kun skabeloner. Om de er ansigtsbilleder, er uafklaret, så svaret giver uafklaret.',
        },
      },
      assumed: 'images',
      source: 'guide §4; (226), (232)',
    }),
    matching_function: oneOf({
      question: {
        en: 'Can a face be compared with the collection to establish or confirm who someone is?',
        da: 'Kan et ansigt sammenlignes med samlingen for at fastslå eller bekræfte, hvem nogen er?',
      },
      values: {
        identifies: { en: 'It establishes who someone is.', da: 'Det fastslår, hvem nogen er.' },
        verifies: {
          en: 'It confirms who someone claims to be.',
          da: 'Det bekræfter, hvem nogen udgiver sig for at være.',
        },
        matching_ready: {
          en: 'Templates, index or search exist, although recognition is not the current or only purpose.',
          da: 'Skabeloner, indeks eller søgning findes, selv om genkendelse ikke er det nuværende eller eneste formål.',
        },
        none: { en: 'No.', da: 'Nej.' },
      },
      source: 'guide §4; (226), (234), (235)',
    }),
    channels: itemsOf({
      question: { en: 'In which ways are faces collected?', da: 'Ad hvilke veje indsamles ansigter?' },
      help: {
        en: 'One entry per way of collecting. Each is judged by itself.',
        da: 'Én post for hver måde at indsamle på. Hver bedømmes for sig.',
      },
      source: 'guide §5, §6',
      facts: {
        feeds_database: ternary({
          question: {
            en: 'Are faces from this channel added to the collection?',
            da: 'Føjes ansigter fra denne kanal til samlingen?',
          },
          assumed: 'yes',
          source: 'guide §4; (226), (237)',
        }),
        ai_part: oneOf({
          question: { en: 'What does AI do in the collecting?', da: 'Hvad gør AI ved indsamlingen?' },
          values: {
            collects_or_selects: {
              en: 'It collects or selects, for example face detection that decides what is saved.',
              da: 'Den indsamler eller udvælger, f.eks. ansigtsdetektion, der afgør, hvad der gemmes.',
            },
            detects_or_indexes_afterwards: {
              en: 'It only detects or indexes faces in what was collected without it. Whether that is enough is open, so it gives unknown.',
              da: 'Den finder eller indekserer kun ansigter i det, der er indsamlet uden den. Om det er nok, er uafklaret, så svaret giver uafklaret.',
            },
            none: { en: 'Nothing.', da: 'Intet.' },
          },
          source: 'guide §5; (234)',
        }),
        data_type: oneOf({
          question: { en: 'What is collected?', da: 'Hvad indsamles?' },
          values: {
            facial_images: { en: 'Images with human faces.', da: 'Billeder med menneskelige ansigter.' },
            video_with_faces: { en: 'Video with human faces.', da: 'Video med menneskelige ansigter.' },
            fingerprints: { en: 'Fingerprints.', da: 'Fingeraftryk.' },
            voice: { en: 'Voices.', da: 'Stemmer.' },
            other_biometric: { en: 'Other biometric data.', da: 'Andre biometriske data.' },
            non_face: { en: 'Nothing of a face.', da: 'Intet med ansigter.' },
          },
          source: 'guide §5; (229), (234)',
        }),
        targeting: oneOf({
          question: {
            en: 'Whom is the system told to look for before it collects?',
            da: 'Hvem får systemet besked på at lede efter, før det indsamler?',
          },
          values: {
            untargeted_all_faces: { en: 'Every face found.', da: 'Ethvert ansigt, der findes.' },
            specific_persons: { en: 'Named persons.', da: 'Bestemte personer.' },
            predefined_group: { en: 'A group fixed in advance.', da: 'En foruddefineret gruppe.' },
            criteria_based_broad: {
              en: 'Only a broad filter, such as an area, a hashtag or an age. Whether that is targeted is open, so it gives unknown.',
              da: 'Kun et bredt filter som et område, et hashtag eller en alder. Om det er målrettet, er uafklaret, så svaret giver uafklaret.',
            },
            mixed: { en: 'Targeted and untargeted together.', da: 'Målrettet og ikkemålrettet sammen.' },
          },
          source: 'guide §5, §7; (228)-(231)',
        }),
        faces_kept: oneOf({
          question: { en: 'Whose faces are kept?', da: 'Hvis ansigter gemmes?' },
          values: {
            targets_only: {
              en: 'Images of the targets and of nobody else.',
              da: 'Billeder af dem, der søges efter, og ingen andre.',
            },
            bystanders_visible_not_indexed: {
              en: 'Others are visible in pictures of the targets, but nothing is made of their faces. Open, so it gives unknown.',
              da: 'Andre ses på billeder af dem, der søges efter, men deres ansigter bruges ikke. Uafklaret, så svaret giver uafklaret.',
            },
            everyone: { en: 'Others are kept too.', da: 'Andre gemmes også.' },
          },
          source: 'guide §5',
        }),
        stepwise_accumulation: ternary({
          question: {
            en: 'Do successive target lists feed the same collection, with no fixed end?',
            da: 'Føder skiftende lister over personer den samme samling uden en fast slutning?',
          },
          assumed: 'no',
          source: '(230)',
        }),
        source: oneOf({
          question: { en: 'Where are the images taken from?', da: 'Hvor hentes billederne fra?' },
          values: {
            public_web: { en: 'Public web pages.', da: 'Offentlige hjemmesider.' },
            social_media: {
              en: 'Social media, whether or not a login is needed.',
              da: 'Sociale medier, uanset om der kræves login.',
            },
            news_blog_video_platform: {
              en: 'News sites, blogs or video platforms.',
              da: 'Nyhedssider, blogs eller videoplatforme.',
            },
            cctv: {
              en: 'One or more cameras that watch an area, private or public, live or recorded.',
              da: 'Et eller flere kameraer, der overvåger et område, privat eller offentligt, live eller optaget.',
            },
            local_offline_archive: {
              en: "Already on the user's or operator's own device, a phone's photo library included; not taken from the internet or surveillance cameras.",
              da: 'Findes allerede på brugerens eller operatørens egen enhed, herunder en telefons fotobibliotek; ikke hentet fra internettet eller overvågningskameraer.',
            },
            user_enrolment: { en: 'Given by the person shown.', da: 'Givet af den viste person selv.' },
            login_restricted_online: {
              en: 'Pages behind a login, social media apart. Open, so it gives unknown.',
              da: 'Sider bag et login, bortset fra sociale medier. Uafklaret, så svaret giver uafklaret.',
            },
            third_party_dataset: {
              en: 'A bought or borrowed data set. Ask where its images came from: it gives unknown.',
              da: 'Et købt eller lånt datasæt. Spørg, hvor billederne kom fra: svaret giver uafklaret.',
            },
            private_network_storage: {
              en: 'Storage on a private network. It gives unknown.',
              da: 'Lagring på et privat netværk. Svaret giver uafklaret.',
            },
            mobile_camera: {
              en: 'A moving camera. It gives unknown.',
              da: 'Et kamera i bevægelse. Svaret giver uafklaret.',
            },
          },
          source: 'guide §6; (232)',
        }),
      },
    }),
  },
})
