import { type Allowance, createAllowance } from './allowance.ts'
import { entriesOf } from './entries.ts'
import type { Facts } from './facts.ts'
import type { ManifestFile, Problem, SectionStatement, System, Use } from './manifest.ts'
import { parse } from './parse.ts'
import { problem } from './problems.ts'
import { readDate } from './read-date.ts'
import { readDecisions } from './read-decisions.ts'
import { placeOf, type Report, readFacts, readText } from './read-facts.ts'
import { isNull } from './scalar.ts'
import {
  type Entry,
  find,
  type Mapping,
  type Node,
  type Tree,
  type TreeDocument,
  type TreeProblem,
} from './tree.ts'
import { sections, type UseSectionName, useSectionNames } from './vocabulary.ts'

export { isDate } from './read-date.ts'

/** The value of `schema` in a manifest that this version reads. */
export const SCHEMA = 'ai-design-review/v1'

/** The form of the id of a use. */
export const USE_ID = /^[a-z0-9-]+$/

/** The keys of a manifest, in order. */
export const TOP_LEVEL = [
  'schema',
  'name',
  'description',
  'owner',
  'version',
  'law_as_of',
  'scope',
  'uses',
  'decisions',
]
const USE = ['purpose', 'scope', ...useSectionNames]
/** Finds our discriminator in a text that is too broken to have a tree. */
const SCHEMA_LINE = /^schema[ \t]*:[ \t]*["']?ai-design-review\//m

/** Reads a manifest. Never throws: whatever is wrong is among the problems, and the rest is read all the same. */
export function read(source: string): ManifestFile {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source
  return readTree(text, () => parse(text))
}

/** The same of a text without byte order mark that may have been parsed before. */
export function readTree(text: string, treeOf: () => Tree): ManifestFile {
  const problems: Problem[] = []
  const report: Report = found => problems.push(found)
  const nul = text.indexOf('\0')
  if (nul >= 0) {
    report(problem('not-text', { start: nul, end: nul + 1 }))
    return { text, systems: [], problems, spare: 0 }
  }
  const { documents } = treeOf()
  const systems: System[] = []
  const allowance = createAllowance()
  let foreign = 0
  for (const document of documents) {
    if (isOurs(document, text)) {
      for (const found of document.problems) report(fromTree(found))
      const system = readSystem(document.root, report, allowance)
      if (system !== null) systems.push(system)
    } else if (document.root !== null || document.problems.length > 0) {
      foreign += 1
      // A file of another tool gets one finding; a foreign document among ours gets its own.
      if (foreign === 1 || systems.length > 0) report(problem('not-ours', startOf(document)))
    }
  }
  if (systems.length === 0 && problems.length === 0) report(problem('empty', { start: 0, end: 0 }))
  const replacement = systems.length > 0 ? text.indexOf('\uFFFD') : -1
  if (replacement >= 0) report(problem('encoding', { start: replacement, end: replacement + 1 }))
  return { text, systems, problems, spare: allowance.left() }
}

function isOurs({ root, problems, range }: TreeDocument, text: string): boolean {
  if (root?.kind === 'mapping') {
    const schema = find(root, 'schema')
    if (schema !== undefined)
      return schema.value.kind === 'scalar' && schema.value.text.startsWith('ai-design-review/')
  }
  return (
    problems.length > 0 &&
    SCHEMA_LINE.test(range.start === range.end ? text : text.slice(range.start, range.end))
  )
}

function startOf({ root, range }: TreeDocument): Problem['range'] {
  return (
    (root?.kind === 'mapping' ? root.entries[0]?.key.range : undefined) ?? {
      start: range.start,
      end: range.start,
    }
  )
}

function fromTree(found: TreeProblem): Problem {
  return problem(found.code, found.range, { detail: found.detail, related: found.related })
}

function readSystem(root: Node | null, report: Report, allowance: Allowance): System | null {
  if (root?.kind !== 'mapping') return null
  const schema = find(root, 'schema')
  const place = schema?.key.range ?? root.range
  if (schema !== undefined && !acceptsSchema(schema, report)) return null
  reportUnknownKeys(root, TOP_LEVEL, report)
  const text = (key: (typeof TOP_LEVEL)[number]) => {
    const entry = find(root, key)
    return entry === undefined ? null : readText(entry, report)
  }
  text('description')
  text('version')
  if (find(root, 'name') === undefined) report(problem('missing-key', place, { detail: 'name' }))
  return {
    name: text('name'),
    place,
    owner: text('owner'),
    lawAsOf: readDate(find(root, 'law_as_of'), report),
    scope: readScope(find(root, 'scope'), report, allowance),
    uses: readUses(find(root, 'uses'), place, report, allowance),
    decisions: readDecisions(find(root, 'decisions'), report),
  }
}

function acceptsSchema(schema: Entry, report: Report): boolean {
  const word = schema.value.kind === 'scalar' ? schema.value.text : ''
  if (word === SCHEMA) return true
  const major = Number(/^ai-design-review\/v(\d{1,6})$/.exec(word)?.[1] ?? 0)
  const code = major > 1 ? 'newer-schema' : 'bad-value'
  report(problem(code, placeOf(schema), { detail: word, accepted: [SCHEMA] }))
  return major <= 1
}

function reportUnknownKeys(mapping: Mapping, accepted: readonly string[], report: Report): void {
  for (const { key } of entriesOf(mapping)) {
    if (!accepted.includes(key.text))
      report(problem('unknown-key', key.range, { detail: key.text, accepted }))
  }
}

function readScope(entry: Entry | undefined, report: Report, allowance: Allowance): SectionStatement | null {
  if (entry === undefined || allowance.takeScope(entry.value)) {
    return readSection(entry, sections.scope.facts, [], report)
  }
  report(problem('limit', entry.key.range, { detail: 'review' }))
  return { kind: 'invalid', key: entry.key.range, range: entry.range }
}

function readUses(
  entry: Entry | undefined,
  place: Problem['range'],
  report: Report,
  allowance: Allowance,
): readonly Use[] {
  if (entry === undefined) {
    report(problem('missing-key', place, { detail: 'uses' }))
    return []
  }
  const { value } = entry
  if (value.kind === 'refused') return []
  const uses = value.kind === 'mapping' ? entriesOf(value) : []
  if (uses.length === 0) {
    const empty = value.kind === 'mapping' || (value.kind === 'scalar' && isNull(value))
    report(problem(empty ? 'empty-value' : 'bad-value', placeOf(entry), { expected: 'mapping' }))
  }
  const read: Use[] = []
  for (const use of uses) {
    if (!allowance.takeUse(use.value)) {
      report(problem('limit', use.key.range, { detail: 'review' }))
      break
    }
    read.push(readUse(use, report))
  }
  return read
}

/** Reads one entry of `uses`. */
export function readUse(entry: Entry, report: Report): Use {
  const { key, value } = entry
  if (!USE_ID.test(key.text)) report(problem('bad-id', key.range, { detail: key.text }))
  const stated = new Map<UseSectionName, SectionStatement>()
  const use = {
    id: key.text,
    key: key.range,
    range: { start: key.range.start, end: entry.range.end },
    sections: stated,
  }
  if (value.kind !== 'mapping') {
    if (value.kind !== 'refused') {
      const empty = value.kind === 'scalar' && isNull(value)
      report(problem(empty ? 'empty-value' : 'bad-value', placeOf(entry), { expected: 'mapping' }))
    }
    return { ...use, purpose: null, scope: null }
  }
  reportUnknownKeys(value, USE, report)
  const purpose = find(value, 'purpose')
  if (purpose === undefined) report(problem('missing-key', key.range, { detail: 'purpose' }))
  for (const name of useSectionNames) {
    const section = readSection(find(value, name), sections[name].facts, ['none', 'unknown'], report)
    if (section !== null) stated.set(name, section)
  }
  return {
    ...use,
    purpose: purpose === undefined ? null : readText(purpose, report),
    scope: readSection(find(value, 'scope'), sections.scope.facts, [], report),
  }
}

/** Null where the section is not stated. `words` are what it takes beside a mapping. */
function readSection(
  entry: Entry | undefined,
  facts: Facts,
  words: readonly ('none' | 'unknown')[],
  report: Report,
): SectionStatement | null {
  if (entry === undefined) return null
  const { value } = entry
  const { range } = entry
  const key = entry.key.range
  if (value.kind === 'mapping') {
    const statements = readFacts(value, facts, report)
    return entry.duplicate
      ? { kind: 'invalid', key, range }
      : { kind: 'facts', key, range, facts: statements }
  }
  const word = words.find(candidate => value.kind === 'scalar' && value.text === candidate)
  if (word !== undefined && !entry.duplicate) return { kind: word, key, range }
  if (word === undefined && value.kind !== 'refused') {
    const empty = value.kind === 'scalar' && isNull(value)
    const detail = value.kind === 'scalar' ? value.text : ''
    const code = empty ? 'empty-value' : 'bad-value'
    report(problem(code, placeOf(entry), { detail, expected: 'section', accepted: words }))
  }
  return { kind: 'invalid', key, range }
}
