import assert from 'node:assert/strict'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import type { CodeAction, CodeLens, DocumentSymbol, Hover, MarkupContent } from 'vscode-languageserver/node'
import { PROJECT } from '../cli/run.ts'
import { foundIn, inOrder, MISTAKEN, play } from './real.ts'

/** What test/lsp/neovim.lua saw; lines and columns from 0. */
interface Seen {
  readonly findings: readonly {
    readonly line: number
    readonly character: number
    readonly message: string
    readonly severity: number
    readonly source: string
  }[]
  readonly hover: Hover
  readonly actions: readonly CodeAction[]
  readonly fixed: string
  readonly renamed: string
  readonly symbols: readonly DocumentSymbol[]
  readonly lenses: readonly CodeLens[]
}

const SEVERITIES = ['', 'error', 'warning', 'information']

suite('Neovim, set up by the first block of docs/editors/neovim.md', () => {
  const script = join(PROJECT, 'test', 'lsp', 'neovim.lua')
  const words = ['--headless', '-n', '-i', 'NONE', '-u', 'init.lua', '-c', `luafile ${script}`]
  const { root, seen } = play<Seen>('nvim', 'neovim.md', 'init.lua', words)

  test('shows the findings of the command line', () => {
    const { findings } = seen()
    assert.deepEqual(
      inOrder(
        findings.map(({ line, character, severity, message }) => ({
          line: line + 1,
          column: character + 1,
          severity: SEVERITIES[severity] ?? '',
          message,
        })),
      ),
      foundIn(root),
    )
    assert.ok(findings.every(({ source }) => source === 'AI Design Review'))
  })

  test('hovers over a use', () => {
    const { kind, value } = seen().hover.contents as MarkupContent
    assert.equal(kind, 'markdown')
    assert.match(value, /^\*\*face\\-index\*\*: Æ 😀\\: who is it\?/)
  })

  test('fixes a mistake, and the findings follow', () => {
    const { actions, fixed } = seen()
    assert.match(actions[0]?.title ?? '', /database_operation/)
    assert.equal(`${fixed}\n`, MISTAKEN.replace('operaton', 'operation'))
  })

  test('renames a use, also in a decision', () => {
    const { fixed, renamed } = seen()
    assert.equal(renamed, fixed.replaceAll('face-index', 'renamed-use'))
  })

  test('has symbols, and the verdicts above the use', () => {
    const { symbols, lenses } = seen()
    assert.equal(symbols[0]?.name, 'Blåbær 😀')
    assert.ok(symbols[0]?.children?.some(({ name }) => name === 'renamed-use'))
    assert.equal(lenses.length, 1)
    assert.equal(lenses[0]?.range.start.line, 6)
  })
})
