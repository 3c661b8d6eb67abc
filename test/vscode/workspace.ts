import * as vscode from 'vscode'
import { ok } from './assert.ts'
import { waitFor } from './wait.ts'

// The workspace is a copy of examples/. What a test writes goes below `scratch`.

const SCRATCH = 'scratch'

/** On a busy machine a workspace is read after the extensions have started, and at times not at all: then it rejects. */
export async function workspaceOpened(): Promise<void> {
  await waitFor('the workspace folder', () => vscode.workspace.workspaceFolders?.length)
}

/** A file of the workspace by its path. */
export function fileAt(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? []
  ok(folder, 'no workspace folder is open')
  return vscode.Uri.joinPath(folder.uri, ...path.split('/'))
}

/** A file that a test writes, which nothing else opens. */
export function scratch(path: string): vscode.Uri {
  return fileAt(`${SCRATCH}/${path}`)
}

/** Deletes what the tests wrote and closes what they opened. */
export async function tidyUp(): Promise<void> {
  while (vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  }
  const folder = fileAt(SCRATCH)
  if (!(await exists(folder))) return
  // The folder itself stays: VS Code may not watch one that is made anew.
  for (const [name] of await vscode.workspace.fs.readDirectory(folder)) {
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, name), { recursive: true })
  }
  await eventsDelivered()
}

let sentinels = 0

/**
 * Waits until VS Code has told of all that happened to files below `scratch` so far: what it collects at one time it
 * folds together, so that a file that is deleted soon after it was made was never there. Events come in their order,
 * so those before the one of a new file are there when it is.
 */
export async function eventsDelivered(): Promise<void> {
  await makeFolder(fileAt(SCRATCH))
  const sentinel = scratch(`.sentinel-${sentinels++}`)
  const created = eventOf(sentinel)
  await write(sentinel, '')
  await created
  const deleted = eventOf(sentinel)
  await vscode.workspace.fs.delete(sentinel)
  await deleted
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri)
    return true
  } catch {
    return false
  }
}

export async function write(uri: vscode.Uri, text: string): Promise<vscode.Uri> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text))
  return uri
}

/**
 * Writes a file until VS Code has noticed: in a folder that was made just now its watcher may miss the first event.
 * @param noticed whether what the file does can be seen
 */
export async function writeUntil(
  uri: vscode.Uri,
  text: string,
  what: string,
  noticed: () => boolean,
): Promise<vscode.Uri> {
  let written = 0
  await waitFor(what, async () => {
    if (noticed()) return true
    if (Date.now() - written > 1_000) {
      await write(uri, text)
      written = Date.now()
    }
    return false
  })
  return uri
}

export async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))
}

/**
 * Opens a file in an editor as a person does. `workspace.openTextDocument` would keep the document open for
 * minutes after its editor is closed.
 */
export async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false })
  return waitFor(`an editor of ${uri.path}`, () => {
    const document = vscode.window.activeTextEditor?.document
    return document?.uri.toString() === uri.toString() && document
  })
}

/** Writes a manifest below `scratch` and opens it. */
export async function openScratch(path: string, text: string): Promise<vscode.TextDocument> {
  const uri = scratch(path)
  // What else is written beside it is noticed only in a folder that is watched.
  await makeFolder(vscode.Uri.joinPath(uri, '..'))
  await write(uri, text)
  await eventsDelivered()
  return open(uri)
}

/** Waits until VS Code has told of a file or folder. */
function eventOf(uri: vscode.Uri): Promise<void> {
  const watcher = vscode.workspace.createFileSystemWatcher('**/*')
  return new Promise(resolve => {
    const done = () => {
      watcher.dispose()
      resolve()
    }
    const notice = (seen: vscode.Uri) => {
      if (seen.toString() === uri.toString()) done()
    }
    watcher.onDidCreate(notice)
    watcher.onDidChange(notice)
    watcher.onDidDelete(notice)
    // What a busy machine never tells of must not hold up the rest.
    setTimeout(done, 5_000)
  })
}

/**
 * Makes a folder and those above it one after the other, each once VS Code has noticed the one before: what is made in
 * a folder that is not watched yet is never watched.
 */
export async function makeFolder(uri: vscode.Uri): Promise<void> {
  if (await exists(uri)) return
  await makeFolder(vscode.Uri.joinPath(uri, '..'))
  const noticed = eventOf(uri)
  await vscode.workspace.fs.createDirectory(uri)
  await noticed
}

/** Writes a file below `scratch` into a folder that VS Code watches, so that it notices every further change. */
export async function writeWatched(path: string, text: string): Promise<vscode.Uri> {
  const uri = scratch(path)
  await makeFolder(vscode.Uri.joinPath(uri, '..'))
  return write(uri, text)
}

/** Closes the active editor, and waits until VS Code lets go of its document. */
export async function close(document: vscode.TextDocument): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  await waitFor(`the closing of ${document.uri.path}`, () => document.isClosed)
}

/** Puts one text in the place of another, which stands once in the document. */
export async function replace(document: vscode.TextDocument, before: string, after: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit()
  edit.replace(document.uri, rangeOf(document, before), after)
  ok(await vscode.workspace.applyEdit(edit), `${before} was not replaced`)
}

/** Where a text stands that is there once. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text)
  ok(start >= 0, `${text} is not in the document`)
  ok(document.getText().indexOf(text, start + 1) < 0, `${text} is in the document more than once`)
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length))
}

/** Runs something in a language of the extension, and sets the setting back. */
export function inLanguage(language: 'en' | 'da', run: () => Promise<void>): Promise<void> {
  return withSetting('language', language, run)
}

/** Runs something with a setting of the extension, in the first folder unless another is named, and sets it back. */
export async function withSetting(
  name: string,
  value: unknown,
  run: () => Promise<void>,
  folder = fileAt('.'),
): Promise<void> {
  const set = (to: unknown) =>
    vscode.workspace
      .getConfiguration('aiDesignReview', folder)
      .update(name, to, vscode.ConfigurationTarget.WorkspaceFolder)
  await set(value)
  try {
    await run()
  } finally {
    await set(undefined)
  }
}

/** Adds a folder to the workspace. */
export async function addFolder(uri: vscode.Uri): Promise<void> {
  const count = vscode.workspace.workspaceFolders?.length ?? 0
  ok(vscode.workspace.updateWorkspaceFolders(count, 0, { uri }), `${uri.path} was not added`)
  await waitFor('the folder', () => vscode.workspace.workspaceFolders?.length === count + 1)
}

/** Leaves the workspace with the folder that it began with. */
export async function removeFurtherFolders(): Promise<void> {
  const count = vscode.workspace.workspaceFolders?.length ?? 0
  if (count < 2) return
  ok(vscode.workspace.updateWorkspaceFolders(1, count - 1), 'the folders were not removed')
  await waitFor('one folder', () => vscode.workspace.workspaceFolders?.length === 1)
}
