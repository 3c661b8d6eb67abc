import type { Language } from '../manifest/facts.ts'
import type { Status } from '../review/evaluate.ts'
import type { Verdict } from '../review/verdict.ts'

/** What is counted: verdicts, those apart that one condition alone holds. */
export type Counted = Verdict | 'held'

/** The words of the editor features that no finding says. */
export interface LanguageTexts {
  readonly needsEvidence: string
  readonly assumed: string
  readonly information: string
  readonly onlyNames: string
  readonly overridden: string
  readonly countsAsUnknown: string
  readonly readBy: string
  readonly condition: string
  readonly exception: string
  readonly status: string
  readonly restsOn: string
  readonly verdict: string
  readonly provision: string
  readonly more: (count: number) => string
  readonly moreRows: (count: number, links: string) => string
  readonly moreValues: (count: number) => string
  readonly readMore: string
  readonly source: string
  /** What "guide §3" and "(228)" in a source mean. */
  readonly guide: string
  readonly guidelines: string
  readonly authority: string
  readonly noAuthority: string
  readonly notVerified: string
  readonly englishOnly: string
  readonly asOf: string
  readonly judgedAsOf: string
  readonly applies: string
  readonly changes: string
  /** Heads the answers that lead to the verdict. */
  verdictIf(verdict: string): string
  moreAnswers(count: number): string
  readonly or: string
  readonly heldBy: (number: number, of: number) => string
  /** The same, short. */
  readonly heldByShort: (number: number, of: number) => string
  readonly excluded: Readonly<Record<Status, string>>
  readonly outOfScope: string
  readonly values: string
  readonly otherValues: string
  readonly noManifest: string
  readonly lawData: string
  readonly counted: Readonly<Record<Counted, (count: number) => string>>
  readonly conditionsSatisfied: (satisfied: number, of: number, unknown: number) => string
  readonly conditionOf: (number: number, of: number) => string
  readonly exceptionOf: (number: number, of: number) => string
  /** "prohibited from 2 December 2026", where the provision does not apply yet. */
  readonly from: string
  readonly use: string
  readonly notDescribed: (count: number) => string
  readonly mistakes: (count: number) => string
  readonly toolProblem: string
  readonly notOurs: string
  readonly empty: string
  readonly notReadable: string
  readonly unreadable: (reason: string) => string
  readonly tooLarge: (megabytes: number) => string
  readonly ignoredByPolicy: string
  /** `setting` is its name. */
  readonly reviewIsOff: (setting: string) => string
  readonly onlyOpen: (setting: string) => string
  readonly noUses: string
  readonly adverse: (count: number) => string
  readonly filter: string
  readonly filters: Readonly<Record<'all' | 'prohibited' | 'open' | 'held', string>>
  readonly nothingMatches: Readonly<Record<'all' | 'prohibited' | 'open' | 'held', string>>
  readonly looking: string
  readonly onlyFirst: (count: number) => string
  readonly commentCopied: string
  readonly noComment: string
  readonly decidedBy: string
}

const en: LanguageTexts = {
  needsEvidence: 'needs evidence',
  assumed: 'assumed where absent',
  information: 'Information only: no condition reads it.',
  onlyNames: 'Only a name for messages: no condition reads it.',
  overridden: 'Every use states this itself, so nothing rests on it here.',
  countsAsUnknown: 'Counts as unknown',
  readBy: 'Read by',
  condition: 'Condition',
  exception: 'Exception',
  status: 'Status',
  restsOn: 'Rests on',
  verdict: 'Verdict',
  provision: 'Provision',
  more: count => `${count} more`,
  moreRows: (count, links) => `${count} more: ${links}.`,
  moreValues: count => `${count} more values, not shown.`,
  readMore: 'Read the provision',
  source: 'Source',
  guide: 'Danish guide',
  guidelines: 'Guidelines',
  authority: 'Competent authority in Denmark',
  noAuthority: 'none designated',
  notVerified: 'not verified',
  englishOnly: 'English wording',
  asOf: 'as of',
  judgedAsOf: 'Judged as of',
  applies: 'applies from',
  changes: 'A change of the design itself that would change the verdict',
  verdictIf: verdict => `${verdict} if`,
  moreAnswers: count => `${count} more ${count === 1 ? 'way' : 'ways'}`,
  or: 'or',
  heldBy: (number, of) => `held by condition ${number} of ${of} alone`,
  heldByShort: (number, of) => `held by ${number}/${of}`,
  excluded: {
    satisfied: 'Excluded by Article 2',
    not_satisfied: 'Not excluded by Article 2',
    unknown: 'Whether Article 2 excludes it is open',
  },
  outOfScope: 'Out of scope.',
  values: 'Values',
  otherValues: 'Other values',
  noManifest: 'nothing to review',
  lawData: 'law data',
  counted: {
    prohibited: count => `${count} prohibited`,
    prohibited_unless_excepted: count => `${count} prohibited unless excepted`,
    breach: count => `${count} ${count === 1 ? 'breach' : 'breaches'}`,
    undetermined: count => `${count} open`,
    held: count => `${count} held by one condition`,
    not_prohibited: count => `${count} not prohibited`,
    out_of_scope: count => `${count} out of scope`,
    not_binding: count => `${count} not binding`,
    duties_met: count => `${count} duties met`,
    not_triggered: count => `${count} not triggered`,
  },
  conditionsSatisfied: (satisfied, of, unknown) =>
    `${satisfied} of ${of} conditions satisfied${unknown === 0 ? '' : `, ${unknown} unknown`}`,
  conditionOf: (number, of) => `Condition ${number} of ${of}`,
  exceptionOf: (number, of) => `Exception ${number} of ${of}`,
  from: 'from',
  use: 'Use',
  notDescribed: count => `${count} open, section not described`,
  mistakes: count => `${count} ${count === 1 ? 'mistake' : 'mistakes'} in the manifest`,
  toolProblem: 'error of the tool',
  notOurs: 'not an AI Design Review manifest',
  empty: 'empty',
  notReadable: 'could not be read',
  unreadable: reason => `Not reviewed: the file could not be read. ${reason}`,
  tooLarge: megabytes => `The file has ${Math.round(megabytes)} MB; at most 4 are read.`,
  ignoredByPolicy: 'Not reviewed: the team policy leaves this manifest out.',
  reviewIsOff: setting => `Nothing is reviewed by itself: ${setting} is off.`,
  onlyOpen: setting => `Only open manifests are reviewed (${setting}).`,
  noUses: 'no use described',
  adverse: count => `${count} ${count === 1 ? 'verdict' : 'verdicts'} of prohibited or breach`,
  filter: 'Filter',
  filters: { all: 'all', prohibited: 'prohibited', open: 'open', held: 'held by one condition' },
  nothingMatches: {
    all: '',
    prohibited: 'No verdict of prohibited or breach.',
    open: 'No open verdict.',
    held: 'No verdict is held by one condition alone.',
  },
  looking: 'Looking for manifests…',
  onlyFirst: count => `Only the first ${count.toLocaleString('en')} manifests are shown.`,
  commentCopied: 'Review comment copied.',
  noComment: 'No condition rests on this place. Put the cursor on a use, a section or a fact.',
  decidedBy: 'Decided by',
}

const da: LanguageTexts = {
  needsEvidence: 'kræver dokumentation',
  assumed: 'antages, hvor det mangler',
  information: 'Kun til orientering: ingen betingelse læser det.',
  onlyNames: 'Kun et navn til meddelelser: ingen betingelse læser det.',
  overridden: 'Hver anvendelse angiver det selv, så intet bygger på det her.',
  countsAsUnknown: 'Tæller som uafklaret',
  readBy: 'Læses af',
  condition: 'Betingelse',
  exception: 'Undtagelse',
  status: 'Status',
  restsOn: 'Bygger på',
  verdict: 'Vurdering',
  provision: 'Bestemmelse',
  more: count => `${count} mere`,
  moreRows: (count, links) => `${count} mere: ${links}.`,
  moreValues: count => `${count} værdier mere vises ikke.`,
  readMore: 'Læs bestemmelsen',
  source: 'Kilde',
  guide: 'vejledningen',
  guidelines: 'retningslinjerne',
  authority: 'Kompetent myndighed i Danmark',
  noAuthority: 'ingen udpeget',
  notVerified: 'ikke efterprøvet',
  englishOnly: 'Engelsk ordlyd; den danske er ikke efterprøvet',
  asOf: 'pr.',
  judgedAsOf: 'Bedømt pr.',
  applies: 'gælder fra',
  changes: 'En ændring af selve designet, der ville ændre vurderingen',
  verdictIf: verdict => `${verdict}, hvis`,
  moreAnswers: count => `${count} ${count === 1 ? 'anden måde' : 'andre måder'}`,
  or: 'eller',
  heldBy: (number, of) => `beror alene på betingelse ${number} af ${of}`,
  heldByShort: (number, of) => `beror på ${number}/${of}`,
  excluded: {
    satisfied: 'Undtaget efter artikel 2',
    not_satisfied: 'Ikke undtaget efter artikel 2',
    unknown: 'Om artikel 2 undtager den, er uafklaret',
  },
  outOfScope: 'Uden for anvendelsesområdet.',
  values: 'Værdier',
  otherValues: 'Andre værdier',
  noManifest: 'intet at bedømme',
  lawData: 'lovdata',
  counted: {
    prohibited: count => `${count} ${count === 1 ? 'forbudt' : 'forbudte'}`,
    prohibited_unless_excepted: count =>
      `${count} ${count === 1 ? 'forbudt' : 'forbudte'}, medmindre undtagelse`,
    breach: count => `${count} ${count === 1 ? 'overtrædelse' : 'overtrædelser'}`,
    undetermined: count => `${count} ${count === 1 ? 'uafklaret' : 'uafklarede'}`,
    held: count => `${count} beror på én betingelse`,
    not_prohibited: count => `${count} ikke ${count === 1 ? 'forbudt' : 'forbudte'}`,
    out_of_scope: count => `${count} uden for anvendelsesområdet`,
    not_binding: count => `${count} ikke bindende`,
    duties_met: count => `${count} med opfyldte pligter`,
    not_triggered: count => `${count} ikke ${count === 1 ? 'udløst' : 'udløste'}`,
  },
  conditionsSatisfied: (satisfied, of, unknown) =>
    `${satisfied} af ${of} betingelser opfyldt${unknown === 0 ? '' : `, ${unknown} ${unknown === 1 ? 'uafklaret' : 'uafklarede'}`}`,
  conditionOf: (number, of) => `Betingelse ${number} af ${of}`,
  exceptionOf: (number, of) => `Undtagelse ${number} af ${of}`,
  from: 'fra',
  use: 'Anvendelse',
  notDescribed: count => `${count} uafklarede, afsnittet ikke beskrevet`,
  mistakes: count => `${count} fejl i manifestet`,
  toolProblem: 'fejl i værktøjet',
  notOurs: 'ikke et AI Design Review-manifest',
  empty: 'tomt',
  notReadable: 'kunne ikke læses',
  unreadable: reason => `Ikke bedømt: filen kunne ikke læses. ${reason}`,
  tooLarge: megabytes => `Filen fylder ${Math.round(megabytes)} MB; der læses højst 4.`,
  ignoredByPolicy: 'Ikke bedømt: teamets politik udelader dette manifest.',
  reviewIsOff: setting => `Intet bedømmes af sig selv: ${setting} er slået fra (off).`,
  onlyOpen: setting => `Kun åbne manifester bedømmes (${setting}).`,
  noUses: 'ingen anvendelse beskrevet',
  adverse: count => `${count} ${count === 1 ? 'vurdering' : 'vurderinger'}: forbudt eller overtrædelse`,
  filter: 'Filter',
  filters: { all: 'alle', prohibited: 'forbudte', open: 'uafklarede', held: 'beror på én betingelse' },
  nothingMatches: {
    all: '',
    prohibited: 'Ingen vurdering lyder på forbudt eller overtrædelse.',
    open: 'Ingen vurdering er uafklaret.',
    held: 'Ingen vurdering beror alene på én betingelse.',
  },
  looking: 'Leder efter manifester…',
  onlyFirst: count => `Kun de første ${count.toLocaleString('da')} manifester vises.`,
  commentCopied: 'Kommentaren er kopieret.',
  noComment:
    'Ingen betingelse bygger på dette sted. Sæt markøren på en anvendelse, et afsnit eller et faktum.',
  decidedBy: 'Afgjort af',
}

const TEXTS: Readonly<Record<Language, LanguageTexts>> = { en, da }

export function languageTexts(language: Language): LanguageTexts {
  return TEXTS[language]
}
