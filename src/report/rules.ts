import { law } from '../law/law.ts'
import type { Provision } from '../law/provision.ts'
import type { Language, Text } from '../manifest/facts.ts'
import type { ProblemCode } from '../manifest/manifest.ts'
import type { Severity } from '../review/findings/finding.ts'
import { type OwnCode, ownTitles } from '../review/messages/titles.ts'
import { WORKSPACE_CODES, type WorkspaceCode } from '../review/policy/codes.ts'
import {
  type LawRule,
  rulesBesideProvisions,
  rulesOfProvision,
  rulesOfRecommendations,
} from '../review/rules.ts'
import { conditionBody, conditionsOverview } from './page/conditions.ts'
import { blocks } from './page/markdown.ts'
import { statuteQuotes } from './page/statute.ts'
import { policyRules, workspaceRules } from './policy-rules.ts'
import { ownDescriptions, problemDescriptions, problemTitles } from './rule-words.ts'
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
  const ofLaw = (rule: LawRule) => withHelp(rule, language)
  return [
    ...law.flatMap(provision => rulesOfProvision(provision, language)).map(ofLaw),
    ...rulesBesideProvisions(language).map(ofLaw),
    ...ownRules(language),
    ...manifestRules(language),
    ...ofPolicies(language),
    ...rulesOfRecommendations(language).map(ofLaw),
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

function withHelp(
  { code, severity, title, description, provision, condition }: LawRule,
  language: Language,
): Rule {
  const about = { code, severity, title, description, provision: provision?.id ?? null }
  if (provision === null) return { ...about, help: null }
  if (condition !== null) return { ...about, help: conditionBody(provision, condition, language) }
  return { ...about, help: code === provision.id ? verdictHelp(provision, language) : null }
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

const OWN_SEVERITIES: Readonly<Record<OwnCode, Severity>> = {
  'not-stated': 'information',
  'evidence/missing': 'warning',
  'evidence/not-found': 'warning',
  'scope/void-exclusion': 'error',
  'decision/stale': 'warning',
  'decision/unknown-provision': 'error',
  'decision/unknown-use': 'error',
}

function ownRules(language: Language): readonly Rule[] {
  return (Object.keys(ownTitles) as readonly OwnCode[]).map(code => ({
    code,
    severity: OWN_SEVERITIES[code],
    title: ownTitles[code][language],
    description: ownDescriptions[code][language],
    help: null,
    provision: null,
  }))
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
  return (Object.keys(problemTitles) as readonly ProblemCode[]).map((code): Rule => {
    const severity = code === 'not-ours' || code === 'empty' ? 'information' : 'error'
    return {
      code: `manifest/${code}`,
      severity,
      title: problemTitles[code][language],
      description: problemDescriptions[code][language],
      help: null,
      provision: null,
    }
  })
}
