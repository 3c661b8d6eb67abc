import type { DefinitionLink, DocumentLink, Location } from 'vscode-languageserver/node'
import { pathAt } from '../disk/address.ts'
import { definition } from '../language/definition.ts'
import { links } from '../language/links.ts'
import type { Position } from '../manifest/position.ts'
import type { Client } from './client.ts'
import type { Open } from './manifests.ts'
import type { Places } from './places.ts'

/** Opens evidence: files that are looked up beside the manifest, and https addresses. */
export function linksOf({ uri, review }: Open, places: Places): DocumentLink[] {
  const path = pathAt(uri)
  const folder = path === null ? null : places.placeOf(path).folder
  const depth = folder === null ? null : folder === '' ? 0 : folder.split('/').length
  return links(review.file, depth).flatMap(({ kind, target, range }) => {
    const address = kind === 'url' ? target : relativeAddress(target, uri)
    return address === null ? [] : [{ range, target: address }]
  })
}

/** @param path as a manifest writes it: with `/`, and nothing escaped */
function relativeAddress(path: string, uri: string): string | null {
  const escaped = path.split('/').map(encodeURIComponent).join('/')
  return URL.canParse(escaped, uri) ? new URL(escaped, uri).href : null
}

/** From an alias to its anchor. */
export function definitionAt(
  { uri, document }: Open,
  position: Position,
  client: Client,
): Location | DefinitionLink[] | null {
  const found = definition(document.getText(), position)
  if (found === null) return null
  if (!client.locationLinks) return { uri, range: found.target }
  return [
    {
      originSelectionRange: found.origin,
      targetUri: uri,
      targetRange: found.target,
      targetSelectionRange: found.target,
    },
  ]
}
