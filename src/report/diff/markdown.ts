import {
  type Block,
  bullets,
  code,
  heading,
  type Inlines,
  joined,
  list,
  paragraph,
  strong,
  table,
} from '../document/model.ts'
import { markdownOf } from '../markdown.ts'
import { reportTexts } from '../texts.ts'
import { DISPLAY_NAME, LAW_HASH, VERSION } from '../tool.ts'
import { becameProhibited, type DiffInput, revisionText } from './input.ts'
import {
  type ChangeView,
  diffView,
  type FactView,
  type FileView,
  type UseView,
  type ValueView,
} from './view.ts'
import { type DiffWords, diffWords } from './words.ts'

/** What changed, fit for the comment on a pull request: one sentence where there is nothing to report. */
export function diffMarkdown(input: DiffInput): string {
  const words = diffWords(input.language)
  const { files } = diffView(input)
  const [before, after] = revisionsOf(input, words)
  const problems = input.toolProblems.map(
    ({ path, message }): Inlines => [
      `${reportTexts(input.language).toolProblem}: `,
      code(path),
      `: ${message}`,
    ],
  )
  if (files.length === 0 && problems.length === 0) return `${words.nothing(safe(before), safe(after))}\n`
  return markdownOf({
    language: input.language,
    title: words.title,
    head: [
      paragraph(strong(words.becameProhibited(becameProhibited(input))), ` ${words.between(before, after)}`),
    ],
    body: [
      ...bullets(problems),
      ...bullets(files.flatMap(file => noteLines(file, words))),
      ...verdictTable(files, words),
      ...files.flatMap(file => file.uses.flatMap(use => useBlocks(use, file, files.length > 1, words))),
    ],
    foot: [
      paragraph(
        `${DISPLAY_NAME} ${VERSION}, ${reportTexts(input.language).lawData} ${LAW_HASH.slice(7, 19)}. ${reportTexts(input.language).disclaimer}`,
      ),
    ],
  })
}

/** The names of both sides. */
export function revisionsOf(input: DiffInput, words: DiffWords): readonly [before: string, after: string] {
  return [revisionText(input.before), input.after === null ? words.workingTree : revisionText(input.after)]
}

/** A revision may hold any mark; in the one sentence without a document around it the few common ones are kept. */
function safe(text: string): string {
  return text.replace(/[^\p{L}\p{N} ()./~^-]/gu, '?').replace(/[~]/g, '\\$&')
}

function noteLines({ path, movedFrom, notes }: FileView, words: DiffWords): readonly Inlines[] {
  if (notes.length === 0) return []
  const said = notes.map(note => words.note[note]).join(', ')
  const from: Inlines = movedFrom === null ? [] : [code(movedFrom), ' → ']
  return [[...from, code(path), `: ${said}`]]
}

function verdictTable(files: readonly FileView[], words: DiffWords): readonly Block[] {
  const several = files.length > 1
  const rows = files.flatMap(file =>
    file.uses.flatMap(use =>
      use.verdicts.map(({ citation, title, before, after, becameProhibited: adverse }) => [
        ...(several ? [[[code(file.path)]]] : []),
        [useName(use)],
        [[`${citation}: ${title}`]],
        [[before ?? '—']],
        [adverse && after !== null ? [strong(after)] : [after ?? '—']],
      ]),
    ),
  )
  const head = [words.use, words.provision, words.before, words.after]
  return table(words.title, several ? [words.file, ...head] : head, rows)
}

function useName({ id, idBefore }: UseView): Inlines {
  return idBefore === null ? [code(id)] : [code(idBefore), ' → ', code(id)]
}

function useBlocks(use: UseView, { path }: FileView, several: boolean, words: DiffWords): readonly Block[] {
  const where: Inlines = several ? [' (', code(path), ')'] : []
  const change = use.change === 'kept' ? '' : `, ${words.change[use.change]}`
  const quiet = use.change !== 'kept' && use.change !== 'renamed' && use.verdicts.length === 0
  return [
    heading(2, [`${words.use} `, ...useName(use), ...where, change]),
    ...(quiet ? [paragraph(words.quiet)] : []),
    ...list(use.changes.map(view => changeBlocks(view, words))),
    ...(use.others > 0 ? [paragraph(words.others(use.others))] : []),
  ]
}

function changeBlocks(
  { before, after, points, facts, more }: ChangeView,
  words: DiffWords,
): readonly Block[] {
  const by = facts.length === 0 ? `, ${words.noFact}` : `, ${words.byFacts}:`
  const rest: readonly Inlines[] = more > 0 ? [[words.more(more)]] : []
  return [
    paragraph(strong(`${before} → ${after}`), `: ${points.join('; ')}${by}`),
    ...bullets([...facts.map(factLine), ...rest]),
  ]
}

function factLine({ path, before, after, line }: FactView): Inlines {
  const where = line === null ? '' : ` (${line})`
  return [code(path), ': ', ...joined([value(before), value(after)], ' → '), where]
}

function value({ text, stated }: ValueView): Inlines {
  return stated ? [code(text)] : [text]
}
