import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { suite, test } from 'node:test'
import { build } from 'esbuild'
import { extension } from '../../build/bundles.mts'
import { reasons, shortNames } from '../../build/short-names.mts'
import { sections } from '../../src/manifest/vocabulary.ts'
import { PROJECT } from '../cli/run.ts'

const OPTIONS = { ...extension, absWorkingDir: PROJECT }

/** The reasons for the names in some code. */
async function reasonsIn(contents: string) {
  const { entryPoints: _none, ...options } = OPTIONS
  return await reasons({ ...options, stdin: { contents, resolveDir: PROJECT } })
}

suite('the names that are shortened', async () => {
  const all = await reasons(OPTIONS)
  const shortened = [...all].filter(([, reason]) => reason === null).map(([name]) => name)

  test('are many', () => assert.ok(shortened.length > 400, `${shortened.length}`))

  test('are none that others know', () => {
    const manifest = Object.entries(sections).flatMap(([name, { facts }]) => [
      name,
      ...Object.entries(facts).flatMap(([fact, what]) => [
        fact,
        ...('values' in what ? Object.keys(what.values) : []),
        ...('facts' in what ? Object.keys(what.facts) : []),
      ]),
    ])
    const git = [
      'getAPI',
      'getRepository',
      'rootUri',
      'HEAD',
      'getCommit',
      'hash',
      'getObjectDetails',
      'show',
    ]
    const tools = [
      'column',
      'start',
      'end',
      'old_text',
      'new_text',
      'edits',
      'path',
      'text',
      'language',
      'query',
      'from',
      'use',
      'uses',
      'describes',
      'answer',
    ]
    const editor = [
      'line',
      'character',
      'isCancellationRequested',
      'provideHover',
      'insertText',
      'enabledCommands',
    ]
    const platform = [
      'stackTraceLimit',
      'captureStackTrace',
      'length',
      'groups',
      'next',
      'done',
      'then',
      'signal',
    ]
    for (const name of [...manifest, ...git, ...tools, ...editor, ...platform]) {
      assert.ok(!shortened.includes(name), name)
    }
  })

  test('become none that VS Code asks an object of ours for', async () => {
    const { mangleCache = {} } = await build({
      ...OPTIONS,
      mangleProps: await shortNames(OPTIONS),
      mangleCache: {},
      write: false,
    })
    const declarations = readFileSync(
      createRequire(import.meta.url).resolve('@types/vscode/index.d.ts'),
      'utf8',
    )
    assert.equal(Object.keys(mangleCache).length, shortened.length)
    for (const short of Object.values(mangleCache)) {
      assert.doesNotMatch(declarations, new RegExp(String.raw`^\t+(?:readonly )?${short}\??[:(]`, 'm'))
    }
  })
})

suite('a name', () => {
  const is = (title: string, code: string, expected: Readonly<Record<string, string | null>>) =>
    test(title, async () => {
      const found = await reasonsIn(`const asked = globalThis.asked\n${code}`)
      for (const [name, reason] of Object.entries(expected)) assert.equal(found.get(name), reason, name)
    })

  is('is shortened where code writes and reads it', 'const one = { ourOwn: asked }; asked(one.ourOwn)', {
    ourOwn: null,
  })
  is('is shortened where it is destructured', 'asked(({ ourOwn }) => ourOwn, { ourOwn: 1 })', {
    ourOwn: null,
  })
  is('stays where it is looked up', 'asked({ ourOwn: 1 }["our" + "Own"], asked.ourOwn, k => asked[k])', {
    ourOwn: 'looked up',
  })
  is('stays where a text has it', "asked({ ourOwn: 1 }[asked('ourOwn')], asked.ourOwn)", {
    ourOwn: 'looked up',
  })
  is('stays where a path has it', "asked('section.ourOwn[].thatOwn', asked.ourOwn, asked.thatOwn)", {
    ourOwn: 'looked up',
    thatOwn: 'looked up',
  })
  is('stays where a text with it is taken apart', "asked('one ourOwn'.split(' '), asked.ourOwn)", {
    ourOwn: 'looked up',
  })
  is('stays where it is asked for with `in`', "asked('ourOwn' in asked, asked.ourOwn)", {
    ourOwn: 'looked up',
  })
  is('stays where it is in quotes', "asked({ 'ourOwn': 1 }, asked.ourOwn)", { ourOwn: 'looked up' })
  is('stays where a group of an expression has it', 'asked(/(?<ourOwn>a)/.exec(asked).groups.ourOwn)', {
    ourOwn: 'looked up',
  })
  is('stays where nobody reads it by name', 'asked(Object.keys({ ourOwn: 1 })); asked.otherOwn = 1', {
    ourOwn: 'not read',
    otherOwn: 'not read',
  })
  is('stays where VS Code has it', 'asked(asked.insertText, asked.getRepository)', {
    insertText: 'declared',
    getRepository: 'declared',
  })
  is('stays where a schema has it', 'asked(asked.untargeted_use, asked.recommendations, asked.inputSchema)', {
    untargeted_use: 'from outside',
    recommendations: 'from outside',
  })
  is(
    'is shortened where a text with it is only compared or part of a longer one',
    `asked(asked.kind === 'ourOwn', asked.ourOwn, asked.ourOther)
     asked(\`\${asked.of ? 'ourOwn' : 'ourOther'} of\`)
     switch (asked.kind) { case 'ourOwn': asked() }`,
    { ourOwn: null, ourOther: null },
  )

  test('that is put together where it is looked up is refused', async () => {
    await assert.rejects(
      reasonsIn(`globalThis.one(globalThis.two[\`our\${globalThis.three}\`])`),
      /put together/,
    )
  })
})
