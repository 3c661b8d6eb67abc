import type { Language } from '../manifest/facts.ts'
import { MOST } from './manifests.ts'
import type { Progress } from './states.ts'

/** What the status bar says of the review of the workspace. */
export interface ScanStatus {
  readonly kind: 'busy' | 'stopped' | 'failed' | 'limited'
  readonly text: string
  /** Why, and what a click does. Plain text. */
  readonly tooltip: string
}

interface Texts {
  readonly searching: string
  readonly reviewing: (reviewed: string, of: string) => string
  readonly stop: string
  readonly stoppedSearch: string
  readonly stopped: (reviewed: string, of: string) => string
  readonly resume: string
  readonly failed: string
  readonly again: string
  readonly limited: (most: string) => string
  readonly narrow: string
}

const TEXTS: Readonly<Record<Language, Texts>> = {
  en: {
    searching: 'Looking for manifests',
    reviewing: (reviewed, of) => `Reviewing ${reviewed} of ${of} manifests`,
    stop: 'Click to stop. What is open is reviewed all the same.',
    stoppedSearch: 'Search for manifests stopped',
    stopped: (reviewed, of) => `Review stopped: ${reviewed} of ${of} manifests`,
    resume: 'The other manifests have not been reviewed. Click to review all.',
    failed: 'Search for manifests failed',
    again: 'Manifests that are not open may be missing from the review. Click to search again.',
    limited: most => `Only the first ${most} manifests are reviewed`,
    narrow:
      'There are more in this workspace. The setting files.exclude and a policy’s ignore leave folders out. Click to show the review.',
  },
  da: {
    searching: 'Leder efter manifester',
    reviewing: (reviewed, of) => `Bedømmer ${reviewed} af ${of} manifester`,
    stop: 'Klik for at stoppe. Det, der er åbent, bedømmes alligevel.',
    stoppedSearch: 'Søgningen efter manifester er stoppet',
    stopped: (reviewed, of) => `Bedømmelsen er stoppet: ${reviewed} af ${of} manifester`,
    resume: 'De øvrige manifester er ikke bedømt. Klik for at bedømme alle.',
    failed: 'Søgningen efter manifester mislykkedes',
    again: 'Manifester, der ikke er åbne, kan mangle i bedømmelsen. Klik for at søge igen.',
    limited: most => `Kun de første ${most} manifester bedømmes`,
    narrow:
      'Der er flere i dette arbejdsområde. Indstillingen files.exclude og ignore i en politik udelader mapper. Klik for at vise bedømmelsen.',
  },
}

/** Null where there is nothing to say: every manifest has been reviewed. */
export function scanStatus(progress: Progress, language: Language): ScanStatus | null {
  const texts = TEXTS[language]
  const [reviewed, of] = [progress.reviewed, progress.of].map(count => count.toLocaleString(language)) as [
    string,
    string,
  ]
  switch (progress.phase) {
    case 'searching':
      return { kind: 'busy', text: texts.searching, tooltip: texts.stop }
    case 'reviewing':
      return { kind: 'busy', text: texts.reviewing(reviewed, of), tooltip: texts.stop }
    case 'stopped': {
      const text = progress.of === 0 ? texts.stoppedSearch : texts.stopped(reviewed, of)
      return { kind: 'stopped', text, tooltip: texts.resume }
    }
    case 'failed':
      return { kind: 'failed', text: texts.failed, tooltip: texts.again }
    case 'idle':
      if (!progress.isLimited) return null
      return { kind: 'limited', text: texts.limited(MOST.toLocaleString(language)), tooltip: texts.narrow }
  }
}
