import assert from 'node:assert/strict'
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { suite, test } from 'node:test'
import { load } from 'js-yaml'
import * as z from 'zod'
import { FACE_HARVEST, MISTAKEN, ORDINARY } from '../cli/manifests.ts'
import { folder, PROJECT } from '../cli/run.ts'
import { OFFLINE, packed } from './packed.ts'
import { type Ended, ended, type Files, repository } from './repository.ts'

interface Job {
  readonly variables: { readonly AI_DESIGN_REVIEW: string }
  readonly script: readonly string[]
  readonly artifacts: { readonly reports: { readonly codequality: string; readonly junit: string } }
}

const text = readFileSync(join(PROJECT, 'examples/ci/gitlab-ci.yml'), 'utf8')
const job = (load(text) as { readonly 'ai-design-review': Job })['ai-design-review']
const { codequality, junit } = job.artifacts.reports
const prefix = folder()
const tarball = packed()

/** What GitLab's documentation asks of a code quality report: paths from the root, without a leading ./ */
const REPORT = z.array(
  z.object({
    description: z.string().min(1),
    check_name: z.string().min(1),
    fingerprint: z.string().min(1),
    severity: z.enum(['info', 'minor', 'major', 'critical', 'blocker']),
    location: z.object({
      path: z.string().regex(/^(?!\.{0,2}\/)(?!.*\\)/),
      lines: z.object({ begin: z.int().min(1) }),
    }),
  }),
)

/** The script of the job in a repository of these files, with npm installing into a folder of the test. */
function pipeline(files: Files): Ended & { readonly root: string; readonly issues: z.infer<typeof REPORT> } {
  const root = repository(files)
  const place = join(root, job.variables.AI_DESIGN_REVIEW)
  mkdirSync(dirname(place), { recursive: true })
  copyFileSync(tarball, place)
  const env = {
    ...OFFLINE,
    ...job.variables,
    npm_config_prefix: prefix,
    PATH: `${join(prefix, 'bin')}${delimiter}${process.env.PATH}`,
  }
  const script = job.script.join('\n')
  const done = ended('bash', ['-e', '-o', 'pipefail', '-c', script], { cwd: root, env })
  const report = readFileSync(join(root, codequality), 'utf8')
  assert.ok(report.startsWith('['), 'no byte order mark')
  return { ...done, root, issues: REPORT.parse(JSON.parse(report)) }
}

suite('the job for GitLab', () => {
  test('names the package of this version', () => {
    const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'))
    assert.equal(job.variables.AI_DESIGN_REVIEW, `./tools/ai-design-review-${version}.tgz`)
  })

  test('fails on a prohibited use, and reports each finding once', () => {
    const files = {
      'a b/ai-system.yaml': FACE_HARVEST,
      'c/ai-system.yaml': FACE_HARVEST,
      'd/ai-system.yml': MISTAKEN,
    }
    const { status, output, issues, root } = pipeline(files)
    assert.equal(status, 1, output)
    assert.match(output, /✗ prohibited/)
    assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, issues.length)
    assert.deepEqual(
      [...new Set(issues.map(({ location }) => location.path))].sort(),
      Object.keys(files).sort(),
    )
    const verdict = issues.find(({ check_name: name }) => name === '5-1-e')
    assert.deepEqual([verdict?.severity, verdict?.location.lines.begin], ['critical', 9])
    assert.ok(existsSync(join(root, junit)))
  })

  test('passes with an empty report where nothing is found', () => {
    const { status, issues, output } = pipeline({ 'ai-system.yaml': ORDINARY })
    assert.deepEqual([status, issues], [0, []], output)
  })
})
