import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout. */
export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Where every VS Code that the tests run in is kept; ignored by git. */
export const downloadsFolder = join(projectRoot, '.vscode-test')

/** Where the bundled suites are written; ignored by git. */
export const suitesFolder = join(projectRoot, 'out', 'test', 'vscode')

/** Real manifests, opened as the workspace. */
export const examplesFolder = join(projectRoot, 'examples')
