import * as vscode from 'vscode'
import type { GitApi, GitExtension, Repository } from './git-api.ts'

/** How long the git extension may look for repositories after VS Code has started, in milliseconds. */
const PATIENCE = 5_000

/** The repository that a file is in. Git is absent in a browser, and where it is turned off or not installed. */
export async function repositoryOf(uri: vscode.Uri): Promise<Repository | 'no-git' | 'no-repository'> {
  const git = await startGit()
  if (git === null) return 'no-git'
  if (uri.scheme !== 'file') return 'no-repository'
  return git.getRepository(uri) ?? 'no-repository'
}

async function startGit(): Promise<GitApi | null> {
  try {
    const extension = vscode.extensions.getExtension<GitExtension>('vscode.git')
    const git = (await extension?.activate())?.getAPI(1) ?? null
    if (git?.state === 'uninitialized') await initialized(git)
    return git
  } catch {
    // It throws where `git.enabled` is off and where it finds no git.
    return null
  }
}

function initialized(git: GitApi): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      clearTimeout(timer)
      subscription.dispose()
      resolve()
    }
    const timer = setTimeout(done, PATIENCE)
    const subscription = git.onDidChangeState(done)
  })
}

/** The full name of the commit that a revision means; null where it means none. */
export async function commitOf(repository: Repository, revision: string): Promise<string | null> {
  // Git must never read it as an option, a range or a file of a revision.
  if (/^-|\.\.|:|[\p{Cc}]/u.test(revision) || revision === '') return null
  try {
    const { hash } = await repository.getCommit(`${revision}^{commit}`)
    return /^[0-9a-f]{40,64}$/.test(hash) ? hash : null
  } catch {
    return null
  }
}

/** Whether a file or folder is in a commit. */
export async function isInCommit(repository: Repository, commit: string, uri: vscode.Uri): Promise<boolean> {
  try {
    await repository.getObjectDetails(commit, uri.fsPath)
    return true
  } catch {
    return false
  }
}

/** The text of a file in a commit; null where it is not there. */
export async function textAt(
  repository: Repository,
  commit: string,
  uri: vscode.Uri,
): Promise<string | null> {
  const isThere = await isInCommit(repository, commit, uri)
  return isThere ? repository.show(commit, uri.fsPath) : null
}
