/** JSON in which control, bidirectional and other invisible characters are escaped: people read it as well. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2)
  return `${text.replace(/[\x7f-\x9f]|[\p{Cf}\p{Zl}\p{Zp}]/gu, unicodeEscape)}\n`
}

function unicodeEscape(character: string): string {
  return character
    .split('')
    .map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}
