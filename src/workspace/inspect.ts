import type { Language } from '../manifest/facts.ts'
import type { ManifestFile } from '../manifest/manifest.ts'
import { read } from '../manifest/read.ts'
import type { Policy } from '../review/policy/policy.ts'
import { doubtfulNone, type ReadManifest } from './detect/doubtful-none.ts'
import type { DependencyFile } from './detect/found.ts'
import { undescribed } from './detect/undescribed.ts'
import { comparePaths, folderOf, upwards } from './folders.ts'
import type { LocatedFindings } from './located.ts'
import { findingsOnFolders, type Missing, missingManifests } from './require.ts'

/** The policy that holds in a folder; its folders are written like all other paths. */
export interface PolicyThere {
  readonly policy: Policy
  /** The folder of the nearest policy; null: there is none. */
  readonly folder: string | null
  /** The folder within which policies hold, at or above this one. */
  readonly root: string
}

/** What there is. All paths have `/` and are relative to the same folder. */
export interface Around {
  /** Those under the searched folders and those above them, without what the policy ignores. */
  readonly manifests: readonly ReadManifest[]
  readonly dependencyFiles: readonly DependencyFile[]
  /** Every folder that was searched. */
  readonly folders: readonly string[]
}

/** As soon as it has been asked for. */
let describingFile: ManifestFile | null = null

/** A manifest of which only counts that it describes a system. */
export function describing(): ManifestFile {
  describingFile ??= read('schema: ai-design-review/v1\n')
  return describingFile
}

/** The folders whose manifests are looked at for a `none` that a library makes doubtful; of others `describing` will do. */
export function doubtfulFolders(files: readonly DependencyFile[]): ReadonlySet<string> {
  return new Set(
    files
      .filter(({ found }) => found.some(({ library }) => library.bearsOn.length > 0))
      .flatMap(({ path }) => upwards(folderOf(path), '')),
  )
}

/** What policies find around manifests. */
export interface Inspection {
  readonly onDependencyFiles: readonly LocatedFindings[]
  readonly onManifests: readonly LocatedFindings[]
  readonly onFolders: readonly LocatedFindings[]
  /** For each policy that requires manifests what is missing, to be shown on its globs, by its folder. */
  readonly required: readonly RequiredBy[]
}

export interface RequiredBy {
  /** The folder of the policy. */
  readonly folder: string
  readonly policy: Policy
  readonly missing: Missing
}

/**
 * Everything that `detect` and `require` of the policies find. A policy further down lifts nothing that one above it
 * requires.
 */
export function inspect(
  { manifests, dependencyFiles, folders }: Around,
  policyAt: (folder: string) => PolicyThere,
  language: Language,
): Inspection {
  // A file of another tool, or one that cannot be read, describes nothing.
  const describing = manifests.filter(({ file }) => file.systems.length > 0)
  const paths = describing.map(({ path }) => path)
  const detectionAt = (folder: string) => {
    const { policy, root } = policyAt(folder)
    return policy.detect ? { root, policy } : null
  }
  const searched = new Set(folders)
  const required = requiringPolicies(folders, policyAt).map(({ folder, policy }): RequiredBy => {
    const missing = missingManifests({ root: folder, globs: policy.require, folders, manifests: paths })
    // Only where all that lies below the policy was searched is it known that no folder matches.
    return { folder, policy, missing: searched.has(folder) ? missing : { ...missing, unmatched: [] } }
  })
  return {
    onDependencyFiles: undescribed(dependencyFiles, paths, detectionAt, language),
    onManifests: doubtfulNone(dependencyFiles, describing, detectionAt, language),
    onFolders: oncePerPath(
      required.flatMap(({ missing, policy }) => findingsOnFolders(missing, policy, language)),
    ),
    required,
  }
}

/** The policies of the folders and those above them, by their folder. */
function requiringPolicies(
  folders: readonly string[],
  policyAt: (folder: string) => PolicyThere,
): readonly { readonly folder: string; readonly policy: Policy }[] {
  const policies = new Map<string, Policy>()
  for (const start of folders) {
    let there = policyAt(start)
    while (there.folder !== null && !policies.has(there.folder)) {
      policies.set(there.folder, there.policy)
      if (there.folder === there.root) break
      there = policyAt(folderOf(there.folder))
    }
  }
  return [...policies]
    .filter(([, policy]) => policy.require.length > 0)
    .sort(([one], [two]) => comparePaths(one, two))
    .map(([folder, policy]) => ({ folder, policy }))
}

/** Two policies may require the same folder. */
function oncePerPath(located: readonly LocatedFindings[]): readonly LocatedFindings[] {
  const byPath = new Map<string, LocatedFindings>()
  for (const one of located) if (!byPath.has(one.path)) byPath.set(one.path, one)
  return [...byPath.values()]
}
