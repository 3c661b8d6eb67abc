import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { isPolicyName } from '../../src/review/policy/policy.ts'
import { isManifestName } from '../../src/workspace/names.ts'
import { PROJECT } from '../cli/run.ts'
import { EXAMPLES, edit, example } from './client.ts'

const FOLDER = join(PROJECT, 'docs', 'editors')
const pages = new Map(readdirSync(FOLDER).map(name => [name, readFileSync(join(FOLDER, name), 'utf8')]))

suite('docs/editors', () => {
  test('every page is listed, and every link to a file leads somewhere', () => {
    const index = pages.get('README.md') ?? ''
    for (const [name, text] of pages) {
      if (name !== 'README.md') assert.ok(index.includes(`](${name})`), name)
      for (const [, path = ''] of text.matchAll(/\]\((?!https:)([^)#]+)[^)]*\)/g))
        assert.ok(existsSync(join(FOLDER, path)), `${name}: ${path}`)
    }
  })

  test('every page names the command and its words', () => {
    for (const [name, text] of pages) {
      for (const word of ['ai-design-review', 'lsp', '--stdio'])
        assert.match(text, new RegExp(`[\`"' ]${word}[\`"' ]`), `${name}: ${word}`)
    }
  })

  test('the patterns of file names are those of manifests and policies', () => {
    for (const name of ['neovim.md', 'jetbrains.md']) {
      const text = pages.get(name) ?? ''
      const list = /names = \{(.*)\}/.exec(text)?.[1] ?? /patterns\*: `([^`]*)`/.exec(text)?.[1] ?? ''
      const patterns = list.split(/[;,]/).map(one => one.replaceAll(/[' ]/g, ''))
      assert.equal(patterns.length, 5, name)
      for (const pattern of patterns) {
        const file = pattern.replace('*', 'some')
        assert.ok(isManifestName(file) || isPolicyName(file), `${name}: ${pattern}`)
      }
    }
  })

  test('the settings of the index are taken', async () => {
    const [, block = ''] = /```json\n([\s\S]*?)```/.exec(pages.get('README.md') ?? '') ?? []
    const editor = await edit(EXAMPLES, { more: { initializationOptions: JSON.parse(block) } })
    const { uri, text } = example('face-harvest')
    editor.open(uri, text)
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } }
    assert.ok((await editor.ask<readonly unknown[]>('textDocument/inlayHint', uri, { range })).length > 0)
    assert.equal(await editor.end(), 0)
  })

  test('the commands of the index are those of the server, without the one that lenses use', async () => {
    const editor = await edit(EXAMPLES)
    const { commands = [] } = editor.started.capabilities.executeCommandProvider ?? {}
    const named = [...(pages.get('README.md') ?? '').matchAll(/`(aiDesignReview\.\w+)`/g)].map(
      ([, one]) => one,
    )
    assert.deepEqual(named, commands.slice(0, 2))
    assert.equal(await editor.end(), 0)
  })
})
