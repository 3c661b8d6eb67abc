import type { Language } from '../manifest/facts.ts'

/** What a check says of its own work, beside its reports. */
export interface CheckTexts {
  changed(changed: number, all: number, revision: string): string
  /** A line without an end. */
  progress(reviewed: number, all: number): string
}

const en: CheckTexts = {
  changed: (changed, all, revision) =>
    `${inEnglish(changed)} of ${inEnglish(all)} ${all === 1 ? 'manifest' : 'manifests'} changed since ${revision}.`,
  progress: (reviewed, all) =>
    `${inEnglish(reviewed)} of ${inEnglish(all)} ${all === 1 ? 'manifest' : 'manifests'}`,
}

const da: CheckTexts = {
  changed: (changed, all, revision) =>
    `${inDanish(changed)} af ${inDanish(all)} ${all === 1 ? 'manifest' : 'manifester'} er ændret siden ${revision}.`,
  progress: (reviewed, all) =>
    `${inDanish(reviewed)} af ${inDanish(all)} ${all === 1 ? 'manifest' : 'manifester'}`,
}

const TEXTS: Readonly<Record<Language, CheckTexts>> = { en, da }

export function checkTexts(language: Language): CheckTexts {
  return TEXTS[language]
}

function inEnglish(count: number): string {
  return count.toLocaleString('en')
}

function inDanish(count: number): string {
  return count.toLocaleString('da')
}
