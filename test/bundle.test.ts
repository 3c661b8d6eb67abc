import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { accessSync, constants, readdirSync, readFileSync, statSync } from 'node:fs'
import { builtinModules, SourceMap } from 'node:module'
import { delimiter, join } from 'node:path'
import { suite, test } from 'node:test'
import { build } from 'esbuild'
import { extension } from '../build/bundles.mts'
import { law } from '../src/law/law.ts'
import { partWordsOf } from '../src/law/part-words.ts'
import { pitfalls } from '../src/law/pitfalls.ts'
import { FACE_HARVEST } from './cli/manifests.ts'
import { CLI, check, folder, PROJECT } from './cli/run.ts'

const EXTENSION = join(PROJECT, 'dist', 'extension.js')
const MAIN = join(PROJECT, 'dist', 'main.js')
const SERVER = join(PROJECT, 'dist', 'lsp.js')
const MCP = join(PROJECT, 'dist', 'mcp.js')
const KB = 1024
/** The editor loads the bundle when it opens a manifest, above all on the web it is felt. */
// 23 KB of it are the tools for agents, 28 KB what `detect` and `require` of a policy look for, 12 KB what spares the
// work of reading and judging what an edit leaves as it is, a mistake well formed, or a change alike. 2 KB look through
// file systems that VS Code does not search, as on vscode.dev. `build/extension.mts` spares 94 KB.
const MOST_EXTENSION = 600 * KB
/** Nearly all of it is YAML. */
const MOST_LIBRARIES = 76 * KB
/** It starts once per check: 40 KB are a millisecond. It holds what only the command line needs beside the rest. */
// 14 KB of it make drafts from the descriptions of other tools, 7 KB write JSON-LD and CycloneDX.
const MOST_CLI = 720 * KB
/** It starts with an editor: the protocol is a quarter of it, the rest is what the extension has too. */
const MOST_SERVER = 798 * KB
/** Only the command `mcp` loads it: the protocol and zod. */
const MOST_MCP = 160 * KB

/** The same called as properties of the global object. */
const THROUGH_GLOBALS =
  /\b(?:globalThis|self|window|global)(?:\.|\[["'`])(?:fetch|XMLHttpRequest|WebSocket|EventSource|eval|Function)\b/

/** What a bundle requires; `null` where it is not a literal. */
function required(bundle: string): readonly (string | null)[] {
  const calls = bundle.matchAll(/(?<![\w$.])require\s*\(\s*(?:"([^"]*)"|'([^']*)'|`([^`$]*)`)?/g)
  return [...new Set([...calls].map(match => match[1] ?? match[2] ?? match[3] ?? null))]
}

suite('dist/extension.js', () => {
  const bundle = readFileSync(EXTENSION, 'utf8')

  test('requires vscode and nothing else', () => {
    assert.deepEqual(required(bundle), ['vscode'])
    assert.doesNotMatch(bundle, /(?<![\w$.])import\s*\(/, 'nothing is loaded later')
  })

  test('has nothing of Node, which a browser has not', () => {
    const names = [...bundle.matchAll(/["'`]node:[\w/]+["'`]/g)].map(([name]) => name)
    assert.deepEqual(names, [])
    assert.doesNotMatch(bundle, /\bprocess\.(?:argv|cwd|exit|platform|std|versions?)|\b__(?:dir|file)name\b/)
  })

  test('runs no text as code', () => {
    assert.doesNotMatch(bundle, /(?<![\w$.])eval\s*\(|\bnew Function\b|(?<![\w$.])Function\s*\(/)
  })

  test('speaks to no network', () => {
    const api =
      /(?<![\w$.])(?:fetch\s*\(|XMLHttpRequest|WebSocket|EventSource|importScripts)\b|\.sendBeacon\b/
    assert.doesNotMatch(bundle, api)
    assert.doesNotMatch(bundle, THROUGH_GLOBALS)
  })

  test(`is at most ${MOST_EXTENSION / KB} KB`, () => {
    const { size } = statSync(EXTENSION)
    assert.ok(size <= MOST_EXTENSION, `${Math.ceil(size / KB)} KB: see what grew with esbuild --analyze`)
  })

  test(`of it libraries are at most ${MOST_LIBRARIES / KB} KB`, async () => {
    const { metafile } = await build({ ...extension, absWorkingDir: PROJECT, metafile: true, write: false })
    const inputs = Object.values(metafile.outputs).flatMap(output => Object.entries(output.inputs))
    const libraries = inputs.filter(([path]) => path.includes('node_modules/'))
    const size = libraries.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0)
    assert.ok(size > 0 && size <= MOST_LIBRARIES, `${Math.ceil(size / KB)} KB`)
  })

  test('has nothing of what only `explain` and the pages show', () => {
    const [trap] = Object.values(pitfalls).flatMap(({ en }) => en.traps)
    assert.ok(trap !== undefined && readFileSync(MAIN, 'utf8').includes(trap.slice(0, 40)))
    assert.ok(!bundle.includes(trap.slice(0, 40)))
    const [part] = law.flatMap(provision => Object.values(partWordsOf(provision, 'en')))
    assert.ok(part !== undefined && readFileSync(MAIN, 'utf8').includes(part.slice(0, 40)))
    assert.ok(!bundle.includes(part.slice(0, 40)))
  })

  test('is led back to its sources by its map', () => {
    const map = new SourceMap(JSON.parse(readFileSync(`${EXTENSION}.map`, 'utf8')))
    const lines = bundle.split('\n')
    for (const { wording } of law) {
      const line = lines.findIndex(text => text.includes(wording.en.summary))
      const entry = map.findEntry(line, lines[line]?.indexOf(wording.en.summary) ?? -1)
      assert.ok(
        'originalSource' in entry && entry.originalSource.endsWith('/wording.en.ts'),
        wording.en.title,
      )
      const source = readFileSync(join(PROJECT, 'dist', entry.originalSource), 'utf8').split('\n')
      assert.ok(source[entry.originalLine]?.includes(wording.en.summary.slice(0, 40)), wording.en.title)
    }
  })

  test('the checks see what they look for', () => {
    assert.deepEqual(required('a(require("vscode"),b.require("c"),require(d),require(`fs`))'), [
      'vscode',
      null,
      'fs',
    ])
  })
})

/** What a bundle requires that Node itself has not. */
function foreign(bundle: string): readonly (string | null)[] {
  return required(bundle).filter(
    name => name === null || !builtinModules.includes(name.replace(/^node:/, '')),
  )
}

function speaksToNoNetworkAndRunsNoText(bundle: string): void {
  const network = required(bundle).filter(name =>
    /^(?:node:)?(?:https?|http2|net|tls|dgram|dns)\b/.test(name ?? ''),
  )
  assert.deepEqual(network, [])
  assert.doesNotMatch(bundle, /(?<![\w$.])(?:fetch|eval)\s*\(|\bnew Function\b/)
  assert.doesNotMatch(bundle, THROUGH_GLOBALS)
  assert.ok(!required(bundle).some(name => /^(?:node:)?(?:worker_threads|vm)$/.test(name ?? '')))
}

suite('dist/lsp.js', () => {
  const bundle = readFileSync(SERVER, 'utf8')

  test('requires nothing but what Node itself has, and of that nothing that starts programs', () => {
    assert.deepEqual(foreign(bundle), [])
    assert.ok(!required(bundle).some(name => /child_process|cluster/.test(name ?? '')))
  })

  test('speaks to no network and runs no text as code', () => speaksToNoNetworkAndRunsNoText(bundle))

  test(`is at most ${MOST_SERVER / KB} KB`, () => {
    const { size } = statSync(SERVER)
    assert.ok(size <= MOST_SERVER, `${Math.ceil(size / KB)} KB: see what grew with esbuild --analyze`)
  })
})

suite('dist/mcp.js', () => {
  const bundle = readFileSync(MCP, 'utf8')

  test('requires what speaks over standard input and output, and nothing else', () => {
    assert.deepEqual([...required(bundle)].sort(), ['node:process', 'node:timers/promises'])
    assert.doesNotMatch(bundle, /(?<![\w$.])import\s*\(/, 'nothing is loaded later')
  })

  test('has no server of HTTP, no client, no validator that makes code, and no law', () => {
    assert.doesNotMatch(
      bundle,
      /express|hono|StreamableHTTP|eventsource|\bfetch\s*\(|Ajv\b|new Function\b|eval\s*\(/,
    )
    assert.doesNotMatch(bundle, /biometric|facial/)
  })

  test('makes no code from schemas', () => {
    assert.match(bundle, /jitless:(?:!0|true)/)
  })

  test(`is at most ${MOST_MCP / KB} KB`, () => {
    const { size } = statSync(MCP)
    assert.ok(size <= MOST_MCP, `${Math.ceil(size / KB)} KB: see what grew with esbuild --analyze`)
  })
})

suite('dist/cli.js', () => {
  const bundle = readFileSync(MAIN, 'utf8')

  test('requires the two bundles beside it, of which it loads one', () => {
    assert.deepEqual(required(readFileSync(CLI, 'utf8')), ['./lsp.js', './main.js'])
    assert.ok(statSync(CLI).size <= KB)
    assert.doesNotMatch(bundle, /Content-Length/, 'the protocol is in the other bundle')
    assert.match(readFileSync(SERVER, 'utf8'), /Content-Length/)
  })

  test('requires nothing but what Node itself has', () => assert.deepEqual(foreign(bundle), []))

  test('speaks to no network and runs no text as code', () => speaksToNoNetworkAndRunsNoText(bundle))

  test('loads the protocol for agents from a file beside it, when it is asked to', () => {
    assert.match(bundle, /createRequire\)?\([^;]*\)\("\.\/mcp\.js"\)/)
    assert.doesNotMatch(bundle, /tools\/list/)
  })

  test('starts no program but git, and that in one file of its sources', () => {
    const sources = readdirSync(join(PROJECT, 'src'), { recursive: true, encoding: 'utf8' })
    const starting = sources.filter(
      path =>
        path.endsWith('.ts') && readFileSync(join(PROJECT, 'src', path), 'utf8').includes('child_process'),
    )
    assert.deepEqual(starting, [join('cli', 'git.ts')])
  })

  test('starts by its first line, and may be executed', () => {
    assert.ok(readFileSync(CLI, 'utf8').startsWith('#!/usr/bin/env node\n'))
    accessSync(CLI, constants.X_OK)
  })

  test(`is at most ${MOST_CLI / KB} KB`, () => {
    const { size } = statSync(MAIN)
    assert.ok(size <= MOST_CLI, `${Math.ceil(size / KB)} KB: see what grew with esbuild --analyze`)
  })

  // Where the machine itself has an older Node, npm puts the one of this project before it.
  const path = (process.env.PATH ?? '').split(delimiter).filter(place => !/node_modules/.test(place))
  const env = { ...process.env, PATH: path.join(delimiter) }
  const version = spawnSync(
    '/usr/bin/env',
    ['node', '-p', 'process.versions.node + " " + process.execPath'],
    {
      env,
      encoding: 'utf8',
    },
  )
  const [number = '', node = ''] = version.stdout?.trim().split(' ') ?? []
  if (Number.parseInt(number, 10) < 24) {
    test(`gives the same report under Node ${number}`, () => {
      const cwd = folder({ 'ai-system.yaml': FACE_HARVEST })
      const words = ['--as-of', '2026-11-21']
      const older = check(words, { cwd, node })
      assert.equal(older.status, 1)
      assert.deepEqual(older.report, check(words, { cwd }).report)
    })
  }

  test('runs as a command, by its own first line', () => {
    const { status, stdout } = spawnSync(CLI, ['--version'], { env, encoding: 'utf8' })
    assert.equal(status, 0)
    assert.match(stdout, /^\d+\.\d+\.\d+\n$/)
  })
})
