import type { ExitStatus } from './exit-status.ts'

/** What a command prints, and its exit status. */
export interface Outcome {
  readonly stdout: string
  readonly stderr: string
  readonly status: ExitStatus
}
