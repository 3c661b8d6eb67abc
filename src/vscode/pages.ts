import * as vscode from 'vscode'
import { law } from '../law/law.ts'
import type { Language } from '../manifest/facts.ts'

export const OPEN_PROVISION = 'aiDesignReview.openProvision'

/** The page of the provision that a finding's code names, or null where it names none. */
export type PageUri = (code: string) => vscode.Uri | null

/** The pages of docs/law, which travel with the extension. */
export function pagesIn(extensionUri: vscode.Uri, language: Language): PageUri {
  return code => {
    const [id, ...rest] = code.split('/')
    const provision = law.find(known => known.id === id)
    if (provision === undefined) return null
    const condition = rest.at(-1)
    const known =
      provision.conditions.some(({ id: of }) => of === condition) ||
      provision.exceptions.some(({ id: of }) => of === condition)
    const page = vscode.Uri.joinPath(
      extensionUri,
      'docs',
      'law',
      language === 'da' ? `${id}.da.md` : `${id}.md`,
    )
    return known && condition !== undefined ? page.with({ fragment: condition }) : page
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
