import type { Language } from '../manifest/facts.ts'
import { parts as of51a } from './article-5-1-a/parts.ts'
import { parts as of51b } from './article-5-1-b/parts.ts'
import { parts as of51ba } from './article-5-1-ba/parts.ts'
import { parts as of51bb } from './article-5-1-bb/parts.ts'
import { parts as of51c } from './article-5-1-c/parts.ts'
import { parts as of51d } from './article-5-1-d/parts.ts'
import { parts as of51e } from './article-5-1-e/parts.ts'
import { parts as of51f } from './article-5-1-f/parts.ts'
import { parts as of51g } from './article-5-1-g/parts.ts'
import { parts as of51h } from './article-5-1-h/parts.ts'
import { parts as of2610 } from './article-26-10/parts.ts'
import type { PartWords, Provision } from './provision.ts'

/** By the id of the provision; apart from its wording, as only its page sets a formula out in words. */
const partWords: Readonly<Record<string, PartWords>> = {
  '5-1-a': of51a,
  '5-1-b': of51b,
  '5-1-ba': of51ba,
  '5-1-bb': of51bb,
  '5-1-c': of51c,
  '5-1-d': of51d,
  '5-1-e': of51e,
  '5-1-f': of51f,
  '5-1-g': of51g,
  '5-1-h': of51h,
  '26-10': of2610,
}

/** The words of the named parts of a provision, by their ids. */
export function partWordsOf(
  { id }: Pick<Provision, 'id'>,
  language: Language,
): Readonly<Record<string, string>> {
  return partWords[id]?.[language] ?? {}
}
