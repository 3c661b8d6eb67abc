import type { Language, Text } from '../../manifest/facts.ts'
import type { Expected, Problem } from '../../manifest/manifest.ts'
import type { NotExtended, PolicyProblem } from '../policy/read-policy.ts'
import { messagesIn } from './messages.ts'
import { syntaxReasons } from './syntax.ts'
import { choices, shown } from './words.ts'

/** What is wrong with a policy, in words. */
export function policyMessage(problem: PolicyProblem, language: Language): string {
  switch (problem.kind) {
    case 'reading':
      return readingMessage(problem.problem, language)
    case 'must-fail':
      return {
        en: '`prohibited` cannot be left out: the check fails on it all the same. Add it to `fail_on`.',
        da: '`prohibited` kan ikke udelades: kontrollen fejler alligevel på den. Føj den til `fail_on`.',
      }[language]
    case 'never-lowered': {
      const key = `\`${shown(problem.key)}\``
      return {
        en: `${key} is always an error: it can be neither lowered nor switched off. Remove this line.`,
        da: `${key} er altid en fejl: den kan hverken nedsættes eller slås fra. Fjern denne linje.`,
      }[language]
    }
    case 'loosened':
      return loosenedMessage(problem, language)
    case 'extends': {
      const { en, da } = NOT_EXTENDED[problem.why]
      const path = `\`${shown(problem.path)}\``
      return { en: `${path} ${en}`, da: `${path} ${da}` }[language]
    }
  }
}

function loosenedMessage(
  { key, by }: Extract<PolicyProblem, { kind: 'loosened' }>,
  language: Language,
): string {
  const word = `\`${shown(key)}\``
  const en = by === 'above' ? 'the policy above' : `\`${shown(by)}\``
  const da = by === 'above' ? 'politikken ovenover' : en
  return {
    en: `${word} is looser than in ${en}, so the stricter holds. Remove it, or add \`loosen: true\` and a \`reason\`.`,
    da: `${word} er lempeligere end i ${da}, så det strengeste gælder. Fjern den, eller tilføj \`loosen: true\` og en \`reason\`.`,
  }[language]
}

/** After the path in backticks. */
const NOT_EXTENDED: Readonly<Record<NotExtended, Text>> = {
  outside: {
    en: 'is outside: a policy extends a file of the same repository, by a relative path with `/`.',
    da: 'ligger udenfor: en politik udvider en fil i det samme repository, med en relativ sti med `/`.',
  },
  'not-found': {
    en: 'is not there, so nothing is extended. The path is relative to the folder of this policy.',
    da: 'findes ikke, så intet udvides. Stien er relativ til denne politiks mappe.',
  },
  cycle: {
    en: 'leads back to this policy, or too far, so it is not extended here. Break the chain.',
    da: 'fører tilbage til denne politik eller for langt, så den udvides ikke her. Bryd kæden.',
  },
  'not-read': {
    en: 'cannot be read, so nothing is extended.',
    da: 'kan ikke læses, så intet udvides.',
  },
  mistakes: {
    en: 'has mistakes of its own: what can be read of it is extended.',
    da: 'har selv fejl: det, der kan læses af den, udvides.',
  },
}

/** A few problems read otherwise in a manifest, where they leave a fact unknown. */
function readingMessage(problem: Problem, language: Language): string {
  const { code, detail, expected, accepted } = problem
  const word = `\`${shown(detail)}\``
  switch (code) {
    case 'newer-schema':
      return {
        en: `This policy needs a newer version of the tool: ${word}. This version reads ${choices(accepted)}.`,
        da: `Denne politik kræver en nyere version af værktøjet: ${word}. Denne version læser ${choices(accepted)}.`,
      }[language]
    case 'empty-value':
      return {
        en: `A value is missing, so the default holds. ${expectation(expected, accepted).en}`,
        da: `Der mangler en værdi, så standarden gælder. ${expectation(expected, accepted).da}`,
      }[language]
    case 'duplicate-key':
      return {
        en: `The key ${word} stands twice, so the default holds. Keep one.`,
        da: `Nøglen ${word} står to gange, så standarden gælder. Behold én.`,
      }[language]
    case 'syntax':
      return {
        en: `Not valid YAML: ${syntaxReasons[detail]?.en ?? 'the text does not fit here'}. The rest holds as far as it can be read.`,
        da: `Ikke gyldig YAML: ${syntaxReasons[detail]?.da ?? 'teksten passer ikke her'}. Resten gælder, så vidt det kan læses.`,
      }[language]
    case 'limit':
      return {
        en: 'The policy is beyond what is read, so the defaults hold. Mend the first mistake.',
        da: 'Politikken er ud over, hvad der læses, så standarderne gælder. Ret den første fejl.',
      }[language]
    case 'not-ours':
    case 'empty':
    case 'unknown-key':
    case 'bad-value':
    case 'missing-key':
    case 'bad-id':
    case 'not-text':
    case 'encoding':
    case 'tag':
    case 'alias':
    case 'complex-key':
    case 'merge':
      return messagesIn(language).problem(problem)
  }
}

function expectation(expected: Expected, accepted: readonly string[]): Text {
  if (accepted.length > 0)
    return { en: `It takes: ${choices(accepted)}.`, da: `Den tager: ${choices(accepted)}.` }
  return expected === 'mapping'
    ? { en: 'It takes keys with values below it.', da: 'Den tager nøgler med værdier under sig.' }
    : { en: 'Write a value, or remove the key.', da: 'Skriv en værdi, eller fjern nøglen.' }
}
