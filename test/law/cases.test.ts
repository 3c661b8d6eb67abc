import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { load } from 'js-yaml'
import { law } from '../../src/law/law.ts'
import { read } from '../../src/manifest/read.ts'
import { stringify } from 'yaml'
import { factsOfUse } from '../../src/review/facts.ts'
import { judge, reviewScope } from '../../src/review/judge.ts'

for (const folder of readdirSync('src/law', { withFileTypes: true })) {
  if (!folder.isDirectory()) continue
  const path = `src/law/${folder.name}/cases.yaml`
  const cases = load(readFileSync(path, 'utf8')) as any[]
  for (const c of cases) {
    test(`${c.id}`, () => {
      const file = read(stringify(c.manifest))
      assert.deepEqual(file.problems, [])
      for (const [useId, expect] of Object.entries({ case: c.expect, ...c.expect_other_uses })) {
        const use = file.systems[0]!.uses.find(u => u.id === useId)!
        const facts = factsOfUse(file.systems[0]!, use, () => false)
        for (const [id, e] of Object.entries(expect as any) as any) {
          const p = law.find(p => p.id === id)
          if (!p) continue
          const j = judge(p, facts, reviewScope(facts), c.as_of ?? '2026-11-22')
          assert.deepEqual(
            { verdict: j.verdict, conditions: j.conditions.map(x => x.status), exceptions: j.exceptions.map(x => x.status) },
            { verdict: e.verdict, conditions: e.conditions, exceptions: e.exceptions ?? [] }, id)
        }
      }
    })
  }
}
