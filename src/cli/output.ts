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
import { basename, dirname, join, relative, resolve } from 'node:path'
import { isBelow } from '../disk/paths.ts'
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
  return targetWithin(output, workingDirectory, option, (path, target) =>
    isManifestName(basename(path))
      ? 'this is the name of a manifest.'
      : isManifestName(basename(target))
        ? 'a symbolic link leads to a manifest.'
        : null,
  )
}

/** The same for a new manifest: it has the name of one, and nothing is there yet. @param exists why not, where it is */
export function newManifestTarget(output: string, workingDirectory: string, exists: string): Target {
  return targetWithin(output, workingDirectory, '--output', path =>
    !isManifestName(basename(path))
      ? 'a manifest is named ai-system.yaml, or NAME.ai-system.yaml.'
      : lstatSync(path, { throwIfNoEntry: false }) !== undefined
        ? exists
        : null,
  )
}

/** @param unfit why the file, as named and as links lead to it, may not be written for another reason; null: it may */
function targetWithin(
  output: string,
  workingDirectory: string,
  option: string,
  unfit: (path: string, target: string) => string | null,
): Target {
  const refused = (why: string): Target => ({
    kind: 'refused',
    message: `${option} ${escaped(output)}: ${why}`,
  })
  const path = resolve(workingDirectory, output)
  if (!isBelow(workingDirectory, path)) return refused('a file within the working directory is needed.')
  try {
    const named = unfit(path, path)
    if (named !== null) return refused(named)
    const root = realpathSync(workingDirectory)
    const folder = nearestFolder(dirname(path))
    if (!statSync(folder).isDirectory())
      return refused(`${escaped(relative(workingDirectory, folder))} is a file.`)
    // The folders that do not exist yet cannot be links.
    const real = join(realpathSync(folder), relative(folder, path))
    if (isLink(real) && statSync(real, { throwIfNoEntry: false }) === undefined)
      return refused('a symbolic link there leads nowhere.')
    const target = isLink(real) ? realpathSync(real) : real
    if (!isBelow(root, target)) return refused('a symbolic link leads out of the working directory.')
    const led = unfit(path, target)
    if (led !== null) return refused(led)
    const found = statSync(target, { throwIfNoEntry: false })
    if (found !== undefined && !found.isFile()) return refused('something else than a file is there.')
    return { kind: 'file', path: target }
  } catch (error) {
    return refused(escaped(error instanceof Error ? error.message : String(error)))
  }
}

/** Writes a file that is not there yet. Throws where one has come since. Makes folders. */
export function writeNew(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const file = openSync(path, 'wx')
  try {
    writeFileSync(file, text)
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  } finally {
    closeSync(file)
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
