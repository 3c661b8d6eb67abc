import type { TextDocuments } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { addressOf, pathAt } from '../disk/address.ts'
import { textAt } from '../disk/text.ts'
import type { Language } from '../manifest/facts.ts'
import { reviewAgain } from '../review/again.ts'
import { reviewPolicy } from '../review/policy/findings.ts'
import { DEFAULT_POLICY, isPolicyName } from '../review/policy/policy.ts'
import { type PolicyFile, readPolicy } from '../review/policy/read-policy.ts'
import type { FileReview, KeptReview } from '../review/review.ts'
import { today } from '../review/today.ts'
import { nameOf } from '../workspace/folders.ts'
import { isManifestName } from '../workspace/names.ts'
import type { Client } from './client.ts'
import { type Evidence, evidenceBeside, NO_PLACE } from './evidence.ts'
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
  /** From which the next review starts. */
  readonly reviewed: Reviewed
}

interface Reviewed {
  readonly kept: KeptReview
  readonly evidence: Evidence
}

/** Reviews documents when they are asked for, each version once. */
export function createManifests(
  documents: Pick<TextDocuments<TextDocument>, 'get'>,
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

  /** @param before the review of the same document as it was; null: there is none */
  function reviewText(text: string, uri: string, before: Reviewed | null): Reviewed {
    const path = pathAt(uri)
    const policy = path === null ? DEFAULT_POLICY : places.policiesOf(path).of(path)
    const evidence = before?.evidence.again(before.kept.review.file) ?? evidenceOf(path)
    const kept = reviewAgain(before?.kept ?? null, text, {
      asOf: null,
      today: today(),
      language: languageOf(uri),
      recommendations: settings.of(uri).recommendations ?? policy.recommendations,
      isMissing: evidence.isMissing,
      policy,
    })
    return { kept, evidence }
  }

  function evidenceOf(path: string | null): Evidence {
    return path === null ? NO_PLACE : evidenceBeside(path, places.folderOf)
  }

  /** With what of the policies could not be read. */
  function told({ kept: { review } }: Reviewed, uri: string): FileReview {
    const path = pathAt(uri)
    const unreadable = path === null ? [] : places.unreadableFor(path)
    return { ...review, toolProblems: [...review.toolProblems, ...unreadable] }
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
    const before = known?.open.document === document ? known.reviewed : null
    const reviewed = reviewText(document.getText(), uri, before)
    const review = told(reviewed, uri)
    const one = { uri, document, review, language: languageOf(uri), settings: settings.of(uri) }
    entries.set(uri, { version, day, open: one, reviewed })
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
        : told(reviewText(text, uri, null), uri)
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
