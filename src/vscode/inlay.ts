import * as vscode from 'vscode'
import { inlayHints } from '../language/inlay.ts'
import { SELECTOR } from './documents.ts'
import type { Reviews } from './reviews.ts'
import { isReviewed, languageFor, SECTION } from './settings.ts'

const ENABLED = 'inlayHints.enabled'

/** Behind each fact the conditions that it decides, where the setting asks for them. */
export function registerInlayHints(reviews: Reviews): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>()
  return vscode.Disposable.from(
    changed,
    reviews.onDidChange(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration(`${SECTION}.${ENABLED}`)) changed.fire()
    }),
    vscode.languages.registerInlayHintsProvider(SELECTOR, {
      onDidChangeInlayHints: changed.event,
      provideInlayHints(document, range) {
        if (!vscode.workspace.getConfiguration(SECTION, document.uri).get<boolean>(ENABLED, false)) return []
        const review = isReviewed(document.uri) ? reviews.of(document) : null
        if (review === null) return []
        return inlayHints(review, range, languageFor(document.uri)).map(({ position, label, tooltip }) => {
          const hint = new vscode.InlayHint(new vscode.Position(position.line, position.character), label)
          hint.paddingLeft = true
          hint.tooltip = new vscode.MarkdownString(tooltip)
          return hint
        })
      },
    }),
  )
}
