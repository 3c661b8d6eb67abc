import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Settings by their full names. */
export type Settings = Readonly<Record<string, unknown>>

/** Nothing on the screen, and nothing over the network, but what was asked for. */
const quiet: Settings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
}

/** Writes the user's settings of a VS Code that is not running yet: the quiet ones and the given ones. */
export function writeUserSettings(userDataDirectory: string, settings: Settings = {}): void {
  const folder = join(userDataDirectory, 'User')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'settings.json'), `${JSON.stringify({ ...quiet, ...settings }, null, 2)}\n`)
}
