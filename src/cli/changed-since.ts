import { dirname, resolve } from 'node:path'
import { isWithin } from '../disk/paths.ts'
import type { Policies } from '../disk/policies.ts'
import { decode } from '../manifest/decode.ts'
import { evidencePaths } from '../manifest/evidence-paths.ts'
import { read } from '../manifest/read.ts'
import { type Answer, commitOf, openRepository } from './git.ts'
import { readFinite } from './read-file.ts'
import { openSnapshot } from './snapshot.ts'

/** What `--changed-since` leaves to review. */
export interface ChangedSince {
  /**
   * Whether the manifest, a policy that holds for it or evidence that it names was added, changed or deleted.
   * @param manifest an absolute path
   */
  isChanged(manifest: string): boolean
}

/**
 * Compares the working tree with a revision of the repository around the working directory.
 * @param revision null: everything counts as changed
 */
export function openChangedSince(
  revision: string | null,
  workingDirectory: string,
  policies: Policies,
): Answer<ChangedSince> {
  if (revision === null) return { ok: true, value: { isChanged: () => true } }
  const repository = openRepository(workingDirectory)
  if (!repository.ok) return repository
  const commit = commitOf(repository.value, revision)
  if (!commit.ok)
    return revision.includes('..')
      ? { ok: false, message: `--changed-since takes one revision, not the range "${revision}".` }
      : commit
  const snapshot = openSnapshot(repository.value, commit.value)
  if (!snapshot.ok) return snapshot
  const { differs } = snapshot.value
  return {
    ok: true,
    value: {
      isChanged: manifest => {
        if (differs(manifest) || policies.lookedAt(manifest).some(differs)) return true
        try {
          return evidenceOf(manifest, policies).some(differs)
        } catch {
          // What cannot be read is reviewed, which tells why.
          return true
        }
      },
    },
  }
}

/** Where the evidence of a manifest would be. What leads out of its repository is never looked up. */
function evidenceOf(manifest: string, policies: Policies): readonly string[] {
  const folder = dirname(manifest)
  const root = policies.rootOf(folder)
  return evidencePaths(read(decode(readFinite(manifest))))
    .map(path => resolve(folder, path))
    .filter(path => isWithin(root, path))
}
