/**
 * `npm run new:provision -- <id> <section>`: the folder of a new provision, alike to the others, with a case that
 * fails until formula and expectation are filled in.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type UseSectionName, useSectionNames } from '../../src/manifest/vocabulary.ts'

/** The files of the folder by name. @param id such as `5-1-i` */
export function scaffold(id: string, section: UseSectionName): Readonly<Record<string, string>> {
  return {
    'provision.ts': `import { all } from '../formula.ts'
import { provision } from '../provision.ts'
import { placingServiceOrUse } from '../scope.ts'
import { wording as da } from './wording.da.ts'
import { wording as en } from './wording.en.ts'

/** What the provision is about. */
export const ${constantName(id)} = provision({
  id: '${id}',
  kind: 'prohibition',
  section: '${section}',
  appliesFrom: '2999-01-01',
  parts: [],
  conditions: [
    { id: 'placing-service-or-use', formula: placingServiceOrUse, sources: '' },
    // An empty \`all\` is satisfied by anything: write the formula of the law page here.
    { id: 'gate', gate: true, formula: all(), sources: '' },
  ],
  exceptions: [],
  askFirst: [],
  wording: { en, da },
})
`,
    'wording.en.ts': wording(id, 'Article'),
    'wording.da.ts': wording(id, 'Artikel'),
    'parts.ts': `import type { PartWords } from '../provision.ts'
import type { ${constantName(id)} } from './provision.ts'

export const parts: PartWords<typeof ${constantName(id)}> = { en: {}, da: {} }
`,
    'pitfalls.ts': `import type { Pitfalls } from '../provision.ts'

export const pitfalls: Pitfalls = {
  en: { traps: [], neighbours: '?' },
  da: { traps: [], neighbours: '?' },
}
`,
    'cases.yaml': `# Cases of ${id}: one manifest each, with the expected result of use \`case\`.

- id: ${id}-01
  source: Own case
  title: Nothing of the kind
  as_of: '2999-01-01'
  manifest:
    schema: ai-design-review/v1
    name: Case ${id}-01
    scope:
      is_ai_system: yes
      activities: [use]
      union_nexus: [deployer_in_union]
    uses:
      case:
        purpose: Nothing of the kind
        ${section}: {}
  expect:
    ${id}:
      # Fails until the gate has its formula: nothing is stated, so nothing is settled.
      verdict: undetermined
      conditions: [satisfied, unknown]
`,
  }
}

function constantName(id: string): string {
  return `article${id.replaceAll('-', '')}`
}

function wording(id: string, article: string): string {
  const condition = (name: string) =>
    `    '${name}': { label: '${name}', satisfied: '?', not_satisfied: '?', unknown: '?' },`
  return `import type { Wording } from '../provision.ts'

export const wording = {
  title: '${id}',
  citation: '${article} ${id}',
  summary: '?',
  statute: [],
  conditions: {
${condition('placing-service-or-use')}
${condition('gate')}
  },
  exceptions: {},
} as const satisfies Wording
`
}

function main([id, section]: readonly string[]): void {
  const known = useSectionNames.find(name => name === section)
  if (id === undefined || !/^[0-9a-z]+(-[0-9a-z]+)*$/.test(id) || known === undefined) {
    console.error(
      `Usage: npm run new:provision -- <id> <section>\nAn id such as 5-1-i; a section: ${useSectionNames.join(', ')}.`,
    )
    process.exit(1)
  }
  const folder = join('src', 'law', `article-${id}`)
  if (existsSync(folder)) {
    console.error(`${folder} exists already.`)
    process.exit(1)
  }
  mkdirSync(folder, { recursive: true })
  for (const [name, content] of Object.entries(scaffold(id, known)))
    writeFileSync(join(folder, name), content)
  console.log(
    [
      `${folder} is there. Now:`,
      `1. src/law/law.ts: import { ${constantName(id)} } from './article-${id}/provision.ts', and a line in the list; src/law/pitfalls.ts and part-words.ts likewise.`,
      '2. Fill in the formulas, the words in both languages and the cases.',
      '3. npm run generate, then npm test: the first case fails until the gate has its formula.',
    ].join('\n'),
  )
}

if (import.meta.main) main(process.argv.slice(2))
