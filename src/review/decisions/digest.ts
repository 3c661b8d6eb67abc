import type { Provision } from '../../law/provision.ts'
import { excluded, isAiSystem, nexus } from '../../law/scope.ts'
import { LAW_HASH } from '../../law/version.ts'
import type { FactStatement, Value } from '../../manifest/manifest.ts'
import { type FactPath, type Reference, reference } from '../../manifest/vocabulary.ts'
import { factNamed, type ItemFacts, type UseFacts } from '../facts.ts'
import type { Judgement } from '../judge.ts'
import { pathsIn } from '../open.ts'

/**
 * A short digest of what a verdict rests on: the law data, and of one use the facts that the provision reads, with
 * their evidence as stated. Comments, the order of keys, words and entries, and all other facts do not matter.
 * It shows that something changed; it is no proof against somebody who wants to forge it.
 */
export function digestOf({ provision }: Pick<Judgement, 'provision'>, facts: UseFacts): string {
  const law = LAW_HASH.slice('sha256:'.length, 'sha256:'.length + 8)
  return `law-${law}-facts-${fnv1a(canonical(provision, facts))}`
}

/** What differs between two digests; a digest in another form differs in both. */
export function differences(recorded: string, current: string): readonly ('facts' | 'law')[] {
  const [, law, , facts] = recorded.split('-')
  const [, currentLaw, , currentFacts] = current.split('-')
  return [
    ...(facts === currentFacts ? [] : ['facts' as const]),
    ...(law === currentLaw ? [] : ['law' as const]),
  ]
}

/** The facts that decide under a provision, and the lists in which they stand, with `[]` for their entries. */
export function pathsReadBy(provision: Provision): readonly FactPath[] {
  const { conditions, exceptions, notBinding, openTerritory, items } = provision
  const formulas = [...conditions, ...exceptions].map(({ formula }) => formula)
  const decisive = [...formulas, notBinding, openTerritory, excluded, isAiSystem, nexus]
  const paths = decisive.flatMap(formula => [...pathsIn(formula)])
  const lists = paths.filter(path => path.includes('[]')).map(path => path.slice(0, path.indexOf('[]')))
  const all = new Set([...paths, ...lists, ...(items === undefined ? [] : [items])])
  return [...all].sort() as FactPath[]
}

function canonical(provision: Provision, facts: UseFacts): string {
  const references = pathsReadBy(provision).map(reference)
  const lines = references.flatMap(read => {
    const section = facts[read.section]
    if (section.kind !== 'facts') return [`${read.section}=${section.kind}`]
    if (read.list !== null) return []
    const entries = section.items.get(read.name)
    if (entries !== undefined) return [`${read.path}=${canonicalEntries(read, references, entries)}`]
    return [`${read.path}=${statementText(factNamed(section.facts, read.name)?.statement ?? null)}`]
  })
  return JSON.stringify([provision.id, ...new Set(lines)])
}

function canonicalEntries(
  list: Reference,
  references: readonly Reference[],
  entries: readonly ItemFacts[],
): string {
  const names = references
    .filter(read => read.section === list.section && read.list === list.name)
    .map(({ name }) => name)
  const texts = entries.map(({ statement, facts }) =>
    JSON.stringify([
      statement.invalid,
      ...names.map(name => `${name}=${statementText(factNamed(facts, name)?.statement ?? null)}`),
    ]),
  )
  return JSON.stringify(texts.sort())
}

/** A statement without places, the same for the same words in any order. */
export function statementText(statement: FactStatement | null): string {
  if (statement === null) return 'absent'
  const evidence = new Set(statement.evidence.map(({ text }) => text))
  return JSON.stringify([valueText(statement.value), ...[...evidence].sort()])
}

function valueText(value: Value): readonly unknown[] {
  switch (value.kind) {
    case 'choice':
      return [value.kind, value.choice]
    case 'set':
      return [value.kind, value.complete, ...new Set(value.entries.map(entry => entry.value).sort())]
    case 'number':
      return [value.kind, value.number]
    case 'text':
      return [value.kind, value.text]
    case 'items':
      return [value.kind, value.items.length]
    case 'unknown':
    case 'invalid':
      return [value.kind]
  }
}

const OFFSET_BASIS = 0xcbf29ce484222325n
const PRIME = 0x100000001b3n

/** FNV-1a of 64 bits over the UTF-16 units, low byte first, as 16 hexadecimal digits. Needs no library anywhere. */
function fnv1a(text: string): string {
  let hash = OFFSET_BASIS
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    for (const byte of [unit & 0xff, unit >> 8]) {
      hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME)
    }
  }
  return hash.toString(16).padStart(16, '0')
}
