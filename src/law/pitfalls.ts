import { pitfalls as of51a } from './article-5-1-a/pitfalls.ts'
import { pitfalls as of51b } from './article-5-1-b/pitfalls.ts'
import { pitfalls as of51ba } from './article-5-1-ba/pitfalls.ts'
import { pitfalls as of51bb } from './article-5-1-bb/pitfalls.ts'
import { pitfalls as of51c } from './article-5-1-c/pitfalls.ts'
import { pitfalls as of51d } from './article-5-1-d/pitfalls.ts'
import { pitfalls as of51e } from './article-5-1-e/pitfalls.ts'
import { pitfalls as of51f } from './article-5-1-f/pitfalls.ts'
import { pitfalls as of51g } from './article-5-1-g/pitfalls.ts'
import { pitfalls as of51h } from './article-5-1-h/pitfalls.ts'
import { pitfalls as of2610 } from './article-26-10/pitfalls.ts'
import type { Pitfalls } from './provision.ts'

/** By the id of the provision; apart from its wording, as only its page shows them and the editor need not load them. */
export const pitfalls: Readonly<Record<string, Pitfalls>> = {
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
