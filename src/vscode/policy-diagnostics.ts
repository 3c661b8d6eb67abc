import * as vscode from 'vscode'
import { reviewPolicy } from '../review/policy/findings.ts'
import { isPolicyName } from '../review/policy/policy.ts'
import { readPolicy } from '../review/policy/read-policy.ts'
import { toDiagnostics } from './convert.ts'
import { onDidChangePolicies } from './policies.ts'
import { languageFor, SECTION } from './settings.ts'

/** Publishes what is wrong with the open policies. */
export function publishPolicyDiagnostics(): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('ai-design-review-policy')
  const publish = (document: vscode.TextDocument): void => {
    if (!isPolicy(document)) return
    const { uri } = document
    const review = reviewPolicy(readPolicy(document.getText()), languageFor(uri))
    collection.set(
      uri,
      toDiagnostics(review, uri, () => null),
    )
  }
  const publishAll = () => vscode.workspace.textDocuments.forEach(publish)
  publishAll()
  return vscode.Disposable.from(
    collection,
    vscode.workspace.onDidOpenTextDocument(publish),
    vscode.workspace.onDidChangeTextDocument(({ document }) => publish(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)),
    vscode.workspace.onDidDeleteFiles(({ files }) => {
      for (const uri of files) collection.delete(uri)
    }),
    onDidChangePolicies(publishAll),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration(SECTION)) publishAll()
    }),
  )
}

/** By its name, whatever its language: a person edits it, and it is no side of a diff. */
function isPolicy({ uri, languageId }: vscode.TextDocument): boolean {
  if (!isPolicyName(uri.path.slice(uri.path.lastIndexOf('/') + 1)) || languageId !== 'yaml') return false
  return uri.scheme === 'file' || vscode.workspace.getWorkspaceFolder(uri) !== undefined
}
