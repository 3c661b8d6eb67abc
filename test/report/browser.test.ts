import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { htmlReport } from '../../src/report/html.ts'
import { junitReport } from '../../src/report/junit.ts'
import { launchChromium } from '../host/chromium.ts'
import { examples, HOSTILE, inputWith } from './inputs.ts'

let browser: Browser
let page: Page
/** What the browser says or asks for while a report is shown. */
const heard: string[] = []

before(async () => {
  browser = await launchChromium()
  page = await browser.newPage()
  page.on('console', message => heard.push(`console: ${message.text()}`))
  page.on('pageerror', error => heard.push(`error: ${error.message}`))
  page.on('request', request => heard.push(`request: ${request.url().slice(0, 80)}`))
  page.on('dialog', dialog => {
    heard.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
})
after(() => browser.close())

test('no text of a manifest runs or loads anything in a browser', { timeout: 120_000 }, async () => {
  heard.length = 0
  for (const language of ['en', 'da'] as const) {
    await page.setContent(htmlReport(inputWith(HOSTILE.join(' '), language)), { waitUntil: 'load' })
    // A pointer over everything, and a click on what might be a trap.
    await page.locator('h1').hover()
    assert.equal(
      await page.locator('script, img, svg, iframe, object, form, [onload], [onmouseover]').count(),
      0,
    )
    assert.equal(await page.evaluate(() => (globalThis as { canary?: unknown }).canary), undefined)
    const shown = (await page.locator('body').textContent()) ?? ''
    assert.ok(shown.includes('<script>globalThis.canary = 1</script>'))
    assert.ok(shown.includes('[link](javascript:globalThis.canary=1)'))
  }
  assert.deepEqual(heard, [])
})

test('the report fits a narrow window, and paper', { timeout: 120_000 }, async () => {
  await page.setContent(htmlReport(examples(['rental-firm', 'party-room', 'mistakes'], 'da')))
  for (const width of [360, 800, 1400]) {
    await page.setViewportSize({ width, height: 900 })
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    assert.ok(wider <= 0, `${wider} pixels too wide at ${width}`)
  }
  const pdf = await page.pdf({ preferCSSPageSize: true })
  assert.match(pdf.subarray(0, 5).toString('latin1'), /^%PDF-/)
  // 210 by 297 millimetres, in points.
  assert.match(pdf.toString('latin1'), /\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/)
})

test('text and background have enough contrast in both themes', { timeout: 120_000 }, async () => {
  await page.setContent(htmlReport(examples(['rental-firm', 'rental-firm-draft'])))
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const lowest = await page.evaluate(() => {
      const luminance = (colour: string) => {
        const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(part => {
          const share = Number(part) / 255
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
        })
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue
      }
      const paper = luminance(getComputedStyle(document.documentElement).backgroundColor)
      const inks = [...document.querySelectorAll('p, .badge, a, caption, th, code, footer')].map(element =>
        luminance(getComputedStyle(element).color),
      )
      return Math.min(...inks.map(ink => (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05)))
    })
    assert.ok(lowest >= 4.5, `${colorScheme}: ${lowest}`)
  }
})

test('JUnit is well-formed XML, whatever a manifest says', { timeout: 120_000 }, async () => {
  await page.setContent('<p>')
  for (const language of ['en', 'da'] as const) {
    for (const text of ['word', HOSTILE.join(' ')]) {
      const names = await page.evaluate(
        xml => {
          const parsed = new DOMParser().parseFromString(xml, 'application/xml')
          return [...new Set([...parsed.querySelectorAll('*')].map(({ tagName }) => tagName))]
        },
        junitReport(inputWith(text, language)),
      )
      assert.deepEqual(names.toSorted(), [
        'error',
        'failure',
        'properties',
        'property',
        'skipped',
        'testcase',
        'testsuite',
        'testsuites',
      ])
    }
  }
})
