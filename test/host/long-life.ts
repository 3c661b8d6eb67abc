import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parityFiles } from '../support/parity.ts'

/**
 * Writes `long-life.json` beside a workspace folder, for the suite that edits at random: how many steps, the seed, and
 * the texts of manifests to choose from.
 */
export function writeLongLife(workspace: string, steps: number, seed: number): void {
  const texts = Object.entries(parityFiles()).flatMap(([path, text]) =>
    path.endsWith('ai-system.yaml') ? [text] : [],
  )
  writeFileSync(join(dirname(workspace), 'long-life.json'), JSON.stringify({ steps, seed, texts }))
}
