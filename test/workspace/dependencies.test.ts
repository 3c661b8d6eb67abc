import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import {
  DEPENDENCY_GLOBS,
  dependenciesIn,
  isDependencyFile,
} from '../../src/workspace/detect/dependencies.ts'
import { LONGEST_DEPENDENCY_FILE } from '../../src/workspace/detect/dependency.ts'

/** What a file names, as `ecosystem name`; each range must hold the name. */
function names(path: string, text: string): readonly string[] {
  return dependenciesIn(path, text).map(({ ecosystem, name, range }) => {
    assert.equal(text.slice(range.start, range.end), name, `${path}: the range of ${name}`)
    return `${ecosystem} ${name}`
  })
}

/** The names alone. */
function bare(path: string, text: string): readonly string[] {
  return names(path, text).map(one => one.slice(one.indexOf(' ') + 1))
}

suite('JavaScript', () => {
  const PACKAGE = {
    name: 'app',
    dependencies: { openai: '^4.0.0', '@tensorflow/tfjs': '4' },
    devDependencies: { 'face-api.js': '*' },
    optionalDependencies: { ollama: '1' },
    peerDependencies: { ai: '5' },
    scripts: { langchain: 'node .' },
    other: { dependencies: { cohere: '1' } },
  }
  const EXPECTED = ['openai', '@tensorflow/tfjs', 'face-api.js', 'ollama', 'ai']

  for (const [layout, indent] of [
    ['two spaces', 2],
    ['tabs', '\t'],
    ['one line', 0],
  ] as const) {
    test(`package.json with ${layout}`, () => {
      assert.deepEqual(bare('a/package.json', JSON.stringify(PACKAGE, null, indent)), EXPECTED)
      assert.deepEqual(
        bare('package.json', JSON.stringify(PACKAGE, null, indent).replaceAll('\n', '\r\n')),
        EXPECTED,
      )
    })
  }

  test('an alias goes by what it stands for', () => {
    const text = '{"dependencies": {"model": "npm:openai@^4", "x": "npm:@langchain/core"}}'
    assert.deepEqual(bare('package.json', text), ['openai', '@langchain/core'])
  })

  test('a half-typed file still names the rest', () => {
    const text = '{\n  "dependencies": {\n    "openai": "^4.0.0",\n    "ollama": \n  }\n'
    assert.ok(bare('package.json', text).includes('openai'))
  })

  test('what is no package names nothing', () => {
    for (const text of ['', '[]', 'null', '{"dependencies": []}', '{"dependencies": {}', '\0', '{{{']) {
      assert.deepEqual(names('package.json', text), [], text)
    }
  })
})

suite('Python', () => {
  test('requirements', () => {
    const text = [
      '# openai',
      'deepface==0.0.93  # comment',
      'Face_Recognition[extra] >= 1 ; python_version > "3"',
      '  torch',
      '-r other.txt',
      '-e git+https://example.org/x.git#egg=insightface',
      'git+https://example.org/whisper.git',
      './local/package',
      'spacy @ https://example.org/spacy.whl',
      'keras \\',
      '    --hash=sha256:abc',
      'C:\\packages\\x',
      'nltk\r',
      '',
    ].join('\n')
    assert.deepEqual(bare('requirements.txt', text), [
      'deepface',
      'Face_Recognition',
      'torch',
      'insightface',
      'spacy',
      'keras',
      'nltk',
    ])
  })

  test('which files are requirements', () => {
    const right = [
      'requirements.txt',
      'requirements-dev.txt',
      'requirements_gpu.txt',
      'dev-requirements.txt',
      'requirements.in',
      'a/requirements/base.txt',
    ]
    for (const path of right) assert.ok(isDependencyFile(path), path)
    const wrong = [
      'requirements.md',
      'myrequirements.txt',
      'requirements/x/y.txt',
      'requirements',
      'constraints.txt',
    ]
    for (const path of wrong) assert.ok(!isDependencyFile(path), path)
  })

  test('pyproject.toml', () => {
    const text = `# dependencies = ["no"]
[build-system]
requires = ["tensorflow"]  # builds, and does not run

[project]
name = "openai"
description = """
dependencies = ["no"]
"""
dependencies = [
  "openai>=1",   # with a comment ["no"]
  'deepface[gpu]~=0.0',
  "scikit_learn ; python_version > '3'",
]
optional-dependencies.speech = ["faster-whisper"]
keywords = ["torch"]

[project.optional-dependencies]
faces = ["insightface", "fer",]

[dependency-groups]
dev = ["nltk", {include-group = "test"}]

[tool.poetry.dependencies]
python = "^3.11"
torch = { version = "^2", extras = ["no"] }
"spacy" = "*"

[tool.poetry.group.dev.dependencies]
keras = "3"

[tool.uv]
dev-dependencies = ["vllm"]

[tool.other.dependencies]
cohere = "1"
`
    assert.deepEqual(bare('pyproject.toml', text), [
      'openai',
      'deepface',
      'scikit_learn',
      'faster-whisper',
      'insightface',
      'fer',
      'nltk',
      'torch',
      'spacy',
      'keras',
      'vllm',
    ])
  })

  test('strings with quotes and escapes in them', () => {
    const text = `[project]
a = "\\" \\\\"
b = '\\'
c = """ " "" \\""" """
d = ''' ' '' '''
"dependencies" = ["\\"", "openai", 'torch', """keras"""]
`
    assert.deepEqual(bare('pyproject.toml', text), ['openai', 'torch', 'keras'])
  })

  test('a half-typed list ends where the next table begins', () => {
    const text =
      '[project]\ndependencies = [\n  "openai",\n\n[tool.x]\nname = "deepface"\n\n[dependency-groups]\na = ["nltk"]\n'
    const found = bare('pyproject.toml', text)
    assert.ok(found.includes('openai') && found.includes('nltk'))
    assert.ok(!found.includes('deepface'))
  })

  test('Pipfile', () => {
    const text =
      '[[source]]\nurl = "https://x"\n[packages]\nopenai = "*"\n[dev-packages]\n"fer" = {version = "*"}\n'
    assert.deepEqual(bare('Pipfile', text), ['openai', 'fer'])
  })

  test('setup.cfg', () => {
    const text = `[metadata]
install_requires = no
[options]
packages = find:
install_requires =
    openai>=1
    # torch
    deepface; python_version > "3"
python_requires = >=3
[options.extras_require]
gpu = jax
audio =
  speechbrain
`
    assert.deepEqual(bare('setup.cfg', text), ['openai', 'deepface', 'jax', 'speechbrain'])
  })

  test('Conda, with pip inside', () => {
    const text = `name: x
channels: [conda-forge]
dependencies:
  - python=3.11
  - conda-forge::pytorch >=2
  - "scikit-learn=1.4"
  - pip
  - pip:
      - deepface==0.0.93
      - -r more.txt
`
    assert.deepEqual(names('environment.yml', text), [
      'conda python',
      'conda pytorch',
      'conda scikit-learn',
      'conda pip',
      'pypi deepface',
    ])
  })
})

suite('other ecosystems', () => {
  test('Cargo.toml', () => {
    const text = `[package]
name = "burn"
[dependencies]
async-openai = "0.2"
renamed = { package = "tch", version = "1" }
ort = { version = "2", features = ["no"] }
[dependencies.candle-core]
version = "0.8"
package = "candle-core"
[dev-dependencies]
linfa.version = "0.7"
[target.'cfg(unix)'.dependencies]
whisper-rs = "0.1"
[workspace.dependencies]
rust-bert = "1"
[features]
openai = ["dep:async-openai"]
`
    assert.deepEqual(bare('Cargo.toml', text), [
      'async-openai',
      'tch',
      'ort',
      'candle-core',
      'linfa',
      'whisper-rs',
    ])
  })

  test('go.mod', () => {
    const text = `module example.org/x

go 1.22

require github.com/sashabaranov/go-openai v1.2.3
require (
	github.com/Kagami/go-face v0.0.0-2020 // why
	// github.com/tmc/langchaingo v0.1.0
	github.com/ollama/ollama v0.1.0 // indirect
)
replace (
	gorgonia.org/gorgonia v0.1 => ../x
)
`
    assert.deepEqual(bare('go.mod', text), ['github.com/sashabaranov/go-openai', 'github.com/Kagami/go-face'])
  })

  test('pom.xml', () => {
    const text = `<?xml version="1.0"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <dependencyManagement><dependencies><dependency>
    <groupId>ai.djl</groupId><artifactId>bom</artifactId>
  </dependency></dependencies></dependencyManagement>
  <dependencies>
    <!-- <dependency><groupId>no</groupId><artifactId>no</artifactId></dependency> -->
    <dependency>
      <groupId> dev.langchain4j </groupId>
      <artifactId>langchain4j</artifactId>
      <exclusions><exclusion><groupId>no</groupId><artifactId>no</artifactId></exclusion></exclusions>
      <version>1</version>
    </dependency>
    <dependency><artifactId>openai-java</artifactId><groupId>com.openai</groupId></dependency>
    <dependency><artifactId>alone</artifactId></dependency>
  </dependencies>
  <build><plugins><plugin><dependencies><dependency>
    <groupId>no</groupId><artifactId>no</artifactId>
  </dependency></dependencies></plugin></plugins></build>
</project>`
    const found = dependenciesIn('pom.xml', text)
    assert.deepEqual(
      found.map(({ name }) => name),
      ['dev.langchain4j:langchain4j', 'com.openai:openai-java'],
    )
    assert.deepEqual(
      found.map(({ range }) => text.slice(range.start, range.end)),
      ['langchain4j', 'openai-java'],
    )
  })

  test('Gradle, in Groovy and Kotlin', () => {
    const groovy = `// implementation 'no:no:1'
dependencies {
  implementation 'org.tensorflow:tensorflow-core-platform:1.0' /* "no:no:2" */
  api "ai.djl:api"
  implementation group: 'com.openai', name: 'openai-java', version: '1'
  implementation project(':app')
  runtimeOnly "x:\${y}"
}
def a = '''
'no:no:3'
'''
`
    assert.deepEqual(
      dependenciesIn('build.gradle', groovy).map(({ name }) => name),
      ['org.tensorflow:tensorflow-core-platform', 'ai.djl:api', 'com.openai:openai-java'],
    )
    const kotlin =
      'dependencies {\n  implementation("dev.langchain4j:langchain4j:1")\n  implementation(group = "ai.djl", name = "api")\n}\n'
    assert.deepEqual(
      dependenciesIn('app/build.gradle.kts', kotlin).map(({ name }) => name),
      ['dev.langchain4j:langchain4j', 'ai.djl:api'],
    )
  })

  test('a version catalog of Gradle', () => {
    const text = `[versions]
openai = "1.0"
[libraries]
openai = { module = "com.openai:openai-java", version.ref = "openai" }
djl = { group = "ai.djl", name = "api", version = "1" }
langchain = "dev.langchain4j:langchain4j:1"
[bundles]
ai = ["openai"]
`
    assert.deepEqual(
      dependenciesIn('gradle/libs.versions.toml', text).map(({ name }) => name),
      ['com.openai:openai-java', 'ai.djl:api', 'dev.langchain4j:langchain4j'],
    )
  })

  test('.NET', () => {
    const text = `<Project Sdk="Microsoft.NET.Sdk">
  <ItemGroup Condition="'$(A)' > '1'">
    <PackageReference Include="Microsoft.ML" Version="1" />
    <PackageReference Version='2' Include='OpenAI'></PackageReference>
    <!-- <PackageReference Include="no" /> -->
    <ProjectReference Include="AWSSDK.Rekognition" />
  </ItemGroup>
</Project>`
    assert.deepEqual(names('a/App.csproj', text), ['nuget Microsoft.ML', 'nuget OpenAI'])
    assert.deepEqual(
      names('packages.config', '<packages><package id="TorchSharp" version="1"/></packages>'),
      ['nuget TorchSharp'],
    )
  })

  test('Ruby, PHP and Elixir', () => {
    const gemfile =
      'source "https://rubygems.org"\ngem "ruby-openai", "~> 7"\n  gem(\'rumale\')\n# gem "no"\n'
    assert.deepEqual(names('Gemfile', gemfile), ['rubygems ruby-openai', 'rubygems rumale'])
    const composer = '{"require": {"php": ">=8", "openai-php/client": "*"}, "require-dev": {"rubix/ml": "1"}}'
    assert.deepEqual(bare('composer.json', composer), ['php', 'openai-php/client', 'rubix/ml'])
    const mix =
      'defp deps do\n  [\n    {:bumblebee, "~> 0.5"},\n    # {:no, "1"}\n    {:axon, "1"}, {:x, "1"}\n  ]\nend\n'
    assert.deepEqual(names('mix.exs', mix), ['hex bumblebee', 'hex axon', 'hex x'])
  })
})

/** One file of each kind, by path. */
const PATHS = [
  'package.json',
  'requirements.txt',
  'pyproject.toml',
  'Pipfile',
  'setup.cfg',
  'environment.yml',
  'Cargo.toml',
  'go.mod',
  'pom.xml',
  'build.gradle',
  'libs.versions.toml',
  'a.csproj',
  'packages.config',
  'Gemfile',
  'composer.json',
  'mix.exs',
]

suite('any text', () => {
  test('every kind of file is looked for by name in the editor too', () => {
    for (const path of PATHS) assert.ok(isDependencyFile(path), path)
    assert.equal(new Set(PATHS).size, 16)
    assert.ok(DEPENDENCY_GLOBS.every(glob => glob.startsWith('**/')))
    for (const path of [
      'ai-system.yaml',
      'package-lock.json',
      'my-package.json',
      'Cargo.lock',
      'pom.xml.bak',
    ])
      assert.ok(!isDependencyFile(path), path)
  })

  // biome-ignore format: one line each would hide the test.
  const fragments = fc.constantFrom(
    '[', ']', '{', '}', '"', "'", '"""', "'''", '\\', '\n', '\r\n', ' ', '\t', '=', ':', ',', '.', '#',
    '//', '/*', '*/', '<', '>', '</', '/>', '<!--', '-->', '<dependency>', '</dependency>',
    '<dependencies>', '<artifactId>', 'group', 'name', 'require', 'gem', 'dependencies', '[dependencies]',
    '[project]', 'openai', '- ', 'pip', '\0', '\ud83d', 'é', '&a ', '*a', '<<', 'egg=', '(', ')', ';', '@',
  )
  const texts = fc.oneof(
    fc.array(fragments, { maxLength: 60 }).map(parts => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 80 }),
  )

  test('nothing throws, and every range lies in the text, in order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PATHS), texts, (path, text) => {
        let last = 0
        for (const { range } of dependenciesIn(path, text)) {
          assert.ok(range.start >= last && range.end <= text.length && range.start <= range.end)
          last = range.start
        }
      }),
      { numRuns: 3000 },
    )
  })

  test('names written in every format are found where they stand', () => {
    const name = fc
      .stringMatching(/^[a-z][a-z0-9]{0,8}(?:-[a-z0-9]{1,6}){0,2}$/)
      .filter(one => one !== 'python' && !/^(?:true|false|null|no|yes|on|off|y|n|inf|nan|pip)$/.test(one))
    const writers: Readonly<Record<string, (names: readonly string[]) => string>> = {
      'package.json': list =>
        JSON.stringify({ dependencies: Object.fromEntries(list.map(one => [one, '1'])) }, null, 2),
      'composer.json': list =>
        JSON.stringify({ require: Object.fromEntries(list.map(one => [one, '1'])) }, null, 4),
      'requirements.txt': list => list.map(one => `${one}==1.0  # x\n`).join(''),
      'pyproject.toml': list =>
        `[project]\ndependencies = [\n${list.map(one => `  "${one}>=1", # "x"\n`).join('')}]\n`,
      Pipfile: list => `[packages]\n${list.map(one => `${one} = "*"\n`).join('')}`,
      'setup.cfg': list => `[options]\ninstall_requires =\n${list.map(one => `  ${one}\n`).join('')}`,
      'environment.yml': list => `dependencies:\n${list.map(one => `  - ${one}=1\n`).join('')}`,
      'Cargo.toml': list => `[dependencies]\n${list.map(one => `${one} = { version = "1" }\n`).join('')}`,
      'go.mod': list => `require (\n${list.map(one => `\t${one} v1.0.0\n`).join('')})\n`,
      'a.csproj': list => `<P>${list.map(one => `<PackageReference Include="${one}" />`).join('\n')}</P>`,
      Gemfile: list => list.map(one => `gem '${one}'\n`).join(''),
    }
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.entries(writers)),
        fc.uniqueArray(name, { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        ([path, write], list, windows) => {
          const text = write(list)
          assert.deepEqual(bare(path, windows ? text.replaceAll('\n', '\r\n') : text), list)
        },
      ),
      { numRuns: 600 },
    )
  })

  const filled = (unit: string) => unit.repeat(Math.floor(LONGEST_DEPENDENCY_FILE / 4 / unit.length))
  // biome-ignore format: as above.
  const hostile = [
    '[', '{', '"', "'", '\\', '"\\', '"\\"', '[a.', 'a.', '#', '#\n', ' ', '\n', '\r', '<', '<a ',
    '<a b="', '<a b=', '<a>', '<!--', '</', '<dependency>', '<dependencies><dependency><artifactId>', '//',
    '/*', "'''a", 'a = [', 'a={', 'a = [[\n', '[[', '{"a":', '- ', '? ', 'a: ', '&a ', 'egg=', '#egg=',
    'gem ', 'require (', '{:', '{:a', 'a', 'a-', '-', '=', "group: 'a', name: ", '"a:b"', '\0', '\ud83d',
    '\t', '"a": "b",', '  ', 'a\n', 'a = "b"\n', 'require a v1\n', 'a b', 'a ', '<a\n', '/',
    '[a]\nb = "c"\n',
  ]

  test('a hostile text costs little more than an ordinary one', () => {
    const cost = (path: string, text: string) => {
      const before = process.cpuUsage()
      dependenciesIn(path, text)
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1000
    }
    for (const path of PATHS) {
      for (const unit of hostile) {
        // Work that grows with the square of the length takes far longer.
        const took = cost(path, filled(unit))
        assert.ok(took < 3000, `${path} of ${JSON.stringify(unit)}: ${took} ms`)
      }
    }
  })

  test('a longer text is not read', () => {
    const text = `openai\n${'#'.repeat(LONGEST_DEPENDENCY_FILE)}`
    assert.deepEqual(dependenciesIn('requirements.txt', text), [])
    assert.equal(dependenciesIn('requirements.txt', text.slice(0, LONGEST_DEPENDENCY_FILE)).length, 1)
  })
})
