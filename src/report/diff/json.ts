import {
  type FileState,
  hasChanged,
  isChanged,
  type ProvisionComparison,
  type UseComparison,
} from '../../review/compare/compare.ts'
import type { FactChange, FactSide } from '../../review/compare/facts.ts'
import { isFact, type Status } from '../../review/evaluate.ts'
import type { Standing } from '../../review/facts.ts'
import type { Verdict } from '../../review/verdict.ts'
import type { LocatedToolProblem } from '../input.ts'
import { statedValue } from '../json.ts'
import { jsonText } from '../json-text.ts'
import { LAW_HASH, TOOL_NAME, VERSION } from '../tool.ts'
import { becameProhibited, type ComparedFile, changedFiles, type DiffInput, type Revision } from './input.ts'

/** The JSON contract of `diff`: every key is always there; lines count from 1; only what changed is listed. */
export interface DiffReport {
  readonly tool: { readonly name: string; readonly version: string; readonly law: string }
  readonly as_of: string
  readonly before: Revision
  /** Null: the working tree. */
  readonly after: Revision | null
  readonly summary: {
    /** The manifests that were compared, changed or not. */
    readonly manifests: number
    readonly changed_manifests: number
    /** Uses that became prohibited (or unless excepted) where that applies: the exit status is 1 if there are any. */
    readonly became_prohibited: number
  }
  readonly manifests: readonly DiffManifest[]
  readonly tool_problems: readonly LocatedToolProblem[]
}

/** Null: it was, or is, not there. */
export interface Sides<T> {
  readonly before: T | null
  readonly after: T | null
}

export interface DiffManifest {
  /** Relative to the working directory, with `/`; different paths: the manifest was moved. */
  readonly path: Sides<string>
  readonly state: { readonly before: FileState; readonly after: FileState }
  readonly systems: readonly DiffSystem[]
}

export interface DiffSystem {
  readonly name: Sides<string>
  /** The day of the law. */
  readonly as_of: Sides<string>
  readonly uses: readonly DiffUse[]
}

export interface DiffUse {
  readonly change: UseComparison['change']
  readonly id: Sides<string>
  readonly provisions: readonly DiffProvision[]
}

export interface DiffProvision {
  readonly id: string
  readonly verdict: Sides<Verdict>
  readonly applicable: Sides<boolean>
  readonly became_prohibited: boolean
  readonly conditions: readonly (DiffStatus & { readonly number: number })[]
  readonly exceptions: readonly DiffStatus[]
  /** Every fact that did it, those of the conditions and exceptions included. */
  readonly facts: readonly DiffFact[]
}

export interface DiffStatus {
  readonly id: string
  readonly before: Status
  readonly after: Status
  readonly facts: readonly DiffFact[]
}

export interface DiffFact extends Sides<DiffValue> {
  readonly path: string
}

export interface DiffValue {
  /** As stated; null where nothing is. */
  readonly value: string | number | readonly string[] | null
  /** How the fact stands; `none`: its section is stated as `none`. */
  readonly standing: Standing | 'none'
  readonly line: number | null
}

export function diffJson(input: DiffInput): string {
  return jsonText(diffObject(input))
}

/** The same as plain data. */
export function diffObject(input: DiffInput): DiffReport {
  const changed = changedFiles(input)
  return {
    tool: { name: TOOL_NAME, version: VERSION, law: LAW_HASH },
    as_of: input.asOf,
    before: input.before,
    after: input.after,
    summary: {
      manifests: input.files.length,
      changed_manifests: changed.length,
      became_prohibited: becameProhibited(input),
    },
    manifests: changed.map(manifest),
    tool_problems: input.toolProblems.map(({ code, path, message }) => ({ code, path, message })),
  }
}

function manifest({ before, after, comparison }: ComparedFile): DiffManifest {
  return {
    path: { before: before?.path ?? null, after: after?.path ?? null },
    state: { before: comparison.before, after: comparison.after },
    systems: comparison.systems
      .filter(({ uses }) => uses.some(hasChanged))
      .map(system => ({
        name: { before: system.before?.system.name ?? null, after: system.after?.system.name ?? null },
        as_of: { before: system.before?.day ?? null, after: system.after?.day ?? null },
        uses: system.uses.filter(hasChanged).map(use),
      })),
  }
}

function use({ change, before, after, provisions }: UseComparison): DiffUse {
  return {
    change,
    id: { before: before?.use.id ?? null, after: after?.use.id ?? null },
    provisions: provisions.filter(isChanged).map(provision),
  }
}

function provision(comparison: ProvisionComparison): DiffProvision {
  const { before, after } = comparison
  const status = ({ id, before: then, after: now, facts }: ProvisionComparison['conditions'][number]) => ({
    id,
    before: then,
    after: now,
    facts: facts.map(fact),
  })
  return {
    id: comparison.provision.id,
    verdict: { before: before?.verdict ?? null, after: after?.verdict ?? null },
    applicable: { before: before?.applicable ?? null, after: after?.applicable ?? null },
    became_prohibited: comparison.becameProhibited,
    conditions: comparison.conditions.flatMap(change =>
      change.number === null ? [] : [{ number: change.number, ...status(change) }],
    ),
    exceptions: comparison.conditions.filter(({ kind }) => kind === 'exception').map(status),
    facts: comparison.facts.map(fact),
  }
}

function fact({ path, before, after }: FactChange): DiffFact {
  return { path, before: value(before), after: value(after) }
}

function value(side: FactSide | null): DiffValue | null {
  if (side === null) return null
  const { ground, line } = side
  return { value: statedValue(ground), standing: isFact(ground) ? ground.standing : ground.kind, line }
}
