import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { suite, test } from 'node:test'
import { FACE_HARVEST } from './manifests.ts'
import { CLI, check, folder, run } from './run.ts'

const HOSTILE = 'a\u001b]0;title\u0007\u001b[31mred\u009b1mx\u202eevil\u2066\u200b\ufeff\u0000'.slice(0, -1)
const quoted = JSON.stringify(HOSTILE)
const MANIFEST = `${FACE_HARVEST.replace('name: FaceHarvest', `name: ${quoted}`)
  .replace(/purpose: .*/, `purpose: ${quoted}`)
  .replace('  member_states: [DK]', `  ${quoted}: 1\n  member_states: [${quoted}]`)
  .replace(
    'face_storage: persistent',
    `face_storage: { value: persistent, evidence: ${quoted}, note: ${quoted} }`,
  )}  ${quoted}:
    purpose: Another.
`
// JSON escapes them in the file; here they stand as they are.
const RAW = FACE_HARVEST.replace('name: FaceHarvest', "name: 'a\u202eb\u009b1m\u2028c' # \u202e\u200b")
  .replace('creates', "'cre\u202eates'")
  .replace('persistent', 'persistent # \u202e \u009b31m')

const cwd = folder({
  'hostile/ai-system.yaml': MANIFEST,
  'raw/ai-system.yaml': RAW,
  'face/ai-system.yaml': FACE_HARVEST,
  'many/ai-system.yaml': Array.from({ length: 400 }, () => FACE_HARVEST).join('---\n'),
})

/** Characters that a terminal or a reader's eye takes for something else. */
const DANGEROUS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

function assertHarmless(text: string): void {
  const rest = text.replaceAll('\n', '')
  const at = rest.search(DANGEROUS)
  assert.equal(at, -1, `raw: ${JSON.stringify(rest.slice(Math.max(0, at - 30), at + 10))}`)
}

suite('in a terminal', () => {
  test('escapes and bidirectional characters of a manifest are never printed raw', () => {
    for (const place of ['hostile', 'raw']) {
      for (const language of ['en', 'da']) {
        const { stdout, stderr } = run(['check', place, '--language', language], { cwd })
        assert.match(stdout, /\\u\{202e\}/)
        assertHarmless(stdout)
        assertHarmless(stderr)
      }
      const json = run(['check', place, '--format', 'json'], { cwd }).stdout
      assert.match(json, /\\u202e/)
      assertHarmless(json)
    }
  })

  test('JSON holds the texts as they are all the same', () => {
    const [system] = check(['hostile'], { cwd }).report.manifests[0]?.systems ?? []
    assert.equal(system?.name, HOSTILE)
    assert.equal(system?.uses[0]?.purpose, HOSTILE)
    assert.equal(system?.uses[1]?.id, HOSTILE)
  })

  test('piped output has no colour', () => {
    assertHarmless(run(['check', 'face'], { cwd, env: { FORCE_COLOR: '1', TERM: 'xterm-256color' } }).stdout)
  })

  test('colour on a terminal, and none where NO_COLOR or TERM=dumb ask for none', () => {
    assert.equal(
      spawnSync('script', ['--version']).status,
      0,
      'the program `script` gives the terminal: apt-get install bsdutils',
    )
    const onTerminal = (env: Readonly<Record<string, string>>) =>
      spawnSync('script', ['-qec', `'${process.execPath}' '${CLI}' check face`, '/dev/null'], {
        cwd,
        env: { PATH: process.env.PATH, ...env },
        encoding: 'utf8',
        input: '',
      }).stdout.replaceAll('\r', '')
    const coloured = onTerminal({ TERM: 'xterm' })
    assert.match(coloured, /\u001b\[31m/)
    const plain = run(['check', 'face'], { cwd }).stdout
    // biome-ignore format: the escapes of the terminal's colours
    assert.equal(coloured.replace(/\u001b\[\d+m/g, ''), plain, 'colour adds nothing but colour')
    assert.equal(onTerminal({ TERM: 'xterm', NO_COLOR: '1' }), plain)
    assert.equal(onTerminal({ TERM: 'dumb' }), plain)
    assert.match(
      onTerminal({ TERM: 'xterm', NO_COLOR: '' }),
      /\u001b\[31m/,
      'an empty NO_COLOR asks for nothing',
    )
  })

  test('a reader that closes the pipe early is no error', () => {
    for (const format of ['json', 'pretty']) {
      const command = `'${process.execPath}' '${CLI}' check many --format ${format} | head -c 20; echo "\${PIPESTATUS[0]}"`
      const { stdout, stderr } = spawnSync('bash', ['-c', command], { cwd, encoding: 'utf8' })
      assert.equal(stderr, '')
      assert.match(stdout, /\n?1\n$/, 'the status of the check is that of the review')
    }
  })

  test('all of a long output arrives', () => {
    const { stdout, status } = run(['check', 'many', '--format', 'json'], { cwd })
    assert.equal(status, 1)
    assert.ok(stdout.length > 10_000_000)
    assert.equal(stdout.at(-2), '}')
    assert.equal((JSON.parse(stdout) as { summary: { systems: number } }).summary.systems, 400)
  })

  test('marks do not rely on colour: every verdict and status is a word', () => {
    const { stdout } = run(['check', 'face'], { cwd })
    assert.match(stdout, /✗ prohibited · Article 5\(1\)\(e\)/)
    for (const number of [1, 2, 3, 4]) assert.match(stdout, new RegExp(`\\[x\\] ${number} satisfied: `))
    assert.match(stdout, /^ +13 │ +database_operation: creates$/m)
  })
})
