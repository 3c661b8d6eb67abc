/** The notation in which the law pages write formulas, and our formulas brought to the same shape for comparison. */

import type { Formula } from '../../src/law/formula.ts'
import { valuesOf } from '../../src/manifest/facts.ts'
import { factOf } from '../../src/manifest/vocabulary.ts'

/** A formula as plain data: named parts written out, nested ANDs and ORs flattened, values sorted. */
export type Shape =
  | { readonly is: 'and' | 'or'; readonly of: readonly Shape[] }
  | { readonly is: 'not'; readonly of: Shape }
  | { readonly is: 'some'; readonly list: string; readonly of: Shape }
  /** `in`, `hits` and `is` alike: which it is follows from the type of the fact. */
  | { readonly is: 'one-of' | 'within'; readonly fact: string; readonly values: readonly string[] }
  | { readonly is: 'at-least'; readonly fact: string; readonly least: number }

/** The shape of one of our formulas. */
export function shapeOf(formula: Formula): Shape {
  switch (formula.kind) {
    case 'all':
      return joined('and', formula.formulas.map(shapeOf))
    case 'any':
      return joined('or', formula.formulas.map(shapeOf))
    case 'not':
      return { is: 'not', of: shapeOf(formula.formula) }
    case 'part':
      return shapeOf(formula.formula)
    case 'some':
      return { is: 'some', list: formula.list.path, of: shapeOf(formula.formula) }
    case 'in':
    case 'hits': {
      const marked = [...formula.open].map(value => `${value}?`)
      return { is: 'one-of', fact: formula.fact.path, values: [...formula.values, ...marked].sort() }
    }
    case 'within':
      return { is: 'within', fact: formula.fact.path, values: [...formula.values].sort() }
    case 'at-least':
      return { is: 'at-least', fact: formula.fact.path, least: formula.least }
  }
}

function joined(is: 'and' | 'or', parts: readonly Shape[]): Shape {
  const [only] = parts
  if (only !== undefined && parts.length === 1) return only
  return { is, of: parts.flatMap(part => (part.is === is && 'of' in part ? part.of : [part])) }
}

/** Where a formula of a page stands. */
export interface Page {
  /** Facts without a section of their own are facts of this one. */
  readonly section: string
  /** Formulas by name, which other formulas use. */
  readonly parts: Readonly<Record<string, string>>
  /** The list whose entries the formula is about, or null. */
  readonly list: string | null
}

/** The shape of a formula in the notation of the law pages. */
export function parseNotation(text: string, page: Page): Shape {
  const tokens = text.match(/[A-Za-z_][\w.[\]]*\??|[0-9]+|[^\s]/g) ?? []
  let at = 0

  function next(expected?: string): string {
    const token = tokens[at++]
    if (token === undefined || (expected !== undefined && token !== expected)) {
      throw new Error(`${expected ?? 'more'} expected, not ${token}: ${text}`)
    }
    return token
  }

  function either(list: string | null): Shape {
    const parts = [both(list)]
    while (tokens[at] === 'OR') {
      next()
      parts.push(both(list))
    }
    return joined('or', parts)
  }

  function both(list: string | null): Shape {
    const parts = [one(list)]
    while (tokens[at] === 'AND') {
      next()
      parts.push(one(list))
    }
    return joined('and', parts)
  }

  function one(list: string | null): Shape {
    const token = next()
    if (token === 'NOT') return { is: 'not', of: one(list) }
    if (token === '(') {
      const inner = either(list)
      next(')')
      return inner
    }
    if (tokens[at] !== '(') {
      const part = page.parts[token]
      if (part === undefined) throw new Error(`no part ${token}: ${text}`)
      return parseNotation(part, { ...page, list })
    }
    next('(')
    const shape = asked(token, list)
    next(')')
    return shape
  }

  function asked(word: string, list: string | null): Shape {
    if (word === 'some') {
      const name = next()
      next(',')
      return { is: 'some', list: `${page.section}.${name}`, of: either(name) }
    }
    const fact = pathOf(next(), list)
    if (word === 'is') return { is: 'one-of', fact, values: ['yes'] }
    next(',')
    if (word === 'at_least') return { is: 'at-least', fact, least: Number(next()) }
    if (word === 'within') return { is: 'within', fact, values: values(fact) }
    if (word !== 'in' && word !== 'hits') throw new Error(`${word}: ${text}`)
    return { is: 'one-of', fact, values: values(fact) }
  }

  function pathOf(name: string, list: string | null): string {
    if (name.startsWith('scope.')) return name
    return list === null ? `${page.section}.${name}` : `${page.section}.${list}[].${name}`
  }

  function values(fact: string): readonly string[] {
    if (tokens[at] === 'any') {
      next()
      const [section, name] = fact.split('.')
      return [
        ...valuesOf(factOf({ path: fact, section, list: null, name } as Parameters<typeof factOf>[0])),
      ].sort()
    }
    const found: string[] = []
    next('{')
    while (tokens[at] !== '}') {
      found.push(next())
      if (tokens[at] === ',') next()
    }
    next('}')
    return found.sort()
  }

  const shape = either(page.list)
  if (at < tokens.length) throw new Error(`${tokens.slice(at).join(' ')} is left: ${text}`)
  return shape
}
