import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { EXIT, statusOf } from '../../src/cli/exit-status.ts'
import { article51e } from '../../src/law/article-5-1-e/provision.ts'
import type { Formula } from '../../src/law/formula.ts'
import { law } from '../../src/law/law.ts'
import type { Provision } from '../../src/law/provision.ts'
import { read } from '../../src/manifest/read.ts'
import { considered } from '../../src/report/consequences.ts'
import { htmlReport } from '../../src/report/html.ts'
import { jsonObject } from '../../src/report/json.ts'
import { markdownReport } from '../../src/report/markdown.ts'
import { prettyReport } from '../../src/report/pretty.ts'
import { consideredInput } from '../../src/report/stream.ts'
import { type FileReview, review } from '../../src/review/review.ts'

/** A formula with a mistake in it. */
const throwing: Formula = {
  kind: 'all',
  section: null,
  get formulas(): readonly Formula[] {
    throw new Error('a mistake in a formula')
  },
}

/** Two uses with findings of several provisions and of the facts themselves. */
const text = `
schema: ai-design-review/v1
name: Two uses
scope: {activities: [importing, putting_into_service], union_nexus: none}
uses:
  faces:
    purpose: A searchable index of every face on the internet.
    influence: none
    face_collection:
      intended_purpose: yes
      database_operation: creates
      face_storage: persistent
      matching_function: identifies
      channels:
        - {ai_part: collects_or_selects, data_type: facial_images, targeting: untargeted_all_faces, source: social_media}
  scores:
    purpose: Scores tenants.
    person_scoring:
      evaluated_subjects: [natural_person]
      output_function: [score]
      evaluation_cadence: continuous_or_repeated
      input_basis: [social_behaviour]
      treatment_effect: detrimental
      score_influence: minor
      data_sources: [{same_social_context: no, relevant_to_purpose: no}]
`

/** The review with the provisions given. */
function reviewed(provisions: readonly Provision[], manifest = text): FileReview {
  return review(read(manifest), {
    asOf: null,
    today: '2026-11-22',
    language: 'en',
    isMissing: () => false,
    provisions,
  })
}

/** The law with point (e) replaced. */
function lawWith(broken: Provision): readonly Provision[] {
  return law.map(provision => (provision.id === article51e.id ? broken : provision))
}

function isAbout(code: string, id: string): boolean {
  return code === id || code.startsWith(`${id}/`)
}

const [first, ...others] = article51e.conditions
assert.ok(first)

const brokenInJudging: Readonly<Record<string, Provision>> = {
  'a condition': { ...article51e, conditions: [{ ...first, formula: throwing }, ...others] },
  'a condition judged per item': {
    ...article51e,
    conditions: article51e.conditions.map(condition =>
      condition.perItem ? { ...condition, formula: throwing } : condition,
    ),
  },
  'an exception': { ...article51e, exceptions: [{ id: 'broken', formula: throwing, sources: '' }] },
  territory: { ...article51e, notBinding: throwing },
}

suite('a provision whose formula throws is a tool problem that names it', () => {
  const whole = reviewed(law)

  test('nothing throws in the law as it is', () => {
    assert.deepEqual(whole.toolProblems, [])
    assert.ok(whole.findings.some(({ code }) => code === '5-1-e'))
    assert.ok(whole.findings.some(({ code }) => code === '5-1-c'))
    assert.ok(whole.findings.some(({ code }) => code === 'consistency/service-without-nexus'))
    assert.ok(whole.findings.some(({ code }) => code === 'evidence/missing'))
  })

  for (const [where, broken] of Object.entries(brokenInJudging)) {
    test(`in ${where}: the others are judged, with their findings`, () => {
      const { systems, findings, toolProblems } = reviewed(lawWith(broken))
      // Once, though there are two uses.
      assert.equal(toolProblems.length, 1)
      assert.equal(toolProblems[0]?.code, 'tool/5-1-e')
      assert.match(toolProblems[0]?.message ?? '', /5-1-e.*a mistake in a formula/)
      for (const { judgements } of systems.flatMap(({ uses }) => uses)) {
        assert.deepEqual(
          judgements.map(({ provision }) => provision.id),
          law.map(({ id }) => id).filter(id => id !== '5-1-e'),
        )
      }
      assert.deepEqual(
        findings,
        whole.findings.filter(({ code }) => !isAbout(code, '5-1-e')),
      )
    })
  }

  test('every provision at once: what the facts say by themselves is still found', () => {
    const broken = law.map(
      (provision): Provision => ({
        ...provision,
        conditions: provision.conditions.map(condition => ({ ...condition, formula: throwing })),
      }),
    )
    const { findings, toolProblems } = reviewed(broken)
    assert.deepEqual(
      toolProblems.map(({ code }) => code),
      law.map(({ id }) => `tool/${id}`),
    )
    assert.deepEqual(
      findings,
      whole.findings.filter(({ code }) => !law.some(({ id }) => isAbout(code, id))),
    )
  })
})

const message = { en: 'Broken.', da: 'Gået i stykker.' }
const brokenBeside: Readonly<Record<string, Provision>> = {
  'a contradiction': {
    ...article51e,
    contradictions: [
      { id: 'broken', formula: throwing, at: 'scope.activities', other: 'scope.activities', message },
    ],
  },
  'a note': { ...article51e, notes: [{ id: 'broken', formula: throwing, message }] },
}

// A rule that throws in a note or contradiction hides neither the other findings of its provision nor those of others.
suite('beside the conditions', () => {
  const whole = reviewed(law)

  for (const [where, broken] of Object.entries(brokenBeside)) {
    test(`in ${where}: the provision is named, and every finding stands`, () => {
      const { findings, toolProblems } = reviewed(lawWith(broken))
      assert.deepEqual(
        toolProblems.map(({ code }) => code),
        ['tool/5-1-e'],
      )
      assert.deepEqual(findings, whole.findings)
    })

    test(`in ${where}, in a use that says nothing of it: with each file again`, () => {
      const provisions = lawWith(broken)
      const manifest = text.slice(0, text.indexOf('  faces:')) + text.slice(text.indexOf('  scores:'))
      for (const time of ['first', 'second', 'third']) {
        const { toolProblems } = reviewed(provisions, manifest)
        assert.deepEqual(
          toolProblems.map(({ code }) => code),
          ['tool/5-1-e'],
          time,
        )
      }
    })
  }
})

// What reports find beside the review: the facts to settle next, notes, and what would change a verdict.
suite('in what follows from a verdict', () => {
  const judgedOnce: Readonly<Record<string, Provision>> = {
    'a condition': { ...article51e, conditions: [{ ...first, formula: throwingAfter(3) }, ...others] },
    'a note': { ...article51e, notes: [{ id: 'broken', formula: throwingAfter(3), message }] },
  }

  for (const [where, broken] of Object.entries(judgedOnce)) {
    test(`in ${where}: every report names it and shows the rest, and the check ends as a tool error`, () => {
      const asOf = '2026-11-22'
      const found = reviewed(lawWith(broken))
      assert.deepEqual(found.toolProblems, [], 'nothing throws before')
      const file = { path: 'a', review: found }
      const input = { asOf, language: 'en', files: [file], toolProblems: [] } as const
      const { manifests, tool_problems: problems } = jsonObject(input)
      assert.deepEqual(
        problems.map(({ code, path }) => ({ code, path })),
        [{ code: 'tool/5-1-e', path: 'a' }],
      )
      assert.equal(statusOf(considered(file, 'all', 'en')), EXIT.toolError)
      const provisions = manifests[0]?.systems[0]?.uses.flatMap(use => use.provisions) ?? []
      assert.equal(provisions.length, 2 * law.length)
      // The pretty report alone asks for less; beside others it says what they find.
      const { toolProblems } = consideredInput(input, 'all')
      const pretty = prettyReport({ ...input, toolProblems }, false)
      for (const report of [markdownReport(input), htmlReport(input), pretty]) {
        assert.match(report, /a mistake in a formula/)
        assert.match(report, /Article 5\(1\)\(c\)/)
      }
    })
  }
})

/** A formula that throws only when it is read more often than judging two uses, with their findings, reads it. */
function throwingAfter(reads: number): Formula {
  let left = reads
  return {
    kind: 'all',
    section: null,
    get formulas(): readonly Formula[] {
      left -= 1
      if (left < 0) throw new Error('a mistake in a formula')
      return []
    },
  }
}
