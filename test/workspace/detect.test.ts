import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import type { Language } from '../../src/manifest/facts.ts'
import { read } from '../../src/manifest/read.ts'
import { useSectionNames } from '../../src/manifest/vocabulary.ts'
import type { SeverityRule } from '../../src/review/policy/policy.ts'
import { review } from '../../src/review/review.ts'
import { doubtfulNone } from '../../src/workspace/detect/doubtful-none.ts'
import { type DetectionAt, lookThrough } from '../../src/workspace/detect/found.ts'
import { LIBRARIES, LIBRARIES_DATE } from '../../src/workspace/detect/libraries.ts'
import { comparable, type Ecosystem, libraryNamed } from '../../src/workspace/detect/library.ts'
import { undescribed } from '../../src/workspace/detect/undescribed.ts'
import { isAtOrBelow } from '../../src/workspace/folders.ts'
import { type LocatedFindings, reviewOfFindings, withFindings } from '../../src/workspace/located.ts'
import { sarifObject } from '../report/sarif-log.ts'

const LANGUAGES: readonly Language[] = ['en', 'da']

const SILENT = { severities: [], severityFloors: [] }
const EVERYWHERE: DetectionAt = () => ({ root: '', policy: SILENT })

function under(root: string, severities: readonly SeverityRule[] = []): DetectionAt {
  return folder => (isAtOrBelow(folder, root) ? { root, policy: { severities, severityFloors: [] } } : null)
}

/** A manifest whose uses state these sections. */
function manifest(...uses: readonly string[]): string {
  const stated = uses.map((sections, index) => `  use-${index}:\n    purpose: p\n${sections}`)
  return `schema: ai-design-review/v1\nname: x\nuses:\n${stated.join('')}`
}

const NONE = '    face_collection: none\n    emotion_inference: none\n'

type Tree = Readonly<Record<string, string>>

const isManifest = (path: string) => path.endsWith('ai-system.yaml')

function files(tree: Tree) {
  return Object.entries(tree).flatMap(([path, text]) => (isManifest(path) ? [] : [lookThrough(path, text)]))
}

function manifests(tree: Tree) {
  return Object.entries(tree).flatMap(([path, text]) =>
    isManifest(path) ? [{ path, file: read(text) }] : [],
  )
}

/** Findings as `path:line:column severity text there`. */
function shown(located: readonly LocatedFindings[]): readonly string[] {
  return located.flatMap(({ path, text, findings }) =>
    findings.map(({ range: { start, end }, severity }) => {
      const there = text.split('\n')[start.line]?.slice(start.character, end.character)
      return `${path}:${start.line + 1}:${start.character + 1} ${severity} ${there}`
    }),
  )
}

function asked(tree: Tree, detectionAt = EVERYWHERE, language: Language = 'en') {
  return undescribed(files(tree), Object.keys(tree).filter(isManifest), detectionAt, language)
}

function doubted(tree: Tree, detectionAt = EVERYWHERE, language: Language = 'en') {
  return doubtfulNone(files(tree), manifests(tree), detectionAt, language)
}

suite('the list of libraries', () => {
  const named = LIBRARIES.flatMap(({ names, bearsOn, category }) =>
    Object.entries(names).flatMap(([ecosystem, list]) =>
      list.map(name => ({ ecosystem: ecosystem as Ecosystem, name, bearsOn, category })),
    ),
  )

  test('it is dated, and each name stands once in its ecosystem', () => {
    assert.match(LIBRARIES_DATE, /^\d{4}-\d\d-\d\d$/)
    const keys = named.map(({ ecosystem, name }) => `${ecosystem} ${comparable(ecosystem, name)}`)
    assert.deepEqual(
      keys.filter((key, index) => keys.indexOf(key) !== index),
      [],
    )
  })

  test('each name is found as it is written, and what it bears on is a section', () => {
    for (const { ecosystem, name, category, bearsOn } of named) {
      const written = name.endsWith('*') ? `${name.slice(0, -1)}x` : name
      assert.equal(libraryNamed(ecosystem, written)?.category, category, `${ecosystem} ${name}`)
      for (const section of bearsOn) assert.ok(useSectionNames.includes(section))
    }
  })

  test('names are compared as their ecosystem does', () => {
    const same: readonly (readonly [Ecosystem, string])[] = [
      ['pypi', 'Face_Recognition'],
      ['pypi', 'face.recognition'],
      ['conda', 'scikit_learn'],
      ['conda', 'pytorch'],
      ['crates', 'candle_core'],
      ['nuget', 'awssdk.rekognition'],
      ['packagist', 'OpenAI-PHP/client'],
      ['go', 'github.com/openai/openai-go/v3'],
      ['npm', '@ai-sdk/openai'],
      ['maven', 'ai.djl.pytorch:pytorch-engine'],
    ]
    for (const [ecosystem, name] of same) assert.notEqual(libraryNamed(ecosystem, name), null, name)
    const other: readonly (readonly [Ecosystem, string])[] = [
      ['npm', 'OpenAI'],
      ['npm', 'openai-x'],
      ['npm', 'pytorch'],
      ['pypi', 'pytorch'],
      ['pypi', 'langchains'],
      ['go', 'github.com/openai/openai-go/x'],
      ['npm', '__proto__'],
      ['npm', ''],
    ]
    for (const [ecosystem, name] of other) assert.equal(libraryNamed(ecosystem, name), null, name)
  })
})

/** A repository as teams have them. */
const REPOSITORY: Tree = {
  'package.json':
    '{\n  "private": true,\n  "workspaces": ["apps/*"],\n  "devDependencies": {"typescript": "5"}\n}\n',
  'apps/chat/package.json':
    '{\n  "dependencies": {\n    "react": "19",\n    "openai": "^4",\n    "@langchain/core": "1"\n  }\n}\n',
  'apps/shop/package.json': '{"dependencies": {"react": "19"}}',
  'services/door/requirements.txt': 'flask\ndeepface==0.0.93\nface_recognition\n',
  'services/door/requirements-dev.txt': 'pytest\nface-recognition\n',
  'services/door/ai-system.yaml': manifest(NONE),
  'services/mood/pyproject.toml': '[project]\ndependencies = ["fer", "torch"]\n',
  'services/mood/worker/Cargo.toml': '[dependencies]\nort = "2"\n',
  'platform/ai-system.yaml': manifest('    influence: none\n'),
  'platform/search/go.mod': 'require github.com/sashabaranov/go-openai v1.0.0\n',
  'legacy/pom.xml': '<project><dependencies>',
}

suite('undescribed AI', () => {
  test('one finding for each folder that depends on AI and has no manifest', () => {
    assert.deepEqual(shown(asked(REPOSITORY)), [
      'apps/chat/package.json:4:6 warning openai',
      'services/mood/pyproject.toml:2:18 warning fer',
      'services/mood/worker/Cargo.toml:2:1 warning ort',
    ])
    const [first] = asked(REPOSITORY)
    const [finding] = first?.findings ?? []
    assert.equal(finding?.code, 'policy/undescribed')
    assert.match(
      finding?.message ?? '',
      /^AI libraries, and no manifest here or above: `openai` and `@langchain\/core`\./,
    )
    assert.deepEqual(finding?.related, [
      {
        message: 'Depends on `@langchain/core`',
        range: { start: { line: 4, character: 5 }, end: { line: 4, character: 20 } },
      },
    ])
  })

  test('several files of a folder are one finding; the others are named where they stand', () => {
    const tree = {
      'a/requirements.txt': 'x\nopenai\n',
      'a/package.json': '{"dependencies": {"ollama": "1"}}',
    }
    const found = asked(tree)
    assert.deepEqual(shown(found), ['a/package.json:1:20 warning ollama'])
    assert.deepEqual(
      found[0]?.findings[0]?.related.map(({ path, range }) => [path, range.start.line]),
      [['a/requirements.txt', 1]],
    )
  })

  test('a manifest describes what lies below it, up to the root of the policy', () => {
    const tree = { 'ai-system.yaml': manifest(NONE), 'a/b/requirements.txt': 'openai\n' }
    assert.deepEqual(asked(tree), [])
    assert.equal(asked(tree, under('a')).length, 1)
    assert.equal(asked({ ...tree, 'a/x.ai-system.yaml': '' }, under('a')).length, 0)
    assert.equal(asked({ ...tree, 'a/bc/ai-system.yaml': '' }, under('a')).length, 1)
    assert.deepEqual(
      asked(tree, () => null),
      [],
    )
    assert.deepEqual(asked(tree, under('c')), [])
  })

  test('many libraries are counted', () => {
    const found = asked({ 'requirements.txt': 'openai\ntorch\nkeras\nfer\nopenai\nnltk\n' })
    assert.match(found[0]?.findings[0]?.message ?? '', /: `openai`, `torch`, `keras` and 2 more\./)
    assert.equal(found[0]?.findings[0]?.related.length, 4)
    // Where it is named twice, the first place counts.
    assert.deepEqual(shown(found), ['requirements.txt:1:1 warning openai'])
  })

  test('the policy sets the severity, or switches it off', () => {
    const tree = { 'requirements.txt': 'openai\n' }
    const as = (severity: SeverityRule['severity']) => under('', [{ key: 'policy/undescribed', severity }])
    assert.deepEqual(shown(asked(tree, as('error'))), ['requirements.txt:1:1 error openai'])
    assert.deepEqual(asked(tree, as('off')), [])
  })

  test('a file that cannot be read hides no other; a byte order mark shifts nothing', () => {
    const tree = { 'a/package.json': '{{{', 'b/requirements.txt': '\uFEFFopenai\n', 'c/pom.xml': '<' }
    assert.deepEqual(shown(asked(tree)), ['b/requirements.txt:1:1 warning openai'])
  })
})

suite('a doubtful none', () => {
  test('on the section of the manifest, with the library and its line', () => {
    const found = doubted(REPOSITORY)
    assert.deepEqual(shown(found), [
      'services/door/ai-system.yaml:6:22 information none',
      'services/door/ai-system.yaml:7:24 information none',
    ])
    const [faces] = found[0]?.findings ?? []
    assert.equal(faces?.code, 'policy/doubtful-none')
    assert.match(
      faces?.message ?? '',
      /^`face_collection: none` is doubtful beside a dependency: `face-recognition` \(services\/door\/requirements-dev\.txt:2\), `deepface` \(services\/door\/requirements\.txt:2\) and /,
    )
    assert.deepEqual(
      faces?.related.map(({ path, message, range }) => [path, message, range.start.line]),
      [
        ['services/door/requirements-dev.txt', 'Depends on `face-recognition`', 1],
        ['services/door/requirements.txt', 'Depends on `deepface`', 1],
        ['services/door/requirements.txt', 'Depends on `face_recognition`', 2],
      ],
    )
  })

  test('only where every use says none', () => {
    const facts = '    face_collection:\n      database_operation: creates\n'
    const library = { 'requirements.txt': 'face_recognition\n' }
    const count = (...texts: readonly string[]) => {
      const named = texts.map((text, index) => [`m${index}.ai-system.yaml`, text])
      return shown(doubted({ ...library, ...Object.fromEntries(named) })).length
    }
    const none = '    face_collection: none\n'
    assert.equal(count(manifest(none)), 1)
    assert.equal(count(manifest(none, none)), 1)
    assert.equal(count(manifest(none, facts)), 0)
    assert.equal(count(manifest(none, '    face_collection: unknown\n')), 0)
    assert.equal(count(manifest(none, '')), 0)
    assert.equal(count(manifest('')), 0)
    assert.equal(count(manifest(none), manifest(none)), 2)
    assert.equal(count(manifest(none), manifest(facts)), 0)
    assert.equal(count(manifest(none), 'other: file\n'), 1)
    assert.equal(count(`${manifest(none)}---\n${manifest(facts)}`), 0)
  })

  test('the nearest manifests count, and libraries of several folders add up', () => {
    const none = manifest('    face_collection: none\n')
    const tree = {
      'ai-system.yaml': none,
      'a/requirements.txt': 'deepface\n',
      'b/package.json': '{"dependencies": {"face-api.js": "1"}}',
      'c/ai-system.yaml': manifest('    face_collection: unknown\n'),
      'c/requirements.txt': 'insightface\n',
    }
    const found = doubted(tree)
    assert.deepEqual(shown(found), ['ai-system.yaml:6:22 information none'])
    assert.deepEqual(
      found[0]?.findings[0]?.related.map(({ path }) => path),
      ['a/requirements.txt', 'b/package.json'],
    )
  })

  test('a general library makes nothing doubtful', () => {
    const every = useSectionNames.map(section => `    ${section}: none\n`).join('')
    const tree = {
      'ai-system.yaml': manifest(every),
      'requirements.txt': 'torch\nopenai\nscikit-learn\nmtcnn\n',
    }
    assert.deepEqual(doubted(tree), [])
  })

  test('the policy sets the severity, or switches it off', () => {
    const as = (severity: SeverityRule['severity']) =>
      shown(doubted(REPOSITORY, under('services', [{ key: 'policy/doubtful-none', severity }])))
    assert.equal(as('warning')[0], 'services/door/ai-system.yaml:6:22 warning none')
    assert.deepEqual(as('off'), [])
  })

  test('the findings join those of the manifest, and no verdict changes', () => {
    const text = manifest(NONE, NONE)
    const options = {
      asOf: '2026-11-22',
      today: '2026-11-22',
      language: 'en',
      isMissing: () => false,
    } as const
    const alone = review(read(text), options)
    const joined = withFindings(
      alone,
      doubted({ 'ai-system.yaml': text, 'requirements.txt': 'deepface' })[0]?.findings ?? [],
    )
    assert.equal(joined.findings.length, alone.findings.length + 2)
    assert.deepEqual(joined.systems, alone.systems)
    const lines = joined.findings.map(({ range }) => range.start.line)
    assert.deepEqual(
      lines,
      lines.toSorted((one, two) => one - two),
    )
  })
})

suite('both', () => {
  test('each message begins with a short clause, in both languages, and never judges', () => {
    for (const language of LANGUAGES) {
      const found = [...asked(REPOSITORY, EVERYWHERE, language), ...doubted(REPOSITORY, EVERYWHERE, language)]
      const messages = found.flatMap(({ findings }) => findings.map(({ message }) => message))
      assert.equal(messages.length, 5)
      for (const message of messages) {
        const clause = /^(?:`[^`]*`|[^:.`])*/.exec(message)?.[0] ?? ''
        assert.ok(clause.length < 80, message)
        assert.doesNotMatch(message, /lawful|allowed|compliant|safe|lovlig|tilladt/i)
      }
    }
  })

  test('names of files and libraries are written out where they could deceive', () => {
    const path = 'a\u202e\n/package.json'
    const found = asked({ [path]: '{"dependencies": {"@ai-sdk/\u202ex": "1"}}' })
    assert.match(found[0]?.findings[0]?.message ?? '', /`@ai-sdk\/\\u\{202e\}x`/)
    const none = manifest('    face_collection: none\n')
    const doubt = doubted({ 'ai-system.yaml': none, 'a\u202e/requirements.txt': 'deepface\n' })
    assert.match(doubt[0]?.findings[0]?.message ?? '', /\(a\\u\{202e\}\/requirements\.txt:1\)/)
  })

  test('related places in other files are at home in SARIF', () => {
    const [found] = doubted(REPOSITORY)
    assert.ok(found)
    const report = sarifObject({
      asOf: '2026-11-22',
      language: 'en',
      files: [{ path: found.path, review: reviewOfFindings(found) }],
      toolProblems: [],
    })
    const [run] = report.runs
    const results = (run?.results ?? []) as readonly { relatedLocations: readonly unknown[] }[]
    assert.deepEqual(results[0]?.relatedLocations[1], {
      id: 1,
      message: { text: 'Depends on `deepface`' },
      physicalLocation: {
        artifactLocation: { uri: 'services/door/requirements.txt', uriBaseId: '%SRCROOT%' },
        region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 9 },
      },
    })
    const codes = run?.tool.driver.rules.map(({ id }) => id) ?? []
    for (const code of ['undescribed', 'doubtful-none', 'manifest-missing', 'no-such-folder'])
      assert.ok(codes.includes(`policy/${code}`), code)
  })

  const folder = fc
    .array(fc.constantFrom('a', 'b', 'ab'), { maxLength: 3 })
    .map(parts => parts.map(part => `${part}/`).join(''))
  const tree = fc
    .array(fc.tuple(folder, fc.constantFrom('ai-system.yaml', 'requirements.txt', 'package.json')), {
      maxLength: 12,
    })
    .map(list =>
      Object.fromEntries(
        list.map(([above, name]) => [
          above + name,
          name === 'requirements.txt'
            ? 'deepface\n'
            : name === 'package.json'
              ? '{"dependencies": {"openai": "1"}}'
              : manifest(NONE),
        ]),
      ),
    )

  test('a folder is asked about or described, never both; order of files does not matter', () => {
    fc.assert(
      fc.property(tree, files => {
        const found = asked(files)
        const lies = (path: string) => path.slice(0, path.lastIndexOf('/') + 1)
        const described = Object.keys(files).filter(isManifest).map(lies)
        const dependent = new Set(
          Object.keys(files)
            .filter(path => !isManifest(path))
            .map(lies),
        )
        const expected = [...dependent].filter(one => !described.some(above => one.startsWith(above)))
        assert.deepEqual(found.map(({ path }) => lies(path)).sort(), expected.sort())
        const reversed = Object.fromEntries(Object.entries(files).reverse())
        assert.deepEqual(asked(reversed), found)
        assert.deepEqual(doubted(reversed), doubted(files))
        for (const { path } of doubted(files)) assert.ok(isManifest(path))
      }),
    )
  })
})
