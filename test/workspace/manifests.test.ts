import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { MOST, watchWorkspace } from '../../src/workspace/manifests.ts'
import type { Manifests } from '../../src/workspace/states.ts'
import { fakeFiles } from './fake.ts'

function start(entries: readonly (readonly [string, string])[]) {
  const files = fakeFiles(new Map(entries))
  const changes: (readonly string[])[] = []
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
    assert.equal(manifests.progress().phase, 'idle')
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
    assert.ok(changes.every(paths => paths.length <= 64))
    assert.equal(changes.flat().length, 100)
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
    assert.deepEqual([manifests.all().size, manifests.progress().isLimited], [MOST, true])
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
    assert.deepEqual([told(manifests), manifests.progress().phase], [{}, 'failed'])
    files.find = find
    await manifests.rescan()
    assert.deepEqual([told(manifests), manifests.progress().phase], [{ a: '1' }, 'idle'])
  })

  test('what vanishes between the search and the reading is gone, what cannot be read is read later', async () => {
    const { files, changes, manifests } = start([
      ['a', '1'],
      ['b', 'broken'],
      ['c', '1'],
    ])
    const release = files.hold('a')
    const scan = manifests.start()
    while (files.looked.length === 0) await Promise.resolve()
    files.disk.delete('a')
    files.disk.delete('c')
    void manifests.touch('a')
    release()
    await scan
    assert.deepEqual(told(manifests), { b: '! no b', c: '1' })
    await manifests.touch('c')
    assert.deepEqual(told(manifests), { b: '! no b' })
    assert.ok(changes.at(-2)?.includes('c'), 'it is told that c is gone')
    files.disk.set('b', '2')
    await manifests.touch('b')
    assert.deepEqual(told(manifests), { b: '2' })
  })

  test('tells how far it is', async () => {
    const entries = Array.from({ length: 160 }, (_, index): [string, string] => [`f${index}`, '1'])
    const { files, manifests } = start(entries)
    const seen: string[] = []
    files.breathe = async () => {
      const { phase, reviewed, of } = manifests.progress()
      seen.push(`${phase} ${reviewed} of ${of}`)
    }
    const release = files.hold('find')
    const scan = manifests.start()
    assert.deepEqual(manifests.progress(), { phase: 'searching', reviewed: 0, of: 0, isLimited: false })
    release()
    await scan
    assert.deepEqual(seen, ['reviewing 64 of 160', 'reviewing 128 of 160', 'reviewing 160 of 160'])
    assert.deepEqual(manifests.progress(), { phase: 'idle', reviewed: 160, of: 160, isLimited: false })
  })

  test('a stop leaves the rest, says so and follows what changes, until all is read again', async () => {
    const entries = Array.from({ length: 160 }, (_, index): [string, string] => [`f${index}`, '1'])
    const { files, manifests } = start(entries)
    files.breathe = async () => manifests.stop()
    await manifests.start()
    assert.deepEqual(manifests.progress(), { phase: 'stopped', reviewed: 64, of: 160, isLimited: false })
    files.breathe = async () => {}
    files.looked.length = 0
    files.disk.set('f159', '2').set('f0', '2').set('new', '1')
    await Promise.all([manifests.touch('f159'), manifests.touch('f0'), manifests.touch('new')])
    assert.deepEqual(files.looked, ['f159', 'f0', 'new'])
    await manifests.refresh()
    const states = told(manifests)
    assert.deepEqual([states.f159, states.f0, states.new, states.f158], ['2', '2', '1', undefined])
    assert.deepEqual(manifests.progress(), { phase: 'stopped', reviewed: 66, of: 161, isLimited: false })
    await manifests.restart()
    assert.deepEqual(manifests.progress(), { phase: 'idle', reviewed: 161, of: 161, isLimited: false })
    assert.equal(told(manifests).f158, '1')
  })

  test('after a stop a new folder is followed too, and one that was made again is read again', async () => {
    const { files, manifests } = start([
      ['x/a', '1'],
      ['y/a', '1'],
    ])
    const release = files.hold('find')
    const scan = manifests.start()
    manifests.stop()
    release()
    await scan
    files.disk.set('new/deep/a', '1')
    await manifests.touch('new')
    assert.deepEqual(told(manifests), { 'new/deep/a': '1' })
    files.disk.set('x/a', '2')
    await manifests.touch('x')
    assert.deepEqual(told(manifests), { 'new/deep/a': '1', 'x/a': '2' })
    assert.deepEqual(manifests.progress().reviewed, 2)
  })

  test('a search can be stopped, and nothing that it would have found is read', async () => {
    const { files, manifests } = start([['a', '1']])
    const release = files.hold('find')
    const scan = manifests.start()
    manifests.stop()
    release()
    await scan
    assert.deepEqual([manifests.progress().phase, files.looked], ['stopped', []])
    await manifests.rescan()
    assert.deepEqual(
      [manifests.progress(), files.looked],
      [{ phase: 'stopped', reviewed: 0, of: 1, isLimited: false }, []],
    )
    await manifests.restart()
    assert.deepEqual(told(manifests), { a: '1' })
  })

  test('a stop while nothing is done stops nothing', async () => {
    const { manifests } = start([['a', '1']])
    manifests.stop()
    await manifests.start()
    manifests.stop()
    assert.deepEqual(manifests.progress(), { phase: 'idle', reviewed: 1, of: 1, isLimited: false })
  })

  test('every change is told, and nothing else', async () => {
    const { files, changes, manifests } = start([
      ['x/a', '1'],
      ['x/b', '1'],
    ])
    const lately = () => changes.splice(0).flat()
    await manifests.start()
    assert.deepEqual(lately(), ['x/a', 'x/b'])
    manifests.open('x/a', 'edited')
    assert.deepEqual(lately(), ['x/a'])
    await manifests.touch('x/a')
    assert.deepEqual(lately(), [], 'the document counts')
    await manifests.close('x/a')
    assert.deepEqual(lately(), ['x/a', 'x/a'])
    files.disk.delete('x/a')
    await manifests.rescan()
    assert.deepEqual(lately(), ['x/a'])
    manifests.remove('x')
    assert.deepEqual(lately(), ['x/b'])
    manifests.remove('x')
    assert.deepEqual(lately(), [])
  })
})
