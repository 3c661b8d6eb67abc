/** The README as the extension's page in VS Code shows it. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const PICTURE = /<picture>[\s\S]*?<\/picture>\n*/g
const RELATIVE_LINK = /\[([^\]]*)\]\((?!https?:|mailto:)[^)]*\)/g

/**
 * That page shows no picture but one from an https address, neither a file of the package nor data (seen in VS Code
 * 1.139), and opens no page of the package. So pictures and links to pages are left out. As soon as the repository has
 * a public address, vsce can point both at it instead.
 *
 * @param root the folder of README.md
 */
export function galleryReadme(root: string): string {
  const text = readFileSync(join(root, 'README.md'), 'utf8')
  return text.replace(PICTURE, '').replace(RELATIVE_LINK, '$1')
}
