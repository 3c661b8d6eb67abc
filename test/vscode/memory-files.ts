import * as vscode from 'vscode'

/** A file system of the tests that is nowhere but in memory: neither `file` nor remote, and nobody searches it. */
export const MEMORY = 'memfs'

type Entry = { readonly kind: 'folder' } | { readonly kind: 'file'; readonly content: Uint8Array }

/** A file system with what VS Code asks of one; it tells of each change at once. */
export function memoryFiles(): vscode.FileSystemProvider {
  const entries = new Map<string, Entry>([['/', { kind: 'folder' }]])
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>()
  const tell = (type: vscode.FileChangeType, uri: vscode.Uri) => changed.fire([{ type, uri }])
  const above = (path: string) => path.slice(0, path.lastIndexOf('/')) || '/'

  function entryAt(uri: vscode.Uri): Entry {
    const entry = entries.get(uri.path)
    if (entry === undefined) throw vscode.FileSystemError.FileNotFound(uri)
    return entry
  }

  /** The paths of a folder and of all that is in it. */
  function within({ path }: vscode.Uri): readonly string[] {
    return [...entries.keys()].filter(one => one === path || one.startsWith(`${path}/`))
  }

  return {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat(uri) {
      const entry = entryAt(uri)
      const type = entry.kind === 'file' ? vscode.FileType.File : vscode.FileType.Directory
      return { type, ctime: 0, mtime: 0, size: entry.kind === 'file' ? entry.content.length : 0 }
    },
    readDirectory(uri) {
      if (entryAt(uri).kind === 'file') throw vscode.FileSystemError.FileNotADirectory(uri)
      return [...entries].flatMap(([path, { kind }]): [string, vscode.FileType][] => {
        if (path === '/' || above(path) !== uri.path) return []
        const type = kind === 'file' ? vscode.FileType.File : vscode.FileType.Directory
        return [[path.slice(path.lastIndexOf('/') + 1), type]]
      })
    },
    createDirectory(uri) {
      entries.set(uri.path, { kind: 'folder' })
      tell(vscode.FileChangeType.Created, uri)
    },
    readFile(uri) {
      const entry = entryAt(uri)
      if (entry.kind === 'folder') throw vscode.FileSystemError.FileIsADirectory(uri)
      return entry.content
    },
    writeFile(uri, content) {
      const isNew = !entries.has(uri.path)
      if (!entries.has(above(uri.path))) throw vscode.FileSystemError.FileNotFound(uri)
      entries.set(uri.path, { kind: 'file', content })
      tell(isNew ? vscode.FileChangeType.Created : vscode.FileChangeType.Changed, uri)
    },
    delete(uri) {
      entryAt(uri)
      for (const path of within(uri)) entries.delete(path)
      tell(vscode.FileChangeType.Deleted, uri)
    },
    rename(from, to) {
      entryAt(from)
      for (const path of within(from)) {
        const entry = entries.get(path)
        entries.delete(path)
        if (entry !== undefined) entries.set(to.path + path.slice(from.path.length), entry)
      }
      tell(vscode.FileChangeType.Deleted, from)
      tell(vscode.FileChangeType.Created, to)
    },
  }
}
