import * as vscode from 'vscode'
import { equal, ok } from './assert.ts'
import { waitForCode } from './findings.ts'
import { PROHIBITED } from './manifests.ts'
import { openScratch, tidyUp } from './workspace.ts'

const TRAP = '\u202egpj\u001b[2J <img src=x> [a](command:workbench.action.quit) $(bug) https://evil.invalid'
const HOSTILE = PROHIBITED.replace('name: Face search', 'name: ""')
  .replace('  search:', `  ${JSON.stringify(TRAP)}:`)
  .replace('Find faces.', JSON.stringify(TRAP))
  .replace(
    'database_operation: creates',
    `database_operation: { value: creates, evidence: [https://evil.invalid/a, ../../../../etc/passwd, ${JSON.stringify(TRAP)}] }`,
  )

suite('a hostile manifest', () => {
  teardown(tidyUp)

  test('has an outline though a system has no name, with nothing invisible in it', async () => {
    const { uri } = await openScratch('ai-system.yaml', HOSTILE)
    await waitForCode(uri, '5-1-e')
    const symbols = await ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri)
    const names = symbols.flatMap(({ name, children }) => [name, ...children.map(child => child.name)])
    equal(names[0], '?')
    ok(
      names.some(name => name.includes('\\u{202e}gpj\\u{1b}[2J')),
      names.join(),
    )
    ok(!/[\p{Cc}\p{Cf}]/u.test(names.join('')), 'an invisible character')
  })

  test('leads nowhere in its hovers, and by its links to https and into the folder only', async () => {
    const { uri } = await openScratch('ai-system.yaml', HOSTILE)
    await waitForCode(uri, '5-1-e')
    for (const line of [1, 7, 8, 11]) {
      const hovers = await ask<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        uri,
        new vscode.Position(line, 6),
      )
      const text = hovers
        .flatMap(({ contents }) => contents)
        .map(textOf)
        .join('\n')
      equal(
        [...text.matchAll(/(?<!\\)\]\((?!command:aiDesignReview\.openProvision\?)[^)]*\)/g)].map(
          ([found]) => found,
        ),
        [],
      )
      ok(!/<img/.test(text) && !/(?!\n)[\p{Cc}\p{Cf}]/u.test(text), text)
    }
    const links = await ask<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri)
    for (const { target } of links) {
      ok(target?.scheme === 'https' || target?.path.startsWith(uri.path.replace(/\/[^/]*$/, '')), `${target}`)
    }
  })

  test('makes the extension open no connection', async () => {
    const heard: string[] = []
    const restore = watchNetwork(stack => heard.push(stack))
    try {
      const { uri } = await openScratch('network/ai-system.yaml', HOSTILE)
      await waitForCode(uri, '5-1-e')
      const whole = new vscode.Range(0, 0, 40, 0)
      await ask('vscode.executeHoverProvider', uri, new vscode.Position(11, 8))
      await ask('vscode.executeCodeActionProvider', uri, whole)
      await ask('vscode.executeCompletionItemProvider', uri, new vscode.Position(9, 4))
      await ask('vscode.executeLinkProvider', uri, 10)
      await ask('vscode.executeInlayHintProvider', uri, whole)
      await vscode.commands.executeCommand('aiDesignReview.openReport', uri)
      // That it is heard at all.
      await fetch('data:,a').catch(() => null)
    } finally {
      restore()
    }
    equal(
      heard.filter(stack => /extension\.js/.test(stack) && !/extensionHost|workbench/.test(stack)),
      [],
    )
  })
})

function ask<T>(command: string, uri: vscode.Uri, ...more: readonly unknown[]): Thenable<T> {
  return vscode.commands.executeCommand<T>(command, uri, ...more)
}

function textOf(content: vscode.MarkdownString | vscode.MarkedString): string {
  return typeof content === 'string' ? content : content.value
}

type Call = (...given: unknown[]) => unknown

/** Tells the stack of every connection that is asked for by this thread, which VS Code does as well. */
function watchNetwork(tell: (stack: string) => void): () => void {
  const node = (globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } }).process
  const net = node?.getBuiltinModule?.('net') as { Socket: { prototype: Record<string, Call> } } | undefined
  const places: readonly (readonly [Record<string, Call>, string])[] = [
    [globalThis as unknown as Record<string, Call>, 'fetch'],
    ...(net === undefined ? [] : [[net.Socket.prototype, 'connect'] as const]),
  ]
  const restore = places.flatMap(([place, name]) => {
    const own = place[name]
    if (own === undefined) return []
    place[name] = function (this: unknown, ...given) {
      tell(new Error(name).stack ?? '')
      return own.apply(this, given)
    }
    return [() => Object.assign(place, { [name]: own })]
  })
  return () => {
    for (const undo of restore) undo()
  }
}
