/** What holds of the extension without colours, and what a screen reader says: docs/accessibility.md. */

import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { statusIcon, verdictIcon } from '../src/language/tree/icons.ts'
import type { TreeNode } from '../src/language/tree/node.ts'
import { COUNTED } from '../src/language/tree/order.ts'
import { treeOf } from '../src/language/tree/tree.ts'
import { read } from '../src/manifest/read.ts'
import { messagesIn } from '../src/review/messages/messages.ts'
import { review } from '../src/review/review.ts'
import { PROJECT } from './cli/run.ts'
import { DAY, exampleText } from './report/inputs.ts'
import { allCases } from './support/cases.ts'

const text = (path: string) => readFileSync(join(PROJECT, path), 'utf8')

/** The files below a folder with this ending. */
function below(folder: string, ending: string): readonly string[] {
  const files = readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
  return files.filter(path => path.endsWith(ending)).map(path => join(folder, path))
}

suite('nothing is said by colour alone', () => {
  test('the extension names no colour but those of the theme', () => {
    const paths = [...below('src/vscode', '.ts'), ...below('src/language', '.ts')]
    assert.ok(paths.length > 60)
    for (const path of paths) {
      const code = text(path)
      assert.doesNotMatch(code, /#[0-9a-f]{6}\b|\brgba?\(|\bhsla?\(|createTextEditorDecorationType/i, path)
    }
    assert.equal(JSON.parse(text('package.json')).contributes.colors, undefined)
  })

  test('pictures of the walkthrough take theirs from the theme', () => {
    for (const path of below('media/walkthrough', '.svg')) {
      // What stands behind the comma is for a viewer without a theme.
      const own = text(path).replace(
        /var\(--vscode-[\w-]+(?:, ?(?:var\(--vscode-[\w-]+, ?[^()]+\)|[^()]+))?\)/g,
        'theme',
      )
      assert.deepEqual(
        [...own.matchAll(/(?:fill|stroke)="(?!none|theme)([^"]*)"/g)].map(([found]) => found),
        [],
        path,
      )
    }
  })

  test('the file icon stands out from white and from black: high contrast takes that of dark themes for both', () => {
    const luminance = (colour: string) =>
      [1, 3, 5]
        .map(at => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
        .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
        .reduce((sum, part, index) => sum + part * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0)
    const contrast = (one: string, other: string) => {
      const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
      return (light + 0.05) / (dark + 0.05)
    }
    const grounds = { light: ['#ffffff'], dark: ['#000000', '#1f1f1f', '#ffffff'] }
    for (const [theme, papers] of Object.entries(grounds)) {
      const colours = new Set(text(`media/manifest-${theme}.svg`).match(/#[0-9a-f]{6}/g))
      assert.ok(colours.size > 0)
      for (const colour of colours)
        for (const paper of papers) assert.ok(contrast(colour, paper) >= 3, `${theme}: ${colour} on ${paper}`)
    }
  })

  test('each state of a condition and each kind of verdict has a shape of its own in the review view', () => {
    const statuses = (['satisfied', 'not_satisfied', 'unknown'] as const).map(one => statusIcon(one).id)
    assert.equal(new Set(statuses).size, 3)
    const verdicts = COUNTED.map(counted => verdictIcon(counted))
    const shapes = new Map(verdicts.map(({ id, color }) => [id, color]))
    for (const { id, color } of verdicts) assert.equal(shapes.get(id), color, 'one shape, one colour')
    assert.deepEqual([...shapes.keys()], ['error', 'question', 'lock', 'dash'])
  })
})

suite('what a screen reader says of a row', () => {
  const all = (nodes: readonly TreeNode[]): readonly TreeNode[] =>
    nodes.flatMap(node => [node, ...all(node.children)])
  const texts = [
    exampleText('face-harvest'),
    exampleText('rental-firm-draft'),
    ...allCases()
      .slice(0, 60)
      .map(({ manifest }) => manifest),
  ]

  for (const language of ['en', 'da'] as const)
    test(`${language}: the status of a condition and the verdict of a provision, in words`, () => {
      const { status, verdict } = messagesIn(language)
      const words = { status: Object.values(status), verdict: Object.values(verdict) }
      for (const manifest of texts) {
        const reviewed = review(read(manifest), { asOf: DAY, today: DAY, language, isMissing: () => false })
        for (const { kind, spoken, label } of all(treeOf(reviewed, { filter: 'all', language }))) {
          // Icons of VS Code in a text would be read by their names.
          assert.doesNotMatch(spoken, /\$\([\w~-]+\)|[☑☐✗✓]/, spoken)
          if (kind === 'condition' || kind === 'exception')
            assert.ok(
              words.status.some(word => spoken.includes(`, ${word}: `) && label.endsWith(word)),
              spoken,
            )
          if (kind === 'provision')
            assert.ok(
              words.verdict.some(word => spoken.includes(word)) || /beror|held|hangs|rests/.test(spoken),
              spoken,
            )
        }
      }
    })
})

test('the tests that docs/accessibility.md names are there', () => {
  const named = [...text('docs/accessibility.md').matchAll(/`(test\/[\w/.-]+\.ts)`/g)]
  assert.ok(named.length > 5)
  for (const [, path = ''] of named) assert.ok(existsSync(join(PROJECT, path)), path)
})
