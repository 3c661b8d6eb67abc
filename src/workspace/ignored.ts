import createIgnore from 'ignore'

/**
 * Tells which paths the globs of a policy match, as .gitignore globs do.
 * @returns a function of paths relative to the folder of the policy, with `/`
 */
export function ignoredBy(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false
  const ignore = createIgnore({ ignorecase: false })
  for (const glob of globs) {
    try {
      ignore.add([glob])
    } catch {
      // A glob that cannot be used ignores nothing: rather one manifest too many than one missed.
    }
  }
  return path => createIgnore.isPathValid(path) && ignore.ignores(path)
}

/**
 * Tells what .gitignore files leave out, in any folder that they name or by itself.
 * @param files the texts of the .gitignore files by their folders, which are absolute, with `/` and without one at
 * the end
 * @returns a function of absolute paths of files
 */
export function gitIgnoredBy(files: ReadonlyMap<string, string>): (path: string) => boolean {
  if (files.size === 0) return () => false
  const rules = new Map(
    [...files].map(([folder, text]) => [folder, createIgnore({ ignorecase: false }).add(text)]),
  )
  const known = new Map<string, boolean>()

  /** The deepest .gitignore that says anything about the path decides; of an ignored folder none is asked again. */
  function isIgnored(path: string, isFolder: boolean): boolean {
    const above = path.slice(0, path.lastIndexOf('/'))
    if (above !== '' && isIgnoredFolder(above)) return true
    for (let folder = above; ; folder = folder.slice(0, folder.lastIndexOf('/'))) {
      const inside = path.slice(folder.length + 1) + (isFolder ? '/' : '')
      const { ignored, unignored } = rules.get(folder)?.test(inside) ?? { ignored: false, unignored: false }
      if (ignored || unignored) return ignored
      if (folder === '') return false
    }
  }

  function isIgnoredFolder(folder: string): boolean {
    const answer = known.get(folder) ?? isIgnored(folder, true)
    known.set(folder, answer)
    return answer
  }

  return path => isIgnored(path, false)
}
