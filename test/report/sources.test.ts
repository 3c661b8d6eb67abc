import assert from 'node:assert/strict'
import { test } from 'node:test'
import { law } from '../../src/law/law.ts'
import { type SectionName, sections } from '../../src/manifest/vocabulary.ts'
import { factsOf } from '../../src/report/page/facts-read.ts'
import { sourceIn } from '../../src/review/messages/sources.ts'

const CITED: readonly (readonly [string, string])[] = [
  ['guide §5, §7; (228)-(231)', 'vejledningen §5, §7; (228)-(231)'],
  ['Art. 3(9)-(11); (11)-(14)', 'artikel 3, nr. 9-11; (11)-(14)'],
  [
    'Art. 3(35), (41), recitals 15, 17 and 33; (297)-(309)',
    'artikel 3, nr. 35, 41, betragtning 15, 17 og 33; (297)-(309)',
  ],
  [
    'Art. 5(1)(h)(i)-(iii), (2)-(5); (326)-(411)',
    'artikel 5, stk. 1, litra h, nr. i-iii, stk. 2-5; (326)-(411)',
  ],
  ['Art. 26(10), first and second subparagraphs', 'artikel 26, stk. 10, første og andet afsnit'],
  ['Art. 5(1a)(a)(i), 3(12)', 'artikel 5, stk. 1a, litra a, nr. i, artikel 3, nr. 12'],
  [
    'Art. 5(1)(ba) and (bb); recital 12 of Regulation (EU) 2026/1744',
    'artikel 5, stk. 1, litra ba og bb; betragtning 12 i forordning (EU) 2026/1744',
  ],
]

for (const [english, danish] of CITED) {
  test(english, () => {
    assert.equal(sourceIn(english, 'da'), danish)
    assert.equal(sourceIn(english, 'en'), english)
  })
}

test('no English word is left in a Danish source', () => {
  const facts = (Object.keys(sections) as SectionName[]).flatMap(factsOf).map(({ fact }) => fact.source)
  const conditions = law.flatMap(({ conditions, exceptions }) => [...conditions, ...exceptions])
  for (const source of [...facts, ...conditions.map(({ sources }) => sources)]) {
    assert.doesNotMatch(
      sourceIn(source, 'da'),
      /\b(Art\.|Article|recitals?|Recitals?|and|of|section|guide|Regulation|subparagraphs?|Directive|Annex|first|last)\b/,
    )
  }
})
