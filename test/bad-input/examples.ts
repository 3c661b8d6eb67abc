import { globSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The manifests of the examples, by the names of their folders. */
export const EXAMPLES: readonly { readonly name: string; readonly text: string }[] = globSync(
  fileURLToPath(new URL('../../examples/*/ai-system.yaml', import.meta.url)),
)
  .sort()
  .map(path => ({ name: basename(dirname(path)), text: readFileSync(path, 'utf8') }))
