import assert from 'node:assert/strict'
import { test } from 'node:test'
import { quoted } from '../../src/manifest/edit/content.ts'
import {
  addSchema,
  addUse,
  applyEdits,
  type FactTarget,
  type FactValue,
  newManifest,
  removeKey,
  removeWord,
  setPurpose,
  setTopLevel,
  stateEvidence,
  stateFact,
  stateFacts,
  stateSection,
  type TextEdit,
} from '../../src/manifest/edit.ts'
import { parse } from '../../src/manifest/parse.ts'
import { read } from '../../src/manifest/read.ts'
import { ownEntry } from '../../src/manifest/tree.ts'
import type { UseSectionName } from '../../src/manifest/vocabulary.ts'
import { unmark } from './marks.ts'

type Edit = (text: string) => readonly TextEdit[]

const HEAD = 'schema: ai-design-review/v1\nname: x\n'

function value(
  words: FactValue['words'],
  evidence: string | null = null,
  note: string | null = null,
): FactValue {
  return { words, evidence, note }
}

/** The path of a fact as in findings, with the use before it: `one/face_collection.channels[0].source`. */
function target(path: string): FactTarget {
  const [, use = null, section = '', list = null, item, name = ''] =
    /^(?:([\w-]+)\/)?(\w+)\.(?:(\w+)\[(\d+)\]\.)?(\w+)$/.exec(path) ?? []
  const known = section as UseSectionName | 'scope'
  return { system: 0, use, section: known, list, item: list === null ? null : Number(item), name }
}

const fact =
  (path: string, words: FactValue['words'], evidence: string | null = null): Edit =>
  text =>
    stateFact(text, target(path), value(words, evidence))
const section =
  (use: string, name: UseSectionName, word: 'none' | 'unknown'): Edit =>
  text =>
    stateSection(text, { system: 0, use, section: name }, word)

/** Checks the edit with both line breaks, that it is idempotent, and that nothing is edited where it fails. */
function becomes(before: string, edit: Edit, after: string): void {
  for (const lineBreak of ['\n', '\r\n']) {
    const [text, expected] = [HEAD + before, HEAD + after].map(one => one.replaceAll('\n', lineBreak))
    assert(text !== undefined && expected !== undefined)
    const result = applyEdits(text, edit(text))
    assert.equal(result, expected)
    assert.deepEqual(edit(result), [], 'twice')
  }
}

const examples: Readonly<Record<string, readonly [before: string, edit: Edit, after: string]>> = {
  'a value, with its comment': [
    'scope:\n  is_ai_system: no # since\nuses:\n',
    fact('scope.is_ai_system', 'yes'),
    'scope:\n  is_ai_system: yes # since\nuses:\n',
  ],
  'a new fact, at the end of the section': [
    'scope:\n    is_ai_system: no # since\n    # more to come\nuses:\n',
    fact('scope.roles', ['provider', 'deployer']),
    'scope:\n    is_ai_system: no # since\n    roles: [provider, deployer]\n    # more to come\nuses:\n',
  ],
  'a new scope, before the uses and their comments': [
    'owner: me # by name\n\n# what it is for\nuses:\n  one:\n    purpose: p\n',
    fact('scope.is_ai_system', 'yes'),
    'owner: me # by name\nscope:\n  is_ai_system: yes\n\n# what it is for\nuses:\n  one:\n    purpose: p\n',
  ],
  'the scope of a use, at its end': [
    'uses:\n  one:\n    purpose: p\n    influence: none',
    fact('one/scope.activities', []),
    'uses:\n  one:\n    purpose: p\n    influence: none\n    scope:\n      activities: []',
  ],
  'a section that is none, in the indentation of the file': [
    'uses:\n    one:\n        purpose: p\n        face_collection: none # not yet\n        # below\n',
    fact('one/face_collection.intended_purpose', 'no'),
    'uses:\n    one:\n        purpose: p\n        face_collection: # not yet\n            intended_purpose: no\n        # below\n',
  ],
  'an empty section': [
    'uses:\n  one:\n    purpose: p\n    face_collection: # not yet\n    # below\n    influence: none\n',
    fact('one/face_collection.channels[0].source', 'cctv'),
    'uses:\n  one:\n    purpose: p\n    face_collection: # not yet\n      channels:\n        - source: cctv\n    # below\n    influence: none\n',
  ],
  'a section in braces': [
    'uses: {one: {purpose: p, face_collection: unknown}} # flow\n',
    fact('one/face_collection.channels[0].source', 'cctv', 'a, b.md'),
    "uses: {one: {purpose: p, face_collection: { channels: [{ source: { value: cctv, evidence: 'a, b.md' } }] }}} # flow\n",
  ],
  'one more entry of a list, as deep as the others': [
    'uses:\n  one:\n    purpose: p\n    face_collection:\n      channels: # some\n      -   ai_part: none # p\n          source: cctv # q\n',
    fact('one/face_collection.channels[1].source', 'unknown'),
    'uses:\n  one:\n    purpose: p\n    face_collection:\n      channels: # some\n      -   ai_part: none # p\n          source: cctv # q\n      -   source: unknown\n',
  ],
  'an entry that is empty': [
    'uses:\n  one:\n    purpose: p\n    face_collection:\n      channels:\n        - # empty\n        - ai_part: none\n',
    fact('one/face_collection.channels[0].source', 'unknown'),
    'uses:\n  one:\n    purpose: p\n    face_collection:\n      channels:\n        - source: unknown # empty\n        - ai_part: none\n',
  ],
  'the first entry of a list in long form': [
    'uses:\n  one:\n    purpose: p\n    face_collection:\n      channels: {value: [], note: n} # some\n',
    fact('one/face_collection.channels[0].source', 'unknown'),
    'uses:\n  one:\n    purpose: p\n    face_collection:\n      channels: {value: [{ source: unknown }], note: n} # some\n',
  ],
  'a list of lines, of which some go and some come': [
    'scope:\n  activities: # what\n  - use # two\n  # of\n  - importing # three\n  roles: [provider]\n',
    fact('scope.activities', ['placing_on_market', 'use']),
    'scope:\n  activities: # what\n  - use # two\n  - placing_on_market\n  # of\n  # three\n  roles: [provider]\n',
  ],
  'a list of lines that becomes a word': [
    'scope:\n  activities: # what\n  - use # two\n  # of\n  - importing # three\n  roles: [provider]\n',
    fact('scope.activities', 'unknown'),
    'scope:\n  activities: unknown # what\n    # two\n    # of\n    # three\n  roles: [provider]\n',
  ],
  'a list in brackets over several lines': [
    'scope: {\n  activities: [\n    use, # two\n    importing # three\n  ], # four\n}\n',
    fact('scope.activities', ['importing', 'placing_on_market']),
    'scope: {\n  activities: [\n    # two\n    importing, placing_on_market # three\n  ], # four\n}\n',
  ],
  'the long form, with the comment beside the value': [
    'scope:\n  is_ai_system: yes # since\nuses:\n',
    fact('scope.is_ai_system', 'yes', 'docs/a.md'),
    'scope:\n  is_ai_system:\n    value: yes # since\n    evidence: docs/a.md\nuses:\n',
  ],
  'the long form of a list of lines': [
    'scope:\n  roles: # who\n  - provider # we\n  - deployer\nuses:\n',
    fact('scope.roles', ['provider', 'deployer'], 'docs/a.md'),
    'scope:\n  roles: # who\n    value:\n      - provider # we\n      - deployer\n    evidence: docs/a.md\nuses:\n',
  ],
  'a value in long form, whose evidence and note stay': [
    'scope:\n  is_ai_system:\n    note: n # so\n    value: yes # since\n    evidence: [a.md, b.md] # both\n',
    fact('scope.is_ai_system', 'no'),
    'scope:\n  is_ai_system:\n    note: n # so\n    value: no # since\n    evidence: [a.md, b.md] # both\n',
  ],
  'a section by alias: a copy at the place of use': [
    'uses:\n  one:\n    purpose: p\n    face_collection: &fc # shared\n      intended_purpose: yes # so\n  two:\n    purpose: q\n    face_collection: *fc # the same\n',
    fact('two/face_collection.intended_purpose', 'no'),
    'uses:\n  one:\n    purpose: p\n    face_collection: &fc # shared\n      intended_purpose: yes # so\n  two:\n    purpose: q\n    face_collection: # the same\n      intended_purpose: no\n',
  ],
  'a section with an anchor: its aliases keep what they said': [
    'uses:\n  one:\n    purpose: p\n    face_collection: &fc # shared\n      intended_purpose: yes # so\n  two:\n    purpose: q\n    face_collection: *fc # the same\n',
    fact('one/face_collection.intended_purpose', 'no'),
    'uses:\n  one:\n    purpose: p\n    face_collection: &fc # shared\n      intended_purpose: no # so\n  two:\n    purpose: q\n    face_collection: # the same\n      intended_purpose: yes\n',
  ],
  'a word by alias': [
    'scope:\n  is_ai_system: &y yes\nuses:\n  one:\n    purpose: p\n    face_collection:\n      intended_purpose: *y # so\n',
    fact('one/face_collection.intended_purpose', 'no'),
    'scope:\n  is_ai_system: &y yes\nuses:\n  one:\n    purpose: p\n    face_collection:\n      intended_purpose: no # so\n',
  ],
  'a word with an anchor': [
    'scope:\n  is_ai_system: &y yes\nuses:\n  one:\n    purpose: p\n    face_collection:\n      intended_purpose: *y # so\n',
    fact('scope.is_ai_system', 'no'),
    'scope:\n  is_ai_system: &y no\nuses:\n  one:\n    purpose: p\n    face_collection:\n      intended_purpose: yes # so\n',
  ],
  'a fact that a merge key brings: an own one wins': [
    'uses:\n  one:\n    purpose: p\n    face_collection: &fc\n      intended_purpose: {value: yes, evidence: a.md}\n  two:\n    purpose: q\n    face_collection:\n      <<: *fc # merged\n',
    fact('two/face_collection.intended_purpose', 'no'),
    'uses:\n  one:\n    purpose: p\n    face_collection: &fc\n      intended_purpose: {value: yes, evidence: a.md}\n  two:\n    purpose: q\n    face_collection:\n      <<: *fc # merged\n      intended_purpose:\n        value: no\n        evidence: a.md\n',
  ],
  'a section of a use in braces with a merge key': [
    'uses:\n  one: &one\n    purpose: p\n    face_collection: {intended_purpose: yes}\n  two: {<<: *one, purpose: q}\n',
    fact('two/face_collection.intended_purpose', 'no'),
    'uses:\n  one: &one\n    purpose: p\n    face_collection: {intended_purpose: yes}\n  two: {face_collection: { intended_purpose: no }, <<: *one, purpose: q}\n',
  ],
  'a value with a tag, which goes with it': [
    'scope:\n  is_ai_system: !x yes # c\n',
    fact('scope.is_ai_system', 'no'),
    'scope:\n  is_ai_system: no # c\n',
  ],
  'behind a block text that keeps its blank lines': [
    'uses:\n  one:\n    purpose: |+ # text\n      a\n\n\n  two:\n    purpose: b\n',
    fact('one/scope.is_ai_system', 'no'),
    'uses:\n  one:\n    purpose: |+ # text\n      a\n\n\n    scope:\n      is_ai_system: no\n  two:\n    purpose: b\n',
  ],
  'explicit keys': [
    '? scope\n: ? is_ai_system\n  : yes # c\n',
    fact('scope.activities', ['use']),
    '? scope\n: ? is_ai_system\n  : yes # c\n  activities: [use]\n',
  ],
  'beside a mistake': [
    'scope:\n  is_ai_system: maybe # c\n  activities: [use\nuses:\n  one:\n    purpose: x\n',
    fact('scope.is_ai_system', 'no'),
    'scope:\n  is_ai_system: no # c\n  activities: [use\nuses:\n  one:\n    purpose: x\n',
  ],
  'a section is stated as none, and its comments stay': [
    'uses:\n  one:\n    purpose: p\n    face_collection: # not now\n      intended_purpose: yes # so\n    influence: none\n',
    section('one', 'face_collection', 'none'),
    'uses:\n  one:\n    purpose: p\n    face_collection: none # not now\n      # so\n    influence: none\n',
  ],
  'a section of a use without anything': [
    'uses:\n  one: # a use\n',
    section('one', 'influence', 'unknown'),
    'uses:\n  one: # a use\n    influence: unknown\n',
  ],
  'a use behind the others': [
    'uses:\n  one:\n    purpose: p # why\n# the end\n',
    text => addUse(text, 0, 'two', 'Rank: applicants'),
    "uses:\n  one:\n    purpose: p # why\n  two:\n    purpose: 'Rank: applicants'\n# the end\n",
  ],
  'the first use': [
    'uses: {} # none yet\n',
    text => addUse(text, 0, '2024', 'Rank'),
    "uses: # none yet\n  '2024':\n    purpose: Rank\n",
  ],
  'a purpose, before all else': [
    'uses:\n  one:\n    # nothing of the kind\n    influence: none\n',
    text => setPurpose(text, 0, 'one', 'Rank'),
    'uses:\n  one:\n    # nothing of the kind\n    purpose: Rank\n    influence: none\n',
  ],
  'a text at the top, in its usual place': [
    '# whose\nuses:\n',
    text => setTopLevel(text, 0, 'law_as_of', '2026-12-02'),
    'law_as_of: 2026-12-02\n# whose\nuses:\n',
  ],
  'several facts at once': [
    'uses:\n  one:\n    purpose: p\n',
    text =>
      stateFacts(
        text,
        ['intended_purpose', 'channels[0].source', 'channels[0].ai_part', 'face_storage'].map(path => ({
          target: target(`one/face_collection.${path}`),
          value: value('unknown'),
        })),
      ),
    'uses:\n  one:\n    purpose: p\n    face_collection:\n      intended_purpose: unknown\n      channels:\n        - source: unknown\n          ai_part: unknown\n      face_storage: unknown\n',
  ],
  'evidence alone': [
    'scope:\n  exclusions:\n  - personal_non_professional # so\n',
    text => stateEvidence(text, target('scope.exclusions'), 'a.md'),
    'scope:\n  exclusions:\n    value:\n      - personal_non_professional # so\n    evidence: a.md\n',
  ],
}

for (const [title, [before, edit, after]] of Object.entries(examples)) {
  test(title, () => becomes(before, edit, after))
}

const nothing: Readonly<Record<string, readonly [before: string, edit: Edit]>> = {
  'no such use': ['uses:\n  one:\n    purpose: p\n', fact('two/influence.intended_purpose', 'yes')],
  'no such fact': ['uses:\n  one:\n    purpose: p\n', fact('one/face_collection.constructor', 'yes')],
  'no value of the fact': ['scope:\n  is_ai_system: no\n', fact('scope.is_ai_system', 'perhaps')],
  'a fact that stands twice': [
    'scope:\n  is_ai_system: no\n  is_ai_system: yes\n',
    fact('scope.is_ai_system', 'no'),
  ],
  'a list in the place of a section': [
    'uses:\n  one:\n    purpose: p\n    face_collection:\n    - x\n',
    fact('one/face_collection.intended_purpose', 'no'),
  ],
  'a use that is there': ['uses:\n  one:\n    purpose: p\n', text => addUse(text, 0, 'one', 'q')],
  'another system': ['uses:\n  one:\n    purpose: p\n', text => setTopLevel(text, 1, 'name', 'y')],
  'evidence of nothing': ['scope:\n', text => stateEvidence(text, target('scope.roles'), 'a.md')],
  'uses that are a text': ['uses: some\n', fact('one/influence.intended_purpose', 'yes')],
}

for (const [title, [before, edit]] of Object.entries(nothing)) {
  test(`nothing is edited: ${title}`, () => assert.deepEqual(edit(HEAD + before), []))
}

test('whatever the text, nothing throws', () => {
  for (const text of ['', '\uFEFF', '{', '- a', 'schema: ai-design-review/v1', '\0', `${HEAD}scope: *x\n`]) {
    for (const edit of [fact('scope.is_ai_system', 'yes'), section('one', 'influence', 'none')]) {
      assert.doesNotThrow(() => applyEdits(text, edit(text)))
    }
    assert.doesNotThrow(() => [removeWord(text, { start: 0, end: 1 }), removeKey(text, { start: 0, end: 1 })])
    assert.doesNotThrow(() => [
      addSchema(text, 0),
      addUse(text, 0, 'a', 'b'),
      setTopLevel(text, 0, 'name', 'c'),
    ])
  }
})

test('the second of several documents', () => {
  const one = `${HEAD}uses:\n  one:\n    purpose: p\n`
  const text = `${one}--- # next\n${one}...\n# the end\n`
  const edits = stateSection(text, { system: 1, use: 'one', section: 'influence' }, 'none')
  assert.equal(applyEdits(text, edits), `${one}--- # next\n${one}    influence: none\n...\n# the end\n`)
})

test('an entry past the end of a list is the next one', () => {
  const text = `${HEAD}uses:\n  one:\n    purpose: p\n    face_collection:\n      channels:\n        - source: cctv\n`
  const edits = stateFact(text, target('one/face_collection.channels[7].source'), value('unknown'))
  assert.equal(applyEdits(text, edits), `${text}        - source: unknown\n`)
})

test('a new manifest, filled in step by step', () => {
  const start = newManifest('Tenants: a score')
  assert.equal(start, "schema: ai-design-review/v1\nname: 'Tenants: a score'\nuses:\n")
  const used = applyEdits(start, addUse(start, 0, 'one', 'Rank.'))
  const scoped = applyEdits(used, fact('scope.is_ai_system', 'yes')(used))
  assert.equal(
    scoped,
    "schema: ai-design-review/v1\nname: 'Tenants: a score'\nscope:\n  is_ai_system: yes\nuses:\n  one:\n    purpose: Rank.\n",
  )
  assert.deepEqual(read(scoped).problems, [])
})

test('a key or word is taken out by its place', () => {
  const removed = (marked: string, remove: typeof removeKey) => {
    const { text, ranges } = unmark(marked)
    return applyEdits(text, remove(text, ranges[0] ?? { start: 0, end: 0 }))
  }
  assert.equal(removed('a: 1 # one\n‹b›: {c: d} # two\n', removeKey), 'a: 1 # one\n# two\n')
  assert.equal(removed('a: 1\n‹b›:\n  c: d\n  # of d\ne: f', removeKey), 'a: 1\n  # of d\ne: f')
  assert.equal(removed('a: 1\n‹b›: 2', removeKey), 'a: 1')
  assert.equal(removed('{a: 1, ‹b›: 2 }', removeKey), '{a: 1 }')
  assert.equal(removed('- ‹a›: 1\n  b: 2\n', removeKey), '- b: 2\n')
  assert.equal(removed('a: [‹x›, y, z]\n', removeWord), 'a: [y, z]\n')
  assert.equal(removed('a: [x, ‹y›, z]\n', removeWord), 'a: [x, z]\n')
  assert.equal(removed('a: [x, y, ‹z›]\n', removeWord), 'a: [x, y]\n')
  assert.equal(removed('a: [‹x›, # one\n  y]\n', removeWord), 'a: [ # one\n  y]\n')
  assert.equal(removed('a:\n- x\n- ‹y›', removeWord), 'a:\n- x')
})

test('a text is quoted where YAML would read it differently', () => {
  const texts = [
    'x',
    'yes',
    'null',
    '~',
    '',
    '12',
    '0x1f',
    '1.5e3',
    'true',
    '- a',
    'a: b',
    'a #b',
    'a#b',
    'a:',
    ' a',
  ]
  const more = [
    '[a',
    '{a',
    'a, b',
    '*a',
    '&a',
    '!a',
    '|',
    '>',
    '%a',
    '@a',
    '`a',
    '"a"',
    "'a'",
    "it's",
    '"\'\\',
    '---',
  ]
  const odd = [
    'a\nb',
    'a\tb',
    '\u0085',
    '\u2028',
    '\uFEFFa',
    'æ ø',
    '😀',
    '../a b.md',
    './x',
    'https://a.dk/b?c=d#e',
    '...',
    '?',
    'a\\b',
    'a\u202eb',
    'a\u2066b\u200e',
    'a\u00adb',
    'tag \u{E0041}',
  ]
  for (const text of [...texts, ...more, ...odd]) {
    assert.doesNotMatch(quoted(text, false), /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
    for (const source of [
      `k: ${quoted(text, false)}`,
      `{k: ${quoted(text, true)}}`,
      `[${quoted(text, true)}]`,
    ]) {
      const [document] = parse(source).documents
      const root = document?.root
      assert.deepEqual(document?.problems, [], source)
      const node =
        root?.kind === 'mapping'
          ? ownEntry(root, 'k')?.value
          : root?.kind === 'sequence'
            ? root.items[0]?.value
            : null
      assert.equal(node?.kind === 'scalar' ? node.text : null, text, source)
    }
  }
})
