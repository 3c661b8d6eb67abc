import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { htmlReport } from '../../src/report/html.ts'
import { markdownReport } from '../../src/report/markdown.ts'
import { exampleText, HOSTILE, inputOf, inputWith } from './inputs.ts'

const DIGEST = 'law-00000000-facts-0000000000000000'

function decided(words: string, name = 'party-room'): Readonly<Record<string, string>> {
  return { 'ai-system.yaml': `${exampleText(name).trimEnd()}\ndecisions:\n${words}` }
}

function decision(about: Readonly<Record<string, string>> = {}): string {
  const entries = {
    provision: '5-1-c',
    use: 'party-room',
    conclusion: 'accepted',
    by: 'Jane Doe',
    date: '2026-11-01',
    reason: 'The board saw it',
    facts: DIGEST,
    ...about,
  }
  const lines = Object.entries(entries).map(([key, value]) => `${key}: ${value}`)
  return `  - ${lines.join('\n    ')}\n`
}

/** The digest as it is now, which the finding on a stale decision names. */
function currentDigest(): string {
  const { files } = inputOf(decided(decision()))
  const recorded = files[0]?.review.systems[0]?.uses[0]?.decisions.get('5-1-c')
  return recorded?.digest ?? assert.fail('no decision')
}

suite('recorded decisions in the report', () => {
  test('a current one: conclusion, by, date, reason, until, evidence, line', () => {
    const facts = currentDigest()
    const manifest = decided(decision({ until: '2027-01-31', evidence: 'docs/house-rules.md', facts }))
    const markdown = markdownReport(inputOf(manifest))
    assert.match(markdown, /^#+ Recorded decisions on Article 5\\?\(1\\?\)\\?\(c\\?\)$/m)
    assert.match(markdown, /A decision changes no verdict/)
    const row = markdown.split('\n').find(line => line.includes('Jane Doe') && line.startsWith('|')) ?? ''
    assert.match(row, /accepted.*line \d+.*Jane Doe.*1 November 2026.*The board saw it/)
    assert.match(row, /docs\/house-rules\\?\.md.*current.*until 31 January 2027/)
    assert.doesNotMatch(row, /stale/)
  })

  test('a stale one says why, and an earlier one that it is replaced', () => {
    const earlier = decision({ date: '2026-10-01', by: 'John Roe', conclusion: 'rejected' })
    const manifest = decided(earlier + decision({ until: '2026-11-20' }))
    const lines = markdownReport(inputOf(manifest)).split('\n')
    const row = (name: string) => lines.find(line => line.includes(name) && line.startsWith('|')) ?? ''
    assert.match(row('John Roe'), /rejected.*replaced by a later one/)
    assert.match(
      row('Jane Doe'),
      /stale.*the facts have changed; the law data has changed; it held until 20 November 2026/,
    )
  })

  test('in Danish, in both formats', () => {
    const input = inputOf(decided(decision()), 'da')
    for (const report of [markdownReport(input), htmlReport(input)]) {
      assert.match(report, /Registrerede afgørelser om artikel 5, stk\\?\. 1, litra c/)
      assert.match(report, /En afgørelse ændrer ingen vurdering/)
      assert.match(report, /accepteret/)
      assert.match(report, /forældet/)
      assert.match(report, /oplysningerne er ændret; lovdata er ændret/)
    }
  })

  test('also beside a provision that needs no attention', () => {
    const markdown = markdownReport(inputOf(decided(decision({ provision: '5-1-b' }))))
    assert.match(markdown, /Recorded decisions on Article 5\\?\(1\\?\)\\?\(b\\?\)/)
  })

  test('none where none is recorded, or where it is no decision', () => {
    assert.doesNotMatch(markdownReport(inputOf({ a: exampleText('party-room') })), /Recorded decisions/)
    const wrong = decided(decision({ conclusion: 'maybe' }) + decision({ use: 'another' }))
    assert.doesNotMatch(markdownReport(inputOf(wrong)), /Recorded decisions/)
  })

  test('what people wrote in a decision is never interpreted', () => {
    const recorded = /Recorded decisions on/
    for (const text of HOSTILE) {
      const html = htmlReport(inputWith(text, 'en'))
      assert.match(html, recorded)
      assert.doesNotMatch(html, /<script>globalThis|<img src=x|<svg onload/)
      assert.match(markdownReport(inputWith(text, 'en')), recorded)
    }
  })
})
