import type { Language } from '../manifest/facts.ts'
import type { Finding } from '../review/findings/finding.ts'
import { WORKSPACE_CODES } from '../review/policy/codes.ts'
import type { PlacedGlob } from '../review/policy/read-values.ts'
import { comparePaths, folderOf, isAtOrBelow, upwards } from './folders.ts'
import { ignoredBy } from './ignored.ts'
import { findingOn, type LocatedFindings, type Severities } from './located.ts'
import { foldersWithoutManifestMessage, manifestMissingMessage, noSuchFolderMessage } from './messages.ts'

/** What a policy requires, and what there is. Paths have `/` and are all relative to the same folder. */
export interface Requirements {
  /** The folder of the policy. */
  readonly root: string
  /**
   * As in .gitignore, of folders, relative to the folder of the policy, which `.` stands for; `!` takes folders out
   * again.
   */
  readonly globs: readonly string[]
  /** The folder of the policy and those below it, as far as they were searched, in any order. */
  readonly folders: readonly string[]
  /** The manifests that count: those that describe a system and that the policy does not ignore. */
  readonly manifests: readonly string[]
}

/** A folder that a policy requires a manifest for. */
export interface MissingManifest {
  readonly folder: string
  /** The first that matches it. */
  readonly glob: string
}

export interface Missing {
  /** By path. */
  readonly folders: readonly MissingManifest[]
  /** The globs that match no folder. */
  readonly unmatched: readonly string[]
}

/**
 * The required folders that hold no manifest and that none covers from above, within the folder of the policy. What
 * lies below a matched folder is described with it, and not matched by itself.
 */
export function missingManifests({ root, globs, folders, manifests }: Requirements): Missing {
  const described = new Set(manifests.map(folderOf))
  const inside = folders
    .filter(folder => isAtOrBelow(folder, root))
    .map(folder => folder.slice(root === '' || folder === root ? root.length : root.length + 1))
  const names = [...new Set(inside)].sort(comparePaths)
  const matchers = globs.filter(glob => !isNegative(glob)).map(glob => ({ glob, matches: matcherOf([glob]) }))
  const all = matcherOf(globs)
  const matched = new Set<string>()
  const missing: MissingManifest[] = []
  for (const name of names) {
    const by = matchers.filter(({ matches }) => matches(name))
    for (const { glob } of by) matched.add(glob)
    const [first] = by
    if (first === undefined || !all(name)) continue
    const folder = name === '' ? root : root === '' ? name : `${root}/${name}`
    if (!upwards(folder, root).some(one => described.has(one))) missing.push({ folder, glob: first.glob })
  }
  const unmatched = matchers.flatMap(({ glob }) => (matched.has(glob) ? [] : [glob]))
  return { folders: missing, unmatched }
}

function isNegative(glob: string): boolean {
  return glob.startsWith('!')
}

/** Tells whether the globs match a folder itself, and not only one above it. */
function matcherOf(globs: readonly string[]): (name: string) => boolean {
  const plain = globs.map(glob => glob.replace(/^(!?)\.\//, '$1'))
  const ofRoot = plain.findLast(glob => /^!?(?:\.?\/?)$/.test(glob))
  const matches = ignoredBy(plain.filter(glob => !/^!?(?:\.?\/?)$/.test(glob)))
  const isMatched = (name: string) => matches(`${name}/`)
  return name => {
    if (name === '') return ofRoot !== undefined && !isNegative(ofRoot)
    const above = folderOf(name)
    return isMatched(name) && (above === '' || !isMatched(above))
  }
}

/** The findings on folders, which have no text, as a check reports them. */
export function findingsOnFolders(
  { folders }: Missing,
  policy: Severities,
  language: Language,
): readonly LocatedFindings[] {
  return folders.flatMap(({ folder, glob }) => {
    const message = manifestMissingMessage(glob, language)
    const draft = { severity: WORKSPACE_CODES['manifest-missing'], message, range: { start: 0, end: 0 } }
    const findings = findingOn('', 'manifest-missing', draft, [], policy)
    return findings.length === 0 ? [] : [{ path: folder, text: '', findings }]
  })
}

/** A policy file with the globs that it requires itself, and not by what it extends. */
export interface RequiringFile {
  readonly text: string
  readonly required: readonly PlacedGlob[]
}

/** Globs without a folder, as both faces show them on the policy. */
export function unmatchedGlobs(
  { unmatched }: Missing,
  { text, required }: RequiringFile,
  language: Language,
): readonly Finding[] {
  return required
    .filter(({ glob }) => unmatched.includes(glob))
    .flatMap(({ glob, range }) => {
      const draft = {
        severity: WORKSPACE_CODES['no-such-folder'],
        message: noSuchFolderMessage(glob, language),
        range,
      }
      return findingOn(text, 'no-such-folder', draft, [], NO_SEVERITIES)
    })
}

const NO_SEVERITIES: Severities = { severities: [], severityFloors: [] }

/** The folders without a manifest, as the editor shows them: one finding on each glob that requires them. */
export function missingOnGlobs(
  { folders }: Missing,
  { text, required }: RequiringFile,
  policy: Severities,
  language: Language,
): readonly Finding[] {
  return required.flatMap(({ glob, range }) => {
    const ofGlob = folders.filter(one => one.glob === glob).map(({ folder }) => folder)
    if (ofGlob.length === 0) return []
    const message = foldersWithoutManifestMessage(ofGlob, language)
    const draft = { severity: WORKSPACE_CODES['manifest-missing'], message, range }
    return findingOn(text, 'manifest-missing', draft, [], policy)
  })
}
