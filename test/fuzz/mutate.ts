/** Mutations of texts by bytes, tokens and lines, the same for the same choices. */

import { TOP_LEVEL } from '../../src/manifest/read.ts'
import { sections, useSectionNames } from '../../src/manifest/vocabulary.ts'
import { FAILING_VERDICTS, POLICY_KEYS } from '../../src/review/policy/policy.ts'
import { type Choose, pick } from '../support/random.ts'

/** Longer texts are cut: what is wrong shows in short ones, and sooner. */
const LONGEST = 20_000

/** What YAML, our format and our escaping give a meaning to. */
const TOKENS: readonly string[] = [
  ...': |- |: |- |? |, |[|]|{|}|#| #|&a |*a|*a |<<: *a|!|!!str |%YAML 1.2\n|---\n|...\n|\'|"|\\|`|~|>-\n'.split(
    '|',
  ),
  ...[
    '|',
    '|',
    '|2-\n',
    '>+1\n',
    '"\\u0041"',
    "''''",
    '\n',
    '\r\n',
    '\r',
    '\t',
    '  ',
    '    ',
    '\n\n',
    ' ',
    '',
  ],
  ...[
    '\u0000',
    '\u001b[31m',
    '\u0085',
    '\u2028',
    '\u202e',
    '\u200b',
    '\ufeff',
    '\ufffd',
    '\ud800',
    '\udc00',
    '😀',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '$&',
    '$1',
    '$'.concat('{1:a}'),
    '{0}',
    '%0A',
    '::error::',
  ],
  ...[
    '<b>',
    '<!--',
    '](x)',
    'command:a',
    'javascript:1',
    'https://a.dk',
    '../..',
    '/etc/passwd',
    'a.md',
    'C:\\a',
  ],
  ...[
    'yes',
    'no',
    'unknown',
    'none',
    'null',
    'true',
    '1',
    '-1',
    '1e999',
    '.nan',
    '0x1f',
    '2026-12-02',
    '9999999999',
  ],
  ...[
    'value: ',
    'evidence: ',
    'note: ',
    'purpose: ',
    'schema: ai-design-review/v1',
    'schema: ai-design-review/v2',
  ],
  ...[
    'provision: 5-1-e',
    'conclusion: accepted',
    'until: 2020-01-01',
    'severity: { 5-1-e: off }',
    'fail_on: []',
  ],
  ...TOP_LEVEL.map(key => `${key}: `),
  ...POLICY_KEYS.map(key => `${key}: `),
  ...FAILING_VERDICTS,
  ...(['scope', ...useSectionNames] as const).flatMap(name => [
    `${name}: `,
    ...Object.keys(sections[name].facts).map(fact => `${fact}: `),
  ]),
]

/** The text with one to four mutations. @param other another text, of which a piece may be taken */
export function mutated(text: string, other: string, choose: Choose): string {
  let result = text
  for (let left = 1 + choose(4); left > 0; left--) result = once(result, other, choose)
  return result.slice(0, LONGEST)
}

function once(text: string, other: string, choose: Choose): string {
  const start = choose(text.length + 1)
  const end = Math.min(text.length, start + choose(pick(choose, [2, 8, 64, 400])))
  const put = (piece: string) => text.slice(0, start) + piece + text.slice(end)
  switch (choose(12)) {
    case 0:
      return put('')
    case 1:
      return put(text.slice(start, end).repeat(2))
    case 2:
      return put(String.fromCharCode(choose(choose(8) === 0 ? 0x10000 : 128)))
    case 3:
    case 4:
      return text.slice(0, start) + pick(choose, TOKENS) + text.slice(choose(2) === 0 ? start : end)
    case 5: {
      const from = choose(other.length + 1)
      return put(other.slice(from, from + choose(200)))
    }
    case 6:
      return text.slice(0, start)
    case 7:
      return text.replaceAll(/\r\n?|\n/g, pick(choose, ['\n', '\r\n', '\r']))
    case 8:
      return token(text, start, choose)
    default:
      return inLines(text, other, choose)
  }
}

/** Puts another word in the place of the one around the offset. */
function token(text: string, offset: number, choose: Choose): string {
  const isWord = (at: number) => /[\w-]/.test(text.charAt(at))
  let start = offset
  let end = offset
  while (start > 0 && isWord(start - 1)) start -= 1
  while (isWord(end)) end += 1
  return text.slice(0, start) + pick(choose, TOKENS) + text.slice(end)
}

function inLines(text: string, other: string, choose: Choose): string {
  const lines = text.split('\n')
  const at = choose(lines.length)
  const line = lines[at] ?? ''
  switch (choose(7)) {
    case 0:
      return lines.toSpliced(at, 1 + choose(3)).join('\n')
    case 1:
      return lines.toSpliced(at, 0, line).join('\n')
    case 2:
      return lines.with(at, ' '.repeat(choose(9)) + line.trimStart()).join('\n')
    case 3:
      return lines.with(at, line.replace(/:.*/, ':')).join('\n')
    case 4:
      return lines
        .with(
          at,
          line.replace(/(?<=:\s).*/, () => pick(choose, TOKENS)),
        )
        .join('\n')
    case 5:
      return lines.toSpliced(at, 0, pick(choose, other.split('\n'))).join('\n')
    default: {
      const to = choose(lines.length)
      return lines
        .with(at, lines[to] ?? '')
        .with(to, line)
        .join('\n')
    }
  }
}
