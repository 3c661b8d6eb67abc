/**
 * Writes days of the law in a locale. The format is made once: each holds much memory outside of the heap, which the
 * heap's collector hardly sees.
 * @returns a function of ISO dates
 */
export function dayIn(locale: string): (iso: string) => string {
  let format: Intl.DateTimeFormat | null = null
  return iso => {
    format ??= new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    })
    return format.format(new Date(`${iso}T00:00:00Z`))
  }
}
