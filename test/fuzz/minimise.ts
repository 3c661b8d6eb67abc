/** The shortest text, as far as taking pieces away leads, of which the same still holds. */
export function minimised(text: string, holds: (text: string) => boolean, most = 4000): string {
  let shortest = text
  let tries = 0
  for (const apart of [/(?<=\n)/, /(?<=[\s,:[\]{}])/, '']) {
    for (let size = Math.ceil(shortest.split(apart).length / 2); size >= 1; size = Math.floor(size / 2)) {
      let pieces = shortest.split(apart)
      for (let at = 0; at < pieces.length && tries < most; tries++) {
        const without = pieces.toSpliced(at, size)
        if (!holds(without.join(''))) at += size
        else pieces = without
      }
      shortest = pieces.join('')
    }
  }
  return shortest
}
