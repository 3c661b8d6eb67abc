/** The tools that agents have here. They read, and change nothing. */
export const toolNames = ['review_manifest', 'explain', 'next_question'] as const
export type ToolName = (typeof toolNames)[number]

/** In VS Code the tools of all extensions share one space of names. */
export const TOOL_PREFIX = 'ai_design_review_'

/** The names that the inputs of the tools take. */
export interface Names {
  readonly provisions: readonly string[]
  /** A condition, as an example. */
  readonly condition: string
  readonly sections: readonly string[]
}

/** What a tool does, for a model that chooses between them. */
export interface Description {
  readonly title: string
  readonly text: string
  /** An input that fits. */
  readonly example: object
}
