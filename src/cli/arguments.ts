import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { type SourceName, sourceNames } from '../exchange/formats.ts'
import { law } from '../law/law.ts'
import type { Language } from '../manifest/facts.ts'
import { isDate } from '../manifest/read.ts'
import { BASELINE_NAME } from '../report/baseline.ts'
import { type Format, formatNames } from '../report/formats.ts'
import type { WantedBaseline } from './baseline.ts'
import { DIFF_USAGE, type DiffArguments, diffArguments } from './diff-arguments.ts'
import { SCHEMAS, type SchemaName } from './schema.ts'

const LANGUAGES: readonly Language[] = ['en', 'da']

export interface CheckArguments {
  readonly command: 'check'
  readonly paths: readonly string[]
  /** At least one, in the order of the words. */
  readonly reports: readonly WantedReport[]
  readonly asOf: string | null
  /** Null: that of the policy, else English. */
  readonly language: Language | null
  readonly recommendations: readonly 'justitia'[]
  /** The policy that takes the place of all others; null: the nearest above each manifest. */
  readonly policy: string | null
  /** The name under which standard input is reviewed; null: files are read. */
  readonly stdin: string | null
  /** Null: no finding is known. */
  readonly baseline: WantedBaseline | null
  /** The revision since which a manifest has to have changed; null: every manifest is reviewed. */
  readonly changedSince: string | null
}

/** A report in a format; `output` names a file, null: standard output. */
export interface WantedReport {
  readonly format: Format
  readonly output: string | null
}

export interface ExplainArguments {
  readonly command: 'explain'
  readonly query: string
  readonly language: Language
}

export interface InitArguments {
  readonly command: 'init'
  /** The manifest, or the folder that shall have one. */
  readonly path: string
  readonly language: Language
}

export interface ImportArguments {
  readonly command: 'import'
  /** The description that another tool reads. */
  readonly file: string
  /** Null: as its keys tell. */
  readonly from: SourceName | null
  /** The manifest that is written; null: standard output. */
  readonly output: string | null
  readonly language: Language
}

export type Arguments =
  | CheckArguments
  | DiffArguments
  | ExplainArguments
  | InitArguments
  | ImportArguments
  | { readonly command: 'schema'; readonly schema: SchemaName }
  | { readonly command: 'help' | 'version' | 'mcp' }
  /** The words do not fit; the message says which and what would. */
  | { readonly command: 'usage-error'; readonly message: string }

export const USAGE = `Usage:
  ai-design-review check [path ...]                 review the manifests in files and folders (default: .)
  ai-design-review explain <provision>[/<condition>] print the law as the tool reads it
  ai-design-review init [path]                      describe a system by question and answer
  ai-design-review import FILE [--from ${sourceNames.join('|')}] [--output FILE]
                                                    make a draft of a manifest from another tool's description
  ${DIFF_USAGE}
                                                    what changed between two revisions, or since one
  ai-design-review schema [manifest|policy]         print the JSON Schema of a manifest, or of a policy
  ai-design-review lsp --stdio                      serve an editor over the Language Server Protocol
  ai-design-review mcp                              serve AI agents over standard input and output (MCP)
  ai-design-review --version | --help

Options of check:
  --format NAME                  ${formatNames.slice(0, 5).join(', ')},
                                 ${formatNames.slice(5).join(', ')} (default: pretty); may be repeated
  --output FILE                  write what the --format before it gives into FILE, within the working directory
  --as-of YYYY-MM-DD             judge the law as of this day (default: the manifest's law_as_of, else the
                                 policy's, else today)
  --language en|da               the language of what is printed (default: the policy's, else en)
  --policy FILE                  take this policy, not the nearest .ai-design-review.yaml above each manifest
  --changed-since REV            review only the manifests that differ from this git revision, by themselves, by their
                                 policies or by their evidence
  --baseline FILE                do not fail on the findings that FILE records; new ones fail
  --write-baseline               record what is found, in FILE or ${BASELINE_NAME}
  --recommendations justitia     show recommendations beside the law; they change no verdict
  --stdin --stdin-filename NAME  review standard input under this name

Exit status: 0 nothing that the policy fails on, 1 prohibited and applicable, 2 breach of a restriction, undetermined
where the policy fails on it, or what else the policy asks for is missing, 3 a manifest has mistakes, 4 usage or tool
error, or a policy with mistakes. The first of 4, 1, 3, 2 that applies.
`

const COMMANDS = ['check', 'explain', 'init', 'import', 'diff', 'schema', 'lsp', 'mcp'] as const

/** Reads the words after the program's name. */
export function parseArguments(words: readonly string[]): Arguments {
  // The revisions and paths of `diff` have rules of their own.
  if (words[0] === 'diff' && !words.includes('--help')) {
    const parsed = diffArguments(words.slice(1))
    return typeof parsed === 'string' ? usageError(parsed) : parsed
  }
  try {
    const { values, positionals, tokens } = parseArgs({
      args: [...words],
      allowPositionals: true,
      tokens: true,
      options: OPTIONS,
    })
    if (values.help) return { command: 'help' }
    if (values.version) return { command: 'version' }
    const [word, ...rest] = positionals
    const command = COMMANDS.find(known => known === word)
    const stated = LANGUAGES.find(known => known === values.language) ?? null
    if (stated === null && values.language !== undefined)
      return usageError(`--language takes ${LANGUAGES.join(' or ')}, not "${values.language}".`)
    const language = stated ?? 'en'
    switch (command) {
      case 'check':
        return checkArguments(values, rest, tokens, stated)
      case 'explain':
        return rest.length === 1 && rest[0] !== undefined
          ? { command, query: rest[0], language }
          : usageError(`explain takes one provision, such as ${law.map(({ id }) => id).join(', ')}.`)
      case 'init':
        return rest.length <= 1
          ? { command, path: rest[0] ?? '.', language }
          : usageError('init takes one path.')
      case 'import':
        return importArguments(rest, values.from ?? null, values.output ?? [], language)
      case 'schema':
        return schemaArguments(rest)
      case 'lsp':
        // What starts the program has served the other case.
        return usageError('lsp takes --stdio: it speaks over standard input and output.')
      case 'mcp':
        return rest.length === 0 ? { command } : usageError('mcp takes no words.')
      case 'diff':
      case undefined: {
        const known = `${COMMANDS.slice(0, -1).join(', ')} or ${COMMANDS.at(-1)}`
        return usageError(
          word === undefined ? `Name a command: ${known}.` : `Unknown command "${word}": ${known}.`,
        )
      }
    }
  } catch (error) {
    return usageError(error instanceof Error ? error.message : String(error))
  }
}

const OPTIONS = {
  format: { type: 'string', multiple: true },
  output: { type: 'string', multiple: true },
  'as-of': { type: 'string' },
  language: { type: 'string' },
  policy: { type: 'string' },
  'changed-since': { type: 'string' },
  baseline: { type: 'string' },
  'write-baseline': { type: 'boolean', default: false },
  recommendations: { type: 'string', multiple: true, default: [] as string[] },
  stdin: { type: 'boolean', default: false },
  'stdin-filename': { type: 'string' },
  from: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const satisfies ParseArgsOptionsConfig

interface CheckValues {
  readonly 'as-of'?: string
  readonly recommendations: readonly string[]
  readonly stdin: boolean
  readonly 'stdin-filename'?: string
  readonly policy?: string
  readonly 'changed-since'?: string
  readonly baseline?: string
  readonly 'write-baseline': boolean
}

function importArguments(
  files: readonly string[],
  name: string | null,
  outputs: readonly string[],
  language: Language,
): Arguments {
  const [file = '', ...more] = files
  if (file === '' || more.length > 0) return usageError('import takes one file.')
  const from = sourceNames.find(known => known === name) ?? null
  if (from === null && name !== null)
    return usageError(`--from takes ${sourceNames.join(' or ')}, not "${name}".`)
  const [output = null, ...others] = outputs
  if (output === '' || others.length > 0)
    return usageError('import takes one --output with the name of a file.')
  return { command: 'import', file, from, output, language }
}

function schemaArguments(words: readonly string[]): Arguments {
  const [word = 'manifest', ...more] = words
  const schema = SCHEMAS.find(known => known === word)
  return schema === undefined || more.length > 0
    ? usageError(`schema takes ${SCHEMAS.join(' or ')}, or no word.`)
    : { command: 'schema', schema }
}

function checkArguments(
  values: CheckValues,
  paths: readonly string[],
  tokens: readonly Token[],
  language: Language | null,
): Arguments {
  const reports = reportsIn(tokens)
  if (typeof reports === 'string') return usageError(reports)
  const asOf = values['as-of'] ?? null
  const stdin = values['stdin-filename'] ?? null
  if (asOf !== null && !isDate(asOf)) {
    return usageError(`--as-of takes a day that exists, such as 2026-12-02, not "${asOf}".`)
  }
  const unknown = values.recommendations.find(name => name !== 'justitia')
  if (unknown !== undefined) return usageError(`--recommendations takes justitia, not "${unknown}".`)
  if (values.stdin !== (stdin !== null)) return usageError('--stdin and --stdin-filename go together.')
  if (values.stdin && paths.length > 0) return usageError('--stdin takes no paths.')
  const changedSince = values['changed-since'] ?? null
  if (changedSince === '') return usageError('--changed-since takes a git revision.')
  if (values.stdin && changedSince !== null)
    return usageError('--stdin and --changed-since do not go together.')
  const recommendations = values.recommendations.length > 0 ? (['justitia'] as const) : []
  const policy = values.policy ?? null
  if (policy === '') return usageError('--policy takes the name of a file.')
  if (values.baseline === '') return usageError('--baseline takes the name of a file.')
  const write = values['write-baseline']
  const path = values.baseline ?? (write ? BASELINE_NAME : null)
  const baseline = path === null ? null : { path, write }
  return {
    command: 'check',
    paths,
    reports,
    asOf,
    language,
    recommendations,
    policy,
    stdin,
    baseline,
    changedSince,
  }
}

type Token = { readonly kind: string; readonly name?: string; readonly value?: string | undefined }

/** The formats with the files that follow them, in the order of the words; or why they do not fit together. */
function reportsIn(tokens: readonly Token[]): readonly WantedReport[] | string {
  const reports: WantedReport[] = []
  const formats = tokens.filter(({ kind, name }) => kind === 'option' && name === 'format').length
  for (const { kind, name, value = '' } of tokens) {
    if (kind !== 'option') continue
    if (name === 'format') {
      const format = formatNames.find(known => known === value)
      if (format === undefined) return `--format takes ${formatNames.join(', ')}, not "${value}".`
      reports.push({ format, output: null })
    } else if (name === 'output') {
      if (reports.length === 0 && formats > 0) return '--output follows the --format that it belongs to.'
      const last = reports.pop() ?? { format: 'pretty', output: null }
      if (value === '') return '--output takes the name of a file.'
      if (last.output !== null) return 'One --format takes one --output: name the format again.'
      reports.push({ ...last, output: value })
    }
  }
  if (reports.length === 0) return [{ format: 'pretty', output: null }]
  return reports.filter(({ output }) => output === null).length > 1
    ? 'Only one format goes to standard output: give the others an --output.'
    : reports
}

function usageError(message: string): Arguments {
  return { command: 'usage-error', message }
}
