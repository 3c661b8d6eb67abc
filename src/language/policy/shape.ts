import type { Text } from '../../manifest/facts.ts'
import { isNeverLowered, SEVERITY_KEYS } from '../../review/policy/codes.ts'
import {
  DECISION_KEYS,
  EVIDENCE,
  FAILING_VERDICTS,
  LANGUAGES,
  OWNERS,
  POLICY_KEYS,
  POLICY_SCHEMA,
  POLICY_SEVERITIES,
  type PolicyKey,
  RECOMMENDATION_SETS,
} from '../../review/policy/policy.ts'
import {
  alwaysAnError,
  policyKeyWords,
  policySeverityWords,
  policyValueWords,
} from '../../review/policy/words.ts'

/** What a key of a policy takes. */
export type Shape =
  | { readonly kind: 'mapping'; readonly keys: readonly string[] }
  | { readonly kind: 'word' | 'words'; readonly words: readonly string[] }
  | { readonly kind: 'globs' | 'day' | 'text' | 'path' }

const FLAG: Shape = { kind: 'word', words: ['true', 'false'] }

const SHAPES: Readonly<Record<PolicyKey, Shape>> = {
  schema: { kind: 'word', words: [POLICY_SCHEMA] },
  extends: { kind: 'path' },
  loosen: FLAG,
  reason: { kind: 'text' },
  law_as_of: { kind: 'day' },
  language: { kind: 'word', words: LANGUAGES },
  recommendations: { kind: 'words', words: RECOMMENDATION_SETS },
  ignore: { kind: 'globs' },
  fail_on: { kind: 'words', words: FAILING_VERDICTS },
  severity: { kind: 'mapping', keys: SEVERITY_KEYS },
  require: { kind: 'globs' },
  owners: { kind: 'word', words: OWNERS },
  evidence: { kind: 'word', words: EVIDENCE },
  decisions: { kind: 'mapping', keys: DECISION_KEYS },
  detect: FLAG,
}

/** What stands at a path of keys, such as `severity`, `not-stated`; null where a policy has nothing. */
export function shapeOf(path: readonly string[]): Shape | null {
  const [first, second, ...rest] = path
  if (first === undefined) return { kind: 'mapping', keys: POLICY_KEYS }
  if (rest.length > 0 || !isPolicyKey(first)) return null
  const shape = SHAPES[first]
  if (second === undefined) return shape
  if (shape.kind !== 'mapping' || !shape.keys.includes(second)) return null
  if (first === 'decisions') return FLAG
  return { kind: 'word', words: isNeverLowered(second) ? ['error'] : POLICY_SEVERITIES }
}

function isPolicyKey(word: string): word is PolicyKey {
  return Object.hasOwn(SHAPES, word)
}

/** What a key says; null for those below `severity`, which the law and the review word. */
export function keyWords(path: readonly string[]): Text | null {
  const [first = '', second] = path
  if (second === undefined) return isPolicyKey(first) ? policyKeyWords[first] : null
  return first === 'decisions' ? policyKeyWords.accept_undetermined : null
}

/** What a value says of its key; null where the word says it all. */
export function valueWords(path: readonly string[], value: string): Text | null {
  const [first = '', second] = path
  const words: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
    ...policyValueWords,
    severity: policySeverityWords,
  }
  if (first === 'severity' && second !== undefined && isNeverLowered(second)) return alwaysAnError
  const ofKey = Object.hasOwn(words, first) ? words[first] : undefined
  return ofKey !== undefined && Object.hasOwn(ofKey, value) ? (ofKey[value] ?? null) : null
}
