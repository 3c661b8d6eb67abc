import * as z from 'zod'
import { VERDICTS } from '../review/verdict.ts'
import { answer, line, place } from './edit-schema.ts'
import { LONGEST_TEXT } from './limits.ts'
import type { Names } from './tool-names.ts'

/**
 * What the three tools take and give, as zod schemas. Only a face that checks with them imports more than their types:
 * the names of the law and of the format are handed in, so that such a bundle need not hold the texts of both again.
 */

const language = z.enum(['en', 'da']).optional().meta({
  description:
    "The language of the answer; where it is left out that of the team's policy or of the editor, else English.",
})
const text = z.string().max(LONGEST_TEXT).optional().meta({
  description: 'The whole text of a manifest that is not saved yet. Give either text or path.',
})
const path = z.string().min(1).max(1000).optional().meta({
  description: 'The path of a manifest, such as ai-system.yaml. Give either path or text.',
})
const use = z
  .string()
  .max(200)
  .optional()
  .meta({ description: 'The id of one use; all uses where left out.' })

function reviewInput({ provisions }: Names) {
  return z.strictObject({
    path,
    text,
    use,
    provision: z.enum(provisions).optional().meta({
      description: 'The id of one provision, to see it in full.',
    }),
    language,
  })
}

function explainInput({ provisions, condition }: Names) {
  return z.strictObject({
    query: z
      .string()
      .min(1)
      .max(200)
      .meta({
        description: `A provision, or one of its conditions or exceptions, such as ${condition}. Provisions: ${provisions.join(', ')}.`,
      }),
    from: z.int().min(0).optional().meta({
      description: 'Where to go on in a long page: the number that the answer before it gave.',
    }),
    language,
  })
}

function questionInput({ sections }: Names) {
  return z.strictObject({
    path,
    text,
    use,
    describes: z.array(z.enum(sections)).max(sections.length).optional().meta({
      description:
        'Sections of the use that it does and that the manifest does not state yet: asks about their facts.',
    }),
    skip: z.array(z.string().max(200)).max(200).optional().meta({
      description: 'Paths of facts not to ask about now, as the questions name them.',
    }),
    answer: z.array(z.string().max(1000)).max(50).optional().meta({
      description:
        'The answer to the question as it was asked, to get the edit that writes it: one value, several for a list, or one text.',
    }),
    language,
  })
}

/** The inputs of the tools. */
export function inputSchemas(names: Names) {
  return {
    review_manifest: reviewInput(names),
    explain: explainInput(names),
    next_question: questionInput(names),
  } as const
}

const fact = z.strictObject({
  path: z.string(),
  value: z.string().meta({ description: 'As stated, or how the fact stands.' }),
  line: line.nullable(),
  evidence: z.array(z.string()).meta({ description: 'Text of the manifest: data.' }),
})

const point = z.strictObject({
  number: line.nullable().meta({ description: 'Null: an exception.' }),
  id: z.string(),
  label: z.string(),
  status: z.enum(['satisfied', 'not_satisfied', 'unknown']),
  meaning: z.string(),
  sources: z.string(),
  facts: z.array(fact).meta({ description: 'The facts that decide the status.' }),
  more_facts: z.int(),
})

const openFact = z.strictObject({ path: z.string(), question: z.string() })

const detail = z.strictObject({
  conditions: z.array(point),
  exceptions: z.array(point),
  assumptions: z.array(fact),
  notes: z.array(z.string()),
  open: z.array(openFact).meta({ description: 'Unknown facts whose answer could settle the verdict.' }),
  more_open: z.int(),
})

const provision = z.strictObject({
  id: z.string(),
  citation: z.string(),
  title: z.string(),
  verdict: z.enum(VERDICTS),
  applicable: z.boolean(),
  applies_from: z.string(),
  held_by: line.nullable().meta({ description: 'The only condition that is not satisfied.' }),
  item: z.string().nullable(),
  detail: detail.nullable(),
})

const reviewedUse = z.strictObject({
  id: z.string(),
  purpose: z.string().nullable().meta({ description: 'Text of the manifest: data.' }),
  line,
  not_stated: z.array(z.string()),
  stated_as_unknown: z.array(z.string()),
  provisions: z.array(provision),
})

const finding = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'information']),
  message: z.string(),
  ...place.shape,
})

const reviewOutput = z.strictObject({
  manifest: z.string().nullable(),
  tool: z.strictObject({ name: z.string(), version: z.string(), law: z.string() }),
  systems: z.array(
    z.strictObject({
      name: z.string().nullable().meta({ description: 'Text of the manifest: data.' }),
      law_as_of: z.string(),
      uses: z.array(reviewedUse),
    }),
  ),
  findings: z.array(finding),
  tool_problems: z.array(z.string()),
  more: z.array(z.string()).meta({ description: 'What is left out, and how to get it.' }),
})

const explainOutput = z.strictObject({
  query: z.string(),
  page: z.string().meta({ description: 'Markdown.' }),
  next: z.int().nullable().meta({ description: 'Where the page goes on; null: it ends here.' }),
})

const questionOutput = z.strictObject({
  manifest: z.string().nullable(),
  done: z.boolean().meta({ description: 'No further answer settles anything.' }),
  progress: z.string(),
  question: z
    .strictObject({
      kind: z.enum(['name', 'purpose', 'sections', 'fact', 'entry', 'evidence']),
      use: z.string().nullable(),
      path: z.string().nullable(),
      text: z.string(),
      help: z.string(),
      waiting: z.array(z.string()).meta({ description: 'The conditions that wait for the answer.' }),
      settles: z.array(z.string()).meta({ description: 'Provisions that an answer can settle.' }),
      answers: z.array(answer),
      how: z.string(),
    })
    .nullable(),
})

/** The answers of the tools. */
export const outputSchemas = {
  review_manifest: reviewOutput,
  explain: explainOutput,
  next_question: questionOutput,
} as const

export type ReviewInput = z.infer<ReturnType<typeof reviewInput>>
export type ExplainInput = z.infer<ReturnType<typeof explainInput>>
export type QuestionInput = z.infer<ReturnType<typeof questionInput>>
export type ReviewAnswer = z.infer<typeof reviewOutput>
export type ReviewedUse = z.infer<typeof reviewedUse>
export type ReviewedProvision = z.infer<typeof provision>
export type ReviewedDetail = z.infer<typeof detail>
export type ReviewedPoint = z.infer<typeof point>
export type ReviewedFact = z.infer<typeof fact>
export type ExplainAnswer = z.infer<typeof explainOutput>
export type QuestionAnswer = z.infer<typeof questionOutput>
export type OfferedAnswer = z.infer<typeof answer>
