import type { Values } from '../facts.ts'

/** What any biometric system may work on, in the words of all sections that ask for it. */
export const traits = {
  face: { en: 'The face.', da: 'Ansigtet.' },
  voice: { en: 'The voice.', da: 'Stemmen.' },
  body_posture_or_movement: { en: 'Posture or movements.', da: 'Kropsholdning eller bevægelser.' },
  gait: { en: 'The way of walking.', da: 'Gangen.' },
  keystroke_dynamics: { en: 'The way of typing.', da: 'Måden at taste på.' },
  eye_tracking: { en: 'Eye movements.', da: 'Øjenbevægelser.' },
  heart_or_ecg: { en: 'Heartbeat or ECG.', da: 'Hjerteslag eller EKG.' },
  eeg: { en: 'Brain activity (EEG).', da: 'Hjerneaktivitet (EEG).' },
} as const satisfies Values

/** What tells people apart, and says little of their mood. */
export const identifyingTraits = {
  fingerprint: { en: 'Fingerprints.', da: 'Fingeraftryk.' },
  iris: { en: 'The iris.', da: 'Iris.' },
  dna: { en: 'DNA.', da: 'DNA.' },
} as const satisfies Values
