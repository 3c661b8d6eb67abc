import * as vscode from 'vscode'
import { type Change, type Fix, fixesFor } from '../language/fixes/fixes.ts'
import type { TextEdit } from '../manifest/edit.ts'
import { today } from '../review/today.ts'
import { SOURCE, toRange } from './convert.ts'
import { SELECTOR } from './documents.ts'
import type { Reviews } from './reviews.ts'
import { isReviewed, languageFor } from './settings.ts'

/** Offers the fixes of the findings in the light bulb. */
export function registerFixes(reviews: Reviews): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    SELECTOR,
    {
      provideCodeActions(document, range, context) {
        // Without findings there is nothing to fix.
        const review = isReviewed(document.uri) ? reviews.of(document) : null
        if (review === null) return []
        const language = languageFor(document.uri)
        return fixesFor(review, range, { language, today: today() }).map(fix =>
          toAction(fix, document, context.diagnostics),
        )
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  )
}

export function toAction(
  { title, finding, change, preferred }: Fix,
  document: vscode.TextDocument,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix)
  const range = toRange(finding.range)
  action.diagnostics = diagnostics.filter(
    one => one.source === SOURCE && codeOf(one) === finding.code && one.range.isEqual(range),
  )
  action.isPreferred = preferred
  action.edit = new vscode.WorkspaceEdit()
  action.edit.set(document.uri, toEdits(change, document))
  return action
}

function codeOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code
}

/** A snippet comes with its whole indentation, which the editor leaves as it is. */
function toEdits(
  change: Change,
  document: vscode.TextDocument,
): (vscode.TextEdit | vscode.SnippetTextEdit)[] {
  const rangeOf = ({ range }: TextEdit) =>
    new vscode.Range(document.positionAt(range.start), document.positionAt(range.end))
  switch (change.kind) {
    case 'edits':
      return change.edits.map(edit => vscode.TextEdit.replace(rangeOf(edit), edit.text))
    case 'snippet': {
      const { edit } = change
      const snippet = vscode.SnippetTextEdit.replace(rangeOf(edit), new vscode.SnippetString(edit.text))
      snippet.keepWhitespace = true
      return [snippet]
    }
  }
}
