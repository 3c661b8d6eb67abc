import { COUNTRY_CODES } from '../../manifest/countries.ts'
import type { Language } from '../../manifest/facts.ts'

const MEMBER_STATES = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
)

/** Every country code, those of the member states of the Union first. */
export const COUNTRIES: readonly string[] = [
  ...COUNTRY_CODES.filter(code => MEMBER_STATES.has(code)),
  ...COUNTRY_CODES.filter(code => !MEMBER_STATES.has(code)),
]

export function countryNames(language: Language): (code: string) => string {
  const names = new Intl.DisplayNames([language], { type: 'region' })
  return code => names.of(code) ?? code
}
