/** A runner of GitHub, as far as our composite action needs one: its contexts, its files and its conditions. */

import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { folder, PROJECT, write } from '../cli/run.ts'
import { ended } from './repository.ts'

export interface Step {
  readonly name: string
  readonly id?: string
  readonly if?: string
  readonly shell?: string
  readonly run?: string
  readonly uses?: string
  readonly env?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, string>>
}

export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>
  readonly runs: { readonly using: string; readonly steps: readonly Step[] }
}

export function readAction(): Action {
  return load(readFileSync(join(PROJECT, 'action.yml'), 'utf8')) as Action
}

export interface Job {
  readonly workspace: string
  readonly inputs?: Readonly<Record<string, string>>
  /** The name of the event, and what `github.event` holds, by its path. */
  readonly event?: { readonly name: string; readonly values: Readonly<Record<string, string>> }
  readonly env?: Readonly<Record<string, string>>
}

export interface JobEnded {
  /** The status of the first step that failed; null: none did. */
  readonly failed: number | null
  readonly log: string
  readonly summary: string
  readonly outputs: Readonly<Record<string, string>>
  /** Steps of other actions that would have run, with what they are given. */
  readonly used: readonly { readonly uses: string; readonly with: Readonly<Record<string, string>> }[]
}

type Contexts = ReadonlyMap<string, string>

/** Runs the steps of the action in bash, one after the other, until one fails. */
export function runAction(job: Job): JobEnded {
  const { inputs, outputs, runs } = readAction()
  const temporary = folder({ summary: '' })
  mkdirSync(join(temporary, 'temp'))
  const contexts = new Map([
    ['github.token', 'a-token'],
    ['github.event_name', job.event?.name ?? 'push'],
    ...Object.entries(job.event?.values ?? {}).map(
      ([path, value]) => [`github.event.${path}`, value] as const,
    ),
    ...Object.entries(inputs).map(
      ([name, one]) => [`inputs.${name}`, job.inputs?.[name] ?? one.default] as const,
    ),
  ])
  const used: JobEnded['used'][number][] = []
  let log = ''
  let failed: number | null = null
  for (const [index, step] of runs.steps.entries()) {
    if (failed !== null || (step.if !== undefined && !holds(step.if, contexts))) continue
    if (step.uses !== undefined) {
      used.push({ uses: step.uses, with: filledAll(step.with ?? {}, contexts) })
      continue
    }
    write(temporary, { [`step-${index}.sh`]: step.run ?? '', [`output-${index}`]: '' })
    const { status, output } = ended(
      'bash',
      ['--noprofile', '--norc', '-e', '-o', 'pipefail', join(temporary, `step-${index}.sh`)],
      {
        cwd: job.workspace,
        env: {
          GITHUB_ACTION_PATH: PROJECT,
          GITHUB_OUTPUT: join(temporary, `output-${index}`),
          GITHUB_STEP_SUMMARY: join(temporary, 'summary'),
          GITHUB_REPOSITORY: 'an-owner/a-repository',
          RUNNER_TEMP: join(temporary, 'temp'),
          ...job.env,
          ...filledAll(step.env ?? {}, contexts),
        },
      },
    )
    log += output
    for (const line of readFileSync(join(temporary, `output-${index}`), 'utf8').split('\n')) {
      const [name = '', ...value] = line.split('=')
      if (name !== '') contexts.set(`steps.${step.id}.outputs.${name}`, value.join('='))
    }
    if (status !== 0) failed = status ?? -1
  }
  return {
    failed,
    log,
    summary: readFileSync(join(temporary, 'summary'), 'utf8'),
    outputs: filledAll(
      Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, value])),
      contexts,
    ),
    used,
  }
}

function filledAll(
  texts: Readonly<Record<string, string>>,
  contexts: Contexts,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, filled(text, contexts)]))
}

/** The text with its `${{ expressions }}` replaced; they are names of values here, never more. */
function filled(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, path: string) => valueAt(path, contexts))
}

/** A condition of `a == 'b'` and `a != 'b'` with `&&` and `||`. */
function holds(condition: string, contexts: Contexts): boolean {
  return condition.split('||').some(either =>
    either.split('&&').every(comparison => {
      const [, path, sign, value] = /^\s*(\S+) (==|!=) '([^']*)'\s*$/.exec(comparison) ?? []
      if (path === undefined) throw new Error(`The runner of the tests does not read: ${comparison}`)
      return (valueAt(path, contexts) === value) === (sign === '==')
    }),
  )
}

/** What is not set is empty, as on GitHub; a name of nothing at all is a mistake of ours. */
function valueAt(path: string, contexts: Contexts): string {
  if (!/^(?:inputs|steps|github)\.[\w.-]+$/.test(path)) throw new Error(`not a value: ${path}`)
  const value = contexts.get(path)
  if (value === undefined && path.startsWith('inputs.')) throw new Error(`no such input: ${path}`)
  return value ?? ''
}
