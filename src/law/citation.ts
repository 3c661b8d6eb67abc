/** The citation of a place in the AI Act, in the consolidated text from which its words are taken. */
export function consolidated(place: string): string {
  return `Regulation (EU) 2024/1689, consolidated text CELEX 02024R1689-20260727, ${place}`
}

/** The same of a point of Article 5(1). */
export function consolidatedPoint(point: string): string {
  return consolidated(`Article 5(1), first subparagraph, point (${point})`)
}
