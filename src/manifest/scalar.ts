/** What a scalar means, by the YAML 1.2 core schema. */

import type { Scalar } from './tree.ts'

const NULL = /^(?:null|Null|NULL|~|)$/
const LONGEST_NULL = 4
const TRUE = /^(?:true|True|TRUE)$/
const FALSE = /^(?:false|False|FALSE)$/
const DECIMAL = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/
const OCTAL_OR_HEXADECIMAL = /^0(?:o[0-7]+|x[0-9a-fA-F]+)$/
const INFINITY = /^[-+]?\.(?:inf|Inf|INF)$/
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/

/** Whether a scalar says nothing: `resolve` would give null. */
export function isNull({ text, style }: Scalar): boolean {
  return text.length <= LONGEST_NULL && style === 'plain' && NULL.test(text)
}

/** The value of a scalar: only plain ones can be other than a string. */
export function resolve(scalar: Scalar): null | boolean | number | string {
  const { text, style } = scalar
  if (style !== 'plain') return text
  if (isNull(scalar)) return null
  if (TRUE.test(text)) return true
  if (FALSE.test(text)) return false
  // JavaScript reads the same forms, signs included.
  if (DECIMAL.test(text) || OCTAL_OR_HEXADECIMAL.test(text)) return Number(text)
  if (INFINITY.test(text)) return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  if (NOT_A_NUMBER.test(text)) return Number.NaN
  return text
}
