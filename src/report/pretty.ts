import type { Language } from '../manifest/facts.ts'
import { valuesOf } from '../manifest/facts.ts'
import type { Use } from '../manifest/manifest.ts'
import { lineIndex } from '../manifest/position.ts'
import { factOf, referenceTo } from '../manifest/vocabulary.ts'
import type { Ground, Status } from '../review/evaluate.ts'
import { statementOf } from '../review/facts.ts'
import { pathOf, valueInWords } from '../review/findings/draft.ts'
import type { Finding, LineRange } from '../review/findings/finding.ts'
import { itemPath, type Judgement } from '../review/judge.ts'
import { messagesIn } from '../review/messages/messages.ts'
import { escaped, shown } from '../review/messages/words.ts'
import type { SystemReview, UseReview } from '../review/review.ts'
import { isAdverse, PROHIBITION_VERDICTS, type Verdict } from '../review/verdict.ts'
import { needsAttention } from './attention.ts'
import { type ConsideredFile, consequencesOf } from './consequences.ts'
import type { Summary } from './counts.ts'
import { isKnownVerdict, type Known, type ReportInput } from './input.ts'
import { prettyTexts } from './pretty-texts.ts'
import { type ReportFormat, whole } from './stream.ts'
import { type Style, style } from './style.ts'
import { reportTexts } from './texts.ts'
import { LAW_HASH, TOOL_NAME, VERSION } from './tool.ts'

/** Facts that one condition shows with their lines; the rest are counted. */
const SHOWN_FACTS = 6
const EXCERPT_WIDTH = 96

/** The review for people at a terminal: verdicts, conditions, the lines that decide, and what to settle next. */
export function prettyReport(input: ReportInput, colour: boolean): string {
  return whole(prettyFormat, input, colour)
}

export const prettyFormat: ReportFormat = {
  shown: 'questions',
  open(paper, { asOf, language, colour }) {
    const paint = style(colour)
    const day = remembered(messagesIn(language).day)
    return {
      file: file => paper.write(`${prettyFile(file, language, paint, day)}\n\n`),
      end: ({ toolProblems, summary }) => {
        const label = paint.red(`${reportTexts(language).toolProblem}:`)
        for (const { path, message } of toolProblems)
          paper.write(`${label} ${shown(path)}: ${escaped(message)}\n\n`)
        paper.write(`${footer(asOf, summary, language, paint)}\n`)
      },
    }
  },
}

/** Nearly all systems are judged on the same day, and writing a day takes long. */
function remembered(write: (day: string) => string): (day: string) => string {
  const known = new Map<string, string>()
  return day => {
    const written = known.get(day) ?? write(day)
    known.set(day, written)
    return written
  }
}

function prettyFile(
  file: ConsideredFile,
  language: Language,
  paint: Style,
  day: (iso: string) => string,
): string {
  const { path, review, kind, consequences, known } = file
  const index = lineIndex(review.file.text)
  const lineText = (line: number) => {
    const start = index.offset({ line, character: 0 })
    return review.file.text.slice(start, index.offset({ line, character: Number.MAX_SAFE_INTEGER }))
  }
  const view: View = { consequences, known, language, paint, day, lineText, index }
  const systems = review.systems.flatMap(system => prettySystem(system, view))
  const listed = review.findings.filter(({ code }) => !isVerdictCode(code))
  // Findings on one place share its excerpt, below the last of them.
  const others = listed.flatMap((finding, index) => {
    const next = listed[index + 1]
    return prettyFinding(finding, next === undefined || !isSameRange(finding.range, next.range), view)
  })
  const texts = prettyTexts(language)
  const heading =
    texts[kind === 'policy' ? 'policyFindings' : kind === 'other' ? 'otherFindings' : 'findings']
  const title = others.length === 0 ? [] : ['', `  ${paint.bold(heading)}`, ...others]
  return [paint.bold(escaped(path)), ...systems, ...title].join('\n')
}

function isSameRange(one: LineRange, other: LineRange): boolean {
  return (['start', 'end'] as const).every(
    end => one[end].line === other[end].line && one[end].character === other[end].character,
  )
}

interface View {
  readonly consequences: ConsideredFile['consequences']
  readonly language: Language
  readonly paint: Style
  readonly day: (iso: string) => string
  /** The text of a line without its end; empty where there is no such line. */
  readonly lineText: (line: number) => string
  readonly index: ReturnType<typeof lineIndex>
  readonly known: Known | undefined
}

/** Verdicts and conditions are shown as trees; notes and all other findings as a list. */
function isVerdictCode(code: string): boolean {
  return code === 'not-stated' || (/^\d/.test(code) && !code.includes('/note/'))
}

function prettySystem({ system, day, uses }: SystemReview, view: View): readonly string[] {
  const { language, paint } = view
  const asOf = `${prettyTexts(language).judgedAsOf} ${view.day(day)}`
  return [
    `${shownLine(system.name ?? '')} ${paint.dim(`· ${asOf}`)}`,
    ...uses.flatMap(use => prettyUse(use, view)),
  ]
}

function prettyUse(review: UseReview, view: View): readonly string[] {
  const { language, paint } = view
  const texts = prettyTexts(language)
  const shownInFull = review.judgements.filter(judgement => needsAttention(judgement, review))
  const rest = review.judgements.filter(judgement => !shownInFull.includes(judgement))
  const verdicts = [...new Set(rest.map(({ verdict }) => verdict))]
  const short = verdicts.map(verdict => {
    const name = verdict === 'undetermined' ? texts.notDescribed : messagesIn(language).verdict[verdict]
    const same = rest.filter(judgement => judgement.verdict === verdict)
    const points = joinCitations(same.map(({ provision }) => provision.wording[language].citation))
    return `    ${paint.dim(`${MARKS[verdict]} ${name}: ${points}`)}`
  })
  const purpose = review.use.purpose === null ? '' : `: ${shownLine(review.use.purpose)}`
  return [
    '',
    `  ${texts.use} ${paint.bold(shownLine(review.use.id))}${purpose}`,
    ...shownInFull.flatMap(judgement => prettyJudgement(judgement, review, view)),
    ...short,
  ]
}

const MARKS: Readonly<Record<Verdict, string>> = {
  prohibited: '✗',
  prohibited_unless_excepted: '✗?',
  breach: '✗',
  undetermined: '?',
  not_prohibited: '–',
  out_of_scope: '–',
  not_binding: '–',
  not_triggered: '–',
  duties_met: '–',
}

const CONDITION_MARKS: Readonly<Record<Status, string>> = {
  satisfied: '[x]',
  not_satisfied: '[ ]',
  unknown: '[?]',
}

function prettyJudgement(judgement: Judgement, review: UseReview, view: View): readonly string[] {
  const { language, paint } = view
  const { provision, verdict } = judgement
  const messages = messagesIn(language)
  const texts = prettyTexts(language)
  const wording = provision.wording[language]
  const item = itemPath(judgement)
  const from = judgement.applicable ? '' : ` · ${texts.applies} ${messages.day(provision.appliesFrom)}`
  const held = judgement.heldBy === null ? '' : ` · ${texts.heldBy}`
  const known = isKnownVerdict(view.known, review, judgement) ? ` · ${reportTexts(language).known}` : ''
  const head = `${MARKS[verdict]} ${messages.verdict[verdict]}`
  const painted = isAdverse(verdict)
    ? paint.red(head)
    : verdict === 'undetermined'
      ? paint.yellow(head)
      : head
  const conditions = judgement.conditions.flatMap(({ number, id, status, grounds }) => [
    `      ${CONDITION_MARKS[status]} ${number} ${messages.status[status]}: ${wording.conditions[id]?.label ?? id}`,
    ...excerpts(grounds, review.use, view),
  ])
  const exceptions = judgement.exceptions.flatMap(({ id, status, grounds }) => [
    `      ${CONDITION_MARKS[status]} ${texts.exception}: ${wording.exceptions[id]?.label ?? id}: ${messages.status[status]}`,
    ...(status === 'satisfied' ? excerpts(grounds, review.use, view) : []),
  ])
  const assumed =
    judgement.assumptions.length === 0
      ? []
      : [`      ${paint.dim(messages.assumed(messages.list(judgement.assumptions)))}`]
  return [
    `    ${painted} · ${wording.citation} · ${wording.title}${item === null ? '' : ` · ${item}`}${from}${held}${known}`,
    ...conditions,
    ...exceptions,
    ...assumed,
    ...nextQuestion(judgement, view),
  ]
}

/** "Article 5(1)(a), (b)": what the citations share is said once. */
function joinCitations(citations: readonly string[]): string {
  const [first, ...others] = citations
  if (first === undefined) return ''
  const lead = first.slice(0, Math.max(first.lastIndexOf('('), first.lastIndexOf(' ') + 1))
  return [first, ...others.map(other => (other.startsWith(lead) ? other.slice(lead.length) : other))].join(
    ', ',
  )
}

/** The lines of the deciding facts; what is not stated is named. */
function excerpts(grounds: readonly Ground[], use: Use, view: View): readonly string[] {
  const messages = messagesIn(view.language)
  const lines = new Map<number | string, string>()
  for (const ground of grounds) {
    const range = statementOf(ground, use)?.key
    if (range !== undefined) {
      const { line } = view.index.position(range.start)
      if (!lines.has(line)) lines.set(line, excerpt(line, view))
    } else {
      const path = pathOf(ground)
      lines.set(
        path,
        `          ${view.paint.dim(`${''.padStart(4)} │ ${path}: ${valueInWords(ground, messages)}`)}`,
      )
    }
  }
  const all = [...lines.values()]
  const more = all.length - SHOWN_FACTS
  return more > 0
    ? [...all.slice(0, SHOWN_FACTS), `          ${view.paint.dim(`${''.padStart(4)} │ … +${more}`)}`]
    : all
}

/** @param line zero-based */
function excerpt(line: number, { lineText, paint }: View): string {
  return `          ${paint.dim(`${String(line + 1).padStart(4)} │`)} ${shownLine(lineText(line))}`
}

function nextQuestion(judgement: Judgement, view: View): readonly string[] {
  const { language, paint } = view
  const { open } = consequencesOf(judgement, view)
  if (judgement.verdict !== 'undetermined' && judgement.verdict !== 'prohibited_unless_excepted') return []
  if (open === null) return []
  const [path] = open
  const texts = prettyTexts(language)
  if (path === undefined) return [`      ${paint.dim(messagesIn(language).nothingSettles)}`]
  const fact = factOf(referenceTo(path))
  const answers = valuesOf(fact)
  return [
    `      ${paint.yellow(`${texts.nextQuestion}:`)} ${fact.question[language]} ${paint.dim(`(${path})`)}`,
    ...(answers.length === 0 ? [] : [`        ${paint.dim(`${texts.answers}: ${answers.join(', ')}`)}`]),
  ]
}

function prettyFinding(finding: Finding, withExcerpt: boolean, view: View): readonly string[] {
  const { paint, lineText } = view
  const { severity, code, message, range } = finding
  const { line, character } = range.start
  const known = view.known?.findings.has(finding) ? ` (${reportTexts(view.language).known})` : ''
  const word =
    severity === 'error' ? paint.red(severity) : severity === 'warning' ? paint.yellow(severity) : severity
  const text = lineText(line).replaceAll('\t', ' ')
  const head = `    ${line + 1}:${character + 1} ${word}${known} ${message} ${paint.dim(code)}`
  if (!withExcerpt || text.length > EXCERPT_WIDTH || text.trim() === '') return [head]
  // Characters that are written out take more room than they are long.
  const before = escaped(text.slice(0, character))
  const marked = escaped(text.slice(character, range.end.line === line ? range.end.character : undefined))
  const marks = ' '.repeat(before.length) + '^'.repeat(Math.max(1, marked.length))
  return [
    head,
    `      ${paint.dim(`${String(line + 1).padStart(4)} │`)} ${escaped(text)}`,
    `           ${paint.dim('│')} ${marks}`,
  ]
}

function shownLine(text: string): string {
  // Cut first: the text may be as long as the file.
  const some = text.slice(0, 4 * EXCERPT_WIDTH)
  const line = /[\r\n\t]/.test(some) ? some.replace(/\s*[\r\n]+\s*/g, ' ').replaceAll('\t', ' ') : some
  const flat = line.trimEnd()
  const isCut = flat.length > EXCERPT_WIDTH || text.length > 4 * EXCERPT_WIDTH
  return escaped(isCut ? `${flat.slice(0, EXCERPT_WIDTH).replace(/[\uD800-\uDBFF]$/, '')}…` : flat)
}

function footer(asOf: string, counted: Summary, language: Language, paint: Style): string {
  const messages = messagesIn(language)
  const texts = reportTexts(language)
  const things = (['manifests', 'systems', 'uses'] as const).map(
    name => `${counted[name]} ${texts.counted[name][counted[name] === 1 ? 0 : 1]}`,
  )
  const verdicts = PROHIBITION_VERDICTS.flatMap(name =>
    counted[name] > 0 ? [`${counted[name]} ${messages.verdict[name]}`] : [],
  )
  const { breach } = counted.restriction
  if (breach > 0) verdicts.push(`${breach} ${messages.verdict.breach}`)
  const law = LAW_HASH.slice('sha256:'.length, 'sha256:'.length + 12)
  return [
    `${paint.bold(things.join(', '))}${verdicts.length === 0 ? '' : `: ${verdicts.join(', ')}`}`,
    paint.dim(
      `${TOOL_NAME} ${VERSION} · ${prettyTexts(language).judgedAsOf} ${messages.day(asOf)} · ${texts.lawData} ${law} · ${texts.disclaimer}`,
    ),
  ].join('\n')
}
