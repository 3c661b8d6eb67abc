import type { FactStatements, SectionStatement, System, Use } from '../manifest/manifest.ts'
import { lineIndex } from '../manifest/position.ts'
import type { Range } from '../manifest/tree.ts'
import type { FileReview } from '../review/review.ts'

/** What a finding is about, whatever line it stands on. */
export interface Subject {
  readonly system: string | null
  readonly use: string | null
  /** The fact, such as `person_scoring.data_sources[0].contributes`, or its section; null: neither. */
  readonly path: string | null
}

export interface Identity extends Subject {
  /** The same for the same finding after lines have moved; different for any two findings of a file. */
  readonly fingerprint: string
}

/** A longer piece of the text says no more about which finding it is. */
const LONGEST_VALUE = 200

/**
 * Who each finding of a file is, in their order: from its code, the system, the use, the fact or section, and the
 * value that it stands on. Entries of a list go by their value, not their place; equal findings get an ordinal.
 */
export function identitiesOf({ file, findings, systems }: FileReview): readonly Identity[] {
  const lines = lineIndex(file.text)
  const seen = new Map<string, number>()
  return findings.map(({ code, range }) => {
    const start = lines.offset(range.start)
    const value = file.text.slice(start, lines.offset(range.end)).slice(0, LONGEST_VALUE)
    const subject = subjectAt(
      start,
      systems.map(({ system }) => system),
    )
    const general = subject.path?.replace(/\[\d+\]/g, '[]') ?? null
    const hash = hashOf(JSON.stringify([code, subject.system, subject.use, general, value]))
    const ordinal = (seen.get(hash) ?? 0) + 1
    seen.set(hash, ordinal)
    return { ...subject, fingerprint: `${hash}:${ordinal}` }
  })
}

/** The system, use and fact in which an offset lies. */
function subjectAt(offset: number, systems: readonly System[]): Subject {
  // A system begins at its first key at the latest; what stands before the first belongs to none.
  const system = systems.findLast(candidate => startOf(candidate) <= offset) ?? null
  if (system === null) return { system: null, use: null, path: null }
  const use = system.uses.find(({ key, range }) => contains(key, offset) || contains(range, offset)) ?? null
  return { system: system.name, use: use?.id ?? null, path: pathAt(offset, system, use) }
}

function startOf({ place, scope, uses }: System): number {
  return Math.min(place.start, scope?.key.start ?? place.start, uses[0]?.key.start ?? place.start)
}

function pathAt(offset: number, system: System, use: Use | null): string | null {
  const sections: readonly (readonly [string, SectionStatement | null])[] =
    use === null ? [['scope', system.scope]] : [['scope', use.scope], ...use.sections]
  for (const [name, section] of sections) {
    if (section === null || !(contains(section.key, offset) || contains(section.range, offset))) continue
    return section.kind === 'facts' ? (factAt(offset, name, section.facts) ?? name) : name
  }
  return null
}

function factAt(offset: number, prefix: string, facts: FactStatements): string | null {
  for (const [name, { key, range, value, evidence }] of facts) {
    const proofs = evidence.some(proof => contains(proof.range, offset))
    if (!contains(key, offset) && !contains(range, offset) && !proofs) continue
    const path = `${prefix}.${name}`
    if (value.kind !== 'items') return path
    const index = value.items.findIndex(item => contains(item.range, offset))
    const item = value.items[index]
    return item === undefined
      ? path
      : (factAt(offset, `${path}[${index}]`, item.facts) ?? `${path}[${index}]`)
  }
  return null
}

/** The end counts too: an empty value is an empty range. */
function contains({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end
}

const ENCODER = new TextEncoder()
/** The prime of FNV-1a is 2^40 + 0x1b3. */
const PRIME_LOW = 0x1b3

/** FNV-1a of 64 bits: to tell findings apart, not to keep secrets. In two halves, as numbers hold no 64 bits. */
export function hashOf(text: string): string {
  let high = 0xcbf29ce4
  let low = 0x84222325
  for (const byte of ENCODER.encode(text)) {
    const mixed = (low ^ byte) >>> 0
    const product = mixed * PRIME_LOW
    high = (Math.imul(high, PRIME_LOW) + Math.floor(product / 2 ** 32) + (mixed << 8)) >>> 0
    low = product >>> 0
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0')
}

/** Lines and columns from 1, with exclusive ends. */
export function fromOne(range: FileReview['findings'][number]['range']) {
  return {
    startLine: range.start.line + 1,
    startColumn: range.start.character + 1,
    endLine: range.end.line + 1,
    endColumn: range.end.character + 1,
  }
}
