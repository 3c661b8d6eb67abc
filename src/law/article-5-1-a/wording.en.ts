import type { Wording } from '../provision.ts'

export const wording = {
  title: 'Harmful manipulation and deception',
  citation: 'Article 5(1)(a)',
  summary:
    'AI that distorts what people do by subliminal, purposefully manipulative or deceptive techniques, so that significant harm follows or is reasonably likely.',
  statute: [
    {
      text: '(a) the placing on the market, the putting into service or the use of an AI system that deploys subliminal techniques beyond a person’s consciousness or purposefully manipulative or deceptive techniques, with the objective, or the effect of materially distorting the behaviour of a person or a group of persons by appreciably impairing their ability to make an informed decision, thereby causing them to take a decision that they would not have otherwise taken in a manner that causes or is reasonably likely to cause that person, another person or group of persons significant harm;',
      citation:
        'Regulation (EU) 2024/1689, consolidated text CELEX 02024R1689-20260727, Article 5(1), first subparagraph, point (a)',
    },
  ],
  conditions: {
    'placing-service-or-use': {
      label: 'Placing on the market, putting into service or use of an AI system',
      satisfied: 'An AI system with a link to the Union is supplied or used.',
      not_satisfied: 'No AI system with a link to the Union is supplied or used.',
      unknown: 'Whether an AI system with a link to the Union is supplied or used is open.',
    },
    'harmful-technique': {
      label: 'Subliminal, purposefully manipulative or deceptive techniques',
      satisfied:
        'The system uses a technique that people do not notice, that pushes past free choice or that misleads.',
      not_satisfied:
        'No such technique counts: none is used, or people know it and choose it freely, or it arises by chance and appropriate measures are in place.',
      unknown: 'Whether a subliminal, manipulative or deceptive technique counts is open.',
    },
    distortion: {
      label:
        'Objective or effect of materially distorting behaviour, by appreciably impairing an informed decision',
      satisfied:
        'Behaviour is materially distorted, in fact, probably or by aim: people are much less able to decide for themselves and decide differently.',
      not_satisfied:
        'No material distortion: a change is neither aimed at nor likely, or people stay largely able to decide, or do not decide differently.',
      unknown: 'Whether behaviour is materially distorted, by aim or by effect, is open.',
    },
    'significant-harm': {
      label: 'Significant harm, caused or reasonably likely',
      satisfied: 'Significant harm has happened or is reasonably likely.',
      not_satisfied: 'No significant harm has happened or is reasonably likely.',
      unknown:
        'Whether significant harm has happened or is reasonably likely is open. Minor harm with an aggravating factor leaves it open.',
    },
    'causal-link': {
      label: 'Plausible causal link from technique to distortion to harm',
      satisfied: 'The technique plausibly leads to the behaviour, and the behaviour to the harm.',
      not_satisfied:
        'A plausible link is missing, or all of the harm comes from outside events that could be neither controlled nor foreseen.',
      unknown:
        'Whether the technique plausibly leads to the behaviour, and the behaviour to the harm, is open.',
    },
  },
  parts: {
    subliminal: 'people do not notice it, unless they are told, can freely say no and can still resist',
    manipulative:
      'it pushes past free choice, unless people are told, can freely say no and can still resist; by chance and with appropriate measures it does not count',
    deceptive:
      'it misleads, and disclosure is no way out here; by chance and with appropriate measures it does not count, and in a sensitive context that is unknown',
    significant_harm:
      'minor harm with an aggravating factor, or without a statement on such factors, is unknown',
  },
  exceptions: {
    'medical-treatment': {
      label: 'Medical treatment in accordance with the law',
      satisfied:
        'The technique is part of medical treatment that follows the law and medical standards, with explicit consent.',
      not_satisfied:
        'The exception for medical treatment does not apply: the technique is no part of treatment, or law and standards are not followed, or explicit consent is missing.',
      unknown:
        'Whether the technique is part of medical treatment that follows the law and medical standards, with explicit consent, is open.',
    },
  },
  traps: [
    'A manipulative technique alone is never enough: all five conditions count.',
    "Intent is not needed. The effect is enough, and the objective may be the system's own (69), (82)-(84); it is something else than the intended purpose of Article 3(12).",
    'A label "made by AI" mitigates deception and does not exclude it (71), (72).',
    'Knowing or consenting helps only where people can still resist (68), (130).',
    'A hallucination is no deception as such, unless safeguards are missing; with them, a sensitive context leaves it unknown, since (73) names such contexts "in particular".',
    'Minor harm to children or to many people is unknown, not no (92), (93); but scale alone does not make harm significant: the effects on individuals must always be (91).',
    'What is meant or likely counts like what has happened: nobody need have decided differently yet (80), (82)-(84).',
    'Persuasion in accordance with the law is a matter of condition 2, harm that is not significant one of condition 4; ordinary advertising that follows the law is no separate exception (127)-(134).',
  ],
  neighbours:
    'Where a group covered by point (b) is targeted, the Commission applies (b) instead of (a); the tool reports both (125). Dark patterns: Digital Services Act, Article 25; consumer law; transparency under Article 50; GDPR.',
} as const satisfies Wording
