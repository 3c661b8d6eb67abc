import type { Language } from '../manifest/facts.ts'
import { SCHEMA } from '../manifest/read.ts'
import { sections, useSectionNames } from '../manifest/vocabulary.ts'

/**
 * A new manifest as a snippet. Each section starts as `unknown`: nothing is stated that nobody chose. The comments
 * say what each section is about.
 */
export function newManifestSnippet(language: Language): string {
  const words = {
    en: { name: 'Name of the system', use: 'use', purpose: 'What it is used for, in one sentence.' },
    da: { name: 'Systemets navn', use: 'anvendelse', purpose: 'Hvad det bruges til, i én sætning.' },
  }[language]
  const lines = useSectionNames.map(
    (name, index) => `    # ${sections[name].about[language]}\n    ${name}: \${${index + 4}|unknown,none|}`,
  )
  return [
    `schema: ${SCHEMA}`,
    `name: \${1:${words.name}}`,
    '',
    'uses:',
    `  \${2:${words.use}}:`,
    `    purpose: \${3:${words.purpose}}`,
    ...lines,
    '',
  ].join('\n')
}
