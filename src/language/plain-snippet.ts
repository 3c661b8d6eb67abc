/** Escaped characters, choices, placeholders and bare tab stops, in this order. */
const PART = /\\([\\$}])|\$\{\d+\|((?:\\.|[^|\\])*)\|\}|\$\{\d+(?::((?:\\.|[^}\\])*))?\}|\$\d+/g

/**
 * A snippet as an editor without snippets writes it: the first of each choice, and the words of each placeholder.
 * The first choice is `unknown` wherever a fact is asked for.
 */
export function plainSnippet(snippet: string): string {
  return snippet.replace(PART, (_, escaped?: string, choices?: string, shown?: string) => {
    if (escaped !== undefined) return escaped
    if (choices !== undefined) return unescaped(/^(?:\\.|[^,\\])*/.exec(choices)?.[0] ?? '')
    return unescaped(shown ?? '')
  })
}

/** Whether nothing but facts that are `unknown` waits in a snippet to be filled in: then its plain text states nothing. */
export function statesNothing(snippet: string): boolean {
  return [...snippet.matchAll(PART)].every(([part, escaped, choices, shown]) => {
    if (escaped !== undefined) return true
    if (choices !== undefined) return choices.startsWith('unknown')
    return shown === 'unknown' || part === '$0'
  })
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, '$1')
}
