import type { Language } from '../manifest/facts.ts'
import type { Use } from '../manifest/manifest.ts'
import { type LineIndex, lineIndex } from '../manifest/position.ts'
import { factOf, referenceTo, useSectionNames } from '../manifest/vocabulary.ts'
import { needsAttention } from '../report/attention.ts'
import { isSaidAbove } from '../report/document/findings.ts'
import { LAW_HASH, TOOL_NAME, VERSION } from '../report/tool.ts'
import { type Ground, isFact } from '../review/evaluate.ts'
import { statementOf } from '../review/facts.ts'
import { pathOf, valueInWords } from '../review/findings/draft.ts'
import { notesOf } from '../review/findings/facts.ts'
import type { Finding } from '../review/findings/finding.ts'
import { type Attempt, allProblems, createGuard } from '../review/guard.ts'
import { itemPath, type Judgement } from '../review/judge.ts'
import { messagesIn } from '../review/messages/messages.ts'
import { sourceIn } from '../review/messages/sources.ts'
import { openFacts } from '../review/open.ts'
import type { UseReview } from '../review/review.ts'
import { type Answer, idList, type ReviewedManifest, refusal, unknownUse } from './answer.ts'
import { SHOWN_DETAILS, SHOWN_FACTS, SHOWN_FINDINGS, SHOWN_OPEN, SHOWN_USES } from './limits.ts'
import { piece } from './quote.ts'
import { reviewMarkdown } from './review-markdown.ts'
import type {
  ReviewAnswer,
  ReviewedDetail,
  ReviewedFact,
  ReviewedPoint,
  ReviewedProvision,
  ReviewedUse,
} from './schemas.ts'
import { agentWordsIn } from './words.ts'

/** Which part of a review is asked for. */
export interface Wanted {
  readonly use?: string | undefined
  readonly provision?: string | undefined
}

/**
 * The review of a manifest: every verdict, and in full those that somebody should read, or those that are asked for.
 * It says nothing of what would change a verdict: an agent states what is so.
 */
export function reviewAnswer(
  manifest: ReviewedManifest,
  wanted: Wanted,
  language: Language,
): Answer<ReviewAnswer> {
  const refused = unknownUse(manifest, wanted.use, language)
  if (refused !== null) return refusal(refused)
  const data = reviewData(manifest, wanted, language)
  return { kind: 'answer', data, markdown: reviewMarkdown(data, language) }
}

function reviewData({ path, review }: ReviewedManifest, wanted: Wanted, language: Language): ReviewAnswer {
  const words = agentWordsIn(language)
  const lines = lineIndex(review.file.text)
  const uses = review.systems.flatMap(({ uses, day }) =>
    uses
      .filter(({ use }) => wanted.use === undefined || use.id === wanted.use)
      .map(use => ({ review: use, day })),
  )
  const shown = uses.slice(0, SHOWN_USES)
  const further = uses.slice(SHOWN_USES).map(one => one.review.use.id)
  const full = shown.flatMap(use => inFull(use.review, wanted).map(judgement => ({ use, judgement })))
  // By use: several uses may share one judgement.
  const detailedIn = (use: UseReview) =>
    full.slice(0, SHOWN_DETAILS).flatMap(one => (one.use.review === use ? [one.judgement] : []))
  const calls = full
    .slice(SHOWN_DETAILS)
    .map(({ use, judgement }) => `${judgement.provision.id} (${idList([use.review.use.id])})`)
  const findings = review.findings.filter(({ code }) => !isSaidAbove(code))
  const { attempt, problems } = createGuard(language)
  const view = (day: string): View => ({ lines, day, language, attempt })
  const systems = review.systems.map(({ system, day, uses: ofSystem }) => ({
    name: system.name === null ? null : piece(system.name),
    law_as_of: day,
    uses: shown
      .filter(use => ofSystem.includes(use.review))
      .map(use => reviewedUse(use.review, wanted, detailedIn(use.review), view(day))),
  }))
  return {
    manifest: path === null ? null : piece(path),
    tool: { name: TOOL_NAME, version: VERSION, law: LAW_HASH },
    systems,
    findings: findings.slice(0, SHOWN_FINDINGS).map(reviewedFinding),
    tool_problems: allProblems(review.toolProblems, problems()).map(({ message }) => piece(message)),
    more: [
      ...(further.length > 0 ? [words.moreUses(further.length, idList(further))] : []),
      ...(calls.length > 0 ? [words.moreDetails(calls.length, calls.join(', '))] : []),
      ...(findings.length > SHOWN_FINDINGS ? [words.moreFindings(findings.length - SHOWN_FINDINGS)] : []),
    ],
  }
}

/** The judgements to show with their conditions, the adverse ones first. */
function inFull(review: UseReview, { provision }: Wanted): readonly Judgement[] {
  const { judgements } = review
  if (provision !== undefined) return judgements.filter(one => one.provision.id === provision)
  const attention = judgements.filter(one => needsAttention(one, review))
  const adverse = attention.filter(({ verdict }) => verdict !== 'undetermined')
  return [...adverse, ...attention.filter(one => !adverse.includes(one))]
}

interface View {
  readonly lines: LineIndex
  readonly day: string
  readonly language: Language
  readonly attempt: Attempt
}

function reviewedUse(
  review: UseReview,
  { provision }: Wanted,
  detailed: readonly Judgement[],
  view: View,
): ReviewedUse {
  const { use, facts, judgements } = review
  const shown = judgements.filter(one => provision === undefined || one.provision.id === provision)
  return {
    id: piece(use.id),
    purpose: use.purpose === null ? null : piece(use.purpose),
    line: view.lines.position(use.key.start).line + 1,
    not_stated: useSectionNames.filter(name => facts[name].kind === 'not-stated'),
    stated_as_unknown: useSectionNames.filter(name => facts[name].kind === 'unknown'),
    provisions: shown.map(judgement =>
      reviewedProvision(judgement, review, detailed.includes(judgement), view),
    ),
  }
}

function reviewedProvision(
  judgement: Judgement,
  review: UseReview,
  isDetailed: boolean,
  view: View,
): ReviewedProvision {
  const { provision, verdict, applicable, heldBy } = judgement
  const { citation, title } = provision.wording[view.language]
  return {
    id: provision.id,
    citation,
    title,
    verdict,
    applicable,
    applies_from: provision.appliesFrom,
    held_by: heldBy,
    item: itemPath(judgement),
    detail: isDetailed ? detailOf(judgement, review, view) : null,
  }
}

function detailOf(judgement: Judgement, { use, facts, scope }: UseReview, view: View): ReviewedDetail {
  const { provision, conditions, exceptions } = judgement
  const wording = provision.wording[view.language]
  const { attempt } = view
  const open = attempt<readonly string[]>(provision.id, () => openFacts(judgement, facts), [])
  const notes = attempt(provision.id, () => notesOf(judgement, facts, view.day), [])
  const grounds = [...conditions, ...exceptions, scope.excluded].flatMap(one => one.grounds).filter(isFact)
  return {
    conditions: conditions.map((condition, index) =>
      pointOf(
        condition,
        condition.number,
        wording.conditions,
        provision.conditions[index]?.sources,
        use,
        view,
      ),
    ),
    exceptions: exceptions.map((exception, index) =>
      pointOf(exception, null, wording.exceptions, provision.exceptions[index]?.sources, use, view),
    ),
    assumptions: judgement.assumptions.flatMap(path => {
      const ground = grounds.find(fact => fact.path === path)
      return ground === undefined ? [] : [factOfGround(ground, use, view)]
    }),
    notes: notes.map(({ message }) => message[view.language]),
    open: open.slice(0, SHOWN_OPEN).map(path => ({
      path,
      question: factOf(referenceTo(path)).question[view.language],
    })),
    more_open: Math.max(0, open.length - SHOWN_OPEN),
  }
}

function pointOf(
  { id, status, grounds }: Judgement['exceptions'][number],
  number: number | null,
  wordings: Judgement['provision']['wording']['en']['conditions'],
  sources: string | undefined,
  use: Use,
  view: View,
): ReviewedPoint {
  const wording = wordings[id]
  return {
    number,
    id,
    label: wording?.label ?? id,
    status,
    meaning: wording?.[status] ?? '',
    sources: sourceIn(sources ?? '', view.language),
    facts: grounds.slice(0, SHOWN_FACTS).map(ground => factOfGround(ground, use, view)),
    more_facts: Math.max(0, grounds.length - SHOWN_FACTS),
  }
}

function factOfGround(ground: Ground, use: Use, { lines, language }: View): ReviewedFact {
  const place = statementOf(ground, use)?.key
  const evidence = isFact(ground) ? (ground.statement?.evidence ?? []) : []
  return {
    path: pathOf(ground),
    value: piece(valueInWords(ground, messagesIn(language))),
    line: place === undefined ? null : lines.position(place.start).line + 1,
    evidence: evidence.slice(0, SHOWN_FACTS).map(({ text }) => piece(text)),
  }
}

function reviewedFinding({ code, severity, message, range }: Finding): ReviewAnswer['findings'][number] {
  const { line, character } = range.start
  return { code, severity, message, line: line + 1, column: character + 1 }
}
