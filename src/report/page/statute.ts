import type { Statute } from '../../law/provision.ts'
import type { Language } from '../../manifest/facts.ts'
import { lawWordsIn } from '../law-words.ts'
import { blocks, quote } from './markdown.ts'

/** Statutory wording with its citation; where no wording in the language is verified, the English one says so. */
export function statuteQuotes(
  inLanguage: readonly Statute[],
  inEnglish: readonly Statute[],
  language: Language,
): string {
  const verified = inLanguage.length > 0
  const note = verified ? '' : lawWordsIn(language).statuteInEnglish
  const quotes = (verified ? inLanguage : inEnglish).map(({ text, citation }) => quote([text, citation]))
  return blocks(note, ...quotes)
}
