import * as vscode from 'vscode'
import { isIndenting } from '../../language/complete/layout.ts'
import { completePolicy } from '../../language/policy/complete.ts'
import { policyFixes } from '../../language/policy/fixes.ts'
import { hoverPolicy } from '../../language/policy/hover.ts'
import { today } from '../../review/today.ts'
import { TRIGGERS, toItem } from '../completion.ts'
import { toRange } from '../convert.ts'
import { toAction } from '../fixes.ts'
import { placeOf } from '../policies.ts'
import { publishedPolicy } from '../policy-diagnostics.ts'
import { languageFor } from '../settings.ts'
import { isPolicy, POLICY_SELECTOR } from './documents.ts'
import { registerExtends } from './extends.ts'

/** Completion, hover, fixes and links in policies. */
export function registerPolicyFeatures(): vscode.Disposable {
  return vscode.Disposable.from(registerCompletion(), registerHover(), registerFixes(), registerExtends())
}

function registerCompletion(): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    POLICY_SELECTOR,
    {
      provideCompletionItems(document, position, _token, { triggerCharacter }) {
        const before = document.lineAt(position.line).text.slice(0, position.character)
        if (!isPolicy(document) || isIndenting(before, triggerCharacter)) return []
        const options = { language: languageFor(document.uri), today: today() }
        return completePolicy(document.getText(), position, options).map(toItem)
      },
    },
    ...TRIGGERS,
  )
}

function registerHover(): vscode.Disposable {
  return vscode.languages.registerHoverProvider(POLICY_SELECTOR, {
    provideHover(document, position) {
      if (!isPolicy(document)) return null
      const folder = placeOf(document.uri)?.folder ?? null
      const options = { language: languageFor(document.uri), folder }
      const found = hoverPolicy(document.getText(), position, options)
      return found && new vscode.Hover(new vscode.MarkdownString(found.markdown), toRange(found.range))
    },
  })
}

function registerFixes(): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    POLICY_SELECTOR,
    {
      provideCodeActions(document, range, { diagnostics }) {
        const policy = isPolicy(document) ? publishedPolicy(document) : null
        if (policy === null) return []
        const options = { language: languageFor(document.uri), today: today() }
        return policyFixes(policy, range, options).map(fix => toAction(fix, document, diagnostics))
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  )
}
