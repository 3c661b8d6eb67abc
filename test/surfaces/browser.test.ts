import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchChromium } from '../host/chromium.ts'
import { HOSTILE } from '../report/inputs.ts'
import { MORE_HOSTILE } from './manifests.ts'
import { rendered, shownWith } from './shown.ts'

let browser: Browser

before(async () => {
  browser = await launchChromium()
})
after(() => browser.close())

/** What the browser says, asks for or shows by itself while it holds these pages. */
async function heardOf(pages: readonly string[]): Promise<readonly string[]> {
  const page = await browser.newPage()
  const heard: string[] = []
  page.on('console', message => heard.push(`console: ${message.text()}`))
  page.on('pageerror', error => heard.push(`error: ${error.message}`))
  page.on('request', request => heard.push(`request: ${request.url().slice(0, 80)}`))
  page.on('popup', popup => heard.push(`popup: ${popup.url()}`))
  page.on('dialog', dialog => {
    heard.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  for (const html of pages) {
    await page.setContent(html, { waitUntil: 'load' })
    const found = await page.evaluate(() => ({
      canary: (globalThis as { canary?: unknown }).canary,
      active: document.querySelectorAll(
        'script, img, svg, iframe, object, embed, form, input, button, link, base, audio, video, [onload], [onerror]',
      ).length,
      links: [...document.querySelectorAll('a[href]')].map(link => (link as HTMLAnchorElement).protocol),
    }))
    if (found.canary !== undefined) heard.push('a script ran')
    if (found.active > 0) heard.push(`${found.active} active elements in ${html.slice(0, 200)}`)
    heard.push(
      ...found.links.filter(protocol => /^(?:javascript|command|data|https?|vscode):/.test(protocol)),
    )
  }
  await page.close()
  return heard
}

for (const language of ['en', 'da'] as const) {
  test(`${language}: nothing of a hostile manifest runs, loads or leads anywhere in a browser`, {
    timeout: 180_000,
  }, async () => {
    const shown = shownWith([...HOSTILE, ...MORE_HOSTILE].join(' '), language)
    const markdown = shown.filter(({ kind }) => kind === 'markdown').map(({ text }) => rendered(text))
    const html = shown.filter(({ kind }) => kind === 'html').map(({ text }) => text)
    assert.ok(html.length > 0 && markdown.length > 100)
    assert.ok(html.every(text => text.includes('&lt;script&gt;globalThis.canary = 1&lt;/script&gt;')))
    assert.deepEqual(await heardOf([...html, ...new Set(markdown)]), [])
  })
}

test('the browser tells of what would run, load or lead away', { timeout: 60_000 }, async () => {
  const heard = await heardOf([
    '<script>globalThis.canary = 1</script><a href="command:a">b</a><img src="https://evil.invalid/a.png">',
  ])
  assert.deepEqual(
    heard
      .map(text => text.replace(/ in <.*| https:.*|: Failed.*/s, ''))
      .filter(text => !text.startsWith('console')),
    ['request:', 'a script ran', '2 active elements', 'command:'],
  )
})
