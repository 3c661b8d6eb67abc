import type { Language } from '../manifest/facts.ts'
import {
  type Block,
  bullets,
  code,
  heading,
  type Inlines,
  marked,
  paragraph,
  strong,
} from '../report/document/model.ts'
import { jsonLine } from '../report/json-text.ts'
import { messagesIn } from '../review/messages/messages.ts'
import { answerMarkdown } from './answer.ts'
import { quoted } from './quote.ts'
import type { QuestionAnswer } from './schemas.ts'
import { agentWordsIn } from './words.ts'

type AskedQuestion = NonNullable<QuestionAnswer['question']>

/** The question as Markdown, from its data, with the edits as JSON at its end. */
export function questionMarkdown({ progress, question }: QuestionAnswer, language: Language): string {
  const words = agentWordsIn(language)
  const head = progress === '' ? [] : [paragraph(progress)]
  if (question === null) return answerMarkdown(words.question, [...head, paragraph(words.done)], language)
  const edited = question.answers.filter(({ edits }) => edits.length > 0)
  const markdown = answerMarkdown(words.question, [...head, ...questionBlocks(question, language)], language)
  return edited.length === 0 ? markdown : `${markdown}\n${words.edits}\n\n${fenced(edited)}`
}

function questionBlocks(question: AskedQuestion, language: Language): readonly Block[] {
  const words = agentWordsIn(language)
  const about: Inlines = [
    ...(question.use === null ? [] : [quoted(question.use)]),
    ...(question.path === null ? [] : [' ', code(question.path)]),
  ]
  return [
    ...(about.length === 0 ? [] : [paragraph(...about)]),
    paragraph(strong(...marked(question.text)), ...marked(question.help === '' ? '' : ` ${question.help}`)),
    ...(question.answers.length === 0 ? [] : [heading(2, [words.answers])]),
    ...bullets(
      question.answers.map(({ answer, meaning }): Inlines => [code(answer), ': ', ...marked(meaning)]),
    ),
    paragraph(question.how),
    heading(2, [words.waiting]),
    ...bullets(question.waiting.map(line => marked(line))),
    ...(question.settles.length === 0
      ? []
      : [paragraph(...marked(words.settles(messagesIn(language).list(question.settles))))]),
  ]
}

/** In the fence nothing is Markdown, so no text of the manifest may close it. */
function fenced(answers: AskedQuestion['answers']): string {
  const lines = answers.map(({ answer, edits }) => jsonLine({ answer, edits }).replaceAll('`', '\\u0060'))
  return `\`\`\`json\n${lines.join('\n')}\n\`\`\`\n`
}
