/** What people who use a keyboard, a screen reader or large contrast need of the HTML report and comparison. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, suite, test } from 'node:test'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import type { DiffInput } from '../../src/report/diff/input.ts'
import { diffMarkdown } from '../../src/report/diff/markdown.ts'
import { htmlReport } from '../../src/report/html.ts'
import type { ReportInput } from '../../src/report/input.ts'
import { markdownReport } from '../../src/report/markdown.ts'
import { compare } from '../../src/review/compare/compare.ts'
import { PROJECT } from '../cli/run.ts'
import { launchChromium } from '../host/chromium.ts'
import { rendered } from '../surfaces/shown.ts'
import { DAY, examples, exampleText, inputOf, inputWith, reviewed } from './inputs.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const LANGUAGES = ['en', 'da'] as const

let browser: Browser
let page: Page

before(async () => {
  browser = await launchChromium()
  page = await browser.newPage()
})
after(() => browser.close())

const reports: Readonly<Record<string, (language: 'en' | 'da') => ReportInput>> = {
  'a prohibited use': language => examples(['face-harvest'], language),
  'an undetermined use': language => examples(['rental-firm-draft'], language),
  'everything at once': language =>
    examples(['rental-firm', 'party-room', 'mistakes', 'shop-recommender'], language),
  'no manifest at all': language => inputOf({}, language),
  'an empty manifest': language => inputOf({ 'ai-system.yaml': '' }, language),
  'decisions, mistakes and tool problems': language => inputWith('Words', language),
}

/** What axe finds on the page as it is shown, one line for each element. */
async function violations(...rules: readonly string[]): Promise<readonly string[]> {
  // As text, as a debugger does it: the report's own policy lets no script run.
  await page.evaluate(AXE)
  const runOnly = rules.length > 0 ? { type: 'rule', values: rules } : { type: 'tag', values: TAGS }
  const { violations } = await page.evaluate(
    options => {
      const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }
      return axe.run(options)
    },
    { runOnly },
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}

suite('accessibility of the HTML report', () => {
  for (const [name, input] of Object.entries(reports))
    test(`axe finds nothing in ${name}`, { timeout: 180_000 }, async () => {
      for (const language of LANGUAGES) {
        await page.setContent(htmlReport(input(language)))
        assert.deepEqual(await violations(), [], language)
      }
      for (const [colorScheme, contrast] of [
        ['dark', 'no-preference'],
        ['light', 'more'],
        ['dark', 'more'],
      ] as const) {
        await page.emulateMedia({ colorScheme, contrast })
        assert.deepEqual(await violations('color-contrast'), [], `${colorScheme}, ${contrast}`)
      }
      await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' })
      // Where the rows of a table become blocks.
      await page.setViewportSize({ width: 360, height: 800 })
      assert.deepEqual(await violations(), [], 'narrow')
      await page.setViewportSize({ width: 1280, height: 800 })
    })

  test('axe does find what is wrong', { timeout: 60_000 }, async () => {
    const broken = htmlReport(examples(['face-harvest']))
      .replace('<html lang="en">', '<html>')
      .replace('--ink: #1c2126', '--ink: #c0c0c0')
    await page.setContent(broken)
    const found = await violations()
    for (const rule of ['html-has-lang', 'color-contrast'])
      assert.ok(
        found.some(line => line.startsWith(`${rule}: `)),
        rule,
      )
  })

  test('the keyboard reaches every link in its order, shows where it is, and follows it', {
    timeout: 60_000,
  }, async () => {
    await page.setContent(htmlReport(examples(['rental-firm', 'party-room', 'mistakes'], 'da')))
    const links = await page.locator('a').evaluateAll(all => all.map(link => link.getAttribute('href')))
    assert.ok(links.length > 5, `${links.length} links`)
    const reached: unknown[] = []
    for (const _link of links) {
      await page.keyboard.press('Tab')
      reached.push(
        await page.evaluate(() => {
          const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body)
          const isShown = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
          return isShown ? document.activeElement?.getAttribute('href') : 'not shown'
        }),
      )
    }
    assert.deepEqual(reached, links)
    await page.keyboard.press('Enter')
    const target = page.locator(`[id="${links.at(-1)?.slice(1)}"]`)
    assert.ok(await target.evaluate(element => element.matches(':target')))
    // Nothing of it has to be opened, dragged or scrolled by itself to be read.
    assert.equal(await page.locator('details, dialog, [hidden], [tabindex], [draggable]').count(), 0)
  })
})

suite('accessibility of what is Markdown', () => {
  const change = (before: string, after: string): DiffInput => {
    const [one, other] = [reviewed('ai-system.yaml', before, 'en'), reviewed('ai-system.yaml', after, 'en')]
    const files = [{ before: one, after: other, comparison: compare(one.review, other.review) }]
    const revision = { name: 'main', commit: '1a2b3c4d' }
    return { before: revision, after: null, asOf: DAY, language: 'en', files, toolProblems: [] }
  }
  const pages: Readonly<Record<string, () => string>> = {
    'the report': () => markdownReport(examples(['rental-firm', 'party-room', 'mistakes'])),
    'the report on nothing': () => markdownReport(inputOf({})),
    'the comparison': () => diffMarkdown(change(exampleText('shop-recommender'), exampleText('rental-firm'))),
    'the page of a provision': () => readFileSync(`${PROJECT}docs/law/5-1-c.md`, 'utf8'),
  }
  for (const [name, markdown] of Object.entries(pages))
    test(`axe finds nothing in ${name}, rendered`, { timeout: 60_000 }, async () => {
      await page.setContent(
        `<!doctype html><html lang="en"><title>Preview</title><main>${rendered(markdown())}</main></html>`,
      )
      assert.deepEqual(await violations(), [])
    })
})
