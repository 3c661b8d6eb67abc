import { law } from '../../law/law.ts'
import type { Language, Text } from '../../manifest/facts.ts'
import { messagesIn } from '../../review/messages/messages.ts'
import { ownTitles, teamTitles } from '../../review/messages/titles.ts'
import { isNeverLowered, SEVERITY_KEYS } from '../../review/policy/codes.ts'
import { FAILING_VERDICTS } from '../../review/policy/policy.ts'
import { alwaysAnError } from '../../review/policy/words.ts'
import {
  type LawRule,
  rulesBesideProvisions,
  rulesOfProvision,
  rulesOfRecommendations,
} from '../../review/rules.ts'
import { paragraphs, verbatim } from '../markdown.ts'
import { keyWords, shapeOf, valueWords } from './shape.ts'
import { policyTexts } from './words.ts'

/** Codes that begin with a key, shown with it. */
const MOST_CODES = 8

/** What a key of a policy says, as Markdown. */
export function keyDocumentation(path: readonly string[], language: Language): string {
  const [first, second] = path
  return first === 'severity' && second !== undefined
    ? severityDocumentation(second, language)
    : (keyWords(path)?.[language] ?? '')
}

/** The values of a key with their meaning; empty where it takes no words, and for the severities of a finding. */
export function valuesDocumentation(path: readonly string[], language: Language): string {
  const shape = shapeOf(path)
  if ((shape?.kind !== 'word' && shape?.kind !== 'words') || path[0] === 'severity') return ''
  return shape.words
    .map(word => {
      const meaning = valueWords(path, word)?.[language]
      return meaning === undefined ? `- \`${word}\`` : `- \`${word}\`: ${meaning}`
    })
    .join('\n')
}

/**
 * The verdict or the code behind a key of `severity`, in a few words; empty for the beginning of codes, and for the
 * mistakes of a manifest, whose codes are words themselves.
 */
export function severityTitle(key: string, language: Language): string {
  return meaningOf(key, language).title
}

function severityDocumentation(key: string, language: Language): string {
  const texts = policyTexts(language)
  const { title, description } = meaningOf(key, language)
  const below = SEVERITY_KEYS.filter(code => code.startsWith(`${key}/`))
  const listed = below.flatMap(code => {
    const words = code.includes('/', key.length + 1) ? '' : severityTitle(code, language)
    return words === '' ? [] : [`- \`${code}\`: ${verbatim(words)}`]
  })
  const more = listed.length > MOST_CODES ? [`- ${texts.more(listed.length - MOST_CODES)}`] : []
  return paragraphs([
    title === '' ? '' : `**${verbatim(title)}**`,
    verbatim(description),
    isNeverLowered(key) ? alwaysAnError[language] : '',
    below.length === 0 ? '' : texts.beginning(`\`${key}\``),
    [...listed.slice(0, MOST_CODES), ...more].join('\n'),
  ])
}

interface Meaning {
  readonly title: string
  readonly description: string
}

function meaningOf(key: string, language: Language): Meaning {
  const verdict = FAILING_VERDICTS.find(word => word === key)
  if (verdict !== undefined) {
    return {
      title: messagesIn(language).verdict[verdict],
      description: valueWords(['fail_on'], verdict)?.[language] ?? '',
    }
  }
  const title = OWN.get(key)
  return title === undefined
    ? (lawRules(key, language).find(({ code }) => code === key) ?? { title: '', description: '' })
    : { title: title[language], description: '' }
}

/** Only the rules that may have the code: there are many. */
function lawRules(key: string, language: Language): readonly LawRule[] {
  const [beginning] = key.split('/')
  const provision = law.find(({ id }) => id === beginning)
  return provision === undefined
    ? [...rulesBesideProvisions(language), ...rulesOfRecommendations(language)]
    : rulesOfProvision(provision, language)
}

const OWN: ReadonlyMap<string, Text> = new Map([
  ...Object.entries(ownTitles),
  ...Object.entries(teamTitles).map(([rule, title]) => [`policy/${rule}`, title] as const),
])
