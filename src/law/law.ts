import { article51a } from './article-5-1-a/provision.ts'
import { article51b } from './article-5-1-b/provision.ts'
import { article51ba } from './article-5-1-ba/provision.ts'
import { article51bb } from './article-5-1-bb/provision.ts'
import { article51c } from './article-5-1-c/provision.ts'
import { article51d } from './article-5-1-d/provision.ts'
import { article51e } from './article-5-1-e/provision.ts'
import { article51f } from './article-5-1-f/provision.ts'
import { article51g } from './article-5-1-g/provision.ts'
import { article51h } from './article-5-1-h/provision.ts'
import { article2610 } from './article-26-10/provision.ts'
import type { Provision } from './provision.ts'

/** Every provision, in the order of the law. Adding one is a folder and a line here. */
export const law: readonly Provision[] = [
  article51a,
  article51b,
  article51ba,
  article51bb,
  article51c,
  article51d,
  article51e,
  article51f,
  article51g,
  article51h,
  article2610,
]
