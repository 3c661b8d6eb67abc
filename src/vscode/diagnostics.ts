import * as vscode from 'vscode'
import { toDiagnostics } from './convert.ts'
import { pagesIn } from './pages.ts'
import { isIgnored, isPolicyKnown } from './policies.ts'
import type { Reviews } from './reviews.ts'
import { languageFor } from './settings.ts'

/** Publishes the findings of the open manifests, and clears them on close and delete. */
export function publishDiagnostics(reviews: Reviews, extensionUri: vscode.Uri): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('ai-design-review')
  const publish = (document: vscode.TextDocument): void => {
    const review = reviews.of(document)
    // The policy says whether and how; it is read at once, and then this is told again.
    if (review === null || !isPolicyKnown(document.uri)) return
    const pageUri = pagesIn(extensionUri, languageFor(document.uri))
    const diagnostics = isIgnored(document.uri) ? [] : toDiagnostics(review, document.uri, pageUri)
    collection.set(document.uri, diagnostics)
  }
  const subscriptions = vscode.Disposable.from(
    collection,
    reviews.onDidChange(publish),
    reviews.onDidForget(uri => collection.delete(uri)),
  )
  vscode.workspace.textDocuments.forEach(publish)
  return subscriptions
}
