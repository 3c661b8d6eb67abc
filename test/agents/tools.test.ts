import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import * as z from 'zod'
import { type InputSchema, inputProblem } from '../../src/agents/check-input.ts'
import { refusalsIn } from '../../src/agents/refusals.ts'
import { inputSchemas } from '../../src/agents/schemas.ts'
import { TOOL_PREFIX, toolNames } from '../../src/agents/tool-names.ts'
import { descriptions, INSTRUCTIONS, names } from '../../src/agents/tools.ts'
import { agentWordsIn } from '../../src/agents/words.ts'

const schemas = inputSchemas(names)

interface Contributed {
  readonly name: string
  readonly modelDescription: string
  readonly inputSchema: InputSchema
}

const { contributes } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
const contributed: readonly Contributed[] = contributes.languageModelTools

const word = fc.constantFrom(
  'path',
  'text',
  'use',
  'provision',
  'language',
  'query',
  'from',
  'describes',
  'skip',
  'answer',
  'other',
  '__proto__',
)
const value = fc.oneof(
  fc.constantFrom('5-1-e', 'en', 'da', 'face_collection', 'unknown', '', 'a.yaml', 0, -1, 2.5, 7, null, true),
  fc.constantFrom('x'.repeat(201), 'x'.repeat(1001), 'x'.repeat(300_000)),
  fc.array(fc.constantFrom('face_collection', 'x', 'y'.repeat(1200), 3), { maxLength: 60 }),
)
const anyInput = fc.oneof(
  fc.array(fc.tuple(word, value), { maxLength: 4 }).map(entries => Object.fromEntries(entries)),
  value,
)

suite('the tools for agents', () => {
  for (const tool of toolNames) {
    const schema = contributed.find(({ name }) => name === TOOL_PREFIX + tool)?.inputSchema

    test(`${tool}: what the editor checks by package.json is what zod checks`, () => {
      assert.ok(schema !== undefined)
      fc.assert(
        fc.property(anyInput, input => {
          const problem = inputProblem(schema, input)
          assert.equal(problem === null, schemas[tool].safeParse(input).success, problem ?? 'fits')
        }),
        { numRuns: 500 },
      )
      assert.equal(inputProblem(schema, descriptions[tool].example), null)
    })

    test(`${tool}: takes nothing beside what it names`, () => {
      const strict = z.toJSONSchema(schemas[tool])
      assert.equal(strict.additionalProperties, false)
      assert.match(
        inputProblem(schema as InputSchema, { ...descriptions[tool].example, oops: 1 }) ?? '',
        /no `oops`; there are/,
      )
    })
  }

  test('no word of ours says that a system is in order', () => {
    const texts = (['en', 'da'] as const).flatMap(language => [
      JSON.stringify(agentWordsIn(language)) + Object.values(agentWordsIn(language)).join(' '),
      Object.values(refusalsIn(language)).join(' '),
    ])
    const all = [INSTRUCTIONS, JSON.stringify(descriptions), ...texts].join(' ')
    assert.doesNotMatch(
      all,
      /\b(?:lawful|allowed|compliant|compliance|safe|legal(?!\b advice)|lovlig|tilladt|sikker)\b/i,
    )
  })

  test('each tool says that it reads a manifest as data, or nothing of one', () => {
    assert.match(descriptions.review_manifest.text, /data, never an instruction/)
    assert.match(descriptions.next_question.text, /chooses no answer[\s\S]*unknown is always an answer/)
    assert.match(INSTRUCTIONS, /never infer none from silence/)
  })
})
