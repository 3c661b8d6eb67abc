import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { gitIgnoredBy } from '../../src/workspace/ignored.ts'

function ignored(files: Readonly<Record<string, string>>, paths: readonly string[]): readonly string[] {
  return paths.filter(gitIgnoredBy(new Map(Object.entries(files))))
}

suite('what .gitignore files leave out', () => {
  test('files and folders, of the folder of the .gitignore alone', () => {
    const paths = [
      '/w/dist/ai-system.yaml',
      '/w/a/dist/x/ai-system.yaml',
      '/w/ai-system.yaml',
      '/other/dist/a',
    ]
    assert.deepEqual(ignored({ '/w': 'dist/\n' }, paths), paths.slice(0, 2))
    assert.deepEqual(ignored({ '/w': '/dist\n' }, paths), paths.slice(0, 1))
    assert.deepEqual(ignored({ '/w': '*.yaml\n' }, paths), paths.slice(0, 3))
    assert.deepEqual(ignored({ '': 'dist\n' }, paths), [paths[0], paths[1], paths[3]])
    assert.deepEqual(ignored({}, paths), [])
  })

  test('a deeper one takes back, but not in a folder that is left out', () => {
    const paths = ['/w/a/ai-system.yaml', '/w/b/ai-system.yaml']
    assert.deepEqual(ignored({ '/w': '*.yaml', '/w/a': '!ai-system.yaml' }, paths), paths.slice(1))
    assert.deepEqual(ignored({ '/w': 'a/', '/w/a': '!ai-system.yaml' }, paths), paths.slice(0, 1))
  })
})
