import assert from 'node:assert/strict'
import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { suite, test } from 'node:test'
import { BREACH, FACE_HARVEST, MISTAKEN, ORDINARY } from '../cli/manifests.ts'
import { folder, write } from '../cli/run.ts'
import { commit, type Files, git, repository } from './repository.ts'
import { type Job, type JobEnded, readAction, runAction } from './runner.ts'

const DAY = { 'as-of': '2027-12-02' }
const SARIF = 'ai-design-review.sarif'
const UPLOAD = 'github/codeql-action/upload-sarif@v4'

/** The action on one commit of these files. */
function pushed(files: Files, inputs: Job['inputs'] = {}): JobEnded & { readonly workspace: string } {
  const workspace = repository(files)
  const env = { GITHUB_SHA: git(workspace, 'rev-parse', 'HEAD') }
  return { workspace, ...runAction({ workspace, env, inputs: { ...DAY, ...inputs } }) }
}

/** A pull request of these changes, merged into its base and cloned as actions/checkout does: one commit deep. */
function pullRequest(before: Files, after: Files): { readonly workspace: string; readonly job: Job } {
  const origin = repository(before)
  git(origin, 'branch', '--move', 'main')
  git(origin, 'checkout', '--quiet', '-b', 'change')
  commit(origin, after)
  git(origin, 'checkout', '--quiet', 'main')
  commit(origin, { 'other.txt': 'What main got meanwhile.' })
  git(origin, 'merge', '--quiet', '--no-ff', '--no-edit', 'change')
  const workspace = join(folder(), 'workspace')
  git(origin, 'clone', '--quiet', '--depth=1', `file://${origin}`, workspace)
  const env = { GITHUB_SHA: git(workspace, 'rev-parse', 'HEAD') }
  const event = { name: 'pull_request', values: { 'pull_request.number': '7' } }
  return { workspace, job: { workspace, env, event, inputs: DAY } }
}

/**
 * A stand-in for GitHub's own program, which has no server to speak to here: it writes down its words, and answers the
 * question for comments by `found`.
 */
function standIn(found: string, status = 0) {
  const root = folder({
    gh: `#!/usr/bin/env bash
for word in "$@"; do
  printf '%s\\n' "$word" >> "$(dirname "$0")/words"
  case $word in body=@*) cat "\${word#body=@}" > "$(dirname "$0")/body" ;; esac
done
[ "$2" != --paginate ] || printf '%s' '${found}'
exit ${status}
`,
  })
  chmodSync(join(root, 'gh'), 0o755)
  const written = (name: string) =>
    existsSync(join(root, name)) ? readFileSync(join(root, name), 'utf8') : ''
  return {
    env: { PATH: `${root}${delimiter}${process.env.PATH}` },
    words: () => written('words').split('\n'),
    body: () => written('body'),
  }
}

suite('the action: what it says', () => {
  const { inputs, runs } = readAction()

  test('no script has an expression in it, and each names its shell', () => {
    for (const { name, run, shell } of runs.steps.filter(step => step.run !== undefined)) {
      assert.doesNotMatch(run ?? '', /\$\{\{/, name)
      assert.equal(shell, 'bash', name)
    }
  })

  test('every input reaches a step, and other actions are pinned to a version', () => {
    const text = JSON.stringify(runs)
    for (const name of Object.keys(inputs)) assert.match(text, new RegExp(`inputs\\.${name}\\b`), name)
    const used = runs.steps.flatMap(({ uses }) => uses ?? [])
    assert.deepEqual(used, [UPLOAD])
  })
})

suite('the action: check', () => {
  test('nothing found: no failure, a SARIF file, a summary, and nothing else left behind', () => {
    const { failed, summary, outputs, workspace, used } = pushed({ 'ai-system.yaml': ORDINARY })
    assert.equal(failed, null)
    assert.deepEqual(outputs, { status: '0', sarif: SARIF, changed: '' })
    assert.match(summary, /Shop recommender/)
    assert.deepEqual(used, [])
    assert.deepEqual(readdirSync(workspace).sort(), ['.git', SARIF, 'ai-system.yaml'])
    assert.equal(JSON.parse(readFileSync(join(workspace, SARIF), 'utf8')).version, '2.1.0')
  })

  test('the statuses of the check are those of the job', () => {
    const found = (text: string, inputs: Job['inputs'] = {}) => {
      const { failed, outputs } = pushed({ 'ai-system.yaml': text }, inputs)
      return [failed, outputs.status]
    }
    assert.deepEqual(found(FACE_HARVEST), [1, '1'])
    assert.deepEqual(found(BREACH), [2, '2'])
    assert.deepEqual(found(MISTAKEN), [3, '3'])
    assert.deepEqual(found(FACE_HARVEST, { fail: 'false' }), [null, '1'])
    assert.deepEqual(found(ORDINARY, { path: 'nowhere' }), [4, '4'])
    assert.deepEqual(
      found(ORDINARY, { path: 'nowhere', fail: 'false' }),
      [4, '4'],
      'a tool error always fails',
    )
  })

  test('annotations stand in the log, and the SARIF file goes to code scanning where that is wanted', () => {
    const inputs = { 'upload-sarif': 'true', sarif: 'reports/review.sarif', fail: 'no' }
    const { failed, log, used } = pushed({ 'a b/ai-system.yaml': FACE_HARVEST }, inputs)
    assert.equal(failed, 1, 'only false is false')
    assert.match(log, /^::error file=a b\/ai-system\.yaml,line=9,.*Prohibited by Article 5\(1\)\(e\)/m)
    assert.deepEqual(used, [
      { uses: UPLOAD, with: { sarif_file: 'reports/review.sarif', category: 'ai-design-review' } },
    ])
  })

  test('a SARIF file that stands there already is not taken for a result', () => {
    const { failed, outputs, used } = pushed(
      { [SARIF]: '{}', 'ai-system.yaml': ORDINARY },
      { path: 'nowhere', 'upload-sarif': 'true' },
    )
    assert.deepEqual([failed, outputs.sarif, used], [4, '', []])
  })

  test('paths, policy, language and what is not wanted', () => {
    const policy = 'schema: ai-design-review-policy/v1\nfail_on: [prohibited, undetermined]\n'
    const open = FACE_HARVEST.replace('database_operation: creates', 'database_operation: unknown')
    const files = {
      'a/ai-system.yaml': open,
      'b/ai-system.yaml': ORDINARY,
      'c/ai-system.yaml': MISTAKEN,
      'p.yaml': policy,
    }
    const inputs = { path: 'a\n\nb\n', policy: 'p.yaml', language: 'da', sarif: '', summary: 'false' }
    const { failed, log, summary, outputs, workspace } = pushed(files, inputs)
    assert.deepEqual([failed, outputs.sarif, summary], [2, '', ''])
    assert.match(log, /2 manifester/)
    assert.ok(!existsSync(join(workspace, SARIF)))
  })

  test('a report that GitHub would refuse is not sent', () => {
    const use = /^ {2}basket:[\s\S]*/m.exec(ORDINARY)?.[0] ?? ''
    const many = Array.from({ length: 500 }, (_, index) => use.replace('basket', `basket-${index}`)).join('')
    const { failed, summary } = pushed({ 'ai-system.yaml': ORDINARY.replace(use, many) })
    assert.equal(failed, null)
    assert.match(summary, /^AI Design Review: the report is too long for a job summary/)
  })
})

suite('the action: what is hostile', () => {
  const HOSTILE = ['$(touch pwned)', '`touch pwned`', '"; touch pwned; "', "'; touch pwned; '", '-e']
  const INPUTS = ['path', 'policy', 'language', 'as-of', 'compare'] as const
  const workspace = repository({ 'ai-system.yaml': ORDINARY })
  const env = { GITHUB_SHA: git(workspace, 'rev-parse', 'HEAD') }

  test('inputs are words, never scripts or options', () => {
    for (const text of HOSTILE) {
      const { failed } = runAction({
        workspace,
        env,
        inputs: Object.fromEntries(INPUTS.map(name => [name, text])),
      })
      assert.equal(failed, 4, text)
    }
    for (const name of INPUTS) {
      const { failed } = runAction({ workspace, env, inputs: { [name]: HOSTILE[0] ?? '' } })
      assert.equal(failed, name === 'compare' ? null : 4, name)
    }
    const [text = ''] = HOSTILE
    assert.equal(
      runAction({ workspace, env, inputs: { sarif: text, fail: text, summary: text } }).failed,
      null,
    )
    assert.deepEqual(readdirSync(workspace).sort(), [text, '.git', SARIF, 'ai-system.yaml'].sort())
  })

  test('an input adds no outputs, and nothing is written outside', () => {
    assert.equal(pushed({ 'ai-system.yaml': FACE_HARVEST }, { sarif: 'a\nstatus=0' }).failed, 4)
    assert.equal(pushed({ 'ai-system.yaml': ORDINARY }, { sarif: '../a.sarif' }).failed, 4)
  })

  test('names and texts of files are data', () => {
    const name = '$(touch pwned) `touch pwned`'
    const text = FACE_HARVEST.replace('FaceHarvest', '"$(touch pwned)\\n::set-output name=status::0"')
    const { failed, log, workspace, outputs } = pushed({ [`${name}/ai-system.yaml`]: text })
    assert.equal(failed, 1)
    assert.equal(outputs.status, '1')
    assert.ok(!existsSync(join(workspace, 'pwned')))
    assert.doesNotMatch(log, /^::set-output/m)
  })

  test('programs that the workspace brings along do not run', () => {
    const program = '#!/bin/sh\ntouch "$(dirname "$0")/pwned"\n'
    const workspace = repository({
      'ai-system.yaml': ORDINARY,
      node: program,
      git: program,
      gh: program,
      npm: program,
    })
    for (const name of ['node', 'git', 'gh', 'npm']) chmodSync(join(workspace, name), 0o755)
    const env = { GITHUB_SHA: git(workspace, 'rev-parse', 'HEAD') }
    const { failed } = runAction({ workspace, env, inputs: { compare: 'HEAD' } })
    assert.equal(failed, null)
    assert.ok(!existsSync(join(workspace, 'pwned')))
  })
})

suite('the action: compare and comment', () => {
  const before = { 'ai-system.yaml': ORDINARY }
  const after = { 'ai-system.yaml': FACE_HARVEST }

  test('a pull request is compared with what it goes into, from a checkout one commit deep', () => {
    const { job } = pullRequest(before, after)
    const { failed, summary, outputs } = runAction(job)
    assert.equal(failed, 1)
    assert.equal(outputs.changed, '1')
    assert.match(summary, /\*\*prohibited\*\*/)
    assert.equal(summary.match(/^# /gm)?.length, 2, 'the review and the comparison')
  })

  test('a first comment, then the same one again, changed', () => {
    const { job } = pullRequest(before, after)
    const inputs = { ...DAY, comment: 'true' }
    const none = standIn('')
    runAction({ ...job, inputs, env: { ...job.env, ...none.env } })
    assert.match(none.body(), /^<!-- ai-design-review -->\n# /)
    assert.ok(none.words().includes('POST'))
    assert.ok(none.words().includes('repos/an-owner/a-repository/issues/7/comments'))
    const two = standIn('11\n12\n')
    runAction({ ...job, inputs, env: { ...job.env, ...two.env } })
    assert.ok(two.words().includes('PATCH'))
    assert.ok(two.words().includes('repos/an-owner/a-repository/issues/comments/11'))
    assert.equal(two.body(), none.body())
  })

  test('nothing changed: no first comment, and an earlier one says so', () => {
    const { job } = pullRequest(before, { 'readme.txt': 'x' })
    const inputs = { ...DAY, comment: 'true' }
    const none = standIn('')
    const { failed, outputs, summary } = runAction({ ...job, inputs, env: { ...job.env, ...none.env } })
    assert.deepEqual([failed, outputs.changed, none.body()], [null, '0', ''])
    assert.equal(summary.match(/^# /gm)?.length, 1, 'the review alone')
    const one = standIn('11')
    runAction({ ...job, inputs, env: { ...job.env, ...one.env } })
    assert.ok(one.words().includes('PATCH'))
  })

  test('a token that may not comment is a warning', () => {
    const { job } = pullRequest(before, { 'ai-system.yaml': `${ORDINARY}# more\n` })
    const refused = standIn('', 1)
    const { failed, log } = runAction({
      ...job,
      inputs: { ...DAY, comment: 'true' },
      env: { ...job.env, ...refused.env },
    })
    assert.equal(failed, null)
    assert.match(log, /^::warning title=AI Design Review::No comment: /m)
  })

  test('no comment is asked for: none is looked up', () => {
    const { job } = pullRequest(before, after)
    const gh = standIn('')
    runAction({ ...job, env: { ...job.env, ...gh.env } })
    assert.deepEqual(gh.words(), [''])
  })

  test('a revision of the team’s own, one that does not exist, and a policy with mistakes', () => {
    const workspace = repository(before)
    git(workspace, 'tag', 'released')
    const env = { GITHUB_SHA: commit(workspace, after) }
    const compared = (compare: string) =>
      runAction({ workspace, env, inputs: { ...DAY, compare, fail: 'false' } })
    assert.equal(compared('released').outputs.changed, '1')
    const unknown = compared('nowhere')
    assert.deepEqual([unknown.failed, unknown.outputs.changed], [null, ''])
    assert.match(unknown.log, /^::warning title=AI Design Review::Not compared: /m)
    write(workspace, { '.ai-design-review.yaml': 'schema: ai-design-review-policy/v1\nfail_in: []\n' })
    assert.match(compared('released').log, /^::warning .*::Not compared: .* a policy has mistakes\.$/m)
  })

  test('a full checkout stays one', () => {
    const { workspace, job } = pullRequest(before, after)
    git(workspace, 'fetch', '--quiet', '--unshallow')
    const commits = git(workspace, 'rev-list', '--count', 'HEAD')
    assert.equal(runAction(job).outputs.changed, '1')
    assert.equal(git(workspace, 'rev-list', '--count', 'HEAD'), commits)
  })

  test('a base that cannot be fetched is a warning', () => {
    const { workspace, job } = pullRequest(before, { 'readme.txt': 'x' })
    git(workspace, 'remote', 'set-url', 'origin', join(workspace, 'nowhere'))
    const { failed, log } = runAction(job)
    assert.equal(failed, null)
    assert.match(log, /^::warning title=AI Design Review::Not compared: the base/m)
  })
})
