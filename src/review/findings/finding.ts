import type { Position } from '../../manifest/position.ts'

export type Severity = 'error' | 'warning' | 'information'

/** Zero-based lines and characters (UTF-16 units); the end is exclusive. */
export interface LineRange {
  readonly start: Position
  readonly end: Position
}

export interface RelatedPlace {
  readonly message: string
  readonly range: LineRange
  /** Where it lies in another file: its path, relative to what all paths of the review are relative to. */
  readonly path?: string
}

/** One result of the review, in the language that was asked for. */
export interface Finding {
  /** Such as `5-1-e`, `5-1-e/face-database` or `manifest/unknown-key`. */
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly range: LineRange
  readonly related: readonly RelatedPlace[]
}
