/**
 * What esbuild does not do for the size of a bundle: a short function that is declared is written as an arrow,
 * `var one=two=>three` in the place of `function one(two){return three}`. That takes about twelve bytes less for each
 * of hundreds of functions.
 *
 * A declared function is there before anything else in its scope runs. So the arrow is put at the start of the scope,
 * and esbuild makes one `var` of all of them, and leaves the brackets and the `return` out. What an arrow cannot do
 * stays as it is:
 *
 * - a generator, and a function with a `this`, `arguments`, `super` or `new.target` of its own;
 * - one that is made an object with, inherited from, or asked for its `prototype`;
 * - one whose name is also given to something else, there or further in: whatever it may be;
 * - one in a block, from which a `var` would come out;
 * - a long one: when a bundle is loaded, V8 reads an arrow in full, and skips over a declared function until it is
 *   called. With all of them as arrows, loading takes a fifth longer; with the short ones, as long as before.
 *
 * Only what is strict is touched: elsewhere functions can do more, such as having two parameters of one name.
 */

import type { AnyNode, FunctionDeclaration } from 'acorn'
import MagicString from 'magic-string'
import { isStrict, type Statement, startBehindDirectives, syntaxOf, visit } from './syntax.mts'

/** The most characters of a function that becomes an arrow. */
const SHORT = 100

/** A bundle that does the same, for esbuild to minify. */
export function withArrows(bundle: string): MagicString {
  const written = new MagicString(bundle)
  const syntax = syntaxOf(bundle)
  if (!isStrict(syntax)) return written
  visit(syntax, scope => {
    const statements = statementsOf(scope)
    const start = startBehindDirectives(statements)
    for (const declared of arrowsIn(scope, statements)) {
      writeAsArrow(declared, written)
      if (declared.start > start) written.move(declared.start, declared.end, start)
    }
    return true
  })
  return written
}

/** None: the node is no scope of declared functions. */
function statementsOf(scope: AnyNode): readonly Statement[] {
  switch (scope.type) {
    case 'Program':
      return scope.body
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return scope.body.type === 'BlockStatement' ? scope.body.body : []
    default:
      return []
  }
}

/** The functions among the statements of a scope for which an arrow does the same. */
function arrowsIn(scope: AnyNode, statements: readonly Statement[]): readonly FunctionDeclaration[] {
  const declared = statements.filter(statement => statement.type === 'FunctionDeclaration')
  const candidates = declared.filter(node => isShort(node) && !node.generator && !isMoreThanAnArrow(node))
  if (candidates.length === 0) return []
  const times = new Map<string, number>()
  visit(scope, node => {
    for (const part of notOnlyUsed(node)) {
      if (part?.type === 'Identifier') times.set(part.name, (times.get(part.name) ?? 0) + 1)
    }
    return true
  })
  return candidates.filter(({ id }) => times.get(id.name) === 1)
}

function isShort({ start, end }: FunctionDeclaration): boolean {
  return end - start <= SHORT
}

/** Whether a function asks for what only functions have. Functions within it have their own, arrows have its. */
function isMoreThanAnArrow(declared: FunctionDeclaration): boolean {
  let isMore = false
  visit(declared, node => {
    if (['ThisExpression', 'Super', 'MetaProperty'].includes(node.type)) isMore = true
    if (node.type === 'Identifier' && node.name === 'arguments') isMore = true
    return node === declared || !['FunctionDeclaration', 'FunctionExpression'].includes(node.type)
  })
  return isMore
}

/** The parts of a node that, if they are names, are declared, set, or used as only a function or a class can be. */
function notOnlyUsed(node: AnyNode): readonly (AnyNode | null | undefined)[] {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
      return [node.id, ...node.params]
    case 'ArrowFunctionExpression':
      return node.params
    case 'ClassDeclaration':
    case 'ClassExpression':
      return [node.id, node.superClass]
    case 'VariableDeclarator':
      return [node.id]
    case 'CatchClause':
      return [node.param]
    case 'ObjectPattern':
      return node.properties.map(property => (property.type === 'Property' ? property.value : property))
    case 'ArrayPattern':
      return node.elements
    case 'AssignmentPattern':
    case 'AssignmentExpression':
    case 'ForInStatement':
    case 'ForOfStatement':
      return [node.left]
    case 'RestElement':
    case 'UpdateExpression':
      return [node.argument]
    case 'NewExpression':
      return [node.callee]
    case 'BinaryExpression':
      return node.operator === 'instanceof' ? [node.right] : []
    case 'MemberExpression':
      return node.property.type === 'Identifier' && node.property.name === 'prototype' ? [node.object] : []
    default:
      return []
  }
}

/** The parameters and the body stay where they are in it, for the source map. */
function writeAsArrow({ start, end, id, async, body }: FunctionDeclaration, written: MagicString): void {
  written.overwrite(start, id.start, 'var ')
  written.appendLeft(id.end, async ? '=async' : '=')
  written.appendLeft(body.start, '=>')
  written.appendLeft(end, ';')
}
