/** The manifests on which every face of the tool must say the same. */

import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { allCases } from './cases.ts'
import { anyManifest, print } from './manifests.ts'

const EXAMPLES = new URL('../../examples/', import.meta.url)
const RANDOM = 60
const SEED = 20261122

const POLICY = `schema: ai-design-review-policy/v1
law_as_of: 2026-12-10
recommendations: [justitia]
owners: required
evidence: strict
severity: { not-stated: warning, 5-1-e/held-by: off }
`

/** Every worked case, every example and random manifests, by path; some of them below a policy. */
export function parityFiles(): Readonly<Record<string, string>> {
  const cases = allCases().map(({ id, manifest }) => [`cases/${id}/ai-system.yaml`, manifest] as const)
  const random = fc
    .sample(anyManifest(), { seed: SEED, numRuns: RANDOM })
    .map((manifest, index) => [`random/${index}/ai-system.yaml`, print(manifest, index)] as const)
  const underPolicy = [...cases, ...random]
    .filter((_, index) => index % 7 === 0)
    .map(([path, text]) => [`policy/${path}`, text] as const)
  return {
    ...Object.fromEntries([...cases, ...examples(), ...random, ...underPolicy]),
    'policy/.ai-design-review.yaml': POLICY,
  }
}

function examples(): readonly (readonly [path: string, text: string])[] {
  return readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('ai-system.yaml'))
    .map(path => [`examples/${path}`, readFileSync(new URL(path, EXAMPLES), 'utf8')])
}

/** Whether a path of the files is that of a manifest. */
export function isManifestPath(path: string): boolean {
  return path.endsWith('ai-system.yaml')
}
