import assert from 'node:assert/strict'
import { copyFileSync, cpSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { suite, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Diagnostic } from 'vscode-languageserver/node'
import { folder, PROJECT } from '../cli/run.ts'
import { EXAMPLES, edit, example } from '../lsp/client.ts'
import { OFFLINE } from './packed.ts'
import { ended } from './repository.ts'

const KB = 1024
/** What `npx` fetches before it can start: each of the two programs is a third of it, and the pages of the law are less; 50 KB serve agents. */
const MOST = 790 * KB
const LEFT_OUT = new Set(['node_modules', '.git', '.vscode-test', 'dist', 'out'])

/** A checkout in which nothing is built: packing builds, and must not do so beneath the other tests. */
function checkout(): string {
  const root = folder()
  cpSync(PROJECT, root, { recursive: true, filter: path => !LEFT_OUT.has(relative(PROJECT, path)) })
  symlinkSync(join(PROJECT, 'node_modules'), join(root, 'node_modules'))
  return root
}

function manifest(): { readonly version: string; readonly scripts: Readonly<Record<string, string>> } {
  return JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'))
}

suite('the npm package', () => {
  const { version, scripts } = manifest()
  const root = checkout()
  const { status, output } = ended('npm', ['pack', '--json'], { cwd: root, env: OFFLINE })
  const place = folder()
  const tarball = join(root, `ai-design-review-${version}.tgz`)
  const install = ended('npm', ['install', '--prefix', place, tarball], { cwd: place, env: OFFLINE })
  const program = join(place, 'node_modules', '.bin', 'ai-design-review')

  test('holds the command line and what says what it is, by its allow-list', () => {
    assert.equal(status, 0, output)
    const [{ files }] = JSON.parse(output.slice(output.indexOf('[')))
    const paths: readonly string[] = files.map(({ path }: { path: string }) => path)
    const pages = readdirSync(join(PROJECT, 'docs', 'law')).map(name => `docs/law/${name}`)
    assert.deepEqual(
      paths.filter(path => path.startsWith('docs/')).sort(),
      [...pages, 'docs/licences.md'].sort(),
    )
    assert.deepEqual(paths.filter(path => !path.startsWith('docs/')).sort(), [
      'LICENSE',
      'README.md',
      'dist/cli.js',
      'dist/lsp.js',
      'dist/main.js',
      'dist/mcp.js',
      'package.json',
      'schemas/ai-system.schema.json',
      'schemas/policy.schema.json',
    ])
  })

  test(`is at most ${MOST / KB} KB`, () => {
    const { size } = statSync(tarball)
    assert.ok(size <= MOST, `${Math.ceil(size / KB)} KB`)
  })

  test('packing prints its name and nothing else, by which pre-commit finds it', () => {
    const printed = ended('bash', ['-c', 'npm pack 2>/dev/null'], {
      cwd: root,
      env: { ...OFFLINE, npm_config_loglevel: 'notice' },
    })
    assert.equal(printed.output, `ai-design-review-${version}.tgz\n`)
  })

  test('installs without a registry, and runs nothing when it is installed', () => {
    assert.equal(install.status, 0, install.output)
    const installing = ['preinstall', 'install', 'postinstall', 'prepare']
    assert.deepEqual(
      installing.filter(name => Object.hasOwn(scripts, name)),
      [],
    )
    const listed = ended('npm', ['ls', '--all', '--parseable'], { cwd: place, env: OFFLINE })
    assert.equal(listed.output.trim().split('\n').length, 2, 'the folder and the package')
  })

  test('its commands run, on the examples and on the law', () => {
    const said = (...words: readonly string[]) => ended(program, words, { cwd: join(PROJECT, 'examples') })
    assert.deepEqual(said('--version'), { status: 0, output: `${version}\n` })
    assert.equal(said('check', 'party-room', 'shop-recommender').status, 0)
    const prohibited = said('check', 'face-harvest', '--as-of', '2026-11-22')
    assert.equal(prohibited.status, 1)
    assert.match(prohibited.output, /✗ prohibited · Article 5\(1\)\(e\)/)
    assert.match(said('explain', '5-1-e/face-database').output, /database/)
    const schema = readFileSync(join(PROJECT, 'schemas', 'ai-system.schema.json'), 'utf8')
    assert.ok(said('schema').output === schema, 'the schema that is committed')
    assert.equal(said('schema', 'policy').status, 0)
  })

  test('its language server runs, and links to pages that are in the package', async () => {
    const cli = join(place, 'node_modules', 'ai-design-review', 'dist', 'cli.js')
    const editor = await edit(EXAMPLES, { cli })
    const { uri, text } = example('face-harvest')
    editor.open(uri, text)
    const { items } = await editor.ask<{ items: readonly Diagnostic[] }>('textDocument/diagnostic', uri)
    const href = items.find(({ code }) => code === '5-1-e')?.codeDescription?.href ?? ''
    assert.ok(fileURLToPath(href).startsWith(place))
    assert.match(readFileSync(fileURLToPath(href), 'utf8'), /^# Article 5\(1\)\(e\)/m)
    assert.equal(await editor.end(), 0)
  })

  test('npx starts it from the file', () => {
    copyFileSync(tarball, join(place, basename(tarball)))
    const words = ['--yes', `./${basename(tarball)}`, 'check', join(PROJECT, 'examples', 'party-room')]
    const { status, output } = ended('npx', words, { cwd: place, env: OFFLINE })
    assert.equal(status, 0, output)
    assert.match(output, /1 manifest, 1 system/)
  })
})
