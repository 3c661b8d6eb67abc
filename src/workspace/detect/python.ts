import type { Dependency } from './dependency.ts'
import { readToml } from './toml.ts'

/** A name as PEP 508 has it, where a requirement begins: not a path, nor an address. */
const NAME = /[ \t]*([A-Za-z0-9][A-Za-z0-9._-]*)(?![\w./\\:+-])/y
const EGG = /[#&]egg=([A-Za-z0-9][A-Za-z0-9._-]*)/

/** The dependency that a requirement such as `openai[cli]>=1; python_version>"3"` names. @param offset of the text */
export function requirement(text: string, offset: number): readonly Dependency[] {
  NAME.lastIndex = 0
  const found = NAME.exec(text)
  const name = found?.[1]
  if (found === null || name === undefined) return []
  const start = offset + found[0].length - name.length
  return [{ ecosystem: 'pypi', name, range: { start, end: start + name.length } }]
}

/** Lines of a text with their offsets, without line ends. */
export function linesOf(text: string): readonly { readonly line: string; readonly offset: number }[] {
  let offset = 0
  return text.split('\n').map(line => {
    const found = { line: line.endsWith('\r') ? line.slice(0, -1) : line, offset }
    offset += line.length + 1
    return found
  })
}

/** `requirements.txt`. Files that it includes are read only where they are found themselves. */
export function inRequirements(text: string): readonly Dependency[] {
  return linesOf(text).flatMap(({ line, offset }) => {
    if (/^\s*#/.test(line)) return []
    const egg = EGG.exec(line)
    const name = egg?.[1]
    if (egg !== null && name !== undefined) {
      const start = offset + egg.index + egg[0].length - name.length
      return [{ ecosystem: 'pypi', name, range: { start, end: start + name.length } } as const]
    }
    return requirement(line, offset)
  })
}

/** `pyproject.toml`: the project's own dependencies, its extras and groups, and those of Poetry, uv and PDM. */
export function inPyproject(text: string): readonly Dependency[] {
  return readToml(text).flatMap(part => {
    const path = part.path.join('\n')
    if (part.kind === 'string')
      return LISTS.some(list => list.test(path)) ? requirement(part.text, part.range.start) : []
    const name = part.path.at(-1) ?? ''
    return TABLES.test(path) && name !== 'python'
      ? [{ ecosystem: 'pypi', name, range: part.range } as const]
      : []
  })
}

/** Keys whose lists name requirements; `\n` stands between the keys of a path. */
const LISTS = [
  /^project\ndependencies$/,
  /^project\noptional-dependencies\n[^\n]*$/,
  /^dependency-groups\n[^\n]*$/,
  /^tool\nuv\ndev-dependencies$/,
  /^tool\npdm\ndev-dependencies\n[^\n]*$/,
]
/** Tables of Poetry, whose keys are the names. */
const TABLES = /^tool\npoetry\n(?:dependencies|dev-dependencies|group\n[^\n]*\ndependencies)\n[^\n]*$/

export function inPipfile(text: string): readonly Dependency[] {
  return readToml(text).flatMap(({ kind, path, range }) => {
    const [table, name, ...more] = path
    const isName = kind === 'key' && (table === 'packages' || table === 'dev-packages') && more.length === 0
    return isName && name !== undefined ? [{ ecosystem: 'pypi', name, range } as const] : []
  })
}

/** `setup.cfg`: what is required to install, and the extras. */
export function inSetupConfiguration(text: string): readonly Dependency[] {
  let section = ''
  let key = ''
  return linesOf(text).flatMap(({ line, offset }) => {
    if (/^\s*(?:[#;]|$)/.test(line)) return []
    const header = /^\[([^\]]*)\]/.exec(line)
    if (header !== null) {
      section = header[1] ?? ''
      key = ''
      return []
    }
    const entry = /^([^\s=:][^=:]*)[=:]/.exec(line)
    if (entry !== null) key = (entry[1] ?? '').trim()
    const begin = entry?.[0].length ?? 0
    const wanted =
      (section === 'options' && key === 'install_requires') || section === 'options.extras_require'
    return wanted && (entry !== null || /^\s/.test(line))
      ? requirement(line.slice(begin), offset + begin)
      : []
  })
}
