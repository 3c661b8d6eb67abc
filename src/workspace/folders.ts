/** Folders by their paths with `/`, without one at the end; the folder that paths are relative to is empty. */

/** The folder that a file or folder lies in. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

/** The last name of a path with `/`: that of the file or folder itself. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The folder and those above it, the nearest first, up to the root, which lies at or above it. */
export function upwards(folder: string, root: string): readonly string[] {
  const folders = [folder]
  for (let above = folder; above !== root && above !== ''; ) {
    above = folderOf(above)
    folders.push(above)
  }
  return folders
}

export function isAtOrBelow(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`)
}

/** Paths are compared unit by unit, so that the order is the same everywhere. */
export function comparePaths(one: string, two: string): number {
  return one < two ? -1 : one > two ? 1 : 0
}
