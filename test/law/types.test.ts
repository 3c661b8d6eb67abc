import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atLeast, hits, hitsAny, hitsCountry, is, isIn, some, within } from '../../src/law/formula.ts'
import type { ConditionWording, PartWords, Wording } from '../../src/law/provision.ts'
import { provision } from '../../src/law/provision.ts'
import { oneOf, setOf, ternary } from '../../src/manifest/facts.ts'
import { reference } from '../../src/manifest/vocabulary.ts'

// The compiler is the test here: each line after `@ts-expect-error` must not compile, or tsc reports it as unused.
// None of it is run.

export function namesOfFacts(): void {
  is('scope.is_ai_system')
  // @ts-expect-error no such fact
  is('scope.is_an_ai_system')
  // @ts-expect-error no such section
  is('scopes.is_ai_system')
  // @ts-expect-error a fact of an entry is named with its list
  is('face_collection.feeds_database')
  is('face_collection.channels[].feeds_database')
  // @ts-expect-error a fact of the section is no fact of an entry
  is('face_collection.channels[].intended_purpose')
  // @ts-expect-error no such fact
  reference('influence.harm')
}

export function typesOfFacts(): void {
  // @ts-expect-error a set is no ternary
  is('scope.activities')
  // @ts-expect-error an enum is no set
  hits('scope.deployer_type', ['private_entity'])
  // @ts-expect-error a set is no enum
  isIn('scope.activities', ['use'])
  // @ts-expect-error an enum is no set
  hitsAny('face_collection.face_storage')
  // @ts-expect-error country codes are no words of the vocabulary
  hits('scope.member_states', ['DK'])
  // @ts-expect-error a set of words holds no country codes
  hitsCountry('scope.activities', ['DK'])
  // @ts-expect-error an enum is no number
  atLeast('scope.deployer_type', 4)
  // @ts-expect-error a ternary is no list
  some('face_collection.intended_purpose', is('scope.is_ai_system'))
  // @ts-expect-error free text is never evaluated
  isIn('person_scoring.data_sources[].name', ['Social media'])
}

export function namesOfValues(): void {
  isIn('scope.deployer_type', ['private_entity', 'natural_person?'])
  // @ts-expect-error no such value
  isIn('scope.deployer_type', ['private_person'])
  // @ts-expect-error a mark on a value that does not exist
  isIn('scope.deployer_type', ['private_person?'])
  // @ts-expect-error no such value
  hits('scope.activities', ['selling'])
  // @ts-expect-error a mark on a value that does not exist
  hits('scope.activities', ['selling?'])
  // @ts-expect-error a value of another fact
  hits('emotion_inference.modalities', ['dna'])
  // @ts-expect-error a ternary takes yes and no; unknown is no value
  isIn('scope.is_ai_system', ['unknown'])
  // @ts-expect-error what lies within cannot be marked
  within('scope.activities', ['none?'])
}

const words: ConditionWording = { label: '', satisfied: '', not_satisfied: '', unknown: '' }
const frame = { title: '', citation: '', summary: '', statute: [] }
const complete: Wording<'first', 'unless'> = {
  ...frame,
  conditions: { first: words },
  exceptions: { unless: words },
}

/** A provision with the wording given, to be compared with its conditions and exceptions. */
function declared() {
  return {
    id: '5-1-z',
    kind: 'prohibition',
    section: 'influence',
    appliesFrom: '2025-02-02',
    askFirst: [],
    conditions: [{ id: 'first', gate: true, formula: is('scope.is_ai_system'), sources: '' }],
    parts: [{ kind: 'part', id: 'half', formula: is('scope.is_ai_system') }],
    exceptions: [{ id: 'unless', formula: is('scope.is_ai_system'), sources: '' }],
  } as const
}

export function wordings(): void {
  provision({ ...declared(), wording: { en: complete, da: complete } })
  // @ts-expect-error the condition has no words
  provision({ ...declared(), wording: { en: { ...complete, conditions: {} }, da: complete } })
  // @ts-expect-error the condition has no words in Danish
  provision({ ...declared(), wording: { en: complete, da: { ...complete, conditions: { other: words } } } })
  // @ts-expect-error the exception has no words
  provision({ ...declared(), wording: { en: complete, da: { ...complete, exceptions: {} } } })
  // @ts-expect-error there is no Danish wording
  provision({ ...declared(), wording: { en: complete } })
}

type PartsOfDeclared = PartWords<ReturnType<typeof declared>>
export const completeParts: PartsOfDeclared = { en: { half: '' }, da: { half: '' } }
// @ts-expect-error the part has no words in Danish
export const missingParts: PartsOfDeclared = { en: { half: '' }, da: {} }
// @ts-expect-error there is no such part
export const strangeParts: PartsOfDeclared = { en: { half: '', whole: '' }, da: { half: '' } }

const meaning = { en: 'A meaning.', da: 'En betydning.' }
const described = { question: meaning, source: '' }

export function facts(): void {
  oneOf({ ...described, values: { one: meaning }, assumed: 'one', evidence: ['one'] })
  // @ts-expect-error assumed to be a value that does not exist
  oneOf({ ...described, values: { one: meaning }, assumed: 'two' })
  // @ts-expect-error evidence for a value that does not exist
  setOf({ ...described, values: { one: meaning }, evidence: ['two'] })
  // @ts-expect-error a value without a meaning in Danish
  setOf({ ...described, values: { one: { en: 'A meaning.' } } })
  // @ts-expect-error a ternary takes yes and no
  ternary({ ...described, assumed: 'unknown' })
}

test('wrong names of facts and values, and wordings with gaps, do not compile: `tsc` holds it', () => {
  for (const checked of [namesOfFacts, typesOfFacts, namesOfValues, wordings, facts]) {
    assert.equal(typeof checked, 'function')
  }
})
