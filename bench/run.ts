/**
 * `npm run bench` measures and writes docs/performance.md; `npm run bench -- --quick` measures little in some seconds,
 * without VS Code, and writes its tables as JSON. `npm run bench -- --editor` measures in VS Code only, and shows it.
 */

import { writeFileSync } from 'node:fs'
import { cpus, loadavg, release, type } from 'node:os'
import { join } from 'node:path'
import { argv, stderr, stdout, version } from 'node:process'
import { manyManifests, oneManifest } from './commands.ts'
import { inEditor } from './editor.ts'
import { again, keystrokes, reviews } from './engine.ts'
import { keystrokeOfServer } from './language-server.ts'
import { type Machine, page, type Row, type Table } from './page.ts'
import { findPeers, NO_PEERS, type Peers } from './peers.ts'
import { CLI, PROJECT } from './processes.ts'
import { sizes, starts } from './start.ts'

const quick = argv.includes('--quick')
const onlyEditor = argv.includes('--editor')
const [processor] = cpus()
const machine: Machine = {
  processor: processor?.model.trim() ?? '?',
  cores: cpus().length,
  node: version.slice(1),
  system: `${type()} ${release().split('-')[0]}`,
  date: new Date().toISOString().slice(0, 10),
  load: loadavg()[0] ?? 0,
}

function say(what: string): void {
  if (!quick) stderr.write(`${what}\n`)
}

/** With our language server; and beside it all the other one, where there is one to compare with. */
async function withServers(rows: readonly Row[], { yamlLanguageServer }: Peers): Promise<readonly Row[]> {
  const all: Row[] = []
  for (const row of rows) {
    const lines = Number.parseInt(row.name, 10)
    const than = yamlLanguageServer === null ? null : await keystrokeOfServer([yamlLanguageServer], lines, 9)
    const time = await keystrokeOfServer([CLI, 'lsp'], lines, 31)
    const ours = {
      ...row,
      name: `${row.name}, our language server`,
      time,
      ratio: time,
      detail: 'target in ms',
    }
    all.push({ ...row, than }, { ...ours, than })
  }
  return all
}

async function measured(): Promise<readonly Table[]> {
  const peers = quick ? NO_PEERS : findPeers()
  say('reviews')
  const ofReviews = reviews(quick)
  say('keys')
  const ofKeys = quick ? keystrokes(quick) : await withServers(keystrokes(quick), peers)
  const ofEdits = again(quick)
  say('start')
  const ofStarts = starts(quick)
  const ofSizes = await sizes()
  say('command line')
  const one = await oneManifest(quick)
  const many = await manyManifests(peers, quick)
  const native = '`@sourcemeta/jsonschema`'
  const absent = peers.jsonschema === null ? ` ${native} is not measured here.` : ''
  say('VS Code')
  const ofEditor = quick ? [] : await inEditor()
  return [
    {
      title: 'Review of one manifest, warm',
      introduction:
        'Reading, judging each use under each provision, and the findings, against `parseDocument` of the package `yaml` on the same text. Of a text with a half-typed line that package reads the lines around it, with the repairs that keep the rest of the file judged, and the whole text only where the mistake reaches further; past 256 KB such a text is refused at the first mistake.',
      unit: 'ms',
      than: 'bare `yaml`',
      figure: 'x `yaml`',
      rows: ofReviews,
    },
    {
      title: 'One typed character, to its findings',
      introduction: `In the engine, without what VS Code adds; and through our language server, there and back over its standard input and output. ${peers.yamlLanguageServer === null ? '`yaml-language-server` is not measured here.' : 'Beside it `yaml-language-server` with our JSON Schema, which judges nothing; its time includes its fixed delay of 200 ms.'}`,
      unit: 'ms',
      than: peers.yamlLanguageServer === null ? null : '`yaml-language-server`',
      figure: 'ms',
      rows: ofKeys,
    },
    {
      title: 'Again after an edit in one use',
      introduction:
        'Against a whole review of the same manifest. The use that is edited is read and judged; of the others the review is kept, and moved where they stand after the edit.',
      unit: 'ms',
      than: 'whole',
      figure: 'x whole',
      rows: ofEdits,
    },
    {
      title: 'Command line, one manifest',
      introduction: 'The whole process, against `node -e 0`.',
      unit: 'ms',
      than: '`node -e 0`',
      figure: 'x `node -e 0`',
      rows: one,
    },
    {
      title: 'Command line, many manifests',
      introduction: `Manifests of 60 lines, each among nine other files; the whole process.${absent} It is native, validates the schema only, is told nothing about law, and is asked to go on after a manifest with a mistake, as we do.`,
      unit: 'ms',
      than: native,
      figure: `x ${native}`,
      rows: many.times,
    },
    {
      title: 'Memory of the command line',
      introduction: 'The most that the process took.',
      unit: 'MB',
      than: native,
      figure: 'MB',
      rows: many.memory,
    },
    {
      title: 'Start of the editor’s bundle',
      introduction:
        'In a Node of its own, with a stand-in for the `vscode` module that holds one open manifest of 60 lines.',
      unit: 'ms',
      than: null,
      figure: 'ms',
      rows: ofStarts,
    },
    {
      title: 'What the editor’s bundle holds',
      introduction:
        'Minified, all provisions in two languages. From esbuild’s own account; what is under 1 KB is left out.',
      unit: 'KB',
      than: null,
      figure: 'KB',
      rows: ofSizes,
    },
    ...ofEditor,
  ]
}

const tables = onlyEditor ? await inEditor() : await measured()
if (onlyEditor) stdout.write(page(machine, tables))
else if (quick) stdout.write(`${JSON.stringify(tables)}\n`)
else {
  const path = join(PROJECT, 'docs', 'performance.md')
  writeFileSync(path, page(machine, tables))
  say(path)
}
