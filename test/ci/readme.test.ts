import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { suite, test } from 'node:test'
import { galleryReadme } from '../../build/gallery.mts'
import { PROJECT } from '../cli/run.ts'

const PAGES = [
  'README.md',
  'SUPPORT.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'docs/accessibility.md',
  'docs/method.md',
  'docs/method.da.md',
]
const PICTURES = 'docs/pictures'
const KB = 1024
/** All pictures together: every clone has them, and every state of them. */
const MOST_PICTURES = 1024 * KB

const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8')
const readme = read('README.md')

/** The anchors that GitHub gives to the headings of a page. */
function anchors(path: string): readonly string[] {
  const headings = read(path).matchAll(/^#+ (.*)$/gm)
  return [...headings].map(([, words = '']) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

suite('the pages that a stranger reads first', () => {
  for (const page of PAGES)
    test(`${page}: every link leads somewhere`, () => {
      const links = [...read(page).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)]
      for (const [link, path = '', anchor] of links) {
        const target = path === '' ? page : join(dirname(page), path)
        assert.ok(existsSync(join(PROJECT, target)), link)
        if (anchor !== undefined) assert.ok(anchors(target).includes(anchor), link)
      }
    })

  test('the README names scripts, commands and settings that there are', () => {
    const { scripts, contributes } = JSON.parse(read('package.json'))
    for (const [, name = ''] of readme.matchAll(/npm run ([\w:]+)/g))
      assert.ok(Object.hasOwn(scripts, name), name)
    const titles = contributes.commands.map(({ title }: { title: string }) => title.slice(1, -1))
    const words = JSON.parse(read('package.nls.json'))
    for (const title of [
      'Describe a System',
      'Open Review Report',
      'Compare Review with Git Revision',
      'Copy as Review Comment',
    ]) {
      assert.ok(readme.includes(title), title)
      assert.ok(
        titles.some((name: string) => words[name] === title),
        title,
      )
    }
    for (const name of Object.keys(contributes.configuration.properties))
      assert.ok(readme.includes(`\`${name}\``), name)
  })

  test('the tests that the README names are there', () => {
    const named = [...readme.matchAll(/`(test\/[\w/.-]+\.ts)`/g)]
    assert.ok(named.length > 2)
    for (const [, path = ''] of named) assert.ok(existsSync(join(PROJECT, path)), path)
  })
})

suite('the pictures of the README', () => {
  const shown = [
    ...readme.matchAll(
      /<picture>\s*<source media="\(prefers-color-scheme: dark\)" srcset="([^"]*)">\s*<img alt="([^"]*)" src="([^"]*)">\s*<\/picture>/g,
    ),
  ]

  test('each is there, light and dark, and says in words what it shows', () => {
    assert.equal(shown.length, (readme.match(/<img/g) ?? []).length)
    for (const [, dark = '', words = '', light = ''] of shown) {
      assert.equal(dark, light.replace('-light.png', '-dark.png'))
      assert.ok(words.length > 40, words)
    }
    const paths = shown.flatMap(([, dark = '', , light = '']) => [dark, light])
    assert.deepEqual(
      paths.sort(),
      readdirSync(join(PROJECT, PICTURES))
        .map(name => `${PICTURES}/${name}`)
        .sort(),
    )
  })

  test(`they are PNG, and together at most ${MOST_PICTURES / KB} KB`, () => {
    const files = readdirSync(join(PROJECT, PICTURES)).map(name =>
      readFileSync(join(PROJECT, PICTURES, name)),
    )
    for (const file of files) assert.equal(file.toString('latin1', 1, 4), 'PNG')
    const size = files.reduce((sum, { length }) => sum + length, 0)
    assert.ok(size <= MOST_PICTURES, `${Math.ceil(size / KB)} KB`)
  })
})

test("the README of the extension's page shows no picture, and leads nowhere that is not there", () => {
  const text = galleryReadme(PROJECT)
  assert.doesNotMatch(text, /<picture|<source|<img|!\[/)
  assert.deepEqual(
    [...text.matchAll(/\]\((?!https?:)[^)]*\)/g)].map(([link]) => link),
    [],
  )
  const words = (markdown: string) =>
    markdown
      .replace(/<picture>[\s\S]*?<\/picture>/g, '')
      .replace(/\]\((?!https?:)[^)]*\)/g, '')
      .replace(/[[\]\s]/g, '')
  assert.equal(words(text), words(readme), 'all else is the same')
})
