import type { TextDocuments } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { addressOf, pathAt } from '../disk/address.ts'
import { missingBeside } from '../disk/evidence.ts'
import { textAt } from '../disk/text.ts'
import type { Language } from '../manifest/facts.ts'
import { read } from '../manifest/read.ts'
import { reviewPolicy } from '../review/policy/findings.ts'
import { DEFAULT_POLICY, isPolicyName } from '../review/policy/policy.ts'
import { type PolicyFile, readPolicy } from '../review/policy/read-policy.ts'
import { type FileReview, review } from '../review/review.ts'
import { today } from '../review/today.ts'
import { nameOf } from '../workspace/folders.ts'
import { isManifestName } from '../workspace/names.ts'
import type { Client } from './client.ts'
import type { Places } from './places.ts'
import type { Settings, SettingsStore } from './settings.ts'

/** The language that editors with a name of its own for manifests give them. */
const LANGUAGE_ID = 'ai-system'

/** An open manifest, reviewed as it is now. */
export interface Open {
  readonly uri: string
  readonly document: TextDocument
  readonly review: FileReview
  readonly language: Language
  readonly settings: Settings
}

/** An open policy, read as it is now, with all that is wrong with it. */
export interface OpenPolicy {
  readonly uri: string
  readonly document: TextDocument
  readonly policy: Pick<PolicyFile, 'text' | 'problems'>
  readonly language: Language
}

/** The manifests and policies of the editor, and those of its folders. */
export interface Manifests {
  /** Null: it is not open, or no manifest. */
  open(uri: string): Open | null
  /** Null: it is not open, or no policy. */
  openPolicy(uri: string): OpenPolicy | null
  /** What is found in an open manifest or policy; null: it is neither, or not open. */
  ofDocument(uri: string): FileReview | null
  /** What is found in a file of the disk. */
  ofFile(path: string): FileReview
  languageOf(uri: string): Language
  /** Everything is reviewed again when it is next asked for. */
  forget(): void
  close(uri: string): void
}

interface Entry {
  readonly version: number
  readonly day: string
  readonly open: Open
}

/** Reviews documents when they are asked for, each version once. */
export function createManifests(
  documents: TextDocuments<TextDocument>,
  places: Places,
  settings: SettingsStore,
  client: Client,
): Manifests {
  const entries = new Map<string, Entry>()

  function languageOf(uri: string): Language {
    const path = pathAt(uri)
    const policy = path === null ? DEFAULT_POLICY : places.policiesOf(path).of(path)
    const locale = client.locale?.toLowerCase().startsWith('da') ? 'da' : 'en'
    return settings.of(uri).language ?? policy.language ?? locale
  }

  function reviewText(text: string, uri: string): FileReview {
    const path = pathAt(uri)
    const policy = path === null ? DEFAULT_POLICY : places.policiesOf(path).of(path)
    const reviewed = review(read(text), {
      asOf: null,
      today: today(),
      language: languageOf(uri),
      recommendations: settings.of(uri).recommendations ?? policy.recommendations,
      isMissing: path === null ? () => false : missingBeside(path, places.folderOf(path)),
      policy,
    })
    if (path === null) return reviewed
    return { ...reviewed, toolProblems: [...reviewed.toolProblems, ...places.unreadableFor(path)] }
  }

  /** What stricter policies say of it is known of the file as it is saved. */
  function policyIn(text: string, uri: string): OpenPolicy['policy'] {
    const file = readPolicy(text)
    const path = pathAt(uri)
    if (path !== null) places.policiesOf(path).of(path)
    const saved = places.loaded().find(known => known.path === path && known.file.text === file.text)
    return { text: file.text, problems: saved?.problems ?? file.problems }
  }

  function openPolicy(uri: string): OpenPolicy | null {
    const document = documents.get(uri)
    if (document === undefined || !isPolicyName(nameIn(uri))) return null
    return { uri, document, policy: policyIn(document.getText(), uri), language: languageOf(uri) }
  }

  function open(uri: string): Open | null {
    const document = documents.get(uri)
    if (document === undefined || !(document.languageId === LANGUAGE_ID || isManifestName(nameIn(uri))))
      return null
    const { version } = document
    const day = today()
    const known = entries.get(uri)
    if (known?.open.document === document && known.version === version && known.day === day) return known.open
    const reviewed = reviewText(document.getText(), uri)
    const one = { uri, document, review: reviewed, language: languageOf(uri), settings: settings.of(uri) }
    entries.set(uri, { version, day, open: one })
    return one
  }

  function isIgnored(path: string | null): boolean {
    return path !== null && places.policiesOf(path).ignores(path)
  }

  return {
    open,
    openPolicy,
    ofDocument(uri) {
      const policy = openPolicy(uri)
      if (policy !== null) return reviewPolicy(policy.policy, policy.language)
      const found = open(uri)
      return found !== null && isIgnored(pathAt(uri)) ? nothingIn(found.review) : (found?.review ?? null)
    },
    ofFile(path) {
      const uri = addressOf(path)
      const text = textAt(path)
      return isPolicyName(nameIn(uri))
        ? reviewPolicy(policyIn(text, uri), languageOf(uri))
        : reviewText(text, uri)
    },
    languageOf,
    forget: () => entries.clear(),
    close: uri => entries.delete(uri),
  }
}

function nothingIn(reviewed: FileReview): FileReview {
  return { ...reviewed, findings: [], toolProblems: [] }
}

/** The name of the file at an address. */
function nameIn(uri: string): string {
  const path = uri.replace(/[?#].*$/s, '')
  const name = nameOf(path)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
