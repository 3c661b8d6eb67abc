import { readFileSync } from 'node:fs'
import { SourceMap, type SourceMapPayload } from 'node:module'
import { dirname, relative, resolve } from 'node:path'
import { projectRoot } from './paths.ts'

// A place in a bundled suite, as V8 writes it: the web worker gives the address of a copy of the bundle.
const place =
  /(?:[\w-]+:\/\/)?[^\s()]*\b(?<bundle>index|web)\.js(?<worker>#vscode-extension)?:(?<line>\d+):(?<column>\d+)/

// VS Code makes a function of a bundle that it loads into the worker; its head takes lines of its own.
const linesBeforeWorkerBundle = 2

/**
 * Makes the lines of a stack readable: a place in a bundle becomes the place in the source. Gives nothing for
 * a line that only says how Mocha called the test.
 */
export function sourceLines(bundles: Readonly<Record<string, string>>): (line: string) => string | undefined {
  const maps = new Map<string, SourceMap>()
  const mapOf = (bundle: string) => {
    const map = maps.get(bundle) ?? readMap(bundle)
    maps.set(bundle, map)
    return map
  }
  return line => {
    const found = place.exec(line)
    const bundle = bundles[found?.groups?.bundle ?? '']
    if (found?.groups === undefined || bundle === undefined) return line
    const above = found.groups.worker === undefined ? 0 : linesBeforeWorkerBundle
    const entry = mapOf(bundle).findEntry(
      Number(found.groups.line) - 1 - above,
      Number(found.groups.column) - 1,
    )
    if (!('originalSource' in entry)) return line
    const source = relative(projectRoot, resolve(dirname(bundle), entry.originalSource))
    if (source.startsWith('node_modules')) return undefined
    return line.replace(found[0], `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`)
  }
}

function readMap(bundle: string): SourceMap {
  return new SourceMap(JSON.parse(readFileSync(`${bundle}.map`, 'utf8')) as SourceMapPayload)
}
