import assert from 'node:assert/strict'
import { chmodSync, copyFileSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { suite, test } from 'node:test'
import { load } from 'js-yaml'
import { isManifestName } from '../../src/workspace/names.ts'
import { FACE_HARVEST, MISTAKEN, ORDINARY } from '../cli/manifests.ts'
import { folder, PROJECT, run, write } from '../cli/run.ts'
import { OFFLINE, packed } from './packed.ts'
import { ended, git, repository } from './repository.ts'

interface Hook {
  readonly id: string
  readonly language: string
  readonly entry: string
  readonly args?: readonly string[]
  readonly files: string
  readonly pass_filenames?: boolean
}

const hooks = load(readFileSync(join(PROJECT, '.pre-commit-hooks.yaml'), 'utf8')) as readonly Hook[]

function hook(id: string): Hook {
  const found = hooks.find(one => one.id === id)
  assert.ok(found !== undefined, id)
  return found
}

/** What pre-commit makes of a commit of these files: the status of the hook; null where it does not start. */
function committed(id: string, cwd: string, files: readonly string[]): number | null {
  const { entry, args = [], files: pattern, pass_filenames: passes = true } = hook(id)
  const fitting = files.filter(name => new RegExp(pattern).test(name))
  if (fitting.length === 0) return null
  const [program, ...words] = entry.split(' ')
  assert.equal(program, 'ai-design-review')
  return run([...words, ...args, ...(passes ? fitting : [])], { cwd }).status
}

suite('hooks of pre-commit', () => {
  const { bin, scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'))

  test('start what the package installs, built when it is packed', () => {
    for (const { language, entry } of hooks) {
      assert.equal(language, 'node')
      assert.ok(Object.hasOwn(bin, entry.split(' ')[0] ?? ''))
    }
    assert.equal(scripts.prepack, 'node esbuild.mjs')
  })

  test('start on the names of manifests, and one on policies too', () => {
    const names = [
      'ai-system.yaml',
      'ai-system.yml',
      'a.ai-system.yaml',
      'ai-system.yaml.txt',
      'my-ai-system.yaml',
      'a.yaml',
    ]
    for (const name of names) {
      for (const { id, files } of hooks) {
        assert.equal(new RegExp(files).test(`a/b/${name}`), isManifestName(name), `${id}: ${name}`)
        assert.equal(new RegExp(files).test(name), isManifestName(name), `${id}: ${name}`)
      }
    }
    const onPolicy = hooks.filter(({ files }) => new RegExp(files).test('a/.ai-design-review.yaml'))
    assert.deepEqual(
      onPolicy.map(({ id }) => id),
      ['ai-design-review-all'],
    )
  })

  test('one reviews the manifests of the commit, the other all', () => {
    const files = {
      'old/ai-system.yaml': FACE_HARVEST,
      'new/ai-system.yaml': ORDINARY,
      '.ai-design-review.yaml': 'schema: ai-design-review-policy/v1\n',
    }
    const cwd = folder(files)
    const paths = ['new/ai-system.yaml', 'readme.txt']
    assert.equal(committed('ai-design-review', cwd, paths), 0)
    assert.equal(committed('ai-design-review', cwd, ['old/ai-system.yaml', ...paths]), 1)
    assert.equal(committed('ai-design-review', cwd, ['readme.txt', '.ai-design-review.yaml']), null)
    assert.equal(committed('ai-design-review-all', cwd, paths), 1)
    assert.equal(committed('ai-design-review-all', cwd, ['.ai-design-review.yaml']), 1)
    assert.equal(committed('ai-design-review-all', cwd, ['readme.txt']), null)
  })

  test('no name of a file is an option', () => {
    const name = '--policy=x.ai-system.yaml'
    const cwd = folder({ [name]: MISTAKEN, 'x.ai-system.yaml': ORDINARY })
    assert.equal(committed('ai-design-review', cwd, [name, 'x.ai-system.yaml']), 3)
  })
})

test('the hook of the docs refuses a commit that makes a use prohibited, and lets another pass', () => {
  const script = /```sh\n(#!\/bin\/sh\n[\s\S]*?)```/.exec(
    readFileSync(join(PROJECT, 'docs', 'ci.md'), 'utf8'),
  )?.[1]
  assert.ok(script !== undefined)
  const root = repository({
    'ai-system.yaml': ORDINARY,
    '.gitignore': 'node_modules/\n',
    'package.json': '{}',
  })
  const tarball = packed()
  copyFileSync(tarball, join(root, basename(tarball)))
  const words = ['install', '--save-dev', `./${basename(tarball)}`]
  const installed = ended('npm', words, { cwd: root, env: OFFLINE })
  assert.equal(installed.status, 0, installed.output)
  write(root, { '.git/hooks/pre-commit': script })
  chmodSync(join(root, '.git/hooks/pre-commit'), 0o755)
  const committing = (text: string) => {
    write(root, { 'ai-system.yaml': text })
    git(root, 'add', '--all')
    const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false']
    const { status, output } = ended('git', [...author, 'commit', '--message', 'A change'], {
      cwd: root,
      env: OFFLINE,
    })
    return { status, output, commits: git(root, 'rev-list', '--count', 'HEAD') }
  }
  const prohibited = committing(FACE_HARVEST)
  assert.deepEqual([prohibited.status, prohibited.commits], [1, '1'])
  assert.match(prohibited.output, /✗ prohibited · Article 5\(1\)\(e\)/)
  const other = committing(`${ORDINARY}# A comment.\n`)
  assert.deepEqual([other.status, other.commits], [0, '2'], other.output)
})
