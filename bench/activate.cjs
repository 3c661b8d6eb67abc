/**
 * Starts dist/extension.js in a Node of its own, with a stand-in for the `vscode` module that holds one open
 * manifest. Writes the times as JSON: loading, activating, and from the start of the process to its diagnostics.
 */

const Module = require('node:module')
const { join } = require('node:path')

/** A value that may be called, constructed and asked for anything. */
function anything() {
  function target() {}
  return new Proxy(target, {
    get: (_, key) => (key === Symbol.toPrimitive ? () => '' : key === 'then' ? undefined : anything()),
    apply: () => anything(),
    construct: () => anything(),
    set: () => true,
  })
}

class EventEmitter {
  listeners = []
  event = listener => {
    this.listeners.push(listener)
    return { dispose() {} }
  }
  fire(value) {
    for (const listener of this.listeners) listener(value)
  }
  dispose() {}
}

class Disposable {
  static from() {
    return new Disposable()
  }
  dispose() {}
}

const text = process.env.BENCH_MANIFEST ?? ''
const uri = {
  scheme: 'file',
  path: '/w/ai-system.yaml',
  fsPath: '/w/ai-system.yaml',
  toString: () => 'file:///w/ai-system.yaml',
}
const document = {
  uri,
  version: 1,
  languageId: 'ai-system',
  isClosed: false,
  fileName: uri.path,
  getText: () => text,
  lineCount: 60,
}
let diagnostics = () => undefined
const never = () => ({ dispose() {} })
const on = { get: (target, key) => target[key] ?? (/^on[A-Z]/.test(key) ? never : anything()) }

/** The bundle copies what is here and takes the rest from the prototype. */
const vscode = Object.setPrototypeOf(
  {
    EventEmitter,
    Disposable,
    workspace: new Proxy(
      {
        textDocuments: [document],
        workspaceFolders: [],
        getWorkspaceFolder: () => undefined,
        getConfiguration: () => ({ get: (_, otherwise) => otherwise, inspect: () => undefined }),
        createFileSystemWatcher: () =>
          new Proxy({}, { get: (_, key) => (key === 'dispose' ? () => undefined : never) }),
        findFiles: async () => [],
        fs: {
          readFile: async () => {
            throw new Error('no file')
          },
          stat: async () => {
            throw new Error('no file')
          },
          readDirectory: async () => [],
        },
      },
      on,
    ),
    window: new Proxy({ visibleTextEditors: [], activeTextEditor: undefined }, on),
    languages: new Proxy(
      {
        match: () => 10,
        createDiagnosticCollection: () => ({
          set: (_, found) => diagnostics(found),
          delete() {},
          clear() {},
          dispose() {},
        }),
      },
      { get: (target, key) => target[key] ?? (() => new Disposable()) },
    ),
    env: { language: 'en' },
  },
  new Proxy({}, { get: () => anything() }),
)

const load = Module._load
Module._load = (name, ...rest) => (name === 'vscode' ? vscode : load(name, ...rest))

const start = performance.now()
const extension = require(join(__dirname, '..', 'dist', 'extension.js'))
const loaded = performance.now()
const context = {
  subscriptions: [],
  extensionUri: uri,
  workspaceState: { get: () => undefined, update: async () => undefined },
}
diagnostics = found => {
  diagnostics = () => undefined
  // Told after what activates is done, or once the policies are looked for.
  setImmediate(() => {
    process.stdout.write(
      JSON.stringify({
        load: loaded - start,
        activate: activated - loaded,
        diagnostics: said,
        found: found?.length ?? 0,
      }),
    )
    process.exit(0)
  })
  const said = performance.now()
}
let activated = loaded
extension.activate(context)
activated = performance.now()
setTimeout(() => {
  process.stderr.write('no diagnostics within ten seconds')
  process.exit(1)
}, 10_000)
