import * as vscode from 'vscode'
import { statusOf } from '../language/status.ts'
import { languageTexts } from '../language/texts.ts'
import { SOURCE } from './convert.ts'
import { SELECTOR } from './documents.ts'
import type { Reviews } from './reviews.ts'
import { isReviewed, languageFor, SCAN, SECTION, scanFor } from './settings.ts'

/** The verdict counts of the open manifest, and as of which day it was judged. */
export function showStatus(reviews: Reviews): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('aiDesignReview.verdicts', SELECTOR)
  item.name = SOURCE
  item.busy = true
  const update = (document: vscode.TextDocument | undefined): void => {
    if (document === undefined) return
    item.busy = false
    const review = reviews.of(document)
    // One side of a diff matches the selector too and must not show the verdicts of the manifest before.
    if (review === null) {
      item.text = languageTexts(languageFor(document.uri)).noManifest
      item.detail = ''
      item.severity = vscode.LanguageStatusSeverity.Information
      return
    }
    // Silence must never read as clean: what is not reviewed by itself says so.
    if (!isReviewed(document.uri)) {
      const texts = languageTexts(languageFor(document.uri))
      const isOff = scanFor(document.uri) === 'off'
      item.text = isOff ? texts.reviewIsOff(`${SECTION}.${SCAN}`) : texts.ignoredByPolicy
      item.detail = ''
      item.severity = vscode.LanguageStatusSeverity.Information
      return
    }
    const { text, detail, severity } = statusOf(review, languageFor(document.uri))
    item.text = text
    item.detail = detail
    item.severity =
      severity === 'error'
        ? vscode.LanguageStatusSeverity.Error
        : severity === 'warning'
          ? vscode.LanguageStatusSeverity.Warning
          : vscode.LanguageStatusSeverity.Information
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
