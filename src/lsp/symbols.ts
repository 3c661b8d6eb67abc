import {
  type DocumentSymbol,
  type FoldingRange,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver/node'
import { type OutlineItem, outline } from '../language/outline.ts'
import type { Client } from './client.ts'
import type { Open } from './manifests.ts'

/** Systems, uses, sections and facts; flat for an editor that knows no other. */
export function symbolsOf(
  { uri, review, language }: Open,
  client: Client,
): DocumentSymbol[] | SymbolInformation[] {
  const items = outline(review, language)
  return client.nestedSymbols ? items.map(toSymbol) : items.flatMap(item => flat(item, uri, null))
}

function toSymbol({ kind, name, detail, range, selection, children }: OutlineItem): DocumentSymbol {
  return {
    name,
    detail,
    kind: toKind(kind),
    range,
    selectionRange: selection,
    children: children.map(toSymbol),
  }
}

function flat(item: OutlineItem, uri: string, container: string | null): SymbolInformation[] {
  const { kind, name, range, children } = item
  const own = { name, kind: toKind(kind), location: { uri, range } }
  return [
    container === null ? own : { ...own, containerName: container },
    ...children.flatMap(child => flat(child, uri, name)),
  ]
}

function toKind(kind: OutlineItem['kind']): SymbolKind {
  switch (kind) {
    case 'system':
      return SymbolKind.Module
    case 'use':
      return SymbolKind.Class
    case 'section':
      return SymbolKind.Namespace
    case 'fact':
      return SymbolKind.Property
    case 'entry':
      return SymbolKind.Object
  }
}

/** Whatever of the outline takes more than one line. */
export function foldsOf({ review, language }: Open): FoldingRange[] {
  const folds = outline(review, language).flatMap(foldsIn)
  return [...new Map(folds.map(fold => [fold.startLine, fold])).values()]
}

function foldsIn({ range, selection, children }: OutlineItem): readonly FoldingRange[] {
  const startLine = selection.start.line
  const own = range.end.line > startLine ? [{ startLine, endLine: range.end.line }] : []
  return [...children.flatMap(foldsIn), ...own]
}
