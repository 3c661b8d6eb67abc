import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { links } from '../../src/language/links.ts'
import { lineIndex } from '../../src/manifest/position.ts'
import { read } from '../../src/manifest/read.ts'

const FACTS = 'schema: ai-design-review/v1\nname: x\nuses:\n  a:\n    purpose: x\n    person_scoring:\n'

/** The text of each link, and where it leads. */
function linked(facts: string, depth: number | null): readonly string[] {
  const text = FACTS + facts
  const lines = lineIndex(text)
  return links(read(text), depth).map(({ kind, target, range }) => {
    const shown = text.slice(lines.offset(range.start), lines.offset(range.end))
    return `${kind} ${target} at ${shown}`
  })
}

suite('links', () => {
  test('lead to evidence: paths and addresses, alone and in lists, in sections and entries', () => {
    const facts = `      legitimate_basis: { value: documented, evidence: docs/basis.md }
      proportionality_assessment:
        value: documented_proportionate
        evidence:
          - "docs/a b.md"
          - https://example.dk/report?x=1
      data_sources:
        - name: x
          lawful_source: { value: yes, evidence: ./source.md }
`
    assert.deepEqual(linked(facts, 1), [
      'path docs/basis.md at docs/basis.md',
      'path docs/a b.md at "docs/a b.md"',
      'url https://example.dk/report?x=1 at https://example.dk/report?x=1',
      'path ./source.md at ./source.md',
    ])
  })

  test('do not lead out of the workspace folder', () => {
    const evidence = (path: string) => `      legitimate_basis: { value: documented, evidence: ${path} }\n`
    assert.deepEqual(linked(evidence('../a.md'), 0), [])
    assert.deepEqual(linked(evidence('docs/../../a.md'), 0), [])
    assert.deepEqual(linked(evidence('../main/a.md'), 0), [], 'not even to come back')
    assert.deepEqual(linked(evidence('../a.md'), 1), ['path ../a.md at ../a.md'])
    assert.deepEqual(linked(evidence('../../a.md'), 1), [])
    assert.deepEqual(linked(evidence('/etc/passwd'), 3), [])
    assert.deepEqual(linked(evidence('file:///etc/passwd'), 3), [])
    assert.deepEqual(linked(evidence('http://example.dk/'), 3), [])
    assert.deepEqual(linked(evidence('"command:workbench.action.quit"'), 3), [])
  })

  test('without a workspace folder lead to addresses only', () => {
    const facts = '      legitimate_basis: { value: documented, evidence: [docs/a.md, https://example.dk] }\n'
    assert.deepEqual(linked(facts, null), ['url https://example.dk at https://example.dk'])
  })

  test('stand once where an alias shares them', () => {
    const facts =
      '      legitimate_basis: &basis { value: documented, evidence: docs/a.md }\n  b:\n    purpose: x\n    person_scoring:\n      legitimate_basis: *basis\n'
    assert.equal(linked(facts, 0).length, 1)
  })
})
