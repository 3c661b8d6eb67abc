import * as vscode from 'vscode'
import { type LanguageTexts, languageTexts } from '../language/texts.ts'
import type { TreeIcon, TreeNode } from '../language/tree/node.ts'
import { countIn, FILTERS, type Filter } from '../language/tree/order.ts'
import {
  isShown,
  type ManifestStanding,
  type ManifestSummary,
  manifestRow,
} from '../language/tree/summary.ts'
import { pathToUse, treeOf } from '../language/tree/tree.ts'
import { MOST } from '../workspace/manifests.ts'
import type { State } from '../workspace/states.ts'
import { COPY_COMMENT, type Commented, copyComment } from './comment.ts'
import { toRange } from './convert.ts'
import { type Reviewed, reviewAt, type WorkspaceManifests } from './manifests.ts'
import { OPEN_PROVISION } from './pages.ts'
import type { Reviews } from './reviews.ts'
import { languageFor, languageOfWorkspace, SCAN, type Scan, SECTION, scanFor } from './settings.ts'

export const REVEAL_USE = 'aiDesignReview.revealUse'
export const VIEW = 'aiDesignReview.review'
export const REFRESH = 'aiDesignReview.refreshReview'
const READ_PROVISION = 'aiDesignReview.readProvision'
const FILTER = 'aiDesignReview.filter'
const STATE = 'aiDesignReview.manifests'

/** Up to so many manifests those that ask for something are expanded at first. */
const FEW = 12
/** Changes within so many milliseconds are shown together. */
const PAUSE = 200

/** A row: a manifest, or something below one. */
type Element = ManifestElement | NodeElement

interface ManifestElement {
  readonly kind: 'manifest'
  /** The address of the manifest. */
  readonly path: string
}

interface NodeElement {
  readonly kind: 'node'
  readonly path: string
  readonly node: TreeNode
  readonly parent: Element
}

/** The review view: every manifest of the workspace with its verdicts, their conditions and the facts that decide. */
export function registerReviewView(
  reviews: Reviews,
  manifests: WorkspaceManifests,
  { workspaceState }: vscode.ExtensionContext,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<Element | undefined>()
  const elements = new Map<string, ManifestElement>()
  const stale = new Set<string>()
  const ranks = new WeakMap<ManifestSummary, number>()
  let isStale = false
  let started = false
  let pending: ReturnType<typeof setTimeout> | null = null
  /** The manifests as they were last shown, in their order. */
  let shown: readonly string[] = []
  let filter: Filter = FILTERS.find(one => one === workspaceState.get(FILTER)) ?? 'all'

  const view = vscode.window.createTreeView<Element>(VIEW, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem,
      getChildren,
      getParent: element => (element.kind === 'node' ? element.parent : undefined),
    },
  })

  function standingOf(path: string): ManifestStanding | null {
    const state = manifests.stateOf(path)
    return state === undefined ? null : toStanding(state)
  }

  /** The manifests that the filter shows, what asks for most first. */
  function order(): readonly string[] {
    return [...manifests.all()]
      .map(([path, state]) => ({ path, standing: toStanding(state) }))
      .filter(({ standing }) => isShown(standing, filter))
      .map(({ path, standing }) => ({ path, rank: rankOf(standing) }))
      .sort((one, two) => one.rank - two.rank || (one.path < two.path ? -1 : 1))
      .map(({ path }) => path)
  }

  function rankOf(standing: ManifestStanding): number {
    const known = standing.kind === 'reviewed' ? ranks.get(standing.summary) : undefined
    if (known !== undefined) return known
    const { rank } = manifestRow('', standing, 'en')
    if (standing.kind === 'reviewed') ranks.set(standing.summary, rank)
    return rank
  }

  function getTreeItem(element: Element): vscode.TreeItem {
    return element.kind === 'node' ? nodeItem(element) : manifestItem(element)
  }

  function manifestItem({ path }: ManifestElement): vscode.TreeItem {
    const uri = vscode.Uri.parse(path, true)
    const standing = standingOf(path) ?? { kind: 'unreadable', reason: '' }
    const row = manifestRow(vscode.workspace.asRelativePath(uri), standing, languageFor(uri))
    const isFirst = shown.length <= FEW && row.rank < 3
    const item = new vscode.TreeItem(row.label, collapsible(row.hasChildren, isFirst || filter !== 'all'))
    item.id = path
    item.description = row.description
    item.tooltip = row.tooltip
    item.iconPath = toIcon(row.icon)
    item.contextValue = 'manifest'
    item.accessibilityInformation = { label: row.spoken, role: 'treeitem' }
    item.command = { command: 'vscode.open', title: '', arguments: [uri] }
    return item
  }

  async function getChildren(element?: Element): Promise<Element[]> {
    if (element === undefined) {
      // The first time that the view is shown.
      void start()
      shown = order()
      return shown.map(elementOf)
    }
    if (element.kind === 'node') return element.node.children.map(node => below(element, node))
    return (await nodesOf(element.path)).map(node => below(element, node))
  }

  function elementOf(path: string): ManifestElement {
    const element = elements.get(path) ?? { kind: 'manifest', path }
    elements.set(path, element)
    return element
  }

  async function nodesOf(path: string): Promise<readonly TreeNode[]> {
    const uri = vscode.Uri.parse(path, true)
    const review = await reviewAt(reviews, uri).catch(() => null)
    return review === null ? [] : treeOf(review, { filter, language: languageFor(uri) })
  }

  async function start(): Promise<void> {
    if (started) return
    started = true
    update()
    await vscode.window.withProgress({ location: { viewId: VIEW } }, () => manifests.start())
    update()
  }

  /** Shows what has changed: the rows of single manifests where the order stays, else all. */
  function update(): void {
    if (pending !== null) clearTimeout(pending)
    pending = null
    if (!started) return
    const now = order()
    const sameOrder = now.length === shown.length && now.every((path, index) => path === shown[index])
    if (sameOrder && !isStale) for (const path of stale) changed.fire(elementOf(path))
    else changed.fire(undefined)
    for (const path of elements.keys()) if (manifests.stateOf(path) === undefined) elements.delete(path)
    stale.clear()
    isStale = false
    decorate(now.length)
  }

  function decorate(count: number): void {
    const texts = languageTexts(languageOfWorkspace())
    const states = [...manifests.all().values()].map(toStanding)
    const adverse = states.reduce(
      (sum, one) => sum + (one.kind === 'reviewed' ? countIn(one.summary.tally, 'prohibited') : 0),
      0,
    )
    const scan = scanOfWorkspace()
    const phase = manifests.phase()
    const isSearching = scan === 'workspace' && (!started || phase === 'searching' || phase === 'reviewing')
    view.badge = adverse === 0 ? undefined : { value: adverse, tooltip: texts.adverse(adverse) }
    view.message = messageOf(count, states.length, scan, isSearching, texts)
    // That there is none is known only where all have been looked for.
    const isKnown = scan === 'workspace' && !isSearching && phase === 'idle'
    const state = states.length > 0 ? 'some' : isKnown ? 'none' : 'unknown'
    void vscode.commands.executeCommand('setContext', STATE, state)
    void vscode.commands.executeCommand('setContext', FILTER, filter)
  }

  /** The filter is told above the rows: the title of a container with one view shows no description. */
  function messageOf(
    count: number,
    of: number,
    scan: Scan,
    isSearching: boolean,
    texts: LanguageTexts,
  ): string {
    if (count === 0 && isSearching) return texts.looking
    return [
      filter === 'all' ? '' : `${texts.filter}: ${texts.filters[filter]}.`,
      count === 0 && of > 0 ? texts.nothingMatches[filter] : '',
      manifests.progress().isLimited ? texts.onlyFirst(MOST) : '',
      scan === 'off' ? texts.reviewIsOff(`${SECTION}.${SCAN}`) : '',
      scan === 'openFiles' ? texts.onlyOpen(`${SECTION}.${SCAN}`) : '',
    ]
      .filter(part => part !== '')
      .join(' ')
  }

  async function setFilter(to: Filter): Promise<void> {
    filter = to
    isStale = true
    update()
    await workspaceState.update(FILTER, to)
  }

  /** Shows a use of an open manifest in the view, whatever the filter hides. */
  async function reveal(path: unknown, system: unknown, use: unknown): Promise<void> {
    if (typeof path !== 'string' || typeof system !== 'number' || typeof use !== 'number') return
    if (standingOf(path) === null) return
    const find = async () => pathToUse(await nodesOf(path), system, use)
    if ((await find()) === null) await setFilter('all')
    const found = await find()
    if (found === null) return
    const element = found.reduce<Element>((parent, node) => below(parent, node), elementOf(path))
    await view.reveal(element, { select: true, focus: true, expand: true })
  }

  const filterCommands = FILTERS.flatMap(one => [
    vscode.commands.registerCommand(`${FILTER}.${one}`, () => setFilter(one)),
    // The one that is chosen already stands in the menu with a tick; it takes itself back.
    vscode.commands.registerCommand(`${FILTER}.${one}.chosen`, () => setFilter('all')),
  ])
  return vscode.Disposable.from(
    view,
    changed,
    manifests.onDidChange(paths => {
      for (const path of paths) stale.add(path)
      // Of many rows a change costs more.
      pending ??= setTimeout(update, PAUSE + shown.length / 5)
    }),
    ...filterCommands,
    // Not every file system tells of its changes.
    view.onDidChangeVisibility(({ visible }) => {
      if (visible && started) void manifests.refresh()
    }),
    vscode.commands.registerCommand(REFRESH, () => manifests.restart()),
    vscode.commands.registerCommand(REVEAL_USE, reveal),
    vscode.commands.registerCommand(READ_PROVISION, (given: unknown) =>
      isNode(given)
        ? vscode.commands.executeCommand(OPEN_PROVISION, given.node.subject?.provision)
        : undefined,
    ),
    vscode.commands.registerCommand(COPY_COMMENT, (given: unknown) =>
      copyComment(reviews, isNode(given) ? commentedOf(given) : null),
    ),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (!event.affectsConfiguration(SECTION)) return
      isStale = true
      update()
    }),
    { dispose: () => (pending === null ? undefined : clearTimeout(pending)) },
  )
}

function below(parent: Element, node: TreeNode): NodeElement {
  return { kind: 'node', path: parent.path, node, parent }
}

function toStanding(state: State<Reviewed>): ManifestStanding {
  return state.kind === 'known' ? { kind: 'reviewed', summary: state.state.summary } : state
}

function nodeItem({ path, node }: NodeElement): vscode.TreeItem {
  const item = new vscode.TreeItem(node.label, collapsible(node.children.length > 0, node.expanded))
  item.id = `${path}#${node.id}`
  item.description = node.description
  item.tooltip = node.tooltip === '' ? undefined : new vscode.MarkdownString(node.tooltip)
  item.iconPath = toIcon(node.icon)
  item.contextValue = node.subject === null ? node.kind : `${node.kind} comment`
  item.accessibilityInformation = { label: node.spoken, role: 'treeitem' }
  if (node.range !== null) {
    const options: vscode.TextDocumentShowOptions = { selection: toRange(node.range), preserveFocus: true }
    item.command = {
      command: 'vscode.open',
      title: '',
      arguments: [vscode.Uri.parse(path, true), options],
    }
  }
  return item
}

function collapsible(hasChildren: boolean, expanded: boolean): vscode.TreeItemCollapsibleState {
  if (!hasChildren) return vscode.TreeItemCollapsibleState.None
  return expanded ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed
}

function toIcon({ id, color }: TreeIcon): vscode.ThemeIcon {
  switch (color) {
    case 'error':
      return new vscode.ThemeIcon(id, new vscode.ThemeColor('problemsErrorIcon.foreground'))
    case 'warning':
      return new vscode.ThemeIcon(id, new vscode.ThemeColor('problemsWarningIcon.foreground'))
    case null:
      return new vscode.ThemeIcon(id)
  }
}

/** What the folders have in common: any that is searched makes it a search. */
function scanOfWorkspace(): Scan {
  const scans = vscode.workspace.workspaceFolders?.map(({ uri }) => scanFor(uri)) ?? []
  return (
    (['workspace', 'openFiles', 'off'] as const).find(scan => scans.includes(scan)) ??
    scanFor(vscode.Uri.file('/'))
  )
}

/** A menu of the view gives its row; a menu of the editor an address, and the command palette nothing. */
function isNode(given: unknown): given is NodeElement {
  return typeof given === 'object' && given !== null && 'kind' in given && given.kind === 'node'
}

function commentedOf({ path, node }: NodeElement): Commented | null {
  return node.subject === null ? null : { path, subject: node.subject }
}
