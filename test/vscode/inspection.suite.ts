import { equal } from './assert.ts'
import { codeOf, diagnosticsOf, waitForCode } from './findings.ts'
import { PROHIBITED } from './manifests.ts'
import { waitFor } from './wait.ts'
import { makeFolder, scratch, tidyUp, write, writeWatched } from './workspace.ts'

const POLICY = '.ai-design-review.yaml'
const policy = (...lines: readonly string[]) => `schema: ai-design-review-policy/v1\n${lines.join('\n')}\n`

suite('what policies find around manifests', () => {
  teardown(tidyUp)

  test('a folder that depends on a library of AI asks for a manifest, until there is one', async () => {
    await writeWatched(`detect/${POLICY}`, policy('detect: true'))
    const dependencies = await writeWatched(
      'detect/service/package.json',
      '{ "dependencies": { "left-pad": "1.0.0", "openai": "^4.0.0" } }\n',
    )
    const finding = await waitForCode(dependencies, 'policy/undescribed')
    equal([finding.range.start.line, finding.severity], [0, 1])
    await write(scratch('detect/service/ai-system.yaml'), PROHIBITED)
    await waitFor('no finding', () => codes(dependencies.path).length === 0)
  })

  test('a required folder without a manifest is told of on the glob that requires it', async () => {
    await makeFolder(scratch('require/services/a'))
    const uri = await writeWatched(`require/${POLICY}`, policy('require:', '  - services/*', '  - lost/*'))
    const { range } = await waitForCode(uri, 'policy/manifest-missing')
    equal([range.start.line, range.start.character], [2, 4])
    equal((await waitForCode(uri, 'policy/no-such-folder')).range.start.line, 3)
    await write(scratch('require/services/a/ai-system.yaml'), PROHIBITED)
    await waitFor('the folder is described', () => !codes(uri.path).includes('policy/manifest-missing'))
  })

  function codes(path: string): readonly string[] {
    return diagnosticsOf(scratch(path.slice(path.indexOf('/scratch/') + '/scratch/'.length))).map(codeOf)
  }
})
