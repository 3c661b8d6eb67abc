import type { Range } from '../../manifest/tree.ts'
import type { Ecosystem } from './library.ts'

/** One dependency that a file names, as it is written there. */
export interface Dependency {
  readonly ecosystem: Ecosystem
  readonly name: string
  /** Where the name stands: UTF-16 offsets into the text, without quotes. */
  readonly range: Range
}

/** A longer dependency file, in bytes or UTF-16 units, is not read. */
export const LONGEST_DEPENDENCY_FILE = 1_048_576
