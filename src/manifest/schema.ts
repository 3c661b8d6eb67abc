import * as z from 'zod'
import { COUNTRY_CODES } from './countries.ts'
import { type Fact, type Facts, type Section, type Text, valuesOf } from './facts.ts'
import { SCHEMA } from './read.ts'
import { CONCLUSIONS, DIGEST } from './read-decisions.ts'
import { sections, useSectionNames } from './vocabulary.ts'

/** What the format accepts, as zod schemas: the JSON Schema for other editors is generated from them. */

/** Text that is never evaluated: any scalar but an empty one. */
const text = z.union([z.string(), z.number(), z.boolean()]).meta({ id: 'text' })

const evidencePath = z
  .string()
  .regex(/^(?:[hH][tT][tT][pP][sS]:\/\/[^\s/]+|(?![A-Za-z][A-Za-z0-9+.-]*:)(?!\/)(?=[^\0]*\S)[^\\\0]*$)/)
  .meta({ description: 'A path relative to the manifest, or an https address.' })
const evidence = z.union([evidencePath, z.array(evidencePath)]).meta({ id: 'evidence' })

const UNKNOWN = 'unknown'

function words(values: readonly string[]) {
  return z.enum([...values, UNKNOWN])
}

/** `yes`, `no`, `true` and `false` in any case, as text or as YAML's own booleans. */
const ternary = z
  .union([
    z.boolean(),
    z.enum(['yes', 'no', UNKNOWN]),
    z.string().regex(/^(?:[yY][eE][sS]|[nN][oO]|[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$/),
  ])
  .meta({ id: 'ternary' })

function setOf(values: readonly string[]) {
  return z.union([words(values), z.array(words(values))])
}

const countries = setOf(COUNTRY_CODES).meta({ id: 'countries' })

function valueSchema(fact: Fact): z.ZodType {
  switch (fact.type) {
    case 'ternary':
      return ternary
    case 'enum':
      return words(valuesOf(fact))
    case 'set':
      return setOf(valuesOf(fact))
    case 'countries':
      return countries
    case 'integer':
      return z.union([z.int().min(0), z.literal(UNKNOWN)])
    case 'items':
      return z.union([z.array(factsSchema(fact.facts)), z.literal(UNKNOWN)])
    case 'text':
      return text
  }
}

/** The value itself, or the long form around it. */
function factSchema(fact: Fact): z.ZodType {
  const value = valueSchema(fact)
  const longForm = z.strictObject({ value, evidence: evidence.optional(), note: text.optional() })
  return z.union([value, longForm]).meta({ description: describe(fact) })
}

function factsSchema(facts: Facts) {
  const entries = Object.entries(facts).map(([name, fact]) => [name, factSchema(fact).optional()])
  return z.strictObject(Object.fromEntries(entries))
}

/** The question in both languages, and the values with their meaning. */
function describe(fact: Fact): string {
  const both = ({ en, da }: Text) => `${en} / ${da}`
  const help = fact.help === undefined ? [] : [both(fact.help)]
  const values =
    'values' in fact
      ? Object.entries<Text>(fact.values).map(([value, meaning]) => `- ${value}: ${meaning.en}`)
      : []
  return [both(fact.question), ...help, ...values].join('\n')
}

function sectionSchema({ label, about, facts }: Section) {
  const description = `${label.en} / ${label.da}. ${about.en}`
  return z.union([z.enum(['none', UNKNOWN]), factsSchema(facts)]).meta({ description })
}

const scopeSchema = factsSchema(sections.scope.facts).meta({ description: sections.scope.about.en })

const useSchema = z.strictObject({
  purpose: text.meta({ description: 'The intended purpose, in one sentence. Never evaluated.' }),
  scope: scopeSchema.optional(),
  ...Object.fromEntries(useSectionNames.map(name => [name, sectionSchema(sections[name]).optional()])),
})

const decisionSchema = z
  .strictObject({
    provision: text.meta({ description: 'The id of the provision.' }),
    use: text.meta({ description: 'The id of the use.' }),
    conclusion: z.enum(CONCLUSIONS),
    by: text.meta({ description: 'Who decided.' }),
    date: z.iso.date().meta({ description: 'The day of the decision.' }),
    reason: text,
    until: z.iso.date().optional().meta({ description: 'The last day on which the decision holds.' }),
    evidence: evidence.optional(),
    facts: z.string().regex(DIGEST).meta({
      description: 'The digest of the facts and of the law data that the decision rests on.',
    }),
  })
  .meta({
    description: "A reviewer's recorded decision on a use under a provision. It changes no verdict.",
  })

/** A whole manifest. Accepts what `read` accepts without a problem, as plain YAML data. */
export const manifestSchema = z
  .strictObject({
    schema: z.literal(SCHEMA),
    name: text,
    description: text.optional(),
    owner: text.optional(),
    version: text.optional(),
    law_as_of: z.iso.date().optional().meta({ description: 'Judge the law as it applies on this day.' }),
    scope: scopeSchema.optional(),
    uses: z
      .record(z.string().regex(/^[a-z0-9-]+$/), useSchema)
      .refine(uses => Object.keys(uses).length > 0)
      .meta({ description: 'One entry per intended purpose.', minProperties: 1 }),
    decisions: z.array(decisionSchema).optional(),
  })
  .meta({ title: 'AI Design Review manifest' })

/**
 * The JSON Schema of a manifest, for other editors. It says nothing of a file that is not ours: other tools use the
 * same file name.
 */
export function manifestJsonSchema(): object {
  const ours = {
    properties: { schema: { type: 'string', pattern: '^ai-design-review/' } },
    required: ['schema'],
  }
  const { $schema, title, $defs, ...schema } = z.toJSONSchema(manifestSchema, { io: 'input' })
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema; nobody awaits this object.
  return { $schema, title, if: ours, then: schema, $defs }
}
