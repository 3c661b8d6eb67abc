/** Longer pieces of a manifest are cut in messages. */
const LONGEST = 60

/**
 * A piece of manifest text, fit to stand in a message: control and bidirectional characters are written out, and
 * long text is cut.
 */
export function shown(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
  return escaped(cut)
}

/** Nearly all texts: nothing in them is to be written out, as can be seen at a glance. */
const ORDINARY = /^[\x20-\x7e\xa1-\xac\xae-\xff]*$/

/** Writes control, bidirectional and other invisible characters out as `\u{...}`. */
export function escaped(text: string): string {
  if (ORDINARY.test(text)) return text
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu,
    character => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  )
}

/** `a`, `b` and `c`, in code marks. */
export function enumerate(words: readonly string[], and: string): string {
  const marked = words.map(word => `\`${word}\``)
  return marked.length < 2
    ? marked.join('')
    : `${marked.slice(0, -1).join(', ')} ${and} ${marked[marked.length - 1]}`
}

/** Lists that are longer are cut in messages. */
const LONGEST_LIST = 16

export function choices(words: readonly string[]): string {
  const some = words.slice(0, LONGEST_LIST).map(word => `\`${word}\``)
  return some.join(', ') + (words.length > LONGEST_LIST ? ', …' : '')
}

/** For a sentence that goes on after a colon; an abbreviation such as AI stays as it is. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
