import type { Expected, Problem } from '../../manifest/manifest.ts'
import type { StaleReason } from '../decisions/decisions.ts'
import { dayIn } from './day.ts'
import type { Messages } from './messages.ts'
import { syntaxReasons } from './syntax.ts'
import { choices, enumerate, lowerFirst, shown } from './words.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const day = dayIn(MONTHS, '')
const by = (citation: string, from: string | null) =>
  from === null ? `Prohibited by ${citation}` : `Prohibited from ${day(from)} by ${citation}`

export const english: Messages = {
  verdict: {
    prohibited: 'prohibited',
    prohibited_unless_excepted: 'prohibited unless an exception is established',
    undetermined: 'undetermined',
    not_prohibited: 'not prohibited under this point',
    out_of_scope: 'out of scope',
    not_binding: 'not binding',
    not_triggered: 'not triggered',
    breach: 'breach',
    duties_met: 'duties met',
  },
  status: { satisfied: 'satisfied', not_satisfied: 'not satisfied', unknown: 'unknown' },
  day,
  list: words => enumerate(words, 'and'),
  problem,
  prohibited: ({ citation, title, conditions, from, item }) =>
    `${by(citation, from)}: ${lowerFirst(title)}. All ${conditions} conditions are satisfied${item === null ? '' : ` for \`${item}\``}.`,
  unlessExcepted: ({ citation, title, from, exceptions, missing }) =>
    `${by(citation, from)} unless an exception is established: ${lowerFirst(title)}. All conditions are satisfied; the exception is open: ${exceptions}, missing: ${missing}.`,
  undetermined: ({ citation, unknown, of, title }) =>
    unknown.length === 0
      ? `${citation} is undetermined: ${lowerFirst(title)}. All ${of} conditions are satisfied.`
      : `${citation} is undetermined: ${lowerFirst(title)}. ${unknown.length === 1 ? 'Condition' : 'Conditions'} ${unknown.join(', ')} of ${of} ${unknown.length === 1 ? 'is' : 'are'} unknown.`,
  settleNext: (facts, more) => `Settle next: ${choices(facts)}${more > 0 ? ` and ${more} more` : ''}.`,
  nothingSettles: 'No further fact settles it: the sources leave the point open. Have it reviewed.',
  exclusionOpen: 'An exclusion is claimed and not settled.',
  breach: ({ citation, duties, from }) =>
    `${from === null ? `Breach of ${citation}` : `Breach of ${citation} from ${day(from)}`}: ${duties}`,
  assumed: facts => `Assumed, since not stated: ${facts}.`,
  condition: ({ number, of, citation, sentence }) =>
    `Condition ${number} of ${of} of ${citation} is satisfied: ${lowerFirst(sentence)}`,
  heldBy: ({ number, of, citation, sentence }) =>
    `Condition ${number} of ${of} alone keeps this use outside ${citation}: ${lowerFirst(sentence)} A change here can make the use prohibited.`,
  notStated: (absent, unknown) =>
    [
      absent.length > 0 ? `Not stated, so unknown: ${choices(absent)}.` : '',
      unknown.length > 0 ? `Stated as unknown: ${choices(unknown)}.` : '',
      'State the facts, or `none` where the use does nothing of the kind.',
    ]
      .filter(sentence => sentence !== '')
      .join(' '),
  evidenceWanted: citation =>
    `Your policy asks for evidence here: it holds the use off ${citation}. Name a path or a web address as \`evidence\`.`,
  ownerMissing: 'Your policy asks for an owner. Add `owner:` with a person or an address.',
  evidenceMissing: value =>
    `\`${value}\` needs evidence to count: without it the fact is unknown. Write \`value\` and \`evidence\` below the fact.`,
  evidenceNotFound: path =>
    `Evidence not found: \`${shown(path)}\`. A path is relative to the manifest and stays inside the folder.`,
  voidExclusion: (value, because) => `The exclusion \`${value}\` is void: ${because}.`,
  factIs: (path, value) => `${path}: ${value}`,
  contradicts: path => `The other place: ${path}`,
  sameKey: 'The same key stands here',
  moreProblems: count => `${count} more mistakes are not shown. Mend these first.`,
  toolProblem: rule => `The rule ${rule} failed. This is an error of the tool, not of the manifest.`,
  recommendation: ({ label, text, source }) => `Recommendation: ${label}. ${text} (${source})`,
  recommendationOpen: ({ label, facts, source }) =>
    `Recommendation, open: ${label}. Not stated: ${choices(facts)}. (${source})`,
  conclusion: { accepted: 'accepted', rejected: 'rejected', needs_work: 'sent back for more work' },
  decisionRecorded: ({ conclusion, by, date, stale }) =>
    `Decision recorded: ${conclusion} by ${by}, ${date}${stale ? '; it is stale' : ''}.`,
  staleReason,
  decisionStale: ({ reasons, until, digest }) => {
    const why = reasons.map(reason => staleReason(reason, until)).join(', ')
    const next = reasons.every(reason => reason === 'until')
      ? 'Decide again, and set a new `until`.'
      : `Decide again, and write the digest \`${digest}\`.`
    return `This decision is stale: ${why}. ${next}`
  },
  decisionUnknown: ({ kind, word, known, suggestion }) =>
    `There is no ${kind} \`${word}\`${kind === 'use' ? ' in this system' : ''}.${suggestion === null ? ` There are: ${choices(known)}.` : ` Did you mean \`${suggestion}\`?`}`,
  standing: {
    'not-stated': 'not stated',
    unknown: 'stated as unknown',
    invalid: 'not readable',
    unevidenced: 'needs evidence',
    assumed: 'assumed',
    none: 'none',
  },
}

function problem({ code, detail, expected, accepted, suggestion }: Problem): string {
  const word = `\`${shown(detail)}\``
  const mean = suggestion === null ? '' : ` Did you mean \`${suggestion}\`?`
  switch (code) {
    case 'not-ours':
      return 'Not an AI Design Review manifest. Add the line `schema: ai-design-review/v1` to have it reviewed.'
    case 'empty':
      return 'This manifest is empty. Start with `schema: ai-design-review/v1`, a `name` and one use.'
    case 'newer-schema':
      return `This manifest needs a newer version of the tool: ${word}. This version reads ${choices(accepted)}.`
    case 'unknown-key':
      return `Unknown key ${word}.${mean === '' && accepted.length > 0 ? ` Here stand: ${choices(accepted)}.` : mean}`
    case 'bad-value': {
      const subject = detail === '' ? 'The value does not fit here' : `${word} does not fit here`
      return `${subject}.${mean} ${expectation(expected, accepted)}`
    }
    case 'empty-value':
      return `A value is missing, so this is unknown. ${expectation(expected, accepted)}`
    case 'missing-key':
      return `The key ${word} is missing. Add it.`
    case 'bad-id':
      return `${word} is no id of a use. Small letters, digits and hyphens make one.`
    case 'not-text':
      return 'This file is not text: it holds a null character. Save it as UTF-8 text.'
    case 'encoding':
      return 'This file is not UTF-8 here: a character was lost. Save it as UTF-8.'
    case 'syntax':
      return `Not valid YAML: ${syntaxReasons[detail]?.en ?? 'the text does not fit here'}. The rest is reviewed as far as it can be read.`
    case 'tag':
      return `The tag ${word} has no meaning here. Remove it.`
    case 'duplicate-key':
      return `The key ${word} stands twice. Keep one; a fact stated twice is unknown.`
    case 'alias':
      return detail === 'cyclic'
        ? 'This alias contains itself. Write the value out.'
        : 'This alias has no anchor above it. Write the value out, or add the anchor.'
    case 'complex-key':
      return 'A key must be a plain word. Write it as `key: value`.'
    case 'merge':
      return detail === 'too-many'
        ? 'Too many merge keys come together here. Write the values out.'
        : 'A merge key `<<` takes an alias of a mapping, or a list of these.'
    case 'limit':
      return limits[detail] ?? 'The file is beyond what is read. Mend the first mistake.'
  }
}

const limits: Readonly<Record<string, string>> = {
  depth: 'Nested too deeply: 100 levels are read at most. The file is not reviewed.',
  size: 'After a mistake 256 KB are read at most, and the file is not reviewed. Mend the mistake.',
  errors: 'More mistakes are not shown. Mend the first ones.',
  review: 'The file says more than is reviewed at once: from here on nothing is judged. Split the file.',
}

function expectation(expected: Expected, accepted: readonly string[]): string {
  switch (expected) {
    case 'word':
      return accepted.length === 0 ? 'Write a value.' : `It takes: ${choices(accepted)}.`
    case 'country':
      return 'It takes country codes of two capital letters, such as `DK` (ISO 3166-1 alpha-2), or `unknown`.'
    case 'number':
      return 'It takes a whole number, or `unknown`.'
    case 'list':
      return 'It takes a list: one entry per line, each after a dash.'
    case 'mapping':
      return 'It takes keys with values below it.'
    case 'text':
      return 'It takes text.'
    case 'date':
      return 'It takes a day that exists, such as `2026-12-02`.'
    case 'evidence':
      return 'Evidence is a path relative to the manifest, such as `docs/assessment.md`, or an https address.'
    case 'section':
      return accepted.length === 0
        ? 'It takes facts below it.'
        : `It takes facts below it, ${choices(accepted)}.`
    case 'digest':
      return 'It takes the digest that the quick fix “Record a decision” writes.'
  }
}

function staleReason(reason: StaleReason, until: string | null): string {
  switch (reason) {
    case 'facts':
      return 'the facts have changed'
    case 'law':
      return 'the law data has changed'
    case 'until':
      return until === null ? 'its time has passed' : `it held until ${day(until)}`
    case 'no-digest':
      return 'it has no digest of the facts'
  }
}
