import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { complete } from '../../src/language/complete/complete.ts'
import type { Completion } from '../../src/language/complete/completion.ts'
import type { Problem } from '../../src/manifest/manifest.ts'
import { lineIndex } from '../../src/manifest/position.ts'
import { read } from '../../src/manifest/read.ts'
import { sections } from '../../src/manifest/vocabulary.ts'
import { computed } from '../bad-input/reviewed.ts'
import { allCases } from '../support/cases.ts'
import { accepted } from './complete-support.ts'

const EXAMPLES = new URL('../../examples/', import.meta.url)

const examples = readdirSync(EXAMPLES, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(({ name }) => new URL(`${name}/ai-system.yaml`, EXAMPLES))
  .filter(manifest => existsSync(manifest))
  .map(manifest => readFileSync(manifest, 'utf8'))
const texts = [...examples, ...allCases().map(({ manifest }) => manifest)]

/** Problems of the text as such, wherever they stand. */
const STRUCTURE: ReadonlySet<Problem['code']> = new Set([
  'syntax',
  'duplicate-key',
  'alias',
  'tag',
  'complex-key',
  'merge',
  'limit',
  'not-ours',
])
/** What is left to be filled in. */
const PENDING: ReadonlySet<Problem['code']> = new Set(['empty-value', 'missing-key'])

/** What is wrong after accepting a completion that was not wrong before. */
function newProblems(text: string, before: number, completion: Completion): readonly Problem[] {
  const { text: result, start, end } = accepted(text, completion)
  const { problems } = read(result)
  const here = problems.filter(
    ({ code, range }) =>
      !STRUCTURE.has(code) && !PENDING.has(code) && range.start <= end && range.end >= start,
  )
  const broken = structureOf(problems)
  return broken.length > before ? [...broken, ...here] : here
}

function structureOf(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ code }) => STRUCTURE.has(code))
}

suite('completion in every example and case', () => {
  test('at every offset: what is accepted can be read', () => {
    for (const text of texts) {
      const lines = lineIndex(text)
      const before = structureOf(read(text).problems).length
      const seen = new Set<string>()
      for (let offset = 0; offset <= text.length; offset++) {
        for (const completion of complete(text, lines.position(offset), { language: 'en' })) {
          const { range, insertText, label } = completion
          const key = `${range.start.line}:${range.start.character}:${range.end.character}:${insertText}`
          if (seen.has(key)) continue
          seen.add(key)
          const found = newProblems(text, before, completion)
          if (found.length > 0) {
            const around = `${text.slice(Math.max(0, offset - 60), offset)}|${text.slice(offset, offset + 40)}`
            assert.deepEqual(found, [], `${label} at ${JSON.stringify(around)}`)
          }
        }
      }
    }
  })

  test('on each stated word: that word among others', () => {
    let words = 0
    for (const text of texts) {
      const lines = lineIndex(text)
      const at = (offset: number) =>
        complete(text, lines.position(offset), { language: 'en' }).map(({ label }) => label)
      for (const { scope, uses } of read(text).systems) {
        for (const [name, statement] of [
          ['scope', scope] as const,
          ...uses.flatMap(use => [...use.sections.entries(), ['scope', use.scope] as const]),
        ]) {
          if (statement?.kind !== 'facts') continue
          for (const [fact, { value, range }] of statement.facts) {
            assert.ok(Object.hasOwn(sections[name].facts, fact))
            const stated =
              value.kind === 'choice'
                ? [{ value: value.choice, range }]
                : value.kind === 'set'
                  ? value.entries
                  : []
            for (const entry of stated) {
              words++
              assert.ok(at(entry.range.end).includes(entry.value), `${fact}: ${entry.value} in ${text}`)
            }
          }
        }
      }
    }
    assert.ok(words > 1000, `only ${words} words`)
  })

  test('in every text cut off: never throws', () => {
    for (const text of texts.filter((_, index) => index < 3 || index % 24 === 0)) {
      for (let end = 0; end <= text.length; end++) {
        const cut = text.slice(0, end)
        complete(cut, lineIndex(cut).position(end), { language: 'da' })
      }
    }
  })

  test('at the end of every line that is cut off behind its colon: values', () => {
    for (const text of examples) {
      for (const { index } of text.matchAll(/(?<=\n {6}[a-z_]+:)(?= [a-z])/g)) {
        const end = text.indexOf('\n', index)
        const cut = text.slice(0, index) + text.slice(end)
        const offered = complete(cut, lineIndex(cut).position(index), { language: 'en' })
        assert.ok(offered.length > 0, text.slice(0, end).slice(-60))
      }
    }
  })
})

suite('completion in long and hostile texts', () => {
  const head = 'schema: ai-design-review/v1\nname: x\nuses:\n'
  const use = (index: number) =>
    `  use-${index}:\n    purpose: x\n    face_collection:\n      face_storage: temporary\n      channels:\n        - source: cctv\n          ai_part: none\n    influence: none\n`

  for (const [title, tail] of [
    ['5,000 lines', ''],
    ['5,000 lines with an error', '  broken: [\n'],
  ] as const) {
    test(`${title}: quick`, () => {
      const before = head + Array.from({ length: 625 }, (_, index) => use(index)).join('')
      const text = `${before}  last:\n    face_collection:\n      \n${tail}`
      const position = { line: before.split('\n').length + 1, character: 6 }
      const times = Array.from({ length: 7 }, () => {
        const start = computed()
        assert.equal(complete(text, position, { language: 'en' }).length, 7)
        return computed() - start
      })
      const median = times.sort((one, two) => one - two)[3] ?? 0
      assert.ok(median < 50, `${median} ms`)
    })
  }

  test('long lines and deep nesting: quick enough, and never throws', () => {
    const long = 200_000
    for (const line of [
      'a'.repeat(long),
      `${'a'.repeat(long)} `,
      ': '.repeat(long),
      ': &a '.repeat(long),
      '- '.repeat(long),
      '['.repeat(long),
      '{a: '.repeat(long),
      '"'.repeat(long),
      ' #'.repeat(long),
      ' '.repeat(long),
      '\t'.repeat(long),
      '\uE000',
      '\0',
    ]) {
      for (const text of [head + line, `${head}${line}\n  `]) {
        const start = computed()
        complete(text, lineIndex(text).position(text.length), { language: 'en' })
        const time = computed() - start
        assert.ok(time < 2_000, `${time} ms for ${line.slice(0, 10)}`)
      }
    }
  })
})
