import * as vscode from 'vscode'
import { publishDiagnostics } from './diagnostics.ts'
import { registerHover } from './hover.ts'
import { OPEN_PROVISION, openProvision, pagesIn } from './pages.ts'
import { watchManifests } from './reviews.ts'
import { languageFor } from './settings.ts'
import { showStatus } from './status.ts'

/** Starts the extension: one review per manifest, which every feature reads. */
export function activate({ extensionUri, subscriptions }: vscode.ExtensionContext): void {
  const reviews = watchManifests()
  subscriptions.push(
    reviews,
    publishDiagnostics(reviews, extensionUri),
    registerHover(reviews),
    showStatus(reviews),
    vscode.commands.registerCommand(OPEN_PROVISION, (code: unknown) => {
      const manifest = vscode.window.activeTextEditor?.document.uri ?? extensionUri
      return openProvision(pagesIn(extensionUri, languageFor(manifest)), code)
    }),
  )
}
