import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { DEFAULT_POLICY } from '../../src/review/policy/policy.ts'
import { readPolicy } from '../../src/review/policy/read-policy.ts'
import {
  findingsOnFolders,
  missingManifests,
  missingOnGlobs,
  unmatchedGlobs,
} from '../../src/workspace/require.ts'

const FOLDERS = [
  '',
  'packages',
  'packages/a',
  'packages/a/src',
  'packages/b',
  'packages/b/models',
  'packages/docs',
  'services',
  'services/x',
  'services/x/model',
]

function missing(globs: readonly string[], manifests: readonly string[] = [], root = '', folders = FOLDERS) {
  const { folders: found, unmatched } = missingManifests({ root, globs, folders, manifests })
  return { folders: found.map(({ folder }) => folder), unmatched }
}

suite('required manifests', () => {
  test('the folders that match, and not what lies below them', () => {
    const folders = ['packages/a', 'packages/b', 'packages/docs']
    for (const glob of ['packages/*', '/packages/*', 'packages/*/', './packages/*', 'packages/**']) {
      assert.deepEqual(missing([glob]), { folders, unmatched: [] }, glob)
    }
    assert.deepEqual(missing(['**/model']).folders, ['services/x/model'])
    assert.deepEqual(missing(['packages/{a,b}']).unmatched, ['packages/{a,b}'], 'as in .gitignore: no braces')
    assert.deepEqual(missing(['packages/[ab]']).folders, ['packages/a', 'packages/b'])
  })

  test('a manifest in the folder or above it is enough', () => {
    assert.deepEqual(missing(['packages/*'], ['packages/a/ai-system.yaml']).folders, [
      'packages/b',
      'packages/docs',
    ])
    assert.deepEqual(missing(['packages/*'], ['packages/x.ai-system.yaml']).folders, [])
    assert.deepEqual(missing(['packages/*'], ['ai-system.yaml']).folders, [])
    // One below it says nothing of the rest of the folder.
    assert.deepEqual(missing(['packages/a'], ['packages/a/src/ai-system.yaml']).folders, ['packages/a'])
    assert.deepEqual(missing(['packages/a'], ['packages/ab/ai-system.yaml']).folders, ['packages/a'])
  })

  test('only within the folder of the policy', () => {
    assert.deepEqual(missing(['*'], ['ai-system.yaml'], 'packages'), {
      folders: ['packages/a', 'packages/b', 'packages/docs'],
      unmatched: [],
    })
    assert.deepEqual(missing(['*'], ['packages/ai-system.yaml'], 'packages').folders, [])
    assert.deepEqual(missing(['x'], [], 'packages'), { folders: [], unmatched: ['x'] })
  })

  test('folders are taken out again', () => {
    assert.deepEqual(missing(['packages/*', '!packages/docs']).folders, ['packages/a', 'packages/b'])
    assert.deepEqual(missing(['packages/*', '!nowhere']).unmatched, [])
    assert.deepEqual(missing(['!packages/docs']), { folders: [], unmatched: [] })
  })

  test('the folder of the policy itself', () => {
    for (const glob of ['.', './', '/']) {
      assert.deepEqual(missing([glob]).folders, [''], glob)
      assert.deepEqual(missing([glob], ['ai-system.yaml']), { folders: [], unmatched: [] }, glob)
      assert.deepEqual(missing([glob], ['ai-system.yaml'], 'packages').folders, ['packages'], glob)
    }
    assert.deepEqual(missing(['.', '!.']).folders, [])
  })

  test('a glob that matches no folder is told, whether or not all are described', () => {
    assert.deepEqual(missing(['packges/*', 'packages/*'], ['ai-system.yaml']).unmatched, ['packges/*'])
    assert.deepEqual(missing([]), { folders: [], unmatched: [] })
    // Names are as they are written.
    assert.deepEqual(missing(['Packages/*']).unmatched, ['Packages/*'])
  })

  test('two globs for one folder are one finding, on the first', () => {
    const { folders } = missingManifests({
      root: '',
      globs: ['services/x', '**/a', 'packages/*'],
      folders: FOLDERS,
      manifests: [],
    })
    assert.deepEqual(folders, [
      { folder: 'packages/a', glob: '**/a' },
      { folder: 'packages/b', glob: 'packages/*' },
      { folder: 'packages/docs', glob: 'packages/*' },
      { folder: 'services/x', glob: 'services/x' },
    ])
  })

  const part = fc.constantFrom('a', 'b', 'ab', '.c')
  const folder = fc.array(part, { minLength: 1, maxLength: 4 }).map(parts => parts.join('/'))
  const glob = fc.oneof(
    folder,
    fc.array(fc.oneof(part, fc.constantFrom('*', '**', '?')), { maxLength: 3 }).map(parts => parts.join('/')),
    fc.string({ maxLength: 8 }),
  )

  test('any globs and folders: every folder once, within the root, undescribed, and none below another', () => {
    fc.assert(
      fc.property(
        fc.array(folder, { maxLength: 12 }),
        fc.array(glob, { maxLength: 4 }),
        fc.array(folder, { maxLength: 4 }),
        fc.constantFrom('', 'a', 'a/b'),
        (folders, globs, above, root) => {
          const manifests = above.map(one => `${one}/ai-system.yaml`)
          const { folders: found, unmatched } = missingManifests({ root, globs, folders, manifests })
          const names = found.map(one => one.folder)
          assert.equal(new Set(names).size, names.length)
          for (const name of names) {
            assert.ok(name === root || root === '' || name.startsWith(`${root}/`), name)
            assert.ok(folders.includes(name), name)
            assert.ok(!above.includes(name), name)
          }
          for (const { glob: by } of found) assert.ok(!unmatched.includes(by))
          // A literal path matches itself.
          const literal = folders.find(one => !one.includes('/'))
          if (literal !== undefined) {
            const all = missingManifests({ root: '', globs: [`/${literal}`], folders, manifests: [] })
            assert.deepEqual(
              all.folders.map(one => one.folder),
              [literal],
            )
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})

suite('findings of required manifests', () => {
  const policy = readPolicy(
    'schema: ai-design-review-policy/v1\nrequire:\n  - packages/*\n  - nowhere\nseverity:\n  not-stated: off\n',
  )
  const globs = policy.wishes.require ?? []
  const found = missingManifests({ root: '', globs, folders: FOLDERS, manifests: [] })
  const zero = { line: 0, character: 0 }

  test('on each folder, for a check', () => {
    const located = findingsOnFolders(found, DEFAULT_POLICY, 'en')
    assert.deepEqual(
      located.map(({ path, findings }) => [
        path,
        ...findings.map(({ severity, range }) => ({ severity, range })),
      ]),
      ['packages/a', 'packages/b', 'packages/docs'].map(path => [
        path,
        { severity: 'error', range: { start: zero, end: zero } },
      ]),
    )
    assert.match(located[0]?.findings[0]?.message ?? '', /requires it with `packages\/\*`/)
    const off = {
      severities: [{ key: 'policy/manifest-missing', severity: 'off' }],
      severityFloors: [],
    } as const
    assert.deepEqual(findingsOnFolders(found, off, 'en'), [])
  })

  test('on the glob, for an editor', () => {
    const findings = missingOnGlobs(found, policy, DEFAULT_POLICY, 'en')
    assert.deepEqual(
      findings.map(({ code, range }) => [code, range]),
      [['policy/manifest-missing', { start: { line: 2, character: 4 }, end: { line: 2, character: 14 } }]],
    )
    assert.match(
      findings[0]?.message ?? '',
      /^3 folders have no manifest: `packages\/a`, `packages\/b` and `packages\/docs`\./,
    )
    const one = missingManifests({ root: '', globs: ['.'], folders: [''], manifests: [] })
    const here = { text: '', required: [{ glob: '.', range: { start: 0, end: 0 } }] }
    assert.match(
      missingOnGlobs(one, here, DEFAULT_POLICY, 'en')[0]?.message ?? '',
      /^A folder has no manifest: `\.`\./,
    )
  })

  test('a glob without a folder, on the policy', () => {
    assert.deepEqual(
      unmatchedGlobs(found, policy, 'en').map(({ code, severity, range }) => [
        code,
        severity,
        range.start.line,
      ]),
      [['policy/no-such-folder', 'information', 3]],
    )
  })

  test('a policy shows its own globs, and not those of what it extends', () => {
    const other = readPolicy('schema: ai-design-review-policy/v1\nrequire: services/*\n')
    assert.deepEqual(missingOnGlobs(found, other, DEFAULT_POLICY, 'en'), [])
    assert.deepEqual(unmatchedGlobs(found, other, 'en'), [])
  })

  test('each message begins with a short clause, in both languages', () => {
    for (const language of ['en', 'da'] as const) {
      const messages = [
        ...findingsOnFolders(found, DEFAULT_POLICY, language).flatMap(({ findings }) => findings),
        ...unmatchedGlobs(found, policy, language),
        ...missingOnGlobs(found, policy, DEFAULT_POLICY, language),
      ].map(({ message }) => message)
      assert.equal(messages.length, 5)
      for (const message of messages) assert.ok((message.split(/[:.]/)[0] ?? '').length < 80, message)
    }
  })
})
