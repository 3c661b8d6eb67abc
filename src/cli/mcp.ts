import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { type Answer, type ReviewedManifest, refusal } from '../agents/answer.ts'
import { asQuery, explainAnswer } from '../agents/explain.ts'
import { LONGEST_TEXT } from '../agents/limits.ts'
import { questionAnswer } from '../agents/question.ts'
import { piece } from '../agents/quote.ts'
import { refusalsIn } from '../agents/refusals.ts'
import { reviewAnswer } from '../agents/review.ts'
import type { ExplainAnswer } from '../agents/schemas.ts'
import { descriptions, INSTRUCTIONS, names } from '../agents/tools.ts'
import { missingBeside } from '../disk/evidence.ts'
import { findPolicies } from '../disk/policies.ts'
import type { Language } from '../manifest/facts.ts'
import { read } from '../manifest/read.ts'
import { askedIn } from '../report/asked.ts'
import { pageOf } from '../report/explain.ts'
import { TOOL_NAME, VERSION } from '../report/tool.ts'
import type { ToolProblem } from '../review/guard.ts'
import { review } from '../review/review.ts'
import { today } from '../review/today.ts'
import { EXIT } from './exit-status.ts'
import { readManifestFile } from './mcp/manifest-file.ts'
import type { Answers, serve } from './mcp/server.ts'
import type { Outcome } from './outcome.ts'

/** Serves agents over standard input and output until the client goes. Reads the working directory, writes nothing. */
export async function mcp(workingDirectory: string): Promise<Outcome> {
  const { serve } = loadServer()
  await serve({
    name: TOOL_NAME,
    version: VERSION,
    instructions: INSTRUCTIONS,
    names,
    descriptions,
    answers: answersIn(workingDirectory),
  })
  return { stdout: '', stderr: '', status: EXIT.clear }
}

/** The protocol is in a bundle of its own beside this one: no other command pays for it. */
function loadServer(): { readonly serve: typeof serve } {
  return createRequire(join(import.meta.dirname, 'main.js'))('./mcp.js')
}

function answersIn(workingDirectory: string): Answers {
  return {
    review_manifest: ({ path, text, use, provision, language }) =>
      onManifest(path, text, language, workingDirectory, (manifest, spoken) =>
        reviewAnswer(manifest, { use, provision }, spoken),
      ),
    explain: ({ query, from = 0, language }) =>
      onLaw(asQuery(query), from, language ?? languageIn(workingDirectory)),
    next_question: ({ path, text, language, ...asked }) =>
      onManifest(path, text, language, workingDirectory, (manifest, spoken) =>
        questionAnswer(manifest, asked, spoken),
      ),
  }
}

function onLaw(query: string, from: number, language: Language): Answer<ExplainAnswer> {
  const asked = askedIn(query, language)
  return asked.kind === 'refusal'
    ? refusal(asked.markdown.trim())
    : explainAnswer(query, asked, pageOf(asked, language), from, language)
}

function languageIn(workingDirectory: string): Language {
  return findPolicies(null, workingDirectory, () => {}).here.language ?? 'en'
}

/** Reviews the file or the draft as `check` does, with everything read anew. */
function onManifest<T>(
  path: string | undefined,
  text: string | undefined,
  given: Language | undefined,
  workingDirectory: string,
  answer: (manifest: ReviewedManifest, language: Language) => Answer<T>,
): Answer<T> {
  const problems: ToolProblem[] = []
  const policies = findPolicies(null, workingDirectory, (policy, error) => {
    const message = `${piece(policy)}: ${error instanceof Error ? error.message : String(error)}`
    problems.push({ code: 'tool/unreadable', message })
  })
  const language = given ?? policies.here.language ?? 'en'
  const refusals = refusalsIn(language)
  if ((path === undefined) === (text === undefined)) return refusal(refusals.oneOf)
  const file = path === undefined ? null : readManifestFile(path, workingDirectory, language)
  if (file?.kind === 'refused') return refusal(file.message)
  const source = file?.text ?? text ?? ''
  if (source.length > LONGEST_TEXT) return refusal(refusals.tooLong(source.length, LONGEST_TEXT))
  const policy = policies.of(file?.path ?? resolve(workingDirectory, 'ai-system.yaml'))
  const reviewed = review(read(source), {
    asOf: null,
    today: today(),
    language,
    // Existence is not looked up for a draft: a named path counts.
    isMissing: file === null ? () => false : missingBeside(file.path, workingDirectory),
    recommendations: policy.recommendations,
    policy,
  })
  const toolProblems = [...reviewed.toolProblems, ...problems]
  return answer({ path: file?.name ?? null, review: { ...reviewed, toolProblems } }, language)
}
