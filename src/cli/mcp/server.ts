import { setImmediate } from 'node:timers/promises'
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
  type Tool,
} from '@modelcontextprotocol/sdk/types.js'
import * as z from 'zod'
import type { Answer } from '../../agents/answer.ts'
import {
  type ExplainInput,
  inputSchemas,
  outputSchemas,
  type QuestionInput,
  type ReviewInput,
} from '../../agents/schemas.ts'
import { type Description, type Names, type ToolName, toolNames } from '../../agents/tool-names.ts'
import { jsonLine } from '../../report/json-text.ts'

// A bundle of its own, which only the command `mcp` loads: all that it says of the law is handed in.

/** What the server offers, and who answers. */
export interface Service {
  readonly name: string
  readonly version: string
  readonly instructions: string
  readonly names: Names
  readonly descriptions: Readonly<Record<ToolName, Description>>
  readonly answers: Answers
}

export interface Answers {
  readonly review_manifest: (input: ReviewInput) => Answer<object>
  readonly explain: (input: ExplainInput) => Answer<object>
  readonly next_question: (input: QuestionInput) => Answer<object>
}

// zod would make code from the schemas; no text is run here.
z.config({ jitless: true })

const SHOWN_ISSUES = 5
const LONGEST_ISSUE = 400

type Schemas = ReturnType<typeof inputSchemas>

/** Speaks the Model Context Protocol on standard input and output until the client goes. Nothing else is printed there. */
export async function serve(service: Service): Promise<void> {
  const { name, version, instructions } = service
  const server = new Server(
    { name, version },
    // Nothing is elicited, so nothing that is elicited has to be checked.
    { capabilities: { tools: {} }, instructions, jsonSchemaValidator: { getValidator: neverAsked } },
  )
  const schemas = inputSchemas(service.names)
  const tools = toolNames.map(tool => toolOf(tool, service, schemas))
  const pending = new Set<Promise<CallToolResult>>()
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools }))
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal }) => {
    const result = call(params.name, params.arguments ?? {}, service, schemas, signal)
    pending.add(result)
    return result.finally(() => pending.delete(result))
  })
  server.onerror = ({ message }) =>
    process.stderr.write(`${name}: ${jsonLine(message.slice(0, LONGEST_ISSUE))}\n`)
  const closed = new Promise<void>(resolve => {
    server.onclose = resolve
  })
  const close = () => void server.close()
  process.stdin.once('end', async () => {
    // What was asked before the end is answered.
    await setImmediate()
    await Promise.allSettled(pending)
    close()
  })
  process.once('SIGTERM', close)
  process.once('SIGINT', close)
  await server.connect(new StdioServerTransport())
  await closed
}

function neverAsked(): never {
  throw new Error('this server elicits nothing')
}

function toolOf(tool: ToolName, { descriptions }: Service, schemas: Schemas): Tool {
  const { title, text } = descriptions[tool]
  return {
    name: tool,
    title,
    description: text,
    inputSchema: jsonSchema(schemas[tool], 'input'),
    outputSchema: jsonSchema(outputSchemas[tool], 'output'),
    annotations: {
      title,
      readOnlyHint: true,
      destructiveHint: false,
      idempotentHint: true,
      openWorldHint: false,
    },
  }
}

function jsonSchema(schema: z.ZodObject, io: 'input' | 'output'): Tool['inputSchema'] {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io })
  return { ...rest, type: 'object' } as Tool['inputSchema']
}

/** Answers one call. What the model can put right comes back as a result, so that it reads it. */
async function call(
  name: string,
  given: unknown,
  service: Service,
  schemas: Schemas,
  signal: AbortSignal,
): Promise<CallToolResult> {
  const tool = toolNames.find(known => known === name)
  if (tool === undefined)
    throw new McpError(ErrorCode.InvalidParams, `There is no such tool. Tools: ${toolNames.join(', ')}.`)
  // A cancellation that came with the call is heard first.
  await setImmediate()
  signal.throwIfAborted()
  const { answers } = service
  const { example } = service.descriptions[tool]
  try {
    switch (tool) {
      case 'review_manifest':
        return checked(schemas.review_manifest, given, answers.review_manifest, example)
      case 'explain':
        return checked(schemas.explain, given, answers.explain, example)
      case 'next_question':
        return checked(schemas.next_question, given, answers.next_question, example)
    }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return failed(
      `The tool failed. This is an error of the tool, not of the input: ${JSON.stringify(detail)}`,
    )
  }
}

function checked<T>(
  schema: z.ZodType<T>,
  given: unknown,
  answer: (input: T) => Answer<object>,
  example: object,
): CallToolResult {
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const issues = parsed.error.issues.slice(0, SHOWN_ISSUES).map(({ path, message }) => {
      const said = message.length > LONGEST_ISSUE ? `${message.slice(0, LONGEST_ISSUE)}…` : message
      return path.length === 0 ? said : `${path.join('.')}: ${said}`
    })
    return failed(`The input does not fit. ${issues.join('; ')}. Send such as ${JSON.stringify(example)}.`)
  }
  const answered = answer(parsed.data)
  return answered.kind === 'refusal'
    ? failed(answered.message)
    : { content: [{ type: 'text', text: answered.markdown }], structuredContent: { ...answered.data } }
}

function failed(message: string): CallToolResult {
  return { isError: true, content: [{ type: 'text', text: message }] }
}
