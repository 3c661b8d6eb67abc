import assert from 'node:assert/strict'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { formatNames } from '../../src/report/formats.ts'
import { ORDINARY } from './manifests.ts'
import { check, folder, gitInit, run, write } from './run.ts'

const NAME = '.ai-design-review.yaml'
const DAY = ['--as-of', '2026-11-21']
const policy = (...lines: readonly string[]) => `schema: ai-design-review-policy/v1\n${lines.join('\n')}\n`
const OPENAI = '{"dependencies": {"openai": "4"}}'

/** Exit status, and the findings of policies with their files. */
function found(cwd: string, words: readonly string[] = []) {
  const { status, report } = check([...DAY, ...words], { cwd })
  const lines = report.manifests.flatMap(({ path, findings }) =>
    findings.flatMap(({ code, severity, range }) =>
      code.startsWith('policy/') ? [`${path}:${range.start.line} ${code} ${severity}`] : [],
    ),
  )
  return [status, ...lines]
}

function repository(files: Readonly<Record<string, string>>): string {
  const root = folder(files)
  gitInit(root)
  return root
}

suite('what policies find around manifests, in a check', () => {
  test('a required folder without a manifest, and one that a manifest above covers', () => {
    const root = repository({
      [NAME]: policy('require: [apps/*, "!apps/docs"]'),
      'apps/shop/main.py': '',
      'apps/docs/index.md': '',
      'apps/chat/src/main.py': '',
      'apps/chat/ai-system.yaml': ORDINARY,
    })
    assert.deepEqual(found(root), [2, 'apps/shop:1 policy/manifest-missing error'])
    // From where it is called paths are shown, and what lies above counts.
    assert.deepEqual(found(join(root, 'apps', 'shop')), [2, '.:1 policy/manifest-missing error'])
    assert.deepEqual(found(root, ['apps/chat']), [0])
    assert.deepEqual(found(root, ['apps', 'apps/shop', '.']), [
      2,
      'apps/shop:1 policy/manifest-missing error',
    ])
    write(root, { 'apps/ai-system.yaml': ORDINARY })
    assert.deepEqual(found(root), [0])
    assert.deepEqual(found(join(root, 'apps', 'shop')), [0])
  })

  test('a glob without a folder is information on the policy, and fails nothing', () => {
    const root = repository({
      [NAME]: policy('require: [apps/*, srevices/*]'),
      'apps/ai-system.yaml': ORDINARY,
    })
    write(root, { 'apps/a/x': '' })
    assert.deepEqual(found(root), [0, `${NAME}:2 policy/no-such-folder information`])
    // Not everything below the policy was searched.
    assert.deepEqual(found(root, ['apps']), [0])
    assert.deepEqual(found(root, ['--policy', NAME]), [0, `${NAME}:2 policy/no-such-folder information`])
  })

  test('a policy below which no manifest lies is heard', () => {
    const root = repository({ [`deep/er/${NAME}`]: policy('require: ["."]') })
    assert.deepEqual(found(root), [2, 'deep/er:1 policy/manifest-missing error'])
  })

  test('undescribed AI, in the order of the paths, until a manifest above describes it', () => {
    const root = repository({
      [NAME]: policy('detect: true', 'ignore: [drafts/**]'),
      'b/requirements.txt': 'numpy\ntorch\n',
      'a/package.json': OPENAI,
      'c/package.json': '{"dependencies": {"react": "19"}}',
      'drafts/package.json': OPENAI,
      'node_modules/openai/package.json': OPENAI,
    })
    const both = [
      'a/package.json:1 policy/undescribed warning',
      'b/requirements.txt:2 policy/undescribed warning',
    ]
    assert.deepEqual(found(root), [2, ...both])
    const { report } = check(DAY, { cwd: root })
    assert.equal(report.summary.manifests, 0)
    assert.deepEqual(report.manifests[0]?.systems, [])
    // What is ignored describes nothing; another tool's file neither.
    write(root, { 'drafts/ai-system.yaml': ORDINARY, 'a/ai-system.yaml': 'models: [x]\n' })
    assert.deepEqual(found(root), [2, ...both])
    write(root, { 'a/ai-system.yaml': ORDINARY })
    assert.deepEqual(found(root), [2, 'b/requirements.txt:2 policy/undescribed warning'])
    write(root, { 'ai-system.yaml': ORDINARY })
    assert.deepEqual(found(root), [0])
    assert.deepEqual(found(join(root, 'b')), [0])
  })

  test('its severity follows the policy', () => {
    const files = (severity: string) => ({
      [NAME]: policy('detect: true', `severity: { policy/undescribed: ${severity} }`),
      'package.json': OPENAI,
    })
    assert.deepEqual(found(repository(files('information'))), [
      0,
      'package.json:1 policy/undescribed information',
    ])
    assert.deepEqual(found(repository(files('off'))), [0])
  })

  test('a none beside a face recognition library, within its manifest and with the paths as shown', () => {
    const root = repository({
      [NAME]: policy('detect: true'),
      'door/ai-system.yaml': ORDINARY,
      'door/src/requirements.txt': '# faces\nface-recognition\n',
    })
    const doubtful = (cwd: string) => {
      const { report, status } = check(DAY, { cwd })
      assert.equal(status, 0)
      const findings = report.manifests.flatMap(manifest => manifest.findings)
      return findings.filter(({ code }) => code === 'policy/doubtful-none')
    }
    const [first, ...others] = doubtful(root)
    assert.ok(first)
    assert.match(first.message, /door\/src\/requirements\.txt:2/)
    assert.ok(others.every(({ message }) => message.includes('door/src/requirements.txt:2')))
    assert.equal(ORDINARY.split('\n')[first.range.start.line - 1], '    face_collection: none')
    assert.match(doubtful(join(root, 'door'))[0]?.message ?? '', /\(src\/requirements\.txt:2\)/)
  })

  test('nothing where the policies are silent, for a file that is named and for standard input', () => {
    const root = repository({ 'package.json': OPENAI, 'a/ai-system.yaml': ORDINARY })
    assert.deepEqual(found(root), [0])
    write(root, { [NAME]: policy('detect: true', 'require: [b]'), 'b/x': '' })
    assert.equal(found(root)[0], 2)
    assert.deepEqual(found(root, ['a/ai-system.yaml']), [0])
    const { status } = run(['check', '--stdin', '--stdin-filename', 'ai-system.yaml'], {
      cwd: root,
      input: ORDINARY,
    })
    assert.equal(status, 0)
  })

  test('a warning for which the check fails is a failure in JUnit too', () => {
    const root = repository({ [NAME]: policy('detect: true'), 'package.json': OPENAI })
    const { stdout, status } = run(['check', '--format', 'junit'], { cwd: root })
    assert.equal(status, 2)
    assert.match(stdout, /<failure type="policy\/undescribed"/)
  })

  test('a baseline knows them', () => {
    const root = repository({
      [NAME]: policy('detect: true', 'require: [b]'),
      'a/package.json': OPENAI,
      'b/x': '',
    })
    assert.equal(run(['check', '--write-baseline'], { cwd: root }).status, 0)
    assert.equal(found(root, ['--baseline', '.ai-design-review.baseline.json'])[0], 0)
    write(root, { 'c/package.json': OPENAI })
    assert.equal(found(root, ['--baseline', '.ai-design-review.baseline.json'])[0], 2)
  })

  for (const language of ['en', 'da']) {
    test(`every format says it, the same each time: ${language}`, () => {
      const root = repository({
        [NAME]: policy('detect: true', 'require: [b]'),
        'a/package.json': OPENAI,
        'b/x': '',
      })
      for (const format of formatNames) {
        const words = ['check', ...DAY, '--language', language, '--format', format]
        const { status, stdout } = run(words, { cwd: root })
        assert.equal(status, 2, format)
        assert.equal(run(words, { cwd: root }).stdout, stdout, format)
        assert.match(stdout, /a\/package\\?\.json/, format)
        assert.match(
          stdout,
          language === 'en' ? /no manifest here or above/ : /intet manifest her eller ovenfor/,
          format,
        )
        assert.match(
          stdout,
          language === 'en' ? /must stand in this folder/ : /skal stå et manifest i denne/,
          format,
        )
      }
    })
  }
})
