import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
} from 'vscode-languageserver/node'
import { complete } from '../language/complete/complete.ts'
import type { Completion, CompletionKind } from '../language/complete/completion.ts'
import { isIndenting } from '../language/complete/layout.ts'
import { plainSnippet } from '../language/plain-snippet.ts'
import type { Position } from '../manifest/position.ts'
import type { Client } from './client.ts'
import { toMarkup } from './convert.ts'
import type { Open } from './manifests.ts'

/** What can stand at the position. */
export function completionsAt(
  { document, language }: Open,
  position: Position,
  triggerCharacter: string | undefined,
  client: Client,
): CompletionItem[] {
  const start = { line: position.line, character: 0 }
  if (isIndenting(document.getText({ start, end: position }), triggerCharacter)) return []
  return complete(document.getText(), position, { language }).map(completion => toItem(completion, client))
}

/** A completion as the editor takes it. */
export function toItem(completion: Completion, client: Client): CompletionItem {
  const { label, kind, detail, range, insertText } = completion
  return {
    label,
    ...(client.labelDetails ? { labelDetails: { description: detail } } : { detail }),
    kind: toKind(kind),
    documentation: toMarkup(completion.documentation, client.documentation),
    filterText: completion.filterText,
    sortText: completion.sortText,
    insertTextFormat: client.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    // The text brings its own indentation.
    ...(client.insertTextMode ? { insertTextMode: InsertTextMode.asIs } : {}),
    textEdit: { range, newText: client.snippets ? insertText : plainSnippet(insertText) },
  }
}

function toKind(kind: CompletionKind): CompletionItemKind {
  switch (kind) {
    case 'key':
      return CompletionItemKind.Property
    case 'section':
      return CompletionItemKind.Module
    case 'value':
      return CompletionItemKind.EnumMember
    case 'snippet':
      return CompletionItemKind.Snippet
  }
}
