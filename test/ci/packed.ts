/** The npm package, as `npm pack` makes it of what is built, and how it is installed without a registry. */

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { folder, PROJECT } from '../cli/run.ts'
import { ended } from './repository.ts'

/** npm without a network, with a cache of its own, and no word on what the machine is set to. */
export const OFFLINE = {
  npm_config_offline: 'true',
  npm_config_cache: folder(),
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  npm_config_update_notifier: 'false',
  npm_config_loglevel: 'error',
}

/** The package in a folder of its own; an absolute path. The bundles have to be built. */
export function packed(): string {
  const place = folder()
  const words = ['pack', '--ignore-scripts', '--pack-destination', place]
  const { status, output } = ended('npm', words, { cwd: PROJECT, env: OFFLINE })
  assert.equal(status, 0, output)
  return join(place, output.trim())
}
