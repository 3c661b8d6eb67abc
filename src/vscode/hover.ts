import * as vscode from 'vscode'
import { hover } from '../language/hover/hover.ts'
import { languageTexts } from '../language/texts.ts'
import { toRange } from './convert.ts'
import { SELECTOR } from './documents.ts'
import { commandLink, OPEN_PROVISION } from './pages.ts'
import { isIgnored } from './policies.ts'
import type { Reviews } from './reviews.ts'
import { languageFor } from './settings.ts'

/** Explains what stands under the pointer. Only our own command may run from the text. */
export function registerHover(reviews: Reviews): vscode.Disposable {
  return vscode.languages.registerHoverProvider(SELECTOR, {
    provideHover(document, position) {
      const review = reviews.of(document)
      if (review === null) return null
      if (isIgnored(document.uri)) {
        return new vscode.Hover(languageTexts(languageFor(document.uri)).ignoredByPolicy)
      }
      const found = hover(review, position, { language: languageFor(document.uri), pageOf: commandLink })
      if (found === null) return null
      const markdown = new vscode.MarkdownString(found.markdown)
      markdown.isTrusted = { enabledCommands: [OPEN_PROVISION] }
      return new vscode.Hover(markdown, toRange(found.range))
    },
  })
}
