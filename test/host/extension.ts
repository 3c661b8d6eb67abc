import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The absolute path of an extension that is ready to run; says what to do about one that is not built. */
export function builtExtension(folder: string): string {
  const extension = resolve(folder)
  const manifest = join(extension, 'package.json')
  if (!existsSync(manifest)) throw new Error(`${extension} has no package.json, so it is no extension.`)
  const fields = JSON.parse(readFileSync(manifest, 'utf8')) as { main?: string; browser?: string }
  for (const name of ['main', 'browser'] as const) {
    const file = fields[name]
    if (file === undefined) throw new Error(`${manifest} names no "${name}", which VS Code starts.`)
    if (!existsSync(join(extension, file))) {
      throw new Error(`${join(extension, file)} is missing. Build the extension first: npm run build`)
    }
  }
  return extension
}
