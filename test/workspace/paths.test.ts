import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { createPaths } from '../../src/workspace/paths.ts'
import { createReferences } from '../../src/workspace/references.ts'

const segment = fc.constantFrom('a', 'b', 'ab')
const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map(parts => parts.join('/'))
const steps = fc.array(fc.record({ add: fc.boolean(), path }), { maxLength: 40 })

suite('paths that know their folders', () => {
  test('say what asking every path would say', () => {
    fc.assert(
      fc.property(steps, path, (steps, asked) => {
        const paths = createPaths()
        const model = new Set<string>()
        for (const step of steps) {
          paths[step.add ? 'add' : 'delete'](step.path)
          model[step.add ? 'add' : 'delete'](step.path)
        }
        assert.deepEqual([paths.size, [...paths]], [model.size, [...model]])
        assert.equal(paths.has(asked), model.has(asked))
        const below = [...model].filter(one => one.startsWith(`${asked}/`))
        assert.deepEqual(paths.at(asked), model.has(asked) ? [asked] : below)
      }),
    )
  })
})

suite('which files refer to which', () => {
  test('to a file, to a folder with files, and not any more', () => {
    const references = createReferences()
    references.set('one', ['docs/a.md', 'docs/b.md'])
    references.set('two', ['docs/a.md'])
    assert.deepEqual(references.to('docs/a.md'), ['one', 'two'])
    assert.deepEqual(references.to('docs'), ['one', 'two'])
    assert.deepEqual(references.to('doc'), [])
    references.set('one', ['docs/b.md'])
    assert.deepEqual(references.to('docs/a.md'), ['two'])
    references.set('two', [])
    assert.deepEqual([references.to('docs/a.md'), references.to('docs')], [[], ['one']])
  })
})
