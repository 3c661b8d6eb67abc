/** Reads zip archives, as far as a VSIX needs it. */

import { inflateRawSync } from 'node:zlib'

const [DIRECTORY_END, DIRECTORY_ENTRY] = [0x06054b50, 0x02014b50]

/** The files of an archive: their path, and what they hold. */
export function unzipped(archive: Buffer): ReadonlyMap<string, Buffer> {
  let end = archive.length - 22
  while (archive.readUInt32LE(end) !== DIRECTORY_END) end -= 1
  const files = new Map<string, Buffer>()
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (archive.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error(`no entry at ${at}`)
    const [name, extra, comment] = [28, 30, 32].map(offset => archive.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    files.set(archive.toString('utf8', at + 46, at + 46 + name), contentAt(archive, at))
    at += 46 + name + extra + comment
  }
  return files
}

/** The content that an entry of the directory points at. */
function contentAt(archive: Buffer, entry: number): Buffer {
  const local = archive.readUInt32LE(entry + 42)
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
  const content = archive.subarray(start, start + archive.readUInt32LE(entry + 20))
  return archive.readUInt16LE(entry + 10) === 0 ? content : inflateRawSync(content)
}
