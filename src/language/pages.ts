import { law } from '../law/law.ts'
import type { Language } from '../manifest/facts.ts'

/** A page of docs/law. */
export interface Page {
  /** The name of the file, without its folder. */
  readonly file: string
  /** The place of a condition or an exception in it; null: the whole page. */
  readonly fragment: string | null
}

/** The page of the provision that a finding's code names, or null where it names none. */
export function pageOfCode(code: string, language: Language): Page | null {
  const [id, ...rest] = code.split('/')
  const provision = law.find(known => known.id === id)
  if (provision === undefined) return null
  const last = rest.at(-1)
  const part = [...provision.conditions, ...provision.exceptions].find(known => known.id === last)
  return { file: `${provision.id}${language === 'da' ? '.da' : ''}.md`, fragment: part?.id ?? null }
}
