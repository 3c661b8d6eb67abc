import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import {
  code,
  type Document,
  heading,
  list,
  paragraph,
  strong,
  table,
} from '../../src/report/document/model.ts'
import { markdownOf, markdownReport } from '../../src/report/markdown.ts'
import { examples, HOSTILE, inputWith } from './inputs.ts'

/** As GitHub reads it, raw HTML included. */
function rendered(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  })
}

/** The tags in their order; code marks come and go with what a code span can hold. */
function structure(html: string): readonly string[] {
  const withoutComments = html.replaceAll('<!-- -->', '')
  return (withoutComments.match(/<[^>]*>/g) ?? []).filter(tag => !/^<\/?code>$/.test(tag))
}

for (const language of ['en', 'da'] as const) {
  const harmless = structure(rendered(markdownReport(inputWith('word', language))))

  test(`${language}: no text of a manifest is interpreted`, () => {
    assert.ok(harmless.length > 300)
    // One language shows that each does nothing, the other that nothing is left out.
    for (const text of language === 'en' ? HOSTILE : [HOSTILE.join(' ')]) {
      const report = markdownReport(inputWith(text, language))
      assert.deepEqual(structure(rendered(report)), harmless, JSON.stringify(text))
      assert.doesNotMatch(report, /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
    }
  })
}

/** A document with the text in every kind of place. */
function everywhere(text: string): Document {
  // Marks stand between spaces, as they do in the report.
  const badge = { kind: 'badge', tone: 'open', text } as const
  const parts = [text, code(text), text, ' ', strong(text), ' ', text, ' ', badge]
  const link = { kind: 'link', anchor: 'a', content: [text] } as const
  return {
    language: 'en',
    title: text,
    head: [paragraph(...parts), ...list([[paragraph(...parts), ...list([[paragraph(text)]], true)]])],
    body: [
      heading(2, parts, 'a'),
      ...table(
        text,
        [text, text],
        [
          [[parts, [text]], [[link]]],
          [[[text]], [[code(text)]]],
        ],
      ),
      { kind: 'quote', paragraphs: [[text], parts], language: 'da' },
      paragraph(text),
      paragraph(text),
    ],
    foot: [paragraph(link, text)],
  }
}

test('nor is any random text, wherever it stands', () => {
  const harmless = structure(rendered(markdownOf(everywhere('word'))))
  const marks = [...'|\\`*_[]()<>!#-+=~:&.^$@/ a1\n"', '\n\n', '://', 'www.', '&amp;', '<b>', '**', '- ']
  const piece = fc.oneof(fc.constantFrom(...marks), fc.string())
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
      const text = pieces.join('')
      // A link or a mark around nothing is nothing.
      fc.pre(text.trim() !== '')
      assert.deepEqual(structure(rendered(markdownOf(everywhere(text)))), harmless)
    }),
    { numRuns: 300 },
  )
})

test('text is shown as it was written', () => {
  const html = rendered(markdownReport(inputWith('a_b *c* [d](e) <f> &lt; g|h \\| `i` #1 @j', 'en')))
  const shown = html
    .replaceAll('<!-- -->', '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
  assert.ok(shown.includes('Use: a_b *c* [d](e) <f> &lt; g|h \\| `i` #1 @j'))
})

test('the same input gives the same bytes', () => {
  const names = ['rental-firm', 'party-room', 'mistakes']
  assert.equal(markdownReport(examples(names)), markdownReport(examples(names)))
})

test('links lead to anchors of the report', () => {
  const report = markdownReport(examples(['rental-firm', 'party-room', 'face-harvest']))
  const anchors = new Set([...report.matchAll(/<a id="([^"]*)">/g)].map(([, anchor]) => anchor))
  const targets = [...report.matchAll(/\]\(#([^)]*)\)/g)].map(([, target]) => target)
  assert.ok(targets.length > 0)
  for (const target of targets) assert.ok(anchors.has(target), target)
})
