import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { inputSchemas } from '../../src/agents/schemas.ts'
import { TOOL_PREFIX, type ToolName, toolNames } from '../../src/agents/tool-names.ts'
import { descriptions, names } from '../../src/agents/tools.ts'
import type { GeneratedFile } from './files.ts'

/** package.json with the tools for agents of VS Code: what a model reads of them, and their inputs. */
export function tools(root: string): readonly GeneratedFile[] {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const schemas = inputSchemas(names)
  manifest.contributes.languageModelTools = toolNames.map(name => ({
    name: TOOL_PREFIX + name,
    displayName: `%tool.${name}.title%`,
    userDescription: `%tool.${name}.description%`,
    modelDescription: descriptions[name].text,
    toolReferenceName: reference(name),
    canBeReferencedInPrompt: true,
    icon: '$(law)',
    tags: ['ai-act'],
    inputSchema: inputSchema(schemas[name]),
  }))
  return [{ path: 'package.json', content: `${JSON.stringify(manifest, null, 2)}\n` }]
}

/** What a person writes after `#` in the chat. */
function reference(name: ToolName): string {
  return `aiDesignReview${name.replace(/(?:^|_)(\w)/g, (_, first: string) => first.toUpperCase())}`
}

function inputSchema(schema: z.ZodObject): object {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input' })
  return rest
}
