import type { Range } from '../../manifest/tree.ts'
import type { Dependency } from './dependency.ts'
import type { Ecosystem } from './library.ts'
import { linesOf } from './python.ts'
import { readToml } from './toml.ts'
import { readXml } from './xml.ts'

const CARGO_TABLES = new Set(['dependencies', 'dev-dependencies', 'build-dependencies'])

/** `Cargo.toml`: a renamed crate goes by its `package`. What a workspace only offers to its members is left out. */
export function inCargo(text: string): readonly Dependency[] {
  const byPath = new Map<string, Dependency>()
  for (const part of readToml(text)) {
    const path = part.path[0] === 'target' ? part.path.slice(2) : part.path
    const [table = '', alias, key, ...more] = path
    if (!CARGO_TABLES.has(table) || alias === undefined || more.length > 0) continue
    const place = JSON.stringify(part.path.slice(0, part.path.length - path.length + 2))
    if (part.kind === 'key' && key === undefined && !byPath.has(place))
      byPath.set(place, { ecosystem: 'crates', name: alias, range: part.range })
    if (part.kind === 'string' && key === 'package')
      byPath.set(place, { ecosystem: 'crates', name: part.text, range: part.range })
  }
  return [...byPath.values()]
}

/** `go.mod`: direct requirements. */
export function inGoModule(text: string): readonly Dependency[] {
  let inBlock = false
  return linesOf(text).flatMap(({ line, offset }) => {
    if (/^\s*\)/.test(line)) inBlock = false
    else if (/^\s*require\s*\(/.test(line)) inBlock = true
    else if (inBlock || /^\s*require\s/.test(line)) {
      const found = /^\s*(?:require\s+)?"?([^\s"()/][^\s"()]*)"?\s+v[^\s]+\s*(\/\/\s*indirect)?/.exec(line)
      const name = found?.[1]
      if (found?.[2] === undefined && name !== undefined) return [stated('go', name, line, offset)]
    }
    return []
  })
}

/** `Gemfile` or `gems.rb`. */
export function inGemfile(text: string): readonly Dependency[] {
  return linesOf(text).flatMap(({ line, offset }) => {
    const name = /^\s*gem[\s(]\s*(?:"([^"]+)"|'([^']+)')/
      .exec(line)
      ?.slice(1)
      .find(one => one !== undefined)
    return name === undefined ? [] : [stated('rubygems', name, line, offset)]
  })
}

/** `mix.exs`. */
export function inMix(text: string): readonly Dependency[] {
  return linesOf(text).flatMap(({ line, offset }) => {
    if (/^\s*#/.test(line)) return []
    return [...line.matchAll(/\{:([a-z][a-z0-9_]*),/g)].map((match): Dependency => {
      const name = match[1] ?? ''
      const start = offset + match.index + 2
      return { ecosystem: 'hex', name, range: { start, end: start + name.length } }
    })
  })
}

/** A project file of .NET: `PackageReference`. */
export function inDotnetProject(text: string): readonly Dependency[] {
  return inAttributes(text, 'PackageReference', 'Include')
}

/** `packages.config`. */
export function inPackagesConfiguration(text: string): readonly Dependency[] {
  return inAttributes(text, 'package', 'id')
}

function inAttributes(text: string, element: string, attribute: string): readonly Dependency[] {
  return readXml(text).flatMap(part => {
    if (part.kind !== 'open' || part.name !== element) return []
    const found = part.attributes.find(({ name }) => name === attribute)
    return found === undefined ? [] : [{ ecosystem: 'nuget', name: found.value, range: found.range } as const]
  })
}

/** A name that stands in a line for the first time. */
function stated(ecosystem: Ecosystem, name: string, line: string, offset: number): Dependency {
  const start = offset + line.indexOf(name)
  const range: Range = { start, end: start + name.length }
  return { ecosystem, name, range }
}
