import type { PartWords } from '../provision.ts'
import { limbsOfSupplyOrUse } from '../shared-wording.ts'
import type { article51bb } from './provision.ts'

export const parts: PartWords<typeof article51bb> = limbsOfSupplyOrUse
