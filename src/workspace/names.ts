/** The file names of manifests: `ai-system.yaml`, `ai-system.yml`, and `<any>.ai-system.yaml` or `.yml`. */
const MANIFEST_NAME = /^(?:.+\.)?ai-system\.ya?ml$/

/** The same as globs, for the editor. */
export const MANIFEST_GLOBS: readonly string[] = [
  '**/ai-system.yaml',
  '**/ai-system.yml',
  '**/*.ai-system.yaml',
  '**/*.ai-system.yml',
]

/** @param name a file name without its folder */
export function isManifestName(name: string): boolean {
  return MANIFEST_NAME.test(name)
}
