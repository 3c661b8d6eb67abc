import * as vscode from 'vscode'
import { complete } from '../language/complete/complete.ts'
import type { Completion, CompletionKind } from '../language/complete/completion.ts'
import { isIndenting } from '../language/complete/layout.ts'
import { toRange } from './convert.ts'
import { isManifest, SELECTOR } from './documents.ts'
import { languageFor } from './settings.ts'

/** Characters that ask for completions. */
export const TRIGGERS = [':', ' ', '[', '{', ',', '-']

/** Offers what can stand at the cursor. */
export function registerCompletion(): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    SELECTOR,
    {
      provideCompletionItems(document, position, _token, { triggerCharacter }) {
        const before = document.lineAt(position.line).text.slice(0, position.character)
        if (!isManifest(document) || isIndenting(before, triggerCharacter)) return []
        const language = languageFor(document.uri)
        return complete(document.getText(), position, { language }).map(toItem)
      },
    },
    ...TRIGGERS,
  )
}

export function toItem(completion: Completion): vscode.CompletionItem {
  const { label, kind, detail, retrigger } = completion
  const item = new vscode.CompletionItem({ label, description: detail }, toKind(kind))
  item.insertText = new vscode.SnippetString(completion.insertText)
  item.range = toRange(completion.range)
  item.documentation = new vscode.MarkdownString(completion.documentation)
  item.filterText = completion.filterText
  item.sortText = completion.sortText
  // The text brings its own indentation.
  item.keepWhitespace = true
  if (retrigger) item.command = { command: 'editor.action.triggerSuggest', title: '' }
  return item
}

function toKind(kind: CompletionKind): vscode.CompletionItemKind {
  switch (kind) {
    case 'key':
      return vscode.CompletionItemKind.Property
    case 'section':
      return vscode.CompletionItemKind.Module
    case 'value':
      return vscode.CompletionItemKind.EnumMember
    case 'snippet':
      return vscode.CompletionItemKind.Snippet
  }
}
