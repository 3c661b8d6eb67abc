import * as vscode from 'vscode'
import { commentOn, type Subject, subjectAt } from '../language/comment.ts'
import { languageTexts } from '../language/texts.ts'
import { isManifest } from './documents.ts'
import { reviewAt } from './manifests.ts'
import type { Reviews } from './reviews.ts'
import { languageFor } from './settings.ts'

export const COPY_COMMENT = 'aiDesignReview.copyComment'

/** How long the status bar says that the comment is copied, in milliseconds. */
const SHOWN = 3_000

/** A row of the review view that a comment can be about. */
export interface Commented {
  /** The address of the manifest. */
  readonly path: string
  readonly subject: Subject
}

/** Puts a review comment on the clipboard: on a row of the view, else on what is at the cursor. */
export async function copyComment(reviews: Reviews, commented: Commented | null): Promise<void> {
  const editor = vscode.window.activeTextEditor
  const document = editor !== undefined && isManifest(editor.document) ? editor.document : null
  const uri = commented === null ? document?.uri : vscode.Uri.parse(commented.path, true)
  if (uri === undefined) return
  const language = languageFor(uri)
  const texts = languageTexts(language)
  const review = await reviewAt(reviews, uri)
  const position = editor?.selection.active
  const subject = commented?.subject ?? (position === undefined ? null : subjectAt(review, position))
  const path = vscode.workspace.asRelativePath(uri, false)
  const comment = subject === null ? null : commentOn(review, subject, { path, language })
  if (comment === null) {
    void vscode.window.showInformationMessage(texts.noComment)
    return
  }
  await vscode.env.clipboard.writeText(comment)
  vscode.window.setStatusBarMessage(texts.commentCopied, SHOWN)
}
