import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
} from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { commit, git, repository } from '../ci/repository.ts'
import { FACE_HARVEST, MISTAKEN, ORDINARY } from './manifests.ts'
import { check, folder, gitInit, paths, run, write } from './run.ts'

const POLICY = 'schema: ai-design-review-policy/v1\n'
const NAME = '.ai-design-review.yaml'
const SINCE = ['--changed-since', 'HEAD']

/** An ordinary manifest whose deployer is named with this evidence. */
function proven(...evidence: readonly string[]): string {
  return ORDINARY.replace(
    'is_ai_system: yes',
    `is_ai_system: { value: yes, evidence: ${JSON.stringify(evidence)} }`,
  )
}

/** What a check since the last commit looks at. */
function since(cwd: string, ...words: readonly string[]): readonly string[] {
  return paths(check([...SINCE, ...words], { cwd }))
}

/** A commit of one submodule. */
function withSubmodule(files: Readonly<Record<string, string>>): string {
  const inner = repository(files)
  const root = repository({ 'ai-system.yaml': ORDINARY })
  git(root, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'sub')
  commit(root, {})
  return root
}

suite('check --changed-since', () => {
  test('looks at changed, renamed and untracked manifests, and says of how many', () => {
    const root = repository({
      '.gitignore': 'ignored/\n',
      'a/ai-system.yaml': ORDINARY,
      'b/ai-system.yaml': ORDINARY,
      'c/ai-system.yaml': ORDINARY,
      'd/ai-system.yaml': FACE_HARVEST,
    })
    git(root, 'branch', 'base')
    commit(root, { 'b/ai-system.yaml': `${ORDINARY}# more\n` })
    mkdirSync(join(root, 'e'))
    renameSync(join(root, 'a/ai-system.yaml'), join(root, 'e/ai-system.yaml'))
    rmSync(join(root, 'c'), { recursive: true })
    write(root, { 'f/ai-system.yaml': MISTAKEN, 'ignored/ai-system.yaml': FACE_HARVEST })
    const found = check(['--changed-since', 'base'], { cwd: root })
    assert.deepEqual(paths(found), ['b/ai-system.yaml', 'e/ai-system.yaml', 'f/ai-system.yaml'])
    assert.deepEqual([found.status, found.stderr], [3, '3 of 4 manifests changed since base.\n'])
    assert.match(
      run(['check', '--changed-since', 'base', '--language', 'da'], { cwd: root }).stderr,
      /^3 af 4 manifester er ændret siden base\.\n$/,
    )
    git(root, 'add', '--all')
    assert.deepEqual(since(root), ['e/ai-system.yaml', 'f/ai-system.yaml'], 'staged or not')
    const one = check(['--changed-since', 'base', 'd'], { cwd: root })
    assert.deepEqual([one.status, one.stderr], [0, '0 of 1 manifest changed since base.\n'])
  })

  test('looks at contents: a touched file, other line ends and what the index hides', () => {
    const root = repository({ 'a/ai-system.yaml': ORDINARY, 'b/ai-system.yaml': ORDINARY })
    utimesSync(join(root, 'a/ai-system.yaml'), 1, 1)
    assert.deepEqual(since(root), [])
    write(root, { 'a/ai-system.yaml': ORDINARY.replaceAll('\n', '\r\n') })
    assert.deepEqual(since(root), [])
    git(root, 'update-index', '--assume-unchanged', 'b/ai-system.yaml')
    write(root, { 'b/ai-system.yaml': FACE_HARVEST })
    assert.deepEqual(since(root), ['b/ai-system.yaml'])
  })

  test('a policy that holds for a manifest changes it: the nearest, those above, those extended', () => {
    const root = repository({
      [NAME]: POLICY,
      'team/shared.yaml': POLICY,
      'a/ai-system.yaml': ORDINARY,
      [`b/${NAME}`]: `${POLICY}extends: ../team/shared.yaml\n`,
      'b/deep/ai-system.yaml': ORDINARY,
      [`c/${NAME}`]: POLICY,
      'c/ai-system.yaml': ORDINARY,
    })
    const a = 'a/ai-system.yaml'
    const b = 'b/deep/ai-system.yaml'
    const c = 'c/ai-system.yaml'
    const changed = `${POLICY}language: en\n`
    for (const [path, content, expected] of [
      [NAME, changed, [a, b, c]],
      [`b/${NAME}`, changed, [b]],
      ['team/shared.yaml', changed, [b]],
      ['team/shared.yaml', null, [`b/${NAME}`, b]],
      [`c/${NAME}`, null, [c]],
      [`a/${NAME}`, POLICY, [a]],
    ] as const) {
      if (content === null) rmSync(join(root, path))
      else write(root, { [path]: content })
      assert.deepEqual(since(root), expected, `${path} ${content === null ? 'deleted' : 'written'}`)
      git(root, 'stash', '--quiet', '--include-untracked')
      assert.deepEqual(since(root), [])
    }
    write(root, { 'team/shared.yaml': changed })
    assert.deepEqual(since(root, '--policy', 'team/shared.yaml'), [a, b, c])
    assert.deepEqual(since(root, '--policy', NAME), [])
  })

  test('evidence that a manifest names changes it, added, changed or deleted, a folder too', () => {
    const root = repository({
      'a/ai-system.yaml': proven('docs/one.md'),
      'a/docs/one.md': 'one',
      'b/ai-system.yaml': proven('docs/missing.md'),
      'c/ai-system.yaml': proven('../papers', 'https://example.org/'),
      'papers/deep/two.md': 'two',
      'd/ai-system.yaml': proven('../../../../etc/hostname', '../papers-2'),
    })
    for (const [path, content, expected] of [
      ['a/docs/one.md', 'other', ['a/ai-system.yaml']],
      ['a/docs/one.md', null, ['a/ai-system.yaml']],
      ['b/docs/missing.md', '', ['b/ai-system.yaml']],
      ['papers/deep/two.md', 'other', ['c/ai-system.yaml']],
      ['papers/deep/two.md', null, ['c/ai-system.yaml']],
      ['papers/three.md', '', ['c/ai-system.yaml']],
      ['papers-2/three.md', '', ['d/ai-system.yaml']],
      ['a/docs/unnamed.md', '', []],
    ] as const) {
      if (content === null) rmSync(join(root, path))
      else write(root, { [path]: content })
      assert.deepEqual(since(root), expected, `${path} ${content === null ? 'deleted' : 'written'}`)
      git(root, 'stash', '--quiet', '--include-untracked')
      assert.deepEqual(since(root), [])
    }
  })

  test('links are followed within the repository', () => {
    const root = repository({
      'a/ai-system.yaml': proven('../link/one.md'),
      'docs/one.md': 'one',
      'other/one.md': 'one',
    })
    symlinkSync('docs', join(root, 'link'))
    symlinkSync('loop', join(root, 'loop'))
    commit(root, { 'b/ai-system.yaml': proven('../loop') })
    assert.deepEqual(since(root), ['b/ai-system.yaml'], 'a link to itself is never known')
    rmSync(join(root, 'docs/one.md'))
    assert.deepEqual(since(root, 'a'), ['a/ai-system.yaml'])
    git(root, 'checkout', '--quiet', '.')
    rmSync(join(root, 'link'))
    symlinkSync('other', join(root, 'link'))
    assert.deepEqual(since(root, 'a'), ['a/ai-system.yaml'])
  })

  test('names with odd characters', () => {
    const names = ['a b', 'æ"ø', 'line\nend', 'tab\t', '-x', "it's", '*[a]', 'back\\slash', ':(top)']
    const files = Object.fromEntries(names.map(name => [`${name}/ai-system.yaml`, ORDINARY]))
    const root = repository(files)
    assert.deepEqual(since(root), [])
    for (const name of names) {
      write(root, { [`${name}/ai-system.yaml`]: `${ORDINARY}# more\n` })
      const { status, report } = check(SINCE, { cwd: root })
      assert.deepEqual([status, report.manifests.length], [0, 1], name)
      git(root, 'checkout', '--quiet', '.')
    }
  })

  test('a submodule is compared with the commit that the revision names', () => {
    const root = withSubmodule({ 'a/ai-system.yaml': ORDINARY, 'b/ai-system.yaml': ORDINARY })
    assert.deepEqual(since(root), [])
    write(root, { 'sub/a/ai-system.yaml': FACE_HARVEST })
    assert.deepEqual(since(root), ['sub/a/ai-system.yaml'])
    commit(join(root, 'sub'), {})
    assert.deepEqual(since(root), ['sub/a/ai-system.yaml'], 'committed there')
    assert.deepEqual(since(join(root, 'sub')), [])
    write(root, { [`sub/${NAME}`]: POLICY })
    assert.deepEqual(since(root), ['sub/a/ai-system.yaml', 'sub/b/ai-system.yaml'])
    // Without its history nothing is known of it.
    rmSync(join(root, `sub/${NAME}`))
    rmSync(join(root, 'sub/.git'))
    assert.deepEqual(since(root), ['sub/a/ai-system.yaml', 'sub/b/ai-system.yaml'])
  })

  test('a nested repository, and a working directory below the root', () => {
    const root = repository({ 'a/ai-system.yaml': ORDINARY, 'b/ai-system.yaml': ORDINARY })
    write(root, { 'a/ai-system.yaml': FACE_HARVEST })
    gitInit(join(root, 'nested'))
    commit(join(root, 'nested'), { 'ai-system.yaml': ORDINARY })
    assert.deepEqual(since(root), ['a/ai-system.yaml', 'nested/ai-system.yaml'], 'untracked, as git sees it')
    assert.deepEqual(since(join(root, 'a')), ['ai-system.yaml'])
    assert.deepEqual(since(join(root, 'b')), [])
    assert.deepEqual(since(join(root, 'b'), '../a'), ['../a/ai-system.yaml'])
  })

  test('an unchanged manifest has not vanished from the baseline; a deleted one has', () => {
    const root = folder({ 'a/ai-system.yaml': FACE_HARVEST, 'b/ai-system.yaml': FACE_HARVEST })
    run(['check', '--write-baseline'], { cwd: root })
    gitInit(root)
    commit(root, {})
    const baseline = '.ai-design-review.baseline.json'
    const words = ['check', ...SINCE, '--baseline', baseline]
    const before = readFileSync(join(root, baseline), 'utf8')
    const unchanged = run(words, { cwd: root })
    assert.deepEqual([unchanged.status, unchanged.stderr], [0, '0 of 2 manifests changed since HEAD.\n'])
    assert.match(run([...words, '--write-baseline'], { cwd: root }).stderr, /\(0 new, 0 removed\)/)
    assert.equal(readFileSync(join(root, baseline), 'utf8'), before)
    rmSync(join(root, 'a'), { recursive: true })
    const deleted = run(words, { cwd: root }).stderr
    assert.match(
      deleted,
      /^0 of 1 manifest changed since HEAD\.\n\d+ entr(y|ies) of the baseline no longer occurs?;/,
    )
    write(root, { 'b/ai-system.yaml': FACE_HARVEST.replace('face-index:', 'face-index-2:') })
    assert.equal(run(words, { cwd: root }).status, 1)
  })

  test('a broken policy ends with 4, changed manifests or none', () => {
    const root = repository({ [NAME]: 'schema: nothing\n', 'ai-system.yaml': ORDINARY })
    assert.equal(run(['check', ...SINCE], { cwd: root }).status, 4)
  })

  test('what cannot be compared is an error that says why, and nothing is reviewed', () => {
    const root = repository({ 'ai-system.yaml': ORDINARY })
    const plain = folder({ 'ai-system.yaml': ORDINARY })
    const empty = folder({ 'ai-system.yaml': ORDINARY })
    gitInit(empty)
    for (const [cwd, words, message] of [
      [plain, SINCE, /^This is not a git repository\.\n$/],
      [empty, SINCE, /^The repository has no commits yet\.\n$/],
      [empty, ['--changed-since', 'main'], /^The repository has no commits yet\.\n$/],
      [root, ['--changed-since', 'nowhere'], /^Unknown revision: "nowhere"\.\n$/],
      [root, ['--changed-since=--output=canary'], /^Unknown revision: "--output=canary"\.\n$/],
      [root, ['--changed-since', 'a\u001b[2Jb'], /^Unknown revision: "a\\u\{1b\}\[2Jb"\.\n$/],
      [root, ['--changed-since', 'HEAD..HEAD'], /takes one revision, not the range "HEAD\.\.HEAD"\.\n$/],
      [root, ['--changed-since='], /^--changed-since takes a git revision\./],
      [root, [...SINCE, '--stdin', '--stdin-filename', 'a.yaml'], /--stdin and --changed-since do not go/],
    ] as const) {
      const { status, stdout, stderr } = run(['check', ...words], { cwd })
      assert.deepEqual([status, stdout], [4, ''], words.join(' '))
      assert.match(stderr, message)
    }
    const without = run(['check', ...SINCE], { cwd: root, env: { PATH: folder() } })
    assert.deepEqual([without.status, without.stderr], [4, 'The program git was not found.\n'])
    assert.ok(!existsSync(join(root, 'canary')))
  })

  test('a hook that runs the command does not send git elsewhere', () => {
    const root = repository({ 'ai-system.yaml': ORDINARY })
    const other = repository({ 'ai-system.yaml': FACE_HARVEST })
    const { report } = check(SINCE, { cwd: root, env: { GIT_DIR: join(other, '.git') } })
    assert.equal(report.manifests.length, 0)
  })

  test('nothing that the repository names is run, in a submodule neither', () => {
    const root = withSubmodule({ 'ai-system.yaml': ORDINARY })
    const mark = join(folder(), 'ran')
    const canary = `#!/bin/sh\necho "$0 $*" >> '${mark}'\n`
    write(root, {
      'canary.sh': canary,
      git: canary,
      '.gitattributes': '* diff=canary filter=canary\n',
      'sub/.gitattributes': '* diff=canary filter=canary\n',
    })
    for (const name of ['canary.sh', 'git']) chmodSync(join(root, name), 0o755)
    const program = join(root, 'canary.sh')
    for (const at of [root, join(root, 'sub')]) {
      for (const name of [
        'core.fsmonitor',
        'core.pager',
        'core.sshCommand',
        'diff.external',
        'diff.canary.textconv',
        'diff.canary.command',
        'filter.canary.clean',
        'filter.canary.smudge',
        'filter.canary.process',
        'pager.ls-tree',
      ])
        git(at, 'config', name, program)
      for (const command of ['ls-tree', 'rev-parse', 'for-each-ref'])
        git(at, 'config', `alias.${command}`, `!${program}`)
    }
    spawnSync('git', ['status'], { cwd: root, timeout: 10_000 })
    assert.ok(existsSync(mark), 'the canary is alive')
    rmSync(mark)
    write(root, { 'sub/ai-system.yaml': FACE_HARVEST, 'ai-system.yaml': `${ORDINARY}# more\n` })
    const env = { PATH: ['', '.', root, process.env.PATH].join(':') }
    const found = check(SINCE, { cwd: root, env })
    assert.deepEqual(paths(found), ['ai-system.yaml', 'sub/ai-system.yaml'])
    assert.equal(run(['check', '--changed-since', 'nowhere'], { cwd: root, env }).status, 4)
    assert.ok(!existsSync(mark), existsSync(mark) ? readFileSync(mark, 'utf8') : '')
  })
})
