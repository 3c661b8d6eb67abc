import type { Language } from '../../manifest/facts.ts'

// Sources are data written once, as English lawyers cite. A Danish reader expects "artikel 3, nr. 9-11".

/** A source as the language cites it. */
export function sourceIn(source: string, language: Language): string {
  if (language === 'en') return source
  return source
    .split('; ')
    .map(segment => danishSegment(segment))
    .join('; ')
}

const ARTICLE = /^(?:Art\.|Article) (\d+)(.*)$/
const FURTHER_ARTICLE = /^(\d+)((?:\(\w+\)).*|)$/
const RECITAL = /^[Rr]ecital/
const ONE_LEVEL = /^\(\w+\)(-\(\w+\))?$/
const SAME_ARTICLE = /^(\(\w+\).*)$/

/** Within a segment, what follows an article and starts with a bracket belongs to that article. */
function danishSegment(segment: string): string {
  let article: string | null = null
  let before = ''
  const words = segment.split(', ').map(word => {
    const named = ARTICLE.exec(word) ?? (article === null ? null : FURTHER_ARTICLE.exec(word))
    if (named !== null) {
      article = named[1] ?? ''
      before = named[2] ?? ''
      return danishWords(`artikel ${article}${pinpoint(article, before)}`)
    }
    if (RECITAL.test(word)) article = null
    if (article === null || !SAME_ARTICLE.test(word)) return danishWords(word)
    // "nr. 35, 41": the label is said once where the one number follows the other.
    const alike = ONE_LEVEL.test(before) && ONE_LEVEL.test(word)
    before = word
    return danishWords(pinpoint(article, word).replace(alike ? /^, \S+ / : /^, /, ''))
  })
  return words.join(', ')
}

/** `(1)(h)(i)-(iii)` as `, stk. 1, litra h, nr. i-iii`; Article 3 has numbers where others have paragraphs. */
function pinpoint(article: string, brackets: string): string {
  const levels = [article === '3' ? 'nr.' : 'stk.', 'litra', 'nr.']
  let depth = 0
  return brackets
    .replace(/( and |-)?\((\w+)\)/g, (_, join: string | undefined, name: string) => {
      if (join !== undefined) return `${join}${name}`
      const level = levels[depth] ?? 'nr.'
      depth += 1
      return `, ${level} ${name}`
    })
    .replace(/^ /, '')
}

const DANISH_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bguide §/g, 'vejledningen §'],
  [/\bof Regulation\b/g, 'i forordning'],
  [/\bRegulation\b/g, 'forordning'],
  [/\bDirective\b/g, 'direktiv'],
  [/\bAnnex\b/g, 'bilag'],
  [/\b[Rr]ecitals?\b/g, 'betragtning'],
  [/\bsection\b/g, 'afsnit'],
  [/\bfirst and second subparagraphs\b/g, 'første og andet afsnit'],
  [/\bfirst subparagraph\b/g, 'første afsnit'],
  [/\bsecond subparagraph\b/g, 'andet afsnit'],
  [/\bthird subparagraph\b/g, 'tredje afsnit'],
  [/\bfifth subparagraph\b/g, 'femte afsnit'],
  [/\bfirst example\b/g, 'første eksempel'],
  [/\blast phrase\b/g, 'sidste led'],
  [/\blegitimate use\b/g, 'legitim anvendelse'],
  [/\band\b/g, 'og'],
]

function danishWords(text: string): string {
  return DANISH_WORDS.reduce((words, [english, danish]) => words.replace(english, danish), text)
}
