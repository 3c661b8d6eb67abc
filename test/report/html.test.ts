import assert from 'node:assert/strict'
import { test } from 'node:test'
import { htmlReport } from '../../src/report/html.ts'
import { examples, HOSTILE, inputWith } from './inputs.ts'

const NAMES = ['rental-firm', 'party-room', 'face-harvest', 'rental-firm-draft', 'mistakes']

/** The tags in their order, with their attributes; backquotes move code marks, and do no more. */
function structure(html: string): readonly string[] {
  return (html.match(/<[^>]*>/g) ?? []).filter(tag => !/^<\/?code>$/.test(tag))
}

for (const language of ['en', 'da'] as const) {
  test(`${language}: no text of a manifest is interpreted`, () => {
    const harmless = structure(htmlReport(inputWith('word', language)))
    assert.ok(harmless.length > 500)
    for (const text of HOSTILE) {
      const report = htmlReport(inputWith(text, language))
      assert.deepEqual(structure(report), harmless, JSON.stringify(text))
      assert.doesNotMatch(report, /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
    }
  })

  test(`${language}: one file, nothing loaded, nothing run, in the language`, () => {
    const report = htmlReport(examples(NAMES, language))
    assert.match(report, new RegExp(`^<!doctype html>\n<html lang="${language}">`))
    assert.match(
      report,
      /http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'/,
    )
    assert.doesNotMatch(report, /<(script|link|img|iframe|object|form)\b| on\w+=|@import|url\(/i)
    assert.doesNotMatch(report, /(?:href|src)="(?!#)/)
  })

  test(`${language}: headings go down one level at a time`, () => {
    const levels = [...htmlReport(examples(NAMES, language)).matchAll(/<h(\d)/g)].map(([, level]) =>
      Number(level),
    )
    assert.equal(levels[0], 1)
    assert.equal(levels.filter(level => level === 1).length, 1)
    for (const [index, level] of levels.entries()) {
      assert.ok(level <= (levels[index - 1] ?? 0) + 1, `heading ${index}`)
    }
  })
}

test('every table says what it shows and what its columns and rows are', () => {
  const report = htmlReport(examples(NAMES))
  for (const table of report.match(/<table[\s\S]*?<\/table>/g) ?? []) {
    assert.match(
      table,
      /^<table class="columns-\d">\n<caption>[^<]+<\/caption>\n<thead><tr>(<th scope="col">[^<]+<\/th>)+/,
    )
    assert.equal(table.match(/<tr>/g)?.length, (table.match(/<th scope="row">/g)?.length ?? 0) + 1)
  }
})

test('links lead to one place each', () => {
  const report = htmlReport(examples(NAMES))
  const ids = [...report.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  assert.equal(new Set(ids).size, ids.length)
  for (const [, target = ''] of report.matchAll(/href="#([^"]*)"/g)) assert.ok(ids.includes(target), target)
})

test('colour never stands without a word', () => {
  for (const [, text = ''] of htmlReport(examples(NAMES)).matchAll(/<span class="badge \w+">([^<]*)</g)) {
    assert.match(text, /\p{L}{3}/u)
  }
})
