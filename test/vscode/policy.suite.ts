import * as vscode from 'vscode'
import { equal } from './assert.ts'
import { codeOf, diagnosticsOf, waitForCode, waitForFindings, waitForNothing } from './findings.ts'
import { PROHIBITED, QUIET } from './manifests.ts'
import { waitFor } from './wait.ts'
import {
  close,
  inLanguage,
  makeFolder,
  open,
  openScratch,
  replace,
  scratch,
  tidyUp,
  write,
  writeUntil,
  writeWatched,
} from './workspace.ts'

const NAME = '.ai-design-review.yaml'
const policy = (...lines: readonly string[]) => `schema: ai-design-review-policy/v1\n${lines.join('\n')}\n`

suite('the policy of a team', () => {
  teardown(tidyUp)

  test('the nearest above a manifest holds', async () => {
    await write(scratch(`policy/${NAME}`), policy('language: da'))
    await write(scratch(`policy/inner/${NAME}`), policy('language: en'))
    const outer = await openScratch('policy/ai-system.yaml', PROHIBITED)
    equal((await waitForCode(outer.uri, '5-1-e')).message.startsWith('Forbudt'), true)
    const inner = await openScratch('policy/inner/deep/ai-system.yaml', PROHIBITED)
    equal((await waitForCode(inner.uri, '5-1-e')).message.startsWith('Prohibited'), true)
  })

  test('a manifest follows its policy as it comes, changes and goes', async () => {
    const document = await openScratch('follows/ai-system.yaml', PROHIBITED)
    await waitForCode(document.uri, '5-1-e/untargeted-faces')
    const file = scratch(`follows/${NAME}`)
    const gone = () => codes(document.uri).join() === '5-1-e'
    await writeUntil(file, policy('severity: { 5-1-e: off }'), 'the conditions to go', gone)
    const raised = () =>
      diagnosticsOf(document.uri).filter(one => one.severity === vscode.DiagnosticSeverity.Error).length > 1
    await writeUntil(file, policy('severity: { 5-1-e: error }'), 'errors', raised)
    await vscode.workspace.fs.delete(file)
    await waitFor('warnings', () => codes(document.uri).length > 1 && !raised())
  })

  test('an ignored manifest has no finding', async () => {
    const document = await openScratch('ignored/draft/ai-system.yaml', PROHIBITED)
    await waitForCode(document.uri, '5-1-e')
    const file = scratch(`ignored/${NAME}`)
    const ignored = () => diagnosticsOf(document.uri).length === 0
    await writeUntil(file, policy('ignore: [draft/**]'), 'no finding', ignored)
    await write(file, policy('ignore: [other/**]'))
    await waitForCode(document.uri, '5-1-e')
  })

  test('a language in the settings wins over that of the policy', async () => {
    await write(scratch(`language/${NAME}`), policy('language: da'))
    const document = await openScratch('language/ai-system.yaml', PROHIBITED)
    const starts = (word: string) => () =>
      diagnosticsOf(document.uri).some(one => codeOf(one) === '5-1-e' && one.message.startsWith(word))
    await waitFor('Danish', starts('Forbudt'))
    await inLanguage('en', async () => {
      await waitFor('English', starts('Prohibited'))
    })
    await waitFor('Danish again', starts('Forbudt'))
  })

  test('its own mistakes show in an open policy, and go when they are mended', async () => {
    const document = await openScratch(
      `mistakes/${NAME}`,
      policy('langauge: da', 'severity: { breach: off }'),
    )
    equal(document.languageId, 'yaml')
    await waitForFindings(document, [
      'error policy/unknown-key 2:1 langauge',
      'error policy/never-lowered 3:21 off',
    ])
    await replace(document, 'langauge', 'language')
    await waitForFindings(document, ['error policy/never-lowered 3:21 off'])
    await replace(document, 'off', 'error')
    await waitForNothing(document.uri)
  })

  test('its mistakes show while it is not open, until they are mended or it goes', async () => {
    const file = await writeWatched(`closed/${NAME}`, policy('langauge: da'))
    await waitForCode(file, 'policy/unknown-key')
    const document = await open(file)
    await waitForFindings(document, ['error policy/unknown-key 2:1 langauge'])
    await close(document)
    await waitForCode(file, 'policy/unknown-key')
    await write(file, policy('language: da'))
    await waitForNothing(file)
    await write(file, policy('severity: { breach: off }'))
    await waitForCode(file, 'policy/never-lowered')
    await vscode.workspace.fs.delete(file)
    await waitForNothing(file)
  })

  test('a policy that cannot be read says so', async () => {
    const file = scratch(`folder/${NAME}`)
    await makeFolder(file)
    await openScratch('folder/ai-system.yaml', PROHIBITED)
    equal((await waitForCode(file, 'tool/unreadable')).message.startsWith('Not reviewed'), true)
  })

  test('a yaml file of another name is no policy', async () => {
    const document = await openScratch('other.yaml', policy('langauge: da'))
    await open(
      await write(scratch('fence/ai-system.yaml'), QUIET.replace('is_ai_system: yes', 'is_ai_system: x')),
    )
    await waitForCode(scratch('fence/ai-system.yaml'), 'manifest/bad-value')
    equal(diagnosticsOf(document.uri).length, 0)
  })
})

function codes(uri: vscode.Uri): readonly string[] {
  return [...new Set(diagnosticsOf(uri).map(codeOf))]
}
