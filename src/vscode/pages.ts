import * as vscode from 'vscode'
import { pageOfCode } from '../language/pages.ts'
import type { Language } from '../manifest/facts.ts'

export const OPEN_PROVISION = 'aiDesignReview.openProvision'

/** The page of the provision that a finding's code names, or null where it names none. */
export type PageUri = (code: string) => vscode.Uri | null

/** The pages of docs/law, which travel with the extension. */
export function pagesIn(extensionUri: vscode.Uri, language: Language): PageUri {
  return code => {
    const found = pageOfCode(code, language)
    if (found === null) return null
    const page = vscode.Uri.joinPath(extensionUri, 'docs', 'law', found.file)
    return found.fragment === null ? page : page.with({ fragment: found.fragment })
  }
}

/** A link for a hover that opens a page as a preview, at one of its conditions where an id is given. */
export function commandLink(provision: string, condition: string | null): string {
  const code = condition === null ? provision : `${provision}/${condition}`
  return `command:${OPEN_PROVISION}?${encodeURIComponent(JSON.stringify([code]))}`
}

/** Shows the page that a code names, as a Markdown preview. */
export async function openProvision(pageUri: PageUri, code: unknown): Promise<void> {
  const page = typeof code === 'string' ? pageUri(code) : null
  if (page !== null) await vscode.commands.executeCommand('markdown.showPreview', page)
}
