/** Most files are UTF-8. */
const UTF_8 = new TextDecoder()

/** The text of a file's bytes: UTF-8, or UTF-16 where a byte order mark says so. Never throws. */
export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return UTF_8.decode(bytes)
}
