import * as vscode from 'vscode'
import { comparisonTexts, type Obstacle } from '../language/comparison.ts'
import { read } from '../manifest/read.ts'
import { pairFiles } from '../report/diff/input.ts'
import { diffMarkdown } from '../report/diff/markdown.ts'
import type { ReviewedFile } from '../report/input.ts'
import { compare } from '../review/compare/compare.ts'
import { type FileReview, review } from '../review/review.ts'
import { today } from '../review/today.ts'
import { nameOf } from '../workspace/folders.ts'
import { isManifest } from './documents.ts'
import { lookUpEvidenceBy } from './evidence.ts'
import { commitOf, isInCommit, repositoryOf, textAt } from './git.ts'
import type { Repository } from './git-api.ts'
import { policyOf } from './policies.ts'
import { createPreviews } from './previews.ts'
import type { Reviews } from './reviews.ts'
import { languageFor } from './settings.ts'

export const COMPARE_WITH_REVISION = 'aiDesignReview.compareWithRevision'
export const COMPARISON_SCHEME = 'ai-design-review-comparison'

type Made =
  | { readonly ok: true; readonly markdown: string }
  | { readonly ok: false; readonly obstacle: Obstacle }

/**
 * Shows what changed in the review of a manifest since a git revision, as a Markdown preview beside it. It follows the
 * manifest, and what is checked out.
 */
export function registerComparison(reviews: Reviews): vscode.Disposable {
  const previews = createPreviews()
  const followed = new Map<Repository['state'], vscode.Disposable>()

  /** Once for each repository, of whose changes only those count that check out something else, or commit. */
  function follow({ state }: Repository): void {
    if (followed.has(state)) return
    const checkedOut = () => `${state.HEAD?.name} ${state.HEAD?.commit}`
    let before = checkedOut()
    const onChange = () => {
      if (checkedOut() === before) return
      before = checkedOut()
      for (const comparison of previews.shown()) previews.refreshSoon(comparison)
    }
    followed.set(state, state.onDidChange(onChange))
  }

  /** The address alone says what is compared, so that VS Code can restore a preview. */
  async function content(comparison: vscode.Uri): Promise<string> {
    previews.add(comparison)
    const { manifest, revision } = askedFor(comparison)
    const document = await vscode.workspace.openTextDocument(manifest)
    const repository = await repositoryOf(manifest)
    if (typeof repository !== 'string') follow(repository)
    const made: Made =
      typeof repository === 'string'
        ? { ok: false, obstacle: repository }
        : await comparisonOf(document, repository, revision, reviews)
    return made.ok ? made.markdown : `${comparisonTexts(languageFor(manifest)).obstacle[made.obstacle]}\n`
  }

  /** Tells how it went, for those who run the command from code. */
  async function open(target: unknown): Promise<'shown' | 'cancelled' | Obstacle> {
    const manifest = await manifestToCompare(target)
    if (manifest === null) return warn('no-manifest', undefined)
    const repository = await repositoryOf(manifest.uri)
    if (typeof repository === 'string') return warn(repository, manifest.uri)
    const revision = await askRevision(manifest.uri)
    if (revision === null) return 'cancelled'
    const made = await comparisonOf(manifest, repository, revision, reviews)
    if (!made.ok) return warn(made.obstacle, manifest.uri)
    const comparison = comparisonAt(manifest.uri, revision)
    // The text of an earlier comparison with the same revision may still be held.
    await vscode.workspace.openTextDocument(comparison)
    previews.refresh(comparison)
    await vscode.commands.executeCommand('markdown.showPreviewToSide', comparison)
    await vscode.commands.executeCommand('markdown.preview.refresh')
    return 'shown'
  }

  return vscode.Disposable.from(
    previews,
    { dispose: () => vscode.Disposable.from(...followed.values()).dispose() },
    reviews.onDidChange(({ uri }) => {
      for (const comparison of previews.shown()) {
        if (askedFor(comparison).manifest.toString() === uri.toString()) previews.refreshSoon(comparison)
      }
    }),
    vscode.workspace.registerTextDocumentContentProvider(COMPARISON_SCHEME, {
      onDidChange: previews.onDidChange,
      provideTextDocumentContent: content,
    }),
    vscode.commands.registerCommand(COMPARE_WITH_REVISION, open),
  )
}

function warn(obstacle: Obstacle, uri: vscode.Uri | undefined): Obstacle {
  const language = languageFor(uri ?? vscode.Uri.file('/'))
  void vscode.window.showWarningMessage(comparisonTexts(language).obstacle[obstacle])
  return obstacle
}

async function askRevision(uri: vscode.Uri): Promise<string | null> {
  const { title, prompt, placeholder } = comparisonTexts(languageFor(uri))
  const options = { title, prompt, placeHolder: placeholder, value: 'HEAD' }
  const revision = (await vscode.window.showInputBox(options))?.trim() ?? ''
  return revision === '' ? null : revision
}

async function comparisonOf(
  document: vscode.TextDocument,
  repository: Repository,
  revision: string,
  reviews: Reviews,
): Promise<Made> {
  const { uri } = document
  const commit = await commitOf(repository, revision)
  if (commit === null) return { ok: false, obstacle: 'unknown-revision' }
  let before: FileReview | null
  try {
    before = await reviewAtCommit(repository, commit, uri)
  } catch {
    return { ok: false, obstacle: 'unreadable' }
  }
  const path = vscode.workspace.asRelativePath(uri, false)
  const named = (one: FileReview | null): readonly ReviewedFile[] =>
    one === null ? [] : [{ path, review: one }]
  const files = pairFiles(named(before), named(reviews.of(document)))
  const markdown = diffMarkdown({
    before: { name: revision, commit },
    after: null,
    asOf: today(),
    language: languageFor(uri),
    files: files.map(pair => ({
      ...pair,
      comparison: compare(pair.before?.review ?? null, pair.after?.review ?? null),
    })),
    toolProblems: files.flatMap(pair =>
      [pair.before, pair.after].flatMap(
        side => side?.review.toolProblems.map(problem => ({ ...problem, path })) ?? [],
      ),
    ),
  })
  return { ok: true, markdown }
}

/** The manifest as it was, with the evidence that was there; null where it was not there itself. */
async function reviewAtCommit(
  repository: Repository,
  commit: string,
  uri: vscode.Uri,
): Promise<FileReview | null> {
  const text = await textAt(repository, commit, uri)
  if (text === null) return null
  const file = read(text)
  const wasThere = (target: vscode.Uri) => isInCommit(repository, commit, target)
  return review(file, {
    asOf: null,
    today: today(),
    language: languageFor(uri),
    isMissing: await lookUpEvidenceBy(uri, file, repository.rootUri, wasThere),
    policy: policyOf(uri),
  })
}

/** The manifest that the menu names, else that of the active editor; null where it is none. */
async function manifestToCompare(target: unknown): Promise<vscode.TextDocument | null> {
  const document =
    target instanceof vscode.Uri
      ? await vscode.workspace.openTextDocument(target)
      : vscode.window.activeTextEditor?.document
  return document !== undefined && isManifest(document) ? document : null
}

/** Manifest and revision go into the query; the path makes the tab's title, and its ending the language. */
function comparisonAt(manifest: vscode.Uri, revision: string): vscode.Uri {
  const name = nameOf(manifest.path)
  const title = `${name} ↔ ${revision.replaceAll('/', '∕')}`
  const query = JSON.stringify([manifest.toString(), revision])
  return vscode.Uri.from({ scheme: COMPARISON_SCHEME, path: `/${title}.md`, query })
}

function askedFor({ query }: vscode.Uri): { readonly manifest: vscode.Uri; readonly revision: string } {
  const [manifest, revision] = JSON.parse(query) as readonly [string, string]
  return { manifest: vscode.Uri.parse(manifest, true), revision }
}
