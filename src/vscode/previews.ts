import * as vscode from 'vscode'

/** A document is written again only after so many milliseconds without a further change. */
const PAUSE = 300

/** Documents of our own that are shown as Markdown previews, and written again when what they show changes. */
export interface Previews extends vscode.Disposable {
  /** For the provider of the documents. */
  readonly onDidChange: vscode.Event<vscode.Uri>
  /** What has been given out and may still be shown. */
  shown(): readonly vscode.Uri[]
  add(uri: vscode.Uri): void
  /** Has the document written again now. */
  refresh(uri: vscode.Uri): void
  /** The same once nothing has changed for a moment; nothing for a document that was never given out. */
  refreshSoon(uri: vscode.Uri): void
}

export function createPreviews(): Previews {
  const changed = new vscode.EventEmitter<vscode.Uri>()
  const pending = new Map<string, ReturnType<typeof setTimeout>>()
  const given = new Map<string, vscode.Uri>()

  /** A preview alone does not keep its document open, and hears nothing of one that is closed. */
  async function write(uri: vscode.Uri): Promise<void> {
    const key = uri.toString()
    pending.delete(key)
    const isOpen = vscode.workspace.textDocuments.some(document => document.uri.toString() === key)
    if (isOpen) return changed.fire(uri)
    if (!isPreviewed(uri)) return void given.delete(key)
    await vscode.workspace.openTextDocument(uri)
    await vscode.commands.executeCommand('markdown.preview.refresh')
  }

  return {
    onDidChange: changed.event,
    shown: () => [...given.values()],
    add: uri => void given.set(uri.toString(), uri),
    refresh: uri => changed.fire(uri),
    refreshSoon(uri) {
      const key = uri.toString()
      if (!given.has(key)) return
      clearTimeout(pending.get(key))
      pending.set(
        key,
        setTimeout(() => void write(uri), PAUSE),
      )
    },
    dispose() {
      for (const timer of pending.values()) clearTimeout(timer)
      changed.dispose()
    },
  }
}

/** Whether a preview that may be of this document is in a tab; its title is all that VS Code tells of it. */
function isPreviewed({ path }: vscode.Uri): boolean {
  const name = path.slice(1)
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input, label }) => input instanceof vscode.TabInputWebview && label.endsWith(name))
}
