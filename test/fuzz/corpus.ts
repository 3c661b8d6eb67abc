/** The texts that fuzzing starts from: the corpus, the examples and the worked cases. */

import { readdirSync, readFileSync } from 'node:fs'
import { EXAMPLES } from '../bad-input/examples.ts'
import { MANIFEST } from '../manifest/texts.ts'
import { allCases } from '../support/cases.ts'
import { BETWEEN, type TargetName } from './targets.ts'

const CORPUS = new URL('./corpus/', import.meta.url)

export interface Seed {
  readonly name: string
  readonly text: string
}

/** Each file of a folder of the corpus; names that start with `crash-` once failed. */
function inFolder(folder: string): readonly Seed[] {
  const files = readdirSync(new URL(`${folder}/`, CORPUS)).sort()
  return files.map(name => ({ name, text: readFileSync(new URL(`${folder}/${name}`, CORPUS), 'utf8') }))
}

/** The corpus of a target. */
export function corpusOf(target: TargetName): readonly Seed[] {
  if (target === 'policy') return inFolder('policies')
  if (target === 'diff') return inFolder('pairs')
  return inFolder('manifests')
}

/** What mutations of a target start from. */
export function seedsOf(target: TargetName): readonly Seed[] {
  if (target === 'policy') return corpusOf(target)
  const cases = allCases().map(({ id, manifest }) => ({ name: id, text: manifest }))
  const manifests = [...EXAMPLES, { name: 'a bit of everything', text: MANIFEST }, ...cases]
  if (target !== 'diff') return [...corpusOf(target), ...manifests]
  const pairs = manifests.map(({ name, text }, index) => ({
    name,
    text: `${text}${BETWEEN}${manifests[(index * 7 + 1) % manifests.length]?.text ?? ''}`,
  }))
  return [...corpusOf(target), ...pairs]
}
