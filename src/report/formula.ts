import type { Formula, Leaf, ValueLeaf } from '../law/formula.ts'
import { nexus, nexusWords } from '../law/scope.ts'
import { type Language, valuesOf } from '../manifest/facts.ts'
import { factOf, type Reference } from '../manifest/vocabulary.ts'
import { type FormulaWords, formulaWordsIn } from './formula-words.ts'

/** What a formula's surroundings say about its named parts. */
export interface FormulaContext {
  /** The words of the named parts, such as `partWordsOf` a provision; those of the shared parts are known. */
  readonly parts?: Readonly<Record<string, string>>
  /** Parts that were set out before: they are named and not set out again. */
  readonly setOut?: ReadonlySet<string>
}

/** One line in words, with the lines below it. */
interface Clause {
  readonly line: string
  readonly below: readonly Clause[]
}

interface Writer {
  readonly words: FormulaWords
  readonly parts: Readonly<Record<string, string>>
  readonly setOut: ReadonlySet<string>
}

/**
 * A formula in readable words: one sentence without a full stop, or a line with an indented Markdown list below it.
 * Facts stand by their key, those of `scope` with `scope.` before it.
 */
export function formulaInWords(formula: Formula, language: Language, context: FormulaContext = {}): string {
  const writer: Writer = {
    words: formulaWordsIn(language),
    parts: { [nexus.id]: nexusWords[language], ...context.parts },
    setOut: context.setOut ?? new Set(),
  }
  const { line, below } = clauseOf(formula, true, writer)
  return below.length === 0 ? line : `${line}\n\n${below.flatMap(clause => listed(clause, 0)).join('\n')}`
}

/** The ids of the named parts in a formula, itself included. */
export function partsIn(formula: Formula): readonly string[] {
  switch (formula.kind) {
    case 'all':
    case 'any':
      return formula.formulas.flatMap(partsIn)
    case 'not':
    case 'some':
      return partsIn(formula.formula)
    case 'part':
      return [formula.id, ...partsIn(formula.formula)]
    case 'in':
    case 'hits':
    case 'within':
    case 'at-least':
      return []
  }
}

function listed({ line, below }: Clause, depth: number): readonly string[] {
  return [`${'  '.repeat(depth)}- ${line}`, ...below.flatMap(clause => listed(clause, depth + 1))]
}

/** @param positive false: the words of the opposite */
function clauseOf(formula: Formula, positive: boolean, writer: Writer): Clause {
  switch (formula.kind) {
    case 'all':
    case 'any':
      return joinedClause(formula.kind, formula.formulas, positive, writer)
    case 'not':
      return clauseOf(formula.formula, !positive, writer)
    case 'part':
      return partClause(formula.id, formula.formula, positive, writer)
    case 'some': {
      const { line, below } = clauseOf(formula.formula, true, writer)
      return { line: writer.words.entry(key(formula.list), positive, line), below }
    }
    case 'in':
    case 'hits':
    case 'within':
    case 'at-least':
      return { line: leafInWords(formula, positive, writer.words), below: [] }
  }
}

/** More values than these in one sentence are hard to keep apart. */
const MOST_IN_LINE = 6

/** Two plain facts make a sentence; more make a list, since a chain of "and" and "or" is easily misread. */
function joinedClause(
  kind: 'all' | 'any',
  formulas: readonly Formula[],
  positive: boolean,
  writer: Writer,
): Clause {
  const [only, ...more] = formulas
  if (only !== undefined && more.length === 0) return clauseOf(only, positive, writer)
  const clauses = formulas.map(formula => clauseOf(formula, true, writer))
  if (positive && formulas.length === 2 && formulas.every(isPlain) && valuesNamed(formulas) <= MOST_IN_LINE) {
    const line = clauses.map(clause => clause.line).join(writer.words.join[kind])
    return { line, below: [] }
  }
  return { line: writer.words.header(kind, positive), below: clauses }
}

function isPlain(formula: Formula): boolean {
  switch (formula.kind) {
    case 'in':
    case 'hits':
    case 'within':
    case 'at-least':
      return true
    case 'not':
      return isPlain(formula.formula)
    case 'all':
    case 'any':
    case 'some':
    case 'part':
      return false
  }
}

function valuesNamed(formulas: readonly Formula[]): number {
  return formulas.map(countValues).reduce((sum, count) => sum + count, 0)
}

function countValues(formula: Formula): number {
  switch (formula.kind) {
    case 'in':
    case 'hits':
      return formula.values.size + formula.open.size
    case 'within':
      return formula.values.size
    case 'not':
      return countValues(formula.formula)
    case 'all':
    case 'any':
    case 'some':
    case 'part':
    case 'at-least':
      return 1
  }
}

function partClause(id: string, formula: Formula, positive: boolean, writer: Writer): Clause {
  const name = `**${id}**`
  const meaning = writer.parts[id]
  if (writer.setOut.has(id)) {
    return { line: writer.words.partAbove(name, positive), below: [] }
  }
  const { line, below } = clauseOf(formula, true, writer)
  return { line: writer.words.part(name, meaning, positive, line), below }
}

function leafInWords(leaf: Leaf, positive: boolean, words: FormulaWords): string {
  const name = key(leaf.fact)
  switch (leaf.kind) {
    case 'in':
    case 'hits':
      return valueLeafInWords(leaf, name, positive, words)
    case 'within':
      return words.within(name, coded(leaf.values), positive)
    case 'at-least':
      return words.atLeast(name, leaf.least, positive)
  }
}

function valueLeafInWords(leaf: ValueLeaf, name: string, positive: boolean, words: FormulaWords): string {
  const fact = factOf(leaf.fact)
  const open = coded(leaf.open)
  if (leaf.values.size === 0) return words.onlyOpen(leaf.kind, name, open, positive)
  const every = leaf.kind === 'hits' && valuesOf(fact).length === leaf.values.size && leaf.open.size === 0
  // "Is not yes" invites the reading that unknown will do; the opposite answer says the same without it.
  const opposite = fact.type === 'ternary' && !positive && leaf.open.size === 0
  const said = opposite ? valuesOf(fact).filter(value => !leaf.values.has(value)) : [...leaf.values]
  const sentence = every
    ? words.anyValue(name, positive)
    : words.values(leaf.kind, name, coded(said), positive || opposite)
  return open.length === 0 ? sentence : `${sentence} (${words.open(leaf.kind, open)})`
}

function key({ section, name }: Reference): string {
  return section === 'scope' ? `\`scope.${name}\`` : `\`${name}\``
}

function coded(values: Iterable<string>): readonly string[] {
  return [...values].map(value => `\`${value}\``)
}
