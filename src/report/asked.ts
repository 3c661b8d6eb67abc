import leven, { closestMatch } from 'leven'
import { law } from '../law/law.ts'
import type { Provision } from '../law/provision.ts'
import type { Language } from '../manifest/facts.ts'
import { shown } from '../review/messages/words.ts'
import { type AskedWords, askedWordsIn } from './explain-words.ts'
import { blocks, code } from './page/markdown.ts'

/** What a query asks for; or why it names nothing, with the ids that there are. */
export type Asked =
  | { readonly kind: 'provision'; readonly provision: Provision }
  /** `id` is that of a condition or an exception. */
  | { readonly kind: 'part'; readonly provision: Provision; readonly id: string }
  | { readonly kind: 'refusal'; readonly markdown: string }

/**
 * Finds the provision, condition or exception that a query names.
 * @param query `<provision>` or `<provision>/<condition>`, such as `5-1-e/face-database`; the codes of findings too
 */
export function askedIn(query: string, language: Language): Asked {
  const words = askedWordsIn(language)
  const asked = query.trim().toLowerCase()
  // A finding's code says how it comes to the condition: `5-1-e/held-by/<condition>`.
  const [id = '', ...rest] = asked.replace('/held-by/', '/').split('/')
  const provision = law.find(candidate => candidate.id === id || isCited(candidate, asked))
  if (provision === undefined) return refuseProvision(query, id, rest.join('/'), words, language)
  const part = rest.join('/')
  const ids = partIds(provision)
  if (rest.length === 0) return { kind: 'provision', provision }
  if (ids.includes(part)) return { kind: 'part', provision, id: part }
  const suggestion = nearest(part, ids)
  const list = ids.map(known => `- ${code(`${provision.id}/${known}`)}`).join('\n')
  return refusal(
    words.unknownCondition(shown(query), provision.id),
    suggestion === null ? null : `${provision.id}/${suggestion}`,
    list,
    words,
  )
}

/** Whether the provision is asked for as lawyers cite it, such as "Article 5(1)(e)". */
function isCited({ wording }: Provision, asked: string): boolean {
  const bare = (citation: string) => citation.toLowerCase().replace(/^arti(cle|kel) /, '')
  return [wording.en, wording.da].some(({ citation }) => bare(citation) === bare(asked))
}

function refuseProvision(
  query: string,
  id: string,
  rest: string,
  words: AskedWords,
  language: Language,
): Asked {
  const ids = law.map(provision => provision.id)
  const suggestion = nearest(id, ids) ?? nearestPart(asCondition(id, rest))
  const list = law.map(({ id: known, wording }) => `- ${code(known)}: ${wording[language].title}`).join('\n')
  return refusal(words.unknownProvision(shown(query)), suggestion, list, words)
}

/** The name of a condition alone may be meant. */
function asCondition(id: string, rest: string): string {
  return rest === '' ? id : rest
}

function nearestPart(id: string): string | null {
  const all = law.flatMap(provision =>
    partIds(provision).map(name => ({ name, path: `${provision.id}/${name}` })),
  )
  const name = nearest(id, [...new Set(all.map(part => part.name))])
  return all.find(part => part.name === name)?.path ?? null
}

/** The ids of its conditions and exceptions, in order. */
export function partIds({ conditions, exceptions }: Provision): readonly string[] {
  return [...conditions, ...exceptions].map(({ id }) => id)
}

function refusal(refused: string, suggestion: string | null, list: string, words: AskedWords): Asked {
  const mean = suggestion === null ? '' : ` ${words.didYouMean(suggestion)}`
  return { kind: 'refusal', markdown: `${blocks(`${refused}${mean}`, words.thereAre, list)}\n` }
}

/** Longer words are no near miss, and cost time. */
const LONGEST_NEAR_MISS = 80

/** The one candidate that is nearest, with a third of its letters wrong at most; null where several are. */
function nearest(word: string, candidates: readonly string[]): string | null {
  if (word === '' || word.length > LONGEST_NEAR_MISS) return null
  const maxDistance = Math.max(2, Math.floor(word.length / 3))
  const match = closestMatch(word, candidates, { maxDistance })
  if (match === undefined) return null
  const distance = leven(word, match)
  const alone = candidates.every(candidate => candidate === match || leven(word, candidate) > distance)
  return alone ? match : null
}
