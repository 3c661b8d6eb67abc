/** As much of the API of VS Code's own git extension as is used here; it is stable as version 1. */

import type * as vscode from 'vscode'

export interface GitExtension {
  getAPI(version: 1): GitApi
}

export interface GitApi {
  readonly state: 'uninitialized' | 'initialized'
  readonly onDidChangeState: vscode.Event<unknown>
  getRepository(uri: vscode.Uri): Repository | null
}

export interface Repository {
  readonly rootUri: vscode.Uri
  readonly state: {
    /** What is checked out. */
    readonly HEAD: { readonly name?: string; readonly commit?: string } | undefined
    /** Tells of commits, of other branches checked out, and of much else. */
    readonly onDidChange: vscode.Event<unknown>
  }
  getCommit(revision: string): Promise<{ readonly hash: string }>
  /** Rejects where the path is not in the tree. */
  getObjectDetails(commit: string, path: string): Promise<unknown>
  /** The text of a file, in the encoding that VS Code reads it in. */
  show(commit: string, path: string): Promise<string>
}
