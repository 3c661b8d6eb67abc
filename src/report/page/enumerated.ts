/** `a, b and c`: the words as they are, with the last two joined by `join`. */
export function enumerated(words: readonly string[], join: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${join} ${words.at(-1)}`
}
