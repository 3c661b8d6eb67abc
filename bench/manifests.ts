/** Manifests as a team may write them, of any length, the same for the same seed. */

import { type Fact, type Facts, valuesOf } from '../src/manifest/facts.ts'
import {
  type SectionName,
  sections,
  type UseSectionName,
  useSectionNames,
} from '../src/manifest/vocabulary.ts'
import { type Choose, chooser, pick } from '../test/support/random.ts'

const PURPOSES = [
  'Decide who may rent a flat.',
  'Rank the applicants for a position before a person reads them.',
  "Say which of a tenant's payments are late, and why.",
  'Read the mood of callers, so that an angry one is put through at once.',
  'Find the owner of a lost dog by its picture.',
  'Tell the guard at the gate who of the staff stands before the camera, day and night, in all of our buildings.',
]
const COMMENTS = [
  'asked the supplier on 3 March',
  'see the minutes of the board',
  'not sure: the second model may differ',
  'changed with version 2.4',
]
const COUNTRIES = ['DK', 'SE', 'IE', 'DE', 'NO', 'FR']

/** A manifest of about so many lines: well formed, with some findings. */
export function manifestOf(lines: number, seed = 1): string {
  const choose = chooser(seed)
  const written = head()
  for (let number = 1; written.length < lines; number++) written.push(...use(`use-${number}`, choose))
  return `${written.join('\n')}\n`
}

/** A manifest of so many uses. */
export function manifestOfUses(uses: number, seed = 1): string {
  const choose = chooser(seed)
  const written = head()
  for (let number = 1; number <= uses; number++) written.push(...use(`use-${number}`, choose))
  return `${written.join('\n')}\n`
}

/** What people leave behind when they are in the middle of a line; each makes the text malformed. */
const MISTAKES: Readonly<Record<string, string>> = {
  'a list not closed': '    influence: [a, b',
  'a quote not closed': '    purpose: "Decide who may',
  'a key without colon': '    influenc',
  'a line at the wrong depth': '   influence: none',
}

/** The same text with one half-typed line in its middle, by the kind of the mistake. */
export function malformed(text: string): Readonly<Record<string, string>> {
  const lines = text.split('\n')
  const middle = lines.findIndex((line, at) => at >= lines.length / 3 && line.startsWith('    purpose:'))
  const before = lines.slice(0, middle + 1)
  const after = lines.slice(middle + 1)
  return Object.fromEntries(
    Object.entries(MISTAKES).map(([name, mistake]) => [name, [...before, mistake, ...after].join('\n')]),
  )
}

function head(): string[] {
  return [
    '# Generated for measuring.',
    'schema: ai-design-review/v1',
    'name: Measured system',
    'owner: compliance@example.dk',
    '',
    'scope:',
    '  is_ai_system: yes',
    '  activities: [putting_into_service, use]',
    '  union_nexus: [deployer_in_union]',
    '  roles: [provider, deployer]',
    '  deployer_type: private_entity',
    '  member_states: [DK]',
    '  exclusions: [] # none claimed',
    '',
    'uses:',
  ]
}

/** Most of its sections are `none`, one or two are described, and a few are forgotten. */
function use(id: string, choose: Choose): readonly string[] {
  const described = choose(4) === 0 ? 2 : 1
  const first = choose(useSectionNames.length)
  const isDescribed = (at: number) =>
    (at - first + useSectionNames.length) % useSectionNames.length < described
  return [
    ...(choose(3) === 0 ? [`  # ${pick(choose, COMMENTS)}`] : []),
    `  ${id}:`,
    `    purpose: ${pick(choose, PURPOSES)}`,
    ...useSectionNames.flatMap((name, at) => {
      if (isDescribed(at)) return describedSection(name, choose)
      return choose(12) === 0 ? [] : [`    ${name}: ${choose(8) === 0 ? 'unknown' : 'none'}`]
    }),
  ]
}

function describedSection(name: UseSectionName, choose: Choose): readonly string[] {
  return [`    ${name}:`, ...factLines(name, 6, choose)]
}

function factLines(name: SectionName, depth: number, choose: Choose): readonly string[] {
  return linesOf(sections[name].facts, ' '.repeat(depth), choose)
}

function linesOf(facts: Facts, indent: string, choose: Choose): readonly string[] {
  return Object.entries(facts).flatMap(([key, fact]) =>
    choose(10) < 7 ? factLine(key, fact, indent, choose) : [],
  )
}

function factLine(key: string, fact: Fact, indent: string, choose: Choose): readonly string[] {
  if (fact.type === 'items') {
    const entries = Array.from({ length: 1 + choose(2) }, () => linesOf(fact.facts, `${indent}    `, choose))
    const written = entries.filter(entry => entry.length > 0)
    if (written.length === 0) return [`${indent}${key}: []`]
    return [`${indent}${key}:`, ...written.flatMap(entry => withDash(entry, indent))]
  }
  const value = worded(fact, choose)
  const needsEvidence = 'evidence' in fact && fact.evidence.some(word => value.includes(word))
  if (needsEvidence && choose(4) > 0) {
    return choose(2) === 0
      ? [`${indent}${key}: { value: ${value}, evidence: docs/evidence.md }`]
      : [
          `${indent}${key}:`,
          `${indent}  value: ${value}`,
          `${indent}  evidence: docs/evidence.md`,
          `${indent}  note: |`,
          `${indent}    Approved by the board.`,
        ]
  }
  return [`${indent}${key}: ${value}${choose(6) === 0 ? ` # ${pick(choose, COMMENTS)}` : ''}`]
}

function withDash([first = '', ...others]: readonly string[], indent: string): readonly string[] {
  return [`${indent}  - ${first.trimStart()}`, ...others]
}

function worded(fact: Fact, choose: Choose): string {
  if (choose(12) === 0 && fact.type !== 'text') return 'unknown'
  switch (fact.type) {
    case 'ternary':
    case 'enum':
      // The first values are those of an ordinary use of the kind.
      return pick(choose, valuesOf(fact))
    case 'set':
      return `[${some(valuesOf(fact), choose).join(', ')}]`
    case 'countries':
      return `[${some(COUNTRIES, choose).join(', ')}]`
    case 'integer':
      return String(choose(12))
    case 'text':
    case 'items':
      return 'Reviews by the cleaning staff'
  }
}

function some(words: readonly string[], choose: Choose): readonly string[] {
  const start = choose(words.length)
  return words.slice(start, start + 1 + choose(2))
}
