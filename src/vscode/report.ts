import * as vscode from 'vscode'
import { markdownReport } from '../report/markdown.ts'
import { today } from '../review/today.ts'
import { nameOf } from '../workspace/folders.ts'
import { isManifest } from './documents.ts'
import { createPreviews } from './previews.ts'
import type { Reviews } from './reviews.ts'
import { languageFor } from './settings.ts'

export const OPEN_REPORT = 'aiDesignReview.openReport'
export const REPORT_SCHEME = 'ai-design-review-report'

/** The review report of a manifest as a Markdown preview beside it, which follows the manifest's edits. */
export function registerReport(reviews: Reviews): vscode.Disposable {
  const previews = createPreviews()

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
    previews.add(report)
    previews.refresh(report)
    await vscode.commands.executeCommand('markdown.showPreviewToSide', report)
  }

  return vscode.Disposable.from(
    previews,
    vscode.workspace.registerTextDocumentContentProvider(REPORT_SCHEME, {
      onDidChange: previews.onDidChange,
      provideTextDocumentContent: content,
    }),
    vscode.commands.registerCommand(OPEN_REPORT, open),
    reviews.onDidChange(({ uri }) => previews.refreshSoon(reportOf(uri))),
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
  const name = nameOf(manifest.path)
  return vscode.Uri.from({ scheme: REPORT_SCHEME, path: `/${name}.md`, query: manifest.toString() })
}

function manifestOf(report: vscode.Uri): vscode.Uri {
  return vscode.Uri.parse(report.query, true)
}
