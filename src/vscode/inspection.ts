import * as vscode from 'vscode'
import { decode } from '../manifest/decode.ts'
import { read } from '../manifest/read.ts'
import { DEFAULT_POLICY, POLICY_NAME } from '../review/policy/policy.ts'
import { DEPENDENCY_GLOBS, isDependencyFile } from '../workspace/detect/dependencies.ts'
import { LONGEST_DEPENDENCY_FILE } from '../workspace/detect/dependency.ts'
import { lookThrough } from '../workspace/detect/found.ts'
import { inspect, type PolicyThere } from '../workspace/inspect.ts'
import { type LocatedFindings, reviewOfFindings } from '../workspace/located.ts'
import { missingOnGlobs, unmatchedGlobs } from '../workspace/require.ts'
import { toDiagnostics } from './convert.ts'
import type { WorkspaceManifests } from './manifests.ts'
import { isIgnored, loadPolicy, onDidChangePolicies, partAt, policyThere } from './policies.ts'
import { languageFor, SECTION, scanFor } from './settings.ts'
import { findManifests } from './unopened.ts'

/** Nothing is inspected before so many milliseconds after the last change. */
const PAUSE = 500
/** The first time comes after what a person waits for. */
const DELAY = 1_500
const NEVER_SEARCHED = '{**/node_modules/**,**/.git/**}'
const MOST_FILES = 20_000
const MOST_FOLDERS = 20_000

/** Publishes what policies find around manifests: folders that `require` names, and what `detect` looks for. */
export function publishInspection(manifests: WorkspaceManifests): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('ai-design-review-around')
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Counts what has been asked for: only the latest answer is shown. */
  let asked = 0

  function soon(pause = PAUSE): void {
    asked += 1
    clearTimeout(timer)
    timer = setTimeout(() => void run(asked), pause)
  }

  async function run(own: number): Promise<void> {
    const folders = (vscode.workspace.workspaceFolders ?? []).filter(
      ({ uri }) => scanFor(uri) === 'workspace',
    )
    const found = await Promise.all(folders.map(inspectFolder))
    if (own !== asked) return
    collection.clear()
    for (const [uri, diagnostics] of found.flat()) {
      collection.set(uri, [...(collection.get(uri) ?? []), ...diagnostics])
    }
  }

  const dependencies = vscode.workspace.createFileSystemWatcher('**')
  const onFile = ({ path }: vscode.Uri) => {
    if (isDependencyFile(path)) soon()
  }
  soon(DELAY)
  return vscode.Disposable.from(
    collection,
    dependencies,
    dependencies.onDidCreate(onFile),
    dependencies.onDidChange(onFile),
    dependencies.onDidDelete(onFile),
    manifests.onDidChange(paths => {
      if (paths.length > 0) soon()
    }),
    onDidChangePolicies(() => soon()),
    vscode.workspace.onDidChangeWorkspaceFolders(() => soon()),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration(SECTION)) soon()
    }),
    { dispose: () => clearTimeout(timer) },
  )
}

type Published = readonly (readonly [vscode.Uri, readonly vscode.Diagnostic[]])[]

/** What is found in a workspace folder; nothing is looked for where no policy of it asks. */
async function inspectFolder(folder: vscode.WorkspaceFolder): Promise<Published> {
  const root = folder.uri
  const within = (pattern: string) => new vscode.RelativePattern(folder, pattern)
  const list = (pattern: string) =>
    vscode.workspace
      .findFiles(within(pattern), NEVER_SEARCHED, MOST_FILES)
      .then(uris => uris.filter(uri => vscode.workspace.getWorkspaceFolder(uri) === folder))
  const policies = await list(`**/${POLICY_NAME}`)
  const held = await Promise.all(policies.map(loadPolicy))
  const detects = held.some(({ detect }) => detect)
  const requires = held.some(({ require }) => require.length > 0)
  if (!detects && !requires) return []

  const at = (path: string) => vscode.Uri.joinPath(root, path)
  const pathOf = ({ path }: vscode.Uri) => path.slice(root.path.length + (root.path.endsWith('/') ? 0 : 1))
  const found = await findManifests(new AbortController().signal)
  const addresses = found.paths
    .map(path => vscode.Uri.parse(path, true))
    .filter(uri => vscode.workspace.getWorkspaceFolder(uri) === folder)
  const described = await Promise.all(
    addresses.map(async uri => ({ path: pathOf(uri), file: read((await textAt(uri)) ?? '') })),
  )
  const named = detects
    ? // One by one: groups within groups are no globs of VS Code.
      (await Promise.all(DEPENDENCY_GLOBS.map(list))).flat().filter(({ path }) => isDependencyFile(path))
    : []
  const dependencyFiles = await Promise.all(
    named.map(async uri => lookThrough(pathOf(uri), (await textAt(uri, LONGEST_DEPENDENCY_FILE)) ?? '')),
  )
  const folders = requires ? await foldersBelow(root, pathOf) : []
  const places = [...folders, ...[...addresses, ...named].map(uri => pathOf(vscode.Uri.joinPath(uri, '..')))]
  const files = [...new Set(places)].map(path => vscode.Uri.joinPath(root, path, POLICY_NAME))
  await Promise.all(files.map(loadPolicy))
  const there = (path: string): PolicyThere =>
    policyThere(vscode.Uri.joinPath(root, path, POLICY_NAME)) ?? {
      policy: DEFAULT_POLICY,
      folder: null,
      root: '',
    }

  const inspection = inspect(
    {
      manifests: described.filter(({ path }) => !isIgnored(at(path))),
      dependencyFiles: dependencyFiles.filter(file => file.found.length > 0 && !isIgnored(at(file.path))),
      folders,
    },
    there,
    languageFor(root),
  )
  const onPolicies = await Promise.all(
    inspection.required.map(async ({ folder: of, policy, missing }): Promise<readonly LocatedFindings[]> => {
      const path = of === '' ? POLICY_NAME : `${of}/${POLICY_NAME}`
      const part = await partAt(at(path))
      if (part === undefined) return []
      const language = languageFor(at(path))
      const findings = [
        ...missingOnGlobs(missing, part.file, policy, language),
        ...unmatchedGlobs(missing, part.file, language),
      ]
      return [{ path, text: part.file.text, findings }]
    }),
  )
  return [...inspection.onDependencyFiles, ...inspection.onManifests, ...onPolicies.flat()].map(located => {
    const uri = at(located.path)
    return [uri, toDiagnostics(reviewOfFindings(located), uri, () => null, at)] as const
  })
}

/** As it is in its editor, else as it is on the disk; null where it is too long or cannot be read. */
async function textAt(uri: vscode.Uri, most = Number.POSITIVE_INFINITY): Promise<string | null> {
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString())
  if (open !== undefined) return open.getText()
  try {
    if ((await vscode.workspace.fs.stat(uri)).size > most) return null
    return decode(await vscode.workspace.fs.readFile(uri))
  } catch {
    return null
  }
}

/** The folder itself and those below it that a person keeps: no links, nothing that tools made. */
async function foldersBelow(
  root: vscode.Uri,
  pathOf: (uri: vscode.Uri) => string,
): Promise<readonly string[]> {
  const folders: string[] = []
  const pending = [root]
  for (let next = pending.pop(); next !== undefined && folders.length < MOST_FOLDERS; next = pending.pop()) {
    const folder = next
    folders.push(folder === root ? '' : pathOf(folder))
    const entries = await vscode.workspace.fs.readDirectory(folder).then(
      all => all,
      () => [],
    )
    for (const [name, type] of entries) {
      if (type === vscode.FileType.Directory && name !== 'node_modules' && name !== '.git') {
        pending.push(vscode.Uri.joinPath(folder, name))
      }
    }
  }
  return folders
}
