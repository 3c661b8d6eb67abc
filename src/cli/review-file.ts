import { readFileSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { missingFrom } from '../disk/evidence.ts'
import type { LoadedPolicy, Policies } from '../disk/policies.ts'
import { decode } from '../manifest/decode.ts'
import type { Language } from '../manifest/facts.ts'
import { read } from '../manifest/read.ts'
import type { ReviewedFile } from '../report/input.ts'
import type { IsMissing } from '../review/facts.ts'
import type { Finding } from '../review/findings/finding.ts'
import { reviewPolicy } from '../review/policy/findings.ts'
import { review } from '../review/review.ts'
import { withFindings } from '../workspace/located.ts'
import type { CheckArguments } from './arguments.ts'
import { readFinite } from './read-file.ts'

/** Where is reviewed, and by what. */
export interface Place {
  readonly options: Pick<CheckArguments, 'asOf' | 'recommendations'>
  /** The day of the whole check, as an ISO date, even if it goes on after midnight. */
  readonly today: string
  readonly language: Language
  readonly workingDirectory: string
  readonly policies: Policies
}

/** Reviews a manifest. Throws where it cannot be read. @param path absolute */
export function reviewFile(path: string, place: Place): ReviewedFile {
  const folder = dirname(path)
  const isMissing = missingFrom(folder, place.policies.rootOf(folder))
  return reviewText(decode(readFinite(path)), path, isMissing, place)
}

/** Reviews standard input under a name. Existence cannot be looked up for it: a named path counts. */
export function reviewStdin(name: string, place: Place): ReviewedFile {
  const reviewed = reviewText(
    decode(readFileSync(0)),
    resolve(place.workingDirectory, name),
    () => false,
    place,
  )
  return { ...reviewed, path: name }
}

/**
 * Policies are listed under their own paths where something is found on them.
 * @param more what is found on a policy beside its mistakes
 */
export function policiesWithFindings(
  { policies, language, workingDirectory }: Place,
  more: (policy: LoadedPolicy) => readonly Finding[],
): readonly ReviewedFile[] {
  return policies.loaded().flatMap((policy): readonly ReviewedFile[] => {
    const { path, file, problems } = policy
    const review = withFindings(reviewPolicy({ text: file.text, problems }, language), more(policy))
    if (review.findings.length === 0) return []
    return [{ path: shownPath(path, workingDirectory), review, kind: 'policy' }]
  })
}

/** A path as it reads from the working directory, with `/`. @param path absolute */
export function shownPath(path: string, workingDirectory: string): string {
  // Nearly all lie below it.
  if (sep === '/' && path.startsWith(`${workingDirectory}/`)) return path.slice(workingDirectory.length + 1)
  return relative(workingDirectory, path).split(sep).join('/') || '.'
}

function reviewText(
  text: string,
  path: string,
  isMissing: IsMissing,
  { options, today, language, workingDirectory, policies }: Place,
): ReviewedFile {
  const policy = policies.of(path)
  const reviewed = review(read(text), {
    asOf: options.asOf,
    today,
    language,
    isMissing,
    recommendations: options.recommendations.length > 0 ? options.recommendations : policy.recommendations,
    policy,
  })
  return { path: shownPath(path, workingDirectory), review: reviewed, policy }
}
