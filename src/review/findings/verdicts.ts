import type { Language } from '../../manifest/facts.ts'
import type { Use } from '../../manifest/manifest.ts'
import { useSectionNames } from '../../manifest/vocabulary.ts'
import { keyOf, type UseFacts } from '../facts.ts'
import { type ConditionReview, itemPath, type Judgement } from '../judge.ts'
import { messagesIn } from '../messages/messages.ts'
import { lowerFirst } from '../messages/words.ts'
import { openFacts } from '../open.ts'
import type { UseReview } from '../review.ts'
import { type Draft, placeOf, relatedTo } from './draft.ts'
import type { Severity } from './finding.ts'

/** How many open facts a message names. */
const NAMED = 4

/** What a verdict says: on the use or its section, and on every fact that decides. */
export function verdictDrafts(judgement: Judgement, review: UseReview, language: Language): readonly Draft[] {
  const { verdict } = judgement
  switch (verdict) {
    case 'prohibited':
    case 'prohibited_unless_excepted':
      return [
        onUse(
          judgement,
          review,
          severe(judgement),
          prohibitedMessage(judgement, review.facts, language),
          language,
        ),
        ...judgement.conditions.flatMap(condition => conditionDrafts(judgement, condition, review, language)),
      ]
    case 'undetermined':
      return undeterminedDrafts(judgement, review, language)
    case 'breach':
      return [onUse(judgement, review, severe(judgement), breachMessage(judgement, language), language)]
    case 'not_prohibited':
      return heldByDrafts(judgement, review, language)
    case 'out_of_scope':
    case 'not_binding':
    case 'not_triggered':
    case 'duties_met':
      return []
  }
}

/** An error where the provision applies on the day, before that a warning. */
function severe({ applicable }: Judgement): Severity {
  return applicable ? 'error' : 'warning'
}

function onUse(
  judgement: Judgement,
  { use }: UseReview,
  severity: Severity,
  message: string,
  language: Language,
): Draft {
  const messages = messagesIn(language)
  const related = judgement.conditions.flatMap(condition =>
    condition.status === 'satisfied' || judgement.provision.kind === 'restriction'
      ? relatedTo(condition.grounds, use, messages, `${condition.number}/${judgement.conditions.length} `)
      : [],
  )
  return { code: judgement.provision.id, severity, message, range: use.key, related }
}

function prohibitedMessage(judgement: Judgement, facts: UseFacts, language: Language): string {
  const messages = messagesIn(language)
  const { provision, conditions, exceptions, assumptions } = judgement
  const { citation, title, exceptions: wording } = provision.wording[language]
  const from = judgement.applicable ? null : provision.appliesFrom
  const item = itemPath(judgement)
  const open = exceptions.filter(({ status }) => status === 'unknown')
  const sentence =
    open.length === 0
      ? messages.prohibited({ citation, title, conditions: conditions.length, from, item })
      : messages.unlessExcepted({
          citation,
          title,
          from,
          exceptions: open.map(({ id }) => lowerFirst(wording[id]?.label ?? id)).join('; '),
          missing: messages.list(openFacts(judgement, facts).slice(0, NAMED)),
        })
  return assumptions.length === 0 ? sentence : `${sentence} ${messages.assumed(messages.list(assumptions))}`
}

function breachMessage({ provision, conditions, applicable }: Judgement, language: Language): string {
  const { citation, conditions: wording } = provision.wording[language]
  const unmet = conditions.filter(({ status }) => status === 'not_satisfied')
  const duties = unmet.map(({ id }) => wording[id]?.not_satisfied ?? id).join(' ')
  return messagesIn(language).breach({ citation, duties, from: applicable ? null : provision.appliesFrom })
}

function undeterminedDrafts(judgement: Judgement, review: UseReview, language: Language): readonly Draft[] {
  const { provision, conditions } = judgement
  const section = review.facts[provision.section]
  const gate = provision.conditions.findIndex(condition => condition.gate)
  const gateSatisfied = conditions[gate]?.status === 'satisfied'
  if (gateSatisfied) {
    return [onUse(judgement, review, 'warning', undeterminedMessage(judgement, review, language), language)]
  }
  const range = section.kind === 'facts' ? keyOf(section, review.use) : null
  if (range === null) return []
  const message = undeterminedMessage(judgement, review, language)
  return [{ code: provision.id, severity: 'information', message, range, related: [] }]
}

function undeterminedMessage(judgement: Judgement, { facts, scope }: UseReview, language: Language): string {
  const messages = messagesIn(language)
  const { citation, title } = judgement.provision.wording[language]
  const unknown = judgement.conditions
    .filter(({ status }) => status === 'unknown')
    .map(({ number }) => number)
  const open = openFacts(judgement, facts)
  const next =
    open.length === 0
      ? messages.nothingSettles
      : messages.settleNext(open.slice(0, NAMED), Math.max(0, open.length - NAMED))
  const exclusion = scope.excluded.status === 'unknown' ? `${messages.exclusionOpen} ` : ''
  return `${messages.undetermined({ citation, unknown, of: judgement.conditions.length, title })} ${exclusion}${next}`
}

/** One finding on each fact that decides a satisfied condition. */
function conditionDrafts(
  { provision, conditions, applicable }: Judgement,
  condition: ConditionReview,
  { use, facts }: UseReview,
  language: Language,
): readonly Draft[] {
  const messages = messagesIn(language)
  const { citation, conditions: wording } = provision.wording[language]
  const message = messages.condition({
    number: condition.number,
    of: conditions.length,
    citation,
    sentence: wording[condition.id]?.satisfied ?? condition.id,
  })
  return condition.grounds.map(ground => ({
    code: `${provision.id}/${condition.id}`,
    severity: applicable ? 'warning' : 'information',
    message,
    range: placeOf(ground, use, facts),
    related: relatedTo(
      condition.grounds.filter(other => other !== ground),
      use,
      messages,
    ),
  }))
}

function heldByDrafts(judgement: Judgement, { use, facts }: UseReview, language: Language): readonly Draft[] {
  const { provision, conditions, heldBy } = judgement
  const held = heldBy === null ? undefined : conditions[heldBy - 1]
  if (held === undefined) return []
  const messages = messagesIn(language)
  const { citation, conditions: wording } = provision.wording[language]
  const sentence = wording[held.id]?.not_satisfied ?? held.id
  return held.grounds.map(ground => ({
    code: `${provision.id}/held-by/${held.id}`,
    severity: 'information',
    message: messages.heldBy({ number: held.number, of: conditions.length, citation, sentence }),
    range: placeOf(ground, use, facts),
    related: relatedTo(
      held.grounds.filter(other => other !== ground),
      use,
      messages,
    ),
  }))
}

/** One finding for all sections that are not stated, or stated as unknown. */
export function notStatedDrafts(use: Use, language: Language): readonly Draft[] {
  const absent = useSectionNames.filter(name => !use.sections.has(name))
  const unknown = useSectionNames.filter(name => use.sections.get(name)?.kind === 'unknown')
  if (absent.length + unknown.length === 0) return []
  const message = messagesIn(language).notStated(absent, unknown)
  return [{ code: 'not-stated', severity: 'information', message, range: use.key, related: [] }]
}
