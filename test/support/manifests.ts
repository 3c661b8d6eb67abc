/**
 * Manifests as plain data, random ones built from the vocabulary, and a printer that writes them as YAML in random
 * style. The data say only what the law reads: facts, their evidence, sections and uses.
 *
 *     fc.assert(fc.property(randomManifest(), fc.nat(), (manifest, style) => {
 *       const file = read(print(manifest, style))
 *     }))
 *
 * `print(manifest)` is plain; every other style number gives another text with the same meaning.
 */

import fc from 'fast-check'
import { parse } from 'yaml'
import type { Fact, Facts } from '../../src/manifest/facts.ts'
import {
  type SectionName,
  sections,
  type UseSectionName,
  useSectionNames,
} from '../../src/manifest/vocabulary.ts'
import { allCases } from './cases.ts'
import { type Choose, chooser, pick, shuffle } from './random.ts'

/** A word, `unknown` among them; a number; the words of a set; or the entries of an items fact. */
export type Value = string | number | readonly string[] | readonly FactsData[]

/** A stated fact. */
export interface Stated {
  readonly value: Value
  /** Paths or addresses; with any, the long form is printed. */
  readonly evidence: readonly string[]
}

/** Stated facts by their name, in the order in which they are written. */
export interface FactsData {
  readonly [name: string]: Stated
}

export type SectionData = FactsData | 'none' | 'unknown'

export interface UseData {
  readonly id: string
  readonly purpose: string
  /** Null: the use has no scope of its own. */
  readonly scope: FactsData | null
  /** A section that is missing here is not stated. */
  readonly sections: Readonly<Partial<Record<UseSectionName, SectionData>>>
}

export interface ManifestData {
  readonly name: string
  readonly scope: FactsData | null
  readonly uses: readonly UseData[]
}

/** Evidence for every value that needs some; it exists unless a test says otherwise. */
export const EVIDENCE: readonly string[] = ['docs/evidence.md']

export function stated(value: Value, evidence: readonly string[] = []): Stated {
  return { value, evidence }
}

/** The facts of a section, by their name. */
export function factsOf(name: SectionName): Facts {
  return sections[name].facts
}

/** Whether a value is a list of entries with facts of their own. */
export function isItems(value: Value): value is readonly FactsData[] {
  return Array.isArray(value) && value.every(entry => typeof entry === 'object')
}

/** Whether a section states facts. */
export function hasFacts(section: SectionData | undefined): section is FactsData {
  return typeof section === 'object'
}

/** The use with one section replaced. */
export function withSection(use: UseData, name: UseSectionName, section: SectionData): UseData {
  return { ...use, sections: { ...use.sections, [name]: section } }
}

/** The facts with one stated otherwise, or with null not stated. */
export function withFact(facts: FactsData, name: string, value: Stated | null): FactsData {
  if (value !== null) return { ...facts, [name]: value }
  return Object.fromEntries(Object.entries(facts).filter(([key]) => key !== name))
}

// ---- Random manifests ----------------------------------------------------------------------------------------------

export interface RandomOptions {
  /** Whether values may lack the evidence that counts. Default: they may. */
  readonly unevidenced?: boolean
  /** Whether facts may be stated as `unknown`, and sets may hold `unknown`. Default: they may. */
  readonly unknown?: boolean
  /** How many of ten facts are stated, on average. Default 7. */
  readonly density?: number
}

const TEXTS = [
  'A purpose.',
  'Scores: tenants # not a comment',
  "it's",
  '"quoted"',
  'Ærø 😀',
  'two\nlines',
  'yes',
  '12',
  '- a',
]
const COUNTRIES = ['DK', 'IE', 'SE', 'US']
const NUMBERS = [0, 3, 4, 7, 8, 99]
const PROOFS = ['docs/evidence.md', 'a b.pdf', 'https://example.dk/evidence', '../æ/ø.md']

/** A statement of the fact, of any kind that the format takes for it. */
export function randomStatement(fact: Fact, options: RandomOptions = {}): fc.Arbitrary<Stated> {
  const evidence = fc.array(fc.constantFrom(...PROOFS), { minLength: 1, maxLength: 2 })
  const proofs: fc.Arbitrary<readonly string[]> =
    'evidence' in fact && fact.evidence.length > 0
      ? options.unevidenced === false
        ? evidence
        : fc.oneof({ weight: 3, arbitrary: evidence }, { weight: 1, arbitrary: fc.constant([]) })
      : fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: evidence })
  const value = randomValue(fact, options)
  const either: fc.Arbitrary<Value> =
    options.unknown === false || fact.type === 'text'
      ? value
      : fc.oneof({ weight: 6, arbitrary: value }, { weight: 1, arbitrary: fc.constant('unknown') })
  return fc.record({ value: either, evidence: proofs })
}

function randomValue(fact: Fact, options: RandomOptions): fc.Arbitrary<Value> {
  switch (fact.type) {
    case 'ternary':
    case 'enum':
      return fc.constantFrom(...Object.keys(fact.values))
    case 'set':
      return randomSet(Object.keys(fact.values), options)
    case 'countries':
      return randomSet(COUNTRIES, options)
    case 'integer':
      return fc.constantFrom(...NUMBERS)
    case 'text':
      return fc.constantFrom(...TEXTS)
    case 'items':
      return fc.array(randomFacts(fact.facts, options), { maxLength: 3 })
  }
}

function randomSet(words: readonly string[], options: RandomOptions): fc.Arbitrary<readonly string[]> {
  const set = fc.oneof(
    fc.constantFrom(...words).map(word => [word]),
    fc.subarray([...words], { maxLength: Math.min(3, words.length) }),
    fc.subarray([...words]),
  )
  if (options.unknown === false) return set
  return fc.oneof(
    { weight: 5, arbitrary: set },
    { weight: 1, arbitrary: set.map(stated => [...stated, 'unknown']) },
  )
}

/** Some of the facts, stated in any way. */
export function randomFacts(facts: Facts, options: RandomOptions = {}): fc.Arbitrary<FactsData> {
  const { density = 7 } = options
  const perhaps = Object.entries(facts).map(([name, fact]) => {
    const there = randomStatement(fact, options).map((statement): [string, Stated][] => [[name, statement]])
    const absent = fc.constant<[string, Stated][]>([])
    return fc.oneof({ weight: density, arbitrary: there }, { weight: 10 - density, arbitrary: absent })
  })
  return fc.tuple(...perhaps).map(entries => Object.fromEntries(entries.flat()))
}

/** A section of a use: facts, most of the time. */
export function randomSection(name: UseSectionName, options: RandomOptions = {}): fc.Arbitrary<SectionData> {
  return fc.oneof(
    { weight: 6, arbitrary: randomFacts(factsOf(name), options) },
    { weight: 1, arbitrary: fc.constant('none') },
    { weight: 1, arbitrary: fc.constant('unknown') },
  )
}

/** A use with any of the sections. */
export function randomUse(options: RandomOptions = {}): fc.Arbitrary<UseData> {
  const perhaps = useSectionNames.map(name =>
    fc
      .option(randomSection(name, options), { nil: null, freq: 2 })
      .map((section): [UseSectionName, SectionData][] => (section === null ? [] : [[name, section]])),
  )
  return fc.record({
    id: fc.constantFrom('case', 'a', 'tenant-screening', '0', '2-b'),
    purpose: fc.constantFrom(...TEXTS),
    scope: fc.option(randomFacts(factsOf('scope'), { ...options, density: 3 }), { freq: 2 }),
    sections: fc.tuple(...perhaps).map(entries => Object.fromEntries(entries.flat())),
  })
}

/** A manifest of one to three uses, with facts thrown together at random. */
export function randomManifest(options: RandomOptions = {}): fc.Arbitrary<ManifestData> {
  return fc.record({
    name: fc.constantFrom(...TEXTS),
    scope: fc.option(randomFacts(factsOf('scope'), options), { freq: 9 }),
    uses: fc.uniqueArray(randomUse(options), { minLength: 1, maxLength: 3, selector: ({ id }) => id }),
  })
}

/** A manifest of a worked case with a few facts stated otherwise: near the lines that the law draws. */
export function nearCase(options: RandomOptions = {}): fc.Arbitrary<ManifestData> {
  return fc
    .constantFrom(...caseManifests())
    .chain(manifest =>
      fc.array(randomEdit(manifest, options), { maxLength: 4 }).map(edits => edits.reduce(edited, manifest)),
    )
}

/** One of both kinds: thrown together, or near a case. */
export function anyManifest(options: RandomOptions = {}): fc.Arbitrary<ManifestData> {
  return fc.oneof(
    { weight: 1, arbitrary: randomManifest(options) },
    { weight: 3, arbitrary: nearCase(options) },
  )
}

interface Edit {
  readonly use: number
  readonly section: SectionName
  readonly list: string | null
  /** Taken modulo the number of entries of the list. */
  readonly entry: number
  readonly name: string
  readonly statement: Stated | null
}

/** A change of one fact in a section that the manifest states. */
function randomEdit({ uses }: ManifestData, options: RandomOptions): fc.Arbitrary<Edit> {
  const places = uses.flatMap(({ sections: stated }, use) =>
    (['scope', ...useSectionNames] as const)
      .filter(name => name === 'scope' || hasFacts(stated[name]))
      .flatMap(section =>
        Object.entries(factsOf(section)).flatMap(([name, fact]) => [
          { use, section, list: null, name, fact },
          ...(fact.type === 'items'
            ? Object.entries(fact.facts).map(([inner, of]) => ({
                use,
                section,
                list: name,
                name: inner,
                fact: of,
              }))
            : []),
        ]),
      ),
  )
  return fc.constantFrom(...places).chain(({ fact, ...place }) =>
    fc.record({
      use: fc.constant(place.use),
      section: fc.constant(place.section),
      list: fc.constant(place.list),
      name: fc.constant(place.name),
      entry: fc.nat(9),
      statement: fc.option(randomStatement(fact, options), { freq: 4 }),
    }),
  )
}

function edited(manifest: ManifestData, { use, section, list, entry, name, statement }: Edit): ManifestData {
  const change = (facts: FactsData): FactsData => {
    if (list === null) return withFact(facts, name, statement)
    const value = facts[list]?.value
    if (value === undefined || !isItems(value) || value.length === 0) return facts
    const items = value.map((item, index) =>
      index === entry % value.length ? withFact(item, name, statement) : item,
    )
    return { ...facts, [list]: stated(items) }
  }
  if (section === 'scope') return { ...manifest, scope: change(manifest.scope ?? {}) }
  const uses = manifest.uses.map((one, index) => {
    const of = one.sections[section]
    return index === use && hasFacts(of) ? withSection(one, section, change(of)) : one
  })
  return { ...manifest, uses }
}

// ---- The manifests of the cases as data -----------------------------------------------------------------------------

let cases: readonly ManifestData[] | null = null

/** The manifests of the worked cases, as data. */
export function caseManifests(): readonly ManifestData[] {
  cases ??= allCases().map(({ manifest }) => manifestOf(manifest))
  return cases
}

/** The data of a well-formed and valid manifest. */
export function manifestOf(text: string): ManifestData {
  const root = asMapping(parse(text))
  return {
    name: String(root.name),
    scope: root.scope === undefined ? null : factsDataOf(root.scope),
    uses: Object.entries(asMapping(root.uses)).map(([id, value]) => {
      const use = asMapping(value)
      const named = useSectionNames.filter(name => use[name] !== undefined)
      return {
        id,
        purpose: String(use.purpose),
        scope: use.scope === undefined ? null : factsDataOf(use.scope),
        sections: Object.fromEntries(named.map(name => [name, sectionDataOf(use[name])])),
      }
    }),
  }
}

function sectionDataOf(value: unknown): SectionData {
  return value === 'none' || value === 'unknown' ? value : factsDataOf(value)
}

function factsDataOf(value: unknown): FactsData {
  return Object.fromEntries(Object.entries(asMapping(value)).map(([name, fact]) => [name, statementOf(fact)]))
}

function statementOf(fact: unknown): Stated {
  if (typeof fact !== 'object' || fact === null || Array.isArray(fact)) return stated(valueIn(fact))
  const { value, evidence = [] } = asMapping(fact)
  return stated(valueIn(value), (Array.isArray(evidence) ? evidence : [evidence]).map(String))
}

function valueIn(value: unknown): Value {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (!Array.isArray(value)) return String(value)
  const mappings = value.filter(entry => typeof entry === 'object' && entry !== null)
  return mappings.length === 0 ? value.map(String) : mappings.map(factsDataOf)
}

function asMapping(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('not a mapping')
  return { ...value }
}

// ---- Printing --------------------------------------------------------------------------------------------------------

type Node =
  | {
      readonly kind: 'scalar'
      readonly text: string
      /** Quoted it would mean something else. */
      readonly plain?: true
    }
  /** `lone`: a single scalar may stand without brackets or dash. */
  | { readonly kind: 'list'; readonly nodes: readonly Node[]; readonly lone: boolean }
  | { readonly kind: 'mapping'; readonly entries: readonly (readonly [key: string, Node])[] }

const TERNARY: Readonly<Record<'yes' | 'no', readonly string[]>> = {
  yes: ['yes', 'yes', 'Yes', 'YES', 'true', 'True'],
  no: ['no', 'no', 'No', 'NO', 'false', 'FALSE'],
}

/**
 * The manifest as YAML. Style 0 is plain: short forms, block mappings, flow lists, no comments, the order of the
 * data. Any other number gives a random style of the same meaning: order of keys, long and short form, flow and
 * block, quotes, spelling of yes and no, comments, indentation, line ends.
 */
export function print(manifest: ManifestData, style = 0): string {
  const choose = chooser(style)
  const uses = manifest.uses.map((use): [string, Node] => {
    const stated = shuffle(choose, useSectionNames).flatMap((name): [string, Node][] => {
      const section = use.sections[name]
      return section === undefined ? [] : [[name, sectionNode(name, section, choose)]]
    })
    const scope = scopeEntries(use.scope, choose)
    const entries: [string, Node][] = [['purpose', scalar(use.purpose)], ...scope, ...stated]
    return [use.id, { kind: 'mapping', entries: shuffle(choose, entries) }]
  })
  const top: [string, Node][] = [
    ['schema', scalar('ai-design-review/v1')],
    ['name', scalar(manifest.name)],
    ...scopeEntries(manifest.scope, choose),
    // The order of the uses is part of the result.
    ['uses', { kind: 'mapping', entries: uses }],
  ]
  const text = printed({ kind: 'mapping', entries: shuffle(choose, top) }, choose)
  return pick(choose, ['\n', '\n', '\r\n']) === '\n' ? text : text.replaceAll('\n', '\r\n')
}

function scopeEntries(scope: FactsData | null, choose: Choose): readonly [string, Node][] {
  return scope === null ? [] : [['scope', sectionNode('scope', scope, choose)]]
}

function sectionNode(name: SectionName, section: SectionData, choose: Choose): Node {
  return hasFacts(section) ? factsNode(section, factsOf(name), choose) : scalar(section)
}

function factsNode(data: FactsData, facts: Facts, choose: Choose): Node {
  const entries = Object.entries(data).map(([name, statement]): [string, Node] => {
    const fact = facts[name]
    if (fact === undefined) throw new Error(`not a fact: ${name}`)
    return [name, statementNode(statement, fact, choose)]
  })
  return { kind: 'mapping', entries: shuffle(choose, entries) }
}

function statementNode({ value, evidence }: Stated, fact: Fact, choose: Choose): Node {
  const short = valueNode(value, fact, choose)
  if (evidence.length === 0 && choose(5) !== 1) return short
  const entries: [string, Node][] = [['value', short]]
  if (evidence.length > 0)
    entries.push(['evidence', { kind: 'list', nodes: evidence.map(scalar), lone: true }])
  if (choose(3) === 1) entries.push(['note', scalar(pick(choose, TEXTS))])
  return { kind: 'mapping', entries: shuffle(choose, entries) }
}

function valueNode(value: Value, fact: Fact, choose: Choose): Node {
  if (typeof value === 'number') return { kind: 'scalar', text: String(value), plain: true }
  if (typeof value === 'string') {
    const spellings =
      fact.type === 'ternary' && (value === 'yes' || value === 'no') ? TERNARY[value] : [value]
    return scalar(pick(choose, spellings))
  }
  if (isItems(value) && fact.type === 'items') {
    return { kind: 'list', nodes: value.map(item => factsNode(item, fact.facts, choose)), lone: false }
  }
  // A lone `unknown` is the whole fact, not a set with `unknown` in it.
  const words = value.filter(word => typeof word === 'string')
  return { kind: 'list', nodes: words.map(scalar), lone: !words.includes('unknown') }
}

function scalar(text: string): Node {
  return { kind: 'scalar', text }
}

const COMMENTS = ['', '', '', '', ' # a comment', '  # a: "b', ' #']
/** What may stand plain anywhere, flow collections included, and is no null, number or boolean where text is meant. */
const SAFE = /^[A-Za-z_æøåÆØÅ./][\w æøå./-]*[\wæøå.]$|^[A-Za-z]$/

/** Words that YAML resolves to something else than a string; as text they are quoted. */
const RESOLVED = /^(?:null|true|false|~)$/i

function printed(root: Node, choose: Choose): string {
  const step = pick(choose, [2, 2, 4])

  function lineEnd(indent: number): string {
    const margin = ' '.repeat(indent)
    const more =
      choose(8) === 1 ? pick(choose, ['\n', `${margin}# a comment\n`, '# at the margin\n', '   \n']) : ''
    return `${pick(choose, COMMENTS)}\n${more}`
  }

  function flowScalar(node: Extract<Node, { kind: 'scalar' }>): string {
    if (node.plain) return node.text
    const single = `'${node.text.replaceAll("'", "''")}'`
    const double = JSON.stringify(node.text)
    if (node.text.includes('\n')) return double
    const ternary = /^(?:true|false)$/i.test(node.text)
    const canBePlain = SAFE.test(node.text) && (ternary || !RESOLVED.test(node.text))
    return pick(choose, canBePlain ? [node.text, node.text, node.text, single, double] : [double, single])
  }

  function flow(node: Node): string {
    const gap = (): string => ' '.repeat(choose(3))
    switch (node.kind) {
      case 'scalar':
        return flowScalar(node)
      case 'list': {
        const comma = node.nodes.length > 0 && choose(6) === 1 ? ',' : ''
        return `[${gap()}${node.nodes.map(flow).join(`,${gap()} `)}${comma}${gap()}]`
      }
      case 'mapping': {
        const entries = node.entries.map(([key, value]) => `${keyText(key)}: ${flow(value)}`)
        return `{${gap()}${entries.join(`, ${gap()}`)}${gap()}}`
      }
    }
  }

  function keyText(key: string): string {
    return pick(choose, [key, key, key, key, `"${key}"`, `'${key}'`])
  }

  /** What stands after `key:`, up to and with the end of the line. */
  function value(node: Node, indent: number): string {
    switch (node.kind) {
      case 'scalar':
        return ` ${flowScalar(node)}${lineEnd(indent)}`
      case 'list': {
        const [only] = node.nodes
        if (node.lone && only !== undefined && node.nodes.length === 1 && choose(3) === 1) {
          return value(only, indent)
        }
        const block = node.nodes.some(({ kind }) => kind === 'mapping') ? choose(5) !== 1 : choose(3) === 1
        if (!block || node.nodes.length === 0) return ` ${flow(node)}${lineEnd(indent)}`
        const inner = choose(3) === 1 ? indent : indent + step
        return `${lineEnd(inner)}${node.nodes.map(item => entry(item, inner)).join('')}`
      }
      case 'mapping':
        if (node.entries.length === 0 || choose(8) === 1) return ` ${flow(node)}${lineEnd(indent)}`
        return `${lineEnd(indent + step)}${mapping(node.entries, indent + step)}`
    }
  }

  /** One entry of a block list. */
  function entry(node: Node, indent: number): string {
    const margin = ' '.repeat(indent)
    if (node.kind !== 'mapping' || node.entries.length === 0 || choose(6) === 1) {
      return `${margin}- ${flow(node)}${lineEnd(indent)}`
    }
    return `${margin}- ${mapping(node.entries, indent + 2).trimStart()}`
  }

  function mapping(entries: readonly (readonly [string, Node])[], indent: number): string {
    const margin = ' '.repeat(indent)
    return entries.map(([key, node]) => `${margin}${keyText(key)}:${value(node, indent)}`).join('')
  }

  const first = pick(choose, ['', '', '# first\n\n', '---\n', '%YAML 1.2\n---\n'])
  return `${first}${root.kind === 'mapping' ? mapping(root.entries, 0) : ''}`
}
