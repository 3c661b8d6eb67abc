import * as vscode from 'vscode'
import { extendsLink } from '../../language/policy/links.ts'
import { readPolicy } from '../../review/policy/read-policy.ts'
import { toRange } from '../convert.ts'
import { placeOf } from '../policies.ts'
import { isPolicy, POLICY_SELECTOR } from './documents.ts'

/** Opens the policy that `extends` names, as a link and as a definition. */
export function registerExtends(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentLinkProvider(POLICY_SELECTOR, {
      provideDocumentLinks(document) {
        const link = linkIn(document)
        return link === null ? [] : [new vscode.DocumentLink(link.range, link.target)]
      },
    }),
    vscode.languages.registerDefinitionProvider(POLICY_SELECTOR, {
      provideDefinition(document, position): vscode.LocationLink[] {
        const link = linkIn(document)
        if (link === null || !link.range.contains(position)) return []
        const targetRange = new vscode.Range(0, 0, 0, 0)
        return [{ originSelectionRange: link.range, targetUri: link.target, targetRange }]
      },
    }),
  )
}

function linkIn(
  document: vscode.TextDocument,
): { readonly range: vscode.Range; readonly target: vscode.Uri } | null {
  const place = isPolicy(document) ? placeOf(document.uri) : null
  const link = place === null ? null : extendsLink(readPolicy(document.getText()), place.folder)
  if (place === null || link === null) return null
  return { range: toRange(link.range), target: vscode.Uri.joinPath(place.root, link.target) }
}
