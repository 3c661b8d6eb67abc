import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import type { TreeNode } from '../../src/language/tree/node.ts'
import { FILTERS, type Filter } from '../../src/language/tree/order.ts'
import { isShown, manifestRow, summaryOf } from '../../src/language/tree/summary.ts'
import { pathToUse, treeOf } from '../../src/language/tree/tree.ts'
import type { Language } from '../../src/manifest/facts.ts'
import { read } from '../../src/manifest/read.ts'
import { type FileReview, review } from '../../src/review/review.ts'
import { allCases } from '../support/cases.ts'

const example = (name: string) =>
  readFileSync(new URL(`../../examples/${name}/ai-system.yaml`, import.meta.url), 'utf8')

function reviewed(text: string, language: Language = 'en'): FileReview {
  return review(read(text), { asOf: '2026-11-22', today: '2026-11-22', language, isMissing: () => false })
}

function treeIn(text: string, filter: Filter = 'all', language: Language = 'en'): readonly TreeNode[] {
  return treeOf(reviewed(text, language), { filter, language })
}

/** The rows down to a depth; what is closed at first is marked. */
function told(nodes: readonly TreeNode[], depth: number, indent = 0): readonly string[] {
  return nodes.flatMap(({ icon, label, description, expanded, children }) => {
    const mark = children.length === 0 ? '·' : expanded ? '▾' : '▸'
    const line = `${'  '.repeat(indent)}${mark} (${icon.id}) ${label}${description === '' ? '' : ` | ${description}`}`
    return [line, ...(indent < depth ? told(children, depth, indent + 1) : [])]
  })
}

function all(nodes: readonly TreeNode[]): readonly TreeNode[] {
  return nodes.flatMap(node => [node, ...all(node.children)])
}

function rowOf(text: string, path = 'here/ai-system.yaml', language: Language = 'en') {
  return manifestRow(path, { kind: 'reviewed', summary: summaryOf(reviewed(text, language)) }, language)
}

suite('the tree of the review view', () => {
  test('uses, provisions, conditions and deciding facts, what asks for most first', () => {
    const [use] = treeIn(example('face-harvest'))
    assert.ok(use)
    assert.deepEqual(told([use], 1), [
      '▾ (error) face-index | Let any customer upload a photo and learn who the person is.',
      '  ▸ (error) 5(1)(e) prohibited | Untargeted scraping of facial images',
      '  ▸ (dash) 9 not prohibited | 1 not triggered',
    ])
    const [provision] = use.children
    assert.ok(provision)
    assert.deepEqual(told(provision.children.slice(2, 3), 1), [
      '▸ (check) 3/4 satisfied | Untargeted scraping of facial images',
      '  · (circle-small) feeds_database: yes (assumed) | channels[0]',
      '  · (circle-small-filled) ai_part: collects_or_selects | channels[0]',
      '  · (circle-small-filled) data_type: facial_images | channels[0]',
      '  · (circle-small-filled) targeting: untargeted_all_faces | channels[0]',
    ])
  })

  test('in Danish', () => {
    const [use] = treeIn(example('party-room'), 'all', 'da')
    assert.deepEqual(told(use?.children ?? [], 0), [
      '▸ (lock) 5(1)(c) beror på 5/5 | Social bedømmelse',
      '▸ (dash) 9 ikke forbudte | 1 ikke udløst',
    ])
    assert.equal(use?.spoken, 'Anvendelse party-room, 1 beror på én betingelse')
    const [held] = use?.children ?? []
    assert.match(held?.spoken ?? '', /^Artikel 5, stk\. 1, litra c, .*: beror alene på betingelse 5 af 5/)
    assert.match(held?.children[4]?.label ?? '', /^5\/5 ikke opfyldt$/)
  })

  test('open provisions whose section says nothing are folded, but not where the open ones are asked for', () => {
    const [use] = treeIn(example('rental-firm-draft'))
    assert.deepEqual(told(use?.children ?? [], 0), [
      '▸ (question) 5(1)(c) undetermined | Social scoring',
      '▸ (question) 6 open, section not described',
      '▸ (dash) 4 not prohibited',
    ])
    const [open] = treeIn(example('rental-firm-draft'), 'open')
    assert.equal(open?.children.length, 7)
    assert.ok(open?.children.every(({ label }) => label.endsWith(' undetermined')))
  })

  test('each filter keeps its verdicts, and the uses and manifests that have any', () => {
    const shown = (name: string) =>
      FILTERS.map(filter =>
        treeIn(example(name), filter)
          .flatMap(({ children }) => children.length)
          .join(),
      )
    assert.deepEqual(shown('face-harvest'), ['2', '1', '', ''])
    assert.deepEqual(shown('party-room'), ['2', '', '', '1'])
    assert.deepEqual(shown('rental-firm-draft'), ['3', '', '7', ''])
    const standing = { kind: 'reviewed', summary: summaryOf(reviewed(example('party-room'))) } as const
    assert.deepEqual(
      FILTERS.map(filter => isShown(standing, filter)),
      [true, false, false, true],
    )
    const unreadable = { kind: 'unreadable', reason: 'gone' } as const
    assert.ok(FILTERS.every(filter => isShown(unreadable, filter)))
  })

  test('an adverse use comes before an open one, and several systems have rows of their own', () => {
    const two = `${example('shop-recommender')}---\n${example('face-harvest')}`
    assert.deepEqual(
      treeIn(two).map(({ kind, label }) => `${kind} ${label}`),
      ['system Shop recommender', 'system FaceHarvest'],
    )
    const uses = example('face-harvest').replace('uses:\n', 'uses:\n  another:\n    purpose: a\n')
    assert.deepEqual(
      treeIn(uses).map(({ label }) => label),
      ['face-index', 'another'],
    )
    assert.equal(
      pathToUse(treeIn(two), 1, 0)
        ?.map(({ label }) => label)
        .join(' > '),
      'FaceHarvest > face-index',
    )
    assert.equal(pathToUse(treeIn(two, 'prohibited'), 0, 0), null)
  })

  test('mistakes of the manifest have a row that leads to the first', () => {
    const [first] = treeIn(example('mistakes'))
    assert.match(first?.label ?? '', /^\d+ mistakes in the manifest$/)
    assert.ok(first?.range)
    assert.match(rowOf(example('mistakes')).description, /22 open · 7 mistakes in the manifest · here$/)
  })

  test('a row for every manifest: verdicts, path, and what keeps it from being judged', () => {
    const words = (text: string, path?: string) => {
      const { icon, label, description, rank } = rowOf(text, path)
      return `${rank} (${icon.id}) ${label} | ${description}`
    }
    assert.deepEqual(
      [
        words(example('face-harvest'), 'ai-system.yaml'),
        words(example('rental-firm-draft'), 'a/b/tenants.ai-system.yml'),
        words(example('party-room')),
        words(example('shop-recommender')),
        words('kind: Pod\n'),
        words(''),
        words('schema: ai-design-review/v1\nname: x\n'),
      ],
      [
        '0 (error) FaceHarvest | 1 prohibited · ai-system.yaml',
        '1 (question) Tenant behaviour score (draft) | 7 open · a/b/tenants.ai-system.yml',
        '2 (lock) Party room booking | 1 held by one condition · here',
        '3 (dash) Shop recommender | 10 not prohibited · 1 not triggered · here',
        '4 (file) here | not an AI Design Review manifest',
        '4 (file) here | empty',
        '4 (warning) x | 1 mistake in the manifest · here',
      ],
    )
    const gone = manifestRow('here/ai-system.yaml', { kind: 'unreadable', reason: 'no rights' }, 'da')
    assert.deepEqual([gone.label, gone.description, gone.rank], ['here', 'kunne ikke læses', -1])
  })

  test('every row can be spoken and has an id of its own, also where a use is stated twice', () => {
    const twice = example('face-harvest').replace(/uses:\n([\s\S]*)$/, (_, uses) => `uses:\n${uses}${uses}`)
    for (const text of [twice, ...allCases().map(({ manifest }) => manifest)]) {
      const nodes = all(treeIn(text))
      assert.equal(new Set(nodes.map(({ id }) => id)).size, nodes.length)
      assert.ok(nodes.every(({ spoken, label }) => spoken !== '' && label !== ''))
    }
  })

  test('ids stay when a line is added', () => {
    const ids = (text: string) => all(treeIn(text)).map(({ id }) => id)
    assert.deepEqual(ids(`# more\n${example('party-room')}`), ids(example('party-room')))
  })

  test('hostile names are made visible in rows and interpreted in no tooltip', () => {
    const name = JSON.stringify('<img src=x> [a](command:b) $(bug) **x** \u202egpj')
    const text = `schema: ai-design-review/v1\nname: ${name}\nuses:\n  ${name}:\n    purpose: ${name}\n`
    const nodes = all(treeIn(`${text}---\n${text}`))
    for (const { label, description, spoken, tooltip } of nodes) {
      assert.doesNotMatch(`${label}${description}${spoken}${tooltip}`, /[\u202e\n]{1}(?!\n|\*|[^\n])|\u202e/)
      assert.doesNotMatch(tooltip, /<img|(?<!\\)\[a|(?<!\\)\$\(/)
    }
    assert.doesNotMatch(rowOf(text).label, /\u202e/)
    assert.equal(rowOf(`schema: ai-design-review/v1\nname: ${'x'.repeat(9999)}\n`).label.length, 81)
  })
})
