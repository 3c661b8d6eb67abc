/** So many are looked through one by one faster than a set is made of them. */
const FEW = 16

/** The values, each where it comes first; the same list where none comes twice. */
export function eachOnce<T>(values: readonly T[]): readonly T[] {
  if (values.length < 2) return values
  if (values.length > FEW) return [...new Set(values)]
  const isFirst = (value: T, index: number) => values.indexOf(value) === index
  return values.every(isFirst) ? values : values.filter(isFirst)
}
