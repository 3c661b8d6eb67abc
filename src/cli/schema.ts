import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const SCHEMAS = ['manifest', 'policy'] as const
export type SchemaName = (typeof SCHEMAS)[number]

const FILES: Readonly<Record<SchemaName, string>> = {
  manifest: 'ai-system.schema.json',
  policy: 'policy.schema.json',
}

/** A generated JSON Schema, which travels with the command line. */
export function schemaText(name: SchemaName): string {
  // The bundle lies one folder below the package, this source two.
  const packages = [join(import.meta.dirname, '..'), join(import.meta.dirname, '..', '..')]
  const found = packages.map(root => join(root, 'schemas', FILES[name])).find(path => existsSync(path))
  if (found === undefined) throw new Error(`schemas/${FILES[name]} is missing from the package`)
  return readFileSync(found, 'utf8')
}
