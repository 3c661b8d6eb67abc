import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openVSCode, type VSCodePage } from './page.ts'
import { examplesFolder, projectRoot } from './paths.ts'
import { temporaryCopy } from './temporary.ts'

// Takes pictures of the examples in the real VS Code, light and dark, and of a party room that became prohibited:
//   node test/host/screenshots.ts [--to FOLDER] [--language en|da]

const THEMES = { light: 'Default Light Modern', dark: 'Default Dark Modern' } as const

const { values } = parseArgs({
  options: {
    to: { type: 'string', default: join(projectRoot, 'out', 'screenshots') },
    language: { type: 'string', default: 'en' },
  },
})
const target = resolve(values.to)
mkdirSync(target, { recursive: true })
for (const [theme, name] of Object.entries(THEMES)) await takeAll(theme, name)

async function takeAll(theme: string, colorTheme: string): Promise<void> {
  const workspace = await prepared(colorTheme)
  const vscode = await openVSCode({ workspace, size: { width: 1280, height: 800 } })
  const shoot = (what: string) => vscode.screenshot(join(target, `${what}-${theme}.png`))
  try {
    await vscode.openFile('face-harvest/ai-system.yaml')
    await vscode.waitForDiagnostics(5)
    await quiet(vscode)
    await shoot('findings')
    await vscode.openFile('rental-firm/ai-system.yaml')
    await vscode.waitForDiagnostics(5)
    await vscode.hover(26, 10)
    await shoot('hover')
    await vscode.hover(18, 7)
    await shoot('section')
    await vscode.page.keyboard.press('Escape')
    await vscode.runCommand('View: Show AI Design Review')
    await settle(vscode)
    await shoot('tree')
    await vscode.openFile('rental-firm-draft/ai-system.yaml')
    await command(vscode, 'AI Design Review: Describe a System')
    await settle(vscode)
    await shoot('interview')
    await vscode.page.keyboard.press('Escape')
    // What shows a preview takes the keys, so it comes last.
    await vscode.openFile('party-room/ai-system.yaml')
    await command(vscode, 'AI Design Review: Compare Review with Git Revision')
    await settle(vscode)
    await vscode.page.keyboard.type('HEAD')
    await vscode.page.keyboard.press('Enter')
    await settle(vscode)
    await shoot('compare')
    await vscode.page.locator('.tab', { hasText: 'party-room' }).first().click()
    await vscode.runCommand('AI Design Review: Open Review Report')
    await settle(vscode)
    await shoot('report')
  } finally {
    await vscode.close()
  }
}

/** A git repository of the examples in which the party room was turned into the prohibited case. */
async function prepared(colorTheme: string): Promise<string> {
  const workspace = await temporaryCopy(examplesFolder)
  const settings = {
    'workbench.colorTheme': colorTheme,
    'aiDesignReview.language': values.language,
    'workbench.startupEditor': 'none',
    'editor.minimap.enabled': false,
    'git.enabled': true,
  }
  mkdirSync(join(workspace, '.vscode'), { recursive: true })
  writeFileSync(join(workspace, '.vscode', 'settings.json'), JSON.stringify(settings))
  const git = (...words: readonly string[]) => {
    const identity = ['-c', 'user.name=Example', '-c', 'user.email=example@example.org']
    const { status, stderr } = spawnSync('git', [...identity, ...words], { cwd: workspace, encoding: 'utf8' })
    if (status !== 0) throw new Error(`git: ${stderr}`)
  }
  if (!existsSync(join(workspace, '.git'))) git('init', '--quiet')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'Examples')
  const manifest = join(workspace, 'party-room', 'ai-system.yaml')
  const changed = readFileSync(manifest, 'utf8')
    .replace('value: documented_proportionate', 'value: documented_disproportionate')
    .replace('treatment_effect: unfavourable', 'treatment_effect: detrimental')
    .replaceAll('same_social_context: yes', 'same_social_context: no')
  writeFileSync(manifest, changed)
  return workspace
}

/** Runs a command that asks for something itself, in the same widget. */
async function command({ page }: VSCodePage, title: string): Promise<void> {
  await page.keyboard.press('F1')
  const widget = page.locator('.quick-input-widget')
  await widget.locator('input[type="text"]').fill(`>${title}`)
  await widget.locator('.monaco-list-row', { hasText: title }).first().click()
}

/** Closes what VS Code shows beside the editor. */
async function quiet(vscode: VSCodePage): Promise<void> {
  await vscode.page.keyboard.press('Escape')
  await settle(vscode)
}

/** Until nothing moves any more, the mouse out of the way. */
async function settle({ page }: VSCodePage): Promise<void> {
  await page.mouse.move(640, 798)
  await new Promise(resolve => setTimeout(resolve, 2_500))
}
