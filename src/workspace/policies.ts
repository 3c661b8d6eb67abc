import { extendedPath } from '../review/policy/extended.ts'
import { below, extending } from '../review/policy/join.ts'
import { DEFAULT_POLICY, POLICY_NAME, type Policy, policyFrom, type Wishes } from '../review/policy/policy.ts'
import type { NotExtended, PolicyFile, PolicyProblem } from '../review/policy/read-policy.ts'
import { folderOf } from './folders.ts'

/**
 * What stands at a path: a policy, nothing (null), or something that cannot be read. Undefined: not known yet.
 * Paths are relative to the root within which policies hold, with `/`.
 */
export type Look = (path: string) => PolicyFile | null | 'unreadable' | undefined

/** A policy that takes part, with all that is wrong with it. */
export interface PolicyPart {
  readonly path: string
  readonly file: PolicyFile
  readonly problems: readonly PolicyProblem[]
}

/** The policy that holds in a folder. */
export interface HeldPolicy {
  readonly policy: Policy
  /** The folder of the nearest policy, which its globs are relative to; null: there is no policy. */
  readonly folder: string | null
  /** The policies that it is made of. */
  readonly parts: readonly PolicyPart[]
}

/** A chain of `extends` longer than this is a mistake. */
const LONGEST = 10

/**
 * The policy that holds in a folder: the nearest at or above it, with what it extends, and no looser than those above.
 * @param folder relative to the root, with `/`; empty: the root
 * @returns undefined where `look` does not know something yet
 */
export function policyAt(folder: string, look: Look): HeldPolicy | undefined {
  let above: Wishes | null = null
  let held: HeldPolicy = { policy: DEFAULT_POLICY, folder: null, parts: [] }
  for (const one of foldersDownTo(folder)) {
    const read = policyIn(join(one, POLICY_NAME), above, look)
    if (read === undefined) return undefined
    if (read === null) continue
    above = read.wishes
    held = { policy: policyFrom(read.wishes), folder: one, parts: [...held.parts, ...read.parts] }
  }
  return held
}

/** The policy of one file, whatever stands above it. */
export function policyOfFile(path: string, look: Look): HeldPolicy | undefined {
  const read = policyIn(path, null, look)
  if (read === undefined) return undefined
  if (read === null) return { policy: DEFAULT_POLICY, folder: null, parts: [] }
  return { policy: policyFrom(read.wishes), folder: folderOf(path), parts: read.parts }
}

interface Read {
  readonly wishes: Wishes
  readonly parts: readonly PolicyPart[]
}

function policyIn(path: string, above: Wishes | null, look: Look): Read | null | undefined {
  const file = look(path)
  if (file === undefined) return undefined
  if (file === null || file === 'unreadable') return null
  const read = withExtended({ path, file }, [path], look)
  if (read === undefined || above === null) return read
  const joined = below(file, read.wishes, above, 'above')
  const [own, ...others] = read.parts
  if (own === undefined) return read
  return {
    wishes: joined.wishes,
    parts: [{ ...own, problems: [...own.problems, ...joined.problems] }, ...others],
  }
}

/** @param chain the policies that lead here, this one last */
function withExtended(
  { path, file }: Pick<PolicyPart, 'path' | 'file'>,
  chain: readonly string[],
  look: Look,
): Read | undefined {
  const alone = (why: NotExtended | null): Read => {
    const { extends: wanted } = file
    const problems: readonly PolicyProblem[] =
      wanted === null || why === null
        ? file.problems
        : [...file.problems, { kind: 'extends', range: wanted.range, path: wanted.path, why }]
    return { wishes: file.wishes, parts: [{ path, file, problems }] }
  }
  if (file.extends === null) return alone(null)
  const target = extendedPath(folderOf(path), file.extends.path)
  if (target === null) return alone('outside')
  if (chain.includes(target) || chain.length >= LONGEST) return alone('cycle')
  const found = look(target)
  if (found === undefined) return undefined
  if (found === null) return alone('not-found')
  if (found === 'unreadable') return alone('not-read')
  const base = withExtended({ path: target, file: found }, [...chain, target], look)
  if (base === undefined) return undefined
  const joined = extending(file, base.wishes, file.extends.path)
  const problems = [...file.problems, ...joined.problems]
  if (found.problems.length > 0) {
    problems.push({ kind: 'extends', range: file.extends.range, path: file.extends.path, why: 'mistakes' })
  }
  return { wishes: joined.wishes, parts: [{ path, file, problems }, ...base.parts] }
}

/** The folders from the root down to this one. */
function foldersDownTo(folder: string): readonly string[] {
  const names = folder === '' ? [] : folder.split('/')
  return ['', ...names.map((_, index) => names.slice(0, index + 1).join('/'))]
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}
