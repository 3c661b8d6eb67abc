import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { read } from '../../src/manifest/read.ts'
import type { Finding } from '../../src/review/findings/finding.ts'
import { policyFrom } from '../../src/review/policy/policy.ts'
import { readPolicy } from '../../src/review/policy/read-policy.ts'
import { review } from '../../src/review/review.ts'
import { today } from '../../src/review/today.ts'
import { isManifestPath, parityFiles } from '../support/parity.ts'
import { check, folder, type JsonManifest } from './run.ts'

// The suite `parity` of test/vscode compares the editor with the same report of the command line.
suite('one engine', () => {
  const files = parityFiles()
  const { report } = check([], { cwd: folder(files) })
  const listed = new Map(report.manifests.map(manifest => [manifest.path, manifest]))
  const policy = policyFrom(readPolicy(files['policy/.ai-design-review.yaml'] ?? '').wishes)

  test('every manifest is in the report of the command line', () => {
    assert.deepEqual([...listed.keys()].toSorted(), Object.keys(files).filter(isManifestPath).toSorted())
    assert.ok(listed.size > 300)
    assert.deepEqual(report.tool_problems, [])
  })

  test('the command line finds what the engine finds, word for word', () => {
    for (const [path, manifest] of listed) {
      const { systems, findings } = review(read(files[path] ?? ''), {
        asOf: null,
        today: today(),
        language: 'en',
        isMissing: () => true,
        ...(path.startsWith('policy/') ? { policy, recommendations: policy.recommendations } : {}),
      })
      assert.deepEqual(manifest.findings.map(fromZero), findings, path)
      assert.deepEqual(
        manifest.systems.flatMap(({ uses }) => uses.map(use => use.provisions.map(({ verdict }) => verdict))),
        systems.flatMap(({ uses }) => uses.map(use => use.judgements.map(({ verdict }) => verdict))),
        path,
      )
    }
  })
})

/** Lines and columns from 0, as the engine counts. */
function fromZero({ code, severity, message, range, related }: JsonManifest['findings'][number]): Finding {
  const back = ({ start, end }: typeof range) => ({
    start: { line: start.line - 1, character: start.column - 1 },
    end: { line: end.line - 1, character: end.column - 1 },
  })
  return {
    code,
    severity,
    message,
    range: back(range),
    related: related.map(place => ({ message: place.message, range: back(place.range) })),
  }
}
