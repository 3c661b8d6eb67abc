/**
 * Other tools to compare with. They are no dependencies of this project: each is fetched from the npm registry into a
 * folder of its own beside the temporary files, and left out where that cannot be done.
 */

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { arch, env, platform } from 'node:process'

const PACKAGES = ['@sourcemeta/jsonschema@16.11.0', 'yaml-language-server@2.0.0']

/** Paths of the programs; null: not to be had here. */
export interface Peers {
  /** A native validator of JSON Schema, in C++. */
  readonly jsonschema: string | null
  readonly yamlLanguageServer: string | null
}

export const NO_PEERS: Peers = { jsonschema: null, yamlLanguageServer: null }

/** Fetches what is not there yet. `BENCH_PEERS` names another folder. */
export function findPeers(): Peers {
  const folder = env.BENCH_PEERS ?? join(tmpdir(), 'ai-design-review-bench-peers')
  const modules = join(folder, 'node_modules')
  if (!existsSync(modules)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
    spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...PACKAGES], { cwd: folder })
  }
  const native = `jsonschema-${platform}-${arch === 'x64' ? 'x86_64' : arch}`
  return {
    jsonschema: present(join(modules, '@sourcemeta', 'jsonschema', 'build', 'github-releases', native)),
    yamlLanguageServer: present(join(modules, 'yaml-language-server', 'bin', 'yaml-language-server')),
  }
}

function present(path: string): string | null {
  return existsSync(path) ? path : null
}
