/** Real git repositories in temporary folders, and programs that run in them. */

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { folder, gitInit, write } from '../cli/run.ts'

export type Files = Readonly<Record<string, string>>

export interface Ended {
  readonly status: number | null
  /** What it printed on both streams. */
  readonly output: string
}

export interface Where {
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs a program to its end, whatever that is. A variable of `env` takes the place of the one of this process. */
export function ended(program: string, words: readonly string[], { cwd, env = {} }: Where): Ended {
  const { status, stdout, stderr, error } = spawnSync(program, words, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 120_000,
  })
  if (error !== undefined) throw error
  return { status, output: stdout + stderr }
}

/** Runs git, which has to succeed, with a name to commit by. Returns what it printed. */
export function git(root: string, ...words: readonly string[]): string {
  const settings = ['user.name=Test', 'user.email=test@example.org', 'commit.gpgsign=false']
  const { status, output } = ended('git', [...settings.flatMap(one => ['-c', one]), ...words], { cwd: root })
  assert.equal(status, 0, output)
  return output.trim()
}

/** Commits these files beside what is there; returns the commit. */
export function commit(root: string, files: Files): string {
  write(root, files)
  git(root, 'add', '--all', '--force')
  git(root, 'commit', '--quiet', '--no-verify', '--message', 'A state')
  return git(root, 'rev-parse', 'HEAD')
}

/** A repository with one commit of these files. */
export function repository(files: Files): string {
  const root = folder()
  gitInit(root)
  commit(root, files)
  return root
}
