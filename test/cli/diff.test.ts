import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { diff } from '../../src/cli/diff.ts'
import { diffArguments } from '../../src/cli/diff-arguments.ts'
import type { DiffReport, DiffUse } from '../../src/report/diff/json.ts'
import { FACE_HARVEST, FOREIGN, NUDIFIER, ORDINARY } from './manifests.ts'
import { folder, gitInit, PROJECT, write } from './run.ts'

const PARTY_ROOM = readFileSync(join(PROJECT, 'examples/party-room/ai-system.yaml'), 'utf8')
/** What the tenants do elsewhere decides, and more than a deposit is at stake. */
const PROHIBITED_PARTY_ROOM = PARTY_ROOM.replace(
  'value: documented_proportionate',
  'value: documented_disproportionate',
)
  .replace('treatment_effect: unfavourable', 'treatment_effect: detrimental')
  .replaceAll('same_social_context: yes', 'same_social_context: no')
const EVIDENCE = {
  'docs/data-sources.md': 'x',
  'docs/house-rules.md': 'x',
  'docs/proportionality.md': 'x',
}
const OPTIONS = ['--as-of', '2026-11-22']

function git(root: string, ...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(
    'git',
    ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false', ...words],
    { cwd: root, encoding: 'utf8' },
  )
  assert.equal(status, 0, stderr)
  return stdout.trim()
}

function commit(root: string, files: Readonly<Record<string, string>> = {}): void {
  write(root, files)
  git(root, 'add', '--all', '--force')
  git(root, 'commit', '--quiet', '--allow-empty', '--message', 'A state')
}

/** A repository with one commit of these files. */
function repository(files: Readonly<Record<string, string>>): string {
  const root = folder()
  gitInit(root)
  commit(root, files)
  return root
}

function run(root: string, ...words: readonly string[]) {
  const options = diffArguments([...OPTIONS, ...words])
  if (typeof options === 'string') throw new Error(options)
  return diff(options, root)
}

function report(root: string, ...words: readonly string[]): DiffReport & { readonly status: number } {
  const { stdout, stderr, status } = run(root, '--format', 'json', ...words)
  assert.notEqual(stdout, '', stderr)
  return { ...(JSON.parse(stdout) as DiffReport), status }
}

function onlyUse({ manifests }: DiffReport): DiffUse {
  const [use, ...more] = manifests.flatMap(({ systems }) => systems).flatMap(({ uses }) => uses)
  assert.ok(use !== undefined && more.length === 0, `${more.length}`)
  return use
}

suite('diff', () => {
  test('the party room turned into the prohibited case, with the facts that did it', () => {
    const root = repository({ 'ai-system.yaml': PARTY_ROOM, ...EVIDENCE })
    write(root, { 'ai-system.yaml': PROHIBITED_PARTY_ROOM })
    const found = report(root, 'HEAD')
    assert.equal(found.status, 1)
    assert.deepEqual(found.summary, { manifests: 1, changed_manifests: 1, became_prohibited: 1 })
    assert.equal(found.after, null)
    const use = onlyUse(found)
    assert.equal(use.change, 'kept')
    const [provision, ...more] = use.provisions
    assert.equal(more.length, 0)
    assert.equal(provision?.id, '5-1-c')
    assert.deepEqual(provision?.verdict, { before: 'not_prohibited', after: 'prohibited' })
    const [condition] = provision?.conditions ?? []
    assert.deepEqual(
      [condition?.number, condition?.before, condition?.after],
      [5, 'not_satisfied', 'satisfied'],
    )
    const context = condition?.facts.find(({ path }) => path.endsWith('[0].same_social_context'))
    assert.deepEqual(context, {
      path: 'person_scoring.data_sources[0].same_social_context',
      before: { value: 'yes', standing: 'stated', line: 28 },
      after: { value: 'no', standing: 'stated', line: 28 },
    })
    // What did not change is not named.
    assert.ok(!condition?.facts.some(({ path }) => path.endsWith('lawful_source')))
  })

  test('Markdown for a pull request: a verdict table, and per use the facts with their lines', () => {
    const root = repository({ 'ai-system.yaml': PARTY_ROOM, ...EVIDENCE })
    write(root, { 'ai-system.yaml': PROHIBITED_PARTY_ROOM })
    const { stdout, status } = run(root, '--format', 'markdown', 'HEAD')
    assert.equal(status, 1)
    assert.match(stdout, /\*\*1 use became prohibited\\?\.\*\*/)
    assert.match(
      stdout,
      /\| `party-room` \| Article 5\(1\)\(c\).* \| not prohibited under this point \| \*\*prohibited\*\* \|/,
    )
    assert.match(stdout, /`person_scoring\.treatment_effect`: `unfavourable` → `detrimental` \(line 24\)/)
    const danish = run(root, '--format', 'markdown', '--language', 'da', 'HEAD').stdout
    assert.match(danish, /1 anvendelse er blevet forbudt/)
    assert.match(danish, /linje 24/)
    for (const text of [stdout, danish])
      assert.doesNotMatch(text, /\b(lawful|allowed|compliant|safe|lovlig|tilladt)\b/i)
  })

  test('conditions that change no verdict of note are counted for people and listed in JSON', () => {
    const root = repository({ 'ai-system.yaml': PARTY_ROOM, ...EVIDENCE })
    write(root, { 'ai-system.yaml': PARTY_ROOM.replace('[putting_into_service, use]', 'unknown') })
    const { stdout, status } = run(root, '--format', 'markdown', 'HEAD')
    assert.equal(status, 0)
    assert.match(stdout, /`scope\.activities`: `putting_into_service, use` → stated as unknown \(line 9\)/)
    assert.match(stdout, /Changed as well, with no other verdict: 8 conditions/)
    assert.equal(stdout.match(/condition 1 of/g)?.length, 1)
    assert.equal(onlyUse(report(root, 'HEAD')).provisions.length, 9)
  })

  test('nothing to report is one sentence and status 0, unchanged prohibitions included', () => {
    const root = repository({ 'ai-system.yaml': FACE_HARVEST })
    write(root, { 'ai-system.yaml': `# A comment moves every line.\n${FACE_HARVEST}` })
    for (const format of ['markdown', 'pretty']) {
      const { stdout, status } = run(root, '--format', format, 'HEAD')
      assert.equal(status, 0)
      assert.equal(stdout.trim().split('\n').length, 1)
      assert.match(stdout, /no verdict and no condition changed/)
    }
    assert.deepEqual(report(root, 'HEAD').manifests, [])
  })

  test('two revisions, whatever the working tree says', () => {
    const root = repository({ 'ai-system.yaml': PARTY_ROOM, ...EVIDENCE })
    commit(root, { 'ai-system.yaml': PROHIBITED_PARTY_ROOM })
    write(root, { 'ai-system.yaml': 'gone' })
    assert.equal(report(root, 'HEAD~1', 'HEAD').status, 1)
    const back = report(root, 'HEAD', 'HEAD~1')
    assert.equal(back.status, 0)
    assert.deepEqual(onlyUse(back).provisions[0]?.verdict, { before: 'prohibited', after: 'not_prohibited' })
    assert.match(run(root, 'HEAD~1', 'HEAD').stdout, /From HEAD~1 \([0-9a-f]{7}\) to HEAD \([0-9a-f]{7}\)/)
  })

  test('a moved manifest is the same manifest, and a renamed use the same use', () => {
    const root = repository({ 'old/ai-system.yaml': FACE_HARVEST })
    mkdirSync(join(root, 'new'))
    renameSync(join(root, 'old/ai-system.yaml'), join(root, 'new/ai-system.yaml'))
    write(root, { 'new/ai-system.yaml': FACE_HARVEST.replace('face-index:', 'people-finder:') })
    const found = report(root, 'HEAD')
    assert.equal(found.status, 0)
    assert.deepEqual(found.manifests[0]?.path, { before: 'old/ai-system.yaml', after: 'new/ai-system.yaml' })
    const use = onlyUse(found)
    assert.deepEqual(
      [use.change, use.id, use.provisions],
      ['renamed', { before: 'face-index', after: 'people-finder' }, []],
    )
    const { stdout } = run(root, '--format', 'markdown', 'HEAD')
    assert.match(stdout, /`old\/ai-system\.yaml` → `new\/ai-system\.yaml`: manifest moved/)
    assert.match(stdout, /`face-index` → `people-finder`, renamed/)
  })

  test('a moved manifest with edits is known by its uses', () => {
    const root = repository({ 'old/ai-system.yaml': FACE_HARVEST, 'other/ai-system.yaml': ORDINARY })
    rmSync(join(root, 'old'), { recursive: true })
    write(root, {
      'new/ai-system.yaml': FACE_HARVEST.replace('[importing]', '[none]').replace('FaceHarvest', 'FH'),
    })
    const found = report(root, 'HEAD')
    assert.deepEqual(found.manifests[0]?.path, { before: 'old/ai-system.yaml', after: 'new/ai-system.yaml' })
    assert.equal(onlyUse(found).change, 'kept')
  })

  test('a deleted use and an added one are named', () => {
    const root = repository({ 'ai-system.yaml': FACE_HARVEST })
    const basket = ORDINARY.slice(ORDINARY.indexOf('  basket:'))
    write(root, { 'ai-system.yaml': FACE_HARVEST.slice(0, FACE_HARVEST.indexOf('  face-index:')) + basket })
    const found = report(root, 'HEAD')
    assert.equal(found.status, 0)
    const uses = found.manifests[0]?.systems[0]?.uses ?? []
    assert.deepEqual(
      uses.map(({ change, id }) => [change, id.after ?? id.before]),
      [
        ['added', 'basket'],
        ['deleted', 'face-index'],
      ],
    )
    const { stdout } = run(root, 'HEAD')
    assert.match(stdout, /Use face-index \(deleted\)\n.*Article 5\(1\)\(e\).*: prohibited → —/)
    assert.match(stdout, /Use basket \(new\)\n.*No verdict of this use needs attention/)
  })

  test('a prohibited use that is new fails, in a new manifest too; a deleted manifest does not', () => {
    const root = repository({ 'ai-system.yaml': ORDINARY })
    write(root, { 'face/ai-system.yaml': FACE_HARVEST })
    const added = report(root, 'HEAD')
    assert.equal(added.status, 1)
    assert.deepEqual(added.manifests[0]?.state, { before: 'absent', after: 'reviewed' })
    commit(root)
    rmSync(join(root, 'face'), { recursive: true })
    const deleted = report(root, 'HEAD')
    assert.equal(deleted.status, 0)
    assert.deepEqual(deleted.manifests[0]?.state, { before: 'reviewed', after: 'absent' })
    assert.match(run(root, 'HEAD').stdout, /manifest deleted/)
  })

  test('a manifest that was unreadable or had mistakes before', () => {
    const broken = `${FACE_HARVEST.slice(0, 40)}\n\t- [`
    const root = repository({ 'a/ai-system.yaml': '\0', 'b/ai-system.yaml': broken })
    write(root, { 'b/ai-system.yaml': FACE_HARVEST })
    const found = report(root, 'HEAD')
    assert.equal(found.status, 1)
    const [manifest] = found.manifests
    assert.ok(['mistakes', 'unreadable'].includes(manifest?.state.before ?? ''))
    assert.equal(manifest?.state.after, 'reviewed')
    assert.equal(found.manifests.length, 1)
    write(root, { 'a/ai-system.yaml': ORDINARY })
    assert.match(run(root, 'HEAD').stdout, /could not be read before/)
  })

  test('a foreign file says nothing, until it becomes a manifest or stops being one', () => {
    const root = repository({ 'ai-system.yaml': FOREIGN, 'b/ai-system.yaml': ORDINARY })
    write(root, { 'ai-system.yaml': `${FOREIGN}# more\n` })
    assert.deepEqual(report(root, 'HEAD').manifests, [])
    write(root, { 'ai-system.yaml': FACE_HARVEST, 'b/ai-system.yaml': FOREIGN })
    const { stdout, status } = run(root, 'HEAD')
    assert.equal(status, 1)
    assert.match(stdout, /was no manifest of AI Design Review before/)
    assert.match(stdout, /is no manifest of AI Design Review any more/)
  })

  test('a prohibition that does not apply yet does not fail, and does once it applies', () => {
    const root = repository({ 'ai-system.yaml': ORDINARY })
    write(root, { 'n/ai-system.yaml': NUDIFIER })
    assert.equal(report(root, 'HEAD').status, 0)
    assert.match(run(root, 'HEAD').stdout, /prohibited, from 2 December 2026/)
    assert.equal(report(root, '--as-of', '2026-12-02', 'HEAD').status, 1)
  })

  test('evidence counts as the revision has it', () => {
    const root = repository({ 'ai-system.yaml': PARTY_ROOM })
    commit(root, EVIDENCE)
    const found = report(root, 'HEAD~1', 'HEAD')
    assert.deepEqual(onlyUse(found).provisions[0]?.verdict, {
      before: 'undetermined',
      after: 'not_prohibited',
    })
  })

  test('paths limit what is compared, from the folder where the command runs', () => {
    const root = repository({
      'a/ai-system.yaml': ORDINARY,
      'b/ai-system.yaml': ORDINARY,
      'c/model.yaml': ORDINARY,
    })
    write(root, {
      'a/ai-system.yaml': FACE_HARVEST,
      'b/ai-system.yaml': FACE_HARVEST,
      'c/model.yaml': FACE_HARVEST,
    })
    assert.equal(report(root, 'HEAD').manifests.length, 2)
    assert.deepEqual(
      report(join(root, 'a'), 'HEAD').manifests.map(({ path }) => path.after),
      ['ai-system.yaml'],
    )
    assert.deepEqual(
      report(join(root, 'a'), 'HEAD', '--', '../b', '../c/model.yaml').manifests.map(
        ({ path }) => path.after,
      ),
      ['../b/ai-system.yaml', '../c/model.yaml'],
    )
    const { status, stderr } = run(root, 'HEAD', '--', 'nowhere')
    assert.deepEqual([status, stderr], [4, 'No such file or folder before or after: nowhere\n'])
  })

  test('the policy of the working tree holds for both states', () => {
    const root = repository({ 'ai-system.yaml': NUDIFIER, 'drafts/ai-system.yaml': ORDINARY })
    const policy = (...lines: readonly string[]) => ({
      '.ai-design-review.yaml': `schema: ai-design-review-policy/v1\n${lines.join('\n')}\n`,
    })
    const day = policy('law_as_of: 2026-12-10', 'language: da', 'ignore: drafts')
    write(root, { ...day, 'drafts/ai-system.yaml': FACE_HARVEST })
    const words = diffArguments(['HEAD'])
    assert.ok(typeof words !== 'string')
    const { stdout, status } = diff(words, root)
    assert.equal(status, 0)
    assert.match(stdout, /ændr/)
    assert.doesNotMatch(stdout, /drafts/)
    assert.equal(run(root, 'HEAD', '--', 'drafts/ai-system.yaml').status, 1)
    write(root, policy('langauge: da'))
    const mistaken = report(root, 'HEAD')
    assert.equal(mistaken.status, 4)
    assert.deepEqual(
      mistaken.tool_problems.map(({ code, path }) => [code, path]),
      [['tool/policy', '.ai-design-review.yaml']],
    )
  })

  test('an ignored manifest that is tracked is not taken for deleted', () => {
    const root = repository({ '.gitignore': 'ai-system.yaml\n', 'ai-system.yaml': FACE_HARVEST })
    assert.deepEqual(report(root, 'HEAD').manifests, [])
  })

  test('a link out of the repository is not followed', () => {
    const outside = folder({ 'ai-system.yaml': FACE_HARVEST })
    const root = repository({ 'a/ai-system.yaml': ORDINARY })
    rmSync(join(root, 'a'), { recursive: true })
    symlinkSync(outside, join(root, 'a'))
    assert.deepEqual(report(root, 'HEAD').manifests[0]?.state, { before: 'reviewed', after: 'absent' })
  })

  test('errors say what is wrong, with status 4', () => {
    const root = repository({ 'ai-system.yaml': ORDINARY })
    const plain = folder({ 'ai-system.yaml': ORDINARY })
    const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
      [plain, ['HEAD'], /^This is not a git repository\.\n$/],
      [root, ['nowhere'], /^Unknown revision: "nowhere"\.\n$/],
      [root, ['HEAD', 'nowhere'], /^Unknown revision: "nowhere"\.\n$/],
      [root, ['HEAD..HEAD'], /names a range: write two revisions/],
      [root, [''], /^Unknown revision: ""\.\n$/],
      [root, ['a\u001b[2Jb'], /^Unknown revision: "a\\u\{1b\}\[2Jb"\.\n$/],
    ]
    for (const [cwd, words, message] of cases) {
      const { status, stderr, stdout } = run(cwd, ...words)
      assert.deepEqual([status, stdout], [4, ''])
      assert.match(stderr, message)
    }
    const hostile = diffArguments(['--', '--output=x'])
    assert.match(typeof hostile === 'string' ? hostile : '', /takes one revision/)
    const options = diffArguments(['HEAD'])
    assert.ok(typeof options === 'object')
    const refused = diff({ ...options, before: '--output=canary' }, root)
    assert.match(refused.stderr, /Unknown revision/)
    assert.ok(!existsSync(join(root, 'canary')))
  })

  test('words that do not fit', () => {
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [[], /one revision, or two/],
      [['a', 'b', 'c'], /paths stand behind --/],
      [['a', '--format', 'sarif'], /--format of diff takes/],
      [['a', '--language', 'fr'], /--language takes/],
      [['a', '--as-of', '2026-13-01'], /--as-of takes a day/],
      [['a', '--nope'], /nope/],
    ]
    for (const [words, message] of cases) assert.match(String(diffArguments(words)), message)
  })

  test('text of a manifest is never markup, nor a command to a terminal', () => {
    const root = repository({ 'ai-system.yaml': ORDINARY })
    const id = '"x`|<img src=a>[a](b)\\u001b[2J@team"'
    write(root, { 'ai-system.yaml': FACE_HARVEST.replace('face-index', id) })
    const { stdout } = run(root, '--format', 'markdown', 'HEAD')
    assert.doesNotMatch(stdout, /<img|[^\\]\]\(b\)|\u001b|@team/)
    assert.doesNotMatch(run(root, 'HEAD').stdout, /\u001b\[2J/)
  })

  test('nothing that the repository names is run', () => {
    const root = repository({
      'ai-system.yaml': ORDINARY,
      '.gitattributes': '* diff=canary filter=canary\n',
    })
    const mark = join(root, 'ran')
    const canary = join(root, 'canary.sh')
    write(root, {
      'canary.sh': `#!/bin/sh\necho "$0 $*" >> '${mark}'\n`,
      git: `#!/bin/sh\ntouch '${mark}'\n`,
    })
    chmodSync(canary, 0o755)
    chmodSync(join(root, 'git'), 0o755)
    const hooks = join(root, 'hooks')
    mkdirSync(hooks)
    for (const hook of ['post-index-change', 'fsmonitor-watchman', 'reference-transaction', 'post-checkout'])
      symlinkSync(canary, join(hooks, hook))
    const object = git(root, 'rev-parse', 'HEAD:ai-system.yaml')
    const settings: Readonly<Record<string, string>> = {
      'core.hooksPath': hooks,
      'core.pager': canary,
      'core.editor': canary,
      'core.sshCommand': canary,
      'core.alternateRefsCommand': canary,
      'diff.external': canary,
      'diff.canary.textconv': canary,
      'diff.canary.command': canary,
      'filter.canary.smudge': canary,
      'filter.canary.clean': canary,
      'filter.canary.process': canary,
      'pager.rev-parse': canary,
      'pager.ls-tree': canary,
      'pager.cat-file': canary,
      'alias.rev-parse': `!${canary}`,
      'alias.ls-tree': `!${canary}`,
      'credential.helper': canary,
      'gpg.program': canary,
      'log.showSignature': 'true',
      'remote.origin.url': `ext::${canary}`,
      'remote.origin.uploadpack': canary,
      'remote.origin.promisor': 'true',
      'protocol.ext.allow': 'always',
      'core.fsmonitor': canary,
    }
    for (const [name, value] of Object.entries(settings)) git(root, 'config', name, value)
    // The settings do run the canary where git is not told otherwise.
    spawnSync('git', ['status'], { cwd: root, timeout: 10_000 })
    assert.ok(existsSync(mark), 'the canary is alive')
    rmSync(mark)
    write(root, { 'ai-system.yaml': FACE_HARVEST })
    const before = process.env.PATH
    process.env.PATH = ['', '.', root, before].join(process.platform === 'win32' ? ';' : ':')
    try {
      assert.equal(report(root, 'HEAD').status, 1)
      assert.equal(report(root, 'HEAD', 'HEAD').status, 0)
      // An object that only the remote would have: it is not fetched.
      rmSync(join(root, '.git/objects', object.slice(0, 2), object.slice(2)), { force: true })
      const { status, stdout } = run(root, '--format', 'json', 'HEAD')
      assert.equal(status, 4, stdout)
    } finally {
      process.env.PATH = before
    }
    assert.ok(!existsSync(mark), existsSync(mark) ? readFileSync(mark, 'utf8') : '')
    spawnSync('git', ['cat-file', '-p', object], { cwd: root, timeout: 10_000 })
    assert.ok(existsSync(mark), 'git by itself runs it for the missing object')
  })

  test('a hook that runs the command does not send git elsewhere', () => {
    const root = repository({ 'ai-system.yaml': ORDINARY })
    const other = repository({ 'ai-system.yaml': FACE_HARVEST })
    write(root, { 'ai-system.yaml': FACE_HARVEST })
    process.env.GIT_DIR = join(other, '.git')
    try {
      assert.equal(report(root, 'HEAD').status, 1)
    } finally {
      delete process.env.GIT_DIR
    }
  })
})
