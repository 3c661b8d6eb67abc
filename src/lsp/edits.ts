import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { TextEdit as OffsetEdit } from '../manifest/edit.ts'
import type { LineIndex } from '../manifest/position.ts'
import type { Client } from './client.ts'

/** An edit of one document, of the version that was reviewed where the editor can hold it to that. */
export function workspaceEdit(
  { uri, version }: TextDocument,
  edits: readonly TextEdit[],
  client: Client,
): WorkspaceEdit {
  return client.documentChanges
    ? { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] }
    : { changes: { [uri]: [...edits] } }
}

/** The same with a place for what is to be filled in. */
export function snippetEdit({ uri, version }: TextDocument, edit: SnippetTextEdit): WorkspaceEdit {
  return { documentChanges: [{ textDocument: { uri, version }, edits: [edit] }] }
}

/** @param lines of the text that the offsets are of */
export function toTextEdit({ range, text }: OffsetEdit, lines: LineIndex): TextEdit {
  return { range: { start: lines.position(range.start), end: lines.position(range.end) }, newText: text }
}
