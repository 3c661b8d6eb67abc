import { constants, crc32, deflateSync, inflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const MOST_COLOURS = 256

/** Pixels from the top left, three bytes each. */
interface Pixels {
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

/**
 * The same picture in at most 256 colours, a fraction of the size. Colours that fill areas stay as they are; a rare one
 * becomes a common one that the eye takes for it. The same picture gives the same bytes.
 *
 * @param png as Chromium writes it: eight bits, red, green, blue and perhaps alpha, not interlaced
 */
export function smallPng(png: Buffer): Buffer {
  const { width, height, bytes } = decoded(png)
  const palette = commonColours(bytes)
  const nearest = nearestIn(palette)
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      rows[y * (width + 1) + x + 1] = nearest(colourAt(bytes, (y * width + x) * 3))
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits of an index into the palette.
  header.set([8, 3, 0, 0, 0], 8)
  const data = deflateSync(rows, { level: 9, memLevel: 9, strategy: constants.Z_DEFAULT_STRATEGY })
  const colours = Buffer.from(palette.flatMap(colour => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

function decoded(png: Buffer): Pixels {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('This is no PNG.')
  const data: Buffer[] = []
  let [width, height, samples] = [0, 0, 0]
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    const type = png.toString('latin1', at + 4, at + 8)
    const body = png.subarray(at + 8, at + 8 + length)
    if (type === 'IHDR') {
      ;[width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)]
      samples = body[9] === 6 ? 4 : 3
      if (body[8] !== 8 || ![2, 6].includes(body[9] ?? 0) || body[12] !== 0)
        throw new Error('Only pictures of eight bits, in colour and not interlaced, are read.')
    }
    if (type === 'IDAT') data.push(body)
    at += length + 12
  }
  const raw = unfiltered(inflateSync(Buffer.concat(data)), width * samples, samples)
  const bytes = new Uint8Array(width * height * 3)
  for (let pixel = 0; pixel < width * height; pixel++)
    bytes.set(raw.subarray(pixel * samples, pixel * samples + 3), pixel * 3)
  return { width, height, bytes }
}

/** The bytes of the rows, each of which says in its first byte how it was predicted. */
function unfiltered(raw: Buffer, length: number, samples: number): Uint8Array {
  const rows = raw.length / (length + 1)
  const done = new Uint8Array(rows * length)
  for (let row = 0; row < rows; row++) {
    const filter = raw[row * (length + 1)] ?? 0
    for (let column = 0; column < length; column++) {
      const at = row * length + column
      const left = column < samples ? 0 : (done[at - samples] ?? 0)
      const above = row === 0 ? 0 : (done[at - length] ?? 0)
      const corner = row === 0 || column < samples ? 0 : (done[at - length - samples] ?? 0)
      const predicted = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0
      done[at] = (raw[row * (length + 1) + column + 1] ?? 0) + predicted
    }
  }
  return done
}

function paeth(left: number, above: number, corner: number): number {
  const sum = left + above - corner
  const [a, b, c] = [Math.abs(sum - left), Math.abs(sum - above), Math.abs(sum - corner)]
  return a <= b && a <= c ? left : b <= c ? above : corner
}

function colourAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
}

/** The most common colour of each group of colours that look alike, the most common groups first. */
function commonColours(bytes: Uint8Array): readonly number[] {
  const counts = new Map<number, number>()
  for (let at = 0; at < bytes.length; at += 3) {
    const colour = colourAt(bytes, at)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const groups = new Map<number, { colour: number; most: number; count: number }>()
  for (const [colour, count] of [...counts].sort(([one], [other]) => one - other)) {
    const group = colour & 0xf0f0f0
    const known = groups.get(group) ?? { colour, most: 0, count: 0 }
    known.count += count
    if (count > known.most) [known.colour, known.most] = [colour, count]
    groups.set(group, known)
  }
  // Colours that fill an area are kept even where another of their group fills a larger one.
  const areas = [...counts].filter(([, count]) => count * 3000 > bytes.length).map(([colour]) => colour)
  const others = [...groups.values()]
    .sort((one, other) => other.count - one.count)
    .map(({ colour }) => colour)
  return [...new Set([...areas, ...others])].slice(0, MOST_COLOURS)
}

/** The index of the colour that differs least. */
function nearestIn(palette: readonly number[]): (colour: number) => number {
  const known = new Map(palette.map((colour, index) => [colour, index]))
  return colour => {
    const found = known.get(colour)
    if (found !== undefined) return found
    const distances = palette.map(one => difference(one, colour))
    const index = distances.indexOf(Math.min(...distances))
    known.set(colour, index)
    return index
  }
}

function difference(one: number, other: number): number {
  return [16, 8, 0].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0)
}
