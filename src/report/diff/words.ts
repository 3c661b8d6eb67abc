import type { Language } from '../../manifest/facts.ts'
import type { FileNote } from './input.ts'

/** The words of a comparison that no finding says. */
export interface DiffWords {
  readonly title: string
  readonly workingTree: string
  between(before: string, after: string): string
  nothing(before: string, after: string): string
  becameProhibited(uses: number): string
  readonly use: string
  readonly provision: string
  readonly before: string
  readonly after: string
  readonly file: string
  readonly condition: string
  readonly exception: string
  of(point: string, citation: string): string
  readonly change: Readonly<Record<'renamed' | 'added' | 'deleted', string>>
  /** For what is not shown of a use that is new or gone: no verdict there needs attention. */
  readonly quiet: string
  readonly note: Readonly<Record<FileNote, string>>
  readonly notThere: string
  entries(count: number): string
  line(line: number): string
  lineBefore(line: number): string
  readonly byFacts: string
  readonly noFact: string
  from(day: string): string
  more(count: number): string
  /** Conditions and exceptions that changed without effect. */
  others(count: number): string
}

const en: DiffWords = {
  title: 'What changed in the AI design review',
  workingTree: 'the working tree',
  between: (before, after) => `From ${before} to ${after}.`,
  nothing: (before, after) =>
    `AI Design Review: no verdict and no condition changed from ${before} to ${after}.`,
  becameProhibited: uses =>
    uses === 0 ? 'No use became prohibited.' : `${uses} ${uses === 1 ? 'use' : 'uses'} became prohibited.`,
  use: 'Use',
  provision: 'Provision',
  before: 'Before',
  after: 'After',
  file: 'Manifest',
  condition: 'condition',
  exception: 'exception',
  of: (point, citation) => `${point} of ${citation}`,
  change: { renamed: 'renamed', added: 'new', deleted: 'deleted' },
  quiet: 'No verdict of this use needs attention.',
  note: {
    added: 'new manifest',
    deleted: 'manifest deleted',
    moved: 'manifest moved',
    unreadable: 'cannot be read now: nothing of it is judged',
    'was-unreadable': 'could not be read before',
    'not-ours': 'is no manifest of AI Design Review any more: nothing of it is judged',
    'was-not-ours': 'was no manifest of AI Design Review before',
    mistakes: 'has mistakes now: what they touch is unknown',
    'no-mistakes': 'has no mistakes any more',
  },
  notThere: 'not there',
  entries: count => (count === 1 ? '1 entry' : `${count} entries`),
  line: line => `line ${line}`,
  lineBefore: line => `line ${line} before`,
  byFacts: 'by',
  noFact: 'by no fact of the manifest',
  from: day => `from ${day}`,
  more: count => `and ${count} more`,
  others: count =>
    `Changed as well, with no other verdict: ${count} ${count === 1 ? 'condition' : 'conditions'}.`,
}

const da: DiffWords = {
  title: 'Hvad der er ændret i AI-designgennemgangen',
  workingTree: 'arbejdsmappen',
  between: (before, after) => `Fra ${before} til ${after}.`,
  nothing: (before, after) =>
    `AI Design Review: ingen vurdering og ingen betingelse er ændret fra ${before} til ${after}.`,
  becameProhibited: uses =>
    uses === 0
      ? 'Ingen anvendelse er blevet forbudt.'
      : `${uses} ${uses === 1 ? 'anvendelse' : 'anvendelser'} er blevet forbudt.`,
  use: 'Anvendelse',
  provision: 'Bestemmelse',
  before: 'Før',
  after: 'Efter',
  file: 'Manifest',
  condition: 'betingelse',
  exception: 'undtagelse',
  of: (point, citation) => `${point} i ${citation}`,
  change: { renamed: 'omdøbt', added: 'ny', deleted: 'slettet' },
  quiet: 'Ingen vurdering af denne anvendelse kræver opmærksomhed.',
  note: {
    added: 'nyt manifest',
    deleted: 'manifest slettet',
    moved: 'manifest flyttet',
    unreadable: 'kan ikke læses nu: intet i det bedømmes',
    'was-unreadable': 'kunne ikke læses før',
    'not-ours': 'er ikke længere et AI Design Review-manifest: intet i det bedømmes',
    'was-not-ours': 'var ikke et AI Design Review-manifest før',
    mistakes: 'har nu fejl: hvad de berører, er uafklaret',
    'no-mistakes': 'har ikke længere fejl',
  },
  notThere: 'findes ikke',
  entries: count => (count === 1 ? '1 post' : `${count} poster`),
  line: line => `linje ${line}`,
  lineBefore: line => `linje ${line} før`,
  byFacts: 'på grund af',
  noFact: 'uden at en oplysning i manifestet er ændret',
  from: day => `fra ${day}`,
  more: count => `og ${count} mere`,
  others: count =>
    `Også ændret, uden at vurderingen er en anden: ${count} ${count === 1 ? 'betingelse' : 'betingelser'}.`,
}

const WORDS: Readonly<Record<Language, DiffWords>> = { en, da }

export function diffWords(language: Language): DiffWords {
  return WORDS[language]
}
