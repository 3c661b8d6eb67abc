import type { Language } from '../../manifest/facts.ts'

/** What the editor says of a policy beside the words of its keys and values. */
export interface PolicyTexts {
  readonly today: string
  readonly values: string
  /** Of a key of `severity` that is the beginning of other codes. */
  readonly beginning: (key: string) => string
  readonly more: (count: number) => string
  /** `path` is counted from the root, in code marks. */
  readonly leadsTo: (path: string) => string
  readonly outside: string
  readonly remove: (key: string) => string
  readonly addTo: (word: string, key: string) => string
  readonly loosen: string
}

const en: PolicyTexts = {
  today: 'today',
  values: 'Values',
  beginning: key => `Every finding whose code is ${key} or begins with it and a slash.`,
  more: count => `… and ${count} more`,
  leadsTo: path => `Leads to ${path}.`,
  outside: 'Leads out of the workspace folder, so nothing is extended.',
  remove: key => `Remove '${key}'`,
  addTo: (word, key) => `Add '${word}' to '${key}'`,
  loosen: "Add 'loosen: true' and say why in 'reason'",
}

const da: PolicyTexts = {
  today: 'i dag',
  values: 'Værdier',
  beginning: key => `Alle fund, hvis kode er ${key} eller begynder med den og en skråstreg.`,
  more: count => `… og ${count} mere`,
  leadsTo: path => `Fører til ${path}.`,
  outside: 'Fører ud af arbejdsområdets mappe, så intet udvides.',
  remove: key => `Fjern '${key}'`,
  addTo: (word, key) => `Føj '${word}' til '${key}'`,
  loosen: "Tilføj 'loosen: true' og begrund det i 'reason'",
}

const TEXTS: Readonly<Record<Language, PolicyTexts>> = { en, da }

export function policyTexts(language: Language): PolicyTexts {
  return TEXTS[language]
}
