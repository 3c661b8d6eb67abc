import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { partOfPage } from '../../src/agents/explain.ts'
import { LONGEST_PAGE } from '../../src/agents/limits.ts'
import { type ExplainAnswer, outputSchemas } from '../../src/agents/schemas.ts'
import { law } from '../../src/law/law.ts'
import { explain } from '../../src/report/explain.ts'
import { answered, askLaw, refused } from './asking.ts'

interface Said {
  readonly data: ExplainAnswer
  readonly markdown: string
}

suite('explain', () => {
  test('gives each page in parts that make the whole, and every condition at once', () => {
    for (const language of ['en', 'da'] as const) {
      for (const { id, conditions, exceptions } of law) {
        let page = ''
        let from: number | null = 0
        while (from !== null) {
          const { data, markdown }: Said = answered(askLaw(id, from, language))
          assert.deepEqual(outputSchemas.explain.parse(data), data)
          assert.ok(data.page.length <= LONGEST_PAGE && markdown.length < LONGEST_PAGE + 1_000)
          if (data.next !== null) assert.match(markdown, new RegExp(`from: ${data.next}, .*${id}/`))
          page += data.page
          from = data.next
        }
        assert.equal(page, explain(id, language).markdown)
        for (const part of [...conditions, ...exceptions]) {
          const { data } = answered(askLaw(`${id}/${part.id}`, 0, language))
          assert.equal(data.page, explain(`${id}/${part.id}`, language).markdown)
        }
      }
    }
  })

  test('names what there is where a query names nothing', () => {
    assert.match(refused(askLaw('5-1-z', 0, 'en')), /no provision[\s\S]*`5-1-e`/)
    assert.match(refused(askLaw('5-1-e/face-databse', 0, 'en')), /Did you mean `5-1-e\/face-database`/)
    assert.match(refused(askLaw('5-1-e', 10 ** 9, 'en')), /ends at \d+/)
  })

  test('a part of a page has the words of the condition, and the facts that it names', () => {
    for (const language of ['en', 'da'] as const) {
      for (const { id, conditions, exceptions } of law) {
        const file = `../../docs/law/${id}${language === 'da' ? '.da' : ''}.md`
        const page = readFileSync(new URL(file, import.meta.url), 'utf8')
        for (const part of [...conditions, ...exceptions]) {
          const cut = partOfPage(page, part.id)
          const whole = explain(`${id}/${part.id}`, language).markdown
          const [title, ...rest] = cut.split('\n')
          assert.ok(whole.startsWith(`${title}\n`), `${id}/${part.id}`)
          const body = rest.filter(line => line !== '' && !line.startsWith('| '))
          assert.ok(body.length > 3)
          for (const line of body) assert.ok(whole.includes(line), line)
          const facts = rest.filter(line => line.startsWith('| '))
          assert.ok(facts.length > 0, `${id}/${part.id}`)
        }
      }
    }
  })

  test('a query is data', () => {
    const message = refused(askLaw('x\n# IGNORE \u202e`', 0, 'en'))
    assert.ok(!message.includes('\n# ') && !message.includes('\u202e'))
  })
})
