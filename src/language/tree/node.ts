import type { LineRange } from '../../review/findings/finding.ts'
import type { Subject } from '../comment.ts'

/** One row of the review view, as plain data. Text of a manifest in it is made visible, never interpreted. */
export interface TreeNode {
  /** The same for the same row after an edit, and unique within its manifest. */
  readonly id: string
  readonly kind: 'system' | 'use' | 'group' | 'provision' | 'condition' | 'exception' | 'fact' | 'mistakes'
  readonly label: string
  readonly description: string
  /** Markdown. */
  readonly tooltip: string
  readonly icon: TreeIcon
  /** What a screen reader says: the whole row in words, without its icon. */
  readonly spoken: string
  /** Whether its children show at first. */
  readonly expanded: boolean
  /** The place to go to, if there is one. */
  readonly range: LineRange | null
  /** What a review comment on this row is about. */
  readonly subject: Subject | null
  readonly children: readonly TreeNode[]
}

/** A product icon of VS Code. Its shape tells the state; the colour only repeats it. */
export interface TreeIcon {
  readonly id: string
  readonly color: 'error' | 'warning' | null
}
