import type { TextEdit } from '../manifest/edit.ts'
import { lineIndex } from '../manifest/position.ts'
import type { AnswerEdit } from './edit-schema.ts'

/** Edits with lines and columns from 1, and with the text that they replace: for those who find places by text. */
export function editsIn(text: string, edits: readonly TextEdit[]): AnswerEdit[] {
  const lines = lineIndex(text)
  const place = (offset: number) => {
    const { line, character } = lines.position(offset)
    return { line: line + 1, column: character + 1 }
  }
  return edits.map(({ range, text: replacement }) => ({
    start: place(range.start),
    end: place(range.end),
    old_text: text.slice(range.start, range.end),
    new_text: replacement,
  }))
}
