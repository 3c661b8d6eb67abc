import { valuesOf } from '../../manifest/facts.ts'
import { factOf, referenceTo } from '../../manifest/vocabulary.ts'
import type { Judgement } from '../../review/judge.ts'
import { consequencesOf } from '../consequences.ts'
import { choiceWords } from './changes.ts'
import { shortPath } from './facts.ts'
import { type Block, bullets, code, heading, list, marked, paragraph } from './model.ts'
import type { View } from './view.ts'

const SHOWN_QUESTIONS = 10

/** The open facts as questions, what settles most first; nothing where the verdict is settled. */
export function questionBlocks(judgement: Judgement, view: View): readonly Block[] {
  const { verdict } = judgement
  if (verdict !== 'undetermined' && verdict !== 'prohibited_unless_excepted') return []
  const { words, messages } = view
  const { open: paths } = consequencesOf(judgement, view)
  if (paths === null) return []
  const title = heading(5, [words.heading.questions])
  if (paths.length === 0) return [title, paragraph(messages.nothingSettles)]
  const shown = paths.slice(0, SHOWN_QUESTIONS)
  const more = paths.length - shown.length
  return [
    title,
    paragraph(words.questionsIntroduction),
    ...list(
      shown.map(path => question(path, view)),
      true,
    ),
    ...(more > 0 ? [paragraph(words.moreQuestions(more))] : []),
  ]
}

function question(path: string, view: View): readonly Block[] {
  const fact = factOf(referenceTo(path))
  const help = fact.help === undefined ? '' : ` ${fact.help[view.language]}`
  return [
    paragraph(...marked(`${fact.question[view.language]}${help}`), ' (', code(shortPath(path)), ')'),
    ...bullets(valuesOf(fact).map(value => choiceWords(value, fact, view))),
  ]
}
