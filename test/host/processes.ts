import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { whenThisProcessEnds } from './cleanup.ts'

/** A program that was started, and all that it starts in its turn. */
export interface Program {
  readonly process: ChildProcess
  /** Ends it with everything it started. */
  stop(): Promise<void>
}

/** Starts a program in a process group of its own, which ends at the latest when this process does. */
export function startProgram(
  command: string,
  parameters: readonly string[],
  options: { folder?: string; stdio?: StdioOptions } = {},
): Program {
  const child = spawn(command, parameters, {
    cwd: options.folder,
    stdio: options.stdio ?? ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const forget = whenThisProcessEnds(() => killGroup(child))
  child.once('exit', () => {
    // What it left running in its group goes with it.
    killGroup(child)
    forget()
  })
  const stop = async () => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
    const exit = once(child, 'exit')
    killGroup(child)
    await exit
  }
  return { process: child, stop }
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // The group is gone already.
  }
}
