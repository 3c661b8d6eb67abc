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
