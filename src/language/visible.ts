import { escaped } from '../review/messages/words.ts'

/** Longer names are cut in a row. */
const LONGEST = 80

/** A piece of a manifest on one line, with invisible characters written out. */
export function visible(text: string): string {
  const line = escaped(
    text
      .slice(0, 8 * LONGEST)
      .replace(/\s+/g, ' ')
      .trim(),
  )
  const characters = [...line]
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : line
}
