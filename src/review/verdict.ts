/** The verdicts of a provision for one use (`law/README.md`), in the orders in which they are told. */

/** Of a prohibition. */
export const PROHIBITION_VERDICTS = [
  'prohibited',
  'prohibited_unless_excepted',
  'undetermined',
  'not_prohibited',
  'out_of_scope',
  'not_binding',
] as const

/** Of a restriction. */
export const RESTRICTION_VERDICTS = [
  'breach',
  'undetermined',
  'duties_met',
  'not_triggered',
  'out_of_scope',
  'not_binding',
] as const

export type Verdict = (typeof PROHIBITION_VERDICTS)[number] | (typeof RESTRICTION_VERDICTS)[number]

/** Of both, the worst first. */
export const VERDICTS = [
  'prohibited',
  'prohibited_unless_excepted',
  'breach',
  'undetermined',
  'not_prohibited',
  'not_triggered',
  'duties_met',
  'out_of_scope',
  'not_binding',
] as const satisfies readonly Verdict[]

/** Whether a verdict says that something is prohibited, or a duty breached. */
export function isAdverse(verdict: Verdict): boolean {
  return verdict === 'prohibited' || verdict === 'prohibited_unless_excepted' || verdict === 'breach'
}
