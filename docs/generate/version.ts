import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { law } from '../../src/law/law.ts'
import { partWordsOf } from '../../src/law/part-words.ts'
import { pitfalls } from '../../src/law/pitfalls.ts'
import type { Provision } from '../../src/law/provision.ts'
import * as recommendations from '../../src/law/recommendations.ts'
import * as scope from '../../src/law/scope.ts'
import * as territory from '../../src/law/territory.ts'
import { sections } from '../../src/manifest/vocabulary.ts'
import { canonicalJson } from './canonical-json.ts'
import type { GeneratedFile } from './files.ts'

/** src/law/version.ts: the version of the tool and a digest of the law data. */
export function versionModule(root: string): readonly GeneratedFile[] {
  const content = `/** Written by \`npm run generate\`. */
export const VERSION = '${versionOf(root)}'
export const LAW_HASH = '${lawHash()}'
`
  return [{ path: 'src/law/version.ts', content }]
}

/** Changes with any change of the law data: facts, provisions, scope, territory and recommendations. */
export function lawHash(): string {
  const data = {
    sections,
    law: law.map(withWordsOfPage),
    scope: dataOf(scope),
    territory: dataOf(territory),
    recommendations: dataOf(recommendations),
  }
  return `sha256:${createHash('sha256')
    .update(canonicalJson(stated(data)))
    .digest('hex')}`
}

/** The data without what follows from the rest of them and is only kept at hand: the law is the same with and without. */
function stated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stated)
  if (typeof value !== 'object' || value === null || value instanceof Set) return value
  const members = Object.entries(value).filter(([key]) => !isDerived(key, value))
  return Object.fromEntries(members.map(([key, member]) => [key, stated(member)]))
}

/** The only section of a formula of several parts, and the place of a fact among those of its section. */
function isDerived(key: string, of: object): boolean {
  return (key === 'section' && 'formulas' in of) || (key === 'place' && 'path' in of)
}

/** The wording with what only its page says. */
function withWordsOfPage(provision: Provision): object {
  const { en, da } = provision.wording
  const beside = pitfalls[provision.id]
  return {
    ...provision,
    wording: {
      en: { ...en, parts: partWordsOf(provision, 'en'), ...beside?.en },
      da: { ...da, parts: partWordsOf(provision, 'da'), ...beside?.da },
    },
  }
}

/** What a module exports apart from functions: these show in the provisions that they make. */
function dataOf(module: object): object {
  return Object.fromEntries(Object.entries(module).filter(([, value]) => typeof value !== 'function'))
}

function versionOf(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  if (!/^[\w.+-]+$/.test(version)) throw new Error(`no version in package.json: ${version}`)
  return version
}
