import type { Language } from '../manifest/facts.ts'

/** Why there is no answer, and what to send instead, written for a model. Arguments are escaped by the caller. */
export interface Refusals {
  readonly oneOf: string
  readonly tooLong: (length: number, most: number) => string
  readonly outside: (path: string) => string
  readonly notManifest: (path: string) => string
  readonly notFound: (path: string) => string
  readonly link: (path: string) => string
  readonly unknownUse: (use: string, known: string) => string
  readonly noUse: string
  readonly notOurs: string
  readonly noQuestion: string
  readonly cannotWrite: string
  readonly noAnswerHere: string
  readonly notAnAnswer: (answer: string, known: string) => string
  readonly oneAnswer: string
  readonly wholeNumber: string
  readonly pastEnd: (length: number) => string
}

const en: Refusals = {
  oneOf: 'Give either path or text: path for a saved manifest, text for a draft.',
  tooLong: (length, most) =>
    `The manifest has ${length} characters; ${most} are the most here. Split it into several manifests, or run "ai-design-review check" on the file.`,
  outside: path => `path ${path}: only manifests within the working directory or workspace are read.`,
  notManifest: path =>
    `path ${path}: only manifests are read, which are named ai-system.yaml, ai-system.yml or <name>.ai-system.yaml. Send other text as text.`,
  notFound: path => `path ${path}: there is no such file.`,
  link: path =>
    `path ${path}: a symbolic link leads out of the folder. Name the file itself, within the folder.`,
  unknownUse: (use, known) =>
    `There is no use ${use}. Uses of this manifest: ${known}. Leave use out for all.`,
  noUse: 'This manifest has no use yet. Leave use out.',
  notOurs:
    'This is no AI Design Review manifest. One starts with the line "schema: ai-design-review/v1"; add it, or name another file.',
  noQuestion: 'There is no question for this answer. Leave answer out.',
  cannotWrite:
    'The edit cannot be made: the manifest has mistakes. Call review_manifest, mend its errors, then call again.',
  noAnswerHere:
    'This question takes no answer. Leave answer out, and apply one of the offered edits, or name sections in describes.',
  notAnAnswer: (answer, known) => `${answer} is no answer to this question. It takes: ${known}.`,
  oneAnswer: 'This question takes one answer. Send a list with one text.',
  wholeNumber: 'This question takes a whole number, such as ["3"], or ["unknown"].',
  pastEnd: length => `The page ends at ${length}. Leave from out to read it from its start.`,
}

const da: Refusals = {
  oneOf: 'Angiv enten path eller text: path for et gemt manifest, text for et udkast.',
  tooLong: (length, most) =>
    `Manifestet har ${length} tegn; her læses højst ${most}. Del det i flere manifester, eller kør "ai-design-review check" på filen.`,
  outside: path => `path ${path}: kun manifester i arbejdsmappen eller arbejdsområdet læses.`,
  notManifest: path =>
    `path ${path}: kun manifester læses; de hedder ai-system.yaml, ai-system.yml eller <navn>.ai-system.yaml. Send anden tekst som text.`,
  notFound: path => `path ${path}: der er ingen sådan fil.`,
  link: path => `path ${path}: et symbolsk link fører ud af mappen. Angiv selve filen i mappen.`,
  unknownUse: (use, known) =>
    `Der er ingen anvendelse ${use}. Manifestets anvendelser: ${known}. Udelad use for at få alle.`,
  noUse: 'Dette manifest har endnu ingen anvendelse. Udelad use.',
  notOurs:
    'Dette er ikke et AI Design Review-manifest. Et sådant begynder med linjen "schema: ai-design-review/v1"; tilføj den, eller angiv en anden fil.',
  noQuestion: 'Der er intet spørgsmål til dette svar. Udelad answer.',
  cannotWrite:
    'Rettelsen kan ikke laves: manifestet har fejl. Kald review_manifest, ret fejlene, og kald igen.',
  noAnswerHere:
    'Dette spørgsmål tager ikke answer. Udelad answer, og anvend en af de tilbudte rettelser, eller nævn afsnit i describes.',
  notAnAnswer: (answer, known) => `${answer} er ikke et svar på spørgsmålet. Det tager: ${known}.`,
  oneAnswer: 'Dette spørgsmål tager ét svar. Send en liste med én tekst.',
  wholeNumber: 'Dette spørgsmål tager et helt tal, såsom ["3"], eller ["unknown"].',
  pastEnd: length => `Siden slutter ved ${length}. Udelad from for at læse den fra begyndelsen.`,
}

const REFUSALS: Readonly<Record<Language, Refusals>> = { en, da }

export function refusalsIn(language: Language): Refusals {
  return REFUSALS[language]
}
