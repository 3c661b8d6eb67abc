import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { type Change, type Fix, fixesFor } from '../language/fixes/fixes.ts'
import { plainSnippet, statesNothing } from '../language/plain-snippet.ts'
import { type LineIndex, lineIndex } from '../manifest/position.ts'
import { DISPLAY_NAME } from '../report/tool.ts'
import type { LineRange } from '../review/findings/finding.ts'
import { today } from '../review/today.ts'
import type { Client } from './client.ts'
import { snippetEdit, toTextEdit, workspaceEdit } from './edits.ts'
import type { Open } from './manifests.ts'

/** The quick fixes of the findings in a range. */
export function actionsIn(open: Open, { range, context }: CodeActionParams, client: Client): CodeAction[] {
  if (!client.codeActions || !isWanted(context.only)) return []
  const { document, review, language } = open
  const fixes = fixesFor(review, range, { language, today: today() })
  return toActions(fixes, document, review.file.text, context.diagnostics, client)
}

/** Those of the fixes that the editor can make. @param text that they are for */
export function toActions(
  fixes: readonly Fix[],
  document: TextDocument,
  text: string,
  diagnostics: readonly Diagnostic[],
  client: Client,
): CodeAction[] {
  const lines = lineIndex(text)
  return fixes.flatMap(fix => {
    const edit = editOf(fix.change, document, lines, client)
    return edit === null ? [] : [{ ...actionOf(fix, diagnostics, client), edit }]
  })
}

/** A kind asks for what is below it, too. */
export function isWanted(only: readonly string[] | undefined): boolean {
  const kind = CodeActionKind.QuickFix
  return only === undefined || only.some(one => one === '' || one === kind || kind.startsWith(`${one}.`))
}

function actionOf(
  { title, finding, preferred }: Fix,
  diagnostics: readonly Diagnostic[],
  client: Client,
): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: diagnostics.filter(
      one => one.source === DISPLAY_NAME && one.code === finding.code && isSame(one.range, finding.range),
    ),
    ...(client.preferredActions && preferred ? { isPreferred: true } : {}),
  }
}

/**
 * Null: what is to be filled in cannot be left to the user of this editor. What only asks for facts can, as they are
 * `unknown` until then.
 */
function editOf(
  change: Change,
  document: TextDocument,
  lines: LineIndex,
  client: Client,
): WorkspaceEdit | null {
  switch (change.kind) {
    case 'edits':
      return workspaceEdit(
        document,
        change.edits.map(edit => toTextEdit(edit, lines)),
        client,
      )
    case 'snippet': {
      const { range, newText } = toTextEdit(change.edit, lines)
      if (client.documentChanges && client.snippetEdits)
        return snippetEdit(document, { range, snippet: { kind: 'snippet', value: newText } })
      if (!statesNothing(newText)) return null
      return workspaceEdit(document, [{ range, newText: plainSnippet(newText) }], client)
    }
  }
}

function isSame(one: LineRange, two: LineRange): boolean {
  return (
    one.start.line === two.start.line &&
    one.start.character === two.start.character &&
    one.end.line === two.end.line &&
    one.end.character === two.end.character
  )
}
