import type { Hover } from 'vscode-languageserver/node'
import { hover } from '../language/hover/hover.ts'
import type { Position } from '../manifest/position.ts'
import type { Client } from './client.ts'
import { pageAddress, toMarkup } from './convert.ts'
import type { Open } from './manifests.ts'

/** Explains what stands at the position. */
export function hoverAt({ review, language }: Open, position: Position, client: Client): Hover | null {
  const pageOf = (provision: string, condition: string | null) =>
    pageAddress(condition === null ? provision : `${provision}/${condition}`, language) ?? ''
  const found = hover(review, position, { language, pageOf })
  return found === null ? null : { contents: toMarkup(found.markdown, client.hover), range: found.range }
}
