import * as vscode from 'vscode'
import { markdownReport } from '../report/markdown.ts'
import { today } from '../review/today.ts'
import { isManifest } from './documents.ts'
import type { Reviews } from './reviews.ts'
import { languageFor } from './settings.ts'

export const OPEN_REPORT = 'aiDesignReview.openReport'
export const REPORT_SCHEME = 'ai-design-review-report'

/** A report is written again only after so many milliseconds without a further edit. */
const PAUSE = 300

/** The review report of a manifest as a Markdown preview beside it, which follows the manifest's edits. */
export function registerReport(reviews: Reviews): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>()
  const pending = new Map<string, ReturnType<typeof setTimeout>>()
  const opened = new Set<string>()

  async function content(report: vscode.Uri): Promise<string> {
    const manifest = await vscode.workspace.openTextDocument(manifestOf(report))
    const review = reviews.of(manifest)
    if (review === null) return ''
    return markdownReport({
      asOf: today(),
      language: languageFor(manifest.uri),
      files: [{ path: vscode.workspace.asRelativePath(manifest.uri, false), review }],
      toolProblems: review.toolProblems.map(problem => ({
        ...problem,
        path: vscode.workspace.asRelativePath(manifest.uri, false),
      })),
    })
  }

  async function open(target: unknown): Promise<void> {
    const manifest = await manifestToReport(target)
    if (manifest === null) return
    const report = reportOf(manifest.uri)
    opened.add(report.toString())
    changed.fire(report)
    await vscode.commands.executeCommand('markdown.showPreviewToSide', report)
  }

  /** A preview alone does not keep its document open, and hears nothing of one that is closed. */
  async function refresh(report: vscode.Uri): Promise<void> {
    const key = report.toString()
    pending.delete(key)
    const isOpen = vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === key)
    if (isOpen) return changed.fire(report)
    if (!isPreviewed(report)) return void opened.delete(key)
    await vscode.workspace.openTextDocument(report)
    await vscode.commands.executeCommand('markdown.preview.refresh')
  }

  function follow({ uri }: vscode.TextDocument): void {
    const report = reportOf(uri)
    const key = report.toString()
    if (!opened.has(key)) return
    clearTimeout(pending.get(key))
    pending.set(
      key,
      setTimeout(() => void refresh(report), PAUSE),
    )
  }

  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(REPORT_SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: content,
    }),
    vscode.commands.registerCommand(OPEN_REPORT, open),
    reviews.onDidChange(follow),
    { dispose: () => [...pending.values()].map(clearTimeout) },
  )
}

/** The manifest that the menu names, else that of the active editor; null where it is none. */
async function manifestToReport(target: unknown): Promise<vscode.TextDocument | null> {
  const document =
    target instanceof vscode.Uri
      ? await vscode.workspace.openTextDocument(target)
      : vscode.window.activeTextEditor?.document
  return document !== undefined && isManifest(document) ? document : null
}

/** The manifest goes into the query; the path makes the tab's title, and its ending the language. */
function reportOf(manifest: vscode.Uri): vscode.Uri {
  const name = manifest.path.slice(manifest.path.lastIndexOf('/') + 1)
  return vscode.Uri.from({ scheme: REPORT_SCHEME, path: `/${name}.md`, query: manifest.toString() })
}

function manifestOf(report: vscode.Uri): vscode.Uri {
  return vscode.Uri.parse(report.query, true)
}

/** Whether a preview that may be of this report is in a tab; its title is all that VS Code tells of it. */
function isPreviewed({ path }: vscode.Uri): boolean {
  const name = path.slice(1)
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input, label }) => input instanceof vscode.TabInputWebview && label.endsWith(name))
}
