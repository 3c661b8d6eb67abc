import { missingBeside } from '../disk/evidence.ts'
import { evidencePaths } from '../manifest/evidence-paths.ts'
import type { ManifestFile } from '../manifest/manifest.ts'
import type { IsMissing } from '../review/facts.ts'

/** The evidence of one manifest as it stands on the disk. */
export interface Evidence {
  /** The same function as long as nothing that the manifest names has come or gone. */
  readonly isMissing: IsMissing
  /** Looks again. @param file the manifest as it was reviewed last @returns this one where all is as it was */
  again(file: ManifestFile): Evidence
}

/** Of what is no file on the disk nothing can be looked up: a named path counts. */
export const NO_PLACE: Evidence = { isMissing: () => false, again: () => NO_PLACE }

/** @param manifest an absolute path @param folderOf gives the folder that is its working directory */
export function evidenceBeside(manifest: string, folderOf: (path: string) => string): Evidence {
  let seen = missingBeside(manifest, folderOf(manifest))
  const evidence: Evidence = {
    isMissing: path => seen(path),
    again(file) {
      const now = missingBeside(manifest, folderOf(manifest))
      const isSame = evidencePaths(file).every(path => seen(path) === now(path))
      if (!isSame) return evidenceBeside(manifest, folderOf)
      // What else has been asked about is asked about anew.
      seen = now
      return evidence
    },
  }
  return evidence
}
