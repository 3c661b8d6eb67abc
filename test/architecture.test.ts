import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { suite, test } from 'node:test'
import { fileURLToPath } from 'node:url'

/** Files by their path below `src`, with `/`. */
type Files = ReadonlyMap<string, string>

/**
 * What each folder may import beside itself:
 * `manifest <- law <- review <- {language, report, workspace, exchange} <- {disk, agents} <- {vscode, cli, lsp}`.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  manifest: [],
  law: ['manifest'],
  review: ['manifest', 'law'],
  language: ['manifest', 'law', 'review'],
  report: ['manifest', 'law', 'review'],
  workspace: ['manifest', 'law', 'review'],
  /** Drafts from the descriptions of other tools: they are facts of a manifest, whatever the law makes of them. */
  exchange: ['manifest', 'review'],
  /** What is read from this computer's files: the editor has files of its own. */
  disk: ['manifest', 'law', 'review', 'workspace'],
  agents: ['manifest', 'law', 'review', 'language', 'report'],
  vscode: ['manifest', 'law', 'review', 'language', 'report', 'workspace', 'agents'],
  cli: ['manifest', 'law', 'review', 'language', 'report', 'workspace', 'exchange', 'disk', 'agents'],
  lsp: ['manifest', 'law', 'review', 'language', 'report', 'workspace', 'disk'],
}

/** The one import between two faces: what starts the program loads the bundle of the language server, or that of the rest. */
const STARTS = { from: 'cli/start.ts', to: 'lsp/main.ts' }
/** The folders that may import what only Node has: the others run in a browser too, or need none of it. */
const WITH_NODE = ['cli', 'disk']

/** Packages that only these files or folders import. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  vscode: ['vscode/'],
  'js-yaml': ['manifest/strict.ts'],
  yaml: ['manifest/tolerant.ts', 'manifest/edit.ts'],
  ignore: ['disk/find.ts', 'workspace/ignored.ts'],
  'vscode-languageserver': ['lsp/'],
  'vscode-languageserver/node': ['lsp/'],
  'vscode-languageserver-textdocument': ['lsp/'],
}

/** Families of packages by the start of their names. */
const FAMILY_OWNERS: Readonly<Record<string, readonly string[]>> = {
  '@modelcontextprotocol/': ['cli/mcp/server.ts'],
}

const MOST_LINES = 400
/** The vocabulary of one section stands in one file, however much there is to say: words, no code. */
const MOST_LINES_OF_WORDS = 600
const WORDS = /^manifest\/sections\//

interface Import {
  readonly from: string
  readonly statement: string
}

const TOKENS = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g

function withoutComments(text: string): string {
  return text.replace(TOKENS, token => (token.startsWith('/') ? '' : token))
}

function importsIn(text: string): readonly Import[] {
  const pattern = /\b(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g
  return [...withoutComments(text).matchAll(pattern)].map(match => ({
    from: match[1] ?? match[2] ?? '',
    statement: match[0],
  }))
}

/** Every breach of the rules of the house, with what to do about it. */
function breaches(files: Files): readonly string[] {
  return [...files].flatMap(([path, text]) => [
    ...importsIn(text).flatMap(one => importBreaches(path, one)),
    ...nameBreaches(path, text),
    ...lengthBreaches(path, text),
  ])
}

function importBreaches(path: string, { from, statement }: Import): readonly string[] {
  const folder = path.slice(0, path.indexOf('/'))
  if (from.startsWith('.')) {
    const target = posix.join(dirname(path), from)
    const [to = ''] = target.split('/')
    const allowed = MAY_IMPORT[folder]
    if (allowed === undefined)
      return [`${path}: the folder is not in the house; add it to the design and to this test.`]
    if (!target.endsWith('.ts')) return [`${path} imports ${from}: write the extension .ts.`]
    if (to === folder || allowed.includes(to)) return []
    if (path === STARTS.from && target === STARTS.to && statement.startsWith('import(')) return []
    return [
      `${path} imports ${target}: imports run downwards only. ` +
        `Move what both need to ${allowed.at(-1) ?? folder}/, or hand it in as an argument.`,
    ]
  }
  if (from.startsWith('node:')) {
    return WITH_NODE.includes(folder)
      ? []
      : [`${path} imports ${from}: only src/cli and src/disk may, as the editor also runs on the web.`]
  }
  if (from === 'zod') {
    return /^import \* as z from/.test(statement)
      ? []
      : [`${path} imports zod by name, which bundles 360 KB more: write import * as z from 'zod'.`]
  }
  const family = Object.keys(FAMILY_OWNERS).find(start => from.startsWith(start))
  const owners = family === undefined ? OWNERS[from] : FAMILY_OWNERS[family]
  if (
    owners === undefined ||
    owners.some(owner => path === owner || (owner.endsWith('/') && path.startsWith(owner)))
  )
    return []
  return [`${path} imports ${from}: only ${owners.join(' and ')} may. Use what they export.`]
}

/** Provisions are data of src/law: other code gets them from there and asks them for their id. */
function nameBreaches(path: string, text: string): readonly string[] {
  if (path.startsWith('law/')) return []
  const names = withoutComments(text).match(/\b5-1-[a-z]{1,2}\b|\b26-10\b/g) ?? []
  return names.map(name => `${path} names ${name}: take it from the data of src/law.`)
}

function lengthBreaches(path: string, text: string): readonly string[] {
  const length = text.trimEnd().split('\n').length
  const most = WORDS.test(path) ? MOST_LINES_OF_WORDS : MOST_LINES
  return length > most
    ? [`${path} has ${length} lines, more than ${most}: take a part with a name of its own out.`]
    : []
}

/** What a package is imported by. */
function importersOf(name: string, files: Files): readonly string[] {
  return [...files].flatMap(([path, text]) =>
    importsIn(text).some(({ from }) => from === name) ? [path] : [],
  )
}

function sources(): Files {
  const root = fileURLToPath(new URL('../src/', import.meta.url))
  return new Map(
    globSync('**/*.ts', { cwd: root })
      .sort()
      .map(path => [path.split(sep).join('/'), readFileSync(join(root, relative('.', path)), 'utf8')]),
  )
}

suite('architecture', () => {
  const files = sources()

  test('the rules of the house hold', () => {
    assert.ok(files.size > 100)
    assert.deepEqual(breaches(files), [])
  })

  test('one file reads YAML strictly, and one tolerantly', () => {
    assert.deepEqual(importersOf('js-yaml', files), ['manifest/strict.ts'])
    assert.ok(importersOf('yaml', files).includes('manifest/tolerant.ts'))
  })

  const wrong: readonly (readonly [path: string, text: string, message: RegExp])[] = [
    [
      'law/a.ts',
      "import { a } from '../review/a.ts'",
      /law\/a\.ts imports review\/a\.ts: imports run downwards/,
    ],
    ['manifest/a.ts', "import type {\n  a,\n} from '../law/a.ts'", /imports law\/a\.ts/],
    ['language/a.ts', "export * from '../report/a.ts'", /imports report\/a\.ts/],
    ['report/page/a.ts', "import '../../workspace/a.ts'", /imports workspace\/a\.ts/],
    ['workspace/a.ts', "const a = await import('../language/a.ts')", /imports language\/a\.ts/],
    ['vscode/a.ts', "import { a } from '../cli/a.ts'", /imports cli\/a\.ts/],
    ['cli/a.ts', "import { a } from '../vscode/a.ts'", /imports vscode\/a\.ts/],
    ['server/a.ts', "import { a } from '../review/a.ts'", /the folder is not in the house/],
    ['law/a.ts', "import { a } from './b'", /write the extension/],
    ['language/a.ts', "import { Range } from 'vscode'", /only vscode\/ may/],
    ['vscode/a.ts', "import { readFileSync } from 'node:fs'", /only src\/cli and src\/disk may/],
    ['lsp/a.ts', "import { readFileSync } from 'node:fs'", /only src\/cli and src\/disk may/],
    ['vscode/a.ts', "import { a } from '../disk/a.ts'", /imports disk\/a\.ts/],
    ['lsp/a.ts', "import { a } from '../cli/a.ts'", /imports cli\/a\.ts/],
    ['cli/main.ts', "const a = await import('../lsp/main.ts')", /imports lsp\/main\.ts/],
    ['cli/start.ts', "import { start } from '../lsp/main.ts'", /imports lsp\/main\.ts/],
    ['language/a.ts', "import { Range } from 'vscode-languageserver/node'", /only lsp\/ may/],
    ['manifest/a.ts', "import { load } from 'js-yaml'", /only manifest\/strict\.ts may/],
    [
      'manifest/a.ts',
      "import { parse } from 'yaml'",
      /only manifest\/tolerant\.ts and manifest\/edit\.ts may/,
    ],
    [
      'cli/mcp.ts',
      "import { Server } from '@modelcontextprotocol/sdk/server/index.js'",
      /only cli\/mcp\/server\.ts may/,
    ],
    ['agents/a.ts', "import { a } from '../workspace/a.ts'", /imports workspace\/a\.ts/],
    ['language/a.ts', "import { a } from '../agents/a.ts'", /imports agents\/a\.ts/],
    ['exchange/a.ts', "import { a } from '../law/a.ts'", /imports law\/a\.ts/],
    ['vscode/a.ts', "import { a } from '../exchange/a.ts'", /imports exchange\/a\.ts/],
    ['manifest/a.ts', "import { z } from 'zod'", /write import \* as z/],
    ['review/a.ts', "const a = '5-1-e'", /names 5-1-e/],
    ['report/a.ts', 'const a = `26-10`', /names 26-10/],
    ['report/a.ts', 'a\n'.repeat(401), /has 401 lines/],
  ]
  for (const [path, text, message] of wrong) {
    test(`the checker sees: ${text.slice(0, 60).replaceAll('\n', ' ')} in ${path}`, () => {
      const found = breaches(new Map([[path, text]]))
      assert.equal(found.length, 1)
      assert.match(found[0] ?? '', message)
    })
  }

  test('the checker lets pass what is right', () => {
    const right: Files = new Map([
      [
        'review/a.ts',
        "// 5-1-e\n/* '26-10'\n import { a } from 'vscode' */\nimport { law } from '../law/law.ts'\n",
      ],
      ['law/a.ts', "import { a } from '../manifest/a.ts'\nconst a = '5-1-e'\n"],
      ['cli/a.ts', "import { readFileSync } from 'node:fs'\nimport { a } from '../report/a.ts'\n"],
      ['vscode/a.ts', "import { Range } from 'vscode'\nimport { a } from './b.ts'\n"],
      ['cli/start.ts', "void import('../lsp/main.ts')\n"],
      ['disk/a.ts', "import { readFileSync } from 'node:fs'\n"],
      ['lsp/a.ts', "import { Range } from 'vscode-languageserver/node'\nimport { a } from '../disk/a.ts'\n"],
      ['manifest/schema.ts', "import * as z from 'zod'\n"],
      ['manifest/sections/a.ts', 'a\n'.repeat(401)],
    ])
    assert.deepEqual(breaches(right), [])
  })
})
