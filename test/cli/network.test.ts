/** No command opens a connection, and none but `diff` starts a program: git. */

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { suite, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { formatNames } from '../../src/report/formats.ts'
import { LITMUSAI } from '../exchange/descriptions.ts'
import { FACE_HARVEST, MISTAKEN, ORDINARY } from './manifests.ts'
import { folder, gitInit, run } from './run.ts'

const PRELOAD = pathToFileURL(join(import.meta.dirname, 'no-network.mjs')).href
const LINKS = 'evidence: [https://example.invalid/a, https://127.0.0.1:1/b, "\\\\\\\\host\\\\share"]'
const cwd = folder({
  'ai-system.yaml': FACE_HARVEST.replace('creates', `{ value: creates, ${LINKS} }`),
  'other/ai-system.yaml': ORDINARY,
  'mistaken/ai-system.yaml': MISTAKEN,
  'system.yaml': LITMUSAI,
  '.ai-design-review.yaml': 'schema: ai-design-review-policy/v1\nrecommendations: [justitia]\n',
})
gitInit(cwd)
for (const words of [
  ['add', '--all'],
  [
    '-c',
    'user.name=Test',
    '-c',
    'user.email=test@example.org',
    '-c',
    'commit.gpgsign=false',
    'commit',
    '--quiet',
    '-m',
    'A state',
  ],
]) {
  assert.equal(spawnSync('git', words, { cwd }).status, 0)
}
const log = join(folder(), 'network.log')

/** What was written down while a node ran with the preload. */
function recorded(start: () => void): readonly string[] {
  rmSync(log, { force: true })
  start()
  return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []
}

const env = { NODE_OPTIONS: `--import=${PRELOAD}`, NETWORK_LOG: log }

const COMMANDS: readonly (readonly string[])[] = [
  ...formatNames.map(format => ['check', '--format', format]),
  ['check', '--format', 'html', '--output', 'out.html', '--language', 'da', '--recommendations', 'justitia'],
  ['check', '--stdin', '--stdin-filename', 'ai-system.yaml'],
  ['check', '--policy', '.ai-design-review.yaml', 'other'],
  ['check', 'none'],
  ['explain', '5-1-e'],
  ['explain', 'https://example.invalid'],
  ['schema'],
  ['schema', 'policy'],
  ['init', 'new'],
  ['import', 'system.yaml'],
  ['import', 'https://example.invalid/system.yaml'],
  ['lsp', '--stdio'],
  ['mcp'],
  ['--help'],
  ['--version'],
  [],
]

/** What an agent asks: each tool once, on a manifest that names addresses as evidence. */
const ASKED = [
  {
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 't', version: '1' } },
  },
  { method: 'notifications/initialized' },
  ...['review_manifest', 'next_question'].map((name, index) => ({
    id: 2 + index,
    method: 'tools/call',
    params: { name, arguments: { path: 'ai-system.yaml' } },
  })),
  {
    id: 4,
    method: 'tools/call',
    params: { name: 'explain', arguments: { query: 'https://example.invalid' } },
  },
]

function inputOf(words: readonly string[]): string {
  if (words.includes('--stdin')) return ORDINARY
  if (!words.includes('mcp')) return 'A name\nA purpose\n'
  return ASKED.map(message => `${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`).join('')
}

suite('no command opens a connection', () => {
  for (const words of COMMANDS) {
    test(['ai-design-review', ...words].join(' '), () => {
      const heard = recorded(() => {
        const { status } = run(words, {
          cwd,
          env,
          input: inputOf(words),
        })
        assert.notEqual(status, null)
      })
      assert.deepEqual(heard, [])
    })
  }

  test('diff starts git, and nothing else', () => {
    for (const format of ['pretty', 'json', 'markdown']) {
      const heard = recorded(() =>
        assert.equal(run(['diff', 'HEAD', '--format', format], { cwd, env }).status, 0),
      )
      assert.ok(heard.length > 0)
      for (const line of heard) {
        const [how, program = ''] = line.split(' ')
        assert.deepEqual([how, basename(program).replace(/\.exe$/, '')], ['spawnSync', 'git'])
      }
    }
  })
})

test('what would open a connection is written down', () => {
  const calls = [
    "require('node:net').connect(1)",
    "new (require('node:net').Socket)().connect(1)",
    "require('node:tls').connect(1)",
    "require('node:https').get('https://example.invalid')",
    "require('node:http').request('http://example.invalid')",
    "require('node:dns').lookup('example.invalid', () => {})",
    "require('node:dns').promises.lookup('example.invalid')",
    "require('node:dgram').createSocket('udp4')",
    "fetch('https://example.invalid')",
    "new WebSocket('wss://example.invalid')",
    "require('node:child_process').execFileSync(process.execPath, ['--version'])",
  ]
  for (const call of calls) {
    const heard = recorded(() => {
      spawnSync(process.execPath, ['-e', call], { env: { ...process.env, ...env } })
    })
    assert.equal(heard.length, 1, call)
  }
})
