import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { read } from '../../src/manifest/read.ts'
import { DEFAULT_POLICY, type Policy } from '../../src/review/policy/policy.ts'
import { readPolicy } from '../../src/review/policy/read-policy.ts'
import { lookThrough } from '../../src/workspace/detect/found.ts'
import { folderOf, upwards } from '../../src/workspace/folders.ts'
import { inspect, type PolicyThere } from '../../src/workspace/inspect.ts'
import { policyAt } from '../../src/workspace/policies.ts'

const NAME = '.ai-design-review.yaml'

type Tree = Readonly<Record<string, string>>

function manifest(sections = ''): string {
  return `schema: ai-design-review/v1\nname: x\nuses:\n  a:\n    purpose: p\n${sections}`
}

function policy(text: string): string {
  return `schema: ai-design-review-policy/v1\n${text}`
}

/** Looks a tree of files through, with real policies in it. @param start the folder that was searched */
function inspected(tree: Tree, start = '') {
  const there = (folder: string): PolicyThere => {
    const held = policyAt(folder, path => {
      const text = tree[path]
      return text === undefined ? null : readPolicy(text)
    })
    assert.ok(held)
    return { policy: held.policy, folder: held.folder, root: '' }
  }
  const paths = Object.keys(tree)
  const inside = (path: string) => start === '' || path.startsWith(`${start}/`)
  const folders = new Set(paths.filter(inside).flatMap(path => upwards(folderOf(path), start)))
  return inspect(
    {
      manifests: paths.flatMap(path =>
        /ai-system\.yaml$/.test(path) ? [{ path, file: read(tree[path] ?? '') }] : [],
      ),
      dependencyFiles: paths.flatMap(path => (inside(path) ? [lookThrough(path, tree[path] ?? '')] : [])),
      folders: [...folders],
    },
    there,
    'en',
  )
}

function summary(tree: Tree, start?: string) {
  const { onDependencyFiles, onManifests, onFolders, required } = inspected(tree, start)
  const located = [...onDependencyFiles, ...onManifests, ...onFolders]
  return {
    found: located.flatMap(({ path, findings }) =>
      findings.map(({ code, severity }) => `${path} ${code} ${severity}`),
    ),
    unmatched: required.flatMap(({ folder, missing }) => missing.unmatched.map(glob => `${folder}: ${glob}`)),
  }
}

suite('what policies find around manifests', () => {
  const TREE: Tree = {
    [NAME]: policy('detect: true\nrequire: [apps/*, serices/*]\n'),
    'apps/chat/package.json': '{"dependencies": {"openai": "4"}}',
    'apps/shop/package.json': '{"dependencies": {"react": "19"}}',
    'services/door/requirements.txt': 'deepface\n',
    'services/door/ai-system.yaml': manifest('    emotion_inference: none\n'),
    'legacy/ai-system.yaml': 'other: tool\n',
    'legacy/Gemfile': "gem 'ruby-openai'\n",
  }
  const ALL = {
    found: [
      'apps/chat/package.json policy/undescribed warning',
      'legacy/Gemfile policy/undescribed warning',
      'services/door/ai-system.yaml policy/doubtful-none information',
      'apps/chat policy/manifest-missing error',
      'apps/shop policy/manifest-missing error',
    ],
    unmatched: [': serices/*'],
  }

  test('undescribed AI, a doubtful none, required folders and globs without any', () => {
    assert.deepEqual(summary(TREE), ALL)
  })

  test('without a policy that asks nothing is found', () => {
    const { [NAME]: _, ...others } = TREE
    assert.deepEqual(summary(others), { found: [], unmatched: [] })
    assert.deepEqual(summary({ ...TREE, [NAME]: policy('detect: false\n') }), { found: [], unmatched: [] })
  })

  test('a search of a part finds that part, and does not judge globs', () => {
    assert.deepEqual(summary(TREE, 'apps/chat'), {
      found: ['apps/chat/package.json policy/undescribed warning', 'apps/chat policy/manifest-missing error'],
      unmatched: [],
    })
    // What is above is known, though it was not searched, and is not asked for.
    assert.deepEqual(summary({ ...TREE, 'apps/ai-system.yaml': manifest() }, 'apps/chat').found, [])
    assert.deepEqual(summary({ ...TREE, [NAME]: policy('require: .\n') }, 'apps/chat').found, [])
  })

  test('a deeper policy lifts nothing, and requires its own', () => {
    const tree = {
      ...TREE,
      [`apps/chat/${NAME}`]: policy('require: [models]\n'),
      'apps/chat/models/x': '',
    }
    assert.deepEqual(summary(tree).found, [
      ...ALL.found.slice(0, 4),
      'apps/shop policy/manifest-missing error',
      'apps/chat/models policy/manifest-missing error',
    ])
    // One finding, whoever requires it.
    const twice = { ...tree, [`apps/${NAME}`]: policy('require: [chat]\n') }
    assert.deepEqual(summary(twice).found.toSorted(), summary(tree).found.toSorted())
  })

  test('severities are those of the policy there', () => {
    const tree = {
      ...TREE,
      [NAME]: policy(
        'detect: true\nrequire: apps/*\nseverity:\n  policy/undescribed: error\n  policy/manifest-missing: warning\n  policy/doubtful-none: off\n',
      ),
    }
    assert.deepEqual(summary(tree).found, [
      'apps/chat/package.json policy/undescribed error',
      'legacy/Gemfile policy/undescribed error',
      'apps/chat policy/manifest-missing warning',
      'apps/shop policy/manifest-missing warning',
    ])
  })

  const part = fc.constantFrom('a', 'b')
  const folders = fc.uniqueArray(
    fc.array(part, { maxLength: 4 }).map(parts => parts.join('/')),
    { maxLength: 10 },
  )

  test('every policy is asked once, whatever lies where', () => {
    fc.assert(
      fc.property(folders, folders, folders, (searched, holders, described) => {
        const policies = new Map<string, Policy>(
          holders.map(folder => [folder, { ...DEFAULT_POLICY, require: ['*', '.'], detect: true }]),
        )
        const { onFolders, required } = inspect(
          {
            manifests: described.map(folder => ({
              path: `${folder}/ai-system.yaml`,
              file: read(manifest()),
            })),
            dependencyFiles: [],
            folders: searched,
          },
          folder => {
            const holder = upwards(folder, '').find(one => policies.has(one)) ?? null
            return { policy: policies.get(holder ?? 'none') ?? DEFAULT_POLICY, folder: holder, root: '' }
          },
          'en',
        )
        const above = new Set(searched.flatMap(one => upwards(one, '')).filter(one => policies.has(one)))
        assert.deepEqual(required.map(({ folder }) => folder).sort(), [...above].sort())
        // Only what was searched is asked for, and each folder once.
        const paths = onFolders.map(({ path }) => path)
        assert.equal(new Set(paths).size, paths.length)
        for (const path of paths)
          assert.ok(searched.includes(path) && (policies.has(path) || policies.has(folderOf(path))), path)
      }),
    )
  })
})
