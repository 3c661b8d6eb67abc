import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { runInNewContext } from 'node:vm'
import { withShared } from '../../build/sharing.mts'

const LONG = 'a text that is long enough'

function shared(code: string): string {
  return withShared(code).toString()
}

/** The code with what is shared gives the same. */
function gives(code: string): unknown {
  const result = JSON.stringify(runInNewContext(code))
  assert.equal(JSON.stringify(runInNewContext(shared(code))), result)
  return JSON.parse(result)
}

const times = (text: string, value: string) => shared(text).split(value).length - 1

suite('values in many places', () => {
  test('are written once', () => {
    const code = `"use strict";[${Array(9).fill(`"${LONG}"`).join()},null,${Array(9).fill('Math.max(1,2)').join()}]`
    assert.equal(times(code, LONG), 1)
    assert.equal(times(code, 'Math.max'), 1)
    assert.equal((gives(code) as unknown[]).length, 19)
  })

  test('stay where they must be literals, or are faster so', () => {
    const code = `"use strict";var one={"${LONG}":1};function ask(what){return typeof what=="undefined"||typeof what=="undefined"}
      [one["${LONG}"],one["${LONG}"],ask(),class{"${LONG}"(){}}].length`
    assert.equal(times(code, LONG), 4)
    assert.equal(times(code, '"undefined"'), 2)
    assert.equal(gives(code), 4)
    const required = 'require("vscode");'.repeat(9)
    assert.equal(times(required, '"vscode"'), 9)
  })

  test('stay where a constant takes more', () => assert.equal(times('["ab","ab"]', '"ab"'), 2))
})

suite('objects with the same keys', () => {
  const many = Array(9).fill('{first:1,second:[2],third:{}}').join()

  test('are made by one function, in the order of their keys', () => {
    const code = `"use strict";function all(){return[${many},{second:1,first:2}]}all()`
    assert.equal(times(code, 'second'), 2)
    assert.equal((gives(code) as unknown[]).length, 10)
  })

  test('may stand in each other, and behind a word', () => {
    const code = `function make(at){return{first:at,second:{first:1,second:(2,3),third:0},third:0}}
      [${many},make(1),make(2)]`
    assert.equal(times(code, 'third'), 1)
    gives(code)
  })

  for (const [title, code] of Object.entries({
    'with other keys than names': `[${Array(9).fill('{"first-one":1,["second"]:2}').join()}]`,
    'with methods, spread parts or accessors': `[${Array(9).fill('{first(){},...[],get second(){return 1}}').join()}]`,
    'with a prototype': `[${Array(9).fill('{__proto__:Array,second:2}').join()}]`,
    'that are few': '[{first:1}]',
  })) {
    test(`${title} are written as they are`, () => assert.equal(shared(code), code))
  }
})

test('directives stay first', () => {
  assert.ok(shared(`"use strict";[${Array(9).fill(`"${LONG}"`).join()}]`).startsWith('"use strict";'))
})
