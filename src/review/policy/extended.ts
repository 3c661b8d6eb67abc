/**
 * The file that `extends` leads to: its path from the root within which policies hold.
 * @param folder of the policy, relative to the root, with `/`; empty: the root
 * @param path as the policy states it
 * @returns null where it leads out of the root, or is no relative path with `/`
 */
export function extendedPath(folder: string, path: string): string | null {
  if (/^[/~]|\\|:|\0/.test(path)) return null
  const names = folder === '' ? [] : folder.split('/')
  for (const name of path.split('/')) {
    if (name === '' || name === '.') continue
    if (name !== '..') names.push(name)
    else if (names.pop() === undefined) return null
  }
  return names.length === 0 ? null : names.join('/')
}
