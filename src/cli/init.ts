import { existsSync, lstatSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { missingBeside } from '../disk/evidence.ts'
import { isBelow } from '../disk/paths.ts'
import { answer, isLost } from '../language/interview/answer.ts'
import { nextQuestion } from '../language/interview/next.ts'
import { type Answer, type InterviewState, type Question, START } from '../language/interview/question.ts'
import {
  interviewTexts,
  progress,
  type WordedQuestion,
  whyAsked,
  wordsOf,
} from '../language/interview/words.ts'
import { decode } from '../manifest/decode.ts'
import { applyEdits } from '../manifest/edit.ts'
import type { Language } from '../manifest/facts.ts'
import { read } from '../manifest/read.ts'
import { escaped } from '../review/messages/words.ts'
import { type FileReview, review } from '../review/review.ts'
import { today } from '../review/today.ts'
import type { InitArguments } from './arguments.ts'
import { EXIT, type ExitStatus } from './exit-status.ts'
import { initWordsIn } from './init-words.ts'
import { writeWhole } from './output.ts'

/** The name of the manifest that an interview makes. */
const MANIFEST = 'ai-system.yaml'

/**
 * Describes a system by question and answer and writes each answer into the manifest at once, so that it can be left
 * and taken up again. Ends when nothing more is to be asked, at `q`, or at the end of the input.
 */
export async function init(
  { path, language }: InitArguments,
  workingDirectory: string,
  input: Readable,
  output: Writable,
): Promise<ExitStatus> {
  const texts = interviewTexts(language)
  const words = initWordsIn(language)
  const given = resolve(workingDirectory, path)
  const isFolder = statSync(given, { throwIfNoEntry: false })?.isDirectory() ?? false
  const named = isFolder ? join(given, MANIFEST) : given
  const file = followed(named, workingDirectory)
  const say = (line: string) => output.write(`${line}\n`)
  if (file === null) {
    say(`${escaped(relative(workingDirectory, named))}: ${words.leadsOut}`)
    return EXIT.toolError
  }
  let text = existsSync(file) ? decode(readFileSync(file)) : ''
  let state: InterviewState = START
  say(`${texts.title}: ${escaped(relative(workingDirectory, file))}`)
  if (text.trim() !== '' && read(text).systems.length === 0) {
    say(texts.notOurs)
    return EXIT.toolError
  }
  const reader = createInterface({ input })
  const lines = reader[Symbol.asyncIterator]()
  try {
    for (;;) {
      const current = reviewOf(text, file, language, workingDirectory)
      const { question, review: reviewed } = nextQuestion(current, 0, state, language)
      if (question === null) {
        say(`\n${texts.done} ${progress(reviewed, language)}`)
        return reviewed.toolProblems.length > 0 ? EXIT.toolError : EXIT.clear
      }
      const reply = await ask(question, reviewed, language, lines, say)
      if (reply === null) {
        say(`\n${words.leave}`)
        return EXIT.clear
      }
      const answered = answer(text, 0, question, reply, state)
      if (isLost(question, answered)) {
        say(texts.cannotWrite)
        return EXIT.toolError
      }
      text = applyEdits(text, answered.edits)
      state = answered.state
      if (answered.edits.length > 0) writeWhole(file, [text])
    }
  } finally {
    // An open reader would keep the process waiting for more input.
    reader.close()
  }
}

/** What a symbolic link leads to; null where that is nothing, or out of the working directory. */
function followed(path: string, workingDirectory: string): string | null {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return path
  try {
    const target = realpathSync(path)
    return isBelow(realpathSync(workingDirectory), target) ? target : null
  } catch {
    return null
  }
}

function reviewOf(text: string, file: string, language: Language, workingDirectory: string): FileReview {
  const isMissing = missingBeside(file, workingDirectory)
  return review(read(text), { asOf: null, today: today(), language, isMissing })
}

/** Asks until there is an answer. Null: the interview is left. */
async function ask(
  question: Question,
  reviewed: FileReview,
  language: Language,
  lines: AsyncIterator<string>,
  say: (line: string) => void,
): Promise<Answer | null> {
  const words = initWordsIn(language)
  const worded = wordsOf(question, language)
  say(`\n${progress(reviewed, language)}`)
  say(worded.text)
  if (worded.help !== '') say(`  ${worded.help}`)
  // A list as long as that of the countries is typed, not read.
  if (worded.choices.length <= LONGEST_MENU) {
    worded.choices.forEach(({ value, meaning }, index) => {
      say(`  ${String(index + 1).padStart(2)}  ${value}: ${meaning}`)
    })
  }
  say(`  (${hints(worded, language).join('; ')})`)
  for (;;) {
    const { value, done } = await lines.next()
    if (done) return null
    const line = value.trim()
    if (line === 'q') return null
    if (line === '?') {
      for (const reason of whyAsked(question, reviewed, language)) say(`  ${reason}`)
      continue
    }
    const reply = parseAnswer(line, question, worded)
    if (reply !== null) return reply
    say(`  ${words.invalid}`)
  }
}

const LONGEST_MENU = 20

function hints(worded: WordedQuestion, language: Language): readonly string[] {
  const texts = interviewTexts(language)
  const words = initWordsIn(language)
  return [
    ...(worded.input === 'one' ? [words.hintOne] : []),
    ...(worded.input === 'several' ? [words.hintSeveral] : []),
    ...(worded.input === 'yes-no' ? [words.hintYesNo] : []),
    ...zeroHint(worded),
    ...(worded.canBeUnknown ? [`-: ${texts.unknown}`] : []),
    `?: ${texts.why}`,
    `q: ${words.hintLeave}`,
  ]
}

/** What 0 says: that there are no entries, or none of the values. */
function zeroHint({ none, empty }: WordedQuestion): readonly string[] {
  const words = none ?? empty
  return words === null ? [] : [`0: ${words}`]
}

/** Null where the line is no answer. Values are given by number or by word. */
function parseAnswer(line: string, question: Question, worded: WordedQuestion): Answer | null {
  if (line === '-' && worded.canBeUnknown) return { kind: 'unknown' }
  if (line === '0' && worded.none !== null) return { kind: 'none' }
  if (line === '0' && worded.empty !== null) return { kind: 'words', words: [] }
  switch (worded.input) {
    case 'yes-no':
      return /^(y|yes|j|ja)$/i.test(line)
        ? { kind: 'yes' }
        : /^(n|no|nej)$/i.test(line)
          ? { kind: 'no' }
          : null
    case 'text':
      return line === '' && question.kind !== 'evidence' ? null : { kind: 'text', text: line }
    case 'one':
    case 'several': {
      const words = line
        .split(/[\s,]+/)
        .filter(word => word !== '')
        .map(word => chosen(word, worded))
      const known = words.filter(word => word !== null)
      if (known.length < words.length) return null
      const most = worded.input === 'several' ? known.length : 1
      return known.length > 0 && known.length <= most ? { kind: 'words', words: known } : null
    }
  }
}

function chosen(word: string, { choices }: WordedQuestion): string | null {
  const choice = /^\d+$/.test(word) ? choices[Number(word) - 1] : choices.find(({ value }) => value === word)
  return choice?.value ?? null
}
