import { manifestJsonSchema } from '../../src/manifest/schema.ts'
import type { GeneratedFile } from './files.ts'

/** schemas/: what other editors validate manifests with. */
export function jsonSchemas(): readonly GeneratedFile[] {
  return [
    { path: 'schemas/ai-system.schema.json', content: `${JSON.stringify(manifestJsonSchema(), null, 2)}\n` },
  ]
}
