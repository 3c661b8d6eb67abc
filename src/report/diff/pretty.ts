import { escaped } from '../../review/messages/words.ts'
import { oneLine } from '../document/model.ts'
import { style } from '../style.ts'
import { reportTexts } from '../texts.ts'
import { LAW_HASH, TOOL_NAME, VERSION } from '../tool.ts'
import { becameProhibited, type DiffInput } from './input.ts'
import { revisionsOf } from './markdown.ts'
import { diffView, type FactView, type FileView, type UseView } from './view.ts'
import { diffWords } from './words.ts'

/** Ids and paths of a manifest may be as long as it. */
const LONGEST = 96

/** What changed, for people at a terminal. */
export function diffPretty(input: DiffInput, colour: boolean): string {
  const paint = style(colour)
  const words = diffWords(input.language)
  const texts = reportTexts(input.language)
  const { files } = diffView(input)
  const [before, after] = revisionsOf(input, words).map(shown)
  const problems = input.toolProblems.map(
    ({ path, message }) => `${paint.red(`${texts.toolProblem}:`)} ${shown(path)}: ${escaped(message)}`,
  )
  if (files.length === 0 && problems.length === 0) return `${words.nothing(before ?? '', after ?? '')}\n`

  const fact = ({ path, before: then, after: now, line }: FactView) =>
    `          ${shown(path)}: ${then.text} → ${now.text}${line === null ? '' : ` ${paint.dim(`(${line})`)}`}`

  const use = ({ id, idBefore, change, verdicts, changes, others }: UseView): readonly string[] => [
    '',
    `  ${words.use} ${idBefore === null ? '' : `${shown(idBefore)} → `}${paint.bold(shown(id))}${change === 'kept' ? '' : ` (${words.change[change]})`}`,
    ...(verdicts.length === 0 && (change === 'added' || change === 'deleted')
      ? [`    ${paint.dim(words.quiet)}`]
      : []),
    ...verdicts.map(verdict => {
      const now = verdict.after ?? '—'
      const last = verdict.becameProhibited ? paint.red(now) : paint.bold(now)
      return `    ${verdict.citation} · ${verdict.title}: ${verdict.before ?? '—'} → ${last}`
    }),
    ...changes.flatMap(({ before: then, after: now, points, facts, more }) => [
      `      ${then} → ${now}: ${points.join('; ')}${facts.length === 0 ? `, ${words.noFact}` : ''}`,
      ...facts.map(fact),
      ...(more > 0 ? [`          ${paint.dim(words.more(more))}`] : []),
    ]),
    ...(others > 0 ? [`    ${paint.dim(words.others(others))}`] : []),
  ]

  const file = ({ path, movedFrom, notes, uses }: FileView) =>
    [
      `${movedFrom === null ? '' : `${shown(movedFrom)} → `}${paint.bold(shown(path))}`,
      ...notes.map(note => `  ${words.note[note]}`),
      ...uses.flatMap(use),
    ].join('\n')

  const count = becameProhibited(input)
  const verdict = words.becameProhibited(count)
  const law = LAW_HASH.slice('sha256:'.length, 'sha256:'.length + 12)
  return `${[
    `${paint.bold(words.title)}\n${words.between(before ?? '', after ?? '')}`,
    ...files.map(file),
    ...problems,
    `${count > 0 ? paint.red(verdict) : verdict}\n${paint.dim(`${TOOL_NAME} ${VERSION} · ${texts.lawData} ${law} · ${texts.disclaimer}`)}`,
  ].join('\n\n')}\n`
}

function shown(text: string): string {
  return escaped(oneLine(text, LONGEST))
}
