import type { Pitfalls } from '../provision.ts'

export const pitfalls: Pitfalls = {
  en: {
    traps: [
      'Whose emotions, not where: in a call centre the customers are outside and the staff are inside; so are teachers at a school and staff in training (254), (255).',
      "A mood put together from each person's is covered; a crowd read only as a whole is not a natural person (254), (267).",
      "The word biometric does not stand in the point; it is the Commission's reading through Article 3(39) (245). Text, also text made from speech, is not biometric; the voice is.",
      'Renaming does not help: attitude, attention, boredom, stress and engagement are covered. A smile is no emotion, but happiness inferred from it is (248), (249).',
      'Fatigue and pain fall outside condition 2; they are no exception.',
      'Well-being, burnout, depression and general stress are no medical or safety reason; safety means life and health, not property (257), (258), (263).',
      'The purpose alone is not enough: strictly necessary, proportionate and no reuse are needed too (259), (260). A CE mark is required for therapeutic use only.',
      'Consent and disclosure are no exception. Candidates, trainees, volunteers and the self-employed are inside.',
      'A general-purpose provider who does not know the setting stays at unknown; forbidding the use in the terms changes nothing for the deployer (14), (41).',
    ],
    neighbours:
      'Outside this point: usually high-risk, Annex III, point 1(c), and Article 50(3); national labour law; GDPR.',
  },
  da: {
    traps: [
      'Hvis følelser, ikke hvor: i et callcenter er kunderne udenfor og personalet indenfor; det er lærere på en skole og personale under oplæring også (254), (255).',
      'En stemning sammenlagt af den enkeltes er omfattet; en menneskemængde, der kun aflæses som helhed, er ikke en fysisk person (254), (267).',
      'Ordet biometrisk står ikke i bestemmelsen; det er Kommissionens læsning via artikel 3, nr. 39 (245). Tekst, også tekst lavet af tale, er ikke biometrisk; stemmen er.',
      'Et andet navn hjælper ikke: holdning, opmærksomhed, kedsomhed, stress og engagement er omfattet. Et smil er ingen følelse, men glæde udledt af det er (248), (249).',
      'Træthed og smerte falder uden for betingelse 2; de er ingen undtagelse.',
      'Trivsel, udbrændthed, depression og generel stress er ingen medicinsk eller sikkerhedsmæssig årsag; sikkerhed betyder liv og helbred, ikke ejendom (257), (258), (263).',
      'Formålet alene er ikke nok: streng nødvendighed, forholdsmæssighed og intet genbrug kræves også (259), (260). CE-mærkning kræves kun ved terapeutisk anvendelse.',
      'Samtykke og oplysning er ingen undtagelse. Jobansøgere, praktikanter, frivillige og selvstændige er indenfor.',
      'En udbyder af et generelt system, der ikke kender sammenhængen, forbliver uafklaret; at forbyde anvendelsen i vilkårene ændrer intet for idriftsætteren (14), (41).',
    ],
    neighbours:
      'Uden for dette litra: som regel højrisiko, bilag III, punkt 1, litra c, og artikel 50, stk. 3; national arbejdsret; databeskyttelsesforordningen.',
  },
}
