import * as vscode from 'vscode'
import { definition } from '../language/definition.ts'
import { toRange } from './convert.ts'
import { isManifest, SELECTOR } from './documents.ts'

/** From an alias to its anchor. */
export function registerDefinition(): vscode.Disposable {
  return vscode.languages.registerDefinitionProvider(SELECTOR, {
    provideDefinition(document, position): vscode.LocationLink[] {
      const found = isManifest(document) ? definition(document.getText(), position) : null
      if (found === null) return []
      const originSelectionRange = toRange(found.origin)
      return [{ originSelectionRange, targetUri: document.uri, targetRange: toRange(found.target) }]
    },
  })
}
