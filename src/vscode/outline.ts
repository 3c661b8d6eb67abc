import * as vscode from 'vscode'
import { type OutlineItem, outline } from '../language/outline.ts'
import { toRange } from './convert.ts'
import { SELECTOR } from './documents.ts'
import type { Reviews } from './reviews.ts'
import { languageFor } from './settings.ts'

/** Outline, breadcrumbs and "Go to Symbol". */
export function registerOutline(reviews: Reviews): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider(SELECTOR, {
    provideDocumentSymbols(document) {
      const review = reviews.of(document)
      return review === null ? [] : outline(review, languageFor(document.uri)).map(toSymbol)
    },
  })
}

function toSymbol({ kind, name, detail, range, selection, children }: OutlineItem): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(name, detail, toKind(kind), toRange(range), toRange(selection))
  symbol.children = children.map(toSymbol)
  return symbol
}

function toKind(kind: OutlineItem['kind']): vscode.SymbolKind {
  switch (kind) {
    case 'system':
      return vscode.SymbolKind.Module
    case 'use':
      return vscode.SymbolKind.Class
    case 'section':
      return vscode.SymbolKind.Namespace
    case 'fact':
      return vscode.SymbolKind.Property
    case 'entry':
      return vscode.SymbolKind.Object
  }
}
