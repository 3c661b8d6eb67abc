import { lstatSync, readFileSync, realpathSync } from 'node:fs'
import { basename, dirname, isAbsolute, posix, relative, resolve, sep } from 'node:path'
import { missingBeside } from '../disk/evidence.ts'
import { findManifests } from '../disk/find.ts'
import { findPolicies, type Policies } from '../disk/policies.ts'
import { decode } from '../manifest/decode.ts'
import type { Language } from '../manifest/facts.ts'
import { read } from '../manifest/read.ts'
import { becameProhibited, type DiffInput, pairFiles, type Revision } from '../report/diff/input.ts'
import { diffJson } from '../report/diff/json.ts'
import { diffMarkdown } from '../report/diff/markdown.ts'
import { diffPretty } from '../report/diff/pretty.ts'
import type { LocatedToolProblem, ReviewedFile } from '../report/input.ts'
import { compare } from '../review/compare/compare.ts'
import type { IsMissing } from '../review/facts.ts'
import { escaped } from '../review/messages/words.ts'
import { review } from '../review/review.ts'
import { today } from '../review/today.ts'
import { isManifestName } from '../workspace/names.ts'
import type { DiffArguments, DiffFormat } from './diff-arguments.ts'
import { EXIT } from './exit-status.ts'
import {
  type Answer,
  commitOf,
  contentsOf,
  filesOf,
  openRepository,
  type Repository,
  type TreeFile,
} from './git.ts'
import type { Outcome } from './outcome.ts'
import { commandWords } from './words.ts'

/**
 * Compares the reviews of two revisions, or of one with the working tree. The policies of the working tree hold for
 * both, so that only what the manifests state makes a difference.
 */
export function diff(options: DiffArguments, workingDirectory: string, colour = false): Outcome {
  const opened = openRepository(workingDirectory)
  if (!opened.ok) return failed(opened.message)
  const toolProblems: LocatedToolProblem[] = []
  const policies = findPolicies(null, workingDirectory, (path, error) =>
    toolProblems.push({
      code: 'tool/unreadable',
      path: relative(workingDirectory, path).split(sep).join('/'),
      message: error instanceof Error ? error.message : String(error),
    }),
  )
  const language = options.language ?? policies.here.language ?? 'en'
  const place: Place = {
    repository: opened.value,
    workingDirectory,
    options,
    language,
    policies,
    toolProblems,
  }
  const before = atRevision(options.before, place)
  if (!before.ok) return failed(before.message)
  const after =
    options.after === null ? inWorkingTree(before.value.files, place) : atRevision(options.after, place)
  if (!after.ok) return failed(after.message)
  const unknown = options.paths.filter(
    path => ![before.value, after.value].some(({ isKnown }) => isKnown(fromRoot(path, place))),
  )
  if (unknown.length > 0)
    return failed(unknown.map(path => `No such file or folder before or after: ${path}`).join('\n'))
  for (const { path, problems } of policies.loaded()) {
    if (problems.length === 0) continue
    const shown = shownPath(inRoot(path, place), place)
    toolProblems.push({ code: 'tool/policy', path: shown, message: commandWords(language).policyMistakes })
  }
  const input: DiffInput = {
    before: before.value.revision ?? { name: options.before, commit: '' },
    after: after.value.revision,
    asOf: options.asOf ?? today(),
    language,
    files: pairFiles(before.value.reviewed, after.value.reviewed).map(pair => ({
      ...pair,
      comparison: compare(pair.before?.review ?? null, pair.after?.review ?? null),
    })),
    toolProblems: place.toolProblems,
  }
  const nothing = input.files.length === 0 ? `${commandWords(language).nothingFound}\n` : ''
  return {
    stdout: printed(input, options.format, colour),
    stderr: nothing,
    status:
      input.toolProblems.length > 0
        ? EXIT.toolError
        : becameProhibited(input) > 0
          ? EXIT.prohibited
          : EXIT.clear,
  }
}

function printed(input: DiffInput, format: DiffFormat, colour: boolean): string {
  switch (format) {
    case 'pretty':
      return diffPretty(input, colour)
    case 'json':
      return diffJson(input)
    case 'markdown':
      return diffMarkdown(input)
  }
}

function failed(message: string): Outcome {
  return { stdout: '', stderr: `${message.split('\n').map(escaped).join('\n')}\n`, status: EXIT.toolError }
}

/** Where is compared, and what goes wrong there. */
interface Place {
  readonly repository: Repository
  readonly workingDirectory: string
  readonly options: DiffArguments
  readonly language: Language
  readonly policies: Policies
  readonly toolProblems: LocatedToolProblem[]
}

/** One side of the comparison. Paths are from the root, with `/`. */
interface State {
  /** Null: the working tree. */
  readonly revision: Revision | null
  readonly files: readonly TreeFile[]
  readonly reviewed: readonly ReviewedFile[]
  readonly isKnown: (path: string) => boolean
}

function atRevision(name: string, place: Place): Answer<State> {
  const { repository } = place
  const commit = commitOf(repository, name)
  if (!commit.ok) return commit
  const files = filesOf(repository, commit.value)
  if (!files.ok) return files
  const wanted = files.value.filter(({ path, kind }) => kind === 'file' && isWanted(path, place))
  const contents = contentsOf(
    repository,
    wanted.map(({ object }) => object),
  )
  if (!contents.ok) return contents
  const tree = treeOf(files.value)
  const reviewed = wanted.flatMap(({ path, object }) => {
    const bytes = contents.value.get(object)
    if (bytes !== undefined) return [reviewText(bytes, path, missingInTree(path, tree), place)]
    const message = `The object ${object} is not in the repository.`
    place.toolProblems.push({ code: 'tool/unreadable', path: shownPath(path, place), message })
    return []
  })
  return {
    ok: true,
    value: {
      revision: { name, commit: commit.value },
      files: files.value,
      reviewed,
      isKnown: path => path === '' || tree.has(path),
    },
  }
}

/** What is found there by name, and what the revision has, ignored or not: else it would look deleted. */
function inWorkingTree(ofRevision: readonly TreeFile[], place: Place): Answer<State> {
  const { repository, workingDirectory, options } = place
  const unreadable = (path: string, error: unknown) =>
    place.toolProblems.push({
      code: 'tool/unreadable',
      path: shownPath(inRoot(path, place), place),
      message: error instanceof Error ? error.message : String(error),
    })
  const starts = options.paths.length === 0 ? ['.'] : options.paths
  const found = starts.flatMap(path => {
    const absolute = resolve(workingDirectory, path)
    const kind = kindWithin(repository.root, inRoot(absolute, place))
    if (kind === 'folder')
      return findManifests(absolute, unreadable).filter(manifest => !place.policies.ignores(manifest))
    return kind === 'file' ? [absolute] : []
  })
  const known = ofRevision.filter(
    ({ path, kind }) =>
      kind === 'file' && isWanted(path, place) && kindWithin(repository.root, path) === 'file',
  )
  const paths = [...new Set([...found.map(path => inRoot(path, place)), ...known.map(({ path }) => path)])]
  const reviewed = paths.sort().flatMap(path => {
    const absolute = resolve(repository.root, path)
    try {
      return [reviewText(readFileSync(absolute), path, missingBeside(absolute, workingDirectory), place)]
    } catch (error) {
      unreadable(absolute, error)
      return []
    }
  })
  return {
    ok: true,
    value: {
      revision: null,
      files: [],
      reviewed,
      isKnown: path => kindWithin(repository.root, path) !== 'none',
    },
  }
}

/** What stands at a path from the root; what a link leads to from there is nothing of the repository. */
function kindWithin(root: string, path: string): 'file' | 'folder' | 'other' | 'none' {
  try {
    const absolute = resolve(root, path)
    const inside = relative(realpathSync(root), realpathSync(dirname(absolute)))
    const isOutside = inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)
    if (isOutside && path !== '') return 'none'
    const stats = lstatSync(absolute)
    return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other'
  } catch {
    return 'none'
  }
}

function reviewText(bytes: Uint8Array, path: string, isMissing: IsMissing, place: Place): ReviewedFile {
  const { options, language, policies, repository } = place
  const shown = shownPath(path, place)
  const reviewed = review(read(decode(bytes)), {
    asOf: options.asOf,
    today: today(),
    language,
    isMissing,
    policy: policies.of(resolve(repository.root, path)),
  })
  place.toolProblems.push(...reviewed.toolProblems.map(problem => ({ ...problem, path: shown })))
  return { path: shown, review: reviewed }
}

/** A file that is named, or a manifest by name below a folder that is named that no policy leaves out. */
function isWanted(path: string, place: Place): boolean {
  const { paths } = place.options
  const isManifest =
    isManifestName(basename(path)) &&
    !path.split('/').includes('node_modules') &&
    !place.policies.ignores(resolve(place.repository.root, path))
  return (paths.length === 0 ? ['.'] : paths).some(start => {
    const from = fromRoot(start, place)
    return path === from || (isManifest && (from === '' || path.startsWith(`${from}/`)))
  })
}

/** A path of the command line, from the root with `/`. */
function fromRoot(path: string, place: Place): string {
  return inRoot(resolve(place.workingDirectory, path), place)
}

function inRoot(absolute: string, { repository }: Place): string {
  return relative(repository.root, absolute).split(sep).join('/')
}

/** A path from the root, as it reads from the working directory. */
function shownPath(path: string, { repository, workingDirectory }: Place): string {
  return relative(workingDirectory, resolve(repository.root, path)).split(sep).join('/')
}

/** Every path of a tree with its kind, folders included. */
type TreePaths = ReadonlyMap<string, TreeFile['kind'] | 'folder'>

function treeOf(files: readonly TreeFile[]): TreePaths {
  const paths = new Map<string, TreeFile['kind'] | 'folder'>()
  for (const { path, kind } of files) {
    paths.set(path, kind)
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const folder = path.slice(0, at)
      if (paths.has(folder)) break
      paths.set(folder, 'folder')
    }
  }
  return paths
}

/** Evidence as the tree has it. What lies behind a link or in a submodule cannot be looked up there, and counts. */
function missingInTree(manifest: string, tree: TreePaths): IsMissing {
  return evidence => {
    const path = posix.normalize(posix.join(posix.dirname(manifest), evidence)).replace(/\/$/, '')
    if (path === '..' || path.startsWith('../')) return true
    if (path === '.' || tree.has(path)) return false
    const parts = path.split('/')
    const above = parts.map((_, index) => tree.get(parts.slice(0, index).join('/')))
    return !above.some(kind => kind === 'link' || kind === 'submodule')
  }
}
