import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { LITMUSAI, LITMUSAI_FULL, RISKLINE, RISKLINE_JSON } from '../exchange/descriptions.ts'
import { check, folder, places, run, write } from './run.ts'

suite('ai-design-review import', () => {
  test('prints a draft, and says on standard error what it is', () => {
    const cwd = folder({ 'system.yaml': LITMUSAI_FULL })
    const { status, stdout, stderr } = run(['import', 'system.yaml'], { cwd })
    assert.equal(status, 0)
    assert.match(stdout, /^# A draft from system\.yaml, a system description of LitmusAI, /)
    assert.match(stderr, /^Draft from LitmusAI: 3 facts stated, everything else unknown\. .*\n$/)
    const danish = run(['import', 'system.yaml', '--language', 'da'], { cwd })
    assert.match(danish.stdout, /^# Et udkast ud fra system\.yaml, en systembeskrivelse fra LitmusAI, /)
    assert.match(danish.stderr, /^Udkast ud fra LitmusAI: 3 oplysninger angivet, alt andet uafklaret\. /)
  })

  for (const [name, text] of Object.entries({ LITMUSAI, LITMUSAI_FULL, RISKLINE, RISKLINE_JSON })) {
    test(`${name}: what it writes is checked without a mistake and undetermined, and written once`, () => {
      const cwd = folder({ 'in/system.json': text })
      const words = ['import', 'in/system.json', '--output', 'out/new.ai-system.yaml']
      const { status, stdout, stderr } = run(words, { cwd })
      assert.deepEqual([status, stderr], [0, ''])
      assert.match(stdout, /^Written: out\/new\.ai-system\.yaml\nDraft from /)
      const checked = check([], { cwd })
      assert.equal(checked.status, 0)
      assert.deepEqual(
        places(checked).filter(place => /^(?:manifest|scope|evidence|consistency)\//.test(place)),
        [],
      )
      const { summary } = checked.report
      assert.equal(summary.undetermined, 10)
      const before = readFileSync(join(cwd, 'out/new.ai-system.yaml'))
      const again = run(words, { cwd })
      assert.equal(again.status, 4)
      assert.match(again.stderr, /is there already, and is not overwritten/)
      assert.deepEqual(readFileSync(join(cwd, 'out/new.ai-system.yaml')), before)
    })
  }

  test('--from says which format it is, where the keys do not tell', () => {
    const cwd = folder({ 'part.yaml': LITMUSAI.replace(/subject_population:[\s\S]*$/, '') })
    assert.equal(run(['import', 'part.yaml'], { cwd }).status, 4)
    assert.equal(run(['import', 'part.yaml', '--from', 'litmusai'], { cwd }).status, 0)
    const wrong = run(['import', 'part.yaml', '--from', 'riskline'], { cwd })
    assert.equal(wrong.status, 4)
    assert.match(wrong.stderr, /^part\.yaml: The file is no system description of riskline: /)
  })

  test('words that do not fit are usage errors', () => {
    const cwd = folder({ 'a.yaml': LITMUSAI })
    for (const [words, message] of [
      [[], /^import takes one file/],
      [['a.yaml', 'a.yaml'], /^import takes one file/],
      [['a.yaml', '--from', 'other'], /^--from takes litmusai or riskline, not "other"/],
      [['a.yaml', '--output', ''], /^import takes one --output/],
      [
        ['a.yaml', '--output', 'ai-system.yaml', '--output', 'b.ai-system.yaml'],
        /^import takes one --output/,
      ],
    ] as const) {
      const { status, stdout, stderr } = run(['import', ...words], { cwd })
      assert.deepEqual([status, stdout], [4, ''])
      assert.match(stderr, message)
    }
    assert.ok(!existsSync(join(cwd, 'ai-system.yaml')))
  })

  test('what cannot be read is said in one line', () => {
    const cwd = folder({ 'odd\nname.yaml': 'a: 1', 'long.yaml': `# ${'x'.repeat(800_000)}\n${LITMUSAI}` })
    mkdirSync(join(cwd, 'folder'))
    execFileSync('mkfifo', [join(cwd, 'pipe')])
    for (const name of ['missing.yaml', 'folder', 'pipe', 'odd\nname.yaml', 'long.yaml']) {
      const { status, stdout, stderr } = run(['import', name], { cwd })
      assert.deepEqual([status, stdout], [4, ''], name)
      assert.match(stderr, /^[^\n]+: [^\n]+\n$/, name)
    }
  })

  test('writes nothing but a new manifest within the working directory', () => {
    const outside = folder({})
    const cwd = folder({ 'a.yaml': LITMUSAI, 'there.ai-system.yaml': 'a: 1', file: '' })
    symlinkSync(outside, join(cwd, 'leads-out'))
    symlinkSync(join(outside, 'ai-system.yaml'), join(cwd, 'link.ai-system.yaml'))
    for (const output of [
      'draft.yaml',
      'there.ai-system.yaml',
      'link.ai-system.yaml',
      'leads-out/ai-system.yaml',
      '../ai-system.yaml',
      join(outside, 'ai-system.yaml'),
      'file/ai-system.yaml',
    ]) {
      const { status, stderr } = run(['import', 'a.yaml', '--output', output], { cwd })
      assert.equal(status, 4, output)
      assert.match(stderr, /^--output [^\n]+: [^\n]+\n$/, output)
    }
    assert.ok(!existsSync(join(outside, 'ai-system.yaml')))
    assert.equal(readFileSync(join(cwd, 'there.ai-system.yaml'), 'utf8'), 'a: 1')
  })

  test('reads UTF-16 and a byte order mark', () => {
    const cwd = folder({ 'utf-8.yaml': `\ufeff${RISKLINE}` })
    write(cwd, { 'utf-16.yaml': Buffer.from(`\ufeff${RISKLINE}`, 'utf16le') })
    for (const name of ['utf-8.yaml', 'utf-16.yaml'])
      assert.match(run(['import', name], { cwd }).stdout, /^name: Gate watch$/m)
  })

  test('its head names a file by its name alone, in one line', () => {
    const cwd = folder({ 'deep/a\nschema: x.yaml': RISKLINE })
    const { stdout } = run(['import', 'deep/a\nschema: x.yaml'], { cwd })
    assert.match(stdout, /^# A draft from a\\u\{a\}schema: x\.yaml, /)
  })
})
