/** What is handed over between the bench and what it runs in VS Code, as JSON. */

/** The name of the file beside the workspace folder that tells what to measure. */
export const PLAN = 'measure.json'
/** Stands before the result, on one line of what the suite prints. */
export const RESULT = 'MEASURED '

export type Plan =
  | {
      readonly kind: 'typing'
      readonly rounds: number
      /** Manifests to type into, by their names. */
      readonly texts: Readonly<Record<string, string>>
    }
  | {
      readonly kind: 'scan'
      /** How many manifests of the workspace have findings. */
      readonly expected: number
    }

/** Milliseconds, medians of the rounds. */
export interface Typed {
  /** An edit of the same text that no extension looks at. */
  readonly plain: number
  /** Until the findings are there. */
  readonly findings: number
  /** Until VS Code tells of them, which it does with a delay of its own. */
  readonly told: number
  readonly hover: number
  readonly completion: number
  readonly fixes: number
}

export interface Typing {
  /** Milliseconds until the extension is loaded and started. */
  readonly activation: number
  readonly typed: Readonly<Record<string, Typed>>
}

export interface Scan {
  /** Milliseconds from the setting that asks for it to the findings of the last manifest. */
  readonly time: number
  /** Megabytes of the heap in use after a collection; null where the host does not tell. */
  readonly before: number | null
  readonly after: number | null
}
