/** Random well-formed YAML, printed by a tape of random choices. */

import fc from 'fast-check'

const SCALARS = [
  'word',
  'two words',
  '12',
  '-1.5',
  'true',
  '~',
  'a#b',
  'a:b',
  'ü',
  '😀 x',
  'x-y',
  '<<x',
  'null',
]
const SINGLE = ["'q'", "''", "'it''s'", "'# no'", "'a: b'", "'😀'"]
const DOUBLE = ['"q"', '""', '"a\\n\\u263A"', '"# no"', '"a: b"', '"\\""', '"\\\\"']
const HEADERS = ['|', '|-', '|+', '>', '>-', '>+', '|2', '>2-', '|+2', '| # c', '>-  # c | d']
const COMMENTS = ['', '', '', ' # c', '  # a: "b', ' #', '\t# tab\t']
const ANCHORS = ['a', 'b', 'c', 'd']

/** A well-formed YAML text. */
export const randomYaml: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.nat(9999), { minLength: 20, maxLength: 400, size: 'max' }),
    fc.constantFrom('\n', '\n', '\r\n', '\r'),
  )
  .map(([tape, lineBreak]) => print(tape).replaceAll('\n', lineBreak))

function print(tape: readonly number[]): string {
  let at = 0
  let size = 0

  /** A number below `count`; when the tape is at its end always 0, so that texts end. */
  function choose(count: number): number {
    return (tape[at++] ?? 0) % count
  }

  function pick(list: readonly string[]): string {
    return list[choose(list.length)] ?? ''
  }

  /** The end of a line: a comment perhaps, then perhaps lines with nothing in them. */
  function lineEnd(indent: number): string {
    let end = `${pick(COMMENTS)}\n`
    if (choose(6) === 1) end += '\n'
    if (choose(6) === 1) end += `${' '.repeat(indent)}# a comment\n`
    if (choose(9) === 1) end += '# at the margin\n'
    if (choose(9) === 1) end += `${' '.repeat(choose(5))}\n`
    return end
  }

  function flowScalar(): string {
    switch (choose(5)) {
      case 1:
        return pick(SINGLE)
      case 2:
        return pick(DOUBLE)
      case 3:
        return `*${pick(ANCHORS)} `
      default:
        return pick(SCALARS)
    }
  }

  function anchor(): string {
    return choose(6) === 1 ? `&${pick(ANCHORS)} ` : ''
  }

  function key(number: number): string {
    const name = choose(8) === 1 ? 'same' : `k${number}`
    switch (choose(8)) {
      case 1:
        return `"${name}"`
      case 2:
        return `'${name}' `
      case 3:
        return `&${pick(ANCHORS)} ${name}`
      case 4:
        return '<<'
      default:
        return name
    }
  }

  function flow(depth: number, indent: number): string {
    const gap = (): string => (choose(7) === 1 ? ` # c\n${' '.repeat(indent + 1)}` : ' '.repeat(choose(3)))
    if (depth > 3 || choose(2) === 0) {
      const scalar = flowScalar()
      return scalar.startsWith('*') ? scalar : anchor() + scalar
    }
    const count = choose(4)
    const items: string[] = []
    const isMapping = choose(2) === 0
    for (let number = 0; number < count; number++) {
      const value = flow(depth + 1, indent)
      const form = choose(6)
      if (form === 1) items.push(`${key(number)}: `)
      else if (form === 2 && isMapping) items.push(`k${number}`)
      else if (form === 3) items.push(`? k${number} : ${value}`)
      else items.push(isMapping || form === 4 ? `${key(number)}: ${value}` : value)
    }
    const last = count > 0 && choose(5) === 1 ? ' ,' : ''
    const inner = `${gap()}${items.map(item => `${item}${gap()}`).join(`,${gap()}`)}${last}${gap()}`
    return anchor() + (isMapping ? `{${inner}}` : `[${inner}]`)
  }

  function blockScalar(indent: number): string {
    const header = pick(HEADERS)
    const lines: string[] = []
    const count = choose(4)
    for (let line = 0; line < count; line++) {
      const more = line > 0 && choose(4) === 1 ? '  ' : ''
      lines.push(line > 0 && choose(5) === 1 ? '\n' : `${' '.repeat(indent + 2)}${more}text # ${line}\n`)
    }
    return `${header}\n${lines.join('')}`
  }

  /** What stands after `key:` or `-`, up to the end of the line; `indent` is that of the parent. */
  function value(depth: number, indent: number): string {
    size++
    const inner = ' '.repeat(indent + 2)
    const kind = size > 60 || depth > 5 ? choose(7) : choose(11)
    switch (kind) {
      case 0:
        return ` ${anchor()}${pick(SCALARS)}${lineEnd(indent)}`
      case 1:
        return lineEnd(indent)
      case 2:
        return `  ${flow(0, indent)}${lineEnd(indent)}`
      case 3:
        return ` ${anchor()}${blockScalar(indent)}`
      case 4:
        return ` ${anchor()}word\n${inner}and more${choose(2) === 0 ? '' : `\n\n${inner} after`}${lineEnd(indent)}`
      case 5:
        return ` "quoted  \n${inner} more\\\n${inner}end"${lineEnd(indent)}`
      case 6:
        return choose(2) === 0
          ? ` *${pick(ANCHORS)}${lineEnd(indent)}`
          : ` &${pick(ANCHORS)}${lineEnd(indent)}`
      case 7:
      case 8:
        return `${anchor() ? ` &${pick(ANCHORS)}` : ''}${lineEnd(indent + 2)}${mapping(depth + 1, indent + 2)}`
      default:
        return lineEnd(indent + 2) + sequence(depth + 1, indent + 2)
    }
  }

  function mapping(depth: number, indent: number): string {
    const margin = ' '.repeat(indent)
    let lines = ''
    const count = 1 + choose(4)
    for (let number = 0; number < count; number++) {
      const form = choose(10)
      if (form === 1) lines += `${margin}? k${number}\n`
      else if (form === 2) {
        lines += `${margin}? k${number}${lineEnd(indent)}${margin}:${value(depth, indent)}`
      } else lines += `${margin}${key(number)}:${value(depth, indent)}`
    }
    return lines
  }

  function sequence(depth: number, indent: number): string {
    const margin = ' '.repeat(indent)
    let lines = ''
    const count = 1 + choose(4)
    for (let number = 0; number < count; number++) {
      if (choose(4) === 1) lines += `${margin}- ${mapping(depth + 1, indent + 2).trimStart()}`
      else if (choose(8) === 1) lines += `${margin}- ${sequence(depth + 1, indent + 2).trimStart()}`
      else lines += `${margin}-${value(depth, indent)}`
    }
    return lines
  }

  let text = choose(4) === 1 ? '# first\n\n' : ''
  const count = 1 + (choose(4) === 1 ? choose(4) : 0)
  for (let number = 0; number < count; number++) {
    if (number > 0 || choose(4) === 1) text += `---${choose(3) === 1 ? ' # c' : ''}\n`
    const kind = choose(8)
    if (kind === 1) text += sequence(0, 0)
    else if (kind !== 2) text += mapping(0, 0)
    if (choose(6) === 1) text += '...\n'
  }
  return text
}
