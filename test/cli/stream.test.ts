import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { spooledPaper } from '../../src/cli/paper.ts'
import type { Language } from '../../src/manifest/facts.ts'
import { counted, NOTHING_COUNTED } from '../../src/report/counts.ts'
import { formatNames, formats, reportIn } from '../../src/report/formats.ts'
import type { ReportInput } from '../../src/report/input.ts'
import { consideredInput } from '../../src/report/stream.ts'
import { examples, inputOf, reviewed } from '../report/inputs.ts'
import { allCases } from '../support/cases.ts'
import { FACE_HARVEST, ORDINARY } from './manifests.ts'
import { CLI, folder, run } from './run.ts'

const NAMES = ['rental-firm', 'party-room', 'face-harvest', 'rental-firm-draft', 'mistakes']
const PROBLEM = { code: 'tool/unreadable', path: 'a/b', message: 'EIO: "æ", \u202e' }

/** Reports of every size: nothing, one, examples and worked cases of each provision; with and without problems. */
function inputs(language: Language): readonly ReportInput[] {
  const some = allCases().filter((_, index) => index % 6 === 0)
  const cases = some.map(({ id, folder, manifest, asOf }) =>
    reviewed(`${folder}/${id}/ai-system.yaml`, manifest, language, asOf),
  )
  const all = { ...examples(NAMES, language), files: [...examples(NAMES, language).files, ...cases] }
  const few = [
    inputOf({}, language),
    inputOf({ 'a/ai-system.yaml': 'foreign: yes' }, language),
    examples(['rental-firm'], language),
    inputOf({ 'two/ai-system.yaml': `${ORDINARY}---\n${FACE_HARVEST}` }, language),
    inputOf({ 'none.yaml': 'foreign: yes', 'one.yaml': ORDINARY, 'empty.yaml': '' }, language),
  ]
  return [...few.flatMap(input => [input, { ...input, toolProblems: [PROBLEM] }]), all]
}

for (const language of ['en', 'da'] as const) {
  test(`${language}: a report that is taken away file by file has the bytes of the whole`, () => {
    for (const input of inputs(language)) {
      for (const name of formatNames) {
        const { paper, take, close } = spooledPaper()
        const taken: Uint8Array[] = []
        const collect = () => {
          for (const chunk of take()) taken.push(Uint8Array.from(chunk))
        }
        const format = formats[name]
        const { files, toolProblems } = consideredInput(input, format.shown)
        const writer = format.open(paper, { ...input, colour: false })
        for (const file of files) {
          writer.file(file)
          collect()
        }
        const summary = input.files.reduce(counted, NOTHING_COUNTED)
        writer.end({ summary, toolProblems })
        collect()
        close()
        const whole = reportIn(name, input, false)
        assert.ok(Buffer.concat(taken).toString('utf8') === whole, `${name}, ${input.files.length} files`)
      }
    }
  })
}

/** Many manifests in one folder. */
function many(count: number): string {
  const texts = Array.from({ length: count }, (_, index) => FACE_HARVEST.replace('FaceHarvest', `S${index}`))
  return folder(Object.fromEntries(texts.map((text, index) => [`s${index}/ai-system.yaml`, text])))
}

suite('many manifests', () => {
  test('need no more memory than a few', () => {
    const cwd = many(1500)
    // Their reviews together need several times as much.
    const words = ['--max-old-space-size=48', CLI, 'check', '--format', 'pretty', '--as-of', '2026-11-21']
    const { status, stderr, stdout } = spawnSync(process.execPath, words, {
      cwd,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    })
    assert.equal(status, 1, stderr.slice(0, 500))
    assert.match(stdout, /\n1500 manifests, 1500 systems, 1500 uses: 1500 prohibited/)
  })

  test('leave no temporary file, and need none', () => {
    const cwd = many(60)
    const temporary = folder()
    const words = ['check', '--format', 'json', '--as-of', '2026-11-21']
    const expected = run(words, { cwd })
    const used = run(words, { cwd, env: { TMPDIR: temporary } })
    assert.deepEqual(used, expected)
    assert.ok(expected.stdout.length > 2_000_000)
    assert.deepEqual(readdirSync(temporary), [])
    assert.deepEqual(run(words, { cwd, env: { TMPDIR: join(temporary, 'nowhere') } }), expected)
  })

  test('arrive whole through a slow reader', () => {
    const cwd = many(60)
    const words = `'${process.execPath}' '${CLI}' check --format json --as-of 2026-11-21`
    const { stdout } = spawnSync('bash', ['-c', `${words} | (sleep 1; cat) | wc -c`], {
      cwd,
      encoding: 'utf8',
    })
    const { length } = Buffer.from(
      run(['check', '--format', 'json', '--as-of', '2026-11-21'], { cwd }).stdout,
    )
    assert.equal(Number(stdout), length)
  })
})
