import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
} from 'vscode-languageserver/node'
import type { Client } from './client.ts'
import { SECTION } from './settings.ts'

/** Manifests, policies, and what policies extend, which may have any name. */
const WATCHED = '**/*.{yaml,yml}'

/** Asks an editor to tell of changes that it tells of only when asked. */
export function register(connection: Connection, { registers }: Client): readonly Promise<unknown>[] {
  const { client } = connection
  return [
    ...(registers.configuration
      ? [client.register(DidChangeConfigurationNotification.type, { section: SECTION })]
      : []),
    ...(registers.watchedFiles
      ? [client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: WATCHED }] })]
      : []),
  ]
}
