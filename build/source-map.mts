/** Source maps of version 3 (ECMA-426): the map of a text whose pieces were moved. */

/** A piece of a new text. Offsets are zero-based, in UTF-16 units, with exclusive ends. */
export interface Piece {
  readonly text: string
  /** What it stands for in the old text; an empty range: nothing. */
  readonly from: number
  readonly to: number
}

interface Segment {
  /** In the generated text. */
  readonly offset: number
  /** Of the source, the line, the column and the name, as far as the map says them. */
  readonly original: readonly number[]
}

/** The map of the text that the pieces make, from the map of the text that they stand for. Both are JSON. */
export function movedMap(map: string, text: string, pieces: readonly Piece[]): string {
  const { mappings, ...rest } = JSON.parse(map) as { readonly mappings: string }
  const old = segmentsOf(mappings, lineStarts(text))
  const moved: Segment[] = []
  let start = 0
  for (const piece of pieces) {
    for (let at = firstFrom(old, piece.from); at < old.length; at++) {
      const segment = old[at]
      if (segment === undefined || segment.offset >= piece.to) break
      const within = Math.min(segment.offset - piece.from, piece.text.length - 1)
      moved.push({ offset: start + within, original: segment.original })
    }
    start += piece.text.length
  }
  const made = pieces.map(piece => piece.text).join('')
  return JSON.stringify({ ...rest, mappings: mappingsOf(moved, lineStarts(made)) })
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
}

/** The place of the first segment at or after an offset. */
function firstFrom(segments: readonly Segment[], offset: number): number {
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((segments[middle]?.offset ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

function segmentsOf(mappings: string, starts: readonly number[]): readonly Segment[] {
  const original = [0, 0, 0, 0]
  return mappings.split(';').flatMap((line, index) => {
    let column = 0
    return line.split(',').flatMap(written => {
      const [by = 0, ...fields] = numbers(written)
      column += by
      fields.forEach((field, at) => {
        original[at] = (original[at] ?? 0) + field
      })
      const offset = (starts[index] ?? 0) + column
      return written === '' ? [] : [{ offset, original: original.slice(0, fields.length) }]
    })
  })
}

function mappingsOf(segments: readonly Segment[], starts: readonly number[]): string {
  const before = [0, 0, 0, 0]
  let at = 0
  return starts
    .map((start, index) => {
      const end = starts[index + 1] ?? Number.POSITIVE_INFINITY
      const line: string[] = []
      let last = start
      for (
        let segment = segments[at];
        segment !== undefined && segment.offset < end;
        segment = segments[++at]
      ) {
        const fields = segment.original.map((field, place) => field - (before[place] ?? 0))
        segment.original.forEach((field, place) => {
          before[place] = field
        })
        line.push([segment.offset - last, ...fields].map(written).join(''))
        last = segment.offset
      }
      return line.join(',')
    })
    .join(';')
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]))

/** Base 64 VLQ: five bits a digit, the lowest first, a sixth where more follow; the first bit of all is the sign. */
function numbers(text: string): readonly number[] {
  const found: number[] = []
  let value = 0
  let shift = 0
  for (const digit of text) {
    const bits = VALUES.get(digit) ?? 0
    value += (bits & 31) << shift
    shift += 5
    if (bits & 32) continue
    found.push(value & 1 ? -(value >> 1) : value >> 1)
    value = 0
    shift = 0
  }
  return found
}

function written(number: number): string {
  let rest = number < 0 ? (-number << 1) | 1 : number << 1
  let text = ''
  do {
    const bits = rest & 31
    rest >>>= 5
    text += DIGITS[rest > 0 ? bits | 32 : bits]
  } while (rest > 0)
  return text
}
