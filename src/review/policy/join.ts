import { severityOf } from './apply.ts'
import { FAILING_VERDICTS, type SeverityRule, strictest, type Wishes } from './policy.ts'
import type { PolicyFile, PolicyProblem } from './read-policy.ts'

/** What a policy and its stricter relatives come to, and where it tries to be looser than they are. */
export interface Joined {
  readonly wishes: Wishes
  readonly problems: readonly PolicyProblem[]
}

/**
 * What a policy says over the one that it extends: what it leaves out holds as there, and what it states may not be
 * looser than what is stated there, unless it says `loosen: true` and why.
 * @param by how the policy names the one that it extends
 */
export function extending({ wishes, loosens, places }: PolicyFile, base: Wishes, by: string): Joined {
  const held = loosens ? wishes : heldTo(wishes, base)
  const own = held.severities ?? []
  const inherited = (base.severities ?? []).filter(({ key }) => !own.some(rule => rule.key === key))
  const rules = [...own, ...inherited]
  return {
    wishes: {
      lawAsOf: held.lawAsOf ?? base.lawAsOf,
      language: held.language ?? base.language,
      recommendations: held.recommendations ?? base.recommendations,
      ignore: held.ignore ?? base.ignore,
      failOn: held.failOn ?? base.failOn,
      severities: rules.length === 0 ? null : rules,
      severityFloors: [...floorsOf(base, loosens ? own : []), ...held.severityFloors],
      require: held.require ?? base.require,
      owners: held.owners ?? base.owners,
      evidence: held.evidence ?? base.evidence,
      acceptUndetermined: held.acceptUndetermined ?? base.acceptUndetermined,
      detect: held.detect ?? base.detect,
    },
    problems: loosens ? [] : looser(wishes, base, places, by),
  }
}

/**
 * What a policy comes to below another one. The nearest policy holds, so what is a matter of taste is not taken over;
 * but what the one above states strictly stays so, unless the policy states otherwise with `loosen: true` and why.
 * @param wishes what the policy says, with what it extends
 * @param by how the policy names the one above
 */
export function below(
  { wishes: own, loosens, places }: PolicyFile,
  wishes: Wishes,
  above: Wishes,
  by: string,
): Joined {
  // The globs of two folders cannot be compared: whatever is ignored beside what is ignored above is more.
  const strict: Wishes = { ...above, require: null, ignore: above.ignore === null ? null : [] }
  const held = loosens ? wishes : heldTo(wishes, strict)
  return {
    wishes: {
      ...held,
      failOn: held.failOn ?? above.failOn,
      severityFloors: [...floorsOf(above, loosens ? (wishes.severities ?? []) : []), ...held.severityFloors],
      owners: held.owners ?? above.owners,
      evidence: held.evidence ?? above.evidence,
      acceptUndetermined: held.acceptUndetermined ?? (above.acceptUndetermined === false ? false : null),
      detect: held.detect ?? above.detect,
    },
    problems: loosens ? [] : looser(own, strict, places, by),
  }
}

/** @param loosened rules that take the place of those of the stricter policy */
function floorsOf(
  { severities, severityFloors }: Wishes,
  loosened: readonly SeverityRule[],
): Wishes['severityFloors'] {
  const floors = severities === null ? severityFloors : [severities, ...severityFloors]
  return floors
    .map(rules => rules.filter(({ key }) => severityOf(key, key, loosened) === null))
    .filter(rules => rules.length > 0)
}

/** The stricter of the two, key by key, where both are stated. */
function heldTo(own: Wishes, strict: Wishes): Wishes {
  return {
    ...own,
    failOn: both(own.failOn, strict.failOn, (one, other) =>
      FAILING_VERDICTS.filter(verdict => one.includes(verdict) || other.includes(verdict)),
    ),
    ignore: both(own.ignore, strict.ignore, (one, other) => one.filter(glob => other.includes(glob))),
    require: both(own.require, strict.require, (one, other) => [...new Set([...other, ...one])]),
    owners: both(own.owners, strict.owners, (one, other) => (other === 'required' ? other : one)),
    evidence: both(own.evidence, strict.evidence, (one, other) => (other === 'strict' ? other : one)),
    acceptUndetermined: both(own.acceptUndetermined, strict.acceptUndetermined, (one, other) => one && other),
    detect: both(own.detect, strict.detect, (one, other) => one || other),
  }
}

function both<V>(own: V | null, strict: V | null, stricter: (own: V, strict: V) => V): V | null {
  return own === null || strict === null ? own : stricter(own, strict)
}

/** A problem for every key that is stated looser than the stricter policy states it. */
function looser(
  own: Wishes,
  strict: Wishes,
  places: PolicyFile['places'],
  by: string,
): readonly PolicyProblem[] {
  const held = heldTo(own, strict)
  const keys: readonly (readonly [key: string, isLooser: boolean])[] = [
    ['ignore', differ(own.ignore, held.ignore)],
    ['fail_on', differ(own.failOn, held.failOn)],
    ['require', differ(own.require, held.require)],
    ['owners', own.owners !== held.owners],
    ['evidence', own.evidence !== held.evidence],
    ['decisions.accept_undetermined', own.acceptUndetermined !== held.acceptUndetermined],
    ['detect', own.detect !== held.detect],
    ...(own.severities ?? []).map(
      rule => [`severity.${rule.key}`, isLooserRule(rule, floorsOf(strict, []))] as const,
    ),
  ]
  return keys.flatMap(([key, isLooser]) => {
    const range = places.get(key)
    return isLooser && range !== undefined ? [{ kind: 'loosened', range, key, by }] : []
  })
}

/** The stricter list may be in another order, which is no difference. */
function differ(own: readonly string[] | null, held: readonly string[] | null): boolean {
  return own?.length !== held?.length
}

function isLooserRule({ key, severity }: SeverityRule, floors: Wishes['severityFloors']): boolean {
  return floors.some(rules => {
    const floor = severityOf(key, key, rules)
    return floor !== null && strictest(severity, floor) !== severity
  })
}
