import { manifestJsonSchema } from '../../src/manifest/schema.ts'
import { policyJsonSchema } from '../../src/review/policy/schema.ts'
import type { GeneratedFile } from './files.ts'

/** schemas/: what other editors validate manifests and policies with. */
export function jsonSchemas(): readonly GeneratedFile[] {
  return [
    { path: 'schemas/ai-system.schema.json', content: jsonText(manifestJsonSchema()) },
    { path: 'schemas/policy.schema.json', content: jsonText(policyJsonSchema()) },
  ]
}

function jsonText(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`
}
