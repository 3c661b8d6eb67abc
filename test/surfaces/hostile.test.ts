/** No surface interprets a text of a manifest: what each makes of the same hostile texts in every place. */

import assert from 'node:assert/strict'
import { posix } from 'node:path'
import { suite, test } from 'node:test'
import { links } from '../../src/language/links.ts'
import { read } from '../../src/manifest/read.ts'
import { HOSTILE } from '../report/inputs.ts'
import type { Kind, Shown } from '../support/surfaces.ts'
import { MORE_HOSTILE, manifestWith } from './manifests.ts'
import { rendered, shownWith } from './shown.ts'

const TEXTS = [...HOSTILE, ...MORE_HOSTILE]

interface Made {
  /** The names of elements with those of their attributes, such as `a href`. */
  readonly elements: ReadonlySet<string>
  readonly targets: ReadonlySet<string>
}

/** What a piece of HTML is made of. */
function madeOf(html: string): Made {
  const elements = new Set<string>()
  const targets = new Set<string>()
  for (const [tag, name = '', rest = ''] of html
    .replaceAll('<!-- -->', '')
    .matchAll(/<([a-z!?][\w-]*)((?:"[^"]*"|[^>"])*)>/gi)) {
    elements.add([name, ...rest.replace(/"[^"]*"/g, '').matchAll(/[\w-]+(?==)/g)].join(' '))
    for (const [, target = ''] of tag.matchAll(/\b(?:href|src|action)="([^"]*)"/g))
      targets.add(target.replace(/^#.*|^[\w%./~-]+#L\d+$/, '#'))
  }
  return { elements, targets }
}

/** What our own words are shown with; a text of a manifest adds nothing to it. */
const ELEMENTS: ReadonlySet<string> = new Set([
  ...['p', 'strong', 'em', 'code', 'br', 'ul', 'ol', 'ol start', 'li', 'blockquote', 'a href'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'th align', 'td align'],
])
/** A report has these beside them. */
const OF_REPORT: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'hr', 'a id'])
const REPORTS: ReadonlySet<string> = new Set(['markdown', 'diff markdown', 'agent'])
/** The edits that an agent is offered stand in a fence. */
const FENCE: ReadonlySet<string> = new Set(['pre', 'code class'])

/** Most tooltips are words of ours, the same for every text. */
const inert = new Set<string>()

function assertInert(surface: string, markdown: string): void {
  if (inert.has(markdown)) return
  const { elements, targets } = madeOf(rendered(markdown))
  for (const element of elements) {
    assert.ok(
      ELEMENTS.has(element) ||
        (REPORTS.has(surface) && OF_REPORT.has(element)) ||
        (surface === 'agent' && FENCE.has(element)),
      `an element: ${element}`,
    )
  }
  for (const target of targets) assert.match(target, /^(?:#|page:[\w/-]*)$/)
  inert.add(markdown)
}

/** Characters that a reader does not see, or sees elsewhere than they are. */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u

/** What must hold for each kind of surface beside that. */
const CHECKS: Readonly<Record<Kind, (shown: Shown) => void>> = {
  plain({ surface, text }) {
    // A tooltip and the help of a question have lines; nothing else has.
    if (surface !== 'tree' && surface !== 'interview') assert.doesNotMatch(text, /\n/)
  },
  markdown({ surface, text }) {
    assertInert(surface, text)
  },
  // The order of all its tags is compared with that of a harmless report in `test/report/html.test.ts`.
  html({ text }) {
    for (const element of madeOf(text).elements) assert.match(element, HTML_ELEMENT)
    assert.match(text, /http-equiv="Content-Security-Policy" content="default-src 'none'/)
  },
  xml({ text }) {
    assert.deepEqual(text.match(/<!|<\?/g), ['<?'], 'no declaration but that of XML')
    assert.doesNotMatch(text.replace(/&(?:amp|lt|gt|quot|apos);/g, ''), /&/)
  },
  json({ surface, text }) {
    const messages = messagesIn(JSON.parse(text))
    // Where a viewer of SARIF makes links of plain text.
    if (surface === 'sarif') for (const message of messages) assert.doesNotMatch(message, /\]\(/)
  },
  terminal() {},
  commands({ text }) {
    const lines = text.trimEnd().split('\n')
    for (const line of lines.slice(0, -1)) assert.match(line, /^::(?:error|warning|notice) file=[^:]*::/)
    assert.match(lines.at(-1) ?? '', /^AI Design Review \d/)
    assert.doesNotMatch(text.replace(/%(?:25|3A|2C)/g, ''), /%/)
  },
}

/** Every `text` of a SARIF message. */
function messagesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, held]) =>
    key === 'text' && typeof held === 'string' ? [held] : messagesIn(held),
  )
}

const HTML_ELEMENT =
  /^(?:!doctype|html lang|head|body|header|main|footer|meta [\w -]+|title|style|h\d(?: id)?|span class|table class|caption|(?:th|td)(?: scope)?|blockquote(?: lang)?|thead|tbody|tr|p|a href|strong|code|ul|ol|li)?$/

for (const language of ['en', 'da'] as const) {
  suite(`${language}: hostile text in every place`, () => {
    test('every surface shows something', () => {
      const surfaces = new Set(shownWith('word', language).map(({ surface }) => surface))
      assert.deepEqual([...surfaces].sort(), SURFACES)
    })

    // One language shows that each does nothing, the other that nothing is left out.
    for (const text of language === 'en' ? TEXTS : [TEXTS.join(' ')]) {
      test(JSON.stringify(text.slice(0, 50)), () => {
        for (const shown of shownWith(text, language)) {
          const { surface, kind } = shown
          const at = shown.text.search(INVISIBLE)
          const around = JSON.stringify(shown.text.slice(Math.max(0, at - 60), at + 20))
          assert.equal(at, -1, `${surface}: ${around}`)
          try {
            CHECKS[kind](shown)
          } catch (error) {
            assert.fail(
              `${surface}: ${error instanceof Error ? error.message : error}\n${shown.text.slice(0, 2000)}`,
            )
          }
        }
      })
    }
  })
}

const SURFACES: readonly string[] = [
  ...[
    'agent',
    'comment',
    'completion',
    'completion documentation',
    'cyclonedx',
    'diff json',
    'diff markdown',
    'diff pretty',
    'finding',
  ],
  ...[
    'fix',
    'github',
    'gitlab',
    'hover',
    'html',
    'inlay',
    'inlay tooltip',
    'interview',
    'json',
    'jsonld',
    'junit',
    'lens',
  ],
  ...['markdown', 'outline', 'pretty', 'refusal', 'related place', 'sarif', 'status', 'tree', 'tree tooltip'],
]

test('only https and paths within the folder can be opened', () => {
  for (const text of [
    ...TEXTS,
    'file:///etc/passwd',
    '../x',
    'vscode://a',
    'HTTPS://a.dk',
    'https:/\\evil',
    '\\\\host\\share',
    'a/../../b',
  ]) {
    for (const { kind, target } of links(read(manifestWith(text)), 0)) {
      if (kind === 'url') assert.match(target, /^https:\/\/[^\s/]/i)
      else assert.doesNotMatch(posix.normalize(target), /^[/\\]|^[a-z][a-z\d+.-]*:|^\.\.(?:\/|$)|\\/i)
    }
  }
})
