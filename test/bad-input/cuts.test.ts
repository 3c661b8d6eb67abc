import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { FactStatement, ManifestFile, SectionStatement, Use } from '../../src/manifest/manifest.ts'
import { type Ground, isFact } from '../../src/review/evaluate.ts'
import { statementOf } from '../../src/review/facts.ts'
import type { FileReview } from '../../src/review/review.ts'
import { nameOf, type PointStatus, pointsOf } from '../support/judging.ts'
import { EXAMPLES } from './examples.ts'
import { computed, reviewed } from './reviewed.ts'

/** A fact by its use and path. */
type Stated = ReadonlyMap<string, FactStatement>

/** Every stated fact of a file; those of two uses of one name apart. */
function statedIn({ systems }: ManifestFile): Stated {
  const stated = new Map<string, FactStatement>()
  const add = (prefix: string, section: SectionStatement | null | undefined) => {
    if (section?.kind !== 'facts') return
    for (const [name, fact] of section.facts) {
      stated.set(`${prefix}.${name}`, fact)
      if (fact.value.kind !== 'items') continue
      fact.value.items.forEach((item, index) => {
        for (const [inner, of] of item.facts) stated.set(`${prefix}.${name}[${index}].${inner}`, of)
      })
    }
  }
  for (const system of systems) {
    add('scope', system.scope)
    for (const use of system.uses) {
      add(`${use.id} scope`, use.scope)
      for (const [name, section] of use.sections) add(`${use.id} ${name}`, section)
    }
  }
  return stated
}

/** The end of the line on which the offset stands, its break included. */
function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end + 1
}

/** A fact whose lines all stand before the cut says the same as in the whole file. */
function assertFacts(whole: ManifestFile, cut: ManifestFile, at: number): void {
  const after = statedIn(cut)
  for (const [path, fact] of statedIn(whole)) {
    // A list may go on after its last complete line, and what is stated again below is invalid in the whole only.
    const { kind } = fact.value
    if (kind === 'items' || kind === 'invalid' || lineEnd(whole.text, fact.range.end) > at) continue
    assert.deepEqual(after.get(path)?.value, fact.value, `cut at ${at}: ${path}`)
  }
}

interface UsePoints {
  readonly id: string
  /** The end of the line of its key. */
  readonly from: number
  /** What is settled, each with the end of the last line on which it rests. */
  readonly points: readonly { readonly point: PointStatus; readonly settled: number }[]
}

/** The settled conditions and exceptions of every use that rest on stated facts alone. */
function settledIn({ file, systems }: FileReview): readonly UsePoints[] {
  return systems.flatMap(({ uses }) =>
    uses.map(({ use, facts }) => ({
      id: use.id,
      from: lineEnd(file.text, use.key.end),
      points: pointsOf(facts)
        .filter(
          ({ status, grounds }) => status !== 'unknown' && grounds.every(ground => isWhole(ground, use)),
        )
        .map(point => ({
          point,
          settled: Math.max(
            0,
            ...point.grounds.map(ground => lineEnd(file.text, statementOf(ground, use)?.range.end ?? 0)),
          ),
        })),
    })),
  )
}

/** Stated, and no list that may go on. */
function isWhole(ground: Ground, use: Use): boolean {
  return statementOf(ground, use) !== null && !(isFact(ground) && ground.fact.type === 'items')
}

/** A condition that is settled by facts before the cut has the same status as in the whole file. */
function assertConditions(whole: readonly UsePoints[], cut: FileReview, at: number): number {
  const uses = cut.systems.flatMap(system => system.uses)
  let compared = 0
  for (const { id, points } of whole.filter(({ from }) => from <= at)) {
    const use = uses.find(candidate => candidate.use.id === id)
    assert.ok(use, `cut at ${at}: the use ${id} is lost`)
    const after = new Map(pointsOf(use.facts).map(point => [nameOf(point), point.status]))
    for (const { point } of points.filter(({ settled }) => settled <= at)) {
      assert.equal(after.get(nameOf(point)), point.status, `cut at ${at}: ${id}: ${nameOf(point)}`)
      compared += 1
    }
  }
  return compared
}

suite('every example, cut', () => {
  for (const { name, text } of EXAMPLES) {
    const whole = reviewed(text)

    test(`${name}: at every offset something is said, and what stands before is judged as in the whole`, () => {
      const settled = settledIn(whole)
      const start = computed()
      let compared = 0
      for (let at = 0; at < text.length; at++) {
        const cut = reviewed(text.slice(0, at))
        assertFacts(whole.file, cut.file, at)
        compared += assertConditions(settled, cut, at)
      }
      assert.ok(name === 'mistakes' || compared > text.length, 'conditions were compared')
      assert.ok((computed() - start) / text.length < 20, 'each cut takes a moment')
    })
  }

  test('the first condition stands as soon as the scope does', () => {
    const { text } = EXAMPLES.find(({ name }) => name === 'rental-firm') ?? assert.fail('no such example')
    const scoring = text.indexOf('    person_scoring:')
    for (const at of [scoring, scoring + 10, text.indexOf('      treatment_effect:') + 20]) {
      const [use] = reviewed(text.slice(0, at)).systems[0]?.uses ?? []
      const judged = use?.judgements.find(({ provision }) => provision.id === '5-1-c')
      assert.equal(judged?.conditions[0]?.status, 'satisfied', `cut at ${at}`)
    }
  })

  test('the bytes of an example, cut within a character', () => {
    const bytes = readFileSync(
      fileURLToPath(new URL('../../examples/face-harvest/ai-system.yaml', import.meta.url)),
    )
    const danish = Buffer.concat([bytes.subarray(0, 200), Buffer.from('\n# æ😀\n')])
    for (let at = 195; at < danish.length; at++) reviewed(danish.subarray(0, at).toString('utf8'))
  })
})
