import type { EnumFact, Fact, ItemsFact, Section, SetFact, TernaryFact } from './facts.ts'
import { biometricCategorisation } from './sections/biometric-categorisation.ts'
import { biometricIdentification } from './sections/biometric-identification.ts'
import { crimePrediction } from './sections/crime-prediction.ts'
import { emotionInference } from './sections/emotion-inference.ts'
import { faceCollection } from './sections/face-collection.ts'
import { influence } from './sections/influence.ts'
import { intimateMedia } from './sections/intimate-media.ts'
import { personScoring } from './sections/person-scoring.ts'
import { scope } from './sections/scope.ts'

/** Every section of the format, `scope` and the eight sections of a use, in the order of the law. */
export const sections = {
  scope,
  influence,
  person_scoring: personScoring,
  crime_prediction: crimePrediction,
  face_collection: faceCollection,
  emotion_inference: emotionInference,
  biometric_categorisation: biometricCategorisation,
  biometric_identification: biometricIdentification,
  intimate_media: intimateMedia,
} as const

type Sections = typeof sections
export type SectionName = keyof Sections
/** The sections that a use holds; they take `none` and `unknown`, which `scope` does not. */
export type UseSectionName = Exclude<SectionName, 'scope'>

type PathsOf<S extends SectionName, F> = {
  [K in keyof F & string]: F[K] extends ItemsFact<infer G>
    ? `${S}.${K}` | `${S}.${K}[].${keyof G & string}`
    : `${S}.${K}`
}[keyof F & string]

/** The path of a fact, such as `scope.activities` or `face_collection.channels[].targeting`. */
export type FactPath = { [S in SectionName]: PathsOf<S, Sections[S]['facts']> }[SectionName]

type Get<T, K> = K extends keyof T ? T[K] : never

type FactAt<P extends string> = P extends `${infer S}.${infer L}[].${infer N}`
  ? Get<Get<Get<Get<Get<Sections, S>, 'facts'>, L>, 'facts'>, N>
  : P extends `${infer S}.${infer N}`
    ? Get<Get<Get<Sections, S>, 'facts'>, N>
    : never

/** The paths whose fact is of one of the types `T`. */
export type PathOf<T extends Fact> = { [P in FactPath]: FactAt<P> extends T ? P : never }[FactPath]

/** The names of the values of the fact at `P`. */
export type ValueAt<P extends string> =
  FactAt<P> extends EnumFact<infer V> | SetFact<infer V>
    ? keyof V & string
    : FactAt<P> extends TernaryFact
      ? 'yes' | 'no'
      : never

export const useSectionNames = Object.keys(sections).filter(
  (name): name is UseSectionName => name !== 'scope',
)

/** The places of the facts of each section, in the order of the format. */
const PLACES = Object.fromEntries(
  Object.entries(sections).map(([name, { facts }]) => [
    name,
    new Map(Object.keys(facts).map((key, place) => [key, place])),
  ]),
) as Record<string, ReadonlyMap<string, number>> as Readonly<Record<SectionName, ReadonlyMap<string, number>>>

/** The place of a fact of this name among those of a section, lists included; -1: there is none. */
export function placeIn(section: SectionName, name: string): number {
  return PLACES[section].get(name) ?? -1
}

/** A path taken apart: `list` is the name of the items fact that holds the fact, else null. */
export interface Reference {
  readonly path: FactPath
  readonly section: SectionName
  readonly list: string | null
  readonly name: string
  /** The place of the fact among those of its section, or that of the list that holds it. */
  readonly place: number
}

const PATH = /^(\w+)\.(?:(\w+)\[\]\.)?(\w+)$/

/** Takes a path apart. Throws where the path does not name a fact, which the types prevent. */
export function reference(path: FactPath): Reference {
  const [, section, list, name] = PATH.exec(path) ?? []
  if (section === undefined || name === undefined) throw new Error(`not a path of a fact: ${path}`)
  const place = placeIn(section as SectionName, list ?? name)
  return { path, section: section as SectionName, list: list ?? null, name, place }
}

/** The fact that a reference names. */
export function factOf(reference: Reference): Fact {
  const { facts }: Section = sections[reference.section]
  const outer = reference.list === null ? undefined : facts[reference.list]
  const fact = outer?.type === 'items' ? outer.facts[reference.name] : facts[reference.name]
  if (fact === undefined) throw new Error(`not a fact: ${reference.path}`)
  return fact
}

const ITEM = /\[(\d+)\]/

/** The path of a fact with `[]` for the entry of its list: `a.list[2].b` as `a.list[].b`. */
export function generalPath(path: string): string {
  return path.replace(ITEM, '[]')
}

/** The index of the entry in a path, or null outside any list. */
export function itemOfPath(path: string): number | null {
  const index = ITEM.exec(path)?.[1]
  return index === undefined ? null : Number(index)
}

/** What a path with or without an entry's index names. Throws where that is no fact. */
export function referenceTo(path: string): Reference {
  return reference(generalPath(path) as FactPath)
}
