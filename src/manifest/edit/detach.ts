/** Aliases of what an edit is about, written out so that the edit does not reach them. */

import { find, type Mapping, type Node } from '../tree.ts'
import { contentOf } from './content.ts'
import { isAlias, layoutOf } from './layout.ts'
import { setItem } from './list.ts'
import { setValue } from './mapping.ts'
import type { TextEdit } from './text.ts'

/** The edits that write out every alias of a node on the way to the place, or of one that stands in it. */
export function detach(source: string, root: Mapping, path: readonly string[]): readonly TextEdit[] {
  const anchors = nodesOn(root, path)
  const edits: TextEdit[] = []
  const visit = (node: Node): void => {
    if (node.kind === 'mapping') {
      for (const entry of node.entries) {
        if (!isAlias(entry)) visit(entry.value)
        else if (anchors.has(entry.value)) {
          const content = contentOf(entry.value)
          const layout = layoutOf(source, root, node)
          if (content !== null) edits.push(...(setValue(source, node, entry, content, layout) ?? []))
        }
      }
    } else if (node.kind === 'sequence') {
      for (const item of node.items) {
        if (!isAlias(item)) visit(item.value)
        else if (anchors.has(item.value)) {
          const content = contentOf(item.value)
          if (content !== null) edits.push(...setItem(source, node, item, content, layoutOf(source, root)))
        }
      }
    }
  }
  visit(root)
  return edits
}

/** The nodes that the path leads through, and all that stands in the last one. */
function nodesOn(root: Mapping, path: readonly string[]): ReadonlySet<Node> {
  const nodes = new Set<Node>()
  let node: Node | undefined = root
  for (const step of path) {
    if (node?.kind === 'mapping' && /^\d+$/.test(step) && find(node, step) === undefined) {
      node = find(node, 'value')?.value
      if (node !== undefined) nodes.add(node)
    }
    node =
      node?.kind === 'mapping'
        ? find(node, step)?.value
        : node?.kind === 'sequence'
          ? node.items[Number(step)]?.value
          : undefined
    if (node === undefined) return nodes
    nodes.add(node)
  }
  if (node !== undefined) addBelow(node, nodes)
  return nodes
}

function addBelow(node: Node, nodes: Set<Node>): void {
  const places = node.kind === 'mapping' ? node.entries : node.kind === 'sequence' ? node.items : []
  for (const place of places) {
    if (isAlias(place) || nodes.has(place.value)) continue
    nodes.add(place.value)
    addBelow(place.value, nodes)
  }
}
