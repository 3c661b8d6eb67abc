import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Formula } from '../../src/law/formula.ts'
import { law } from '../../src/law/law.ts'
import { pathsIn } from '../../src/review/open.ts'

test('a provision, its notes and its contradictions read its own section and the scope alone', () => {
  for (const provision of law) {
    const { conditions, exceptions, notBinding, openTerritory, contradictions, notes, notStatedNotes } =
      provision
    const formulas: readonly (Formula | undefined)[] = [
      ...[...conditions, ...exceptions, ...(contradictions ?? []), ...(notes ?? [])].map(
        ({ formula }) => formula,
      ),
      ...(notStatedNotes ?? []).map(({ dependent }) => dependent),
      notBinding,
      openTerritory,
    ]
    const sections = new Set(
      formulas.flatMap(formula => [...pathsIn(formula)]).map(path => path.split('.')[0]),
    )
    sections.delete('scope')
    assert.deepEqual([...sections], [provision.section], provision.id)
  }
})
