import * as vscode from 'vscode'
import { reviewPolicy } from '../review/policy/findings.ts'
import { isPolicyName } from '../review/policy/policy.ts'
import { type PolicyFile, readPolicy } from '../review/policy/read-policy.ts'
import { toDiagnostics } from './convert.ts'
import { onDidChangePolicies, partAt } from './policies.ts'
import { languageFor, SECTION } from './settings.ts'

/** Publishes what is wrong with the open policies. */
export function publishPolicyDiagnostics(): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('ai-design-review-policy')
  const publish = (document: vscode.TextDocument): void => {
    if (!isPolicy(document)) return
    const { uri, version } = document
    const file = readPolicy(document.getText())
    const show = (shown: Pick<PolicyFile, 'text' | 'problems'>): void => {
      const review = reviewPolicy(shown, languageFor(uri))
      collection.set(
        uri,
        toDiagnostics(review, uri, () => null),
      )
    }
    show(file)
    // What stricter policies say of it is known of the file as it is saved.
    void partAt(uri).then(part => {
      if (part?.file.text === file.text && document.version === version && !document.isClosed) {
        show({ text: file.text, problems: part.problems })
      }
    })
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
