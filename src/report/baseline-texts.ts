import type { Language } from '../manifest/facts.ts'

/** What a check says of its baseline. */
export interface BaselineTexts {
  vanished(entries: number): string
  written(path: string, entries: number, added: number, removed: number): string
  readonly notWritten: string
}

const en: BaselineTexts = {
  vanished: entries =>
    entries === 1
      ? '1 entry of the baseline no longer occurs; --write-baseline removes it.'
      : `${entries} entries of the baseline no longer occur; --write-baseline removes them.`,
  written: (path, entries, added, removed) =>
    `Baseline written: ${path}: ${entries} ${entries === 1 ? 'finding' : 'findings'} (${added} new, ${removed} removed).`,
  notWritten: 'Baseline not written: not everything could be reviewed.',
}

const da: BaselineTexts = {
  vanished: entries =>
    entries === 1
      ? '1 post i baselinefilen forekommer ikke længere; --write-baseline fjerner den.'
      : `${entries} poster i baselinefilen forekommer ikke længere; --write-baseline fjerner dem.`,
  written: (path, entries, added, removed) =>
    `Baselinefil skrevet: ${path}: ${entries} fund (${added} nye, ${removed} fjernet).`,
  notWritten: 'Baselinefilen er ikke skrevet: ikke alt kunne gennemgås.',
}

const TEXTS: Readonly<Record<Language, BaselineTexts>> = { en, da }

export function baselineTexts(language: Language): BaselineTexts {
  return TEXTS[language]
}
