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

const line = z.string().regex(/\S/)
const globs = z.union([line, z.array(line)])
const YES = /^(?:[yY][eE][sS]|[tT][rR][uU][eE])$/
/** `true`, `false`, `yes` and `no` in any case. */
const flag = z
  .union([z.boolean(), z.string().regex(YES), z.string().regex(/^(?:[nN][oO]|[fF][aA][lL][sS][eE])$/)])
  .meta({ id: 'flag' })

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
    extends: line.optional().meta({
      description:
        'A policy in the same repository, relative to this one, that holds where this one says nothing.',
    }),
    loosen: flag.optional().meta({
      description:
        'Lets this policy be looser than those above it and the one that it extends. Needs a reason.',
    }),
    reason: line.optional().meta({ description: 'Why this policy may be looser than others.' }),
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
    ignore: globs.optional().meta({
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
    require: globs.optional().meta({
      description:
        'Folders that must hold a manifest or lie below one that does: globs as in .gitignore, relative to the folder of the policy.',
    }),
    owners: z
      .enum(OWNERS)
      .optional()
      .meta({ description: 'Whether every manifest must name an owner. Default: optional.' }),
    evidence: z.enum(EVIDENCE).optional().meta({
      description:
        'strict: what holds a described use off a prohibition must be documented. Default: lenient, which asks for what the law asks for.',
    }),
    decisions: z.strictObject({ accept_undetermined: flag.optional() }).optional().meta({
      description:
        'accept_undetermined: an undetermined verdict that a current decision accepts does not fail the check.',
    }),
    detect: flag.optional().meta({
      description:
        'Find folders that depend on well-known AI libraries and have no manifest at or above them.',
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
