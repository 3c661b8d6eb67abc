import { lineIndex } from '../manifest/position.ts'
import type { Finding } from '../review/findings/finding.ts'
import type { Judgement } from '../review/judge.ts'
import { failsOn } from '../review/policy/fails.ts'
import { DEFAULT_POLICY } from '../review/policy/policy.ts'
import type { UseReview } from '../review/review.ts'
import type { Verdict } from '../review/verdict.ts'
import type { BaselineEntry } from './baseline.ts'
import { hashOf, identitiesOf } from './fingerprint.ts'
import type { Known, ReviewedFile } from './input.ts'

/** What a baseline can know of a file: a finding, or a verdict on which the check fails and which no finding says. */
interface Subject {
  readonly finding: Finding | null
  /** The verdict that the finding says, or that stands by itself; null: the finding says none. */
  readonly verdict: Said | null
  readonly entry: BaselineEntry
}

/** A verdict on a use. */
interface Said {
  readonly use: UseReview
  readonly judgement: Judgement
}

/** The entries that a baseline would have for a file, in the order of its findings. @param path as the baseline has it */
export function entriesOf(file: ReviewedFile, path: string): readonly BaselineEntry[] {
  return subjectsOf(file, path).map(({ entry }) => entry)
}

/** What is known of a file. @param recorded finds what a baseline says of an entry */
export function knownIn(
  file: ReviewedFile,
  path: string,
  recorded: (entry: BaselineEntry) => BaselineEntry | undefined,
): Known {
  const subjects = subjectsOf(file, path).filter(({ entry }) => {
    const before = recorded(entry)
    // A verdict that has become worse is another finding.
    return before !== undefined && rank(entry.verdict) <= rank(before.verdict)
  })
  const verdicts = new Map<UseReview, Set<Judgement>>()
  for (const { verdict } of subjects) {
    if (verdict === null) continue
    verdicts.set(verdict.use, (verdicts.get(verdict.use) ?? new Set()).add(verdict.judgement))
  }
  return { findings: new Set(subjects.flatMap(({ finding }) => finding ?? [])), verdicts }
}

function rank(verdict: Verdict | null): number {
  switch (verdict) {
    case 'prohibited':
    case 'breach':
      return 3
    case 'prohibited_unless_excepted':
      return 2
    case 'undetermined':
      return 1
    default:
      return 0
  }
}

function subjectsOf({ review, policy = DEFAULT_POLICY }: ReviewedFile, path: string): readonly Subject[] {
  const identities = identitiesOf(review)
  const lines = lineIndex(review.file.text)
  const said = new Map<Finding, Said>()
  const silent: Subject[] = []
  const uses = review.systems.flatMap(({ system, uses }) => uses.map(use => ({ system, use })))
  for (const [index, { system, use }] of uses.entries()) {
    const { key, range, id } = use.use
    for (const judgement of use.judgements) {
      const { provision, verdict } = judgement
      const finding = review.findings.find(({ code, range: { start } }) => {
        const at = lines.offset(start)
        return code === provision.id && at >= key.start && at <= Math.max(key.end, range.end)
      })
      if (finding !== undefined) said.set(finding, { use, judgement })
      else if (failsOn(judgement, use, policy)) {
        // Uses of one name are told apart by their order, as equal findings are.
        const earlier = uses.slice(0, index).filter(one => one.system === system && one.use.use.id === id)
        const hash = hashOf(JSON.stringify([provision.id, system.name, id, null, verdict]))
        const fingerprint = `${hash}:${earlier.length + 1}`
        const entry = { path, code: provision.id, fingerprint, verdict, message: null }
        silent.push({ finding: null, verdict: { use, judgement }, entry })
      }
    }
  }
  const found = review.findings.map((finding, index): Subject => {
    const verdict = said.get(finding) ?? null
    const { code, message } = finding
    const fingerprint = identities[index]?.fingerprint ?? ''
    const entry = { path, code, fingerprint, verdict: verdict?.judgement.verdict ?? null, message }
    return { finding, verdict, entry }
  })
  return [...found, ...silent]
}
