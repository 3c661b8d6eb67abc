import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { stringify } from 'yaml'
import { law } from '../../src/law/law.ts'
import type { Provision } from '../../src/law/provision.ts'
import type { System, Use } from '../../src/manifest/manifest.ts'
import { read } from '../../src/manifest/read.ts'
import type { CaseOutcome } from '../../src/report/provision-page.ts'
import { factsOfUse } from '../../src/review/facts-of-use.ts'
import { judge, reviewScope } from '../../src/review/judge.ts'

/** A case of a `cases.yaml`, as far as it is read here. */
interface WorkedCase {
  readonly id: string
  readonly source: string
  readonly title: string
  readonly as_of?: string
  readonly manifest: unknown
  readonly expect: Readonly<Record<string, unknown>>
  readonly expect_other_uses?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** The day of judging where a case names none: fixed, so that pages do not change by themselves. */
const DAY = '2027-12-02'

/** The outcomes by the id of the provision, in the order of the law's folders and of the cases in them. */
export function caseOutcomes(root: string): ReadonlyMap<string, readonly CaseOutcome[]> {
  const found = new Map<string, CaseOutcome[]>(law.map(({ id }) => [id, []]))
  for (const worked of casesBelow(join(root, 'src/law'))) {
    const [system] = read(stringify(worked.manifest)).systems
    if (system === undefined) throw new Error(`no manifest in case ${worked.id}`)
    const others = Object.entries(worked.expect_other_uses ?? {})
    for (const [use, expected] of [['case', worked.expect] as const, ...others]) {
      for (const provision of law.filter(({ id }) => id in expected)) {
        const name = others.length === 0 ? null : use
        found.get(provision.id)?.push(outcomeOf(worked, system, use, name, provision))
      }
    }
  }
  return found
}

function casesBelow(folder: string): readonly WorkedCase[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .flatMap(name => load(readFileSync(join(folder, name, 'cases.yaml'), 'utf8')) as readonly WorkedCase[])
}

function outcomeOf(
  worked: WorkedCase,
  system: System,
  useId: string,
  name: string | null,
  provision: Provision,
): CaseOutcome {
  const use = system.uses.find(({ id }: Use) => id === useId)
  if (use === undefined) throw new Error(`no use ${useId} in case ${worked.id}`)
  const day = worked.as_of ?? DAY
  // The documents that a case names as evidence exist only in the case.
  const facts = factsOfUse(system, use, () => false)
  const judgement = judge(provision, facts, reviewScope(facts), day)
  return {
    id: worked.id,
    title: worked.title,
    source: worked.source,
    use: name,
    day,
    verdict: judgement.verdict,
    applicable: judgement.applicable,
    conditions: judgement.conditions.map(({ status }) => status),
    exceptions: judgement.exceptions.map(({ id, status }) => ({ id, status })),
  }
}
