import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type Manifests, MOST, watchWorkspace } from '../../src/workspace/manifests.ts'
import { fakeFiles } from './fake.ts'

function start(entries: readonly (readonly [string, string])[]) {
  const files = fakeFiles(new Map(entries))
  const changes: (readonly string[] | 'all')[] = []
  return { files, changes, manifests: watchWorkspace(files, paths => changes.push(paths)) }
}

function told(manifests: Manifests<string>): Readonly<Record<string, string>> {
  const told = [...manifests.all()].map(([path, one]): [string, string] => [
    path,
    one.kind === 'known' ? one.state : `! ${one.reason}`,
  ])
  return Object.fromEntries(told.sort(([one], [two]) => (one < two ? -1 : 1)))
}

suite('the manifests of a workspace', () => {
  test('nothing is looked for or read before the start', async () => {
    const { files, manifests } = start([['a', '1']])
    await manifests.touch('a')
    await manifests.rescan()
    assert.deepEqual([files.found.count, files.looked, told(manifests)], [0, [], {}])
    await manifests.start()
    await manifests.start()
    assert.deepEqual([files.found.count, files.looked, told(manifests)], [1, ['a'], { a: '1' }])
    assert.equal(manifests.isBusy(), false)
  })

  test('one that cannot be read is there, and says so', async () => {
    const { manifests } = start([
      ['a', '1'],
      ['b', 'broken'],
    ])
    await manifests.start()
    assert.deepEqual(told(manifests), { a: '1', b: '! no b' })
  })

  test('follows files that are written, created and deleted', async () => {
    const { files, manifests } = start([['a', '1']])
    await manifests.start()
    files.disk.set('a', '2')
    await manifests.touch('a')
    assert.deepEqual(told(manifests), { a: '2' })
    files.disk.set('b', '1')
    await manifests.touch('b')
    assert.deepEqual(told(manifests), { a: '2', b: '1' })
    files.disk.delete('a')
    manifests.remove('a')
    assert.deepEqual(told(manifests), { b: '1' })
  })

  test('a file that the search does not find stays out, as in an excluded folder', async () => {
    const { manifests } = start([['a', '1']])
    await manifests.start()
    await manifests.touch('excluded/a')
    assert.deepEqual(told(manifests), { a: '1' })
  })

  test('a folder takes its manifests along, and no other', async () => {
    const { manifests } = start([
      ['x/a', '1'],
      ['x/y/b', '1'],
      ['xy/c', '1'],
    ])
    await manifests.start()
    manifests.remove('x')
    assert.deepEqual(told(manifests), { 'xy/c': '1' })
  })

  test('a document counts in place of its file while it is open', async () => {
    const { files, manifests } = start([['a', '1']])
    manifests.open('a', 'edited')
    manifests.open('untitled', 'new')
    assert.deepEqual(told(manifests), { a: 'edited', untitled: 'new' })
    await manifests.start()
    files.disk.set('a', '2')
    await manifests.touch('a')
    assert.deepEqual(files.looked, [], 'an open one is not read')
    assert.deepEqual(told(manifests), { a: 'edited', untitled: 'new' })
    await manifests.close('a')
    await manifests.close('untitled')
    assert.deepEqual(told(manifests), { a: '2' })
  })

  test('what is read before a change does not overwrite what is read after it', async () => {
    const { files, manifests } = start([['a', '1']])
    const release = files.hold('a')
    const scan = manifests.start()
    while (files.looked.length === 0) await Promise.resolve()
    files.disk.set('a', '2')
    void manifests.touch('a')
    release()
    await scan
    assert.deepEqual(told(manifests), { a: '2' })
    assert.deepEqual(files.looked, ['a', 'a'])
  })

  test('what is deleted or opened while it is read stays so', async () => {
    const { files, manifests } = start([
      ['a', '1'],
      ['b', '1'],
    ])
    const release = files.hold('a')
    const scan = manifests.start()
    while (files.looked.length === 0) await Promise.resolve()
    files.disk.delete('a')
    manifests.remove('a')
    manifests.open('b', 'edited')
    release()
    await scan
    assert.deepEqual(told(manifests), { b: 'edited' })
  })

  test('one loop does the work of many events, in chunks that are told', async () => {
    const entries = Array.from({ length: 100 }, (_, index): [string, string] => [`f${index}`, '1'])
    const { files, changes, manifests } = start(entries)
    await manifests.start()
    assert.equal(files.looked.length, 100)
    assert.ok(changes.every(paths => paths === 'all' || paths.length <= 16))
    files.looked.length = 0
    await Promise.all(entries.flatMap(([path]) => [manifests.touch(path), manifests.touch(path)]))
    assert.equal(files.looked.length, 100)
    assert.equal(files.found.count, 1)
    await manifests.refresh()
    assert.deepEqual([files.looked.length, files.found.count], [200, 2])
  })

  test('no more than a bounded number, and it says so', async () => {
    const entries = Array.from({ length: MOST + 5 }, (_, index): [string, string] => [`f${index}`, '1'])
    const { manifests } = start(entries)
    await manifests.start()
    assert.deepEqual([manifests.all().size, manifests.isLimited()], [MOST, true])
  })

  test('once disposed, nothing is read or told any more', async () => {
    const { files, changes, manifests } = start([
      ['a', '1'],
      ['b', '1'],
    ])
    const release = files.hold('a')
    const scan = manifests.start()
    while (files.looked.length === 0) await Promise.resolve()
    manifests.dispose()
    const before = changes.length
    release()
    await scan
    await manifests.touch('a')
    assert.equal(changes.length, before)
  })

  test('a search that fails leaves what is known, and the next one is tried', async () => {
    const { files, manifests } = start([['a', '1']])
    const { find } = files
    files.find = () => Promise.reject(new Error('no search'))
    await manifests.start()
    assert.deepEqual(told(manifests), {})
    files.find = find
    await manifests.rescan()
    assert.deepEqual(told(manifests), { a: '1' })
  })
})
