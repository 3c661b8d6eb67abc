import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Block, Document, Inlines } from '../../src/report/document/model.ts'
import { LAW_HASH, VERSION } from '../../src/report/tool.ts'
import { reviewDocument } from './collected.ts'
import { examples, inputOf } from './inputs.ts'

/** The words of inlines without their marks. */
function words(inlines: Inlines): string {
  return inlines
    .map(part => {
      if (typeof part === 'string') return part
      return 'text' in part ? part.text : words(part.content)
    })
    .join('')
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${words(block.content)}`]
    case 'paragraph':
      return [words(block.content)]
    case 'list':
      return block.items.flat().flatMap(blockLines)
    case 'table':
      return [
        block.caption,
        ...block.rows.map(cells => cells.map(cell => cell.map(words).join(' / ')).join(' | ')),
      ]
    case 'quote':
      return block.paragraphs.map(paragraph => `> ${words(paragraph)}`)
  }
}

function linesOf({ head, body, foot }: Document): readonly string[] {
  return [...head, ...body, ...foot].flatMap(blockLines)
}

function report(names: readonly string[], language: 'en' | 'da' = 'en'): readonly string[] {
  return linesOf(reviewDocument(examples(names, language)))
}

/** The lines of one provision or of what else stands under a heading. */
function under(lines: readonly string[], heading: RegExp): readonly string[] {
  const start = lines.findIndex(line => heading.test(line))
  assert.ok(start >= 0, `no ${heading}`)
  const level = /^#+/.exec(lines[start] ?? '')?.[0].length ?? 0
  const rest = lines.slice(start + 1)
  const end = rest.findIndex(line => (/^#+(?= )/.exec(line)?.[0].length ?? 9) <= level)
  return end < 0 ? rest : rest.slice(0, end)
}

function includes(lines: readonly string[], expected: RegExp): void {
  assert.ok(
    lines.some(line => expected.test(line)),
    `${expected} in\n${lines.join('\n')}`,
  )
}

test('the head tells what is judged, as of which day, by what', () => {
  const document = reviewDocument(examples(['rental-firm']))
  assert.equal(document.title, 'Review: Tenant behaviour score')
  const lines = document.head.flatMap(blockLines)
  includes(lines, /^Manifest: examples\/rental-firm\/ai-system\.yaml$/)
  includes(lines, /^Law as of: 22 November 2026$/)
  includes(lines, new RegExp(`${VERSION.replaceAll('.', '\\.')}$`))
  includes(lines, new RegExp(LAW_HASH))
  includes(lines, /Decision support, not legal advice\.$/)
})

test('a prohibited use: conditions with facts, lines and evidence, assumptions, law, authority', () => {
  const lines = report(['rental-firm'])
  const provision = under(lines, /^#### Article 5\(1\)\(c\)/)
  includes(provision, /^Verdict: ✗ prohibited$/)
  includes(
    provision,
    /^2 \| Evaluation or classification .*Sources: .* \| ☑ satisfied \| evaluated_subjects: natural_person · line 19/,
  )
  includes(provision, /data_sources\[0\]\.contributes \(Social media posts\): yes \(assumed\)/)
  includes(provision, /^> \(c\) the placing on the market/)
  includes(provision, /^> Regulation \(EU\) 2024\/1689, consolidated text/)
  includes(
    under(lines, /^#### Competent authority in Denmark/),
    /Act No 467 of 14 May 2025, § 2\(2\) \| verified/,
  )
  includes(
    under(lines, /^## Summary/),
    /^tenant-screening \| Article 5\(1\)\(c\): Social scoring \| ✗ prohibited/,
  )
  includes(
    under(lines, /^#### The other provisions/),
    /Condition 2 is not satisfied: influence: none · line 44$/,
  )
})

test('changes are shown as design options, circumstances apart, the smallest first and the rest counted', () => {
  const changes = under(report(['rental-firm']), /^##### What would change the verdict/)
  includes(changes, /never a reason to state something else/)
  includes(
    changes,
    /score_influence: minor \(It plays a minor part\) or none .*; counts only with evidence\.$/,
  )
  const circumstances = changes.findIndex(line => line.startsWith('Circumstances, not design.'))
  const isAiSystem = changes.findIndex(line => line.includes('scope.is_ai_system'))
  assert.ok(circumstances > 0 && isAiSystem > circumstances)
  includes(changes, /^\d+ larger or equal sets are not shown\.$/)
})

test('held by one condition: what would make it prohibited, and the evidence behind it', () => {
  const provision = under(report(['party-room']), /^#### Article 5\(1\)\(c\)/)
  includes(provision, /^Verdict: – not prohibited under this point · held by condition 5 of 5 alone$/)
  includes(provision, /legitimate_basis: documented · line 38 · evidence: docs\/house-rules\.md/)
  includes(provision, /^##### What would make it prohibited$/)
})

test('undetermined: the open facts as questions with their answers', () => {
  const provision = under(report(['rental-firm-draft']), /^#### Article 5\(1\)\(c\)/)
  includes(provision, /^Verdict: \? undetermined$/)
  const questions = under(provision, /^##### Open questions/)
  assert.ok(questions.filter(line => line.includes('?')).length >= 2)
  includes(provision, /^##### What the answers would settle$/)
})

test('mistakes of the manifest are listed with their places, verdicts are not listed again', () => {
  const findings = under(report(['mistakes', 'rental-firm']), /^## Other findings/)
  includes(findings, /^5:17 \| error \| maybe does not fit here.* \| manifest\/bad-value$/)
  assert.ok(!findings.some(line => /5-1-c/.test(line)))
})

test('nothing reads as clear that was not reviewed', () => {
  includes(linesOf(reviewDocument(inputOf({}))), /No manifest was found, so nothing is reviewed/)
  const foreign = linesOf(reviewDocument(inputOf({ 'ai-system.yaml': 'foreign: yes' })))
  includes(foreign, /Nothing in this manifest could be reviewed/)
  includes(foreign, /manifest\/not-ours/)
  const toolProblems = [{ code: 'tool/5-1-e', path: 'ai-system.yaml', message: 'It broke.' }]
  const broken = linesOf(reviewDocument({ ...examples(['rental-firm']), toolProblems }))
  assert.ok(broken.indexOf('## Tool problems') < broken.indexOf('## Summary'))
  includes(broken, /^ai-system\.yaml · tool\/5-1-e · It broke\.$/)
})

test('several systems are told apart', () => {
  const document = reviewDocument(examples(['rental-firm', 'party-room'], 'da'))
  assert.equal(document.title, 'Vurdering af 2 AI-systemer')
  includes(under(linesOf(document), /^## Sammenfatning/), /^party-room \/ Party room booking \|/)
})

test('out of scope rests on what puts it there', () => {
  const text = `schema: ai-design-review/v1
name: a
scope: { is_ai_system: no, activities: [use], union_nexus: [deployer_in_union] }
uses:
  u: { purpose: b, influence: none }
`
  includes(
    linesOf(reviewDocument(inputOf({ 'ai-system.yaml': text }))),
    /^Article 5\(1\)\(a\).* \| – out of scope \| scope\.is_ai_system: no · line 3$/,
  )
})

test('a Danish report quotes the Danish text where it is verified, and says where it is not', () => {
  const lines = report(['rental-firm', 'mistakes'], 'da')
  includes(under(lines, /^#### Artikel 5, stk\. 1, litra c/), /^> omsætning, ibrugtagning eller anvendelse/)
  const unverified = under(lines, /^#### Artikel 5, stk\. 1, litra f/)
  includes(unverified, /^Den danske ordlyd er ikke efterprøvet/)
  includes(unverified, /^> \(f\) the placing on the market/)
})

/** Whether a text is quoted in Danish or in English decides how many paragraphs there are. */
function shapeOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`${block.level} ${block.anchor}`]
    case 'table':
      return [`table ${block.head.length} ${block.rows.length}`]
    case 'list':
      return [`list ${block.items.length}`]
    case 'paragraph':
    case 'quote':
      return []
  }
}

test('both languages have the same structure', () => {
  const names = [
    'rental-firm',
    'party-room',
    'face-harvest',
    'rental-firm-draft',
    'mistakes',
    'shop-recommender',
  ]
  const shape = (language: 'en' | 'da') => reviewDocument(examples(names, language)).body.flatMap(shapeOf)
  assert.deepEqual(shape('da'), shape('en'))
})

test('no text of ours says that a system is in accordance with the law', () => {
  const files = ['document/words.en.ts', 'document/words.da.ts', 'rule-words.ts']
  for (const file of files) {
    const text = readFileSync(new URL(`../../src/report/${file}`, import.meta.url), 'utf8')
    assert.doesNotMatch(text, /lawful|allowed|permitted|compliant|\bsafe|lovlig|tilladt|\bsikke?rt?\b/i, file)
  }
})
