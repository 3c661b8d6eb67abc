import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import * as z from 'zod'
import { law } from '../../src/law/law.ts'
import { excluded, isAiSystem, nexus } from '../../src/law/scope.ts'
import { onlyDenmark, onlyIreland } from '../../src/law/territory.ts'
import { type Page, parseNotation, shapeOf } from '../support/notation.ts'

/**
 * A copy of the formulas of the law pages, in the pages' own notation: `formulas.json`. Only `excluded` is written
 * there in words, and was put into the notation for this test.
 */
const formulas = z
  .strictObject({
    shared: z.record(z.string(), z.string()),
    provisions: z.record(
      z.string(),
      z.strictObject({
        section: z.string(),
        applies_from: z.iso.date(),
        conditions: z.array(
          z.strictObject({
            id: z.string(),
            gate: z.literal(true).optional(),
            per_item: z.literal(true).optional(),
            formula: z.string(),
          }),
        ),
        exceptions: z.array(z.strictObject({ id: z.string(), formula: z.string() })),
        parts: z.record(z.string(), z.string()),
        ask_first: z.array(z.string()),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL('formulas.json', import.meta.url), 'utf8')))

test('the provisions are those of the law pages', () => {
  assert.deepEqual(law.map(({ id }) => id).sort(), Object.keys(formulas.provisions).sort())
})

test('the formulas that all points share are those of the law pages', () => {
  const page: Page = { section: 'scope', parts: formulas.shared, list: null }
  const ours = { nexus, excluded, only_denmark: onlyDenmark, only_ireland: onlyIreland }
  assert.deepEqual(Object.keys(ours).sort(), Object.keys(formulas.shared).sort())
  for (const [name, formula] of Object.entries(ours)) {
    assert.deepEqual(shapeOf(formula), parseNotation(name, page), name)
  }
  assert.deepEqual(shapeOf(isAiSystem), parseNotation('is(scope.is_ai_system)', page))
})

suite('the formulas of each provision are those of its law page', () => {
  for (const provision of law) {
    const page = formulas.provisions[provision.id]
    const parts = { ...formulas.shared, ...page?.parts }
    const list = provision.items?.split('.')[1] ?? null

    test(provision.id, () => {
      assert.ok(page)
      const at = (inList: string | null): Page => ({ section: page.section, parts, list: inList })
      assert.equal(provision.section, page.section)
      assert.equal(provision.appliesFrom, page.applies_from)
      assert.deepEqual(
        provision.askFirst,
        page.ask_first.map(path =>
          path.includes('.') && !path.includes('[') ? path : `${page.section}.${path}`,
        ),
      )
      assert.deepEqual(
        provision.conditions.map(({ id, gate, perItem, formula }) => ({
          id,
          gate: gate ?? false,
          perItem: perItem ?? false,
          formula: shapeOf(formula),
        })),
        page.conditions.map(({ id, gate = false, per_item: perItem = false, formula }) => ({
          id,
          gate,
          perItem,
          formula: parseNotation(formula, at(perItem ? list : null)),
        })),
      )
      assert.deepEqual(
        provision.exceptions.map(({ id, formula }) => ({ id, formula: shapeOf(formula) })),
        page.exceptions.map(({ id, formula }) => ({ id, formula: parseNotation(formula, at(null)) })),
      )
      const inEntries = (name: string) =>
        page.conditions.some(({ per_item: perItem, formula }) => perItem && formula.includes(name))
      assert.deepEqual(
        Object.fromEntries(provision.parts.map(({ id, formula }) => [id, shapeOf(formula)])),
        Object.fromEntries(
          Object.entries(page.parts).map(([name, formula]) => [
            name,
            parseNotation(formula, at(inEntries(name) ? list : null)),
          ]),
        ),
      )
      const territory = [provision.notBinding, provision.openTerritory].map(
        formula => formula && shapeOf(formula),
      )
      const named = ['not_binding', 'open_territory'].map(name =>
        page.parts[name] === undefined ? undefined : parseNotation(name, at(null)),
      )
      assert.deepEqual(territory, named)
    })
  }
})
