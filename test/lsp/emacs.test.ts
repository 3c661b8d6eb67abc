import assert from 'node:assert/strict'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { PROJECT } from '../cli/run.ts'
import { foundIn, inOrder, MISTAKEN, play } from './real.ts'

/** What test/lsp/emacs.el saw; lines and columns from 1. */
interface Seen {
  readonly findings: readonly {
    readonly line: number
    readonly column: number
    readonly type: string
    readonly message: string
  }[]
  readonly hover: { readonly contents: { readonly kind: string; readonly value: string } }
  readonly fixed: string
  readonly renamed: string
}

const SEVERITIES: Readonly<Record<string, string>> = {
  'eglot-error': 'error',
  'eglot-warning': 'warning',
  'eglot-note': 'information',
}

suite('Emacs with Eglot, set up by the first block of docs/editors/emacs.md', () => {
  const script = join(PROJECT, 'test', 'lsp', 'emacs.el')
  const words = ['--batch', '--eval', '(package-initialize)', '-l', 'init.el', '-l', script]
  const { root, seen } = play<Seen>('emacs', 'emacs.md', 'init.el', words)

  test('shows the findings of the command line', () => {
    assert.deepEqual(
      inOrder(
        seen().findings.map(({ line, column, type, message }) => ({
          line,
          column,
          severity: SEVERITIES[type] ?? type,
          // Eglot puts the source and the code before it.
          message: message.replace(/^AI Design Review \[[^\]]*\]: /, ''),
        })),
      ),
      foundIn(root),
    )
  })

  test('hovers over a use, in plain text where no Markdown mode is installed', () => {
    assert.match(seen().hover.contents.value, /^\*{0,2}face\\?-index\*{0,2}: Æ 😀\\?: who is it\?/)
  })

  test('fixes a mistake, and the findings follow', () => {
    assert.equal(seen().fixed, MISTAKEN.replace('operaton', 'operation'))
  })

  test('renames a use, also in a decision', () => {
    const { fixed, renamed } = seen()
    assert.equal(renamed, fixed.replaceAll('face-index', 'renamed-use'))
  })
})
