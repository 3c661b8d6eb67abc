import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { indented, jsonList, jsonText, writeJsonAround } from '../../src/report/json-text.ts'

/** A report with the entries as its list, written one by one. */
function written(entries: readonly unknown[], levels: number): string {
  const parts: string[] = []
  const later: string[] = []
  const paper = {
    write: (text: string) => void parts.push(text),
    later: () => ({
      write: (text: string) => void later.push(text),
      place: () => void parts.push(later.join('')),
    }),
  }
  const list = jsonList(paper.later(), 1, levels)
  for (const entry of entries) list.add(entry)
  writeJsonAround(paper, { before: 1, list: [], after: 'x' }, 'list', 1, list)
  return parts.join('')
}

const values = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.object({
    maxDepth: 4,
    withDate: false,
    values: [fc.string({ unit: 'grapheme' }), fc.constant(undefined)],
  }),
)

suite('JSON in pieces', () => {
  test('has the bytes of the whole, however many levels are written piece by piece', () => {
    fc.assert(
      fc.property(fc.array(values, { maxLength: 3 }), fc.nat(7), (entries, levels) => {
        assert.equal(written(entries, levels), jsonText({ before: 1, list: entries, after: 'x' }))
      }),
    )
  })

  test('an entry has the indent of its depth', () => {
    fc.assert(
      fc.property(values, fc.nat(5), (value, depth) => {
        const indent = '  '.repeat(depth)
        const plain = jsonText(value).trimEnd()
        assert.equal(indented(value, depth), indent + plain.replaceAll('\n', `\n${indent}`))
      }),
    )
  })
})
