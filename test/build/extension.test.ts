import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { extension } from '../../build/bundles.mts'
import { small } from '../../build/extension.mts'
import { shortNames } from '../../build/short-names.mts'
import { EXAMPLES } from '../bad-input/examples.ts'
import { folder, PROJECT } from '../cli/run.ts'
import { isManifestPath, parityFiles } from '../support/parity.ts'
import * as faces from './faces.ts'

/** The faces as the extension has them, with its names. */
async function bundledFaces(): Promise<typeof faces> {
  const { code } = await small(
    {
      ...extension,
      absWorkingDir: PROJECT,
      entryPoints: ['test/build/faces.ts'],
      // For what only the tests of the faces need.
      platform: 'node',
    },
    await shortNames({ ...extension, absWorkingDir: PROJECT }),
  )
  return createRequire(import.meta.url)(join(folder({ 'faces.cjs': code }), 'faces.cjs'))
}

const FILES = Object.entries(parityFiles())
/** The examples, and some of the worked cases of each provision and of the random ones. */
const MANIFESTS = FILES.filter(([path]) => isManifestPath(path))
  .filter(([path], index) => path.startsWith('examples/') || index % 29 === 0)
  .map(([, text]) => text)
const POLICIES = FILES.filter(([path]) => !isManifestPath(path)).map(([, text]) => text)

const DEPENDENCIES = {
  'package.json': '{ "dependencies": { "face-api.js": "1" }, "devDependencies": { "openai": "^4" } }',
  'requirements.txt': 'deepface==0.1 # faces\nopenai\n',
  'requirements/base.in': 'deepface',
  'pyproject.toml': '[project]\ndependencies = ["deepface>=1"]\n',
  Pipfile: '[packages]\ndeepface = "*"\n',
  'setup.cfg': '[options]\ninstall_requires =\n  deepface\n',
  'environment.yml': 'dependencies:\n  - pytorch\n  - pip:\n    - deepface\n',
  'Cargo.toml': '[dependencies]\nrusoto_rekognition = "1"\n',
  'go.mod': 'require github.com/Kagami/go-face v1\n',
  'pom.xml':
    '<project><dependencies><dependency><groupId>com.amazonaws</groupId><artifactId>aws-java-sdk-rekognition</artifactId></dependency></dependencies></project>',
  'build.gradle': "implementation 'com.amazonaws:aws-java-sdk-rekognition:1'",
  'build.gradle.kts': 'implementation("com.amazonaws:aws-java-sdk-rekognition:1")',
  'libs.versions.toml': '[libraries]\na = { group = "com.amazonaws", name = "aws-java-sdk-rekognition" }\n',
  'a.csproj': '<Project><ItemGroup><PackageReference Include="AWSSDK.Rekognition" /></ItemGroup></Project>',
  'packages.config': '<packages><package id="AWSSDK.Rekognition" /></packages>',
  Gemfile: "gem 'aws-sdk-rekognition'",
  'composer.json': '{ "require": { "rubix/ml": "1" } }',
  'mix.exs': 'defp deps do [{:axon, "~> 1"}] end',
  'notes.md': 'deepface',
}

suite('with short names, shared values and arrows the extension says the same', async () => {
  const bundled = await bundledFaces()

  for (const language of ['en', 'da'] as const) {
    test(`of manifests, in ${language}`, () => {
      for (const [index, text] of MANIFESTS.entries()) {
        const before = MANIFESTS[index - 1] ?? ''
        assert.deepEqual(
          bundled.saidOfManifest(text, before, language),
          faces.saidOfManifest(text, before, language),
          text,
        )
      }
    })

    test(`of manifests with mistakes, in ${language}`, () => {
      for (const { text } of EXAMPLES) {
        for (let at = 100; at < text.length; at += 900) {
          const broken = `${text.slice(0, at)} [${text.slice(at)}`
          assert.deepEqual(
            bundled.saidOfManifest(broken, text, language),
            faces.saidOfManifest(broken, text, language),
            broken,
          )
        }
      }
    })

    test(`of policies, in ${language}`, () => {
      for (const text of POLICIES) {
        for (let at = 0; at < text.length; at += 7) {
          const cut = text.slice(0, at)
          assert.deepEqual(bundled.saidOfPolicy(cut, language), faces.saidOfPolicy(cut, language), cut)
        }
      }
    })
  }

  test('of the libraries that files name', () => {
    for (const [path, text] of Object.entries(DEPENDENCIES)) {
      const said = faces.saidOfLibraries(path, text)
      assert.deepEqual(bundled.saidOfLibraries(path, text), said, path)
      assert.equal(said[0], String(path !== 'notes.md'), path)
    }
  })
})
