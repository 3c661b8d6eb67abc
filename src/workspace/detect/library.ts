import type { UseSectionName } from '../../manifest/vocabulary.ts'
import { LIBRARIES } from './libraries.ts'

/** Where a dependency comes from. Maven names are `group:artifact`, Go names are module paths. */
export type Ecosystem =
  | 'npm'
  | 'pypi'
  | 'conda'
  | 'crates'
  | 'go'
  | 'maven'
  | 'nuget'
  | 'rubygems'
  | 'packagist'
  | 'hex'

/** What a library is made for. */
export type Category =
  | 'machine_learning'
  | 'language_model'
  | 'language_processing'
  | 'computer_vision'
  | 'face_detection'
  | 'face_recognition'
  | 'emotion_recognition'
  | 'speech'
  | 'speaker_recognition'
  | 'media_generation'

export type Names = Readonly<Partial<Record<Ecosystem, readonly string[]>>>

/** A well-known AI library, in every ecosystem that has it. */
export interface Library {
  readonly category: Category
  /** A name that ends with `*` stands for every name that begins so. */
  readonly names: Names
  /** The sections of a manifest that a use of the library bears on: `none` is doubtful beside it. */
  readonly bearsOn: readonly UseSectionName[]
}

/**
 * A name as its ecosystem compares names: PyPI and Conda by case and separators, crates by separators, NuGet and
 * Packagist by case; a Go module without its major version.
 */
export function comparable(ecosystem: Ecosystem, name: string): string {
  switch (ecosystem) {
    case 'pypi':
    case 'conda':
      return name.toLowerCase().replace(/[-_.]+/g, '-')
    case 'crates':
      return name.replaceAll('_', '-')
    case 'nuget':
    case 'packagist':
      return name.toLowerCase()
    case 'go':
      return name.replace(/\/v[0-9]{1,9}$/, '')
    case 'npm':
    case 'maven':
    case 'rubygems':
    case 'hex':
      return name
  }
}

interface Lookup {
  readonly exact: ReadonlyMap<string, Library>
  readonly beginnings: readonly (readonly [beginning: string, library: Library])[]
}

/** Of the ecosystems that have been asked for. */
const LOOKUPS = new Map<Ecosystem, Lookup>()

function lookupIn(ecosystem: Ecosystem): Lookup {
  const known = LOOKUPS.get(ecosystem) ?? lookupOf(ecosystem)
  LOOKUPS.set(ecosystem, known)
  return known
}

function lookupOf(ecosystem: Ecosystem): Lookup {
  const named = LIBRARIES.flatMap(library =>
    namesIn(library.names, ecosystem).map(name => [comparable(ecosystem, name), library] as const),
  )
  return {
    exact: new Map(named.filter(([name]) => !name.endsWith('*'))),
    beginnings: named
      .filter(([name]) => name.endsWith('*'))
      .map(([name, library]) => [name.slice(0, -1), library]),
  }
}

/** Conda packages carry the names of PyPI, besides a few of their own. */
function namesIn(names: Names, ecosystem: Ecosystem): readonly string[] {
  const own = names[ecosystem] ?? []
  return ecosystem === 'conda' ? [...own, ...(names.pypi ?? [])] : own
}

/** The library of this name; null where it is none of the list. */
export function libraryNamed(ecosystem: Ecosystem, name: string): Library | null {
  const { exact, beginnings } = lookupIn(ecosystem)
  const wanted = comparable(ecosystem, name)
  return exact.get(wanted) ?? beginnings.find(([beginning]) => wanted.startsWith(beginning))?.[1] ?? null
}
