import * as vscode from 'vscode'
import { reviewPolicy } from '../review/policy/findings.ts'
import { type PolicyFile, readPolicy } from '../review/policy/read-policy.ts'
import { toDiagnostics } from './convert.ts'
import { onDidChangePolicies, partAt } from './policies.ts'
import { isPolicy } from './policy/documents.ts'
import { publishUnopenedPolicies } from './policy/unopened.ts'
import { languageFor, SECTION } from './settings.ts'

type Shown = Pick<PolicyFile, 'text' | 'problems'>

/** What was last published of the open policies. */
const published = new WeakMap<vscode.TextDocument, Shown>()

/** What is wrong with an open policy, as published; null where it has changed since. */
export function publishedPolicy(document: vscode.TextDocument): Shown | null {
  const shown = published.get(document)
  return shown?.text === document.getText() ? shown : null
}

/** Publishes what is wrong with policies: with the open ones as one types, with the others as they are kept. */
export function publishPolicyDiagnostics(): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('ai-design-review-policy')
  const publish = (document: vscode.TextDocument): void => {
    if (!isPolicy(document)) return
    const { uri, version } = document
    const file = readPolicy(document.getText())
    const show = (shown: Shown): void => {
      published.set(document, shown)
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
    publishUnopenedPolicies(collection),
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
