import {
  ErrorCodes,
  type PrepareRenameResult,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver/node'
import { rename, renameTarget } from '../language/rename.ts'
import { lineIndex, type Position } from '../manifest/position.ts'
import type { Client } from './client.ts'
import { toTextEdit, workspaceEdit } from './edits.ts'
import type { Open } from './manifests.ts'

/** The id of a use at the position; null where nothing can be renamed. */
export function renamable({ review }: Open, position: Position): PrepareRenameResult | null {
  const target = renameTarget(review, position)
  return target === null ? null : { range: target.range, placeholder: target.id }
}

/** Gives a use another id. What cannot be is an error that the editor shows. */
export function renamed(
  { document, review, language }: Open,
  position: Position,
  newName: string,
  client: Client,
): WorkspaceEdit {
  const result = rename(review, position, newName, language)
  if (!result.ok) throw new ResponseError(ErrorCodes.InvalidParams, result.message)
  const lines = lineIndex(review.file.text)
  return workspaceEdit(
    document,
    result.edits.map(edit => toTextEdit(edit, lines)),
    client,
  )
}
