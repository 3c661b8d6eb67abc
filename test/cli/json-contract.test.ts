import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { FACE_HARVEST } from './manifests.ts'
import { check, folder, severities } from './run.ts'

const cwd = folder({ 'examples/face-harvest/ai-system.yaml': FACE_HARVEST })
const checked = check(['--as-of', '2026-11-21'], { cwd })
const { report } = checked
const [manifest] = report.manifests
const use = manifest?.systems[0]?.uses[0]
const prohibition = use?.provisions.find(({ id }) => id === '5-1-e')

type Place = readonly [line: number, column: number]
function range(start: Place, end: Place) {
  return { start: { line: start[0], column: start[1] }, end: { line: end[0], column: end[1] } }
}

function satisfied(path: string, value: unknown, at: ReturnType<typeof range> | null) {
  return { path, status: 'satisfied', value, range: at }
}

/** The keys of an object, in any order. */
function keys(value: unknown): readonly string[] {
  assert.ok(typeof value === 'object' && value !== null)
  return Object.keys(value).sort()
}

suite('the JSON contract', () => {
  test('the report says the tool, the day and the counts', () => {
    assert.equal(checked.status, 1)
    assert.equal(checked.stderr, '')
    assert.deepEqual(keys(report), ['as_of', 'manifests', 'summary', 'tool', 'tool_problems'])
    assert.deepEqual(keys(report.tool), ['law', 'name', 'version'])
    assert.equal(report.tool.name, 'ai-design-review')
    assert.match(report.tool.version, /^\d+\.\d+\.\d+$/)
    assert.match(report.tool.law, /^sha256:[0-9a-f]{64}$/)
    assert.equal(report.as_of, '2026-11-21')
    assert.deepEqual(report.summary, {
      manifests: 1,
      systems: 1,
      uses: 1,
      known: 0,
      prohibited: 1,
      prohibited_unless_excepted: 0,
      undetermined: 0,
      not_prohibited: 9,
      out_of_scope: 0,
      not_binding: 0,
      restriction: {
        breach: 0,
        undetermined: 0,
        duties_met: 0,
        not_triggered: 1,
        out_of_scope: 0,
        not_binding: 0,
      },
    })
    assert.deepEqual(report.tool_problems, [])
  })

  test('a manifest has a path with slashes, its systems and its findings', () => {
    assert.equal(report.manifests.length, 1)
    assert.deepEqual(keys(manifest), ['findings', 'path', 'systems'])
    assert.equal(manifest?.path, 'examples/face-harvest/ai-system.yaml')
    assert.equal(manifest?.systems.length, 1)
    assert.deepEqual(keys(manifest?.systems[0]), ['as_of', 'name', 'uses'])
    assert.equal(manifest?.systems[0]?.name, 'FaceHarvest')
    assert.equal(manifest?.systems[0]?.as_of, '2026-11-21')
  })

  test('a use has its provisions in the order of the law, and what excludes it', () => {
    assert.deepEqual(keys(use), ['excluded', 'id', 'provisions', 'purpose'])
    assert.equal(use?.id, 'face-index')
    assert.equal(use?.purpose, 'Let any customer upload a photo and learn who the person is.')
    assert.deepEqual(use?.excluded, { status: 'not_satisfied', facts: [] })
    const order = ['a', 'b', 'ba', 'bb', 'c', 'd', 'e', 'f', 'g', 'h'].map(letter => `5-1-${letter}`)
    assert.deepEqual(
      use?.provisions.map(({ id }) => id),
      [...order, '26-10'],
    )
  })

  test('every provision has every key, and applies from its day', () => {
    const days: Record<string, string> = {
      '5-1-ba': '2026-12-02',
      '5-1-bb': '2026-12-02',
      '26-10': '2027-12-02',
    }
    for (const provision of use?.provisions ?? []) {
      assert.deepEqual(
        keys(provision),
        'applicable applies_from assumptions changes changes_complete conditions decision exceptions held_by id item notes open verdict'.split(
          ' ',
        ),
        provision.id,
      )
      assert.equal(provision.applies_from, days[provision.id] ?? '2025-02-02', provision.id)
      assert.equal(provision.applicable, provision.applies_from <= '2026-11-21', provision.id)
      provision.conditions.forEach((condition, index) => {
        assert.deepEqual(keys(condition), ['facts', 'id', 'number', 'status'])
        assert.equal(condition.number, index + 1)
        for (const fact of condition.facts) assert.deepEqual(keys(fact), ['path', 'range', 'status', 'value'])
      })
      for (const exception of provision.exceptions)
        assert.deepEqual(keys(exception), ['facts', 'id', 'status'])
    }
  })

  test('the prohibited provision, value by value', () => {
    const { conditions, changes, ...rest } = prohibition ?? assert.fail('not judged')
    assert.deepEqual(rest, {
      id: '5-1-e',
      verdict: 'prohibited',
      applicable: true,
      applies_from: '2025-02-02',
      item: 'face_collection.channels[0]',
      held_by: null,
      exceptions: [],
      assumptions: ['face_collection.stored_face_form', 'scope.exclusions'],
      open: [],
      notes: [],
      changes_complete: true,
      decision: null,
    })
    const channel = 'face_collection.channels[0]'
    assert.deepEqual(conditions, [
      {
        number: 1,
        id: 'placing-service-or-use',
        status: 'satisfied',
        facts: [
          satisfied('scope.is_ai_system', 'yes', range([5, 17], [5, 20])),
          satisfied('scope.activities', ['importing'], range([6, 15], [6, 26])),
          satisfied('face_collection.intended_purpose', 'yes', range([12, 25], [12, 28])),
        ],
      },
      {
        number: 2,
        id: 'face-database',
        status: 'satisfied',
        facts: [
          satisfied('face_collection.database_operation', 'creates', range([13, 27], [13, 34])),
          satisfied('face_collection.face_storage', 'persistent', range([14, 21], [14, 31])),
          satisfied('face_collection.stored_face_form', null, null),
          satisfied('face_collection.matching_function', 'identifies', range([15, 26], [15, 36])),
        ],
      },
      {
        number: 3,
        id: 'untargeted-faces',
        status: 'satisfied',
        facts: [
          satisfied(`${channel}.feeds_database`, 'yes', range([17, 27], [17, 30])),
          satisfied(`${channel}.ai_part`, 'collects_or_selects', range([18, 20], [18, 39])),
          satisfied(`${channel}.data_type`, 'facial_images', range([19, 22], [19, 35])),
          satisfied(`${channel}.targeting`, 'untargeted_all_faces', range([20, 22], [20, 42])),
        ],
      },
      {
        number: 4,
        id: 'internet-or-cctv',
        status: 'satisfied',
        facts: [satisfied(`${channel}.source`, 'social_media', range([21, 19], [21, 31]))],
      },
    ])
    for (const change of changes) assertChange(change)
  })

  test('a section of none is itself the deciding fact', () => {
    const social = use?.provisions.find(({ id }) => id === '5-1-c')
    assert.equal(social?.verdict, 'not_prohibited')
    const gate = social?.conditions.find(({ status }) => status === 'not_satisfied')
    assert.deepEqual(gate?.facts, [
      { path: 'person_scoring', status: 'not_satisfied', value: 'none', range: range([23, 21], [23, 25]) },
    ])
  })

  test('findings: one on the use, one on each deciding fact, each with its related places', () => {
    const findings = manifest?.findings ?? []
    for (const finding of findings) {
      assert.deepEqual(keys(finding), ['code', 'known', 'message', 'range', 'related', 'severity'])
      for (const place of finding.related) assert.deepEqual(keys(place), ['message', 'path', 'range'])
      assert.ok((finding.message.split(/[:.]/)[0] ?? '').length < 80, finding.message)
    }
    const verdict = findings.find(({ code }) => code === '5-1-e')
    assert.equal(verdict?.severity, 'error')
    assert.deepEqual(verdict?.range, range([9, 3], [9, 13]))
    const stated = prohibition?.conditions.flatMap(({ facts }) => facts.flatMap(fact => fact.range ?? []))
    assert.deepEqual(
      verdict?.related.map(place => place.range),
      stated,
      'related places are the stated deciding facts',
    )
    // Where a fact is assumed the finding stands on its section.
    const condition = findings.filter(({ code }) => code === '5-1-e/face-database').map(found => found.range)
    assert.deepEqual(condition, [
      range([11, 5], [11, 20]),
      range([13, 27], [13, 34]),
      range([14, 21], [14, 31]),
      range([15, 26], [15, 36]),
    ])
    assert.deepEqual(severities(checked), {
      '5-1-e': 'error',
      '5-1-e/placing-service-or-use': 'warning',
      '5-1-e/face-database': 'warning',
      '5-1-e/untargeted-faces': 'warning',
      '5-1-e/internet-or-cctv': 'warning',
    })
  })

  test('held by one condition: its number, and findings on what holds it', () => {
    const held = FACE_HARVEST.replace('data_type: facial_images', 'data_type: fingerprints')
    const again = check(['held', '--as-of', '2026-11-21'], { cwd: folder({ 'held/ai-system.yaml': held }) })
    const provision = again.report.manifests[0]?.systems[0]?.uses[0]?.provisions.find(
      ({ id }) => id === '5-1-e',
    )
    assert.equal(again.status, 0)
    assert.equal(provision?.verdict, 'not_prohibited')
    assert.equal(provision?.held_by, 3)
    assert.deepEqual(severities(again), { '5-1-e/held-by/untargeted-faces': 'information' })
    for (const change of provision?.changes ?? []) assertChange(change)
  })

  test('undetermined: open facts, and a not stated fact has neither value nor range', () => {
    const draft = FACE_HARVEST.replace('      face_storage: persistent\n', '')
    const again = check(['draft', '--as-of', '2026-11-21'], {
      cwd: folder({ 'draft/ai-system.yaml': draft }),
    })
    const provision = again.report.manifests[0]?.systems[0]?.uses[0]?.provisions.find(
      ({ id }) => id === '5-1-e',
    )
    assert.equal(provision?.verdict, 'undetermined')
    assert.deepEqual(provision?.open, ['face_collection.face_storage'])
    assert.deepEqual(provision?.conditions[1]?.facts, [
      { path: 'face_collection.face_storage', status: 'unknown', value: null, range: null },
    ])
    assert.equal(again.report.summary.undetermined, 1)
  })
})

/** `kind` tells a choice of design from a circumstance. */
function assertChange(change: unknown): void {
  const { condition, to, facts } = change as { condition: unknown; to: unknown; facts: { kind: string }[] }
  assert.ok(condition === null || typeof condition === 'number')
  assert.equal(typeof to, 'string')
  for (const fact of facts) {
    for (const key of ['path', 'to', 'kind']) assert.ok(key in fact, key)
    assert.match(fact.kind, /^(design|circumstance)$/)
  }
}
