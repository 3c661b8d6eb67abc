import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFlags } from './flags.ts'

const needed = ['--extensionTestsPath=/suite.js', '--extensionDevelopmentPath=/extension']

test('reads the flags that @vscode/test-electron gives', () => {
  assert.deepEqual(readFlags(['/folder', '--no-sandbox', ...needed, '--user-data-dir=/data']), {
    workspace: '/folder',
    extension: '/extension',
    suite: '/suite.js',
    userDataDirectory: '/data',
    extensionsDirectory: undefined,
  })
})

test('says what is missing', () => {
  assert.throws(() => readFlags(needed), /one workspace folder/)
  assert.throws(() => readFlags(['/one', '/two', ...needed]), /found 2/)
  assert.throws(
    () => readFlags(['/folder', '--extensionTestsPath=/suite.js']),
    /--extensionDevelopmentPath=PATH/,
  )
})
