/**
 * What esbuild does not do for the size of a bundle: a value that the code has in many places, above all a text, is
 * written once, as a constant; and objects with the same keys, above all those of tables, are made by one function.
 */

import type { AnyNode, Literal, ObjectExpression, Program } from 'acorn'
import MagicString from 'magic-string'
import { startBehindDirectives, syntaxOf, visit } from './syntax.mts'

/** About what a name that is added takes in each place. */
const NAME = 2.5
/** What the language has, and asks for no `this`. */
const LANGUAGE = new Set(['Array', 'JSON', 'Math', 'Number', 'Object', 'String'])

/** A part of a bundle that something else takes the place of. */
interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A declaration, and what is written where it is used. */
interface Shared {
  readonly declaration: string
  readonly edits: readonly Edit[]
}

/** A bundle that does the same, for esbuild to minify. */
export function withShared(bundle: string): MagicString {
  const syntax = syntaxOf(bundle)
  const start = startBehindDirectives(syntax.body)
  const written = new MagicString(bundle)
  for (const { declaration, edits } of [...sharedValues(syntax), ...sharedKeys(syntax, bundle)]) {
    written.appendLeft(start, declaration)
    for (const { start: from, end: to, text } of edits) written.overwrite(from, to, text)
  }
  return written
}

/** The values for which a constant takes less. */
function sharedValues(syntax: Program): readonly Shared[] {
  const places = new Map<string, AnyNode[]>()
  visit(syntax, (node, parent) => {
    const value = sharable(node, parent)
    if (value !== null) places.set(value, [...(places.get(value) ?? []), node])
    return value === null
  })
  const worthwhile = [...places].filter(([value, { length: count }]) => {
    const size = Buffer.byteLength(value)
    return count * NAME + `var =;`.length + NAME + size < count * size
  })
  return worthwhile.map(([value, nodes], index) => {
    const name = `value$${index}`
    const edits = nodes.map(({ start, end }) => ({ start, end, text: ` ${name} ` }))
    return { declaration: `var ${name}=${value};`, edits }
  })
}

/** Code that always gives the same: a text, `null`, `undefined`, and what the language has, such as `Math.max`. */
function sharable(node: AnyNode, parent: AnyNode | null): string | null {
  switch (node.type) {
    case 'Literal':
      if (typeof node.value === 'string') return isValue(node, parent) ? (node.raw ?? null) : null
      return node.raw === 'null' ? 'null' : null
    case 'UnaryExpression':
      return node.operator === 'void' && node.argument.type === 'Literal' ? 'void 0' : null
    case 'MemberExpression': {
      const { object, property, computed } = node
      if (computed || object.type !== 'Identifier' || property.type !== 'Identifier') return null
      return LANGUAGE.has(object.name) ? `${object.name}.${property.name}` : null
    }
    default:
      return null
  }
}

/** Not what must be a literal, or is faster as one: a directive, a key, what is required, a type that is asked for. */
function isValue(text: Literal, parent: AnyNode | null): boolean {
  switch (parent?.type) {
    case 'ExpressionStatement':
      return parent.directive === undefined
    case 'Property':
    case 'PropertyDefinition':
      return parent.value === text
    case 'MethodDefinition':
    case 'MemberExpression':
      return false
    case 'CallExpression':
      return !(parent.callee.type === 'Identifier' && parent.callee.name === 'require')
    case 'BinaryExpression':
      return ![parent.left, parent.right].some(
        side => side.type === 'UnaryExpression' && side.operator === 'typeof',
      )
    default:
      return true
  }
}

/** The keys for which a function takes less, of objects that are made in many places. */
function sharedKeys(syntax: Program, bundle: string): readonly Shared[] {
  const objects = new Map<string, { readonly keys: readonly string[]; readonly nodes: ObjectExpression[] }>()
  visit(syntax, node => {
    const keys = node.type === 'ObjectExpression' ? namesOfKeys(node) : null
    if (node.type === 'ObjectExpression' && keys !== null) {
      const known = objects.get(keys.join())
      if (known === undefined) objects.set(keys.join(), { keys, nodes: [node] })
      else known.nodes.push(node)
    }
    return true
  })
  const worthwhile = [...objects.values()].filter(({ keys, nodes: { length: count } }) => {
    const size = keys.join('::').length
    return count * NAME + 'function (){return{}}'.length + 3 * size < count * size
  })
  return worthwhile.map(({ keys, nodes }, index) => {
    const name = `object$${index}`
    const values = keys.map((_, place) => `value${place}`)
    const made = keys.map((key, place) => `${key}:${values[place]}`)
    return {
      declaration: `function ${name}(${values}){return{${made}}}`,
      edits: nodes.flatMap(node => madeBy(name, node, bundle)),
    }
  })
}

/** Null: not all of them are plain names with values. */
function namesOfKeys({ properties }: ObjectExpression): readonly string[] | null {
  const names = properties.flatMap(property =>
    property.type === 'Property' &&
    property.kind === 'init' &&
    !(property.computed || property.method || property.shorthand) &&
    property.key.type === 'Identifier' &&
    property.key.name !== '__proto__'
      ? [property.key.name]
      : [],
  )
  return names.length > 0 && names.length === properties.length ? names : null
}

/** A call with the values of an object in the place of its brackets and keys. */
function madeBy(name: string, { start, end, properties }: ObjectExpression, bundle: string): readonly Edit[] {
  const keys = properties.flatMap(property => (property.type === 'Property' ? [property.key] : []))
  return [
    ...keys.map((key, place) => ({
      start: place === 0 ? start : key.start,
      end: bundle.indexOf(':', key.end) + 1,
      text: place === 0 ? ` ${name}(` : '',
    })),
    { start: end - 1, end, text: ')' },
  ]
}
