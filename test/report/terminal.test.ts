import assert from 'node:assert/strict'
import { test } from 'node:test'
import { law } from '../../src/law/law.ts'
import { provisionPage } from '../../src/report/provision-page.ts'
import { markdownForTerminal } from '../../src/report/terminal.ts'

const plain = { colour: false, width: 40 }

test('headings, emphasis, code, links and anchors', () => {
  assert.equal(
    markdownForTerminal(
      '<!-- banner -->\n\n# A **b**\n\n<a id="x"></a>See [the `page`](x.md), \\| it.\n',
      plain,
    ),
    'A b\n===\n\nSee the page, | it.\n',
  )
})

test('colour: headings bold, code coloured, nothing underlined', () => {
  assert.equal(
    markdownForTerminal('## Two words\n\nIt is `yes`.', { colour: true, width: 40 }),
    '\u001b[1mTwo words\u001b[0m\n\nIt is \u001b[36myes\u001b[0m.\n',
  )
})

test('lists wrap under their text', () => {
  const markdown =
    '- one two three four five six seven eight nine ten\n  - inner\n\n  its own paragraph\n- last'
  assert.equal(
    markdownForTerminal(markdown, plain),
    `- one two three four five six seven
  eight nine ten
  - inner

  its own paragraph
- last
`,
  )
})

test('a table that fits is aligned', () => {
  const markdown = '| Fact | Value |\n| --- | --- |\n| `a` | one<br>two |\n| `longer` | x \\| y |'
  assert.equal(
    markdownForTerminal(markdown, plain),
    `Fact    Value
------  -----
a       one
        two
longer  x | y
`,
  )
})

test('a table that is too wide becomes a list', () => {
  const markdown =
    '| Fact | Question | Values |\n| --- | --- | --- |\n| `a` | What is it that is asked here? | one<br>two |\n| `b` |  | three |'
  assert.equal(
    markdownForTerminal(markdown, { colour: false, width: 30 }),
    `- a
  Question: What is it that
    is asked here?
  Values:
    one
    two

- b
  Values: three
`,
  )
})

test('control characters never pass', () => {
  const hostile = 'a\u001b[2Jb\u0007\u009b\u202ec\td\r\ne'
  assert.equal(markdownForTerminal(hostile, plain), 'a\\u{1b}[2Jb\\u{7}\\u{9b}\\u{202e}c d\ne\n')
})

test('no line of any page is wider than the terminal', () => {
  for (const provision of law) {
    for (const language of ['en', 'da'] as const) {
      for (const width of [20, 60, 100]) {
        const lines = markdownForTerminal(provisionPage(provision, language, null), {
          colour: false,
          width,
        }).split('\n')
        for (const line of lines) assert.ok([...line].length <= width, `${provision.id} at ${width}: ${line}`)
      }
    }
  }
})

test('colours add no text', () => {
  for (const provision of law) {
    const page = provisionPage(provision, 'da', null).replace(/^#+ /gm, '')
    const coloured = markdownForTerminal(page, { colour: true, width: 80 })
    const without = coloured.replaceAll(/\u001b\[(?:0|1|36)m/g, '')
    assert.equal(without, markdownForTerminal(page, { colour: false, width: 80 }))
  }
})
