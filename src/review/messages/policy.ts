import type { Language, Text } from '../../manifest/facts.ts'
import type { Expected, Problem } from '../../manifest/manifest.ts'
import type { PolicyProblem } from '../policy/read-policy.ts'
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
  }
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
