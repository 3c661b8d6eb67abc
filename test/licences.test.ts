/** What of others is in the bundles: on which terms, in which pinned versions, and said to whoever gets them. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { bundledPackages } from '../docs/generate/licences.ts'
import { PROJECT } from './cli/run.ts'

interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly version?: string
        readonly integrity?: string
        readonly resolved?: string
        readonly link?: boolean
        readonly dependencies?: object
      }
    >
  >
}

const read = (path: string) => readFileSync(`${PROJECT}${path}`, 'utf8')
const lock = JSON.parse(read('package-lock.json')) as Lock
const packages = bundledPackages(PROJECT)

test('the bundles hold packages that are meant to be in them, and no other', () => {
  const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: object }
  assert.ok(packages.length > 0)
  // A package that is meant to be in them brings those that it is made of.
  const brought = packages.map(({ name }) => lock.packages[`node_modules/${name}`]?.dependencies ?? {})
  for (const { name } of packages) {
    assert.ok(
      [devDependencies, ...brought].some(dependencies => Object.hasOwn(dependencies, name)),
      name,
    )
  }
})

test('each may be used and passed on under the terms that its text gives', () => {
  for (const { name, license, text } of packages) {
    assert.match(license, /^(?:MIT|ISC|BSD-[23]-Clause|0BSD)$/, name)
    assert.match(text, /permission .*\bhereby granted/is, name)
    assert.match(text, /copyright/i, name)
  }
})

test('the version that is bundled is the one that the lock file pins', () => {
  for (const { name, version } of packages)
    assert.equal(lock.packages[`node_modules/${name}`]?.version, version, name)
})

test('every package of the lock file is pinned by a digest, and none comes from elsewhere than a registry', () => {
  const others = Object.entries(lock.packages).filter(([path]) => path !== '')
  assert.ok(others.length > 50)
  for (const [path, { integrity = '', resolved }] of others) {
    assert.match(integrity, /^sha512-/, path)
    // Left out, it is the registry that npm is set up with.
    assert.match(resolved ?? 'https://registry.npmjs.org/', /^https:\/\/registry\.npmjs\.org\//, path)
  }
})

test('the list travels with the extension and with the command line', () => {
  assert.match(read('.vscodeignore'), /^!docs\/licences\.md$/m)
  assert.match(read('.npmignore'), /^!\/docs\/licences\.md$/m)
})
