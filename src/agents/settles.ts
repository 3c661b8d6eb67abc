import { applyEdits, type TextEdit } from '../manifest/edit.ts'
import { read } from '../manifest/read.ts'
import type { Judgement } from '../review/judge.ts'
import { review } from '../review/review.ts'

/**
 * The provisions that one of these answers settles for a use, whichever way: which answer leads where is not told,
 * since an agent would choose by it.
 * @param day the day of the law, as an ISO date
 */
export function settledBy(
  text: string,
  answers: readonly (readonly TextEdit[])[],
  about: { readonly system: number; readonly use: string; readonly day: string },
): readonly string[] {
  const open = judged(text, about).filter(isOpen)
  const settled = new Set<string>()
  for (const edits of answers) {
    if (edits.length === 0 || settled.size === open.length) continue
    const after = judged(applyEdits(text, edits), about)
    for (const { provision } of open) {
      const then = after.find(one => one.provision === provision)
      if (then !== undefined && !isOpen(then)) settled.add(provision.id)
    }
  }
  return open.map(({ provision }) => provision.id).filter(id => settled.has(id))
}

function isOpen({ verdict }: Judgement): boolean {
  return verdict === 'undetermined' || verdict === 'prohibited_unless_excepted'
}

/** Evidence counts as there, before and after. */
function judged(
  text: string,
  { system, use, day }: { readonly system: number; readonly use: string; readonly day: string },
): readonly Judgement[] {
  const file = read(text)
  const systems = file.systems
    .slice(system, system + 1)
    .map(one => ({ ...one, uses: one.uses.filter(({ id }) => id === use) }))
  const options = { asOf: day, today: day, language: 'en', isMissing: () => false } as const
  return review({ ...file, systems }, options).systems.flatMap(({ uses }) =>
    uses.flatMap(({ judgements }) => judgements),
  )
}
