import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { suite, test } from 'node:test'
import { findSurroundings, manifestsAbove, readDependencyFiles } from '../../src/cli/dependencies.ts'
import { findManifests } from '../../src/disk/find.ts'
import { DEFAULT_POLICY } from '../../src/review/policy/policy.ts'
import { undescribed } from '../../src/workspace/detect/undescribed.ts'
import { folder, gitInit } from './run.ts'

const OPENAI = '{"dependencies": {"openai": "4"}}'

/** What is found, as relative paths. */
function found(root: string) {
  const unreadable: string[] = []
  const surroundings = findSurroundings(root, path => unreadable.push(path))
  const inside = (paths: readonly string[]) => paths.map(path => relative(root, path).split(sep).join('/'))
  return {
    manifests: inside(surroundings.manifests),
    dependencyFiles: inside(surroundings.dependencyFiles),
    folders: inside(surroundings.folders),
    unreadable: inside(unreadable),
  }
}

suite('what lies around manifests', () => {
  test('manifests, dependency files and folders, without what is never searched or ignored', () => {
    const root = folder({
      '.gitignore': 'build/\n*.gen.txt\n',
      'package.json': OPENAI,
      'package-lock.json': '{}',
      'ai-system.yaml': '',
      'a/requirements/base.txt': 'openai\n',
      'a/src/main.py': '',
      'a/x.ai-system.yaml': '',
      'build/package.json': OPENAI,
      'b/requirements.gen.txt': 'openai\n',
      'node_modules/openai/package.json': OPENAI,
      '.git/package.json': OPENAI,
    })
    gitInit(root)
    symlinkSync('a', join(root, 'link'))
    symlinkSync('../package.json', join(root, 'b', 'package.json'))
    assert.deepEqual(found(root), {
      manifests: ['a/x.ai-system.yaml', 'ai-system.yaml'],
      dependencyFiles: ['a/requirements/base.txt', 'package.json'],
      folders: ['', 'a', 'a/requirements', 'a/src', 'b'],
      unreadable: [],
    })
    assert.deepEqual(
      findManifests(root, () => assert.fail()).map(path => relative(root, path)),
      ['a/x.ai-system.yaml', 'ai-system.yaml'],
    )
  })

  test('a search that starts in a folder named requirements knows its name', () => {
    const root = folder({ 'requirements/base.txt': 'openai\n', 'requirements/notes.md': '' })
    assert.deepEqual(found(join(root, 'requirements')).dependencyFiles, ['base.txt'])
  })

  test('manifests above, up to the root and no further', () => {
    const root = folder({
      'ai-system.yaml': '',
      'a/x.ai-system.yaml': '',
      'a/other.yaml': '',
      'a/b/ai-system.yaml': '',
      'a/b/c/package.json': OPENAI,
    })
    mkdirSync(join(root, 'a/y.ai-system.yaml'))
    const above = (from: string, upTo: string) =>
      manifestsAbove(join(root, from), join(root, upTo)).map(path =>
        relative(root, path).split(sep).join('/'),
      )
    assert.deepEqual(above('a/b/c', ''), ['a/b/ai-system.yaml', 'a/x.ai-system.yaml', 'ai-system.yaml'])
    assert.deepEqual(above('a/b', 'a'), ['a/x.ai-system.yaml'])
    assert.deepEqual(above('a', 'a'), [])
    assert.deepEqual(manifestsAbove('/', '/nowhere'), [])
  })

  test('a folder that is gone is told, and is no folder', () => {
    const root = folder({ 'a/b': '' })
    rmSync(join(root, 'a'), { recursive: true })
    const gone: string[] = []
    assert.deepEqual(findSurroundings(join(root, 'a'), path => gone.push(path)).folders, [])
    assert.deepEqual(gone, [join(root, 'a')])
  })

  test('a file that cannot be read, or is too long, hides no other', () => {
    const root = folder({
      'a/package.json': OPENAI,
      'b/package.json': '{"dependencies": ',
      'c/package.json': `${OPENAI}${' '.repeat(1_048_576)}`,
      'd/package.json': Uint8Array.of(0xff, 0xfe, 0x00),
      'e/package.json': `\uFEFF${OPENAI}`,
      'f/package.json': '{"dependencies": {"react": "19"}}',
    })
    mkdirSync(join(root, 'g'))
    const paths = [
      ...findSurroundings(root, () => assert.fail()).dependencyFiles,
      join(root, 'g/package.json'),
    ]
    chmodSync(join(root, 'b/package.json'), 0)
    const files = readDependencyFiles(paths, path => relative(root, path).split(sep).join('/'))
    assert.deepEqual(
      files.map(({ path }) => path),
      ['a/package.json', 'e/package.json'],
    )
    const asked = undescribed(files, ['a/ai-system.yaml'], () => ({ root: '', policy: DEFAULT_POLICY }), 'en')
    assert.deepEqual(
      asked.map(({ path, findings }) => [path, findings[0]?.range.start]),
      [['e/package.json', { line: 0, character: 19 }]],
    )
  })
})
