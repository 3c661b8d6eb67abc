import type { PageWords } from './words.ts'

export const english: PageWords = {
  heading: {
    statute: 'Statutory text',
    conditions: 'Conditions',
    exceptions: 'Exceptions',
    facts: 'Facts that decide',
    scopeFacts: 'Facts of the scope',
    questions: 'What to ask first',
    territory: 'Territory',
    authority: 'Competent authority in Denmark',
    notes: 'Notes beside the verdict',
    contradictions: 'Contradictions that are pointed out',
    traps: 'Easily got wrong',
    neighbours: 'Related rules',
    cases: 'Worked cases',
  },
  kind: { prohibition: 'prohibition', restriction: 'restriction: a trigger, and duties that follow from it' },
  property: { id: 'Id', kind: 'Kind', section: 'Section of the manifest', applies: 'Applies from' },
  section: (name, label, about) => `${name} (${label}). ${about}`,
  and: 'and',
  none: 'None.',
  preface:
    'Decision support, not legal advice. What is not stated is unknown and never cleared. The rules that all provisions share stand in [the overview](README.md).',

  prohibitedWhere: (conditions, exceptions) =>
    `Prohibited where all ${conditions} conditions are satisfied${exceptions === 0 ? '.' : ' and the exception is not. Where the exception is unknown, the verdict is prohibited unless an exception is established.'}`,
  triggerAndDuties: last =>
    `Condition 1 is the trigger. Conditions 2 to ${last} are duties; a duty is satisfied where it is met. It is a breach where the trigger is satisfied and a duty is not.`,
  gate: (number, section) => `Condition ${number} is the gate: \`${section}: none\` makes it not satisfied.`,
  perItem: (numbers, list) =>
    `Conditions ${numbers} are judged for each entry of \`${list}\`, and the worst entry is reported. \`${list}: []\` makes them not satisfied.`,
  howCited: guide =>
    `How sources are cited: a number in brackets, such as (64), is a paragraph of the Commission Guidelines C(2025) 5052 final, which are not binding. ${guide ? "Guide §4 is a section of Digitaliseringsstyrelsen's guide on the point. " : ''}Articles, annexes and recitals are those of Regulation (EU) 2024/1689, unless another act is named.`,

  conditionColumns: ['No.', 'Id', 'Condition', 'Role'],
  role: { gate: 'gate', trigger: 'trigger', duty: 'duty' },
  perEntry: list => `per entry of \`${list}\``,
  conditionLine: (number, of, label, role) =>
    `**Condition ${number} of ${of}${role === '' ? '' : ` (${role})`}: ${label}**`,
  exceptionLine: label => `**Exception: ${label}**`,
  exceptionsIntroduction: 'Where an exception is satisfied, the use is not prohibited under this point.',
  noException: 'None.',
  satisfiedWhere: formula => `Satisfied where ${formula}`,
  means: 'What each status means:',
  sources: 'Sources',

  factColumns: ['Fact', 'Question', 'Values', 'Source'],
  everyFact:
    'Every fact also takes `unknown`. A value that needs evidence is unknown until `evidence` names a document or an address.',
  needsEvidence: 'needs evidence',
  assumed: value => (value === null ? 'Absent: none is assumed.' : `Absent: ${value} is assumed.`),
  informationOnly: 'Information only; it decides nothing.',
  takes: {
    items: 'A list of entries with the facts below.',
    countries: 'Country codes of two capital letters, such as `DK`.',
    integer: 'A whole number.',
    text: 'Text.',
  },
  aList: 'A list, complete as stated, of:',

  territoryNone: 'No rule about a Member State changes a verdict under this provision.',
  notBindingWhere: formula => `**Not binding** in this case: ${formula}`,
  openWhere: formula => `**Open whether it binds** in this case: ${formula}`,
  recitalIntroduction: 'Recital 41, on which what is said of Denmark rests:',
  noteColumns: {
    where: formula => `Shown where ${formula}`,
    from: day => `From ${day}.`,
    unless: condition => `Not shown where \`${condition}\` is not satisfied.`,
    notStated: (fact, formula) =>
      `Shown where the section states facts and both ${fact} and the following are unknown: ${formula}`,
    warning: 'A warning.',
  },

  contradictionsIntroduction:
    'Stated facts that contradict each other are pointed out. The verdict follows the conditions all the same.',
  caseColumns: ['Case', 'What it is about, and its source', 'Verdict', 'Conditions'],
  casesIntroduction:
    'Judged by the tool when this page was generated. The sources are those that the case is taken or derived from.',
  use: id => `use ${id}`,
  notYet: day => `does not apply yet on ${day}`,
  statuses: (status, numbers) => `${status}: ${numbers}`,
}
