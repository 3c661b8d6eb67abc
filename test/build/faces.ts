/**
 * What the extension says of a manifest or a policy, as texts: a bundle of it with other names must say the same.
 * Formats that only the command line has are left out.
 */

import { complete } from '../../src/language/complete/complete.ts'
import { fixesFor } from '../../src/language/fixes/fixes.ts'
import { nextQuestion } from '../../src/language/interview/next.ts'
import { START } from '../../src/language/interview/question.ts'
import type { Language } from '../../src/manifest/facts.ts'
import { lineIndex } from '../../src/manifest/position.ts'
import { read } from '../../src/manifest/read.ts'
import { identitiesOf } from '../../src/report/fingerprint.ts'
import { digestOf } from '../../src/review/decisions/digest.ts'
import { reviewPolicy } from '../../src/review/policy/findings.ts'
import { readPolicy } from '../../src/review/policy/read-policy.ts'
import { type FileReview, review } from '../../src/review/review.ts'
import { dependenciesIn, isDependencyFile } from '../../src/workspace/detect/dependencies.ts'
import { LIBRARIES } from '../../src/workspace/detect/libraries.ts'
import { type Ecosystem, libraryNamed } from '../../src/workspace/detect/library.ts'
import { forAgents, inDiffs, inEditor, inPolicyEditor, inReports, type Shown } from '../support/surfaces.ts'

const TODAY = '2026-11-22'
const PATH = 'a/ai-system.yaml'
const OF_THE_COMMAND_LINE = ['json', 'terminal', 'commands', 'xml']

export function saidOfManifest(text: string, before: string, language: Language): readonly string[] {
  const reviewed = reviewOf(text, language)
  const offsets = somewhere(text)
  const shown = [
    ...inEditor(PATH, reviewed, language, offsets),
    ...forAgents(PATH, reviewed, language),
    ...inReports({ asOf: TODAY, language, files: [{ path: PATH, review: reviewed }], toolProblems: [] }),
    ...inDiffs(PATH, reviewOf(before, language), reviewed, language),
  ]
  return [...textsOf(shown), ...written(reviewed, offsets, language), ...recognised(reviewed)]
}

export function saidOfPolicy(text: string, language: Language): readonly string[] {
  const policy = readPolicy(text)
  const { findings } = reviewPolicy(policy, language)
  return [
    ...findings.map(({ code, severity, message }) => `${code} ${severity} ${message}`),
    ...textsOf(inPolicyEditor(policy, language, somewhere(text))),
  ]
}

/** Of all libraries that are looked for, and of a file that names some. */
export function saidOfLibraries(path: string, text: string): readonly string[] {
  const named = LIBRARIES.flatMap(({ names }) =>
    Object.entries(names).flatMap(([ecosystem, all]) =>
      all.map(name => [ecosystem as Ecosystem, name] as const),
    ),
  )
  const inFile = dependenciesIn(path, text).map(({ ecosystem, name }) => [ecosystem, name] as const)
  return [
    String(isDependencyFile(path)),
    ...[...named, ...inFile].map(([ecosystem, name]) => {
      const library = libraryNamed(ecosystem, name)
      return `${ecosystem} ${name} ${library?.category} ${library?.bearsOn.join(' ')}`
    }),
  ]
}

function reviewOf(text: string, language: Language): FileReview {
  const isMissing = (path: string) => path.includes('missing')
  return review(read(text), { asOf: null, today: TODAY, language, isMissing, recommendations: ['justitia'] })
}

function somewhere(text: string): readonly number[] {
  return Array.from({ length: Math.ceil(text.length / 23) }, (_, index) => index * 23)
}

function textsOf(shown: readonly Shown[]): readonly string[] {
  return shown
    .filter(({ kind }) => !OF_THE_COMMAND_LINE.includes(kind))
    .map(({ surface, text }) => `${surface}: ${text}`)
}

/** What the extension writes into a manifest. */
function written(reviewed: FileReview, offsets: readonly number[], language: Language): readonly string[] {
  const lines = lineIndex(reviewed.file.text)
  const { question } = nextQuestion(reviewed, 0, START, language)
  return [
    ...offsets.flatMap(offset =>
      complete(reviewed.file.text, lines.position(offset), { language }).map(
        ({ label, insertText, filterText, sortText, kind }) =>
          [label, insertText, filterText, sortText, kind].join(' | '),
      ),
    ),
    ...reviewed.findings.flatMap(({ range }) =>
      fixesFor(reviewed, range, { language, today: TODAY }).flatMap(({ title, change }) => {
        const edits = change.kind === 'edits' ? change.edits : [change.edit]
        return edits.map(edit => `${title}: ${edit.range.start}-${edit.range.end} ${edit.text}`)
      }),
    ),
    question?.kind ?? '',
  ]
}

/** By what findings and verdicts are recognised elsewhere and later. */
function recognised(reviewed: FileReview): readonly string[] {
  const uses = reviewed.systems.flatMap(({ uses }) => uses)
  return [
    ...identitiesOf(reviewed).map(({ fingerprint }) => fingerprint),
    ...uses.flatMap(({ facts, judgements }) => judgements.map(judgement => digestOf(judgement, facts))),
  ]
}
