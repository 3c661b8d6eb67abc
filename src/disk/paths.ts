import { dirname, join, relative, resolve, sep } from 'node:path'

/** What may lead elsewhere than it seems: dots where a name begins, and separators one after the other or at the end. */
const UNUSUAL = /[\\/](?:[.\\/]|$)/

/** Whether a path is a folder itself or lies in it. Both are absolute; links are not followed. */
export function isWithin(folder: string, path: string): boolean {
  if (path.startsWith(folder + sep) && !UNUSUAL.test(path)) return true
  const inside = relative(folder, path)
  return inside !== '..' && !inside.startsWith(`..${sep}`) && resolve(folder, inside) === path
}

/** Whether a path lies in a folder, below it. Both are absolute; links are not followed. */
export function isBelow(folder: string, path: string): boolean {
  return path !== folder && isWithin(folder, path)
}

/** The path from a folder to something in it, with `/`; empty: the folder itself. */
export function pathFrom(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/')
}

export function parentOf(path: string): string {
  return dirname(path)
}

/** The path of something in a folder. @param path with `/` */
export function pathIn(folder: string, path: string): string {
  return join(folder, path)
}
