import { law } from '../../src/law/law.ts'
import { provisionPage } from '../../src/report/provision-page.ts'
import { BANNER } from './banner.ts'
import type { GeneratedFile } from './files.ts'
import { caseOutcomes } from './outcomes.ts'

/** One page for each provision and language. */
export function lawPages(root: string): readonly GeneratedFile[] {
  const outcomes = caseOutcomes(root)
  return law.flatMap(provision => {
    const own = outcomes.get(provision.id) ?? []
    return [
      { path: `docs/law/${provision.id}.md`, content: `${BANNER}\n\n${provisionPage(provision, 'en', own)}` },
      {
        path: `docs/law/${provision.id}.da.md`,
        content: `${BANNER}\n\n${provisionPage(provision, 'da', own)}`,
      },
    ]
  })
}
