/**
 * The names of properties that may be shorter in the bundle of the editor.
 *
 * esbuild shortens a name in all places where code writes it as a name, and leaves texts alone. That changes nothing
 * as long as nobody knows the name from elsewhere. So a name stays as it is
 *
 * - if a declaration has it, of the language, of what both extension hosts have, of VS Code, of its git extension or of
 *   what agents are given as JSON;
 * - if package.json or a schema has it, as a key or as an entry of a list: what comes from outside, such as manifests,
 *   policies, settings and the inputs of tools, is of that form;
 * - if it is a text somewhere in the bundle, a part of a path with dots, a word of a text that is taken apart where it
 *   stands or of a regular expression, or a key in quotes: what is looked up by a computed key is looked up by such a
 *   text. Texts that are only compared, or put into longer ones, look nothing up;
 * - if nothing in the bundle reads it by name: then something reads it in another way, such as a list of all keys.
 *
 * What is left is written and read by name alone, within the bundle. What leaves the bundle as JSON must have its keys
 * in one of these places. `test/build/extension.test.ts` holds that what people and agents read is the same with these
 * names.
 */

import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AnyNode, MethodDefinition, Property, PropertyDefinition } from 'acorn'
import { type BuildOptions, build } from 'esbuild'
import { syntaxOf, visit } from './syntax.mts'

const PROJECT = fileURLToPath(new URL('..', import.meta.url))
const EVERY_NAME = /./
const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/gu

/** Why a name stays; null: it may be shorter. */
export type Reason = 'declared' | 'from outside' | 'looked up' | 'not read' | null

/** The names that esbuild may shorten in what these options build. */
export async function shortNames(options: BuildOptions): Promise<RegExp> {
  const names = [...(await reasons(options))].filter(([, reason]) => reason === null).map(([name]) => name)
  return new RegExp(`^(?:${names.map(name => name.replaceAll('$', '[$]')).join('|')})$`)
}

/** All names of properties in what these options build. */
export async function reasons(options: BuildOptions): Promise<ReadonlyMap<string, Reason>> {
  const { outputFiles, mangleCache = {} } = await build({
    ...options,
    mangleProps: EVERY_NAME,
    mangleCache: {},
    sourcemap: false,
    write: false,
  })
  const { read, lookedUp } = usesIn(outputFiles[0]?.text ?? '', mangleCache)
  const declared = new Set(declarations().flatMap(declaredIn))
  const outside = new Set(data().flatMap(keysAndEntries))
  const reason = (name: string): Reason => {
    if (declared.has(name)) return 'declared'
    if (outside.has(name)) return 'from outside'
    if (lookedUp.has(name)) return 'looked up'
    return read.has(name) ? null : 'not read'
  }
  return new Map(Object.keys(mangleCache).map(name => [name, reason(name)]))
}

/** What declares the language, what both extension hosts have, VS Code, its git extension and what agents are given. */
function declarations(): readonly string[] {
  const require = createRequire(import.meta.url)
  const compiler = createRequire(require.resolve('typescript'))
  const ofThisMachine = `@typescript/typescript-${process.platform}-${process.arch}/package.json`
  const standard = join(dirname(compiler.resolve(ofThisMachine)), 'lib')
  const libraries = readdirSync(standard).filter(file => /^lib\.(?:es|webworker).*\.d\.ts$/.test(file))
  const files = [
    ...libraries.map(file => join(standard, file)),
    require.resolve('@types/node/globals.d.ts'),
    require.resolve('@types/vscode/index.d.ts'),
    join(PROJECT, 'src', 'vscode', 'git-api.ts'),
    join(PROJECT, 'src', 'agents', 'edit-schema.ts'),
  ]
  return files.map(file => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''))
}

/** Every word that stands where a name is declared, whatever it is the name of, except for parameters. */
function declaredIn(declarations: string): readonly string[] {
  const first = /(?:^|[{;])\s*(?:[a-z]+ )*?([\w$]+)(?=[^\w$]|$)/gm
  const named = /([\w$]+)(?=\??\s*[:(<={])/g
  const text = withoutParameters(declarations)
  return [first, named].flatMap(place => [...text.matchAll(place)].map(([, name = '']) => name))
}

/** Parameters with members of their own stay. */
function withoutParameters(declarations: string): string {
  const rest = declarations.replace(/\([^(){}]+\)/g, '()')
  return rest === declarations ? rest : withoutParameters(rest)
}

/** What says how data from outside looks. */
function data(): readonly unknown[] {
  const schemas = readdirSync(join(PROJECT, 'schemas')).filter(file => file.endsWith('.json'))
  const files = ['package.json', ...schemas.map(file => join('schemas', file))]
  return files.map(file => JSON.parse(readFileSync(join(PROJECT, file), 'utf8')))
}

function keysAndEntries(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const texts = Array.isArray(value) ? value.filter(entry => typeof entry === 'string') : Object.keys(value)
  return [...texts, ...Object.values(value).flatMap(keysAndEntries)]
}

interface Uses {
  /** Read by name, as in `one.name` or `const { name } = one`. */
  readonly read: ReadonlySet<string>
  /** What a computed key may be. */
  readonly lookedUp: ReadonlySet<string>
}

/** How a bundle uses names, in which all are short but those in quotes. */
function usesIn(bundle: string, shortened: Readonly<Record<string, string | false>>): Uses {
  const names = new Map(Object.entries(shortened).map(([name, short]) => [short, name]))
  const read = new Set<string>()
  const lookedUp = new Set<string>()
  const passed = new Set<AnyNode>()
  visit(syntaxOf(bundle), (node, parent) => {
    for (const text of onlySaid(node)) passed.add(text)
    if (!passed.has(node)) for (const text of textsOf(node)) lookedUp.add(text)
    if (node.type === 'MemberExpression') for (const word of takenApart(node.object)) lookedUp.add(word)
    if (node.type === 'MemberExpression' && node.property.type === 'Identifier' && !node.computed) {
      const name = names.get(node.property.name)
      const isSet = parent?.type === 'AssignmentExpression' && parent.left === node && parent.operator === '='
      if (name === undefined) lookedUp.add(node.property.name)
      else if (!isSet) read.add(name)
    }
    if (hasKey(node) && node.key.type === 'Identifier' && !node.computed) {
      const name = names.get(node.key.name)
      if (name === undefined) lookedUp.add(node.key.name)
      else if (parent?.type === 'ObjectPattern') read.add(name)
    }
    if (node.type === 'MemberExpression' && node.computed && isComposed(node.property))
      throw new Error(`A name is put together here: ${bundle.slice(node.start, node.end)}`)
    return true
  })
  return { read, lookedUp }
}

function hasKey(node: AnyNode): node is Property | MethodDefinition | PropertyDefinition {
  return ['Property', 'MethodDefinition', 'PropertyDefinition'].includes(node.type)
}

function textsOf(node: AnyNode): readonly string[] {
  if (node.type === 'TemplateElement') return partsOf(node.value.raw)
  if (node.type !== 'Literal') return []
  if (node.regex !== undefined) return node.regex.pattern.match(WORD) ?? []
  return typeof node.value === 'string' ? partsOf(node.value) : []
}

/** A text, and if it is a path such as `scope.activities`, the names in it. */
function partsOf(text: string): readonly string[] {
  return /^[\w$.[\]]+$/.test(text) ? (text.match(WORD) ?? []) : [text]
}

/** The words of a text of which something is asked, as in `'one two'.split(' ')`. */
function takenApart(node: AnyNode): readonly string[] {
  if (node.type === 'TemplateLiteral') return node.quasis.flatMap(({ value }) => value.raw.match(WORD) ?? [])
  return node.type === 'Literal' && typeof node.value === 'string' ? (node.value.match(WORD) ?? []) : []
}

/** The texts that a node compares, or puts into a longer one. */
function onlySaid(node: AnyNode): readonly AnyNode[] {
  switch (node.type) {
    case 'BinaryExpression':
      return /^[!=]==?$/.test(node.operator) ? [node.left, node.right] : []
    case 'SwitchCase':
      return node.test ? [node.test] : []
    case 'TemplateLiteral':
      return node.expressions.flatMap(outcomes)
    default:
      return []
  }
}

function outcomes(node: AnyNode): readonly AnyNode[] {
  return node.type === 'ConditionalExpression' ? [node.consequent, node.alternate].flatMap(outcomes) : [node]
}

function isComposed(key: AnyNode): boolean {
  return key.type === 'TemplateLiteral' && key.expressions.length > 0
}
