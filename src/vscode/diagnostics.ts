import * as vscode from 'vscode'
import { languageTexts } from '../language/texts.ts'
import type { State } from '../workspace/states.ts'
import { toolDiagnostic } from './convert.ts'
import type { Reviewed, WorkspaceManifests } from './manifests.ts'
import { languageFor } from './settings.ts'

/** Publishes the findings of every manifest that is reviewed, whether open or not. */
export function publishDiagnostics(manifests: WorkspaceManifests): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('ai-design-review')
  const publish = (paths: Iterable<string>): void => {
    for (const path of paths) {
      const uri = vscode.Uri.parse(path, true)
      const state = manifests.stateOf(path)
      // One by one: of many at once VS Code would drop those beyond the first thousand findings.
      if (state === undefined) collection.delete(uri)
      else collection.set(uri, diagnosticsOf(state, uri))
    }
  }
  publish(manifests.all().keys())
  return vscode.Disposable.from(collection, manifests.onDidChange(publish))
}

/** What cannot be read says so: silence must never read as clean. */
function diagnosticsOf(state: State<Reviewed>, uri: vscode.Uri): readonly vscode.Diagnostic[] {
  switch (state.kind) {
    case 'known':
      return state.state.diagnostics
    case 'unreadable':
      return [toolDiagnostic('tool/unreadable', languageTexts(languageFor(uri)).unreadable(state.reason))]
  }
}
