/** What the tool itself fails at is told by every report and face, beside all that it did judge. */

import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { statusOf as exitStatusOf } from '../../src/cli/exit-status.ts'
import { statusOf } from '../../src/language/status.ts'
import { manifestRow, summaryOf } from '../../src/language/tree/summary.ts'
import type { Formula } from '../../src/law/formula.ts'
import { law } from '../../src/law/law.ts'
import { read } from '../../src/manifest/read.ts'
import { diffJson } from '../../src/report/diff/json.ts'
import { diffMarkdown } from '../../src/report/diff/markdown.ts'
import { diffPretty } from '../../src/report/diff/pretty.ts'
import { formatNames, reportIn } from '../../src/report/formats.ts'
import type { ReportInput } from '../../src/report/input.ts'
import { compare } from '../../src/review/compare/compare.ts'
import { review } from '../../src/review/review.ts'
import { exampleText } from './inputs.ts'

/** A formula with a mistake in it. */
const throwing: Formula = {
  kind: 'all',
  section: null,
  get formulas(): readonly Formula[] {
    throw new Error('a mistake in a formula')
  },
}

const DAY = '2026-11-22'
const PATH = 'a/ai-system.yaml'

/** The rental firm, prohibited by point (c), with a mistake in every formula of point (e). */
function reviewed(language: 'en' | 'da') {
  const provisions = law.map(provision =>
    provision.id === '5-1-e'
      ? {
          ...provision,
          conditions: provision.conditions.map(condition => ({ ...condition, formula: throwing })),
        }
      : provision,
  )
  return review(read(exampleText('rental-firm')), {
    asOf: null,
    today: DAY,
    language,
    isMissing: () => false,
    provisions,
  })
}

for (const language of ['en', 'da'] as const) {
  const one = reviewed(language)
  const toolProblems = one.toolProblems.map(problem => ({ ...problem, path: PATH }))
  const input: ReportInput = { asOf: DAY, language, files: [{ path: PATH, review: one }], toolProblems }

  suite(`${language}: a provision that throws`, () => {
    for (const name of formatNames) {
      test(`${name}: names the problem, and shows the verdict that stands`, () => {
        const report = reportIn(name, input, false).replaceAll('\\', '')
        assert.match(report, /5-1-e/)
        assert.match(report, /a mistake in a formula/)
        assert.match(report, /5-1-c|5\(1\)\(c\)|5, stk\. 1, litra c/)
      })
    }

    test('ends the check with 4, though a use is prohibited', () => {
      assert.equal(exitStatusOf({ path: PATH, review: one }), 4)
      assert.equal(exitStatusOf({ path: PATH, review: { ...one, toolProblems: [] } }), 1)
    })

    test('SARIF says that the run did not succeed', () => {
      const { runs } = JSON.parse(reportIn('sarif', input, false))
      assert.equal(runs[0].invocations[0].executionSuccessful, false)
    })

    test('a comparison names it too', () => {
      const file = { path: PATH, review: one }
      const files = [{ before: file, after: file, comparison: compare(one, one) }]
      const diff = {
        before: { name: 'main', commit: '1a2b' },
        after: null,
        asOf: DAY,
        language,
        files,
        toolProblems,
      }
      for (const text of [diffPretty(diff, false), diffMarkdown(diff), diffJson(diff)]) {
        assert.match(text, /a mistake in a formula/)
      }
    })

    test('the editor marks the manifest', () => {
      assert.notEqual(statusOf(one, language).severity, 'information')
      const row = manifestRow(PATH, { kind: 'reviewed', summary: summaryOf(one) }, language)
      assert.equal(row.icon.id, 'warning')
      assert.match(row.description, language === 'en' ? /tool/i : /værktøj/i)
    })
  })
}
