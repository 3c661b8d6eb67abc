/** Builds the bundle of the editor, which is downloaded and read wherever a manifest is opened: it is kept small. */

import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import remapping from '@jridgewell/remapping'
import { type BuildOptions, build, type Metafile, transform } from 'esbuild'
import type MagicString from 'magic-string'
import { withArrows } from './arrows.mts'
import { extension } from './bundles.mts'
import { inLatin1 } from './latin1.mts'
import { withShared } from './sharing.mts'
import { shortNames } from './short-names.mts'

const { minify, charset, target, legalComments, format, platform } = extension
const HOW_TO_WRITE = { minify, charset, target, legalComments, format, platform } as const

/** A bundle and its source map. */
export interface Bundle {
  readonly code: string
  readonly map: string
  /** Of the bundle before values were shared. */
  readonly metafile: Metafile
}

export async function buildExtension(): Promise<void> {
  const { code, map } = await small(extension)
  const path = extension.outfile
  await mkdir(dirname(path), { recursive: true })
  await writeFile(`${path}.map`, map)
  await writeFile(path, `${code}//# sourceMappingURL=${basename(path)}.map\n`)
}

/**
 * What these options build, with short names, shared values and arrows, in Latin-1.
 * @param names of properties that become short; without them, all of the bundle that may
 */
export async function small(options: BuildOptions, names?: RegExp): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    ...options,
    mangleProps: names ?? (await shortNames(options)),
    sourcemap: 'external',
    metafile: true,
    write: false,
  })
  const text = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  const bundle = text('.js')
  const shared = withShared(bundle)
  const arrows = withArrows(shared.toString())
  const written = await transform(arrows.toString(), { ...HOW_TO_WRITE, sourcemap: 'external' })
  const latin1 = inLatin1(written.code)
  const mapOf = (edits: MagicString) => edits.generateMap({ hires: true }).toString()
  const maps = [mapOf(latin1), written.map, mapOf(arrows), mapOf(shared), text('.map')]
  return { code: latin1.toString(), map: remapping(maps, () => null).toString(), metafile }
}
