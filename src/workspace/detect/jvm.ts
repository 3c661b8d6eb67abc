import type { Range } from '../../manifest/tree.ts'
import type { Dependency } from './dependency.ts'
import { readToml } from './toml.ts'
import { readXml } from './xml.ts'

/** `group:artifact`, with or without a version behind it. */
const COORDINATES = /^([\w.-]+:[\w.-]+)(?:[:@]|$)/
/** No coordinates are longer. */
const LONGEST = 300

function dependency(name: string, range: Range): Dependency {
  return { ecosystem: 'maven', name, range }
}

/** `pom.xml`: what the project depends on; neither what it only manages, nor what its plugins use. */
export function inPom(text: string): readonly Dependency[] {
  const found: Dependency[] = []
  const open: string[] = []
  const inside = { dependencyManagement: 0, plugin: 0 }
  let group = ''
  let artifact: { text: string; range: Range } | null = null
  for (const part of readXml(text)) {
    switch (part.kind) {
      case 'open':
        open.push(part.name)
        if (part.name === 'dependency') {
          group = ''
          artifact = null
        }
        if (part.name === 'dependencyManagement' || part.name === 'plugin') inside[part.name]++
        break
      case 'text':
        // What is excluded stands one level deeper.
        if (open.at(-2) !== 'dependency') break
        if (open.at(-1) === 'groupId') group = part.text.trim()
        if (open.at(-1) === 'artifactId') artifact = trimmed(part.text, part.range.start)
        break
      case 'close':
        if (open.at(-1) !== part.name) break
        open.pop()
        if (part.name === 'dependencyManagement' || part.name === 'plugin') inside[part.name]--
        if (part.name !== 'dependency' || artifact === null || group === '') break
        if (inside.dependencyManagement === 0 && inside.plugin === 0)
          found.push(dependency(`${group}:${artifact.text}`, artifact.range))
        artifact = null
    }
  }
  return found
}

function trimmed(text: string, offset: number): { text: string; range: Range } {
  const start = offset + text.length - text.trimStart().length
  const inner = text.trim()
  return { text: inner, range: { start, end: start + inner.length } }
}

/** `build.gradle` and `build.gradle.kts`: coordinates, and `group` with `name`. */
export function inGradle(text: string): readonly Dependency[] {
  let group: string | null = null
  return literalsOf(text).flatMap(({ start, end, before }) => {
    if (end - start > LONGEST) return []
    const literal = text.slice(start, end)
    const range = { start, end }
    if (/\bgroup\s*[:=]\s*$/.test(before)) {
      group = literal
      return []
    }
    const ofGroup = group
    group = null
    if (ofGroup !== null && /\bname\s*[:=]\s*$/.test(before))
      return [dependency(`${ofGroup}:${literal}`, range)]
    const name = COORDINATES.exec(literal)?.[1]
    return name === undefined ? [] : [dependency(name, { start, end: start + name.length })]
  })
}

interface Literal {
  /** Without quotes. */
  readonly start: number
  readonly end: number
  /** Some of the code before it. */
  readonly before: string
}

/** A string that its line does not close is a token too, so that no character is looked at twice. */
const TOKENS = /\/\/[^\n]*|\/\*|"""|'''|"(?:\\.|[^"\\\n]+)*"?|'(?:\\.|[^'\\\n]+)*'?/g

/** The strings of Groovy or Kotlin code outside of comments. */
function literalsOf(text: string): readonly Literal[] {
  const literals: Literal[] = []
  TOKENS.lastIndex = 0
  for (let token = TOKENS.exec(text); token !== null; token = TOKENS.exec(text)) {
    const mark = token[0]
    const at = token.index
    if (mark === '/*' || mark === '"""' || mark === "'''") {
      const closing = mark === '/*' ? '*/' : mark
      const end = text.indexOf(closing, at + mark.length)
      if (end < 0) break
      TOKENS.lastIndex = end + closing.length
    } else if (!mark.startsWith('//') && mark.length > 1 && mark.endsWith(mark.charAt(0))) {
      const before = text.slice(Math.max(0, at - 40), at)
      literals.push({ start: at + 1, end: at + mark.length - 1, before })
    }
  }
  return literals
}

/** A version catalog of Gradle, such as `libs.versions.toml`. */
export function inVersionCatalog(text: string): readonly Dependency[] {
  const groups = new Map<string, string>()
  const parts = readToml(text).flatMap(part =>
    part.kind === 'string' && part.path[0] === 'libraries' ? [part] : [],
  )
  for (const { path, text: group } of parts) {
    if (path[2] === 'group') groups.set(path[1] ?? '', group)
  }
  return parts.flatMap(({ path, text: stated, range }) => {
    const [, alias = '', key] = path
    if (key === 'name') {
      const group = groups.get(alias)
      return group === undefined ? [] : [dependency(`${group}:${stated}`, range)]
    }
    if (key !== undefined && key !== 'module') return []
    const name = COORDINATES.exec(stated)?.[1]
    return name === undefined
      ? []
      : [dependency(name, { start: range.start, end: range.start + name.length })]
  })
}
