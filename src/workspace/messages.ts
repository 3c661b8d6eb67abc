import type { Language, Text } from '../manifest/facts.ts'
import { escaped, shown } from '../review/messages/words.ts'

/** More names than this are counted. */
const MOST_NAMES = 3

/** Folders that depend on AI libraries and have no manifest. @param names of the libraries */
export function undescribedMessage(names: readonly string[], language: Language): string {
  const named = enumerated(names, language, name => `\`${shown(name)}\``)
  return {
    en: `AI libraries, and no manifest here or above: ${named}. Describe the system in an \`ai-system.yaml\`; if there is no AI system here, the manifest can say so with \`is_ai_system: no\`.`,
    da: `AI-biblioteker, men intet manifest her eller ovenfor: ${named}. Beskriv systemet i en \`ai-system.yaml\`; er der intet AI-system her, kan manifestet sige det med \`is_ai_system: no\`.`,
  }[language]
}

/** @param places the libraries; `at` is such as `requirements.txt:3` and asked for those that are named */
export function doubtfulNoneMessage(
  section: string,
  places: readonly { readonly name: string; at(): string }[],
  language: Language,
): string {
  const stated = `\`${section}: none\``
  const found = enumerated(places, language, ({ name, at }) => `\`${shown(name)}\` (${escaped(at())})`)
  return {
    en: `${stated} is doubtful beside a dependency: ${found}. Check it: state the facts if a use does this, and leave it if none does.`,
    da: `${stated} er tvivlsom ved en afhængighed: ${found}. Kontrollér det: angiv oplysningerne, hvis en anvendelse gør dette, og lad det stå, hvis ingen gør.`,
  }[language]
}

export function libraryMessage(name: string, language: Language): string {
  const text: Text = { en: `Depends on \`${shown(name)}\``, da: `Afhænger af \`${shown(name)}\`` }
  return text[language]
}

/** On the folder. */
export function manifestMissingMessage(glob: string, language: Language): string {
  return {
    en: `A manifest must stand in this folder or above it. The policy requires it with \`${shown(glob)}\`. Add an \`ai-system.yaml\`, no higher than the folder of the policy.`,
    da: `Der skal stå et manifest i denne mappe eller ovenfor. Politikken kræver det med \`${shown(glob)}\`. Tilføj en \`ai-system.yaml\`, ikke højere end politikkens mappe.`,
  }[language]
}

/** On the glob of the policy. @param folders at least one */
export function foldersWithoutManifestMessage(folders: readonly string[], language: Language): string {
  const named = enumerated(folders, language, folder => `\`${escaped(folder === '' ? '.' : folder)}\``)
  const one = folders.length === 1
  return {
    en: `${one ? 'A folder has' : `${folders.length} folders have`} no manifest: ${named}. Add an \`ai-system.yaml\` in each, or above them, no higher than this policy.`,
    da: `${one ? 'En mappe' : `${folders.length} mapper`} har intet manifest: ${named}. Tilføj en \`ai-system.yaml\` i hver, eller ovenfor dem, ikke højere end denne politik.`,
  }[language]
}

export function noSuchFolderMessage(glob: string, language: Language): string {
  return {
    en: `No folder matches this, so nothing is required: \`${shown(glob)}\`. Check how it is written.`,
    da: `Ingen mappe passer til dette, så intet kræves: \`${shown(glob)}\`. Kontrollér, hvordan det er skrevet.`,
  }[language]
}

function enumerated<N>(names: readonly N[], language: Language, inWords: (name: N) => string): string {
  const some = names.slice(0, MOST_NAMES).map(inWords)
  const more = names.length - some.length
  if (more > 0) some.push({ en: `${more} more`, da: `${more} til` }[language])
  const and = { en: 'and', da: 'og' }[language]
  return some.length < 2 ? some.join('') : `${some.slice(0, -1).join(', ')} ${and} ${some.at(-1)}`
}
