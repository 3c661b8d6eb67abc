import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, test } from 'node:test'
import { formatNames } from '../../src/report/formats.ts'

const PROGRAM = resolve(import.meta.dirname, '../../src/cli/main.ts')
const RENTAL = readFileSync(resolve(import.meta.dirname, '../../examples/rental-firm/ai-system.yaml'))

const folders: string[] = []
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A folder with one manifest of a prohibited use. */
function workspace(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'formats-')))
  folders.push(folder)
  writeFileSync(join(folder, 'ai-system.yaml'), RENTAL)
  return folder
}

function check(folder: string, words: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, 'check', ...words], {
    cwd: folder,
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const BEGINNINGS: Readonly<Record<string, RegExp>> = {
  pretty: /^ai-system\.yaml\nTenant behaviour score/,
  json: /^\{\n {2}"tool"/,
  sarif: /^\{\n {2}"\$schema"/,
  github: /^::warning file=ai-system\.yaml,line=8/,
  junit: /^<\?xml /,
  gitlab: /^\[\n/,
  markdown: /^# Review: Tenant behaviour score\n/,
  html: /^<!doctype html>\n/,
  jsonld: /^\{\n {2}"@context"/,
  cyclonedx: /^\{\n {2}"\$schema": "http:\/\/cyclonedx\.org/,
}

test('every format is printed, with the same exit status', () => {
  const folder = workspace()
  for (const name of formatNames) {
    const { status, stdout, stderr } = check(folder, ['--format', name])
    assert.equal(status, 1, name)
    assert.match(stdout, BEGINNINGS[name] ?? /^$/)
    assert.equal(stderr, '')
  }
})

test('several at once: each --output goes with the --format before it', () => {
  const folder = workspace()
  const words = '--format sarif --output out/deep/a.sarif --format pretty --format html --output b.html'
  const { status, stdout } = check(folder, words.split(' '))
  assert.equal(status, 1)
  assert.match(stdout, BEGINNINGS.pretty as RegExp)
  assert.match(readFileSync(join(folder, 'out/deep/a.sarif'), 'utf8'), BEGINNINGS.sarif as RegExp)
  assert.match(readFileSync(join(folder, 'b.html'), 'utf8'), BEGINNINGS.html as RegExp)
  assert.deepEqual(readdirSync(join(folder, 'out/deep')), ['a.sarif'])
})

test('with all of them in files nothing is printed; an --output alone takes the pretty report', () => {
  const folder = workspace()
  assert.equal(check(folder, ['--output=a.txt']).stdout, '')
  assert.match(readFileSync(join(folder, 'a.txt'), 'utf8'), BEGINNINGS.pretty as RegExp)
  // The file is replaced as a whole.
  assert.equal(check(folder, ['--format', 'json', '--output', 'a.txt']).stdout, '')
  assert.match(readFileSync(join(folder, 'a.txt'), 'utf8'), BEGINNINGS.json as RegExp)
})

test('words that do not fit together are a usage error', () => {
  const folder = workspace()
  for (const [words, message] of [
    ['--format xml', /--format takes pretty, json, .*, not "xml"/],
    ['--format json --format sarif', /Only one format goes to standard output/],
    ['--output a --format json', /--output follows the --format/],
    ['--format json --output a --output b', /One --format takes one --output/],
    ['--format json --output=', /--output takes the name of a file/],
  ] as const) {
    const { status, stdout, stderr } = check(folder, words.split(' '))
    assert.equal(status, 4, words)
    assert.equal(stdout, '')
    assert.match(stderr, message)
  }
  assert.deepEqual(readdirSync(folder), ['ai-system.yaml'])
})

test('nothing is written outside the working directory, nor over a manifest', () => {
  const folder = workspace()
  const outside = workspace()
  symlinkSync(outside, join(folder, 'link'))
  symlinkSync(join(outside, 'new'), join(folder, 'dangling'))
  symlinkSync(join(outside, 'ai-system.yaml'), join(folder, 'file'))
  symlinkSync('ai-system.yaml', join(folder, 'manifest'))
  symlinkSync('loop', join(folder, 'loop'))
  mkdirSync(join(folder, 'folder'))
  for (const [output, message] of [
    ['../a.json', /within the working directory/],
    [join(outside, 'a.json'), /within the working directory/],
    ['.', /within the working directory/],
    ['link/a.json', /a symbolic link leads out/],
    ['link/deep/a.json', /a symbolic link leads out/],
    ['file', /a symbolic link leads out/],
    ['dangling', /leads nowhere/],
    ['loop', /--output loop: /],
    ['loop/a.json', /--output loop\/a\.json: /],
    ['manifest', /leads to a manifest/],
    ['ai-system.yaml', /the name of a manifest/],
    ['folder', /something else than a file/],
    ['ai-system.yaml/a', /is a file/],
  ] as const) {
    const { status, stdout, stderr } = check(folder, ['--format', 'json', '--output', output])
    assert.equal(status, 4, output)
    assert.equal(stdout, '')
    assert.match(stderr, message)
  }
  assert.deepEqual(readdirSync(outside), ['ai-system.yaml'])
  for (const kept of [folder, outside]) assert.deepEqual(readFileSync(join(kept, 'ai-system.yaml')), RENTAL)
})

test('links within the working directory are followed and stay links', () => {
  const folder = workspace()
  mkdirSync(join(folder, 'real'))
  symlinkSync('real', join(folder, 'link'))
  writeFileSync(join(folder, 'real/old.json'), 'old')
  symlinkSync('real/old.json', join(folder, 'current'))
  check(folder, ['--format', 'json', '--output', 'link/a.json', '--format', 'json', '--output', 'current'])
  assert.ok(existsSync(join(folder, 'real/a.json')))
  assert.ok(lstatSync(join(folder, 'current')).isSymbolicLink())
  assert.match(readFileSync(join(folder, 'real/old.json'), 'utf8'), BEGINNINGS.json as RegExp)
})

test('two reports for one file are refused, whatever they call it', () => {
  const folder = workspace()
  symlinkSync('.', join(folder, 'here'))
  const { status, stderr } = check(
    folder,
    '--format json --output a --format html --output here/a'.split(' '),
  )
  assert.equal(status, 4)
  assert.match(stderr, /two reports go to this file/)
  assert.ok(!existsSync(join(folder, 'a')))
})

test('a hostile name of an output is written out', () => {
  const { stderr } = check(workspace(), ['--format', 'json', '--output', '../\u001b[2J\u202e'])
  assert.match(stderr, /--output \.\.\/\\u\{1b\}\[2J\\u\{202e\}: /)
})

test('the clock, the locale and the time zone of the machine change no byte', () => {
  const folder = workspace()
  const words = ['--as-of', '2026-12-02', '--language', 'da']
  for (const name of formatNames) {
    const all = [...words, '--format', name]
    const one = check(folder, all, { TZ: 'Pacific/Kiritimati', LANG: 'da_DK.UTF-8', LC_ALL: 'da_DK.UTF-8' })
    const two = check(folder, all, { TZ: 'Pacific/Pago_Pago', LANG: 'C', LC_ALL: 'C' })
    assert.equal(one.stdout, two.stdout, name)
  }
})
