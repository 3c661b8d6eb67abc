import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { FACE_HARVEST, ORDINARY } from './manifests.ts'
import { CLI, check, folder, gitInit, paths, write } from './run.ts'

function pipe(path: string): void {
  assert.equal(spawnSync('mkfifo', [path]).status, 0)
}

suite('bad files', () => {
  test('a pipe to which nobody writes holds no check up: a search passes it over, and it is a tool problem if named', () => {
    const cwd = folder({ 'a/ai-system.yaml': FACE_HARVEST })
    pipe(join(cwd, 'ai-system.yaml'))
    const found = check(['--as-of', '2026-11-21'], { cwd })
    assert.deepEqual([found.status, paths(found)], [1, ['a/ai-system.yaml']])
    const named = check(['ai-system.yaml', 'a'], { cwd })
    assert.equal(named.status, 4)
    assert.deepEqual(paths(named), ['a/ai-system.yaml'])
    assert.match(named.report.tool_problems[0]?.message ?? '', /a pipe to which nobody writes/)
    symlinkSync('/dev/zero', join(cwd, 'zero.yaml'))
    assert.equal(check(['zero.yaml'], { cwd }).status, 4)
  })

  test('links that lead round in circles, up or nowhere are not followed', () => {
    const cwd = folder({ 'a/b/ai-system.yaml': ORDINARY })
    symlinkSync('..', join(cwd, 'a/b/up'))
    symlinkSync('round', join(cwd, 'a/round'))
    symlinkSync('nowhere', join(cwd, 'a/ai-system.yaml'))
    symlinkSync('/', join(cwd, 'root'))
    const found = check([], { cwd })
    assert.deepEqual([found.status, paths(found)], [0, ['a/b/ai-system.yaml']])
  })

  test('a git repository without commits is searched as any other', () => {
    const cwd = folder({ 'ai-system.yaml': ORDINARY, 'b/ai-system.yaml': ORDINARY, '.gitignore': 'b/' })
    gitInit(cwd)
    assert.deepEqual(paths(check([], { cwd })), ['ai-system.yaml'])
  })

  test('files that vanish while they are reviewed are tool problems, and the others are reviewed', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `s${String(index).padStart(3, '0')}`)
    const cwd = folder(Object.fromEntries(names.map(name => [`${name}/ai-system.yaml`, FACE_HARVEST])))
    // The reader takes nothing until the last files are gone: the report of the others does not fit into the pipe.
    const checked = spawn(process.execPath, [CLI, 'check', '--as-of', '2026-11-21'], { cwd })
    await new Promise(resolve => checked.stdout.once('readable', resolve))
    for (const name of names.slice(-20)) rmSync(join(cwd, name), { recursive: true })
    let stdout = ''
    checked.stdout.setEncoding('utf8').on('data', text => {
      stdout += text
    })
    const status = await new Promise(resolve => checked.once('close', resolve))
    assert.equal(status, 4)
    assert.match(stdout, /\nTool problem: s280\/ai-system\.yaml: ENOENT/)
    assert.match(stdout, /\n280 manifests, 280 systems/)
  })

  test('a folder named as a manifest harms nothing else', () => {
    const cwd = folder()
    mkdirSync(join(cwd, 'ai-system.yaml'))
    write(cwd, { 'a/ai-system.yaml': ORDINARY })
    const found = check([], { cwd })
    assert.deepEqual([found.status, paths(found)], [0, ['a/ai-system.yaml']])
  })
})
