import {
  AI_ACT_VOCABULARY,
  PROHIBITED_SYSTEM,
  prohibitedSystemTerms,
  RISK_LEVEL_PROHIBITED,
} from '../law/dpv.ts'
import { law } from '../law/law.ts'
import type { Provision } from '../law/provision.ts'
import type { Language } from '../manifest/facts.ts'
import type { Use } from '../manifest/manifest.ts'
import { type LineIndex, lineIndex } from '../manifest/position.ts'
import { type Ground, isFact, type Status } from '../review/evaluate.ts'
import { statementOf } from '../review/facts.ts'
import type { Judgement } from '../review/judge.ts'
import type { SystemReview, UseReview } from '../review/review.ts'
import type { Verdict } from '../review/verdict.ts'
import { fromOne } from './fingerprint.ts'
import type { ReportInput, ReviewedFile } from './input.ts'
import { statedValue } from './json.ts'
import { jsonList, writeJsonAround } from './json-text.ts'
import * as terms from './jsonld-terms.ts'
import { isStatedAiSystem, statedRoles } from './stated-scope.ts'
import { type ReportEnd, type ReportFormat, type ReportHead, whole } from './stream.ts'
import { LAW_HASH, TOOL_NAME, VERSION } from './tool.ts'

/**
 * The review as JSON-LD in terms of the Data Privacy Vocabulary and of AIRO. Theirs say only what is stated, and that
 * a use is prohibited. That something is undetermined or not prohibited is said in terms of ours.
 */
export function jsonLdReport(input: ReportInput): string {
  return whole(jsonLdFormat, input)
}

export const jsonLdFormat: ReportFormat = {
  shown: 'none',
  open(paper, head) {
    const manifests = jsonList(paper.later(), 1)
    return {
      file: file => manifests.add(manifestNode(file, head.language)),
      end: end => writeJsonAround(paper, reviewNode(head, end), 'manifests', 1, manifests),
    }
  },
}

function reviewNode({ asOf, language }: ReportHead, { summary, toolProblems }: ReportEnd) {
  return {
    '@context': terms.CONTEXT,
    '@type': 'Review',
    tool: { '@type': 'Tool', name: TOOL_NAME, version: VERSION, law: LAW_HASH },
    vocabularies: [AI_ACT_VOCABULARY, terms.AIRO_VOCABULARY],
    as_of: asOf,
    language,
    summary,
    provisions: law.map(provision => provisionNode(provision, language)),
    manifests: [],
    tool_problems: toolProblems.map(({ code, path, message }) => ({
      '@type': 'ToolProblem',
      code,
      path,
      message: inLanguage(message, language),
    })),
  }
}

function provisionNode(provision: Provision, language: Language) {
  const { title, citation } = provision.wording[language]
  return {
    '@id': terms.provisionId(provision.id),
    '@type': 'Provision',
    'dct:title': inLanguage(title, language),
    citation: inLanguage(citation, language),
    applies_from: provision.appliesFrom,
    // What is restricted and not prohibited is no such practice.
    ...(provision.kind === 'prohibition' ? { practice: practiceOf(provision) } : {}),
  }
}

function practiceOf({ id }: Provision): string {
  return prohibitedSystemTerms[id] ?? terms.ownPracticeTerm(id)
}

function manifestNode(file: ReviewedFile, language: Language) {
  const { path, review, kind = 'manifest', known } = file
  const lines = lineIndex(review.file.text)
  return {
    '@id': terms.manifestId(path),
    '@type': kind === 'manifest' ? 'Manifest' : 'File',
    path,
    systems: review.systems.map((system, index) => systemNode(system, index, path, lines)),
    findings: review.findings.map(finding => ({
      '@type': 'Finding',
      code: finding.code,
      severity: finding.severity,
      message: inLanguage(finding.message, language),
      known: known?.findings.has(finding) ?? false,
      path,
      ...fromOne(finding.range),
    })),
  }
}

function systemNode({ system, day, uses }: SystemReview, index: number, path: string, lines: LineIndex) {
  const seen = new Map<string, number>()
  return {
    '@id': terms.systemId(path, index),
    // Where nobody states that it is an AI system, it is not said to be one.
    '@type': isStatedAiSystem(system) ? ['System', 'airo:AISystem', 'eu-aiact:AISystem'] : ['System'],
    ...(system.name === null ? {} : { 'dct:title': system.name }),
    as_of: day,
    ...(system.owner === null ? {} : { owner: system.owner }),
    roles: statedRoles(system),
    uses: uses.map(use => {
      const nth = seen.get(use.use.id) ?? 0
      seen.set(use.use.id, nth + 1)
      return useNode(use, terms.useId(path, index, use.use.id, nth), path, lines)
    }),
  }
}

/** The vocabularies classify systems, the law judges uses: a use stands for the system as it is used there. */
function useNode({ use, judgements }: UseReview, id: string, path: string, lines: LineIndex) {
  const practices = judgements.filter(isProhibitedNow).map(({ provision }) => practiceOf(provision))
  const purpose = `${id}/purpose`
  return {
    '@id': id,
    '@type': practices.length === 0 ? ['SystemInUse'] : ['SystemInUse', PROHIBITED_SYSTEM, ...practices],
    'dct:identifier': use.id,
    ...(use.purpose === null
      ? {}
      : {
          'airo:hasPurpose': {
            '@id': purpose,
            '@type': ['airo:Purpose', 'dpv:Purpose'],
            'dct:description': use.purpose,
          },
          'dpv:hasPurpose': { '@id': purpose },
        }),
    ...(practices.length === 0 ? {} : { 'eu-aiact:hasRiskLevel': { '@id': RISK_LEVEL_PROHIBITED } }),
    results: judgements.map(judgement => resultNode(judgement, use, id, path, lines)),
  }
}

/** A prohibition that does not apply yet, or that an exception may lift, makes no prohibited system. */
function isProhibitedNow({ verdict, applicable }: Judgement): boolean {
  return verdict === 'prohibited' && applicable
}

function resultNode(judgement: Judgement, use: Use, useId: string, path: string, lines: LineIndex) {
  const { provision, verdict, applicable, conditions, exceptions, assumptions } = judgement
  const id = `${useId}/${provision.id}`
  const facts = ({ grounds, status }: Judgement['exceptions'][number]) =>
    grounds.map(ground => factNode(ground, status, use, path, lines))
  return {
    '@id': id,
    '@type': 'Result',
    provision: terms.provisionId(provision.id),
    ...(provision.kind === 'prohibition' ? { outcome: outcomeOf(verdict) } : {}),
    verdict,
    applicable,
    applies_from: provision.appliesFrom,
    ...(isProhibitedNow(judgement) ? { practice: practiceOf(provision) } : {}),
    conditions: conditions.map(condition => ({
      '@id': `${id}/${condition.id}`,
      '@type': 'Condition',
      number: condition.number,
      'dct:identifier': condition.id,
      status: condition.status,
      facts: facts(condition),
    })),
    exceptions: exceptions.map(exception => ({
      '@id': `${id}/exceptions/${exception.id}`,
      '@type': 'Exception',
      'dct:identifier': exception.id,
      status: exception.status,
      facts: facts(exception),
    })),
    assumptions,
  }
}

/** Whether the provision prohibits the use, in three values; the verdict says it more exactly. */
function outcomeOf(verdict: Verdict): 'prohibited' | 'not_prohibited' | 'undetermined' {
  switch (verdict) {
    case 'prohibited':
      return 'prohibited'
    case 'not_prohibited':
    case 'out_of_scope':
    case 'not_binding':
      return 'not_prohibited'
    case 'prohibited_unless_excepted':
    case 'undetermined':
    // Verdicts of a restriction, which say nothing about a prohibition.
    case 'not_triggered':
    case 'breach':
    case 'duties_met':
      return 'undetermined'
  }
}

function factNode(ground: Ground, status: Status, use: Use, path: string, lines: LineIndex) {
  const range = statementOf(ground, use)?.range ?? null
  return {
    '@type': 'Fact',
    fact: isFact(ground) ? ground.path : ground.name,
    status,
    value: statedValue(ground),
    path,
    ...(range === null
      ? {}
      : fromOne({ start: lines.position(range.start), end: lines.position(range.end) })),
  }
}

function inLanguage(text: string, language: Language) {
  return { '@value': text, '@language': language }
}
