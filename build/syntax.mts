/** The syntax of a bundle, as acorn reads it. */

import { type AnyNode, type Program, parse } from 'acorn'

export function syntaxOf(code: string): Program {
  return parse(code, { ecmaVersion: 2023, sourceType: 'script' })
}

export type Statement = Program['body'][number]

/** Where the first statement starts that is no directive; 0 where there is none. */
export function startBehindDirectives(statements: readonly Statement[]): number {
  return statements.find(statement => directiveOf(statement) === null)?.start ?? 0
}

export function isStrict({ body }: Program): boolean {
  return body.some(statement => directiveOf(statement) === 'use strict')
}

function directiveOf(statement: Statement): string | null {
  return statement.type === 'ExpressionStatement' ? (statement.directive ?? null) : null
}

/** Goes through a node and what is in it, each with the node that it stands in; what `enter` refuses is left out. */
export function visit(
  node: AnyNode,
  enter: (node: AnyNode, parent: AnyNode | null) => boolean,
  parent: AnyNode | null = null,
): void {
  if (!enter(node, parent)) return
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, enter, node)
  }
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
