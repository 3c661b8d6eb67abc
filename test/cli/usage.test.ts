import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { ORDINARY } from './manifests.ts'
import { folder, run } from './run.ts'

const cwd = folder({ 'ai-system.yaml': ORDINARY })

/** Words that do not fit, and what the message says. */
const MISUSES: readonly (readonly [words: readonly string[], message: RegExp])[] = [
  [[], /^Name a command: check\b/],
  [['chekc'], /^Unknown command "chekc"/],
  [['check', '--format', 'xml'], /^--format takes pretty\b.*\bjson\b.*, not "xml"\./],
  [['check', '--format'], /--format/],
  [['check', '--language', 'sv'], /^--language takes en or da, not "sv"\./],
  [['check', '--as-of', 'tomorrow'], /^--as-of takes a day that exists, such as .*, not "tomorrow"\./],
  [['check', '--as-of', '2026-02-29'], /^--as-of takes a day that exists/],
  [['check', '--as-of', '2026-2-9'], /^--as-of takes a day that exists/],
  [['check', '--colour'], /Unknown option '--colour'/],
  [['check', '--stdin'], /^--stdin and --stdin-filename go together\./],
  [['check', '--stdin-filename', 'x'], /^--stdin and --stdin-filename go together\./],
  [['check', '--stdin', '--stdin-filename', 'x', '.'], /^--stdin takes no paths\./],
  [
    ['check', '--stdin', '--stdin-filename', 'x', '--changed-since', 'HEAD'],
    /^--stdin and --changed-since do not go together\./,
  ],
  [['check', '--changed-since='], /^--changed-since takes a git revision\./],
  [['check', '--recommendations', 'mine'], /^--recommendations takes justitia, not "mine"\./],
  [['explain'], /^explain takes one provision/],
]

suite('usage', () => {
  for (const [words, message] of MISUSES) {
    test(`a usage error: ${words.join(' ') || 'nothing'}`, () => {
      const { status, stdout, stderr } = run(words, { cwd })
      assert.equal(status, 4)
      assert.equal(stdout, '')
      assert.match(stderr, message)
      assert.match(stderr, /^Usage:$/m)
      assert.doesNotMatch(stderr, /\bat .*:\d+:\d+/, 'no stack trace')
    })
  }

  test('what is wrong with the words is printed without raw control characters', () => {
    const { stderr } = run(['check', '--format', 'a\u001b[31mb\u202ec'], { cwd })
    assert.match(stderr, /not "a\\u\{1b\}\[31mb\\u\{202e\}c"/)
  })

  test('--help says the commands, the options and the exit statuses', () => {
    for (const words of [['--help'], ['-h'], ['check', '--help']]) {
      const { status, stdout, stderr } = run(words, { cwd })
      assert.equal(status, 0)
      assert.equal(stderr, '')
      for (const word of [
        'check',
        'explain',
        '--format',
        '--as-of',
        '--language',
        '--changed-since',
        '--stdin-filename',
        'Exit status',
      ])
        assert.ok(stdout.includes(word), word)
    }
  })

  test('--version says the version and nothing else', () => {
    const { status, stdout } = run(['--version'], { cwd })
    assert.equal(status, 0)
    assert.match(stdout, /^\d+\.\d+\.\d+\n$/)
  })

  test('without paths the working directory is checked', () => {
    assert.match(run(['check'], { cwd }).stdout, /^ai-system\.yaml\n/)
  })
})
