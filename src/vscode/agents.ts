import * as vscode from 'vscode'
import { type Answer, type ReviewedManifest, refusal } from '../agents/answer.ts'
import { type InputSchema, inputProblem } from '../agents/check-input.ts'
import { asQuery, explainAnswer, partOfPage } from '../agents/explain.ts'
import { LONGEST_TEXT } from '../agents/limits.ts'
import { questionAnswer } from '../agents/question.ts'
import { refusalsIn } from '../agents/refusals.ts'
import { reviewAnswer } from '../agents/review.ts'
import type { ExplainAnswer, ExplainInput, QuestionInput, ReviewInput } from '../agents/schemas.ts'
import { TOOL_PREFIX, type ToolName } from '../agents/tool-names.ts'
import { decode } from '../manifest/decode.ts'
import type { Language } from '../manifest/facts.ts'
import { askedIn } from '../report/asked.ts'
import { readForAgents } from './agent-files.ts'
import { pagesIn } from './pages.ts'
import { languageFor } from './settings.ts'
import { reviewText } from './unopened.ts'

/** The tools that agents of the editor have, as package.json contributes them. They read, and change nothing. */
export function registerTools(context: vscode.ExtensionContext): vscode.Disposable {
  const { extensionUri } = context

  function schemaOf(name: ToolName): InputSchema | undefined {
    const tools: readonly { readonly name: string; readonly inputSchema: InputSchema }[] =
      context.extension.packageJSON.contributes.languageModelTools
    return tools.find(tool => tool.name === TOOL_PREFIX + name)?.inputSchema
  }

  function register<T>(name: ToolName, answer: (input: T) => Promise<Answer<unknown>>): vscode.Disposable {
    return vscode.lm.registerTool<T>(TOOL_PREFIX + name, {
      async invoke({ input }, token) {
        const schema = schemaOf(name)
        const problem = schema === undefined ? null : inputProblem(schema, input)
        if (problem !== null) throw new Error(problem)
        const answered = await answer(input)
        if (token.isCancellationRequested) throw new vscode.CancellationError()
        // What is thrown is what the model reads.
        if (answered.kind === 'refusal') throw new Error(answered.message)
        return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(answered.markdown)])
      },
    })
  }

  return vscode.Disposable.from(
    register<ReviewInput>('review_manifest', input =>
      onManifest(input, (manifest, language) => reviewAnswer(manifest, input, language)),
    ),
    register<ExplainInput>('explain', ({ query, from = 0, language }) =>
      onLaw(asQuery(query), from, language ?? languageFor(draftUri()), extensionUri),
    ),
    register<QuestionInput>('next_question', input =>
      onManifest(input, (manifest, language) => questionAnswer(manifest, input, language)),
    ),
  )
}

/** From the pages that travel with the extension: what makes them is no part of it. */
async function onLaw(
  query: string,
  from: number,
  language: Language,
  extensionUri: vscode.Uri,
): Promise<Answer<ExplainAnswer>> {
  const asked = askedIn(query, language)
  if (asked.kind === 'refusal') return refusal(asked.markdown.trim())
  const uri = pagesIn(extensionUri, language)(asked.provision.id)
  if (uri === null) throw new Error(`no page of ${asked.provision.id}`)
  const page = decode(await vscode.workspace.fs.readFile(uri)).replace(/^<!--.*-->\n+/, '')
  const markdown = asked.kind === 'part' ? partOfPage(page, asked.id) : page
  return explainAnswer(query, asked, markdown, from, language)
}

/** Where a draft would be saved: its policy and language hold. */
function draftUri(): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? []
  return folder === undefined
    ? vscode.Uri.from({ scheme: 'untitled', path: 'ai-system.yaml' })
    : vscode.Uri.joinPath(folder.uri, 'ai-system.yaml')
}

async function onManifest<T>(
  { path, text, language }: Pick<ReviewInput, 'path' | 'text' | 'language'>,
  answer: (manifest: ReviewedManifest, language: Language) => Answer<T>,
): Promise<Answer<T>> {
  const draft = draftUri()
  const spoken = language ?? languageFor(draft)
  if ((path === undefined) === (text === undefined)) return refusal(refusalsIn(spoken).oneOf)
  const file = path === undefined ? { uri: draft, text: text ?? '' } : await readForAgents(path, spoken)
  if (typeof file === 'string') return refusal(file)
  if (file.text.length > LONGEST_TEXT)
    return refusal(refusalsIn(spoken).tooLong(file.text.length, LONGEST_TEXT))
  const review = await reviewText(file.uri, file.text, path === undefined, spoken)
  return answer(
    { path: path === undefined ? null : vscode.workspace.asRelativePath(file.uri, false), review },
    spoken,
  )
}
