import * as vscode from 'vscode'
import { LONGEST_TEXT } from '../agents/limits.ts'
import { named } from '../agents/quote.ts'
import { refusalsIn } from '../agents/refusals.ts'
import { decode } from '../manifest/decode.ts'
import type { Language } from '../manifest/facts.ts'
import { nameOf } from '../workspace/folders.ts'
import { isManifestName } from '../workspace/names.ts'
import { openDocument } from './documents.ts'

/** A character takes four bytes at most. */
const MOST_BYTES = 4 * LONGEST_TEXT

interface ManifestText {
  readonly uri: vscode.Uri
  readonly text: string
}

/**
 * Reads a manifest of the workspace, as it is in its editor or else on the disk, and no other file; or says why not.
 * @param path relative to a workspace folder, or absolute within one
 */
export async function readForAgents(path: string, language: Language): Promise<ManifestText | string> {
  const refusals = refusalsIn(language)
  const shown = named(path)
  const inside = (vscode.workspace.workspaceFolders ?? []).flatMap(folder => placeIn(folder.uri, path) ?? [])
  if (inside.length === 0) return refusals.outside(shown)
  if (!inside.some(({ uri }) => isManifestName(nameOf(uri.path)))) return refusals.notManifest(shown)
  for (const { root, uri } of inside) {
    const open = openDocument(uri)
    if (open !== undefined) return { uri, text: open.getText() }
    const found = await statWithin(root, uri)
    if (found === 'link') return refusals.link(shown)
    if (found === null || found.type !== vscode.FileType.File) continue
    if (found.size > MOST_BYTES) return refusals.tooLong(found.size, LONGEST_TEXT)
    return { uri, text: decode(await vscode.workspace.fs.readFile(uri)) }
  }
  return refusals.notFound(shown)
}

/** The address of a path within a folder; null where it leads out of it. */
function placeIn(
  root: vscode.Uri,
  path: string,
): { readonly root: vscode.Uri; readonly uri: vscode.Uri } | null {
  const slashed = path.replaceAll('\\', '/')
  const isAbsolute = /^(?:\/|[A-Za-z]:\/)/.test(slashed)
  const absolute = slashed.startsWith('/') ? slashed : `/${slashed}`
  const uri = isAbsolute ? root.with({ path: absolute }) : root
  const target = vscode.Uri.joinPath(uri, isAbsolute ? '.' : slashed)
  const folder = root.path.endsWith('/') ? root.path : `${root.path}/`
  return target.path.startsWith(folder) ? { root, uri: target } : null
}

/** What is there; a symbolic link on the way may lead anywhere, and is not followed. */
export async function statWithin(
  root: vscode.Uri,
  uri: vscode.Uri,
  stat: (place: vscode.Uri) => Thenable<vscode.FileStat> = place => vscode.workspace.fs.stat(place),
): Promise<vscode.FileStat | 'link' | null> {
  let found: vscode.FileStat | null = null
  let place = root
  for (const name of uri.path.slice(root.path.length).split('/')) {
    if (name === '') continue
    place = vscode.Uri.joinPath(place, name)
    try {
      found = await stat(place)
    } catch {
      return null
    }
    if ((found.type & vscode.FileType.SymbolicLink) !== 0) return 'link'
  }
  return found
}
