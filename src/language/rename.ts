import { quoted } from '../manifest/edit/content.ts'
import { applyEdits, type TextEdit } from '../manifest/edit.ts'
import type { Language } from '../manifest/facts.ts'
import type { System, Use } from '../manifest/manifest.ts'
import { lineIndex, type Position } from '../manifest/position.ts'
import { read, USE_ID } from '../manifest/read.ts'
import type { Range } from '../manifest/tree.ts'
import type { LineRange } from '../review/findings/finding.ts'
import type { FileReview } from '../review/review.ts'

/** The id of a use under the cursor. */
export interface RenameTarget {
  readonly id: string
  readonly range: LineRange
}

export type Renamed =
  | { readonly ok: true; readonly edits: readonly TextEdit[] }
  /** `message` says what to do about it. */
  | { readonly ok: false; readonly message: string }

const TEXTS: Readonly<Record<Language, Readonly<Record<'nothing' | 'form' | 'taken', string>>>> = {
  en: {
    nothing: 'Only the id of a use can be renamed.',
    form: 'The id of a use takes small letters, digits and hyphens.',
    taken: 'Another use of the system has this id.',
  },
  da: {
    nothing: 'Kun id for en anvendelse kan omdøbes.',
    form: 'En anvendelses id tager små bogstaver, cifre og bindestreger.',
    taken: 'En anden anvendelse af systemet har dette id.',
  },
}

/** The id at the position, on the key of a use or in a recorded decision; null elsewhere. */
export function renameTarget(review: FileReview, position: Position): RenameTarget | null {
  const lines = lineIndex(review.file.text)
  const found = foundAt(review, lines.offset(position))
  if (found === null) return null
  const { start, end } = found.at
  return { id: found.use.id, range: { start: lines.position(start), end: lines.position(end) } }
}

/** Gives the use at the position another id, also in the decisions that are recorded about it. */
export function rename(review: FileReview, position: Position, id: string, language: Language): Renamed {
  const texts = TEXTS[language]
  const { text, systems } = review.file
  const found = foundAt(review, lineIndex(text).offset(position))
  if (found === null) return { ok: false, message: texts.nothing }
  const { system, use } = found
  if (!USE_ID.test(id)) return { ok: false, message: texts.form }
  if (id === use.id) return { ok: true, edits: [] }
  if (system.uses.some(other => other.id === id)) return { ok: false, message: texts.taken }
  const isOnly = system.uses.filter(other => other.id === use.id).length === 1
  const places = [use.key, ...(isOnly ? decisionsOn(system, use).map(({ place }) => place) : [])]
  const edits = places.map((range): TextEdit => ({ range, text: quoted(id, true) }))
  const after = read(applyEdits(text, edits)).systems[systems.indexOf(system)]
  const before = system.uses.map(other => (other === use ? id : other.id))
  // What stands behind an anchor may be read elsewhere too.
  const isSound = JSON.stringify(after?.uses.map(other => other.id)) === JSON.stringify(before)
  return isSound ? { ok: true, edits } : { ok: false, message: texts.nothing }
}

interface Found {
  readonly system: System
  readonly use: Use
  readonly at: Range
}

function foundAt({ file }: FileReview, offset: number): Found | null {
  const isAt = ({ start, end }: Range) => start <= offset && offset <= end
  for (const system of file.systems) {
    for (const use of system.uses) {
      const place = [use.key, ...decisionsOn(system, use).map(one => one.place)].find(isAt)
      if (place !== undefined) return { system, use, at: place }
    }
  }
  return null
}

function decisionsOn({ decisions }: System, { id }: Use) {
  return decisions.flatMap(decision => (decision.use?.text === id ? [decision.use] : []))
}
