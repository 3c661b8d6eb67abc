import { consolidated } from '../citation.ts'
import type { Wording } from '../provision.ts'

export const wording = {
  title: 'Retrospective remote biometric identification',
  citation: 'Article 26(10)',
  summary:
    'Not a prohibition: duties of whoever uses AI for law enforcement to identify people remotely after the event, such as authorisation, a link to an offence and documentation.',
  statute: [
    {
      text: 'Without prejudice to Directive (EU) 2016/680, in the framework of an investigation for the targeted search of a person suspected or convicted of having committed a criminal offence, the deployer of a high-risk AI system for post-remote biometric identification shall request an authorisation, ex ante, or without undue delay and no later than 48 hours, by a judicial authority or an administrative authority whose decision is binding and subject to judicial review, for the use of that system, except when it is used for the initial identification of a potential suspect based on objective and verifiable facts directly linked to the offence. Each use shall be limited to what is strictly necessary for the investigation of a specific criminal offence.',
      citation: consolidated('Article 26(10), first subparagraph'),
    },
    {
      text: 'In no case shall such high-risk AI system for post-remote biometric identification be used for law enforcement purposes in an untargeted way, without any link to a criminal offence, a criminal proceeding, a genuine and present or genuine and foreseeable threat of a criminal offence, or the search for a specific missing person. It shall be ensured that no decision that produces an adverse legal effect on a person may be taken by the law enforcement authorities based solely on the output of such post-remote biometric identification systems.',
      citation: consolidated('Article 26(10), third subparagraph'),
    },
  ],
  conditions: {
    trigger: {
      label: 'Law-enforcement use of a system for retrospective remote biometric identification',
      satisfied: 'People are identified remotely after a significant delay, for law enforcement.',
      not_satisfied: 'This is no retrospective remote biometric identification for law enforcement.',
      unknown: 'Whether people are identified remotely after the event, for law enforcement, is open.',
    },
    authorisation: {
      label:
        'Duty: authorisation before, or requested within 48 hours, for the search of a suspect or convict; after a refusal, stop and delete',
      satisfied:
        'The duty of authorisation is met or does not arise: no suspect or convict is searched for, it is a first identification on objective facts, the authorisation was requested in time, or the use stopped after a refusal.',
      not_satisfied:
        'The duty of authorisation is not met: a suspect or convict is searched for without an authorisation requested in time, or the use did not stop after a refusal.',
      unknown: 'Whether the duty of authorisation is met is open. What is not documented cannot settle it.',
    },
    'specific-offence': {
      label:
        'Duty: strictly necessary for one specific offence, in the search or first identification of a suspect or convict',
      satisfied:
        'The use is limited to one specific offence, or no suspect or convict is searched for or identified.',
      not_satisfied:
        'The use is not limited to what is strictly necessary for the investigation of one specific offence.',
      unknown: 'Whether the use is limited to one specific offence is open.',
    },
    'not-untargeted': {
      label: 'Duty: not in an untargeted way',
      satisfied:
        'The use has a link to an offence, a proceeding, a threat of an offence or a specific missing person.',
      not_satisfied:
        'The use is untargeted: it has no link to an offence, a proceeding, a threat of an offence or a specific missing person.',
      unknown: 'Whether the use is untargeted is open.',
    },
    'no-decision-on-output-alone': {
      label: 'Duty: no adverse decision on the output alone',
      satisfied: 'No decision with an adverse legal effect rests on the output alone.',
      not_satisfied: 'Decisions with an adverse legal effect may rest on the output alone.',
      unknown: 'Whether decisions with an adverse legal effect rest on the output alone is open.',
    },
    documented: {
      label: 'Duty: documented in the police file',
      satisfied: 'Each use is documented in the police file and available to the supervisory authorities.',
      not_satisfied:
        'Not every use is documented in the police file and available to the supervisory authorities.',
      unknown: 'Whether each use is documented in the police file is open.',
    },
  },
  exceptions: {},
} as const satisfies Wording
