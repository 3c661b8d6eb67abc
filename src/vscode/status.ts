import * as vscode from 'vscode'
import { statusOf } from '../language/status.ts'
import { SOURCE } from './convert.ts'
import { isManifest, SELECTOR } from './documents.ts'
import type { Reviews } from './reviews.ts'
import { languageFor } from './settings.ts'

/** The verdict counts of the open manifest, and as of which day it was judged. */
export function showStatus(reviews: Reviews): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('aiDesignReview.verdicts', SELECTOR)
  item.name = SOURCE
  item.busy = true
  const update = (document: vscode.TextDocument | undefined): void => {
    if (document === undefined || !isManifest(document)) return
    const review = reviews.of(document)
    if (review === null) return
    const { text, detail, severity } = statusOf(review, languageFor(document.uri))
    item.text = text
    item.detail = detail
    item.severity =
      severity === 'error'
        ? vscode.LanguageStatusSeverity.Error
        : severity === 'warning'
          ? vscode.LanguageStatusSeverity.Warning
          : vscode.LanguageStatusSeverity.Information
    item.busy = false
  }
  update(vscode.window.activeTextEditor?.document)
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(editor => update(editor?.document)),
    reviews.onDidChange(document => {
      if (document === vscode.window.activeTextEditor?.document) update(document)
    }),
  )
}
