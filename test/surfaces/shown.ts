/** What every surface shows of one text in every place. */

import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import type { Language } from '../../src/manifest/facts.ts'
import { read } from '../../src/manifest/read.ts'
import { reviewPolicy } from '../../src/review/policy/findings.ts'
import { readPolicy } from '../../src/review/policy/read-policy.ts'
import { type FileReview, review } from '../../src/review/review.ts'
import {
  doubtfulNoneMessage,
  foldersWithoutManifestMessage,
  libraryMessage,
  manifestMissingMessage,
  noSuchFolderMessage,
  undescribedMessage,
} from '../../src/workspace/messages.ts'
import { forAgents, inDiffs, inEditor, inPolicyEditor, inReports, type Shown } from '../support/surfaces.ts'
import { brokenManifestWith, manifestWith, policyWith } from './manifests.ts'

const DAY = '2026-11-22'

function reviewOf(text: string, language: Language): FileReview {
  const isMissing = (path: string) => path.includes('missing')
  return review(read(text), { asOf: null, today: DAY, language, isMissing, recommendations: ['justitia'] })
}

/** Everything that is shown where the text stands in every place, that of paths, policies and problems of ours included. */
export function shownWith(text: string, language: Language): readonly Shown[] {
  const path = `a/${text}/ai-system.yaml`
  const reviewed = reviewOf(manifestWith(text), language)
  const before = reviewOf(manifestWith('word'), language)
  const broken = reviewOf(brokenManifestWith(text), language)
  const asked = readPolicy(policyWith(text))
  // What is wrong with its `extends` is known by those who look for the other policy.
  const extended = { kind: 'extends', range: { start: 0, end: 6 }, path: text, why: 'not-found' } as const
  const policy = reviewPolicy({ text: asked.text, problems: [...asked.problems, extended] }, language)
  const ofWorkspace = [
    undescribedMessage([text], language),
    doubtfulNoneMessage('influence', [{ name: text, at: () => `${text}:3` }], language),
    libraryMessage(text, language),
    manifestMissingMessage(text, language),
    foldersWithoutManifestMessage([text], language),
    noSuchFolderMessage(text, language),
  ]
  const files = [
    { path, review: reviewed },
    { path: `b/${text}.ai-system.yaml`, review: broken },
    { path: `${text}/.ai-design-review.yaml`, review: policy, kind: 'policy' },
  ] as const
  const toolProblems = [{ code: `tool/${text}`, path: text, message: text }]
  // Every eleventh place: each key and value of any length has one in it or beside it.
  const offsets = Array.from(
    { length: Math.ceil(reviewed.file.text.length / 197) },
    (_, index) => index * 197,
  )
  return [
    ...ofWorkspace.map(message => ({ surface: 'finding', kind: 'plain', text: message }) as const),
    ...inPolicyEditor(
      { text: asked.text, problems: [...asked.problems, extended] },
      language,
      offsets.filter(at => at < asked.text.length),
    ),
    ...inEditor(path, reviewed, language, text.length > 1000 ? offsets.slice(0, 40) : offsets),
    // Its fixes take as long as all the rest.
    ...(text.length % 4 === 0 ? inEditor(path, broken, language, [0, broken.file.text.length]) : []),
    ...inReports({ asOf: DAY, language, files, toolProblems }),
    ...forAgents(path, reviewed, language),
    ...forAgents(path, broken, language),
    ...inDiffs(path, before, reviewed, language),
    ...inDiffs(path, reviewed, before, language),
    ...inDiffs(path, null, reviewed, language),
  ]
}

/** As GitHub and VS Code read it, raw HTML included. */
export function rendered(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  })
}
