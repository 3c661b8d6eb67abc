import type { CodeLens, Command } from 'vscode-languageserver/node'
import { type Lens, lensesFor } from '../language/lenses.ts'
import type { Client } from './client.ts'
import { OPEN_PROVISION } from './commands.ts'
import type { Open } from './manifests.ts'

/** The verdicts above each use and, where the settings ask for it, the conditions above each section. */
export function lensesOf({ uri, review, language, settings }: Open, client: Client): CodeLens[] {
  return lensesFor(review, { ...settings.lenses, language }).map(lens => ({
    range: lens.range,
    command: toCommand(lens, uri, client),
  }))
}

/** A title alone where the editor can do nothing with a click. */
function toCommand({ title, target }: Lens, uri: string, client: Client): Command {
  return target.kind === 'provision' && client.showsDocuments
    ? { title, command: OPEN_PROVISION, arguments: [target.provision, uri] }
    : { title, command: '' }
}
