import type { SourceFormat } from './format.ts'
import { litmusai } from './litmusai.ts'
import { riskline } from './riskline.ts'

/** The formats of other tools that a draft can be made from, by name. */
export const sourceFormats = { litmusai, riskline } as const satisfies Readonly<Record<string, SourceFormat>>

export type SourceName = keyof typeof sourceFormats

export const sourceNames = Object.keys(sourceFormats) as readonly SourceName[]
