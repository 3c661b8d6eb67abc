import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { galleryReadme } from '../../build/gallery.mts'
import { PROJECT } from '../cli/run.ts'
import { packagedExtension } from './vsix.ts'
import { unzipped } from './zip.ts'

const KB = 1024
/** What VS Code downloads: the bundle and the pages of the law are most of it. */
const MOST = 500 * KB

/** Every text of a value that names a file of the package. */
function namedFiles(value: unknown): readonly string[] {
  if (typeof value === 'string')
    return /^(?:\.\/)?(?:dist|media|schemas|skills)\//.test(value) ? [value.replace(/^\.\//, '')] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(namedFiles) : []
}

suite('the package of the extension', () => {
  const place = packagedExtension()
  const files = unzipped(readFileSync(place))
  const paths = [...files.keys()].filter(path => path.startsWith('extension/')).map(path => path.slice(10))
  const manifest = JSON.parse(files.get('extension/package.json')?.toString('utf8') ?? 'null')

  test(`is at most ${MOST / KB} KB`, () => {
    const { size } = statSync(place)
    assert.ok(size <= MOST, `${Math.ceil(size / KB)} KB`)
  })

  test('holds what its allow-list names, and nothing else', () => {
    const folders =
      /^(?:media\/(?:walkthrough\/)?[\w.-]+\.(?:svg|png|json)|docs\/law\/[\w.-]+\.md|schemas\/[\w.-]+\.json|skills\/ai-system-manifest\/SKILL\.md)$/
    assert.deepEqual(paths.filter(path => !folders.test(path)).sort(), [
      'LICENSE.txt',
      'SECURITY.md',
      'SUPPORT.md',
      'changelog.md',
      'dist/extension.js',
      'docs/licences.md',
      'package.json',
      'package.nls.da.json',
      'package.nls.json',
      'readme.md',
    ])
    assert.equal(
      paths.filter(path => path.startsWith('docs/law/')).length,
      readdirSync(join(PROJECT, 'docs', 'law')).length,
    )
  })

  test('holds every file that its package.json names but the command line', () => {
    const { bin, ...others } = manifest
    const named = namedFiles(others)
    assert.ok(named.includes('dist/extension.js') && named.includes('media/icon.png'))
    assert.deepEqual(
      named.filter(path => !paths.includes(path)),
      [],
    )
    assert.deepEqual(bin, { 'ai-design-review': 'dist/cli.js' })
  })

  test('its page in VS Code is the README, without what that page cannot show', () => {
    assert.equal(files.get('extension/readme.md')?.toString('utf8'), galleryReadme(PROJECT))
    const assets = files.get('extension.vsixmanifest')?.toString('utf8') ?? ''
    assert.match(assets, /Services\.Content\.Details" Path="extension\/readme\.md"/)
    assert.match(assets, /Services\.Content\.Changelog" Path="extension\/changelog\.md"/)
    assert.match(assets, /Services\.Icons\.Default" Path="extension\/media\/icon\.png"/)
    assert.match(assets, /<GalleryFlags>Public<\/GalleryFlags>/)
    assert.doesNotMatch(assets, /Sponsor|<Badges>\s*<Badge/)
  })

  test('is what was built, and a CommonJS module to VS Code', () => {
    assert.deepEqual(
      files.get('extension/dist/extension.js'),
      readFileSync(join(PROJECT, 'dist', 'extension.js')),
    )
    assert.equal(manifest.type, undefined)
    assert.equal(manifest.dependencies, undefined)
  })
})
