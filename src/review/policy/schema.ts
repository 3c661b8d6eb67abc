import * as z from 'zod'
import { isNeverLowered, SEVERITY_KEYS } from './codes.ts'
import {
  EVIDENCE,
  FAILING_VERDICTS,
  LANGUAGES,
  OWNERS,
  POLICY_SCHEMA,
  POLICY_SEVERITIES,
  RECOMMENDATION_SETS,
} from './policy.ts'
import { alwaysAnError, noVerdictChanges, policyKeyWords, policySeverityWords } from './words.ts'

const line = z.string().regex(/\S/)
const globs = z.union([line, z.array(line)])
const YES = /^(?:[yY][eE][sS]|[tT][rR][uU][eE])$/
/** `true`, `false`, `yes` and `no` in any case. */
const flag = z
  .union([z.boolean(), z.string().regex(YES), z.string().regex(/^(?:[nN][oO]|[fF][aA][lL][sS][eE])$/)])
  .meta({ id: 'flag' })

const severity = z
  .enum(POLICY_SEVERITIES)
  .meta({ id: 'severity', description: `off: ${policySeverityWords.off.en} ${noVerdictChanges.en}` })
const alwaysError = z.literal('error').meta({
  id: 'always-error',
  description: alwaysAnError.en,
})

const severities = SEVERITY_KEYS.map(
  key => [key, (isNeverLowered(key) ? alwaysError : severity).optional()] as const,
)

/** A whole policy. Accepts what `readPolicy` accepts without a problem, as plain YAML data. */
export const policySchema = z
  .strictObject({
    schema: z.literal(POLICY_SCHEMA).meta({ description: policyKeyWords.schema.en }),
    extends: line.optional().meta({
      description: policyKeyWords.extends.en,
    }),
    loosen: flag.optional().meta({
      description: policyKeyWords.loosen.en,
    }),
    reason: line.optional().meta({ description: policyKeyWords.reason.en }),
    law_as_of: z.iso.date().optional().meta({
      description: policyKeyWords.law_as_of.en,
    }),
    language: z.enum(LANGUAGES).optional().meta({ description: policyKeyWords.language.en }),
    recommendations: z
      .union([z.enum(RECOMMENDATION_SETS), z.array(z.enum(RECOMMENDATION_SETS))])
      .optional()
      .meta({ description: policyKeyWords.recommendations.en }),
    ignore: globs.optional().meta({
      description: policyKeyWords.ignore.en,
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
        description: policyKeyWords.fail_on.en,
      }),
    severity: z.strictObject(Object.fromEntries(severities)).optional().meta({
      description: policyKeyWords.severity.en,
    }),
    require: globs.optional().meta({
      description: policyKeyWords.require.en,
    }),
    owners: z.enum(OWNERS).optional().meta({ description: policyKeyWords.owners.en }),
    evidence: z.enum(EVIDENCE).optional().meta({
      description: policyKeyWords.evidence.en,
    }),
    decisions: z
      .strictObject({
        accept_undetermined: flag.optional().meta({ description: policyKeyWords.accept_undetermined.en }),
      })
      .optional()
      .meta({ description: policyKeyWords.decisions.en }),
    detect: flag.optional().meta({
      description: policyKeyWords.detect.en,
    }),
  })
  .refine(({ loosen, reason }) => !YES.test(String(loosen)) || reason !== undefined)
  .meta({
    title: 'AI Design Review policy',
    if: {
      properties: { loosen: { anyOf: [{ const: true }, { type: 'string', pattern: YES.source }] } },
      required: ['loosen'],
    },
    // biome-ignore lint/suspicious/noThenProperty: a key of JSON Schema.
    then: { required: ['reason'] },
  })

/** The JSON Schema of a policy, for other editors. */
export function policyJsonSchema(): object {
  return z.toJSONSchema(policySchema, { io: 'input' })
}
