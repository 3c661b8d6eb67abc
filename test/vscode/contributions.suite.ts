import * as vscode from 'vscode'
import { equal, ok } from './assert.ts'

// What package.json contributes beside code: every file that it names is there, and says what it should.

const extension = () => {
  const found = vscode.extensions.getExtension('ai-design-review.ai-design-review')
  ok(found, 'the extension is not there')
  return found
}

async function readJson(path: string): Promise<unknown> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension().extensionUri, path))
  return JSON.parse(new TextDecoder().decode(bytes))
}

async function isThere(path: string): Promise<void> {
  const { size } = await vscode.workspace.fs.stat(vscode.Uri.joinPath(extension().extensionUri, path))
  ok(size > 0, `${path} is empty`)
}

/** What VS Code itself knows of skills and the like that extensions bring. */
const LIST_SKILLS = '_listExtensionPromptFiles'

interface Contributed {
  readonly type: string
  readonly extensionId: string
}

interface Contributions {
  readonly chatSkills: readonly { readonly path: string }[]
  readonly languages: readonly {
    readonly id: string
    readonly configuration: string
    readonly icon: Record<'light' | 'dark', string>
  }[]
  readonly grammars: readonly { readonly path: string }[]
  readonly walkthroughs: readonly {
    readonly steps: readonly {
      readonly description: string
      readonly media: { readonly svg: string; readonly altText: string }
    }[]
  }[]
  readonly yamlValidation: readonly { readonly url: string }[]
  readonly jsonValidation: readonly { readonly url: string }[]
  readonly commands: readonly { readonly command: string; readonly title: string }[]
}

const contributed = (): Contributions => extension().packageJSON.contributes

suite('what the extension contributes', () => {
  test('the language has its configuration, its grammar and an icon for light and dark', async () => {
    const [language] = contributed().languages
    ok(language, 'no language')
    for (const path of [language.configuration, language.icon.light, language.icon.dark]) await isThere(path)
    const configuration = (await readJson(language.configuration)) as { comments: { lineComment: string } }
    equal(configuration.comments.lineComment, '#')
    for (const { path } of contributed().grammars) {
      equal(((await readJson(path)) as { patterns: unknown }).patterns, [{ include: 'source.yaml' }])
    }
  })

  test('the walkthrough has four or five steps with pictures in theme colours and alternative texts', async () => {
    const [walkthrough] = contributed().walkthroughs
    ok(walkthrough, 'no walkthrough')
    ok([4, 5].includes(walkthrough.steps.length), `${walkthrough.steps.length} steps`)
    for (const { media, description } of walkthrough.steps) {
      ok(media.altText.length > 10 && !media.altText.startsWith('%'), media.altText)
      const bytes = await vscode.workspace.fs.readFile(
        vscode.Uri.joinPath(extension().extensionUri, media.svg),
      )
      ok(new TextDecoder().decode(bytes).includes('var(--vscode-'), media.svg)
      for (const [, command] of description.matchAll(/\(command:([\w.]+)\)/g)) {
        ok((await vscode.commands.getCommands(true)).includes(command ?? ''), `${command} is no command`)
      }
    }
  })

  test('YAML extensions find the schema of manifests; policies have it all from this one', async () => {
    const ofYaml = contributed().yamlValidation.map(({ url }) => url)
    equal(ofYaml, ['./schemas/ai-system.schema.json'])
    const urls = [...ofYaml, ...contributed().jsonValidation.map(({ url }) => url)]
    for (const url of urls) ok((await readJson(url)) !== null, url)
  })

  test('every command has a title and is registered', async () => {
    await extension().activate()
    const known = await vscode.commands.getCommands(true)
    for (const { command, title } of contributed().commands) {
      ok(!title.startsWith('%'), `${command} has no title`)
      ok(known.includes(command), `${command} is not registered`)
    }
  })

  test('agents of VS Code find the skill, by the name of its folder', async () => {
    const [skill] = contributed().chatSkills
    ok(skill, 'no skill')
    await isThere(skill.path)
    const bytes = await vscode.workspace.fs.readFile(
      vscode.Uri.joinPath(extension().extensionUri, skill.path),
    )
    const [, name] = /^name: (.+)$/m.exec(new TextDecoder().decode(bytes)) ?? []
    equal(skill.path, `./skills/${name}/SKILL.md`)
    // An older VS Code does not know the contribution, and leaves it alone.
    if (!(await vscode.commands.getCommands()).includes(LIST_SKILLS)) return
    const found = await vscode.commands.executeCommand<readonly Contributed[]>(LIST_SKILLS)
    equal(
      found.filter(({ extensionId }) => extensionId === extension().id).map(({ type }) => type),
      ['skill'],
    )
  })
})
