import type { Connection } from 'vscode-languageserver/node'
import type { Language } from '../manifest/facts.ts'

export const SECTION = 'aiDesignReview'

/** How long an editor is waited for that has promised its settings, in milliseconds. */
const PATIENCE = 1_000

/** The settings of VS Code of the same names. */
export interface Settings {
  /** Null: the policy's, else the editor's, else English. */
  readonly language: Language | null
  /** Null: those of the policy. */
  readonly recommendations: readonly 'justitia'[] | null
  readonly inlayHints: boolean
  readonly lenses: { readonly uses: boolean; readonly sections: boolean }
}

export const DEFAULT_SETTINGS: Settings = {
  language: null,
  recommendations: null,
  inlayHints: false,
  lenses: { uses: true, sections: false },
}

/** The settings of an editor, whatever they are; where they are silent or wrong the others hold. */
export function settingsOf(given: unknown, otherwise: Settings): Settings {
  const language = at(given, 'language')
  const recommendations = at(given, 'recommendations')
  const flag = (path: readonly string[], other: boolean) => {
    const value = path.reduce(at, given)
    return typeof value === 'boolean' ? value : other
  }
  return {
    language:
      language === 'en' || language === 'da' ? language : language === 'auto' ? null : otherwise.language,
    recommendations: Array.isArray(recommendations)
      ? recommendations.includes('justitia')
        ? ['justitia']
        : []
      : otherwise.recommendations,
    inlayHints: flag(['inlayHints', 'enabled'], otherwise.inlayHints),
    lenses: {
      uses: flag(['codeLens', 'uses'], otherwise.lenses.uses),
      sections: flag(['codeLens', 'sections'], otherwise.lenses.sections),
    },
  }
}

/** The value below a key; undefined where there is none. */
function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined
}

/** The settings by document, as far as they have been told. */
export interface SettingsStore {
  of(uri: string): Settings
  /** Asks the editor once for the settings of a document, if it can be asked. Ends in any case. */
  load(uri: string): Promise<void>
  /** The editor has others now; `given` where it says which. */
  change(given: unknown): void
  forget(uri: string): void
}

/** @param initial what was given with the start of the server */
export function createSettings(connection: Connection, canBeAsked: boolean, initial: unknown): SettingsStore {
  let general = settingsOf(at(initial, SECTION) ?? initial, DEFAULT_SETTINGS)
  const known = new Map<string, Settings>()
  const asked = new Map<string, Promise<void>>()

  async function ask(uri: string): Promise<void> {
    const answer = connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION })
    const given: unknown = await within(PATIENCE, answer).catch(() => null)
    known.set(uri, settingsOf(given, general))
  }

  return {
    of: uri => known.get(uri) ?? general,
    async load(uri) {
      if (!canBeAsked) return
      const asking = asked.get(uri) ?? ask(uri)
      asked.set(uri, asking)
      await asking
    },
    change(given) {
      const told = at(given, SECTION)
      if (told !== undefined) general = settingsOf(told, general)
      known.clear()
      asked.clear()
    },
    forget(uri) {
      known.delete(uri)
      asked.delete(uri)
    },
  }
}

function within<T>(milliseconds: number, answer: Promise<T>): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), milliseconds)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
