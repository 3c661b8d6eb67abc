import { yamlProblems } from '../../manifest/edit/check.ts'
import { applyEdits } from '../../manifest/edit.ts'
import type { ManifestFile } from '../../manifest/manifest.ts'
import { read } from '../../manifest/read.ts'
import type { LineRange } from '../../review/findings/finding.ts'
import { createGuard } from '../../review/guard.ts'
import type { FileReview } from '../../review/review.ts'
import { fixesAt } from './at.ts'
import { chooseFixes } from './choose.ts'
import { decisionFixes } from './decisions.ts'
import { evidenceFixes } from './evidence.ts'
import type { Fix, FixContext, FixOptions } from './fix.ts'
import { identifierFixes } from './identifier.ts'
import { missingFixes, ownerFixes, schemaFixes } from './missing.ts'
import { openFixes } from './open.ts'
import { inWhole, partsOf } from './part.ts'
import { duplicateFixes, exclusionFixes } from './removals.ts'
import { sectionFixes } from './sections.ts'
import { spellingFixes } from './spelling.ts'
import { fixWords } from './words.ts'

export type { Change, Fix } from './fix.ts'

/** The fixes of the findings that the range touches. None states a legal fact that the user has not chosen. */
export function fixesFor(
  review: FileReview,
  range: LineRange,
  { language, today }: FixOptions,
): readonly Fix[] {
  const about = { language, today, words: fixWords(language) }
  // What throws here claims nothing: only its fixes are not offered.
  const { attempt } = createGuard(language)
  const partAt = partsOf(review)
  return fixesAt(review, range, (finding, offsets, lines) => {
    const found = () => {
      const part = partAt(finding.code, offsets)
      const ofPart = part && inWhole(fixesIn({ ...about, finding, ...part }), part.excerpt)
      return ofPart ?? fixesIn({ ...about, finding, review, lines, range: offsets })
    }
    return attempt(finding.code, found, [])
  })
}

function fixesIn(context: Omit<FixContext, 'text' | 'problem'>): readonly Fix[] {
  const { review, finding, range } = context
  const { text, problems } = review.file
  const problem = problems.find(
    one =>
      finding.code === `manifest/${one.code}` &&
      one.range.start === range.start &&
      one.range.end === range.end,
  )
  const fixes = fixesOf({ ...context, text, problem: problem ?? null })
  return fixes.filter(fix => isSound(fix, review.file))
}

function fixesOf(context: FixContext): readonly Fix[] {
  switch (context.finding.code) {
    case 'manifest/unknown-key':
      return spellingFixes(context)
    case 'manifest/bad-value': {
      const spelling = spellingFixes(context)
      return spelling.some(({ preferred }) => preferred) ? spelling : [...spelling, ...chooseFixes(context)]
    }
    case 'manifest/empty-value':
      return [...chooseFixes(context), ...missingFixes(context)]
    case 'manifest/missing-key':
      return missingFixes(context)
    case 'manifest/bad-id':
      return identifierFixes(context)
    case 'manifest/duplicate-key':
      return duplicateFixes(context)
    case 'manifest/not-ours':
    case 'manifest/empty':
      return schemaFixes(context)
    case 'evidence/missing':
      return evidenceFixes(context)
    case 'scope/void-exclusion':
      return exclusionFixes(context)
    case 'not-stated':
      return sectionFixes(context)
    case 'policy/owner-missing':
      return ownerFixes(context)
    default:
      return [...openFixes(context), ...decisionFixes(context)]
  }
}

/** An edit that would break the YAML is not offered. */
function isSound({ change }: Fix, file: ManifestFile): boolean {
  if (change.kind === 'snippet') return true
  return yamlProblems(read(applyEdits(file.text, change.edits))) <= yamlProblems(file)
}
