import { parse } from '../../manifest/parse.ts'
import { find, type Mapping, type Node, ownEntry, type Scalar } from '../../manifest/tree.ts'
import type { Dependency } from './dependency.ts'
import type { Ecosystem } from './library.ts'
import { requirement } from './python.ts'

const NPM_KEYS = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies']

/** `package.json`. Development counts: what a bundler takes in is listed there too. */
export function inPackageJson(text: string): readonly Dependency[] {
  return entriesAt(text, NPM_KEYS).flatMap(({ key, value }) => {
    const alias = value.kind === 'scalar' ? /^npm:(@?[^@]+)/.exec(value.text)?.[1] : undefined
    if (alias === undefined || value.kind !== 'scalar') return [named('npm', key)]
    const start = contentStart(value) + 'npm:'.length
    return [{ ecosystem: 'npm', name: alias, range: { start, end: start + alias.length } } as const]
  })
}

/** `composer.json`. */
export function inComposerJson(text: string): readonly Dependency[] {
  return entriesAt(text, ['require', 'require-dev']).map(({ key }) => named('packagist', key))
}

/** A Conda environment, with what it has pip install. */
export function inCondaEnvironment(text: string): readonly Dependency[] {
  return itemsAt(rootOf(text), 'dependencies').flatMap(item => {
    if (item.kind === 'mapping')
      return itemsAt(item, 'pip').flatMap(one =>
        one.kind === 'scalar' ? requirement(one.text, contentStart(one)) : [],
      )
    const found = item.kind === 'scalar' ? /^(?:[^\s:]*::)?([\w.-]+)/.exec(item.text) : null
    const name = found?.[1]
    if (item.kind !== 'scalar' || found === null || name === undefined) return []
    const end = contentStart(item) + found[0].length
    return [{ ecosystem: 'conda', name, range: { start: end - name.length, end } } as const]
  })
}

/** JSON reads as YAML, and the tree has ranges. A text that cannot be read has no root. */
function rootOf(text: string): Mapping | null {
  const root = parse(text).documents[0]?.root ?? null
  return root?.kind === 'mapping' ? root : null
}

function entriesAt(text: string, keys: readonly string[]): Mapping['entries'] {
  const root = rootOf(text)
  if (root === null) return []
  return keys.flatMap(key => {
    const value = ownEntry(root, key)?.value
    return value?.kind === 'mapping' ? value.entries : []
  })
}

function itemsAt(mapping: Mapping | null, key: string): readonly Node[] {
  const value = mapping === null ? undefined : find(mapping, key)?.value
  return value?.kind === 'sequence' ? value.items.map(item => item.value) : []
}

function named(ecosystem: Ecosystem, key: Scalar): Dependency {
  const start = contentStart(key)
  return {
    ecosystem,
    name: key.text,
    range: { start, end: Math.max(start, key.range.end - (start - key.range.start)) },
  }
}

/** Behind the quote. */
function contentStart({ style, range }: Scalar): number {
  return style === 'single' || style === 'double' ? range.start + 1 : range.start
}
