import * as vscode from 'vscode'
import { isPolicyName, POLICY_NAME } from '../../review/policy/policy.ts'
import { nameOf } from '../../workspace/folders.ts'

// The extension gives YAML extensions no JSON Schema of a policy: a policy is plain `yaml` to VS Code, so each key,
// hover and mistake would show twice, once in English and without its fix. Other editors take it from schemas/.

/** For providers. */
export const POLICY_SELECTOR: vscode.DocumentSelector = { language: 'yaml', pattern: `**/${POLICY_NAME}` }

/** By its name: a person edits it, and it is no side of a diff. */
export function isPolicy({ uri, languageId }: vscode.TextDocument): boolean {
  if (!isPolicyName(nameOf(uri.path)) || languageId !== 'yaml') return false
  return uri.scheme === 'file' || vscode.workspace.getWorkspaceFolder(uri) !== undefined
}
