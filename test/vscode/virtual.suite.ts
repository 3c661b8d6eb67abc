import * as vscode from 'vscode'
import { equal, ok } from './assert.ts'
import { codeOf, diagnosticsOf, findings, waitForCode, waitForFindings, waitForNothing } from './findings.ts'
import { HELD, PROHIBITED } from './manifests.ts'
import { MEMORY, memoryFiles } from './memory-files.ts'
import { waitFor } from './wait.ts'
import {
  addFolder,
  exists,
  fileAt,
  open,
  rangeOf,
  readText,
  removeFurtherFolders,
  replace,
  tidyUp,
  write,
} from './workspace.ts'

const ROOT = vscode.Uri.from({ scheme: MEMORY, path: '/team' })
const POLICY = 'schema: ai-design-review-policy/v1\n'
const HEAD = 'schema: ai-design-review/v1\nname: x\nuses:\n  one:\n    purpose: p\n'

const at = (path: string) => vscode.Uri.joinPath(ROOT, ...path.split('/'))

/** Writes a file, and the folders above it that are not there. */
async function put(path: string, text: string): Promise<vscode.Uri> {
  const uri = at(path)
  await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'))
  return write(uri, text)
}

const openAt = async (path: string, text: string) => open(await put(path, text))

// As on vscode.dev: no `file`, no search, no git, and the path of a file means nothing to the system.
suite('a virtual file system', () => {
  let provider: vscode.Disposable

  suiteSetup(async () => {
    provider = vscode.workspace.registerFileSystemProvider(MEMORY, memoryFiles(), { isCaseSensitive: true })
    await vscode.workspace.fs.createDirectory(ROOT)
    await put('first/ai-system.yaml', PROHIBITED)
    await addFolder(ROOT)
  })

  teardown(async () => {
    await tidyUp()
    for (const [name] of await vscode.workspace.fs.readDirectory(ROOT)) {
      if (name !== 'first') await vscode.workspace.fs.delete(at(name), { recursive: true })
    }
  })

  suiteTeardown(async () => {
    await removeFurtherFolders()
    provider.dispose()
  })

  test('a manifest that was there before the folder is found and reviewed', async () => {
    const { range, severity } = await waitForCode(at('first/ai-system.yaml'), '5-1-e')
    equal([range.start.line, severity], [7, vscode.DiagnosticSeverity.Error])
  })

  test('manifests that nobody opens come, change and go', async () => {
    const uri = await put('deep/down/ai-system.yaml', PROHIBITED)
    await waitForCode(uri, '5-1-e')
    await write(uri, PROHIBITED.replace('untargeted_all_faces', 'specific_persons'))
    await waitForCode(uri, '5-1-e/held-by/untargeted-faces')
    const named = at('deep/other.ai-system.yml')
    await vscode.workspace.fs.rename(uri, named)
    await waitForCode(named, '5-1-e/held-by/untargeted-faces')
    await waitForNothing(uri)
    await vscode.workspace.fs.delete(at('deep'), { recursive: true })
    await waitForNothing(named)
  })

  test('what .gitignore, files.exclude and node_modules leave out is left out', async () => {
    await put('.gitignore', 'built/\n')
    const uris = await Promise.all(
      ['built', 'node_modules/x', 'kept'].map(folder => put(`${folder}/ai-system.yaml`, PROHIBITED)),
    )
    const [built, module, kept] = uris
    ok(built && module && kept, 'three')
    await waitForCode(kept, '5-1-e')
    await vscode.commands.executeCommand('aiDesignReview.refreshReview')
    equal([diagnosticsOf(built).length, diagnosticsOf(module).length], [0, 0])
  })

  test('an open manifest is reviewed while it is typed', async () => {
    const document = await openAt('open/ai-system.yaml', PROHIBITED)
    equal(document.languageId, 'ai-system')
    await waitForCode(document.uri, '5-1-e')
    await replace(document, 'untargeted_all_faces', 'specific_persons')
    await waitForFindings(document, HELD)
    // Closed without saving: the file counts.
    await tidyUp()
    await waitForCode(document.uri, '5-1-e')
  })

  test('hover, lenses, outline and inlay hints answer', async () => {
    const document = await openAt('asked/ai-system.yaml', PROHIBITED)
    await waitForCode(document.uri, '5-1-e')
    const position = rangeOf(document, 'untargeted_all_faces').start
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    )
    const text = hovers.flatMap(({ contents }) =>
      contents.map(one => (typeof one === 'string' ? one : one.value)),
    )
    ok(text.join('').includes('Article 5(1)(e)'), text.join(''))
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
    )
    ok(
      lenses.some(({ command }) => command?.title.startsWith('prohibited')),
      JSON.stringify(lenses),
    )
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    )
    ok(symbols.length > 0, 'no outline')
  })

  test('completion offers what is not there', async () => {
    const document = await openAt('typed/ai-system.yaml', `${HEAD}    influence: none\n    \n`)
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(6, 4),
    )
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label))
    ok(labels.includes('person_scoring') && !labels.includes('influence'), JSON.stringify(labels))
  })

  test('a fix is offered and made', async () => {
    const document = await openAt('fixed/ai-system.yaml', `${HEAD}    person_scorning: none\n`)
    await waitForCode(document.uri, 'manifest/unknown-key')
    const fix = await waitFor('the fix', async () => {
      const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        rangeOf(document, 'person_scorning'),
      )
      return actions.find(({ title }) => title.startsWith("Change 'person_scorning'"))
    })
    ok(fix.edit, 'no edit')
    ok(await vscode.workspace.applyEdit(fix.edit), 'not made')
    await waitFor('the text', () => document.getText() === `${HEAD}    person_scoring: none\n`)
    ok(await document.save(), 'not saved')
    equal(await readText(document.uri), `${HEAD}    person_scoring: none\n`)
  })

  test('evidence is looked up beside the manifest, and a link leads there', async () => {
    const text = await readText(fileAt('party-room/ai-system.yaml'))
    for (const name of ['data-sources.md', 'house-rules.md']) await put(`room/docs/${name}`, 'x\n')
    const document = await openAt('room/ai-system.yaml', text)
    await waitFor('one missing', () => missing(document.uri) === 'docs/proportionality.md')
    await put('room/docs/proportionality.md', 'x\n')
    await waitFor('none missing', () => missing(document.uri) === '')
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    )
    ok(
      links.some(({ target }) => target?.toString() === at('room/docs/house-rules.md').toString()),
      JSON.stringify(links.map(({ target }) => target?.toString())),
    )
    await vscode.workspace.fs.delete(at('room/docs/house-rules.md'))
    await waitFor('one missing again', () => missing(document.uri) === 'docs/house-rules.md')
  })

  test('the policy of the team holds, and what it asks around manifests is found', async () => {
    const uri = await put('policy/drafts/ai-system.yaml', PROHIBITED)
    await waitForCode(uri, '5-1-e')
    const policy = await put('policy/.ai-design-review.yaml', `${POLICY}ignore: [drafts/**]\n`)
    await waitForNothing(uri)
    await write(policy, `${POLICY}ownres: required\n`)
    await waitFor('the mistake in the policy', () => codes(policy).length > 0)
    await write(policy, `${POLICY}detect: true\nrequire: [services/*]\n`)
    await waitForCode(uri, '5-1-e')
    const dependencies = await put(
      'policy/services/a/package.json',
      '{ "dependencies": { "openai": "4" } }\n',
    )
    await waitForCode(dependencies, 'policy/undescribed')
    await waitForCode(policy, 'policy/manifest-missing')
    await put('policy/services/a/ai-system.yaml', PROHIBITED)
    await waitForNothing(dependencies)
    await waitFor('no finding on the policy', () => !codes(policy).includes('policy/manifest-missing'))
    const document = await open(policy)
    ok(
      findings(document).every(line => !line.includes('error')),
      JSON.stringify(findings(document)),
    )
  })

  test('the tree shows a use, and the report opens', async () => {
    const document = await openAt('shown/ai-system.yaml', PROHIBITED)
    await waitForCode(document.uri, '5-1-e')
    await vscode.commands.executeCommand('aiDesignReview.review.focus')
    await vscode.commands.executeCommand('aiDesignReview.revealUse', document.uri.toString(), 0, 0)
    await vscode.window.showTextDocument(document)
    await vscode.commands.executeCommand('aiDesignReview.openReport')
    const report = await waitFor('the report', () =>
      vscode.workspace.textDocuments.find(
        ({ uri }) => uri.scheme === 'ai-design-review-report' && uri.query === document.uri.toString(),
      ),
    )
    ok(report.getText().includes('Article 5(1)(e)'), 'the provision')
  })

  test('a new manifest is made, and the interview opens on it', async () => {
    await vscode.workspace.fs.createDirectory(at('fresh'))
    await vscode.commands.executeCommand('aiDesignReview.newManifest', at('fresh'))
    const document = await waitFor('the new manifest', () => {
      const active = vscode.window.activeTextEditor?.document
      return active?.uri.toString() === at('fresh/ai-system.yaml').toString() && active
    })
    await waitFor('its text', () => document.getText().startsWith('schema: ai-design-review/v1'))
    const before = document.getText()
    let isOver = false
    const over = vscode.commands.executeCommand('aiDesignReview.describeSystem', document.uri).then(() => {
      isOver = true
    })
    await waitFor('the end of the interview', async () => {
      if (!isOver) await vscode.commands.executeCommand('workbench.action.closeQuickOpen')
      return isOver
    })
    await over
    equal(document.getText(), before)
    ok(!(await exists(at('fresh/other.yaml'))), 'nothing else is made')
  })

  test('what needs git says so', async () => {
    const document = await openAt('compared/ai-system.yaml', PROHIBITED)
    const outcome = await vscode.commands.executeCommand('aiDesignReview.compareWithRevision', document.uri)
    ok(outcome === 'no-git' || outcome === 'no-repository', String(outcome))
  })
})

function codes(uri: vscode.Uri): readonly string[] {
  return diagnosticsOf(uri).map(codeOf)
}

/** The evidence that was not found, each once. */
function missing(uri: vscode.Uri): string {
  const paths = diagnosticsOf(uri)
    .filter(one => codeOf(one) === 'evidence/not-found')
    .flatMap(({ message }) => /docs\/[\w-]+\.md/.exec(message) ?? [])
  return [...new Set(paths)].sort().join(' ')
}
