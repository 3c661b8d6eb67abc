import { mark } from '../host/mark.ts'

type Print = (...given: unknown[]) => void

const host = globalThis.console

const marked = (print: Print) => ({
  value: (...given: unknown[]) => print(formatted(given).replace(/^/gm, mark)),
})

// test/host/build.ts gives this console to everything in the bundle, Mocha included. VS Code lets nobody
// replace the methods of its own, and its own messages are not to be marked.
const suiteConsole: Console = Object.create(host, {
  log: marked(host.log),
  info: marked(host.info),
  warn: marked(host.warn),
  error: marked(host.error),
})

export { suiteConsole as console }

// The placeholders of a text are filled in here, since not every host does it.
function formatted(given: readonly unknown[]): string {
  const [first, ...rest] = given
  if (typeof first !== 'string') return given.map(shown).join(' ')
  const text = first.replace(/%[sdifoOj%]/g, found => {
    if (found === '%%') return '%'
    return rest.length > 0 ? shown(rest.shift()) : found
  })
  return [text, ...rest.map(shown)].join(' ')
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value
  if (value instanceof Error) return value.stack ?? String(value)
  return JSON.stringify(value) ?? String(value)
}
