import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { delimiter, dirname, isAbsolute, join } from 'node:path'
import { repositoryOf } from '../disk/find.ts'
import { isWithin } from '../disk/paths.ts'

/**
 * Reads a git repository, and never runs anything that it holds: only plumbing that touches no index, hook, filter or
 * network, with every setting turned off by which a repository could name a program.
 */

/** A repository whose root is known, and the program that reads it. */
export interface Repository {
  /** An absolute path. */
  readonly root: string
  readonly program: string
}

/** A file of a tree. */
export interface TreeFile {
  /** From the root, with `/`. */
  readonly path: string
  readonly kind: 'file' | 'link' | 'submodule'
  readonly object: string
}

/** What was asked for, or why it cannot be had. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string }

/** The file names that Windows and other systems know git by. */
const PROGRAM_NAMES = process.platform === 'win32' ? ['git.exe'] : ['git']

/** Set for every call, before the command. Settings of the command line win over those of the repository. */
const SAFE_SETTINGS = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'diff.external=',
  'protocol.allow=never',
  'safe.bareRepository=explicit',
].flatMap(setting => ['-c', setting])

/** The repository around a folder. */
export function openRepository(folder: string): Answer<Repository> {
  const root = repositoryOf(folder)
  if (root === null) return { ok: false, message: 'This is not a git repository.' }
  const program = findProgram(root)
  if (program === null) return { ok: false, message: 'The program git was not found.' }
  return readable({ root, program })
}

/** The repository of a submodule, if it is there, read by the same program. @param path absolute */
export function openSubmodule({ program }: Repository, path: string): Answer<Repository> {
  return readable({ root: path, program })
}

function readable(repository: Repository): Answer<Repository> {
  const answer = existsSync(join(repository.root, '.git'))
    ? git(repository, ['rev-parse', '--git-dir'], '')
    : { ok: false as const, message: '' }
  if (answer.ok) return { ok: true, value: repository }
  return { ok: false, message: `This is not a git repository that can be read. ${answer.message}` }
}

/** The commit that a revision names. */
export function commitOf(repository: Repository, revision: string): Answer<string> {
  const unknown: Answer<string> = { ok: false, message: `Unknown revision: "${revision}".` }
  if (revision.startsWith('-') || revision === '' || /[\0\r\n]/.test(revision)) return unknown
  const words = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]
  const answer = git(repository, words, '')
  const commit = answer.ok ? (answer.value.toString('utf8').trim().split('\n').at(-1) ?? '') : ''
  if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit)) return { ok: true, value: commit }
  if (hasNoCommits(repository)) return { ok: false, message: 'The repository has no commits yet.' }
  if (!revision.includes('..')) return unknown
  return { ok: false, message: `"${revision}" names a range: write two revisions with a space between.` }
}

/** A commit without a branch or a tag is that of HEAD. */
function hasNoCommits(repository: Repository): boolean {
  const head = git(repository, ['rev-parse', '--verify', '--quiet', 'HEAD'], '')
  const references = git(repository, ['for-each-ref', '--count=1'], '')
  return !head.ok && references.ok && references.value.length === 0
}

/** Every file of a commit, in git's order. */
export function filesOf(repository: Repository, commit: string): Answer<readonly TreeFile[]> {
  const answer = git(repository, ['ls-tree', '-r', '-z', '--full-tree', commit], '')
  if (!answer.ok) return answer
  const lines = answer.value.toString('utf8').split('\0')
  const files = lines.flatMap((line): readonly TreeFile[] => {
    const [, mode, object, path] = /^(\d+) \w+ ([0-9a-f]+)\t([\s\S]+)$/.exec(line) ?? []
    if (mode === undefined || object === undefined || path === undefined) return []
    return [{ path, object, kind: mode === '120000' ? 'link' : mode === '160000' ? 'submodule' : 'file' }]
  })
  return { ok: true, value: files }
}

/** The bytes of objects, by their name. An object that is not there is missing in the answer. */
export function contentsOf(
  repository: Repository,
  objects: readonly string[],
): Answer<ReadonlyMap<string, Uint8Array>> {
  const contents = new Map<string, Uint8Array>()
  if (objects.length === 0) return { ok: true, value: contents }
  const answer = git(repository, ['cat-file', '--batch'], `${[...new Set(objects)].join('\n')}\n`)
  if (!answer.ok) return answer
  const bytes = answer.value
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf('\n', at)
    if (end < 0) break
    const [object = '', kind, size] = bytes.toString('utf8', at, end).split(' ')
    at = end + 1
    if (size === undefined) continue
    if (kind === 'blob') contents.set(object, bytes.subarray(at, at + Number(size)))
    at += Number(size) + 1
  }
  return { ok: true, value: contents }
}

function git(
  { root, program }: Pick<Repository, 'root' | 'program'>,
  words: readonly string[],
  input: string,
): Answer<Buffer> {
  const { status, stdout, stderr, error } = spawnSync(
    program,
    ['--no-pager', '--literal-pathspecs', ...SAFE_SETTINGS, ...words],
    {
      cwd: root,
      input,
      env: environment(root),
      maxBuffer: 1024 * 1024 * 1024,
      shell: false,
      windowsHide: true,
    },
  )
  if (error !== undefined) return { ok: false, message: `git failed: ${error.message}` }
  if (status === 0) return { ok: true, value: stdout }
  return { ok: false, message: `git says: ${stderr.toString('utf8').trim().split('\n')[0] ?? ''}` }
}

/**
 * Ours without the variables by which git is sent elsewhere, as a hook does; those of the user's own settings stay,
 * where a trusted folder may be named.
 */
function environment(root: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !name.startsWith('GIT_') ||
      /^GIT_(?:EXEC_PATH$|CONFIG_GLOBAL$|CONFIG_(?:COUNT|KEY_|VALUE_))/.test(name),
  )
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    // A partial clone would fetch what is missing, by a program that the repository names.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_CEILING_DIRECTORIES: dirname(root),
  }
}

/** The first git on the path that is not in the repository: an empty or relative folder there is passed over. */
function findProgram(root: string): string | null {
  const folders = (process.env.PATH ?? process.env.Path ?? '').split(delimiter)
  for (const folder of folders) {
    if (!isAbsolute(folder) || isWithin(root, folder)) continue
    for (const name of PROGRAM_NAMES) {
      const path = join(folder, name)
      if (isProgram(path)) return path
    }
  }
  return null
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
