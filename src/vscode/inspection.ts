import * as vscode from 'vscode'
import { read } from '../manifest/read.ts'
import { DEFAULT_POLICY, POLICY_NAME } from '../review/policy/policy.ts'
import { isDependencyFile } from '../workspace/detect/dependencies.ts'
import type { ReadManifest } from '../workspace/detect/doubtful-none.ts'
import { folderOf, nameOf } from '../workspace/folders.ts'
import { describing, doubtfulFolders, inspect, type PolicyThere } from '../workspace/inspect.ts'
import { type LocatedFindings, reviewOfFindings } from '../workspace/located.ts'
import { missingOnGlobs, unmatchedGlobs } from '../workspace/require.ts'
import { pathIn, type Surroundings, surroundingsOf, textAt } from './around.ts'
import { toDiagnostics } from './convert.ts'
import type { WorkspaceManifests } from './manifests.ts'
import { loadPolicy, onDidChangePolicies, partAt, policyThere } from './policies.ts'
import { languageFor, SECTION, scanFor } from './settings.ts'

/** Nothing is inspected before so many milliseconds after the last change. */
const PAUSE = 500
/** The first time comes after what a person waits for, and after the search for manifests has begun. */
const DELAY = 1_500

/** Publishes what policies find around manifests: folders that `require` names, and what `detect` looks for. */
export function publishInspection(manifests: WorkspaceManifests): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('ai-design-review-around')
  let pause = DELAY
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Counts what has been asked for: only the latest answer is shown. */
  let asked = 0
  /** What was found around the manifests, until something there may be another. */
  let around: Promise<readonly Surroundings[]> | undefined

  function soon(): void {
    asked += 1
    clearTimeout(timer)
    timer = setTimeout(() => void run(asked), pause)
  }

  function searchAgain(): void {
    around = undefined
    soon()
  }

  async function run(own: number): Promise<void> {
    pause = PAUSE
    around ??= searchAround()
    const places = await around.catch(() => null)
    if (places === null) {
      // What cannot be listed leaves what is shown; the next change tries again.
      around = undefined
      return
    }
    // While not all manifests are known, none of them is missing; their last change comes back here.
    const { phase, isLimited } = manifests.progress()
    if (places.length > 0 && (phase !== 'idle' || isLimited)) return
    const found = await Promise.all(places.map(place => inspectFolder(place, manifests)))
    if (own !== asked) return
    collection.clear()
    for (const [uri, diagnostics] of found.flat()) {
      collection.set(uri, [...(collection.get(uri) ?? []), ...diagnostics])
    }
  }

  soon()
  return vscode.Disposable.from(
    collection,
    manifests.onDidChange(soon),
    manifests.onDidTouchFile(({ path }) => {
      // What has no ending may be a folder, with all that is in it.
      const mayBeFolder = !nameOf(path).includes('.', 1)
      if (isDependencyFile(path) || mayBeFolder) searchAgain()
    }),
    onDidChangePolicies(searchAgain),
    vscode.workspace.onDidChangeWorkspaceFolders(searchAgain),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration(SECTION)) searchAgain()
    }),
    { dispose: () => clearTimeout(timer) },
  )
}

/** Of the workspace folders that are searched those in which a policy asks. */
async function searchAround(): Promise<readonly Surroundings[]> {
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => scanFor(uri) === 'workspace')
  const found = await Promise.all(folders.map(surroundingsOf))
  return found.flatMap(place => place ?? [])
}

type Published = readonly (readonly [vscode.Uri, readonly vscode.Diagnostic[]])[]

/** What is found in a workspace folder. */
async function inspectFolder(place: Surroundings, known: WorkspaceManifests): Promise<Published> {
  const { folder, dependencyFiles, folders } = place
  const at = (path: string) => vscode.Uri.joinPath(folder.uri, path)
  const manifests = await readManifests(place, known)
  const places = [...folders, ...[...manifests, ...dependencyFiles].map(({ path }) => folderOf(path))]
  await Promise.all([...new Set(places)].map(path => loadPolicy(at(`${path}/${POLICY_NAME}`))))
  const there = (path: string): PolicyThere =>
    policyThere(at(`${path}/${POLICY_NAME}`)) ?? { policy: DEFAULT_POLICY, folder: null, root: '' }
  const inspection = inspect({ manifests, dependencyFiles, folders }, there, languageFor(folder.uri))
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

/** The manifests of the folder that describe a system; read are only those that a library makes doubtful. */
function readManifests(
  { folder, dependencyFiles }: Surroundings,
  known: WorkspaceManifests,
): Promise<readonly ReadManifest[]> {
  const doubtful = doubtfulFolders(dependencyFiles)
  const described = [...known.all()].flatMap(([address, state]): readonly vscode.Uri[] => {
    // One that cannot be read may describe what lies below it.
    if (state.kind === 'known' && state.state.summary.systems.length === 0) return []
    const uri = vscode.Uri.parse(address, true)
    return vscode.workspace.getWorkspaceFolder(uri) === folder ? [uri] : []
  })
  return Promise.all(
    described.map(async (uri): Promise<ReadManifest> => {
      const path = pathIn(folder, uri)
      if (!doubtful.has(folderOf(path))) return { path, file: describing() }
      const text = await textAt(uri)
      return { path, file: text === null ? describing() : read(text) }
    }),
  )
}
