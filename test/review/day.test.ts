import assert from 'node:assert/strict'
import { test } from 'node:test'
import { messagesIn } from '../../src/review/messages/messages.ts'

test('days are written as Intl writes them', () => {
  for (const [language, locale] of [
    ['en', 'en-GB'],
    ['da', 'da'],
  ] as const) {
    const format = new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    })
    for (let day = Date.UTC(2024, 0, 1); day < Date.UTC(2029, 0, 1); day += 24 * 3600 * 1000) {
      const iso = new Date(day).toISOString().slice(0, 10)
      assert.equal(messagesIn(language).day(iso), format.format(day))
    }
  }
})
