import { consolidated, consolidatedPoint } from '../citation.ts'
import type { Wording } from '../provision.ts'

export const wording = {
  title: 'Real-time remote biometric identification for law enforcement',
  citation: 'Article 5(1)(h)',
  summary:
    'Using AI to identify people at a distance and in real time in places open to the public, for law enforcement, unless it is strictly necessary for a listed objective and every safeguard of Article 5(2) to (5) is in place.',
  statute: [
    {
      text: '(h) the use of ‘real-time’ remote biometric identification systems in publicly accessible spaces for the purposes of law enforcement, unless and in so far as such use is strictly necessary for one of the following objectives: (i) the targeted search for specific victims of abduction, trafficking in human beings or sexual exploitation of human beings, as well as the search for missing persons; (ii) the prevention of a specific, substantial and imminent threat to the life or physical safety of natural persons or a genuine and present or genuine and foreseeable threat of a terrorist attack; (iii) the localisation or identification of a person suspected of having committed a criminal offence, for the purpose of conducting a criminal investigation or prosecution or executing a criminal penalty for offences referred to in Annex II and punishable in the Member State concerned by a custodial sentence or a detention order for a maximum period of at least four years.',
      citation: consolidatedPoint('h'),
    },
    {
      text: '‘remote biometric identification system’ means an AI system for the purpose of identifying natural persons, without their active involvement, typically at a distance through the comparison of a person’s biometric data with the biometric data contained in a reference database',
      citation: consolidated('Article 3(41)'),
    },
    {
      text: '‘real-time remote biometric identification system’ means a remote biometric identification system, whereby the capturing of biometric data, the comparison and the identification all occur without a significant delay, comprising not only instant identification, but also limited short delays in order to avoid circumvention',
      citation: consolidated('Article 3(42)'),
    },
    {
      text: '‘publicly accessible space’ means any publicly or privately owned physical place accessible to an undetermined number of natural persons, regardless of whether certain conditions for access may apply, and regardless of the potential capacity restrictions',
      citation: consolidated('Article 3(44)'),
    },
    {
      text: 'Criminal offences referred to in Article 5(1), first subparagraph, point (h)(iii): terrorism, trafficking in human beings, sexual exploitation of children, and child pornography, illicit trafficking in narcotic drugs or psychotropic substances, illicit trafficking in weapons, munitions or explosives, murder, grievous bodily injury, illicit trade in human organs or tissue, illicit trafficking in nuclear or radioactive materials, kidnapping, illegal restraint or hostage-taking, crimes within the jurisdiction of the International Criminal Court, unlawful seizure of aircraft or ships, rape, environmental crime, organised or armed robbery, sabotage, participation in a criminal organisation involved in one or more of the offences listed above.',
      citation: consolidated('Annex II'),
    },
  ],
  conditions: {
    'remote-identification': {
      label: 'Remote biometric identification system',
      satisfied:
        'The system identifies or follows people without their active part, by comparing them with stored biometric data of individuals.',
      not_satisfied:
        'The system does not identify people remotely: it has another function, compares with no stored data, needs their active part, only gives access, or is an identity check of a person present.',
      unknown: 'Whether the system identifies people remotely is open.',
    },
    use: {
      label: 'Use, with the comparison switched on',
      satisfied: 'An AI system with a link to the Union is used, and the comparison is switched on.',
      not_satisfied:
        'The system is not used in a way that counts: no AI system, no link to the Union, no use, or the comparison is not switched on.',
      unknown:
        'Whether an AI system with a link to the Union is used with the comparison switched on is open.',
    },
    'real-time': {
      label: 'In real time',
      satisfied: 'People are identified at once or after a minor delay.',
      not_satisfied: 'People are identified only after a significant delay.',
      unknown: 'How long it takes from capture to identification is open.',
    },
    'publicly-accessible-space': {
      label: 'Publicly accessible space',
      satisfied: 'It is used in a physical place that is open to an undetermined number of people.',
      not_satisfied:
        'It is not used in a publicly accessible place: it is online, closed to an undetermined number of people, or a prison or border-control area.',
      unknown: 'Whether it is used in a publicly accessible place is open.',
    },
    'law-enforcement': {
      label: 'For the purposes of law enforcement',
      satisfied:
        'It serves law enforcement, by an authority or by someone whom an authority instructs and supervises.',
      not_satisfied:
        'It does not serve law enforcement, or whoever uses it acts on its own behalf and not for an authority.',
      unknown:
        'Whether it is used for law enforcement, by or for an authority, is open; a court acts in law enforcement in some roles only (our reading).',
    },
  },
  exceptions: {
    'strictly-necessary-objective': {
      label: 'Strictly necessary for a listed objective, with every safeguard',
      satisfied:
        'The use is strictly necessary for a listed objective, with national law, targeting, limits, impact assessment, registration and authorisation in place.',
      not_satisfied: 'A listed objective or a safeguard of Article 5(2) to (5) is missing.',
      unknown:
        'Whether a listed objective and every safeguard are in place is open. What is not stated or not documented never counts as a safeguard.',
    },
  },
} as const satisfies Wording
