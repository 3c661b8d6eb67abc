// Node's assert is not there in the web worker. The errors carry both values, of which Mocha prints a diff.

/** Fails unless the value is truthy. */
export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new Error(message)
}

/** Fails unless both values have the same structure: what JSON makes of them is compared. */
export function equal<T>(actual: T, expected: T, message = 'the values differ'): void {
  if (JSON.stringify(actual) === JSON.stringify(expected)) return
  throw Object.assign(new Error(message), { actual, expected, showDiff: true })
}
