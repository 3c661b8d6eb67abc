import { TARGETS, type TargetName } from './targets.ts'

/** The processor time of one run, for texts of some 20 KB at most; the machine may be slow, or count coverage. */
const LIMIT_MS = 2000

/** Runs a target on a text. Null: all held; else what did not, its first line being the same for the same failure. */
export function failureOf(target: TargetName, text: string): string | null {
  const before = process.threadCpuUsage()
  try {
    TARGETS[target](text)
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
  const { user, system } = process.threadCpuUsage(before)
  return user + system > LIMIT_MS * 1000 ? `slow\n${Math.round((user + system) / 1000)} ms` : null
}

/** What tells failures apart: the first line and the first place of ours in it. */
export function kindOf(failure: string): string {
  const lines = failure.split('\n')
  const place =
    lines.find(line => line.includes('/src/')) ??
    lines.find(line => line.includes('/test/fuzz/targets')) ??
    ''
  return `${(lines[0] ?? '').replace(/\d+/g, '0').slice(0, 60)} ${place.trim()}`
}
