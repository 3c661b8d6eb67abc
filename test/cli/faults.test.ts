/** What the machine does wrong is shown, ends with status 4, and costs nothing that was there before. */

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { FACE_HARVEST, ORDINARY } from './manifests.ts'
import { CLI, check, folder, run } from './run.ts'

const POLICY = '.ai-design-review.yaml'
const isWindows = process.platform === 'win32'
/** Root reads and writes what nobody may. */
const mayAll = process.getuid?.() === 0

/** Runs the command line through a shell, whose words `$@` are its own. */
function inShell(script: string, cwd: string, words: readonly string[], input = '') {
  return spawnSync('bash', ['-c', script, 'bash', process.execPath, CLI, ...words], {
    cwd,
    input,
    encoding: 'utf8',
    timeout: 60_000,
  })
}

function pipe(path: string): void {
  assert.equal(spawnSync('mkfifo', [path]).status, 0)
}

suite('reading fails', { skip: isWindows }, () => {
  test('a pipe in the place of a manifest is not found, and in that of a policy not waited for', () => {
    const cwd = folder({ 'a/ai-system.yaml': ORDINARY })
    mkdirSync(join(cwd, 'b'))
    pipe(join(cwd, 'b', 'ai-system.yaml'))
    assert.equal(check([], { cwd }).report.manifests.length, 1)
    pipe(join(cwd, POLICY))
    const { status, report } = check([], { cwd })
    assert.equal(status, 4)
    assert.deepEqual(
      report.tool_problems.map(({ code, path }) => [code, path]),
      [['tool/unreadable', POLICY]],
    )
    assert.equal(report.manifests.length, 1)
  })

  test('a pipe that is named is read to its end, half a manifest as well', () => {
    const cwd = folder({ 'half.yaml': FACE_HARVEST.slice(0, 300) })
    const { status, stdout } = inShell(
      '"$@" <(head -c 250 half.yaml; sleep 0.1; tail -c 50 half.yaml)',
      cwd,
      ['check', '--format', 'json'],
    )
    assert.equal(status, 3, 'the half that came has a mistake at its end')
    assert.equal((JSON.parse(stdout) as { summary: { systems: number } }).summary.systems, 1)
  })

  test('what disappears, is a folder or is not permitted is named, and the rest reviewed', () => {
    const cwd = folder({
      'a/ai-system.yaml': ORDINARY,
      'b/ai-system.yaml/x': '',
      'c/ai-system.yaml': ORDINARY,
    })
    symlinkSync('ai-system.yaml', join(cwd, 'c', 'loop.ai-system.yaml'))
    chmodSync(join(cwd, 'c', 'ai-system.yaml'), 0)
    const { status, report } = check([], { cwd })
    assert.deepEqual(
      report.tool_problems.map(({ path }) => path),
      mayAll ? [] : ['c/ai-system.yaml'],
    )
    assert.equal(status, mayAll ? 0 : 4)
    assert.equal(report.manifests.length, mayAll ? 2 : 1)
    assert.equal(run(['check', 'b/ai-system.yaml'], { cwd }).status, 0)
  })
})

// A limit on the size of a file stands for a disk that is full: the write fails halfway.
const FULL = `trap '' XFSZ; ulimit -f 1; exec "$@" 2> >(cat >&2)`

suite('writing fails', { skip: isWindows }, () => {
  test('a report that does not fit leaves the one that was there, and nothing beside it', () => {
    const cwd = folder({ 'ai-system.yaml': FACE_HARVEST, 'out/report.html': 'of yesterday' })
    const words = [
      'check',
      '--format',
      'html',
      '--output',
      'out/report.html',
      '--format',
      'json',
      '--output',
      'new.json',
    ]
    const { status, stderr } = inShell(FULL, cwd, words)
    assert.equal(status, 4)
    assert.match(stderr, /out\/report\.html: EFBIG/)
    assert.match(stderr, /new\.json: EFBIG/)
    assert.equal(readFileSync(join(cwd, 'out/report.html'), 'utf8'), 'of yesterday')
    assert.deepEqual(readdirSync(join(cwd, 'out')), ['report.html'])
    assert.deepEqual(readdirSync(cwd).sort(), ['ai-system.yaml', 'out'])
  })

  test('one report that cannot be written keeps no other from being written', () => {
    const cwd = folder({ 'ai-system.yaml': FACE_HARVEST })
    const words = [
      'check',
      '--format',
      'html',
      '--output',
      'a.html',
      '--format',
      'junit',
      '--output',
      'b.xml',
      '--format',
      'github',
    ]
    const { status, stdout } = inShell('trap "" XFSZ; ulimit -f 12; exec "$@"', cwd, words)
    assert.equal(status, 4)
    assert.match(stdout, /^::error file=ai-system\.yaml/m)
    assert.deepEqual(readdirSync(cwd).sort(), ['ai-system.yaml', 'b.xml'])
  })

  test('an interview that cannot write leaves the manifest as it was', () => {
    const cwd = folder({
      'ai-system.yaml': `schema: ai-design-review/v1\nname: a\nuses:\n${'#\n'.repeat(2000)}`,
    })
    const before = readFileSync(join(cwd, 'ai-system.yaml'), 'utf8')
    const { status, stderr } = inShell(FULL, cwd, ['init'], 'Rent out flats\n')
    assert.equal(status, 4)
    assert.match(stderr, /EFBIG/)
    assert.equal(readFileSync(join(cwd, 'ai-system.yaml'), 'utf8'), before)
    assert.deepEqual(readdirSync(cwd), ['ai-system.yaml'])
  })

  const hasFull = statSync('/dev/full', { throwIfNoEntry: false }) !== undefined
  test('a full standard output or error is never the status of a review', { skip: !hasFull }, () => {
    const cwd = folder({ 'ai-system.yaml': FACE_HARVEST, 'clear/ai-system.yaml': ORDINARY })
    for (const words of [
      ['check'],
      ['check', 'clear'],
      ['check', '--format', 'json'],
      ['explain', '5-1-e'],
      ['schema'],
      ['init', 'new'],
    ]) {
      const { status, stderr } = inShell('exec "$@" > /dev/full', cwd, words)
      assert.equal(status, 4, words.join(' '))
      assert.match(stderr, /^ai-design-review failed: .*ENOSPC/)
    }
    assert.equal(inShell('exec "$@" 2> /dev/full', cwd, ['check', '--output']).status, 4)
  })

  test('what a report replaces keeps its permissions', () => {
    const cwd = folder({ 'ai-system.yaml': ORDINARY, 'report.txt': 'old' })
    chmodSync(join(cwd, 'report.txt'), 0o600)
    assert.equal(run(['check', '--output', 'report.txt'], { cwd }).status, 0)
    assert.equal(statSync(join(cwd, 'report.txt')).mode & 0o777, 0o600)
  })
})

test('a path in the message of a failure is written out', { skip: isWindows }, () => {
  const cwd = folder({ 'file\u001b[2J\u202e/ai-system.yaml/x': '' })
  const { status, stderr } = run(['init', 'file\u001b[2J\u202e'], { cwd, input: 'a\n' })
  assert.equal(status, 4)
  assert.match(stderr, /EISDIR/)
  assert.doesNotMatch(stderr.replaceAll('\n', ''), /[\p{Cc}\p{Cf}]/u)
})
