import type { Language } from '../../manifest/facts.ts'

/** Why there is no such file, and what to send instead. Arguments are escaped by the caller. */
export interface FileWords {
  readonly unreadable: (path: string, why: string) => string
  readonly manifestsHere: (paths: string, more: number) => string
  readonly noManifestHere: string
}

const WORDS: Readonly<Record<Language, FileWords>> = {
  en: {
    unreadable: (path, why) => `path ${path}: it cannot be read: ${why}. Send its text as text.`,
    manifestsHere: (paths, more) => `Manifests here: ${paths}${more > 0 ? ` and ${more} more` : ''}.`,
    noManifestHere: 'There is no manifest here yet: send a draft as text.',
  },
  da: {
    unreadable: (path, why) => `path ${path}: filen kan ikke læses: ${why}. Send dens tekst som text.`,
    manifestsHere: (paths, more) => `Manifester her: ${paths}${more > 0 ? ` og ${more} flere` : ''}.`,
    noManifestHere: 'Her er endnu intet manifest: send et udkast som text.',
  },
}

export function fileWordsIn(language: Language): FileWords {
  return WORDS[language]
}
