import type {
  CodeAction,
  CodeActionParams,
  CompletionItem,
  DocumentLink,
  Hover,
} from 'vscode-languageserver/node'
import { addressOf, pathAt } from '../disk/address.ts'
import { pathIn } from '../disk/paths.ts'
import { isIndenting } from '../language/complete/layout.ts'
import { completePolicy } from '../language/policy/complete.ts'
import { policyFixes } from '../language/policy/fixes.ts'
import { hoverPolicy } from '../language/policy/hover.ts'
import { extendsLink } from '../language/policy/links.ts'
import type { Position } from '../manifest/position.ts'
import { readPolicy } from '../review/policy/read-policy.ts'
import { today } from '../review/today.ts'
import type { Client } from './client.ts'
import { toItem } from './completion.ts'
import { toMarkup } from './convert.ts'
import { isWanted, toActions } from './fixes.ts'
import type { OpenPolicy } from './manifests.ts'
import type { Places } from './places.ts'

/** Explains what stands at the position of a policy. */
export function policyHover(
  { uri, document, language }: OpenPolicy,
  position: Position,
  places: Places,
  client: Client,
): Hover | null {
  const path = pathAt(uri)
  const folder = path === null ? null : places.placeOf(path).folder
  const found = hoverPolicy(document.getText(), position, { language, folder })
  return found === null ? null : { contents: toMarkup(found.markdown, client.hover), range: found.range }
}

/** What can stand at the position of a policy. */
export function policyCompletions(
  { document, language }: OpenPolicy,
  position: Position,
  triggerCharacter: string | undefined,
  client: Client,
): CompletionItem[] {
  const before = document.getText({ start: { line: position.line, character: 0 }, end: position })
  if (isIndenting(before, triggerCharacter)) return []
  const found = completePolicy(document.getText(), position, { language, today: today() })
  return found.map(completion => toItem(completion, client))
}

/** The quick fixes of the mistakes of a policy. */
export function policyActions(
  { document, policy, language }: OpenPolicy,
  { range, context }: CodeActionParams,
  client: Client,
): CodeAction[] {
  if (!client.codeActions || !isWanted(context.only)) return []
  const fixes = policyFixes(policy, range, { language, today: today() })
  return toActions(fixes, document, policy.text, context.diagnostics, client)
}

/** Opens the policy that `extends` names. */
export function policyLinks({ uri, document }: OpenPolicy, places: Places): DocumentLink[] {
  const path = pathAt(uri)
  if (path === null) return []
  const { root, folder } = places.placeOf(path)
  const link = extendsLink(readPolicy(document.getText()), folder)
  return link === null ? [] : [{ range: link.range, target: addressOf(pathIn(root, link.target)) }]
}
