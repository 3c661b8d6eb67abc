import { named } from './quote.ts'

/** As much of a JSON Schema as the inputs of the tools need. */
export interface InputSchema {
  readonly type: string
  readonly properties?: Readonly<Record<string, InputSchema>>
  readonly required?: readonly string[]
  readonly items?: InputSchema
  readonly enum?: readonly string[]
  readonly minLength?: number
  readonly maxLength?: number
  readonly maxItems?: number
  readonly minimum?: number
}

/** What does not fit the schema, for a model; null: the input fits. For faces that have no zod. */
export function inputProblem(schema: InputSchema, input: unknown): string | null {
  const wrong = problemAt(schema, input, '')
  return wrong === null ? null : `The input does not fit. ${wrong}`
}

function problemAt(schema: InputSchema, value: unknown, at: string): string | null {
  const wants = (what: string) => `${at === '' ? 'It' : at} takes ${what}.`
  switch (schema.type) {
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? problemOfObject(schema, value)
        : wants('an object')
    case 'array': {
      const { items, maxItems = Number.POSITIVE_INFINITY } = schema
      if (!Array.isArray(value)) return wants('a list')
      if (value.length > maxItems) return wants(`${maxItems} entries at most`)
      if (items === undefined) return null
      return firstOf(value, (entry, index) => problemAt(items, entry, `${at}[${index}]`))
    }
    case 'integer': {
      const { minimum = 0 } = schema
      return Number.isSafeInteger(value) && Number(value) >= minimum
        ? null
        : wants(`a whole number from ${minimum}`)
    }
    default: {
      const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = schema
      if (typeof value !== 'string') return wants('a text')
      if (schema.enum !== undefined && !schema.enum.includes(value))
        return wants(`one of ${schema.enum.join(', ')}`)
      const fits = value.length >= minLength && value.length <= maxLength
      return fits ? null : wants(`a text of ${minLength} to ${maxLength} characters`)
    }
  }
}

function problemOfObject({ properties = {}, required = [] }: InputSchema, value: object): string | null {
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  const missing = required.find(name => !entries.some(([key]) => key === name))
  if (missing !== undefined) return `${missing} is missing.`
  return firstOf(entries, ([key, one]) => {
    const schema = Object.hasOwn(properties, key) ? properties[key] : undefined
    return schema === undefined
      ? `There is no ${named(key)}; there are ${Object.keys(properties).join(', ')}.`
      : problemAt(schema, one, key)
  })
}

function firstOf<T>(all: readonly T[], problem: (one: T, index: number) => string | null): string | null {
  for (const [index, one] of all.entries()) {
    const found = problem(one, index)
    if (found !== null) return found
  }
  return null
}
