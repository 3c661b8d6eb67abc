import * as vscode from 'vscode'
import { newManifestSnippet } from '../language/scaffold.ts'
import { languageFor } from './settings.ts'

export const NEW_MANIFEST = 'aiDesignReview.newManifest'

const NAME = 'ai-system.yaml'

/** Opens the manifest of a folder, made new where there is none. Null where no folder was chosen. */
export async function createManifest(resource: vscode.Uri | undefined): Promise<vscode.TextDocument | null> {
  const folder = await folderOf(resource)
  if (folder === undefined) {
    // Without a folder it is an untitled document, which is reviewed all the same.
    const document = await vscode.workspace.openTextDocument({ language: 'ai-system', content: '' })
    await vscode.window.showTextDocument(document)
    return document
  }
  const uri = vscode.Uri.joinPath(folder, NAME)
  const edit = new vscode.WorkspaceEdit()
  edit.createFile(uri, { ignoreIfExists: true })
  if (!(await vscode.workspace.applyEdit(edit))) return null
  const document = await vscode.workspace.openTextDocument(uri)
  await vscode.window.showTextDocument(document)
  return document
}

/** A new manifest with its choices as a snippet; an existing one is only opened. */
export async function newManifest(resource: vscode.Uri | undefined): Promise<void> {
  const document = await createManifest(resource)
  if (document === null || document.getText().trim() !== '') return
  const editor = await vscode.window.showTextDocument(document)
  await editor.insertSnippet(new vscode.SnippetString(newManifestSnippet(languageFor(document.uri))))
}

async function folderOf(resource: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  if (resource !== undefined) {
    const { type } = await vscode.workspace.fs.stat(resource)
    return type === vscode.FileType.Directory ? resource : vscode.Uri.joinPath(resource, '..')
  }
  const folders = vscode.workspace.workspaceFolders ?? []
  return folders.length > 1 ? (await vscode.window.showWorkspaceFolderPick())?.uri : folders[0]?.uri
}
