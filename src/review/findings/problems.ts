import type { ManifestFile, Problem } from '../../manifest/manifest.ts'
import type { Messages } from '../messages/messages.ts'
import type { Draft } from './draft.ts'

/** More mistakes than this in one file help nobody. */
const MOST = 200

/** What is wrong with the file as a manifest. */
export function problemDrafts({ problems }: ManifestFile, messages: Messages): readonly Draft[] {
  const drafts = problems.slice(0, MOST).map(
    (problem): Draft => ({
      code: `manifest/${problem.code}`,
      severity: isInformation(problem) ? 'information' : 'error',
      message: messages.problem(problem),
      range: problem.range,
      related: problem.related.map(range => ({ message: messages.sameKey, range })),
    }),
  )
  const left = problems[MOST]
  if (left === undefined) return drafts
  const message = messages.moreProblems(problems.length - MOST)
  return [...drafts, { code: 'manifest/limit', severity: 'error', message, range: left.range, related: [] }]
}

/** A file of another tool, or an empty one, is no mistake. */
function isInformation({ code }: Problem): boolean {
  return code === 'not-ours' || code === 'empty'
}
