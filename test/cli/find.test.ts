import assert from 'node:assert/strict'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { FOREIGN, ORDINARY } from './manifests.ts'
import { check, folder, gitInit, paths, run, write } from './run.ts'

function found(cwd: string, ...words: string[]): readonly string[] {
  return paths(check(words, { cwd }))
}

suite('finding manifests', () => {
  test('by their names, in every folder but node_modules and .git, sorted', () => {
    const cwd = folder({
      'ai-system.yaml': ORDINARY,
      'b/ai-system.yml': ORDINARY,
      'b/x.ai-system.yml': ORDINARY,
      'a/b/c/one.two.ai-system.yaml': ORDINARY,
      'æ ø/ai-system.yaml': ORDINARY,
      '.hidden/ai-system.yaml': ORDINARY,
      'node_modules/a/ai-system.yaml': ORDINARY,
      'a/node_modules/ai-system.yaml': ORDINARY,
      '.git/ai-system.yaml': ORDINARY,
      'a/.git/ai-system.yaml': ORDINARY,
      'not/ai-system.yaml.bak': ORDINARY,
      'not/my-ai-system.yaml': ORDINARY,
      'not/.ai-system.yaml': ORDINARY,
      'not/ai-system.json': ORDINARY,
      'not/AI-SYSTEM.yaml': ORDINARY,
    })
    assert.deepEqual(found(cwd), [
      '.hidden/ai-system.yaml',
      'a/b/c/one.two.ai-system.yaml',
      'ai-system.yaml',
      'b/ai-system.yml',
      'b/x.ai-system.yml',
      'æ ø/ai-system.yaml',
    ])
  })

  test('without those that .gitignore files ignore, nested ones and negations included', () => {
    const cwd = folder({
      '.gitignore': '# built\n/build/\n*.ai-system.yaml\nDocs/\n**/tmp\n',
      'build/ai-system.yaml': ORDINARY,
      'deep/build/ai-system.yaml': ORDINARY,
      'x.ai-system.yaml': ORDINARY,
      'docs/ai-system.yaml': ORDINARY,
      'a/b/tmp/ai-system.yaml': ORDINARY,
      'kept/.gitignore': '!x.ai-system.yaml\n/own\n',
      'kept/x.ai-system.yaml': ORDINARY,
      'kept/y.ai-system.yaml': ORDINARY,
      'kept/own/ai-system.yaml': ORDINARY,
      'kept/deep/own/ai-system.yaml': ORDINARY,
      'closed/.gitignore': '*\n!/ai-system.yaml\n',
      'closed/ai-system.yaml': ORDINARY,
      'closed/in/ai-system.yaml': ORDINARY,
    })
    const expected = [
      'closed/ai-system.yaml',
      'deep/build/ai-system.yaml',
      // Names are as they are written: Docs/ is not docs/.
      'docs/ai-system.yaml',
      'kept/deep/own/ai-system.yaml',
      'kept/x.ai-system.yaml',
    ]
    assert.deepEqual(found(cwd), expected, 'outside a repository')
    gitInit(cwd)
    assert.deepEqual(found(cwd), expected, 'in a repository')
    assert.deepEqual(found(join(cwd, 'kept')), ['deep/own/ai-system.yaml', 'x.ai-system.yaml'])
    assert.deepEqual(found(cwd, 'kept', 'build/ai-system.yaml'), [
      'kept/deep/own/ai-system.yaml',
      'kept/x.ai-system.yaml',
      'build/ai-system.yaml',
    ])
  })

  test('in a repository the rules above the started folder hold, outside one they do not', () => {
    const files = {
      '.gitignore': 'out\n',
      'a/b/out/ai-system.yaml': ORDINARY,
      'a/b/in/ai-system.yaml': ORDINARY,
    }
    const inside = folder(files)
    gitInit(inside)
    assert.deepEqual(found(join(inside, 'a/b')), ['in/ai-system.yaml'])
    const outside = folder(files)
    assert.deepEqual(found(join(outside, 'a/b')), ['in/ai-system.yaml', 'out/ai-system.yaml'])
  })

  test('a named file is reviewed whatever its name and whatever ignores it', () => {
    const cwd = folder({ '.gitignore': '*', 'a.yaml': ORDINARY, 'ai-system.yaml': ORDINARY })
    assert.deepEqual(found(cwd, 'a.yaml', 'ai-system.yaml'), ['a.yaml', 'ai-system.yaml'])
  })

  test('each file once, whichever paths lead to it; paths are relative to the working directory', () => {
    const cwd = folder({ 'a/ai-system.yaml': ORDINARY, 'b/ai-system.yaml': ORDINARY })
    assert.deepEqual(found(cwd, 'b', '.', './a/', 'a/ai-system.yaml', join(cwd, 'b')), [
      'b/ai-system.yaml',
      'a/ai-system.yaml',
    ])
    assert.deepEqual(found(join(cwd, 'a'), '../b', '.'), ['../b/ai-system.yaml', 'ai-system.yaml'])
  })

  test('links are never followed', () => {
    const cwd = folder({ 'in/ai-system.yaml': ORDINARY, 'elsewhere/ai-system.yaml': ORDINARY })
    symlinkSync('..', join(cwd, 'in', 'up'))
    symlinkSync('.', join(cwd, 'in', 'self'))
    symlinkSync('../elsewhere', join(cwd, 'in', 'aside'))
    assert.deepEqual(found(cwd, 'in'), ['in/ai-system.yaml'])
  })

  test('a folder with the name of a manifest is a folder', () => {
    const cwd = folder({ 'ai-system.yaml/ai-system.yaml': ORDINARY })
    assert.deepEqual(found(cwd), ['ai-system.yaml/ai-system.yaml'])
    assert.deepEqual(found(cwd, 'ai-system.yaml'), ['ai-system.yaml/ai-system.yaml'])
  })

  test('none found: 0, an empty report and a line on standard error', () => {
    const cwd = folder({ 'a/other.yaml': FOREIGN })
    const checked = check([], { cwd })
    assert.equal(checked.status, 0)
    assert.deepEqual(checked.report.manifests, [])
    assert.match(checked.stderr, /^No manifest found.*\n$/)
    assert.match(run(['check', '--language', 'da'], { cwd }).stderr, /^Intet manifest fundet.*\n$/)
  })

  test('a named path that does not exist: 4, and each is named', () => {
    const cwd = folder({ 'ai-system.yaml': ORDINARY })
    const { status, stdout, stderr } = run(['check', 'nowhere', '.', 'no/such.yaml'], { cwd })
    assert.equal(status, 4)
    assert.equal(stdout, '')
    assert.deepEqual(stderr.trimEnd().split('\n'), [
      'No such file or folder: nowhere',
      'No such file or folder: no/such.yaml',
    ])
  })

  test('a link that leads nowhere, or to itself, is named and is an error', () => {
    const cwd = folder({ 'ai-system.yaml': ORDINARY })
    symlinkSync('nowhere', join(cwd, 'dangling.yaml'))
    symlinkSync('loop.yaml', join(cwd, 'loop.yaml'))
    for (const path of ['dangling.yaml', 'loop.yaml', 'ai-system.yaml/below', 'x'.repeat(5000)]) {
      const { status, stderr } = run(['check', path], { cwd })
      assert.equal(status, 4, path)
      assert.ok(stderr.includes(path) && !stderr.includes('    at '), stderr)
    }
  })

  test('a file that cannot be read is a tool problem, and the others are reviewed', () => {
    const cwd = folder({ 'b/ai-system.yaml': ORDINARY })
    // Reading a process's memory from its start fails for everyone, unlike reading without permission.
    symlinkSync('/proc/self/mem', join(cwd, 'mem.yaml'))
    const checked = check(['mem.yaml', 'b'], { cwd })
    assert.equal(checked.status, 4)
    assert.deepEqual(paths(checked), ['b/ai-system.yaml'])
    const [problem, ...more] = checked.report.tool_problems
    assert.deepEqual(more, [])
    assert.deepEqual(Object.keys(problem ?? {}).sort(), ['code', 'message', 'path'])
    assert.equal(problem?.path, 'mem.yaml')
    assert.equal(problem?.code, 'tool/unreadable')
    assert.match(run(['check', 'mem.yaml', 'b'], { cwd }).stdout, /^Tool problem: mem\.yaml: /m)
  })

  test('names that say something else in a terminal are written out', () => {
    const cwd = folder()
    const name = 'a\u001b[31m\u202e\nb'
    mkdirSync(join(cwd, name))
    write(cwd, { [`${name}/ai-system.yaml`]: ORDINARY })
    const { stdout } = run(['check'], { cwd })
    assert.match(stdout, /^a\\u\{1b\}\[31m\\u\{202e\}\\u\{a\}b\/ai-system\.yaml$/m)
    assert.match(run(['check', `${name}/x`], { cwd }).stderr, /folder: a\\u\{1b\}/)
    assert.deepEqual(found(cwd), [`${name}/ai-system.yaml`])
  })
})
