import { difference } from '../../manifest/edit/text.ts'
import {
  addUse,
  applyEdits,
  type FactValue,
  newManifest,
  setTopLevel,
  stateEvidence,
  stateFact,
  stateSection,
  type TextEdit,
} from '../../manifest/edit.ts'
import type { UseSectionName } from '../../manifest/vocabulary.ts'
import { type Answer, type InterviewState, memory, type Question, SECTIONS } from './question.ts'

export interface Answered {
  readonly edits: readonly TextEdit[]
  readonly state: InterviewState
}

/**
 * Writes an answer into the manifest as small edits, and remembers what the manifest does not say.
 * @param system the index of the system in the file
 */
export function answer(
  text: string,
  system: number,
  question: Question,
  given: Answer,
  state: InterviewState,
): Answered {
  switch (question.kind) {
    case 'name': {
      const name = given.kind === 'text' ? given.text : ''
      if (text.trim() === '')
        return { edits: [{ range: { start: 0, end: text.length }, text: newManifest(name) }], state }
      return { edits: setTopLevel(text, system, 'name', name), state }
    }
    case 'purpose': {
      const purpose = given.kind === 'text' ? given.text : ''
      return { edits: addUse(text, system, useId(purpose), purpose), state }
    }
    case 'sections':
      return answerSections(text, system, question, given, state)
    case 'fact':
    case 'entry':
      return answerFact(text, question, given, state)
    case 'another': {
      const key = memory(question.use, question.path)
      const openLists = without(state.openLists, key)
      return {
        edits: [],
        state: {
          ...state,
          openLists,
          wanted: given.kind === 'yes' ? added(state.wanted, key) : state.wanted,
        },
      }
    }
    case 'evidence': {
      const skipped = added(state.skipped, memory(question.use, question.path))
      const evidence = given.kind === 'text' ? given.text.trim() : ''
      if (evidence === '') return { edits: [], state: { ...state, skipped } }
      return { edits: stateEvidence(text, question.target, evidence), state: { ...state, skipped } }
    }
  }
}

/** An answer that should have been written and was not: asked again, it would be asked without end. */
export function isLost({ kind }: Question, { edits }: Answered): boolean {
  const writes = kind === 'name' || kind === 'purpose' || kind === 'fact' || kind === 'entry'
  return writes && edits.length === 0
}

/** What is not chosen is stated as none; what is chosen is unknown until the questions about it are answered. */
function answerSections(
  text: string,
  system: number,
  { use, sections }: Extract<Question, { kind: 'sections' }>,
  given: Answer,
  state: InterviewState,
): Answered {
  const chosen = given.kind === 'words' ? given.words : []
  let current = text
  for (const section of sections) {
    const word = given.kind === 'unknown' || chosen.includes(section) ? 'unknown' : 'none'
    current = applyEdits(current, stateSection(current, { system, use, section }, word))
  }
  const described = new Set([...state.described, ...chosen.map(name => memory(use, name as UseSectionName))])
  const skipped = given.kind === 'unknown' ? added(state.skipped, memory(use, SECTIONS)) : state.skipped
  return { edits: difference(text, current), state: { ...state, described, skipped } }
}

function answerFact(
  text: string,
  question: Extract<Question, { kind: 'fact' | 'entry' }>,
  given: Answer,
  state: InterviewState,
): Answered {
  const key = memory(question.use, question.path)
  const openLists = question.kind === 'entry' ? added(state.openLists, key) : state.openLists
  const after = { ...state, openLists, wanted: without(state.wanted, key), skipped: state.skipped }
  if (given.kind === 'none' && question.kind === 'entry') {
    const target = { ...question.target, list: null, item: null, name: question.target.list ?? '' }
    return {
      edits: stateFact(text, target, value([])),
      state: { ...after, openLists: without(openLists, key) },
    }
  }
  if (given.kind === 'unknown') {
    // A list that nobody knows is unknown as a whole.
    const target =
      question.kind === 'entry'
        ? { ...question.target, list: null, item: null, name: question.target.list ?? '' }
        : question.target
    return {
      edits: stateFact(text, target, value('unknown')),
      state: { ...after, skipped: added(state.skipped, key) },
    }
  }
  return { edits: stateFact(text, question.target, valueOfAnswer(question, given)), state: after }
}

function valueOfAnswer({ fact }: Extract<Question, { kind: 'fact' | 'entry' }>, given: Answer): FactValue {
  const words = given.kind === 'words' ? given.words : given.kind === 'text' ? [given.text] : []
  if (fact.type === 'set' || fact.type === 'countries') return value(words)
  return value(fact.type === 'integer' ? Number(words[0] ?? 0) : (words[0] ?? ''))
}

function value(words: FactValue['words']): FactValue {
  return { words, evidence: null, note: null }
}

/** A use's id from its purpose: its first words. */
export function useId(purpose: string): string {
  const words = purpose
    .toLowerCase()
    .normalize('NFD')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replace(/[\u0300-\u036f]/g, '')
  const id = words
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '')
    .slice(0, 4)
    .join('-')
    .slice(0, 40)
    .replace(/-+$/, '')
  return id === '' ? 'use' : id
}

function added(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return new Set([...set, key])
}

function without(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return new Set([...set].filter(other => other !== key))
}
