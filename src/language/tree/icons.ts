import type { Status } from '../../review/evaluate.ts'
import type { Counted } from '../texts.ts'
import type { TreeIcon } from './node.ts'
import { groupOf } from './order.ts'

/** No tick for what is not prohibited: it would read as an approval. */
export function verdictIcon(counted: Counted): TreeIcon {
  switch (groupOf(counted)) {
    case 'adverse':
      return { id: 'error', color: 'error' }
    case 'open':
      return { id: 'question', color: 'warning' }
    case 'held':
      return { id: 'lock', color: null }
    case 'rest':
      return { id: 'dash', color: null }
  }
}

/** A condition that is satisfied is no good news, nor a bad one by itself: no colour. */
export function statusIcon(status: Status): TreeIcon {
  switch (status) {
    case 'satisfied':
      return { id: 'check', color: null }
    case 'not_satisfied':
      return { id: 'circle-slash', color: null }
    case 'unknown':
      return { id: 'question', color: null }
  }
}

export const FACT_ICON: TreeIcon = { id: 'circle-small-filled', color: null }
export const MISSING_FACT_ICON: TreeIcon = { id: 'circle-small', color: null }
export const MISTAKE_ICON: TreeIcon = { id: 'warning', color: 'warning' }
export const FOREIGN_ICON: TreeIcon = { id: 'file', color: null }
export const NO_USE_ICON: TreeIcon = { id: 'circle-outline', color: null }
