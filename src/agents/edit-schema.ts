import * as z from 'zod'

/**
 * What a tool answers as JSON in its text, and so in an editor too, as zod schemas. The bundle of the editor keeps
 * these names: see build/short-names.mts.
 */

export const line = z.int().min(1)
export const place = z.strictObject({ line, column: line })

const edit = z
  .strictObject({ start: place, end: place, old_text: z.string(), new_text: z.string() })
  .meta({ description: 'Put new_text in the place of old_text. Lines and columns from 1, ends exclusive.' })

export const answer = z.strictObject({
  answer: z.string(),
  meaning: z.string(),
  edits: z.array(edit),
})

export type AnswerEdit = z.infer<typeof edit>
