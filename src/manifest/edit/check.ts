/** Whether an edit did what was asked and nothing else: the reader tells. */

import type { FactStatements, ManifestFile, SectionStatement } from '../manifest.ts'

/** Everything that a file states, by path, without ranges. */
export type Statements = ReadonlyMap<string, string>

/** `uses` are told apart by id and number, since an id may stand twice. */
export function statementsOf(file: ManifestFile): Statements {
  const statements = new Map<string, string>()
  const state = (path: string, value: unknown) => statements.set(path, JSON.stringify(value))
  file.systems.forEach((system, index) => {
    const prefix = `${index}`
    state(`${prefix}/name`, system.name)
    state(`${prefix}/law_as_of`, system.lawAsOf)
    addSection(`${prefix}/scope`, system.scope, state)
    const seen = new Map<string, number>()
    for (const use of system.uses) {
      const count = seen.get(use.id) ?? 0
      seen.set(use.id, count + 1)
      const path = `${prefix}/uses/${use.id}${count === 0 ? '' : `#${count}`}`
      state(`${path}/purpose`, use.purpose)
      addSection(`${path}/scope`, use.scope, state)
      for (const [name, section] of use.sections) addSection(`${path}/${name}`, section, state)
    }
  })
  return statements
}

/** How the statement of an invalid value starts. */
const INVALID = '[{"kind":"invalid"}'

type State = (path: string, value: unknown) => void

function addSection(path: string, section: SectionStatement | null, state: State): void {
  if (section === null) return
  state(path, section.kind)
  if (section.kind === 'facts') addFacts(path, section.facts, state)
}

function addFacts(path: string, facts: FactStatements, state: State): void {
  for (const [name, { value, evidence }] of facts) {
    const at = `${path}/${name}`
    const named = evidence.map(({ kind, text }) => `${kind} ${text}`)
    switch (value.kind) {
      case 'items':
        state(at, ['items', value.items.length, named])
        value.items.forEach((item, index) => {
          state(`${at}/${index}`, item.invalid)
          addFacts(`${at}/${index}`, item.facts, state)
        })
        break
      case 'set':
        state(at, [value.entries.map(entry => entry.value), value.complete, named])
        break
      default:
        state(at, [value, named])
    }
  }
}

/** Whether all is as before, but for the targets with what is below them, and the paths around them. */
export function onlyChanged(
  before: Statements,
  after: Statements,
  targets: readonly string[],
  around: readonly string[],
): boolean {
  // A value that the fact does not take, or that stands twice, is not stated.
  if (targets.some(target => after.get(target)?.startsWith(INVALID))) return false
  const changeable = new Set([...targets, ...around])
  for (const path of new Set([...before.keys(), ...after.keys()])) {
    if (before.get(path) === after.get(path) || changeable.has(path)) continue
    if (!targets.some(target => path.startsWith(`${target}/`))) return false
  }
  return true
}

const OF_YAML: ReadonlySet<string> = new Set([
  'syntax',
  'tag',
  'duplicate-key',
  'alias',
  'complex-key',
  'merge',
  'limit',
  'not-text',
])

/** How many mistakes the file has as YAML. */
export function yamlProblems({ problems }: ManifestFile): number {
  return problems.filter(({ code }) => OF_YAML.has(code)).length
}
