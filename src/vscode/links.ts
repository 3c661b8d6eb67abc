import * as vscode from 'vscode'
import { type Link, links } from '../language/links.ts'
import { toRange } from './convert.ts'
import { SELECTOR } from './documents.ts'
import type { Reviews } from './reviews.ts'

/** Opens evidence: files of the workspace folder, and https addresses. */
export function registerLinks(reviews: Reviews): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(SELECTOR, {
    provideDocumentLinks(document) {
      const review = reviews.of(document)
      if (review === null) return []
      return links(review.file, depthOf(document.uri)).map(link => toLink(link, document.uri))
    },
  })
}

function toLink({ kind, target, range }: Link, manifest: vscode.Uri): vscode.DocumentLink {
  const uri = kind === 'url' ? vscode.Uri.parse(target) : vscode.Uri.joinPath(manifest, '..', target)
  return new vscode.DocumentLink(toRange(range), uri)
}

/** How many folders lie between the workspace folder and the manifest. */
function depthOf(manifest: vscode.Uri): number | null {
  const folder = vscode.workspace.getWorkspaceFolder(manifest)
  if (folder === undefined) return null
  const root = folder.uri.path.endsWith('/') ? folder.uri.path : `${folder.uri.path}/`
  return manifest.path.slice(root.length).split('/').length - 1
}
