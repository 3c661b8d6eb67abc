import type { Statute } from '../../law/provision.ts'
import type { Language } from '../../manifest/facts.ts'
import { blocks, quote } from './markdown.ts'
import { pageWordsIn } from './words.ts'

/** Statutory wording with its citation; where no wording in the language is verified, the English one says so. */
export function statuteQuotes(
  inLanguage: readonly Statute[],
  inEnglish: readonly Statute[],
  language: Language,
): string {
  const verified = inLanguage.length > 0
  const note = verified ? '' : pageWordsIn(language).statuteInEnglish
  const quotes = (verified ? inLanguage : inEnglish).map(({ text, citation }) => quote([text, citation]))
  return blocks(note, ...quotes)
}
