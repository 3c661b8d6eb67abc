import type { Language } from '../manifest/facts.ts'
import { find, type Mapping } from '../manifest/tree.ts'
import { type Draft, draftOf } from './draft.ts'
import { type SourceName, sourceFormats, sourceNames } from './formats.ts'
import { nodeAt, readSource, textAt } from './source.ts'
import { exchangeTexts } from './words.ts'

/** A draft of a manifest, or why there is none, in one sentence. */
export type Imported =
  | ({ readonly kind: 'draft'; readonly from: SourceName } & Draft)
  | { readonly kind: 'refused'; readonly message: string }

export interface ImportOptions {
  /** The other tool; null: as its keys tell. */
  readonly from: SourceName | null
  /** The name of the file, for the head of the draft. */
  readonly file: string
  readonly language: Language
}

/** Makes a draft from the description of a system that another tool reads, as YAML or JSON. Never throws. */
export function importDescription(text: string, { from, file, language }: ImportOptions): Imported {
  const texts = exchangeTexts(language)
  const refused = (message: string): Imported => ({ kind: 'refused', message })
  const source = readSource(text)
  switch (source.kind) {
    case 'malformed':
      return refused(texts.malformed(source))
    case 'too-long':
      return refused(texts.tooLong)
    case 'empty':
      return refused(texts.empty)
    case 'several':
      return refused(texts.several)
    case 'no-mapping':
      return refused(texts.noMapping)
    case 'mapping':
      break
  }
  const { mapping } = source
  if (isOurs(mapping)) return refused(texts.ours)
  const name = from ?? recognised(mapping)
  if (name === null) return refused(texts.unknownFormat(sourceNames.map(one => sourceFormats[one].title)))
  const format = sourceFormats[name]
  if (!format.marks.some(key => nodeAt(mapping, key) !== null))
    return refused(texts.notThisFormat(format.title, format.marks))
  if (textAt(mapping, 'purpose') === null) return refused(texts.noPurpose)
  return { kind: 'draft', from: name, ...draftOf(mapping, format, file, language) }
}

function isOurs(mapping: Mapping): boolean {
  const schema = find(mapping, 'schema')?.value
  return schema?.kind === 'scalar' && schema.text.startsWith('ai-design-review/')
}

/** The only format all of whose marks stand there. */
function recognised(mapping: Mapping): SourceName | null {
  const [only, ...others] = sourceNames.filter(name =>
    sourceFormats[name].marks.every(key => nodeAt(mapping, key) !== null),
  )
  return only === undefined || others.length > 0 ? null : only
}
