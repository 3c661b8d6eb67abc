import { keysOf, type Landing, type Step, wordsOf } from '../complete/land.ts'
import { type Shape, shapeOf } from './shape.ts'

type Words = Extract<Shape, { kind: 'words' | 'word' }>
type Keys = Extract<Shape, { kind: 'mapping' }>

/** What a policy has at a place. `present` are the keys or words that stand there already. */
export type PolicySlot =
  | {
      readonly kind: 'key'
      readonly path: readonly string[]
      readonly keys: Keys['keys']
      readonly present: ReadonlySet<string>
    }
  | {
      readonly kind: 'value'
      readonly path: readonly string[]
      readonly shape: Shape
    }
  | {
      /** `dashed`: the word stands in a list. Else it is to begin one, below its key. */
      readonly kind: 'entry'
      readonly dashed: boolean
      readonly path: readonly string[]
      readonly shape: Words
      readonly present: ReadonlySet<string>
    }

/** What a policy has where the mark landed; null where it has nothing. */
export function slotOf({ steps, mapping }: Landing): PolicySlot | null {
  const path = steps.flatMap(step => (step.kind === 'entry' ? [step.key] : []))
  const shape = shapeOf(path)
  if (shape === null) return null
  const last = steps.at(-1)
  if (steps.length === path.length) {
    if (mapping === null) return { kind: 'value', path, shape }
    const present = keysOf(mapping)
    if (shape.kind === 'mapping') return { kind: 'key', path, keys: shape.keys, present }
    return shape.kind === 'words' && present.size === 0
      ? { kind: 'entry', dashed: false, path, shape, present }
      : null
  }
  if (shape.kind !== 'words' || last?.kind !== 'item' || steps.length !== path.length + 1) return null
  // The mark may have been read as a key.
  if (mapping !== null && mapping.entries.length > 1) return null
  return { kind: 'entry', dashed: true, path, shape, present: presentIn(last) }
}

function presentIn({ sequence }: Extract<Step, { kind: 'item' }>): ReadonlySet<string> {
  return wordsOf(sequence)
}

/** Whether the word is a key of a policy at the place. */
export function knows(slot: PolicySlot, word: string): boolean {
  return slot.kind === 'key' && slot.keys.includes(word)
}
