import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { before, suite, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { openProgress } from '../../src/cli/progress.ts'
import { FACE_HARVEST, ORDINARY } from './manifests.ts'
import { CLI, folder, run } from './run.ts'

const cwd = folder({ 'a.yaml': ORDINARY, 'b.yaml': ORDINARY, 'c.yaml': FACE_HARVEST })
const CLEAR = '\r\u001b[K'
const LINE = `${CLEAR}2 of 3 manifests`

/**
 * What a real terminal gets from a check of three manifests, the second of which comes through a pipe and takes longer
 * than a second. The shell holds the pipe before the check begins, so that it never looks as if nobody wrote.
 */
function onTerminal(words: string, env: Readonly<Record<string, string>> = {}): string {
  const script = [
    'rm -f pipe; mkfifo pipe; exec 3<>pipe',
    '(cat b.yaml >&3; sleep 1.2) & exec 3>&-',
    `'${process.execPath}' '${CLI}' check a.yaml pipe c.yaml ${words}`,
  ].join('\n')
  const { stdout, status } = spawnSync('script', ['-qec', script, '/dev/null'], {
    cwd,
    env: { PATH: process.env.PATH, SHELL: '/bin/sh', TERM: 'xterm', NO_COLOR: '1', ...env },
    encoding: 'utf8',
    input: '',
    timeout: 60_000,
  })
  assert.equal(status, 1, stdout)
  return stdout.replaceAll('\r\n', '\n')
}

suite('progress on a terminal', () => {
  before(() => {
    const { error } = spawnSync('script', ['--version'])
    assert.equal(error, undefined, 'script is needed for a terminal: install bsdutils, or util-linux')
  })

  test('one line, taken back before a report goes on and at the end', () => {
    const text = onTerminal('')
    assert.ok(text.includes(`\n${LINE}${CLEAR}c.yaml\n`), JSON.stringify(text))
    const plain = run(['check', 'a.yaml', 'b.yaml', 'c.yaml'], { cwd }).stdout.replace('b.yaml', 'pipe')
    assert.equal(text.replace(`${LINE}${CLEAR}`, ''), plain, 'nothing else is written')
  })

  test('beside a report in a file, and in Danish', () => {
    assert.equal(onTerminal('--output report.txt'), `${LINE}${CLEAR}`)
    assert.equal(onTerminal('--output report.txt --language da'), `${CLEAR}2 af 3 manifester${CLEAR}`)
    assert.equal(onTerminal('> report.txt'), `${LINE}${CLEAR}`)
    assert.doesNotMatch(readFileSync(join(cwd, 'report.txt'), 'utf8'), /\u001b/)
  })

  test('whole reports reach the terminal as they are in a file', () => {
    for (const format of ['json', 'gitlab', 'github', 'markdown']) {
      const text = onTerminal(`--format ${format}`)
      const plain = onTerminal(`--format ${format} 2> errors.txt`)
      assert.equal(text.replace(`${LINE}${CLEAR}`, ''), plain, format)
    }
  })

  test('none where standard error is no terminal, or TERM=dumb asks for none', () => {
    onTerminal('2> errors.txt')
    assert.equal(readFileSync(join(cwd, 'errors.txt'), 'utf8'), '')
    assert.doesNotMatch(onTerminal('', { TERM: 'dumb' }), /of 3/)
  })
})

test('nothing is written into a line that the report has not ended', async () => {
  const got: string[] = []
  const terminal = new Writable({
    decodeStrings: false,
    write: (chunk, _encoding, done) => {
      got.push(String(chunk))
      done()
    },
  })
  const progress = openProgress(terminal, 'en')
  const report = progress.beside(terminal)
  const write = (text: string) => new Promise<void>(done => report.write(text, () => done()))
  await setTimeout(600)
  await write('a report')
  progress.show(1, 3)
  assert.deepEqual(got, ['a report'])
  await write(' goes on\n')
  progress.show(1, 3)
  await write('and on\n')
  progress.erase()
  assert.deepEqual(got.slice(1), [' goes on\n', `${CLEAR}1 of 3 manifests`, CLEAR, 'and on\n'])
})
