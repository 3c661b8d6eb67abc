import type { DocumentWords } from './words.ts'

export const english: DocumentWords = {
  reviewOf: name => `Review: ${name}`,
  reviewOfMany: systems => `Review of ${systems} AI systems`,
  nothing: 'Review',
  preface:
    'Each use is judged on what its manifest states, condition by condition, under the prohibitions of Article 5(1) and the restriction of Article 26(10) of the AI Act, Regulation (EU) 2024/1689. What is not stated is unknown and never cleared. Decision support, not legal advice.',
  cited:
    "How sources are cited: a number in brackets, such as (64), is a paragraph of the Commission Guidelines C(2025) 5052 final, which are not binding. Guide §4 is a section of Digitaliseringsstyrelsen's guide on the point. Articles, annexes and recitals are those of Regulation (EU) 2024/1689, unless another act is named.",
  unnamed: 'System without a name',

  heading: {
    summary: 'Summary',
    toolProblems: 'Tool problems',
    conditions: 'Conditions',
    exceptions: 'Exceptions',
    assumptions: 'Assumptions',
    designOptions: 'What would change the verdict',
    intoProhibition: 'What would make it prohibited',
    settling: 'What the answers would settle',
    circumstances: 'Circumstances, not design',
    questions: 'Open questions',
    notes: 'Notes',
    decisions: 'Recorded decisions',
    statute: 'Text of the law',
    others: 'The other provisions',
    authority: 'Competent authority in Denmark',
    findings: 'Other findings',
  },
  use: id => `Use: ${id}`,
  property: {
    manifest: 'Manifest',
    manifests: 'Manifests',
    day: 'Law as of',
    tool: 'Tool',
    law: 'Law data',
    purpose: 'Purpose',
    exclusion: 'Exclusions of Article 2',
    verdict: 'Verdict',
    prohibits: 'What is prohibited',
    restricts: 'What it requires',
    appliesFrom: 'Applies from',
    entry: 'Reported entry, the worst of the list',
    findings: 'Findings',
  },
  noPurpose: 'not stated',

  toolProblems: 'The tool failed on these points. The review is incomplete: what is missing is not clear.',
  nothingFound: 'No manifest was found, so nothing is reviewed.',
  nothingReviewed: 'Nothing in this manifest could be reviewed; the findings say why.',
  countColumns: ['Verdict', 'Article 5(1)', 'Article 26(10)'],
  countCaption: 'Verdicts, counted by use and provision',
  attentionColumns: ['Use', 'Provision', 'Verdict', 'Remark'],
  attentionCaption: 'What to look at',
  noAttention:
    'No use is prohibited on the facts as stated, and none is open on described facts or held by one condition alone. What is not described is undetermined.',
  questions: count => (count === 1 ? '1 open question' : `${count} open questions`),
  appliesFrom: day => `applies from ${day}`,
  heldBy: (number, of) => `held by condition ${number} of ${of} alone`,
  excluded: {
    satisfied: 'An exclusion holds; the use is out of scope.',
    not_satisfied: 'None holds.',
    unknown: 'One is claimed and not settled.',
  },
  exclusionAssumed: 'None is stated, so none is assumed.',

  conditionCaption: citation => `Conditions of ${citation}`,
  conditionColumns: ['No.', 'Condition', 'Status', 'Deciding facts'],
  exceptionCaption: citation => `Exceptions of ${citation}`,
  exceptionColumns: ['Exception', 'Status', 'Deciding facts'],
  sources: 'Sources',
  line: number => `line ${number}`,
  evidence: 'evidence',
  more: count => `and ${count} more`,
  assumptions: 'Not stated, so taken as follows:',

  decisionIntroduction: 'What reviewers have decided. A decision changes no verdict.',
  decisionCaption: citation => `Recorded decisions on ${citation}`,
  decisionColumns: ['Conclusion', 'By', 'Reason', 'State'],
  decisionState: { current: 'current', stale: 'stale', replaced: 'replaced by a later one' },
  decisionUntil: day => `until ${day}`,

  designIntroduction:
    'What would have to be otherwise in the system itself. These are options for its design, never a reason to state something else: the manifest states what is so.',
  intoIntroduction: (number, of) =>
    `Condition ${number} of ${of} alone keeps this use outside. With any one of these changes it would be prohibited.`,
  settlingIntroduction:
    'The smallest sets of answers that settle the verdict, each way. They show what follows from an answer; which answer is true is a question of fact.',
  breachIntroduction:
    'What would have to be otherwise in the use for every duty to be met, or for none to be triggered. It describes, and is never a reason to state something else.',
  alikeOnly:
    'More sets would have the same effect: only those are listed that change every entry of the list alike.',
  circumstanceIntroduction:
    'These turn on what the system is, where it is used, by whom and with whom. They are no choices of design.',
  throughCondition: (number, of, verdict) => `Through condition ${number} of ${of}, to “${verdict}”:`,
  throughException: (label, verdict) => `Through the exception “${label}”, to “${verdict}”:`,
  through: verdict => `To “${verdict}”:`,
  together: 'All of these together:',
  or: 'or',
  and: 'and',
  emptyList: 'none of the listed',
  withEvidence: 'counts only with evidence',
  moreSets: count =>
    count === 1 ? '1 larger or equal set is not shown.' : `${count} larger or equal sets are not shown.`,

  questionsIntroduction:
    'In the order in which they settle most. Each is unknown until the manifest states it.',
  answers: 'Answers',
  moreQuestions: count =>
    count === 1 ? '1 further question is not shown.' : `${count} further questions are not shown.`,

  otherCaption: use => `The other provisions for ${use}`,
  otherColumns: ['Provision', 'Verdict', 'Rests on'],
  notDescribed: 'nothing stated',
  condition: (number, status) => `Condition ${number} is ${status}`,
  authorityCaption: 'Authorities that supervise the provisions above',
  findingColumns: ['Place', 'Severity', 'Finding', 'Code'],
  findingCaption: path => `Findings in ${path}`,
  known: 'known',
  severity: { error: 'error', warning: 'warning', information: 'information' },
}
