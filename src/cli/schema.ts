import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The generated JSON Schema of a manifest, which travels with the command line. */
export function manifestSchemaText(): string {
  // The bundle lies one folder below the package, this source two.
  const packages = [join(import.meta.dirname, '..'), join(import.meta.dirname, '..', '..')]
  const found = packages
    .map(root => join(root, 'schemas', 'ai-system.schema.json'))
    .find(path => existsSync(path))
  if (found === undefined) throw new Error('schemas/ai-system.schema.json is missing from the package')
  return readFileSync(found, 'utf8')
}
