import { law } from '../law/law.ts'
import type { Provision } from '../law/provision.ts'
import { recommendations, recommendationsSource } from '../law/recommendations.ts'
import { scopeContradictions, scopeNotes } from '../law/scope.ts'
import type { Language, Text } from '../manifest/facts.ts'
import type { ProblemCode } from '../manifest/manifest.ts'
import type { Severity } from '../review/findings/finding.ts'
import { WORKSPACE_CODES, type WorkspaceCode } from '../review/policy/codes.ts'
import { conditionBody, conditionsOverview } from './page/conditions.ts'
import { blocks } from './page/markdown.ts'
import { statuteQuotes } from './page/statute.ts'
import { policyRules, workspaceRules } from './policy-rules.ts'
import { ruleWordsIn } from './rule-words.ts'
import { markdownForTerminal } from './terminal.ts'

/** What stands behind a code of findings. */
export interface Rule {
  readonly code: string
  /** The severity that its findings usually have. */
  readonly severity: Severity
  readonly title: string
  readonly description: string
  /** Markdown of our own; null where the description says it all. */
  readonly help: string | null
  readonly provision: string | null
}

/** A rule for every code that a review can give, in the order of the law. */
export function rulesIn(language: Language): readonly Rule[] {
  return [
    ...law.flatMap(provision => provisionRules(provision, language)),
    ...scopeNotes.map(({ id, message }) => plainRule(`scope/note/${id}`, 'information', message, language)),
    ...contradictions().map(({ id, message }) =>
      plainRule(`consistency/${id}`, 'warning', message, language),
    ),
    ...ownRules(language),
    ...manifestRules(language),
    ...ofPolicies(language),
    ...recommendations.map(
      ({ id, label, text }): Rule => ({
        code: `justitia/${id}`,
        severity: 'information',
        title: label[language],
        description: `${text[language]} ${recommendationsSource.label[language]}`,
        help: null,
        provision: null,
      }),
    ),
  ]
}

/** A rule for a code that is not in the list, so that a report never names one that it does not describe. */
export function ruleOfUnknown(code: string, severity: Severity): Rule {
  return { code, severity, title: code, description: code, help: null, provision: null }
}

/** Markdown of a rule without its marks. */
export function plainHelp(markdown: string): string {
  return markdownForTerminal(markdown, { colour: false, width: 100 }).trimEnd()
}

function provisionRules(provision: Provision, language: Language): readonly Rule[] {
  const words = ruleWordsIn(language)
  const wording = provision.wording[language]
  const about = { provision: provision.id } as const
  const verdict: Rule = {
    ...about,
    code: provision.id,
    severity: 'error',
    title: `${wording.citation}: ${wording.title}`,
    description: wording.summary,
    help: verdictHelp(provision, language),
  }
  const ofConditions = provision.conditions.flatMap((condition, index): readonly Rule[] => {
    const { label, satisfied, not_satisfied } = wording.conditions[condition.id] ?? {
      label: condition.id,
      satisfied: condition.id,
      not_satisfied: condition.id,
    }
    const help = conditionBody(provision, condition, language)
    const number = index + 1
    return [
      {
        ...about,
        code: `${provision.id}/${condition.id}`,
        severity: 'warning',
        title: words.condition(wording.citation, number, label),
        description: satisfied,
        help,
      },
      {
        ...about,
        code: `${provision.id}/held-by/${condition.id}`,
        severity: 'information',
        title: words.heldBy(wording.citation, number, label),
        description: not_satisfied,
        help,
      },
    ]
  })
  const reason = provision.notBindingReason
  const notes = [
    ...(reason === undefined ? [] : [{ id: 'not-binding', message: reason, severity: undefined }]),
    ...(provision.notes ?? []),
    ...(provision.notStatedNotes ?? []).map(note => ({ ...note, severity: undefined })),
  ]
  return [
    verdict,
    // A restriction points at its duties from the verdict alone.
    ...(provision.kind === 'prohibition' ? ofConditions : []),
    ...notes.map(
      ({ id, message, severity }): Rule => ({
        ...about,
        code: `${provision.id}/note/${id}`,
        severity: severity ?? 'information',
        title: words.note(wording.citation),
        description: message[language],
        help: null,
      }),
    ),
  ]
}

function verdictHelp(provision: Provision, language: Language): string {
  const { summary, statute } = provision.wording[language]
  return blocks(
    summary,
    // The overview links to the sections of its page, which are not here.
    conditionsOverview(provision, language).replace(/\[([\w-]+)\]\(#[\w-]+\)/g, '$1'),
    statuteQuotes(statute, provision.wording.en.statute, language),
  )
}

function contradictions() {
  const all = [...scopeContradictions, ...law.flatMap(provision => provision.contradictions ?? [])]
  return [...new Map(all.map(contradiction => [contradiction.id, contradiction])).values()]
}

function plainRule(code: string, severity: Severity, message: Text, language: Language): Rule {
  const title = ruleWordsIn(language).kind[code.startsWith('consistency/') ? 'contradiction' : 'note']
  return { code, severity, title, description: message[language], help: null, provision: null }
}

function ownRules(language: Language): readonly Rule[] {
  const { own } = ruleWordsIn(language)
  const rule = (code: keyof typeof own, severity: Severity): Rule => {
    const [title, description] = own[code]
    return { code, severity, title, description, help: null, provision: null }
  }
  return [
    rule('not-stated', 'information'),
    rule('evidence/missing', 'warning'),
    rule('evidence/not-found', 'warning'),
    rule('scope/void-exclusion', 'error'),
    rule('decision/stale', 'warning'),
    rule('decision/unknown-provision', 'error'),
    rule('decision/unknown-use', 'error'),
  ]
}

function ofPolicies(language: Language): readonly Rule[] {
  const rule = (
    code: string,
    severity: Severity,
    { title, description }: { title: Text; description: Text },
  ) => ({
    code: `policy/${code}`,
    severity,
    title: title[language],
    description: description[language],
    help: null,
    provision: null,
  })
  return [
    ...Object.entries(policyRules).map(([code, words]) => rule(code, 'error', words)),
    ...(Object.keys(WORKSPACE_CODES) as readonly WorkspaceCode[]).map(code =>
      rule(code, WORKSPACE_CODES[code], workspaceRules[code]),
    ),
  ]
}

function manifestRules(language: Language): readonly Rule[] {
  const { problem } = ruleWordsIn(language)
  return (Object.keys(problem) as readonly ProblemCode[]).map((code): Rule => {
    const [title, description] = problem[code]
    const severity = code === 'not-ours' || code === 'empty' ? 'information' : 'error'
    return { code: `manifest/${code}`, severity, title, description, help: null, provision: null }
  })
}
