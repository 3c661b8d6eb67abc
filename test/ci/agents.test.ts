import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { load } from 'js-yaml'
import { TOOL_PREFIX, toolNames } from '../../src/agents/tool-names.ts'
import { read } from '../../src/manifest/read.ts'
import { FACE_HARVEST } from '../cli/manifests.ts'
import { folder, PROJECT } from '../cli/run.ts'
import { OFFLINE, packed } from './packed.ts'
import { ended } from './repository.ts'

const page = readFileSync(join(PROJECT, 'docs', 'agents.md'), 'utf8')
const skill = readFileSync(join(PROJECT, 'skills', 'ai-system-manifest', 'SKILL.md'), 'utf8')

interface Command {
  readonly command: string
  readonly args: readonly string[]
}

const [first, second] = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, block = '']) =>
  JSON.parse(block),
)
const servers: readonly Command[] = [first.mcpServers['ai-design-review'], second.servers['ai-design-review']]

suite('docs/agents.md', () => {
  test('names the tools as they are called', () => {
    for (const name of toolNames) {
      assert.ok(page.includes(`| \`${name}\` |`), name)
      assert.ok(page.includes(`\`${TOOL_PREFIX}${name}\``), name)
    }
  })

  test('its links lead somewhere', () => {
    for (const [, path = ''] of page.matchAll(/\]\((?!https:)([^)#]+)[^)]*\)/g))
      assert.ok(existsSync(join(PROJECT, 'docs', path)), path)
  })

  test('its commands start the server from the package', async () => {
    const [server, other] = servers
    assert.ok(server !== undefined)
    assert.deepEqual([server.command, server.args], [other?.command, other?.args])
    const cwd = folder({ 'ai-system.yaml': FACE_HARVEST, 'package.json': '{ "private": true }' })
    const installed = ended('npm', ['install', '--save-dev', packed()], { cwd, env: OFFLINE })
    assert.equal(installed.status, 0, installed.output)
    const transport = new StdioClientTransport({
      command: server.command,
      args: [...server.args],
      cwd,
      env: { ...(process.env as Record<string, string>), ...OFFLINE },
      stderr: 'pipe',
    })
    const client = new Client({ name: 'test', version: '1.0.0' })
    await client.connect(transport)
    const { tools } = await client.listTools()
    assert.deepEqual(
      tools.map(({ name }) => name),
      [...toolNames],
    )
    const { isError = false } = await client.callTool({
      name: 'review_manifest',
      arguments: { path: 'ai-system.yaml' },
    })
    assert.equal(isError, false)
    await client.close()
  })
})

suite('the skill', () => {
  test('says in its head what it is and when to use it', () => {
    const [, head = ''] = /^---\n([\s\S]*?)\n---\n/.exec(skill) ?? []
    const { name, description, ...others } = load(head) as Record<string, string>
    assert.equal(name, 'ai-system-manifest')
    assert.ok((description?.length ?? 0) > 50 && (description?.length ?? 0) <= 1024)
    assert.deepEqual(others, {})
  })

  test('names the tools, and every tool', () => {
    for (const name of toolNames) assert.ok(skill.includes(`\`${name}\``), name)
  })

  test('its example is read without a mistake where it stands in a manifest', () => {
    const [, block = ''] = /```yaml\n([\s\S]*?)```/.exec(skill) ?? []
    const fact = block.replace(/^ {3}/gm, '          ').trimStart()
    const manifest = `schema: ai-design-review/v1\nname: A\nuses:\n  one:\n    purpose: P.\n    face_collection:\n      channels:\n        - ${fact}`
    const { systems, problems } = read(manifest)
    assert.deepEqual(problems, [])
    assert.equal(systems[0]?.uses[0]?.sections.get('face_collection')?.kind, 'facts')
  })

  test('says nothing of a system that the tool would not', () => {
    assert.doesNotMatch(skill + page, /\b(?:lawful|allowed|compliant|compliance|safe)\b/i)
  })
})
