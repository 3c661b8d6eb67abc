import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import type { Fix } from '../../src/language/fixes/fixes.ts'
import type { Language } from '../../src/manifest/facts.ts'
import { read } from '../../src/manifest/read.ts'
import { check, fixed, fixesIn, reviewOf, untouchedChoices } from './fixes-support.ts'

const example = (name: string) => readFileSync(`examples/${name}/ai-system.yaml`, 'utf8')
const PARTY_ROOM = example('party-room')
const PROHIBITED = example('rental-firm')
const UNDETERMINED = example('rental-firm-draft')

const TITLES: Readonly<Record<Language, string>> = { en: 'Record a decision', da: 'Registrér en afgørelse' }

function records(text: string, language: Language = 'en'): readonly Fix[] {
  return fixesIn(text, language).filter(({ title }) => title.startsWith(TITLES[language]))
}

function record(text: string, code: RegExp, language: Language = 'en'): Fix {
  const found = records(text, language).find(({ finding }) => code.test(finding.code))
  return found ?? assert.fail(`no fix at ${code} among ${records(text, language).map(({ title }) => title)}`)
}

/** The text as a person leaves it who picks a conclusion, and fills in a name and a reason. */
function recorded(text: string, fix: Fix, reason = 'The board saw it: fine # for now, {x} & [y]'): string {
  assert.equal(fix.change.kind, 'snippet')
  return fixed(text, fix)
    .replace(/\$\{1\|needs_work,accepted,rejected\|\}/, 'accepted')
    .replace(/\$\{2:[^}]*\}/, "Jane O'Doe, Legal")
    .replace(/\$\{3:[^}]*\}/, () => reason)
}

function verdicts(text: string) {
  return reviewOf(text).systems.map(({ uses }) =>
    uses.map(({ judgements }) => judgements.map(({ provision, verdict }) => [provision.id, verdict])),
  )
}

suite('the fix that records a decision', () => {
  const offered: readonly (readonly [string, string, RegExp])[] = [
    ['held by one condition', PARTY_ROOM, /^5-1-c\/held-by\//],
    ['prohibited', PROHIBITED, /^5-1-c$/],
    ['undetermined', UNDETERMINED, /^5-1-c$/],
  ]
  for (const [name, manifest, code] of offered) {
    for (const language of ['en', 'da'] as const) {
      for (const text of [manifest, manifest.replaceAll('\n', '\r\n')]) {
        const ends = text === manifest ? 'LF' : 'CRLF'
        test(`${name}, ${language}, ${ends}: is written so that it reads, holds, and changes no verdict`, () => {
          const fix = record(text, code, language)
          assert.equal(fix.preferred, false)
          const after = recorded(text, fix)
          assert.ok(after.startsWith(text.trimEnd()), 'what stood there still stands there')
          assert.equal(/[^\r]\n/.test(after), ends === 'LF')
          const before = read(text)
          const file = read(after)
          assert.deepEqual(file.problems, before.problems)
          const decision = file.systems[0]?.decisions.at(-1)
          assert.equal(decision?.conclusion, 'accepted')
          assert.equal(decision.by, "Jane O'Doe, Legal")
          assert.equal(decision.date, '2026-11-22')
          assert.equal(decision.reason, 'The board saw it: fine # for now, {x} & [y]')
          assert.deepEqual(verdicts(after), verdicts(text))
          const codes = reviewOf(after).findings.map(finding => finding.code)
          assert.ok(!codes.some(one => one.startsWith('decision/')))
          for (const { code: kept } of reviewOf(text).findings) assert.ok(codes.includes(kept), kept)
        })
      }
    }
  }

  test('accepts nothing by itself', () => {
    const fix = record(PARTY_ROOM, /held-by/)
    const decision = read(untouchedChoices(PARTY_ROOM, fix)).systems[0]?.decisions[0]
    assert.equal(decision?.conclusion, 'needs_work')
  })

  test('is written behind the decisions that are there, with every comment kept', () => {
    const first = recorded(PARTY_ROOM, record(PARTY_ROOM, /held-by/), 'first')
    const commented = `${first.trimEnd()} # seen\n# the end\n`
    const after = recorded(commented, record(commented, /held-by/), 'second')
    const decisions = read(after).systems[0]?.decisions ?? []
    assert.deepEqual(
      decisions.map(({ reason }) => reason),
      ['first', 'second'],
    )
    assert.match(after, /# seen\n/)
    assert.match(after, /# the end\n/)
  })

  test('a stale decision is recorded anew, and then none is stale', () => {
    const stale = recorded(PARTY_ROOM, record(PARTY_ROOM, /held-by/))
      .replace(/(law-)[0-9a-f]{8}/, '$100000000')
      .replace('2026-11-22', '2026-01-01')
    // At the digest alone: over the whole text it is the same fix as that of the verdict, and offered once.
    const fix = record(stale.replace(/law-\S+/, '‹$&›'), /^decision\/stale$/)
    const after = recorded(stale, fix)
    assert.equal(read(after).systems[0]?.decisions.length, 2)
    assert.ok(!reviewOf(after).findings.some(({ code }) => code === 'decision/stale'))
  })

  test('names the use and the provision, in both languages', () => {
    assert.equal(
      record(PARTY_ROOM, /held-by/).title,
      "Record a decision on 'party-room' under Article 5(1)(c)",
    )
    assert.equal(
      record(PARTY_ROOM, /held-by/, 'da').title,
      "Registrér en afgørelse om 'party-room' efter artikel 5, stk. 1, litra c",
    )
  })

  test('before and after', () => {
    const fix = record(MANIFEST.replaceAll(/[‹›]/g, ''), /^5-1-e$/)
    const digest = /law-\S+/.exec(fix.change.kind === 'snippet' ? fix.change.edit.text : '')?.[0]
    check({
      title: 'Record a decision',
      before: MANIFEST,
      after: `${MANIFEST.replaceAll(/[‹›]/g, '')}decisions:
  - provision: 5-1-e
    use: one
    conclusion: \${1|needs_work,accepted,rejected|}
    by: "\${2:Who decides}"
    date: 2026-11-22
    reason: "\${3:Why}"
    facts: ${digest}
`,
    })
  })

  test('names the use with what is invisible in it written out', () => {
    const [fix] = records(PROHIBITED.replace(/^ {2}([\w-]+):$/m, '  "$1\\u202e":'))
    assert.match(fix?.title ?? '', /^Record a decision on '[\w-]+\\u\{202e\}' under /)
  })
})

const MANIFEST = `schema: ai-design-review/v1
name: x
uses: # all of them
  one:
    purpose: p
    ‹face_collection›:
      database_operation: creates # so far
# the end
`
