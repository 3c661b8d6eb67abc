import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import createIgnore, { type Ignore } from 'ignore'
import { isManifestName } from '../workspace/names.ts'

const RULES = '.gitignore'
/** What makes a folder the root of a git repository. */
export const REPOSITORY = '.git'
const NEVER_SEARCHED = new Set(['node_modules', REPOSITORY])

/** Rules of one .gitignore, and the folder that they are relative to. */
interface Rules {
  readonly folder: string
  readonly ignore: Ignore
}

/** Told of what a search finds; paths are absolute. */
export interface Visitor {
  /** @param folder the absolute path of the folder that the file lies in */
  wants(name: string, folder: string): boolean
  file(path: string): void
  /** Called for the folder that the search starts in, too. @param names what lies in it */
  folder?(path: string, names: readonly string[]): void
}

/**
 * The manifests under a folder, by name, sorted: without `node_modules`, `.git` and what .gitignore files ignore.
 * Symbolic links are not followed, so that a search never leaves its folder. Unreadable folders are reported.
 * @param folder an absolute path
 */
export function findManifests(
  folder: string,
  unreadable: (folder: string, error: unknown) => void,
): readonly string[] {
  const found: string[] = []
  walk(folder, unreadable, { wants: isManifestName, file: path => found.push(path) })
  return found.sort((one, two) => (one < two ? -1 : 1))
}

/** Visits what lies under a folder, by the rules of `findManifests`, in no order. @param folder an absolute path */
export function walk(
  folder: string,
  unreadable: (folder: string, error: unknown) => void,
  visitor: Visitor,
): void {
  const pending: { folder: string; rules: readonly Rules[] }[] = [{ folder, rules: rulesAbove(folder) }]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    try {
      const entries = readdirSync(next.folder, { withFileTypes: true })
      const names = entries.map(({ name }) => name)
      const rules = names.includes(RULES) ? withRulesOf(next.folder, next.rules) : next.rules
      visitor.folder?.(next.folder, names)
      for (const entry of entries) {
        if (entry.isDirectory()) {
          const path = join(next.folder, entry.name)
          if (!NEVER_SEARCHED.has(entry.name) && !isIgnored(path, true, rules))
            pending.push({ folder: path, rules })
        } else if (entry.isFile() && visitor.wants(entry.name, next.folder)) {
          const path = join(next.folder, entry.name)
          if (!isIgnored(path, false, rules)) visitor.file(path)
        }
      }
    } catch (error) {
      unreadable(next.folder, error)
    }
  }
}

/** The nearest folder at or above `path` that is a git repository; null where there is none. */
export function repositoryOf(path: string): string | null {
  return findRepositories()(path)
}

/** Whether something of this name lies in a folder. */
export type Holds = (folder: string, name: string) => boolean

const holdsOnDisk: Holds = (folder, name) => existsSync(join(folder, name))

/** Finds the repositories of many folders, each of which is looked at once. */
export function findRepositories(holds: Holds = holdsOnDisk): (folder: string) => string | null {
  const known = new Map<string, string | null>()
  return function nearest(folder): string | null {
    const found = known.get(folder)
    if (found !== undefined) return found
    const above = dirname(folder)
    const repository = holds(folder, REPOSITORY) ? folder : above === folder ? null : nearest(above)
    known.set(folder, repository)
    return repository
  }
}

/** The rules of the folders above, up to the root of the repository. */
function rulesAbove(folder: string): readonly Rules[] {
  const root = repositoryOf(folder)
  if (root === null || root === folder) return []
  const folders = [root]
  for (const part of relative(root, dirname(folder)).split(sep)) {
    if (part !== '') folders.push(resolve(folders.at(-1) ?? root, part))
  }
  return folders.reduce<readonly Rules[]>((rules, above) => withRulesOf(above, rules), [])
}

function withRulesOf(folder: string, rules: readonly Rules[]): readonly Rules[] {
  const path = join(folder, RULES)
  try {
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return rules
    return [...rules, { folder, ignore: createIgnore({ ignorecase: false }).add(readFileSync(path, 'utf8')) }]
  } catch {
    // An unreadable .gitignore ignores nothing: rather one manifest too many than one missed.
    return rules
  }
}

/** The deepest .gitignore that says anything about the path decides. */
function isIgnored(path: string, isFolder: boolean, rules: readonly Rules[]): boolean {
  if (rules.length === 0) return false
  for (const { folder, ignore } of rules.toReversed()) {
    const inside = relative(folder, path).split(sep).join('/') + (isFolder ? '/' : '')
    const { ignored, unignored } = ignore.test(inside)
    if (ignored) return true
    if (unignored) return false
  }
  return false
}
