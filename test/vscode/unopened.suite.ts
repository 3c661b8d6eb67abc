import * as vscode from 'vscode'
import { equal, ok } from './assert.ts'
import { codeOf, diagnosticsOf, waitForCode, waitForNothing } from './findings.ts'
import { PROHIBITED, QUIET } from './manifests.ts'
import { waitFor } from './wait.ts'
import {
  close,
  exists,
  fileAt,
  inLanguage,
  makeFolder,
  open,
  readText,
  replace,
  scratch,
  tidyUp,
  write,
  writeWatched,
} from './workspace.ts'

const HELD = PROHIBITED.replace('untargeted_all_faces', 'specific_persons')
const HELD_CODE = '5-1-e/held-by/untargeted-faces'

suite('manifests that no editor has open', () => {
  teardown(tidyUp)

  test('have the findings that they have when they are open', async () => {
    const names = ['rental-firm', 'face-harvest', 'mistakes', 'party-room']
    const copyOf = (name: string) => scratch(`same/${name}/ai-system.yaml`)
    for (const name of names) await write(copyOf(name), await readText(fileAt(`${name}/ai-system.yaml`)))
    for (const name of names) {
      const uri = copyOf(name)
      await waitFor(`findings of ${name}`, () => diagnosticsOf(uri).length > 0)
      ok(!isOpen(uri), `${name} is open`)
      const before = shown(uri)
      const document = await open(uri)
      const asBefore = () => JSON.stringify(shown(uri)) === JSON.stringify(before)
      await waitFor('the same findings', asBefore).catch(() => equal(shown(uri), before))
      await close(document)
      await waitFor('the same findings again', asBefore).catch(() => equal(shown(uri), before))
    }
  })

  test('follow the file as it comes, changes and goes', async () => {
    const uri = await writeWatched('comes/ai-system.yaml', PROHIBITED)
    await waitForCode(uri, '5-1-e')
    await write(uri, HELD)
    await waitForCode(uri, HELD_CODE)
    await write(uri, QUIET)
    await waitForNothing(uri)
    await write(uri, PROHIBITED)
    await waitForCode(uri, '5-1-e')
    await vscode.workspace.fs.delete(uri)
    await waitForNothing(uri)
    await write(uri, HELD)
    await waitForCode(uri, HELD_CODE)
    ok(!isOpen(uri), 'it is open')
  })

  for (const [how, rename] of [
    ['behind the back of VS Code', (from, to) => vscode.workspace.fs.rename(from, to)],
    ['in VS Code', renameInVSCode],
  ] as readonly [string, (from: vscode.Uri, to: vscode.Uri) => PromiseLike<void>][]) {
    test(`follow a file and a folder that are renamed ${how}`, async () => {
      const file = await writeWatched('renamed/ai-system.yaml', PROHIBITED)
      await waitForCode(file, '5-1-e')
      const other = scratch('renamed/faces.ai-system.yml')
      await rename(file, other)
      await waitForCode(other, '5-1-e')
      await waitForNothing(file)
      // A name that looks like that of a file.
      const moved = scratch('moved.v2/faces.ai-system.yml')
      await rename(scratch('renamed'), scratch('moved.v2'))
      await waitForCode(moved, '5-1-e')
      await waitForNothing(other)
      const none = scratch('moved.v2/notes.yaml')
      await rename(moved, none)
      await waitForNothing(moved)
      equal(diagnosticsOf(none).length, 0)
    })
  }

  test('go with their folder', async () => {
    const uris = ['folder/a', 'folder/b/c'].map(path => scratch(`${path}/ai-system.yaml`))
    for (const uri of uris) await write(uri, PROHIBITED)
    for (const uri of uris) await waitForCode(uri, '5-1-e')
    await vscode.workspace.fs.delete(scratch('folder'), { recursive: true })
    for (const uri of uris) await waitForNothing(uri)
  })

  test('many that change at once, as when a branch is switched', async () => {
    // In one folder that is watched: of many new ones VS Code may not watch each.
    await makeFolder(scratch('branch'))
    const paths = Array.from({ length: 30 }, (_, index) => scratch(`branch/${index}.ai-system.yaml`))
    const kinds = [PROHIBITED, HELD, QUIET]
    const textOf = (index: number, branch: number) => kinds[(index + branch) % 3] ?? ''
    for (const branch of [0, 1, 2]) {
      await Promise.all(paths.map((uri, index) => write(uri, textOf(index, branch))))
      await waitFor(`the findings of branch ${branch}`, () =>
        paths.every((uri, index) => {
          const codes = new Set(diagnosticsOf(uri).map(codeOf))
          const text = textOf(index, branch)
          if (text === QUIET) return codes.size === 0
          return (
            codes.has(text === HELD ? HELD_CODE : '5-1-e') && !codes.has(text === HELD ? '5-1-e' : HELD_CODE)
          )
        }),
      )
    }
  })

  test('an edited document that is closed without saving gives way to its file', async () => {
    const uri = await writeWatched('unsaved/ai-system.yaml', PROHIBITED)
    await waitForCode(uri, '5-1-e')
    const document = await open(uri)
    await replace(document, 'untargeted_all_faces', 'specific_persons')
    await waitForCode(uri, HELD_CODE)
    // What happens to the file meanwhile does not show.
    await close(document)
    await waitForCode(uri, '5-1-e')
    ok(!diagnosticsOf(uri).some(one => codeOf(one) === HELD_CODE), 'findings of the closed document')
  })

  test('one that is deleted while its edited document is closed has no findings', async () => {
    const uri = await writeWatched('both/ai-system.yaml', PROHIBITED)
    await waitForCode(uri, '5-1-e')
    const document = await open(uri)
    await vscode.workspace.fs.delete(uri)
    await close(document)
    await waitForNothing(uri)
  })

  test('follow evidence that comes and goes', async () => {
    const text = await readText(fileAt('party-room/ai-system.yaml'))
    const uri = await writeWatched('proof/ai-system.yaml', text)
    const missing = () => diagnosticsOf(uri).filter(one => codeOf(one) === 'evidence/not-found').length
    await waitFor('six places without evidence', () => missing() === 6)
    const documents = await vscode.workspace.fs.readDirectory(fileAt('party-room/docs'))
    for (const [name] of documents) await write(scratch(`proof/docs/${name}`), 'x')
    await waitFor('no missing evidence', () => diagnosticsOf(uri).length > 0 && missing() === 0)
    await vscode.workspace.fs.delete(scratch('proof/docs'), { recursive: true })
    await waitFor('the evidence to be missed', () => missing() === 6)
  })

  test('one that is too large says so once, and is reviewed once it is not', async () => {
    const uri = await write(
      scratch('large/ai-system.yaml'),
      `# ${'x'.repeat(5 * 1024 * 1024)}\n${PROHIBITED}`,
    )
    const small = await writeWatched('small/ai-system.yaml', PROHIBITED)
    const { message } = await waitForCode(uri, 'tool/unreadable')
    equal(message, 'Not reviewed: the file could not be read. The file has 5 MB; at most 4 are read.')
    equal(diagnosticsOf(uri).length, 1)
    await waitForCode(small, '5-1-e')
    await inLanguage('da', async () => {
      await waitFor('Danish', () => diagnosticsOf(uri)[0]?.message.startsWith('Ikke bedømt'))
    })
    await write(uri, PROHIBITED)
    await waitForCode(uri, '5-1-e')
    ok(!diagnosticsOf(uri).some(one => codeOf(one) === 'tool/unreadable'), 'still unreadable')
  })

  test('what a .gitignore leaves out has none, until it is opened or no longer left out', async () => {
    const uri = await writeWatched('built/dist/ai-system.yaml', PROHIBITED)
    await waitForCode(uri, '5-1-e')
    const rules = await write(scratch('built/.gitignore'), 'dist/\n')
    await waitForNothing(uri)
    const document = await open(uri)
    await waitForCode(uri, '5-1-e')
    await close(document)
    await waitForNothing(uri)
    await write(rules, '# nothing\n')
    await waitForCode(uri, '5-1-e')
  })

  test('files of other names and in folders that are left out have none', async () => {
    const others = ['my-ai-system.yaml', 'node_modules/x/ai-system.yaml', '.git/ai-system.yaml']
    for (const path of others) await write(scratch(`left-out/${path}`), PROHIBITED)
    const uri = await write(scratch('left-out/last/ai-system.yaml'), PROHIBITED)
    await waitForCode(uri, '5-1-e')
    for (const path of others) equal(diagnosticsOf(scratch(`left-out/${path}`)).length, 0, path)
  })
})

// Only Node makes links and starts git; the worker has neither.
const node = (globalThis as { process?: NodeJS.Process }).process
if (node?.getBuiltinModule !== undefined) suiteInNode(node)

function suiteInNode(process: NodeJS.Process): void {
  const { execFileSync } = process.getBuiltinModule('node:child_process')
  const { symlinkSync } = process.getBuiltinModule('node:fs')

  suite('manifests that no editor has open, on a disk', () => {
    teardown(tidyUp)

    test('follow a git checkout', async () => {
      const folder = scratch('repository')
      for (const name of ['a', 'b', 'gone']) await makeFolder(vscode.Uri.joinPath(folder, name))
      const identity = [
        '-c',
        'user.name=x',
        '-c',
        'user.email=x@example.org',
        '-c',
        'core.hooksPath=/dev/null',
      ]
      const git = (...given: readonly string[]) =>
        execFileSync('git', [...identity, ...given], { cwd: folder.fsPath, stdio: 'pipe' })
      const at = (path: string) => vscode.Uri.joinPath(folder, ...path.split('/'))
      git('init', '--initial-branch=main')
      for (const name of ['a', 'b', 'gone']) await write(at(`${name}/ai-system.yaml`), PROHIBITED)
      git('add', '.')
      git('commit', '-m', 'main')
      git('checkout', '-b', 'other')
      await write(at('a/ai-system.yaml'), HELD)
      await write(at('new/deep/ai-system.yaml'), PROHIBITED)
      await vscode.workspace.fs.delete(at('gone'), { recursive: true })
      git('add', '.')
      git('commit', '-m', 'other')
      await waitForCode(at('a/ai-system.yaml'), HELD_CODE)
      await waitForCode(at('new/deep/ai-system.yaml'), '5-1-e')
      await waitForNothing(at('gone/ai-system.yaml'))
      for (const branch of ['main', 'other', 'main']) {
        git('checkout', branch)
        const [a, here, there] =
          branch === 'main' ? ['5-1-e', 'gone', 'new/deep'] : [HELD_CODE, 'new/deep', 'gone']
        await waitForCode(at('a/ai-system.yaml'), a)
        await waitForCode(at('b/ai-system.yaml'), '5-1-e')
        await waitForCode(at(`${here}/ai-system.yaml`), '5-1-e')
        await waitForNothing(at(`${there}/ai-system.yaml`))
      }
    })

    test('have one place, whatever links lead there', async () => {
      const uri = await write(scratch('linked/real/ai-system.yaml'), PROHIBITED)
      symlinkSync('real', scratch('linked/link').fsPath)
      symlinkSync('..', scratch('linked/real/loop').fsPath)
      symlinkSync('real/ai-system.yaml', scratch('linked/ai-system.yaml').fsPath)
      await waitForCode(uri, '5-1-e')
      await vscode.commands.executeCommand('aiDesignReview.refreshReview')
      const places = () =>
        vscode.languages
          .getDiagnostics()
          .filter(([one, found]) => one.path.includes('/linked/') && found.length > 0)
          .map(([one]) => one.path.slice(one.path.indexOf('/linked/')))
      equal(places(), ['/linked/real/ai-system.yaml'])
    })
  })
}

function isOpen(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some(one => one.uri.toString() === uri.toString() && !one.isClosed)
}

/** All that shows of the findings. */
function shown(uri: vscode.Uri): readonly unknown[] {
  return diagnosticsOf(uri).map(({ message, range, severity, relatedInformation, code }) => [
    message,
    range,
    severity,
    code,
    relatedInformation?.map(one => [one.message, one.location.range, one.location.uri.toString()]),
  ])
}

async function renameInVSCode(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit()
  edit.renameFile(from, to)
  ok(await vscode.workspace.applyEdit(edit), `${from.path} was not renamed`)
  ok(await exists(to), `${to.path} is not there`)
}
