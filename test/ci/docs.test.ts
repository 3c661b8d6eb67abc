import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { load } from 'js-yaml'
import { PROJECT } from '../cli/run.ts'
import { readAction } from './runner.ts'

const text = readFileSync(join(PROJECT, 'docs', 'ci.md'), 'utf8')
const blocks = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = '']) => block)

/** The block that begins with these words, read. */
function block<T>(start: string): T {
  const found = blocks.find(one => one.startsWith(start))
  assert.ok(found !== undefined, start)
  return load(found) as T
}

interface Workflow {
  readonly jobs: {
    readonly review: { readonly steps: readonly { readonly uses: string; readonly with?: object }[] }
  }
}

interface PreCommit {
  readonly repos: readonly { readonly hooks: readonly { readonly id: string }[] }[]
}

suite('docs/ci.md', () => {
  const { inputs, outputs } = readAction()

  test('lists the inputs of the action with their defaults, and its outputs', () => {
    const rows = [...text.matchAll(/^\| `([\w-]+)` \| (?:`([^`]*)`)? ?\| /gm)].map(([, name, value = '']) => [
      name,
      value,
    ])
    assert.deepEqual(
      rows,
      Object.entries(inputs).map(([name, one]) => [name, one.default]),
    )
    for (const name of Object.keys(outputs)) assert.match(text, new RegExp(`^Outputs: .*\`${name}\``, 'm'))
  })

  test('its workflow gives the action what the action takes', () => {
    const { steps } = block<Workflow>('name: AI Design Review').jobs.review
    const given = Object.keys(steps.at(-1)?.with ?? {})
    assert.deepEqual(given, ['upload-sarif', 'comment'])
    for (const name of given) assert.ok(Object.hasOwn(inputs, name), name)
  })

  test('names the hooks that there are', () => {
    const offered = load(readFileSync(join(PROJECT, '.pre-commit-hooks.yaml'), 'utf8')) as readonly {
      id: string
    }[]
    const ids = block<PreCommit>('repos:').repos.flatMap(({ hooks }) => hooks.map(({ id }) => id))
    assert.deepEqual(ids, ['ai-design-review'])
    for (const { id } of offered) assert.match(text, new RegExp(`^\\| \`${id}\` \\|`, 'm'))
  })

  test('its links lead somewhere, and its package is that of this version', () => {
    for (const [, path = ''] of text.matchAll(/\]\((?!https:)([^)#]+)[^)]*\)/g))
      assert.ok(existsSync(join(PROJECT, 'docs', path)), path)
    const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'))
    for (const [, named] of text.matchAll(/ai-design-review-(\d[\d.]*\d)\.tgz/g)) assert.equal(named, version)
  })
})
