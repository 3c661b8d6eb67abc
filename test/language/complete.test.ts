import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { complete } from '../../src/language/complete/complete.ts'
import { read } from '../../src/manifest/read.ts'
import { accepted, completionsAt, cursorIn } from './complete-support.ts'

const HEAD = 'schema: ai-design-review/v1\nname: Test\n'
const USE = `${HEAD}uses:\n  case:\n    purpose: Testing.\n`
const FACES = `${USE}    face_collection:\n`
const CHANNEL = `${FACES}      channels:\n        - source: cctv\n`
const SCORING = `${USE}    person_scoring:\n`

const SECTIONS = [
  'influence',
  'person_scoring',
  'crime_prediction',
  'face_collection',
  'emotion_inference',
  'biometric_categorisation',
  'biometric_identification',
  'intimate_media',
]
const ACTIVITIES = [
  'placing_on_market',
  'importing',
  'putting_into_service',
  'use',
  'real_world_testing',
  'none',
]
const without = (words: readonly string[], ...dropped: readonly string[]) =>
  words.filter(word => !dropped.includes(word))
const CHANNEL_KEYS = [
  'ai_part',
  'data_type',
  'targeting',
  'faces_kept',
  'feeds_database',
  'stepwise_accumulation',
]

function labels(marked: string): readonly string[] {
  return completionsAt(marked).map(({ label }) => label)
}

/** What is offered where, in order. */
const OFFERED: readonly (readonly [title: string, marked: string, expected: readonly string[]])[] = [
  // The document
  ['an empty file', '|', ['new manifest', 'schema']],
  ['a file with comments only', '# A comment.\n|', ['new manifest', 'schema']],
  ['the first word of a file', 'sch|', ['new manifest', 'schema']],
  ['an empty second document', `${USE}---\n|`, ['new manifest', 'schema']],
  ['the value of schema', 'schema: |', ['ai-design-review/v1']],
  ['the value of schema behind the colon', 'schema:|', ['ai-design-review/v1']],
  ['a half-typed schema', 'schema: ai-des|', ['ai-design-review/v1']],
  // Top level
  ['the top level', `${HEAD}|`, ['scope', 'uses', 'description', 'owner', 'law_as_of', 'version']],
  ['the top level, typed', `${HEAD}us|`, ['scope', 'uses', 'description', 'owner', 'law_as_of', 'version']],
  [
    'the top level between keys',
    `schema: ai-design-review/v1\n|\nuses:\n  a:\n    purpose: x\n`,
    ['name', 'scope', 'description', 'owner', 'law_as_of', 'version'],
  ],
  [
    'the top level below a use',
    `${FACES}      face_storage: temporary\n|`,
    ['scope', 'description', 'owner', 'law_as_of', 'version'],
  ],
  ['the day of the law', `${HEAD}law_as_of: |`, ['2025-02-02', '2026-12-02', '2027-12-02']],
  [
    'the top level of a second document',
    `${USE}---\n${HEAD}|`,
    ['scope', 'uses', 'description', 'owner', 'law_as_of', 'version'],
  ],
  [
    'the top level in flow style',
    '{ schema: ai-design-review/v1, name: x, | }',
    ['scope', 'uses', 'description', 'owner', 'law_as_of', 'version'],
  ],
  // Scope
  ['the value of scope', `${HEAD}scope: |`, ['facts …']],
  [
    'facts of the scope that are not there',
    `${HEAD}scope:\n  is_ai_system: yes\n  |\n  union_nexus: []\n`,
    [
      'activities',
      'roles',
      'deployer_type',
      'member_states',
      'exclusions',
      'criminal_activity',
      'open_source',
    ],
  ],
  // Uses
  ['behind uses', `${HEAD}uses: |`, ['new use']],
  ['the id of a use', `${HEAD}uses:\n  |`, ['new use']],
  ['the id of another use', `${USE}  |`, ['new use']],
  ['behind the id of a use', `${HEAD}uses:\n  case: |`, ['facts …']],
  ['the first key of a use', `${HEAD}uses:\n  case:\n    |`, ['purpose', ...SECTIONS, 'scope']],
  ['a key of a use', `${USE}    |`, [...SECTIONS, 'scope']],
  ['a key of a use, typed', `${USE}    fac|`, [...SECTIONS, 'scope']],
  [
    'a key of a use before others',
    `${USE}    |\n    influence: none\n    scope:\n      is_ai_system: yes\n`,
    without(SECTIONS, 'influence'),
  ],
  ['a key of a use that is misspelled', `${USE}    person_scorin|: none\n`, [...SECTIONS, 'scope']],
  ['a key of a use in flow style', `${HEAD}uses:\n  case: { purpose: x, | }\n`, [...SECTIONS, 'scope']],
  ['a key of a use in the second document', `${USE}---\n${USE}    |`, [...SECTIONS, 'scope']],
  [
    'a key of a use with keys merged in',
    `${HEAD}decisions:\n  - &base\n    influence: none\nuses:\n  case:\n    <<: *base\n    purpose: x\n    |\n`,
    [...without(SECTIONS, 'influence'), 'scope'],
  ],
  // Sections
  ['the value of a section', `${USE}    influence: |`, ['facts …', 'none', 'unknown']],
  ['the value of a section behind the colon', `${USE}    influence:|`, ['facts …', 'none', 'unknown']],
  ['the value of a section, typed', `${USE}    influence: no|`, ['facts …', 'none', 'unknown']],
  ['the value of a section to change', `${USE}    influence: |none\n`, ['facts …', 'none', 'unknown']],
  [
    'the value of a section before a comment',
    `${USE}    influence: | # to be seen\n`,
    ['facts …', 'none', 'unknown'],
  ],
  ['the value of a section in quotes', `${USE}    influence: "|"\n`, ['none', 'unknown']],
  [
    'the value of a section in flow style',
    `${HEAD}uses:\n  case: { purpose: x, influence: | }\n`,
    ['none', 'unknown'],
  ],
  [
    'a fact, the gate first',
    `${FACES}      |`,
    [
      'database_operation',
      'face_storage',
      'matching_function',
      'channels',
      'intended_purpose',
      'stored_face_form',
      'facts …',
    ],
  ],
  [
    'a fact at a wrong depth',
    `${FACES}          |\n`,
    [
      'database_operation',
      'face_storage',
      'matching_function',
      'channels',
      'intended_purpose',
      'stored_face_form',
      'facts …',
    ],
  ],
  [
    'a fact where some stand',
    `${FACES}      |\n      database_operation: creates\n      channels: []\n`,
    ['face_storage', 'matching_function', 'intended_purpose', 'stored_face_form'],
  ],
  [
    'a fact in flow style',
    `${USE}    face_collection: { database_operation: creates, |`,
    ['face_storage', 'matching_function', 'channels', 'intended_purpose', 'stored_face_form'],
  ],
  [
    'a fact of an anchored section',
    `${USE}    face_collection: &faces\n      face_storage: temporary\n      |`,
    ['database_operation', 'matching_function', 'channels', 'intended_purpose', 'stored_face_form'],
  ],
  // Values
  ['a ternary', `${FACES}      intended_purpose: |`, ['yes', 'no', 'unknown']],
  ['a ternary behind the colon', `${FACES}      intended_purpose:|`, ['yes', 'no', 'unknown']],
  ['an enum', `${FACES}      face_storage: |`, ['persistent', 'temporary', 'none_realtime_only', 'unknown']],
  [
    'an enum, typed',
    `${FACES}      face_storage: te|`,
    ['persistent', 'temporary', 'none_realtime_only', 'unknown'],
  ],
  [
    'an enum in quotes',
    `${FACES}      face_storage: '|'`,
    ['persistent', 'temporary', 'none_realtime_only', 'unknown'],
  ],
  [
    'an enum in a quote that is not closed',
    `${FACES}      face_storage: "|`,
    ['persistent', 'temporary', 'none_realtime_only', 'unknown'],
  ],
  [
    'an enum behind an anchor',
    `${FACES}      face_storage: &how |`,
    ['persistent', 'temporary', 'none_realtime_only', 'unknown'],
  ],
  [
    'an enum with a value that needs evidence',
    `${SCORING}      legitimate_basis: |`,
    ['documented', 'absent', 'with evidence …', 'unknown'],
  ],
  ['a set without brackets', `${HEAD}scope:\n  activities: |`, [...ACTIVITIES, '[]', 'unknown']],
  ['an empty list', `${HEAD}scope:\n  activities: [|]`, [...ACTIVITIES, 'unknown']],
  ['a list with a word', `${HEAD}scope:\n  activities: [use, |]`, [...without(ACTIVITIES, 'use'), 'unknown']],
  [
    'a list behind the comma',
    `${HEAD}scope:\n  activities: [use,|]`,
    [...without(ACTIVITIES, 'use'), 'unknown'],
  ],
  [
    'a list before a word',
    `${HEAD}scope:\n  activities: [|, use]`,
    [...without(ACTIVITIES, 'use'), 'unknown'],
  ],
  [
    'a list that is not closed',
    `${HEAD}scope:\n  activities: [use, |\n  roles: [provider]\nuses:\n  a:\n    purpose: x\n`,
    [...without(ACTIVITIES, 'use'), 'unknown'],
  ],
  [
    'a list over several lines',
    `${HEAD}scope:\n  activities: [\n    use,\n    |\n  ]\n`,
    [...without(ACTIVITIES, 'use'), 'unknown'],
  ],
  [
    'a list over several lines, typed',
    `${HEAD}scope:\n  activities: [\n    use,\n    imp|\n  ]\n`,
    [...without(ACTIVITIES, 'use'), 'unknown'],
  ],
  [
    'a block list behind the dash',
    `${HEAD}scope:\n  activities:\n    - use\n    - |`,
    [...without(ACTIVITIES, 'use'), 'unknown'],
  ],
  [
    'a block list right behind the dash',
    `${HEAD}scope:\n  activities:\n    - use\n    -|`,
    [...without(ACTIVITIES, 'use'), 'unknown'],
  ],
  [
    'a block list on a new line',
    `${HEAD}scope:\n  activities:\n    - use\n    |`,
    [...without(ACTIVITIES, 'use').map(word => `- ${word}`), '- unknown'],
  ],
  [
    'below a set',
    `${HEAD}scope:\n  activities:\n    |`,
    [...ACTIVITIES.map(word => `- ${word}`), 'value', 'evidence', 'note'],
  ],
  // Entries
  ['the value of a list of entries', `${FACES}      channels: |`, ['new entry', '[]', 'unknown']],
  ['below a list of entries', `${FACES}      channels:\n        |`, ['new entry']],
  [
    'the first key of an entry',
    `${FACES}      channels:\n        - |`,
    ['source', ...CHANNEL_KEYS, 'new entry'],
  ],
  [
    'right behind the dash of an entry',
    `${FACES}      channels:\n        -|`,
    ['source', ...CHANNEL_KEYS, 'new entry'],
  ],
  ['the next key of an entry', `${CHANNEL}          |`, CHANNEL_KEYS],
  [
    'a new entry',
    `${CHANNEL}        |`,
    ['new entry', ...['source', ...CHANNEL_KEYS].map(key => `- ${key}`)],
  ],
  [
    'the value of a fact of an entry',
    `${CHANNEL}          data_type: |`,
    ['facial_images', 'video_with_faces', 'fingerprints', 'voice', 'other_biometric', 'non_face', 'unknown'],
  ],
  [
    'the first value of an entry',
    `${FACES}      channels:\n        - targeting: |`,
    [
      'untargeted_all_faces',
      'specific_persons',
      'predefined_group',
      'criteria_based_broad',
      'mixed',
      'unknown',
    ],
  ],
  ['a fact of an entry in flow style', `${FACES}      channels: [{ source: cctv, | }]`, CHANNEL_KEYS],
  // The long form
  ['below a fact', `${FACES}      face_storage:\n        |`, ['value', 'evidence', 'note']],
  [
    'the long form in block style',
    `${FACES}      face_storage:\n        value: temporary\n        |`,
    ['evidence', 'note'],
  ],
  ['the long form in flow style', `${FACES}      face_storage: { | }`, ['value', 'evidence', 'note']],
  [
    'the long form in flow style, not closed',
    `${FACES}      face_storage: { value: temporary, |`,
    ['evidence', 'note'],
  ],
  [
    'the value in the long form',
    `${FACES}      face_storage:\n        value: |`,
    ['persistent', 'temporary', 'none_realtime_only', 'unknown'],
  ],
  [
    'the value in the long form in flow style',
    `${SCORING}      legitimate_basis: { value: |, evidence: docs/a.md }`,
    ['documented', 'absent', 'unknown'],
  ],
  [
    'a list in the long form',
    `${HEAD}scope:\n  activities: { value: [use, |], note: x }`,
    [...without(ACTIVITIES, 'use'), 'unknown'],
  ],
  // Errors elsewhere
  [
    'a bracket that is not closed above',
    `${HEAD}scope:\n  activities: [use\nuses:\n  case:\n    purpose: x\n    influence: |\n`,
    ['facts …', 'none', 'unknown'],
  ],
  [
    'a key without a colon above',
    `${HEAD}owner\nuses:\n  case:\n    purpose: x\n    |\n`,
    [...SECTIONS, 'scope'],
  ],
  [
    'a key without a colon in the same section',
    `${FACES}      face_storage\n      intended_purpose: |`,
    ['yes', 'no', 'unknown'],
  ],
  [
    'a quote that is not closed below',
    `${USE}    influence: |\n    person_scoring: "none\n  other:\n    purpose: x\n`,
    ['facts …', 'none', 'unknown'],
  ],
  [
    'bad indentation in another use',
    `${USE}    influence: |\n  other:\n     purpose: x\n   crime_prediction: none\n`,
    ['facts …', 'none', 'unknown'],
  ],
]

suite('completion offers', () => {
  for (const [title, marked, expected] of OFFERED) {
    test(title, () => assert.deepEqual(labels(marked), expected))
  }

  test('the same in CRLF', () => {
    for (const [title, marked, expected] of OFFERED) {
      assert.deepEqual(labels(marked.replaceAll('\n', '\r\n')), expected, title)
    }
  })

  test('the same below other documents and behind a byte order mark', () => {
    for (const [title, marked, expected] of OFFERED) {
      assert.deepEqual(labels(`other: x\n---\n${marked}`), expected, title)
    }
    const marked = complete(`\uFEFF${HEAD}`, { line: 2, character: 0 }, { language: 'en' })
    assert.deepEqual(
      marked.map(({ label }) => label),
      labels(`${HEAD}|`),
    )
  })
})

suite('completion offers nothing', () => {
  const NOTHING: Readonly<Record<string, string>> = {
    'in foreign YAML': 'apiVersion: v1\nkind: Pod\n|',
    'in foreign YAML, typed': 'apiVersion: v1\nna|',
    'in the value of a foreign schema': 'schema: |\napiVersion: v1\n',
    'in a foreign schema': 'schema: other/v1|\n',
    'in a foreign document among ours': `${USE}---\nkind: Pod\n|`,
    'below uses in foreign YAML': 'name: x\nuses:\n  - |',
    'in a comment': `${HEAD}# |`,
    'in a comment after a colon': `${HEAD}# scope: |`,
    'in a comment behind a value': `${USE}    influence: none # or: |`,
    'in a name': `${HEAD}name: |`,
    'in a description': `${HEAD}description: A system that |`,
    'in a purpose': `${HEAD}uses:\n  case:\n    purpose: |`,
    'in a purpose after a colon': `${HEAD}uses:\n  case:\n    purpose: "One: |"`,
    'in a purpose after a comma': `${HEAD}uses:\n  case:\n    purpose: One, |`,
    'in a block text': `${HEAD}description: >\n  Some text\n  |\n`,
    'in a block text after a colon': `${HEAD}description: >\n  Some text:\n    |\n`,
    'in a text over several lines': `${HEAD}description: Some text\n  and |\n`,
    'in the name of a source': `${SCORING}      data_sources:\n        - name: |`,
    'in a note': `${FACES}      face_storage: { value: temporary, note: | }`,
    'in evidence': `${FACES}      face_storage: { value: temporary, evidence: | }`,
    'behind a value': `${USE}    influence: none |`,
    'behind a list': `${HEAD}scope:\n  activities: [use] |`,
    'on a key that has its value': `${USE}    influ|ence: none`,
    'before the value on the lines below': `${USE}    face_collection: |\n      face_storage: temporary\n`,
    'before the list on the lines below': `${FACES}      channels: |\n      - source: cctv\n`,
    'behind an alias': `${USE}    influence: *|`,
    'under a key that the format does not have': `${USE}    invented:\n      |`,
    'under a text': `${HEAD}owner:\n  |`,
    'in the list of decisions': `${HEAD}decisions:\n  - |`,
    'at a document marker': `${HEAD}---|`,
  }
  for (const [where, marked] of Object.entries(NOTHING)) {
    test(where, () => assert.deepEqual(labels(marked), []))
  }
})

/** The text after accepting what is offered under a label, with the place of its placeholders empty. */
function after(marked: string, label: string): string {
  const found = completionsAt(marked).find(completion => completion.label === label)
  assert.ok(found, `${label} is not offered`)
  return accepted(cursorIn(marked).text, found).text
}

suite('completion writes', () => {
  const WRITTEN: readonly (readonly [marked: string, label: string, expected: string])[] = [
    [`${HEAD}|`, 'scope', `${HEAD}scope:\n  `],
    [`${USE}    |`, 'influence', `${USE}    influence: `],
    [`${USE}    person_scorin|: none`, 'person_scoring', `${USE}    person_scoring: none`],
    [`${USE}    inf|`, 'influence', `${USE}    influence: `],
    [`${USE}|\n    influence: none\n`, 'scope', `${USE}    scope:\n      \n    influence: none\n`],
    [`${USE}       |`, 'influence', `${USE}    influence: `],
    [`${USE}\t|`, 'owner', `${USE}owner: `],
    [`${FACES}      |`, 'channels', `${FACES}      channels:\n        - `],
    [`${CHANNEL}        |`, '- targeting', `${CHANNEL}        - targeting: `],
    [`${FACES}      channels:\n        -|`, 'source', `${FACES}      channels:\n        - source: `],
    [`${HEAD}scope:\n  |`, 'activities', `${HEAD}scope:\n  activities: []`],
    [`${HEAD}scope:\n  activities:|`, 'use', `${HEAD}scope:\n  activities: [use]`],
    [`${HEAD}scope:\n  activities: us|`, 'use', `${HEAD}scope:\n  activities: [use]`],
    [`${HEAD}scope:\n  activities: "us|"`, 'use', `${HEAD}scope:\n  activities: "use"`],
    [`${HEAD}scope:\n  activities: [use,|]`, 'importing', `${HEAD}scope:\n  activities: [use, importing]`],
    [`${HEAD}scope:\n  activities: [u|se]`, 'importing', `${HEAD}scope:\n  activities: [importing]`],
    [`${FACES}      face_storage:|`, 'temporary', `${FACES}      face_storage: temporary`],
    [
      `${FACES}      face_storage: |persistent # why`,
      'temporary',
      `${FACES}      face_storage: temporary # why`,
    ],
    [`${USE}    influence: |\n`, 'none', `${USE}    influence: none\n`],
    ['|', 'schema', 'schema: ai-design-review/v1'],
    [
      `${FACES}      channels: |`,
      'new entry',
      `${FACES}      channels:\n        - ai_part: unknown\n          data_type: unknown\n          targeting: unknown\n          faces_kept: unknown\n          source: unknown`,
    ],
  ]
  for (const [marked, label, expected] of WRITTEN) {
    test(`${label} at ${JSON.stringify(marked.split('\n').slice(-2).join('\n'))}`, () =>
      assert.equal(after(marked, label), expected))
  }

  test('with the width of the file, and the dashes where the file has them', () => {
    const four = `schema: ai-design-review/v1\nname: x\nscope:\n    roles:\n    - provider\nuses:\n    case:\n        purpose: x\n        face_collection:\n            |`
    assert.match(after(four, 'channels'), / {12}channels:\n {12}- $/)
    assert.match(
      after(four.replace('\n            |', '\n                  |'), 'channels'),
      /\n {12}channels:\n {12}- $/,
    )
    assert.match(
      after(
        four.replace('    case:\n        purpose: x\n        face_collection:\n            |', '    |'),
        'new use',
      ),
      /\n {4}use-id:\n {8}purpose/,
    )
  })

  test('with the line endings of the file', () => {
    const text = after(`${USE}    face_collection: |`.replaceAll('\n', '\r\n'), 'facts …')
    assert.equal(text.replaceAll('\r\n', '').includes('\n'), false)
    assert.match(text, /face_collection:\r\n {6}database_operation: unknown\r\n/)
  })

  test('a use that keeps its typed id', () => {
    assert.match(
      after(`${HEAD}uses:\n  tenant-screening|`, 'new use'),
      /\n {2}tenant-screening:\n {4}purpose: /,
    )
  })

  test('nothing stated by a snippet of its own accord', () => {
    const manifest = after('|', 'new manifest')
    const stated = manifest.split('\n').filter(line => /: \S/.test(line) && !/: \[?unknown\]?$/.test(line))
    assert.deepEqual(
      stated.map(line => line.trim().replace(/:.*/, '')),
      ['schema', 'name', 'purpose'],
    )
    assert.deepEqual(read(manifest).problems, [])
  })

  test('every placeholder of facts unknown to begin with', () => {
    const text = after(`${USE}    face_collection: |`, 'facts …')
    for (const line of text.split('\n').slice(USE.split('\n').length))
      assert.match(line, /: unknown$|channels:$/)
  })
})

suite('completion explains', () => {
  const one = (marked: string, label: string, language: 'en' | 'da' = 'en') => {
    const found = completionsAt(marked, language).find(completion => completion.label === label)
    assert.ok(found, `${label} is not offered`)
    return found
  }

  test('a fact by its question, its values and who reads it', () => {
    const { documentation } = one(`${CHANNEL}          |`, 'targeting')
    assert.match(documentation, /^\*\*Whom is the system told to look for before it collects\?\*\*/)
    assert.match(documentation, /- `untargeted_all_faces`: Every face found\./)
    assert.match(documentation, /so it gives unknown/)
    assert.match(documentation, /Read by Article 5\(1\)\(e\)\./)
  })

  test('what needs evidence and what is assumed', () => {
    assert.match(
      one(`${SCORING}      |`, 'legitimate_basis').documentation,
      /`documented`: .* \*\(needs evidence\)\*/,
    )
    assert.match(
      one(`${SCORING}      legitimate_basis: |`, 'documented').documentation,
      /Counts only with evidence/,
    )
    assert.match(one(`${FACES}      |`, 'stored_face_form').documentation, /\*\(assumed where absent\)\*/)
  })

  test('a section by what it is about and its points', () => {
    const { documentation, detail } = one(`${USE}    |`, 'intimate_media')
    assert.equal(detail, '5(1)(ba), 5(1)(bb)')
    assert.match(documentation, /- Article 5\(1\)\(bb\), /)
  })

  test('in Danish', () => {
    assert.match(one(`${CHANNEL}          |`, 'targeting', 'da').documentation, /Hvem får systemet besked på/)
    assert.match(one(`${USE}    influence: |`, 'none', 'da').documentation, /ikke gør noget af den slags/)
    assert.equal(one(`${HEAD}scope:\n  member_states: [|]`, 'DE', 'da').detail, 'Tyskland')
  })

  test('country codes by name, the Union first', () => {
    const offered = completionsAt(`${HEAD}scope:\n  member_states: [DK, |]`)
    assert.equal(offered.length, 249)
    assert.deepEqual(
      offered.slice(0, 2).map(({ label, detail }) => `${label} ${detail}`),
      ['AT Austria', 'BE Belgium'],
    )
    assert.equal(
      offered.findIndex(({ label }) => label === 'AD'),
      26,
    )
  })
})
