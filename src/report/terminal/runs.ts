export type Style = 'plain' | 'strong' | 'code'

/** A piece of text in one style. */
export interface Run {
  readonly text: string
  readonly style: Style
}

export type Line = readonly Run[]

const MARKS =
  /`([^`]+)`|\*\*((?:[^*]|\*(?!\*))+)\*\*|\[([^\]]*)\]\([^)]*\)|<!--.*?-->|<\/?a\b[^>]*>|\\([\\`*_|[\]<>])/g

/** The text without its Markdown marks, in runs. Links keep their text, anchors and comments go. */
export function runsOf(text: string, style: Style = 'plain'): Line {
  const runs: Run[] = []
  let at = 0
  for (const match of text.matchAll(MARKS)) {
    runs.push({ text: text.slice(at, match.index), style }, ...insideOf(match, style))
    at = match.index + match[0].length
  }
  runs.push({ text: text.slice(at), style })
  return runs.filter(run => run.text !== '')
}

function insideOf([, code, strong, link, character]: RegExpExecArray, style: Style): Line {
  if (code !== undefined) return [{ text: code, style: 'code' }]
  if (strong !== undefined) return runsOf(strong, 'strong')
  if (link !== undefined) return runsOf(link, style)
  return character === undefined ? [] : [{ text: character, style }]
}

/** Columns that a text takes: our texts are Latin, one column a character. */
export function widthOf(text: string): number {
  return [...text].length
}

export function lineWidth(line: Line): number {
  return line.reduce((sum, { text }) => sum + widthOf(text), 0)
}

/** Breaks a line at spaces so that none is wider than `width`; a longer word is cut. At least one line. */
export function wrap(line: Line, width: number): readonly Line[] {
  const room = Math.max(1, width)
  const lines: Line[] = []
  let current: Run[] = []
  let used = 0
  for (const word of wordsOf(line)) {
    const wide = lineWidth(word)
    if (used > 0 && used + 1 + wide > room) {
      lines.push(current)
      current = []
      used = 0
    }
    for (const piece of cut(word, room)) {
      const gap = used > 0 ? 1 : 0
      if (used + gap + lineWidth(piece) > room) {
        lines.push(current)
        current = []
        used = 0
      } else if (gap > 0) current.push(between(current.at(-1), piece[0]))
      current.push(...piece)
      used += (used > 0 ? gap : 0) + lineWidth(piece)
    }
  }
  return [...lines, current]
}

/** The space between two words is of their style where they share one. */
function between(before: Run | undefined, after: Run | undefined): Run {
  return { text: ' ', style: before?.style === after?.style ? (before?.style ?? 'plain') : 'plain' }
}

/** Words, each in one or more runs: marks may change within a word. */
function wordsOf(line: Line): readonly Line[] {
  const words: Run[][] = [[]]
  for (const { text, style } of line) {
    text.split(/ +/).forEach((piece, index) => {
      if (index > 0) words.push([])
      if (piece !== '') words.at(-1)?.push({ text: piece, style })
    })
  }
  return words.filter(word => word.length > 0)
}

/** A word in pieces of at most `width`. */
function cut(word: Line, width: number): readonly Line[] {
  if (lineWidth(word) <= width) return [word]
  const pieces: Run[][] = [[]]
  let used = 0
  for (const { text, style } of word) {
    for (const character of text) {
      if (used === width) {
        pieces.push([])
        used = 0
      }
      pieces.at(-1)?.push({ text: character, style })
      used += 1
    }
  }
  return pieces
}
