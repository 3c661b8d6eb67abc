import type { Language } from '../manifest/facts.ts'

/** What kept a comparison with a revision from being made. */
export type Obstacle = 'no-manifest' | 'no-git' | 'no-repository' | 'unknown-revision' | 'unreadable'

/** What the editor asks and says when it compares a review with a revision. */
export interface ComparisonTexts {
  readonly title: string
  readonly prompt: string
  readonly placeholder: string
  readonly obstacle: Readonly<Record<Obstacle, string>>
}

const en: ComparisonTexts = {
  title: 'Compare Review with Git Revision',
  prompt: 'The revision to compare with: a branch, a tag or a commit. What changed since then is shown.',
  placeholder: 'HEAD, main, v1.2, 1a2b3c4',
  obstacle: {
    'no-manifest': 'Open an ai-system.yaml first: its review is what is compared.',
    'no-git':
      'The Git extension of VS Code is not at hand here, so there is nothing to compare with. In a terminal: ai-design-review diff <rev>.',
    'no-repository': 'This manifest is in no Git repository that VS Code has open.',
    'unknown-revision': 'The repository has no such revision.',
    unreadable: 'Git could not read the manifest at that revision.',
  },
}

const da: ComparisonTexts = {
  title: 'Sammenlign vurderingen med en Git-revision',
  prompt:
    'Revisionen, der skal sammenlignes med: en gren, et mærke eller et commit. Ændringerne siden da vises.',
  placeholder: 'HEAD, main, v1.2, 1a2b3c4',
  obstacle: {
    'no-manifest': 'Åbn først et ai-system.yaml: det er dets vurdering, der sammenlignes.',
    'no-git':
      'VS Codes Git-udvidelse er ikke tilgængelig her, så der er intet at sammenligne med. I en terminal: ai-design-review diff <rev>.',
    'no-repository': 'Manifestet ligger ikke i et Git-repository, som VS Code har åbent.',
    'unknown-revision': 'Den revision findes ikke i repositoryet.',
    unreadable: 'Git kunne ikke læse manifestet i den revision.',
  },
}

const TEXTS: Readonly<Record<Language, ComparisonTexts>> = { en, da }

export function comparisonTexts(language: Language): ComparisonTexts {
  return TEXTS[language]
}
