/** No path of a manifest, a policy or the command line leads out of the folder by itself. */

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, join } from 'node:path'
import { suite, test } from 'node:test'
import { FACE_HARVEST, ORDINARY } from './manifests.ts'
import { check, folder, gitInit, paths, run, severities, write } from './run.ts'

const POLICY = '.ai-design-review.yaml'
const LENIENT = 'schema: ai-design-review-policy/v1\nlaw_as_of: 2020-01-01\nseverity: { evidence: off }\n'

/** A folder with a secret, and one beside it with links of every kind to it. */
function trap() {
  const outside = folder({
    'secret.md': 'secret',
    'deep/secret.md': 'secret',
    [POLICY]: LENIENT,
    'ai-system.yaml': FACE_HARVEST,
  })
  const cwd = folder({ 'system/ai-system.yaml': ORDINARY, 'docs/a.md': 'a' })
  gitInit(cwd)
  mkdirSync(join(cwd, 'middle'))
  symlinkSync(outside, join(cwd, 'out'))
  symlinkSync(join(outside, 'secret.md'), join(cwd, 'secret.md'))
  symlinkSync('../out', join(cwd, 'middle', 'chain'))
  symlinkSync(join('..', basename(outside), 'deep'), join(cwd, 'relative'))
  symlinkSync('loop', join(cwd, 'loop'))
  return { cwd, outside, above: `../${basename(outside)}` }
}

suite('evidence', () => {
  const { cwd, outside, above } = trap()
  const OUTSIDE: Readonly<Record<string, string>> = {
    'above the repository': `../${above}/secret.md`,
    'above, with detours': `../docs/../../${basename(cwd)}/../${basename(outside)}/secret.md`,
    'above and back in by name': `../../${basename(outside)}/../${basename(outside)}/secret.md`,
    'far above': `${'../'.repeat(40)}etc/passwd`,
    'a link': '../secret.md',
    'a link to a folder': '../out/secret.md',
    'a link in the middle': '../middle/chain/deep/secret.md',
    'a relative link': '../relative/secret.md',
    'a link to itself': '../loop',
    'through a link and back': `../out/../${basename(cwd)}/docs/none.md`,
    'encoded dots': `%2e%2e/%2e%2e/${basename(outside)}/secret.md`,
    'dots and spaces': `../.. /${basename(outside)}/secret.md`,
  }
  const REFUSED: Readonly<Record<string, string>> = {
    absolute: join(outside, 'secret.md'),
    'a file address': `file://${outside}/secret.md`,
    'a file address in capitals': `FILE:///${outside}/secret.md`,
    'Windows style': '..\\..\\secret.md',
    'a Windows drive': 'C:/secret.md',
    'a share': '\\\\host\\share\\secret.md',
    'two slashes': '//host/share/secret.md',
    'another scheme': 'vscode://file/etc/passwd',
    'no secure address': 'http://example.org/',
  }
  for (const [places, code] of [
    [OUTSIDE, 'evidence/not-found'],
    [REFUSED, 'manifest/bad-value'],
  ] as const) {
    for (const [name, evidence] of Object.entries(places)) {
      test(`${name}: ${code}`, () => {
        const claim = `  exclusions: { value: scientific_research, evidence: ${JSON.stringify(evidence)} }\nuses:`
        write(cwd, { 'system/ai-system.yaml': ORDINARY.replace('uses:', claim) })
        const checked = check(['system'], { cwd })
        assert.ok(Object.hasOwn(severities(checked), code), JSON.stringify(severities(checked)))
        assert.equal(checked.report.summary.out_of_scope, 0)
      })
    }
  }

  test('with a NUL it is no text, by an escape no path', () => {
    for (const evidence of ['"docs/a.md\\0"', '"docs/a.md\u0000"']) {
      const claim = `  exclusions: { value: scientific_research, evidence: ${evidence} }\nuses:`
      write(cwd, { 'system/ai-system.yaml': ORDINARY.replace('uses:', claim) })
      assert.equal(check(['system'], { cwd }).report.summary.out_of_scope, 0)
    }
  })
})

test('a search does not follow links out of the folder', () => {
  const { cwd } = trap()
  symlinkSync('../out/ai-system.yaml', join(cwd, 'middle', 'ai-system.yaml'))
  assert.deepEqual(paths(check([], { cwd })), ['system/ai-system.yaml'])
})

test('a policy is not found through a link that leads out', () => {
  const { cwd, outside } = trap()
  symlinkSync(join(outside, POLICY), join(cwd, POLICY))
  const { status, report } = check([], { cwd })
  assert.equal(status, 4)
  assert.match(report.tool_problems[0]?.message ?? '', /leads out/)
  assert.notEqual(report.manifests[0]?.systems[0]?.as_of, '2020-01-01')
})

test('a policy extends none outside, nor what is no file', { skip: process.platform === 'win32' }, () => {
  const { cwd, outside, above } = trap()
  write(cwd, { 'policies/company.yaml': LENIENT })
  assert.equal(spawnSync('mkfifo', [join(cwd, 'pipe.yaml')]).status, 0)
  symlinkSync(join(outside, POLICY), join(cwd, 'link.yaml'))
  const extending = (path: string) => {
    write(cwd, { [POLICY]: `schema: ai-design-review-policy/v1\nextends: ${JSON.stringify(path)}\n` })
    const checked = check(['system'], { cwd })
    const day = checked.report.manifests.find(({ systems }) => systems.length > 0)?.systems[0]?.as_of
    return { status: checked.status, extended: day === '2020-01-01', codes: Object.keys(severities(checked)) }
  }
  assert.deepEqual(extending('policies/company.yaml'), { status: 0, extended: true, codes: [] })
  const refused: readonly string[] = [
    `${above}/${POLICY}`,
    join(outside, POLICY),
    `file://${outside}/${POLICY}`,
    'https://example.invalid/policy.yaml',
    `..\\${basename(outside)}\\${POLICY}`,
    `policies/../../${basename(outside)}/${POLICY}`,
    `~/${POLICY}`,
    POLICY,
    'policies/company.yaml\0',
    // What is there and cannot be read as a policy is a tool problem.
    'link.yaml',
    `out/${POLICY}`,
    `middle/chain/${POLICY}`,
    'pipe.yaml',
    'docs',
  ]
  for (const path of refused) {
    const found = extending(path)
    assert.deepEqual([found.status, found.extended], [4, false], path)
    assert.ok(
      found.codes.some(code => code.startsWith('policy/')),
      path,
    )
  }
})

test('globs of a policy reach nothing outside of its folder, and take no time', () => {
  const globs = [
    '../**',
    '/**',
    '((((((a+)+)+)+)+)+)$',
    '**/'.repeat(60).concat('x'),
    '[!a-',
    '\\',
    '*'.repeat(300).concat('b'),
  ]
  const cwd = folder({
    'inner/ai-system.yaml': FACE_HARVEST,
    'other/ai-system.yaml': FACE_HARVEST,
    [`other/${POLICY}`]: `schema: ai-design-review-policy/v1\nignore: ${JSON.stringify(globs.slice(0, 1))}\n`,
    [`inner/${POLICY}`]: `schema: ai-design-review-policy/v1\nignore: ${JSON.stringify(globs.slice(2))}\n`,
    [`inner/${'a'.repeat(60)}/ai-system.yaml`]: ORDINARY,
  })
  assert.equal(check([], { cwd }).report.manifests.length, 3)
})

suite('what is written', () => {
  const { cwd, outside, above } = trap()
  const OUTPUTS: readonly string[] = [
    `${above}/new.json`,
    `docs/../${above}/new.json`,
    join(outside, 'new.json'),
    'out/new.json',
    'out/deep/new.json',
    'middle/chain/new.json',
    'relative/new.json',
    'secret.md',
    'loop',
    'loop/new.json',
    'system/ai-system.yaml',
    'out/ai-system.yaml',
    'system/../system/ai-system.yaml',
    'system/ai-system.yaml/.',
    '.',
    '..',
    '/',
    '/dev/null',
  ]
  for (const output of OUTPUTS) {
    test(`--output ${output}: refused`, () => {
      const { status, stdout, stderr } = run(['check', '--format', 'json', '--output', output], { cwd })
      assert.deepEqual([status, stdout], [4, ''])
      assert.match(stderr, /^--output /)
      assert.deepEqual(readdirSync(outside).sort(), [POLICY, 'ai-system.yaml', 'deep', 'secret.md'])
      assert.equal(readFileSync(join(outside, 'secret.md'), 'utf8'), 'secret')
      assert.deepEqual(readdirSync(join(outside, 'deep')), ['secret.md'])
    })
  }

  test('a file address or a Windows path is the name of a file within, as everywhere on this system', {
    skip: process.platform === 'win32',
  }, () => {
    for (const output of ['file:new.json', '..\\new.json']) {
      assert.equal(run(['check', '--format', 'json', '--output', output], { cwd }).status, 0)
      assert.ok(existsSync(join(cwd, output)))
    }
  })

  test('an interview writes through no link that leads out or nowhere', () => {
    symlinkSync(join(outside, 'new.yaml'), join(cwd, 'docs', 'ai-system.yaml'))
    symlinkSync(join(outside, 'ai-system.yaml'), join(cwd, 'middle', 'ai-system.yaml'))
    for (const place of ['docs', 'middle']) {
      const { status, stdout } = run(['init', place], { cwd, input: 'A name\n' })
      assert.equal(status, 4)
      assert.match(stdout, /a symbolic link that leads nowhere, or out/)
    }
    assert.ok(!existsSync(join(outside, 'new.yaml')))
    assert.equal(readFileSync(join(outside, 'ai-system.yaml'), 'utf8'), FACE_HARVEST)
  })
})
