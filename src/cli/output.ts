import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { escaped } from '../review/messages/words.ts'
import { isManifestName } from '../workspace/names.ts'

/** A file that may be written, or why it may not. */
export type Target =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'refused'; readonly message: string }

/**
 * The file that `--output` or another option names: within the working directory, wherever symbolic links lead, and no manifest.
 * @param output as written on the command line
 */
export function outputTarget(output: string, workingDirectory: string, option = '--output'): Target {
  const refused = (why: string): Target => ({
    kind: 'refused',
    message: `${option} ${escaped(output)}: ${why}`,
  })
  const path = resolve(workingDirectory, output)
  if (!isWithin(workingDirectory, path)) return refused('a file within the working directory is needed.')
  if (isManifestName(basename(path))) return refused('this is the name of a manifest.')
  try {
    const root = realpathSync(workingDirectory)
    const folder = nearestFolder(dirname(path))
    if (!statSync(folder).isDirectory())
      return refused(`${escaped(relative(workingDirectory, folder))} is a file.`)
    // The folders that do not exist yet cannot be links.
    const real = join(realpathSync(folder), relative(folder, path))
    if (isLink(real) && statSync(real, { throwIfNoEntry: false }) === undefined)
      return refused('a symbolic link there leads nowhere.')
    const target = isLink(real) ? realpathSync(real) : real
    if (!isWithin(root, target)) return refused('a symbolic link leads out of the working directory.')
    if (isManifestName(basename(target))) return refused('a symbolic link leads to a manifest.')
    const found = statSync(target, { throwIfNoEntry: false })
    if (found !== undefined && !found.isFile()) return refused('something else than a file is there.')
    return { kind: 'file', path: target }
  } catch (error) {
    return refused(escaped(error instanceof Error ? error.message : String(error)))
  }
}

/** Writes beside the file and then puts it in place, so that no reader sees half of it. Makes folders. */
export function writeWhole(path: string, chunks: Iterable<string | Uint8Array>): void {
  mkdirSync(dirname(path), { recursive: true })
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  const mode = statSync(path, { throwIfNoEntry: false })?.mode ?? 0o666
  const file = openSync(temporary, 'wx', mode)
  try {
    try {
      for (const chunk of chunks) writeFileSync(file, chunk)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** The nearest folder at or above the path that exists; a dangling link exists. */
function nearestFolder(path: string): string {
  return lstatSync(path, { throwIfNoEntry: false }) === undefined && dirname(path) !== path
    ? nearestFolder(dirname(path))
    : path
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true
}

/** Whether an absolute path lies below a folder. */
export function isWithin(folder: string, path: string): boolean {
  const inside = relative(folder, path)
  return (
    inside !== '' && inside !== '..' && !inside.startsWith(`..${sep}`) && resolve(folder, inside) === path
  )
}
