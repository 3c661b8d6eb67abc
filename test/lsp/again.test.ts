/** After an edit the server reviews what the edit touches, and sees evidence that has come or gone all the same. */

import assert from 'node:assert/strict'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { suite, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import type { Diagnostic } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { manifestOf } from '../../bench/manifests.ts'
import { clientOf } from '../../src/lsp/client.ts'
import { createManifests } from '../../src/lsp/manifests.ts'
import { createPlaces } from '../../src/lsp/places.ts'
import { DEFAULT_SETTINGS } from '../../src/lsp/settings.ts'
import { lineIndex } from '../../src/manifest/position.ts'
import { read } from '../../src/manifest/read.ts'
import { type FileReview, review } from '../../src/review/review.ts'
import { today } from '../../src/review/today.ts'
import { folder } from '../cli/run.ts'
import { ABLE, edit } from './client.ts'

const PROOFS = ['docs/evidence.md', 'docs/other.md']

/** Evidence in several uses, of two files. */
const TEXT = manifestOf(400).replaceAll(/docs\/evidence\.md/g, (proof, at: number) =>
  at % 2 === 0 ? proof : (PROOFS[1] ?? proof),
)

function put(root: string, proof: string, isThere: boolean): void {
  const path = join(root, proof)
  mkdirSync(dirname(path), { recursive: true })
  if (isThere) writeFileSync(path, '')
  else rmSync(path, { force: true })
}

function wholeReview(text: string, there: readonly string[]): FileReview {
  const isMissing = (path: string) => !there.includes(path)
  return review(read(text), { asOf: null, today: today(), language: 'en', isMissing })
}

function notFound({ findings }: FileReview): number {
  return findings.filter(({ code }) => code === 'evidence/not-found').length
}

suite('after an edit', () => {
  test('what it does not touch is not judged again, unless evidence has come or gone', () => {
    const root = folder({})
    const uri = pathToFileURL(join(root, 'ai-system.yaml')).href
    let document = TextDocument.create(uri, 'yaml', 1, TEXT)
    const manifests = createManifests(
      { get: () => document },
      createPlaces([pathToFileURL(root).href]),
      {
        of: () => DEFAULT_SETTINGS,
        load: async () => undefined,
        change: () => undefined,
        forget: () => undefined,
      },
      clientOf({ processId: null, rootUri: null, capabilities: ABLE }),
    )
    const reviewed = () => manifests.open(uri)?.review ?? assert.fail()
    const uses = () => reviewed().systems[0]?.uses ?? []
    const at = TEXT.indexOf('purpose: ', TEXT.indexOf('  use-3:')) + 'purpose: '.length
    const type = (character: string) => {
      const range = { start: document.positionAt(at), end: document.positionAt(at + 1) }
      document = TextDocument.update(document, [{ range, text: character }], document.version + 1)
    }
    const first = uses()
    assert.ok(first.length > 5)
    type('x')
    const second = uses()
    assert.deepEqual(
      second.filter((use, index) => use !== first[index]).map(({ use }) => use.id),
      ['use-3'],
    )
    assert.ok(notFound(reviewed()) > 1)
    for (const proof of PROOFS) put(root, proof, true)
    type('y')
    assert.equal(notFound(reviewed()), 0)
    assert.deepEqual(reviewed(), wholeReview(document.getText(), PROOFS))
    const third = uses()
    type('z')
    assert.equal(uses().filter((use, index) => use !== third[index]).length, 1)
    put(root, PROOFS[0] ?? '', false)
    type('x')
    assert.ok(notFound(reviewed()) > 0)
    assert.deepEqual(reviewed(), wholeReview(document.getText(), PROOFS.slice(1)))
  })

  test('the findings are those of the text and of the folder as they then are', async () => {
    const root = folder({})
    const editor = await edit(root)
    const uri = pathToFileURL(join(root, 'ai-system.yaml')).href
    const steps = fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat(4),
        fc.constantFrom('', 'x', ' ', '\n', '\n      x: y', '# ', '[', 'docs/other.md'),
        fc.subarray(PROOFS),
      ),
      { minLength: 1, maxLength: 8 },
    )
    editor.open(uri, TEXT)
    let version = 1
    await fc.assert(
      fc.asyncProperty(steps, async some => {
        let current = TEXT
        version += 1
        editor.change(uri, version, null, current)
        for (const [from, length, inserted, there] of some) {
          for (const proof of PROOFS) put(root, proof, there.includes(proof))
          const lines = lineIndex(current)
          const start = from % (current.length + 1)
          const end = Math.min(current.length, start + length)
          const range = { start: lines.position(start), end: lines.position(end) }
          current = current.slice(0, start) + inserted + current.slice(end)
          version += 1
          editor.change(uri, version, range, inserted)
          const { items } = await editor.ask<{ items: readonly Diagnostic[] }>('textDocument/diagnostic', uri)
          assert.deepEqual(
            items.map(({ range: place, message }) => ({ range: place, message })),
            wholeReview(current, there).findings.map(({ range: place, message }) => ({
              range: place,
              message,
            })),
          )
        }
      }),
      { numRuns: 30 },
    )
    assert.equal(await editor.end(), 0)
  })
})
