import * as vscode from 'vscode'
import { languageTexts } from '../../language/texts.ts'
import { reviewPolicy } from '../../review/policy/findings.ts'
import { toDiagnostics, toolDiagnostic } from '../convert.ts'
import { onDidChangePolicies, partAt, unreadablePolicies } from '../policies.ts'
import { findFiles, POLICIES } from '../search.ts'
import { languageFor, SECTION, scanFor } from '../settings.ts'
import { isPolicy } from './documents.ts'

// Policies that no editor has open: one that cannot be followed must not be silent because nobody looks at it.

/** Nothing is searched before so many milliseconds after the last change. */
const PAUSE = 300
/** More policies than this are not looked for. */
const MOST = 2_000

/** Publishes what is wrong with the policies of the workspace that are not open, beside what others put there. */
export function publishUnopenedPolicies(collection: vscode.DiagnosticCollection): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Counts the searches: only the latest one publishes. */
  let asked = 0
  const soon = (): void => {
    asked += 1
    clearTimeout(timer)
    timer = setTimeout(() => void publish(asked), PAUSE)
  }
  const publish = async (own: number): Promise<void> => {
    const found = await findPolicies()
    const all = await Promise.all(found.map(async uri => [uri, await diagnosticsOf(uri)] as const))
    if (own !== asked) return
    const open = openPolicies()
    const kept = new Set([...found.map(String), ...open])
    collection.forEach(uri => {
      if (!kept.has(uri.toString())) collection.delete(uri)
    })
    for (const [uri, diagnostics] of all) if (!open.has(uri.toString())) collection.set(uri, diagnostics)
  }
  soon()
  return vscode.Disposable.from(
    onDidChangePolicies(soon),
    vscode.workspace.onDidCloseTextDocument(document => {
      if (isPolicy(document)) soon()
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(soon),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration(SECTION)) soon()
    }),
    { dispose: () => clearTimeout(timer) },
  )
}

/** A search does not find what has the name and is no file. */
async function findPolicies(): Promise<readonly vscode.Uri[]> {
  const found = await findFiles(POLICIES, vscode.workspace.workspaceFolders ?? [], MOST)
  const all = new Set([...found.map(String), ...unreadablePolicies().keys()])
  return [...all].map(path => vscode.Uri.parse(path, true)).filter(uri => scanFor(uri) === 'workspace')
}

function openPolicies(): ReadonlySet<string> {
  return new Set(vscode.workspace.textDocuments.filter(isPolicy).map(({ uri }) => uri.toString()))
}

async function diagnosticsOf(uri: vscode.Uri): Promise<readonly vscode.Diagnostic[]> {
  const part = await partAt(uri)
  const language = languageFor(uri)
  if (part !== undefined) {
    const { file, problems } = part
    return toDiagnostics(reviewPolicy({ text: file.text, problems }, language), uri, () => null)
  }
  const reason = unreadablePolicies().get(uri.toString())
  if (reason === undefined) return []
  return [toolDiagnostic('tool/unreadable', languageTexts(language).unreadable(reason))]
}
