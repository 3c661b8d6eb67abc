import { createHash } from 'node:crypto'
import { closeSync, fstatSync, lstatSync, openSync, readFileSync, readlinkSync, readSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { walk } from '../disk/find.ts'
import { isWithin, pathFrom } from '../disk/paths.ts'
import { createPaths } from '../workspace/paths.ts'
import { type Answer, filesOf, openSubmodule, type Repository } from './git.ts'

/**
 * A commit beside the working tree. What is compared are names and contents, read here and not by git: the index and
 * the filters that a repository names take no part. A file that git writes differently by a filter, other than by
 * line ends, counts as changed.
 */
export interface Snapshot {
  /**
   * Whether a path was added, changed or deleted since; a folder, whether anything in it was. Where it cannot be
   * known, such as outside of the repository, it counts as changed.
   * @param path absolute
   */
  differs(path: string): boolean
}

/** Links that lead to links are followed this often. */
const MOST_LINKS = 40

/** Line ends are compared in files up to this many bytes. */
const MOST_TEXT = 16 * 1024 * 1024

/** Where files are read to, one after the other. */
const chunk = new Uint8Array(64 * 1024)

export function openSnapshot(repository: Repository, commit: string): Answer<Snapshot> {
  const files = filesOf(repository, commit)
  if (!files.ok) return files
  const { root } = repository
  const tree = new Map(files.value.map(file => [file.path, file]))
  const paths = createPaths()
  for (const { path } of files.value) paths.add(path)
  const known = new Map<string, boolean>()
  const submodules = new Map<string, Snapshot | null>()

  function differs(path: string, links = 0): boolean {
    if (!isWithin(root, path)) return true
    const already = known.get(path)
    if (already !== undefined) return already
    const answer = compare(path, links)
    known.set(path, answer)
    return answer
  }

  function compare(path: string, links: number): boolean {
    const inside = pathFrom(root, path)
    for (const part of partsDownTo(inside)) {
      const entry = tree.get(part)
      if (entry === undefined) continue
      const at = join(root, part)
      switch (entry.kind) {
        case 'file':
          return part === inside ? !isFileAs(at, entry.object) : kindOf(path) !== 'none'
        case 'link': {
          const target = linkAs(at, entry.object)
          if (target === null || links >= MOST_LINKS) return true
          const led = resolve(dirname(at), target, pathFrom(at, path))
          // What a link leads to from there is nothing of the repository, before as now.
          return isWithin(root, led) && differs(led, links + 1)
        }
        case 'submodule':
          return submodule(at, entry.object)?.differs(path) ?? true
      }
    }
    const wasFolder = inside === '' || paths.at(inside).length > 0
    const now = kindOf(path)
    return wasFolder ? now !== 'folder' || folderDiffers(path, inside) : now !== 'none'
  }

  function folderDiffers(path: string, inside: string): boolean {
    const before = inside === '' ? [...paths] : paths.at(inside)
    if (before.some(one => differs(join(root, one)))) return true
    let isChanged = false
    walk(path, () => (isChanged = true), {
      wants: () => !isChanged,
      file: one => {
        isChanged ||= differs(one)
      },
    })
    return isChanged
  }

  function submodule(path: string, object: string): Snapshot | null {
    const already = submodules.get(path)
    if (already !== undefined) return already
    const opened = submoduleAt(path, object, repository)
    submodules.set(path, opened)
    return opened
  }

  return { ok: true, value: { differs: path => differs(path) } }
}

/** Null where the submodule or its commit is not there. */
function submoduleAt(path: string, commit: string, around: Repository): Snapshot | null {
  const repository = openSubmodule(around, path)
  const opened = repository.ok ? openSnapshot(repository.value, commit) : repository
  return opened.ok ? opened.value : null
}

/** The folders above a path, the outermost first, and the path. */
function partsDownTo(path: string): readonly string[] {
  const names = path === '' ? [] : path.split('/')
  return names.map((_, index) => names.slice(0, index + 1).join('/'))
}

function kindOf(path: string): 'folder' | 'other' | 'none' {
  try {
    return lstatSync(path).isDirectory() ? 'folder' : 'other'
  } catch {
    return 'none'
  }
}

/** Whether a file is there with the contents of an object. */
function isFileAs(path: string, object: string): boolean {
  try {
    if (!lstatSync(path).isFile()) return false
    if (hashOfFile(path, object) === object) return true
    if (lstatSync(path).size > MOST_TEXT) return false
    // As git writes text on Windows.
    const text = readFileSync(path)
    return !text.includes(0) && hashOf(withLineFeeds(text), object) === object
  } catch {
    return false
  }
}

/** What the link there says, if it is the one of an object. */
function linkAs(path: string, object: string): string | null {
  try {
    const target = readlinkSync(path, { encoding: 'buffer' })
    return hashOf(target, object) === object ? target.toString('utf8') : null
  } catch {
    return null
  }
}

/** The name that git would give to this content, by the algorithm that named `object`. */
function hashOf(content: Uint8Array, object: string): string {
  return hashFor(content.length, object).update(content).digest('hex')
}

function hashFor(size: number, object: string) {
  return createHash(object.length === 64 ? 'sha256' : 'sha1').update(`blob ${size}\0`)
}

/** However long the file is, memory does not grow. */
function hashOfFile(path: string, object: string): string {
  const file = openSync(path, 'r')
  try {
    const hash = hashFor(fstatSync(file).size, object)
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk))
      hash.update(chunk.subarray(0, read))
    return hash.digest('hex')
  } finally {
    closeSync(file)
  }
}

function withLineFeeds(text: Uint8Array): Uint8Array {
  return text.filter((byte, at) => byte !== 0x0d || text[at + 1] !== 0x0a)
}
