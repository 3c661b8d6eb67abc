import * as vscode from 'vscode'
import { type Lens, lensesFor } from '../language/lenses.ts'
import { toRange } from './convert.ts'
import { SELECTOR } from './documents.ts'
import { OPEN_PROVISION } from './pages.ts'
import type { Reviews } from './reviews.ts'
import { isReviewed, languageFor, SECTION } from './settings.ts'
import { REVEAL_USE } from './tree.ts'

const USES = 'codeLens.uses'
const SECTIONS = 'codeLens.sections'

/** The verdicts above each use and, where the setting asks for it, the conditions above each section. */
export function registerLenses(reviews: Reviews): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>()
  return vscode.Disposable.from(
    changed,
    reviews.onDidChange(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration(SECTION)) changed.fire()
    }),
    vscode.languages.registerCodeLensProvider(SELECTOR, {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses(document) {
        const settings = vscode.workspace.getConfiguration(SECTION, document.uri)
        const uses = settings.get<boolean>(USES, true)
        const sections = settings.get<boolean>(SECTIONS, false)
        const review = (uses || sections) && isReviewed(document.uri) ? reviews.of(document) : null
        if (review === null) return []
        const options = { uses, sections, language: languageFor(document.uri) }
        return lensesFor(review, options).map(
          lens => new vscode.CodeLens(toRange(lens.range), toCommand(lens, document.uri)),
        )
      },
    }),
  )
}

function toCommand({ title, target }: Lens, uri: vscode.Uri): vscode.Command {
  switch (target.kind) {
    case 'use':
      return { title, command: REVEAL_USE, arguments: [uri.toString(), target.system, target.use] }
    case 'provision':
      return { title, command: OPEN_PROVISION, arguments: [target.provision] }
  }
}
