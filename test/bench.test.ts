import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { suite, test } from 'node:test'
import type { Table } from '../bench/page.ts'
import { PROJECT } from './cli/run.ts'

/**
 * About twice what was measured (`docs/performance.md`), so that only a large step back fails, and that whatever else
 * the machine does: ratios of work done side by side, no times.
 */
const MOST = {
  wellFormed: 0.7,
  malformed: 1.2,
  /** The library reads the rest of the text as one quoted word, and we all of it. */
  quote: 2.5,
  /** After an edit in one use, beside the whole. */
  again: 0.6,
  check: 7,
  /** Ten times the manifests. */
  growth: 10,
}

function figures(): ReadonlyMap<string, Table> {
  const { stdout, stderr } = spawnSync(process.execPath, ['bench/run.ts', '--quick'], {
    cwd: PROJECT,
    encoding: 'utf8',
    maxBuffer: 1024 * 1024,
  })
  if (!stdout.startsWith('[')) throw new Error(stderr)
  return new Map((JSON.parse(stdout) as readonly Table[]).map(table => [table.title, table]))
}

suite('npm run bench -- --quick', () => {
  const tables = figures()
  const rows = (title: string) => {
    const table = tables.get(title)
    assert.ok(table !== undefined && table.rows.length > 0, title)
    return table.rows
  }
  const atMost = (name: string, ratio: number, most: number) =>
    assert.ok(ratio <= most, `${name}: ${ratio.toFixed(2)}, more than ${most}`)

  test('a review costs little beside bare parsing', () => {
    for (const { name, ratio } of rows('Review of one manifest, warm')) {
      const isWhole = !name.includes(',')
      atMost(name, ratio, isWhole ? MOST.wellFormed : name.includes('quote') ? MOST.quote : MOST.malformed)
    }
  })

  test('an edit in one use costs little beside the whole', () => {
    for (const { name, ratio } of rows('Again after an edit in one use')) atMost(name, ratio, MOST.again)
  })

  test('the command line starts quickly beside an empty Node', () => {
    for (const { name, ratio } of rows('Command line, one manifest')) atMost(name, ratio, MOST.check)
  })

  test('many manifests take no more than their share', () => {
    const [few, many] = rows('Command line, many manifests')
    assert.ok(few !== undefined && many !== undefined)
    atMost(many.name, many.time / few.time, MOST.growth)
  })

  test('the bundle starts and publishes', () => {
    for (const { name, time } of rows('Start of the editor’s bundle')) assert.ok(time > 0, name)
  })
})
