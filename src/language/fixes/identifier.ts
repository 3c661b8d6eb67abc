import { editFix, type Fix, type FixContext } from './fix.ts'

/** An id of the same letters that the format takes. */
export function identifierFixes(context: FixContext): readonly Fix[] {
  const { problem, review, range, words } = context
  if (problem === null) return []
  const id = identifierOf(problem.detail)
  const isTaken = review.systems.some(({ uses }) => uses.some(({ use }) => use.id === id))
  return id === '' || isTaken ? [] : editFix(context, words.rename(id), [{ range, text: quotedId(id) }], true)
}

/** A number stays a text in quotes. */
function quotedId(id: string): string {
  return /^[a-z]/.test(id) ? id : `'${id}'`
}

const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', ß: 'ss', ð: 'd', þ: 'th' }

function identifierOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[æøåßðþ]/g, letter => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
