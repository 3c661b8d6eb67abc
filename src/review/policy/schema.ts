import * as z from 'zod'
import { isNeverLowered, SEVERITY_KEYS } from './codes.ts'
import {
  FAILING_VERDICTS,
  LANGUAGES,
  POLICY_SCHEMA,
  POLICY_SEVERITIES,
  RECOMMENDATION_SETS,
} from './policy.ts'

const glob = z.string().regex(/\S/)

const severity = z
  .enum(POLICY_SEVERITIES)
  .meta({ id: 'severity', description: '`off` shows no finding at all. No severity changes a verdict.' })
const alwaysError = z.literal('error').meta({
  id: 'always-error',
  description: 'Always an error: it can be neither lowered nor switched off.',
})

const severities = SEVERITY_KEYS.map(
  key => [key, (isNeverLowered(key) ? alwaysError : severity).optional()] as const,
)

/** A whole policy. Accepts what `readPolicy` accepts without a problem, as plain YAML data. */
export const policySchema = z
  .strictObject({
    schema: z.literal(POLICY_SCHEMA),
    law_as_of: z.iso.date().optional().meta({
      description:
        'Judge the law as it applies on this day, where neither --as-of nor the manifest names one.',
    }),
    language: z
      .enum(LANGUAGES)
      .optional()
      .meta({ description: 'The language of findings and reports, where nothing else names one.' }),
    recommendations: z
      .union([z.enum(RECOMMENDATION_SETS), z.array(z.enum(RECOMMENDATION_SETS))])
      .optional()
      .meta({ description: 'Recommendations to show beside the law. They change no verdict.' }),
    ignore: z
      .union([glob, z.array(glob)])
      .optional()
      .meta({
        description:
          'Manifests that are not reviewed: globs as in .gitignore, relative to the folder of the policy.',
      }),
    fail_on: z
      .union([
        z.literal('prohibited'),
        z
          .array(z.enum(FAILING_VERDICTS))
          .refine(verdicts => verdicts.includes('prohibited'))
          .meta({ contains: { const: 'prohibited' } }),
      ])
      .optional()
      .meta({
        description: `The verdicts that a check fails on, where the provision applies. Default: prohibited, prohibited_unless_excepted and breach. prohibited cannot be left out.`,
      }),
    severity: z.strictObject(Object.fromEntries(severities)).optional().meta({
      description:
        'The severity of findings by verdict, by code, or by the beginning of a code. The longest code wins, and a code wins over a verdict.',
    }),
  })
  .meta({ title: 'AI Design Review policy' })

/** The JSON Schema of a policy, for other editors. */
export function policyJsonSchema(): object {
  return z.toJSONSchema(policySchema, { io: 'input' })
}
