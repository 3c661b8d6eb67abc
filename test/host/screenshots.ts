import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openVSCode, type VSCodePage } from './page.ts'
import { examplesFolder, projectRoot } from './paths.ts'
import { smallPng } from './png.ts'
import { temporaryCopy } from './temporary.ts'

// Takes the pictures of the README in the real VS Code, light and dark, into docs/pictures. In Danish, or in high
// contrast, they are to look at, and go to out/screenshots:
//   node test/host/screenshots.ts [--language en|da] [--contrast normal|high] [--only NAME] [--to FOLDER]

const THEMES = {
  normal: { light: 'Default Light Modern', dark: 'Default Dark Modern' },
  high: { light: 'Default High Contrast Light', dark: 'Default High Contrast' },
} as const

/** Nothing but what a picture is about. */
const CALM = {
  'breadcrumbs.enabled': false,
  'editor.folding': false,
  'editor.fontSize': 14,
  'editor.lineHeight': 21,
  'editor.minimap.enabled': false,
  'editor.overviewRulerBorder': false,
  'editor.renderLineHighlight': 'none',
  'editor.scrollbar.vertical': 'hidden',
  'editor.scrollbar.horizontal': 'hidden',
  'editor.stickyScroll.enabled': false,
  'editor.guides.indentation': false,
  'editor.matchBrackets': 'never',
  'editor.occurrencesHighlight': 'off',
  'explorer.openEditors.visible': 0,
  'git.decorations.enabled': false,
  'scm.diffDecorations': 'none',
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'workbench.navigationControl.enabled': false,
  'workbench.statusBar.visible': false,
} as const

const { values } = parseArgs({
  options: {
    to: { type: 'string' },
    language: { type: 'string', default: 'en' },
    contrast: { type: 'string', default: 'normal' },
    only: { type: 'string' },
  },
})
const isForReadme = values.language === 'en' && values.contrast === 'normal'
const looked = join('out', 'screenshots', `${values.language}-${values.contrast}`)
const target = resolve(values.to ?? join(projectRoot, isForReadme ? join('docs', 'pictures') : looked))

/** One picture: of which window, and what is done in it before it is taken. */
interface Shot {
  readonly name: string
  /** Of the window, in pixels of the page. */
  readonly height: number
  readonly width?: number
  /** How much of the height is in the picture, from the top; all where it is left out. */
  readonly shown?: number
  /** The folders of the examples that are opened: one as it is, several in one folder. */
  readonly examples: readonly string[]
  /** Whether the bar of views stays at the side. */
  readonly hasViews: boolean
  /** One to look at, that the README does not show. */
  readonly isExtra?: boolean
  show(vscode: VSCodePage): Promise<void>
}

const WIDTH = 900

const shots: readonly Shot[] = [
  {
    name: 'findings',
    height: 660,
    examples: ['face-harvest'],
    hasViews: false,
    async show(vscode) {
      await openManifest(vscode, 5)
      await vscode.runCommand('View: Focus Problems (Errors, Warnings, Infos)')
      await focusEditor(vscode)
      await scrollDown(vscode, 13)
    },
  },
  {
    name: 'hover',
    // The higher the window, the higher VS Code lets a hover be.
    height: 2000,
    shown: 700,
    examples: ['rental-firm'],
    hasViews: false,
    async show(vscode) {
      await openManifest(vscode, 5)
      await vscode.hover(26, 10)
    },
  },
  {
    name: 'tree',
    height: 600,
    width: 1060,
    examples: ['rental-firm', 'rental-firm-draft', 'shop-recommender'],
    hasViews: true,
    async show(vscode) {
      await vscode.openFile('rental-firm/ai-system.yaml')
      await vscode.waitForDiagnostics(5)
      await vscode.runCommand('View: Show AI Design Review')
      await settle(vscode)
      await widenSideBar(vscode, 500)
      for (const row of ['5(1)(c)', '5/5']) {
        await vscode.page.locator('.sidebar .monaco-list-row', { hasText: row }).first().click()
        await vscode.page.keyboard.press('ArrowRight')
        await settle(vscode)
      }
    },
  },
  {
    name: 'interview',
    height: 560,
    shown: 420,
    examples: ['rental-firm-draft'],
    hasViews: false,
    async show(vscode) {
      await openManifest(vscode, 1)
      await command(vscode, 'AI Design Review: Describe a System')
      await settle(vscode)
      // "None of these" of the sections that the draft leaves out, the last answer but "I do not know".
      await vscode.page.locator('.quick-input-list .monaco-list-row').nth(-2).click()
      await vscode.page.keyboard.press('Enter')
      await vscode.page.mouse.move(WIDTH / 2, 540)
    },
  },
  {
    name: 'report',
    height: 720,
    examples: ['rental-firm'],
    hasViews: false,
    async show(vscode) {
      await openManifest(vscode, 5)
      await vscode.runCommand('AI Design Review: Open Review Report')
      await settle(vscode)
      await vscode.runCommand('View: Join All Editor Groups')
      await settle(vscode)
      await vscode.page.mouse.move(450, 400)
      await vscode.page.mouse.wheel(0, 620)
    },
  },
  {
    name: 'compare',
    isExtra: true,
    height: 720,
    examples: ['party-room'],
    hasViews: false,
    async show(vscode) {
      await hideSideBar(vscode)
      await vscode.openFile('ai-system.yaml')
      await command(vscode, 'AI Design Review: Compare Review with Git Revision')
      await settle(vscode)
      await vscode.page.keyboard.type('HEAD')
      await vscode.page.keyboard.press('Enter')
      await settle(vscode)
    },
  },
]

const themes = THEMES[values.contrast === 'high' ? 'high' : 'normal']
mkdirSync(target, { recursive: true })
const wanted = shots.filter(({ name, isExtra = false }) =>
  values.only === undefined ? !isExtra || !isForReadme : values.only === name,
)
for (const [theme, colorTheme] of Object.entries(themes))
  for (const shot of wanted) await take(shot, theme, colorTheme)

async function take(shot: Shot, theme: string, colorTheme: string): Promise<void> {
  const settings = {
    ...CALM,
    'workbench.colorTheme': colorTheme,
    'workbench.activityBar.location': shot.hasViews ? 'default' : 'hidden',
    'aiDesignReview.language': values.language,
    'git.enabled': shot.name === 'compare',
  }
  const { width = WIDTH, height, shown = height } = shot
  const size = { width, height }
  const vscode = await openVSCode({ workspace: await prepared(shot.examples), settings, size, scale: 2 })
  try {
    await shot.show(vscode)
    await settle(vscode)
    const path = join(target, `${shot.name}-${theme}.png`)
    const picture = await vscode.page.screenshot({ clip: { x: 0, y: 0, width, height: shown } })
    writeFileSync(path, smallPng(picture))
    console.log(path)
  } finally {
    await vscode.close()
  }
}

/** A git repository of some examples, in which the party room was turned into the prohibited case. */
async function prepared(examples: readonly string[]): Promise<string> {
  const all = await temporaryCopy(examplesFolder)
  for (const name of readdirSync(all))
    if (!examples.includes(name)) rmSync(join(all, name), { recursive: true })
  const [only = '', ...others] = examples
  const workspace = others.length > 0 ? all : join(all, only)
  const git = (...words: readonly string[]) => {
    const identity = ['-c', 'user.name=Example', '-c', 'user.email=example@example.org']
    const { status, stderr } = spawnSync('git', [...identity, ...words], { cwd: workspace, encoding: 'utf8' })
    if (status !== 0) throw new Error(`git: ${stderr}`)
  }
  git('init', '--quiet', '--initial-branch', 'main')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'Examples')
  const manifest = join(all, 'party-room', 'ai-system.yaml')
  if (existsSync(manifest)) {
    const changed = readFileSync(manifest, 'utf8')
      .replace('value: documented_proportionate', 'value: documented_disproportionate')
      .replace('treatment_effect: unfavourable', 'treatment_effect: detrimental')
      .replaceAll('same_social_context: yes', 'same_social_context: no')
    writeFileSync(manifest, changed)
  }
  return workspace
}

/** The manifest of the only example, alone in the window. @param findings so many it has at least */
async function openManifest(vscode: VSCodePage, findings: number): Promise<void> {
  await hideSideBar(vscode)
  await vscode.openFile('ai-system.yaml')
  await vscode.waitForDiagnostics(findings)
}

async function hideSideBar(vscode: VSCodePage): Promise<void> {
  await vscode.runCommand('View: Close Primary Side Bar')
}

async function focusEditor(vscode: VSCodePage): Promise<void> {
  await vscode.runCommand('View: Focus Active Editor Group')
}

/** Scrolls the editor by lines; the cursor stays where it is. */
async function scrollDown({ page }: VSCodePage, lines: number): Promise<void> {
  for (let line = 0; line < lines; line++) await page.keyboard.press('Control+ArrowDown')
}

async function drag({ page }: VSCodePage, from: readonly [number, number], by: readonly [number, number]) {
  await page.mouse.move(...from)
  await page.mouse.down()
  await page.mouse.move(from[0] + by[0] / 2, from[1] + by[1] / 2)
  await page.mouse.move(from[0] + by[0], from[1] + by[1])
  await page.mouse.up()
}

async function widenSideBar(vscode: VSCodePage, width: number): Promise<void> {
  const box = await vscode.page.locator('.part.sidebar').first().boundingBox()
  if (box === null) throw new Error('There is no side bar.')
  await drag(vscode, [box.x + box.width + 1, box.y + 300], [width - box.width, 0])
}

/** Runs a command that asks for something itself, in the same widget. */
async function command({ page }: VSCodePage, title: string): Promise<void> {
  await page.keyboard.press('F1')
  const widget = page.locator('.quick-input-widget')
  await widget.locator('input[type="text"]').fill(`>${title}`)
  await widget.locator('.monaco-list-row', { hasText: title }).first().click()
}

/** Until nothing moves any more. */
async function settle(_vscode: VSCodePage): Promise<void> {
  await new Promise(done => setTimeout(done, 2_500))
}
