import { consolidated, consolidatedPoint } from '../citation.ts'
import type { Wording } from '../provision.ts'
import { placingServiceForPurposeOrUse } from '../shared-wording.ts'

export const wording = {
  title: 'Emotion inference at work and in education',
  citation: 'Article 5(1)(f)',
  summary:
    'AI that infers emotions of persons at work or in education from their biometric data, other than for medical or safety reasons.',
  statute: [
    {
      text: '(f) the placing on the market, the putting into service for this specific purpose, or the use of AI systems to infer emotions of a natural person in the areas of workplace and education institutions, except where the use of the AI system is intended to be put in place or into the market for medical or safety reasons;',
      citation: consolidatedPoint('f'),
    },
    {
      text: '‘emotion recognition system’ means an AI system for the purpose of identifying or inferring emotions or intentions of natural persons on the basis of their biometric data',
      citation: consolidated('Article 3(39)'),
    },
  ],
  conditions: {
    'placing-service-or-use': placingServiceForPurposeOrUse.en,
    'infers-emotions': {
      label: 'Infers emotions or intentions from biometric data',
      satisfied: 'Emotions or intentions of persons are inferred from biometric data.',
      not_satisfied: 'No emotions or intentions of single persons are inferred from biometric data.',
      unknown: 'Whether emotions or intentions of persons are inferred from biometric data is open.',
    },
    'work-or-education': {
      label: 'Of persons in the areas of workplace and education institutions',
      satisfied:
        'Workers, candidates, students or applicants are observed at work or in education, and not merely by chance with safeguards.',
      not_satisfied:
        'No workers, candidates, students or applicants are observed at work or in education, or merely by chance with documented safeguards.',
      unknown:
        'Whether workers, candidates, students or applicants are observed at work or in education is open. Safeguards without evidence cannot settle it.',
    },
    'not-medical-or-safety': {
      label: 'Not for medical or safety reasons',
      satisfied:
        'No medical or safety reason holds: there is none, or strict necessity, proportionality, purpose limits or the CE mark for therapy are missing.',
      not_satisfied:
        'A medical or safety reason is stated, with evidence that it is strictly necessary and proportionate and that nothing is reused.',
      unknown: 'Whether a medical or safety reason holds is open. A claim without evidence cannot settle it.',
    },
  },
  exceptions: {
    'training-without-consequences': {
      label: 'Training or role-play without consequences (Guidelines only)',
      satisfied:
        "It is used only for the person's own training or role-play, without consequences. The exception stands in the Guidelines, not in the text of the point.",
      not_satisfied: 'It is not limited to training or role-play without consequences.',
      unknown:
        'Whether it is used only for training or role-play without consequences is open. A claim without evidence cannot settle it.',
    },
  },
} as const satisfies Wording
