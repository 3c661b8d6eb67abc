/** The worked cases of the law folders: one manifest each, with what the review must say about it. */

import { readdirSync, readFileSync } from 'node:fs'
import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import * as z from 'zod'

const status = z.enum(['satisfied', 'not_satisfied', 'unknown'])

/** Every verdict, of prohibitions and of the restriction. */
export const VERDICTS = [
  'prohibited',
  'prohibited_unless_excepted',
  'undetermined',
  'not_prohibited',
  'out_of_scope',
  'not_binding',
  'not_triggered',
  'breach',
  'duties_met',
] as const

const expectation = z.strictObject({
  verdict: z.enum(VERDICTS),
  /** In the order of the provision. */
  conditions: z.array(status),
  exceptions: z.array(status).default([]),
  /** False where the day of judging is before the provision's. */
  applicable: z.boolean().default(true),
  /** The path of the reported entry, or null where nothing is judged per item. */
  item: z.string().nullable().optional(),
})

const expectations = z.record(z.string(), expectation)

const caseFile = z.array(
  z.strictObject({
    id: z.string(),
    source: z.string(),
    title: z.string(),
    as_of: z.iso.date().optional(),
    manifest: z.looseObject({ schema: z.string() }),
    expect: expectations,
    expect_other_uses: z.record(z.string(), expectations).default({}),
  }),
)

/** What is expected of one use under one provision. */
export type Expectation = z.infer<typeof expectation>

export interface Case {
  readonly id: string
  /** The guide, guideline or example that the case comes from. */
  readonly source: string
  readonly title: string
  /** The folder of `src/law` that holds the case. */
  readonly folder: string
  /** The manifest's YAML text, as it stands in the file but for the indentation. */
  readonly manifest: string
  /** The day to judge on, as an ISO date; null: any day on which every Article 5 point of the case applies. */
  readonly asOf: string | null
  readonly expectations: readonly {
    readonly use: string
    readonly provision: string
    readonly expected: Expectation
  }[]
}

/** The day on which a case without one is judged: the day of the law pages. */
export const CASE_DAY = '2026-11-22'

const LAW = new URL('../../src/law/', import.meta.url)

/** Every case of every provision. */
export function allCases(): readonly Case[] {
  return readdirSync(LAW, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .flatMap(entry => casesOf(entry.name))
}

/** The cases of one folder of `src/law`, such as `article-5-1-e`. */
export function casesOf(folder: string): readonly Case[] {
  const text = readFileSync(new URL(`${folder}/cases.yaml`, LAW), 'utf8')
  // YAML 1.2: `yes` is a string.
  const document = parseDocument(text, { version: '1.2' })
  const [error] = document.errors
  if (error !== undefined) throw error
  const nodes = isSeq(document.contents) ? document.contents.items : []
  return caseFile.parse(document.toJS()).map((one, index) => ({
    id: one.id,
    source: one.source,
    title: one.title,
    folder,
    manifest: textOf(nodes[index], 'manifest', text),
    asOf: one.as_of ?? null,
    expectations: Object.entries({ case: one.expect, ...one.expect_other_uses }).flatMap(
      ([use, provisions]) =>
        Object.entries(provisions).map(([provision, expected]) => ({ use, provision, expected })),
    ),
  }))
}

/** The text of a block mapping within a file, moved to the margin. */
function textOf(parent: unknown, key: string, text: string): string {
  const pairs = isMap(parent) ? parent.items : []
  const pair = pairs.find(item => isScalar(item.key) && item.key.value === key)
  const range = isMap(pair?.value) ? pair.value.range : undefined
  if (range === undefined || range === null) throw new Error(`a case without a block mapping under ${key}`)
  const start = text.lastIndexOf('\n', range[0]) + 1
  const margin = text.slice(start, range[0])
  return text
    .slice(start, range[1])
    .split('\n')
    .map(line => (line.startsWith(margin) ? line.slice(margin.length) : line))
    .join('\n')
}
