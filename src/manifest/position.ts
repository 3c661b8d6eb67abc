/** Offsets to lines and back, as VS Code counts them: a line ends with \r\n, \n or a lone \r. */

/** Zero-based; `character` counts UTF-16 units. */
export interface Position {
  readonly line: number
  readonly character: number
}

export interface LineIndex {
  /** The position of a UTF-16 offset. Offsets outside the text, or inside a line break, move to what is next before. */
  position(offset: number): Position
  /** The UTF-16 offset of a position; one past the end of its line is the end of that line. */
  offset(position: Position): number
}

/** Findings, reports and hovers ask for the lines of the same text one after the other. */
let last: { readonly text: string; readonly starts: readonly number[] } = { text: '', starts: [0] }

/** An index of the lines of `text`. Nothing is computed before the first question, then once. */
export function lineIndex(text: string): LineIndex {
  let known: readonly number[] | null = null

  function starts(): readonly number[] {
    if (known !== null) return known
    if (last.text !== text) last = { text, starts: lineStarts(text) }
    known = last.starts
    return known
  }

  /** Before the line break. */
  function lineEnd(line: number): number {
    const next = starts()[line + 1]
    if (next === undefined) return text.length
    return text.charCodeAt(next - 1) === 10 && text.charCodeAt(next - 2) === 13 ? next - 2 : next - 1
  }

  return {
    position(offset) {
      const line = lineAt(starts(), offset)
      const start = starts()[line] ?? 0
      return { line, character: Math.max(0, Math.min(offset, lineEnd(line)) - start) }
    },
    offset({ line, character }) {
      if (line < 0) return 0
      const start = starts()[line]
      if (start === undefined) return text.length
      return Math.max(start, Math.min(start + character, lineEnd(line)))
    },
  }
}

/** The last line that starts at or before the offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function lineStarts(text: string): number[] {
  const starts = [0]
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
    return starts
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 13 && text.charCodeAt(at + 1) === 10) continue
    if (code === 10 || code === 13) starts.push(at + 1)
  }
  return starts
}
