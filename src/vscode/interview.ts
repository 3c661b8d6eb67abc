import * as vscode from 'vscode'
import { answer, isLost } from '../language/interview/answer.ts'
import { nextQuestion } from '../language/interview/next.ts'
import { type Answer, type InterviewState, type Question, START } from '../language/interview/question.ts'
import { interviewTexts, progress, whyAsked, wordsOf } from '../language/interview/words.ts'
import type { Language } from '../manifest/facts.ts'
import type { FileReview } from '../review/review.ts'
import { isManifest } from './documents.ts'
import { createManifest } from './new-manifest.ts'
import type { Reviews } from './reviews.ts'
import { languageFor } from './settings.ts'

export const DESCRIBE_SYSTEM = 'aiDesignReview.describeSystem'

/**
 * Asks one plain question at a time and writes each answer into the manifest as a small edit. It can be left at any
 * question; what the manifest says by then is where it is taken up again.
 */
export async function describeSystem(reviews: Reviews, resource: vscode.Uri | undefined): Promise<void> {
  const document = await documentFor(resource)
  if (document === null) return
  const language = languageFor(document.uri)
  const isForeign = document.getText().trim() !== '' && reviews.of(document)?.systems.length === 0
  if (isForeign) {
    void vscode.window.showWarningMessage(interviewTexts(language).notOurs)
    return
  }
  let state: InterviewState = START
  for (;;) {
    const current = reviews.of(document)
    if (current === null) return
    const { question, review } = nextQuestion(current, 0, state, language)
    if (question === null) {
      const done = `${interviewTexts(language).done} ${progress(review, language)}`
      void vscode.window.showInformationMessage(done)
      return
    }
    const reply = await ask(question, review, language)
    if (reply === null) return
    const answered = answer(document.getText(), 0, question, reply, state)
    if (isLost(question, answered)) {
      void vscode.window.showWarningMessage(interviewTexts(language).cannotWrite)
      return
    }
    state = answered.state
    const { edits } = answered
    const edit = new vscode.WorkspaceEdit()
    for (const { range, text } of edits) {
      edit.replace(
        document.uri,
        new vscode.Range(document.positionAt(range.start), document.positionAt(range.end)),
        text,
      )
    }
    if (edits.length > 0 && !(await vscode.workspace.applyEdit(edit))) return
    reveal(document, edits.at(-1)?.range.start)
  }
}

/** The manifest to describe: the one given, the one in the editor, or a new one. */
async function documentFor(resource: vscode.Uri | undefined): Promise<vscode.TextDocument | null> {
  const active = vscode.window.activeTextEditor?.document
  if (resource === undefined && active !== undefined && isManifest(active)) return active
  if (resource !== undefined) {
    const document = await vscode.workspace.openTextDocument(resource).then(undefined, () => null)
    if (document !== null && isManifest(document)) {
      await vscode.window.showTextDocument(document)
      return document
    }
  }
  return createManifest(resource)
}

function reveal(document: vscode.TextDocument, offset: number | undefined): void {
  const editor = vscode.window.visibleTextEditors.find(({ document: shown }) => shown === document)
  if (editor === undefined || offset === undefined) return
  const at = document.positionAt(offset)
  editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport)
}

/** Null: the interview is left. */
async function ask(question: Question, review: FileReview, language: Language): Promise<Answer | null> {
  const worded = wordsOf(question, language)
  const texts = interviewTexts(language)
  const title = [texts.title, progress(review, language)].filter(part => part !== '').join(' · ')
  const why = { iconPath: new vscode.ThemeIcon('question'), tooltip: texts.why }
  const explain = () =>
    vscode.window.showInformationMessage(worded.text, {
      modal: true,
      // The help is cut where it is longer than the input.
      detail: [worded.help, ...whyAsked(question, review, language)].filter(part => part !== '').join('\n\n'),
    })
  if (worded.input === 'text')
    return askText(worded.text, worded.help, title, why, explain, question.kind === 'evidence')
  const choices: Choice[] = [
    ...worded.choices.map(({ value, label, meaning }) => ({
      label,
      detail: meaning,
      reply: wordsReply(value),
    })),
    ...(worded.input === 'yes-no'
      ? [
          { label: texts.yes, reply: { kind: 'yes' } as const },
          { label: texts.no, reply: { kind: 'no' } as const },
        ]
      : []),
    ...(worded.none === null ? [] : [{ label: worded.none, reply: { kind: 'none' } as const }]),
    ...(worded.empty === null ? [] : [{ label: worded.empty, alwaysShow: true, reply: NOTHING }]),
    ...(worded.canBeUnknown
      ? [{ label: `$(question) ${texts.unknown}`, alwaysShow: true, reply: { kind: 'unknown' } as const }]
      : []),
  ]
  return askChoice(choices, worded.input === 'several', worded.text, worded.help, title, why, explain)
}

const NOTHING = { kind: 'words', words: [] } as const satisfies Answer

interface Choice extends vscode.QuickPickItem {
  readonly reply: Answer
}

function wordsReply(value: string): Answer {
  return { kind: 'words', words: [value] }
}

function askChoice(
  choices: readonly Choice[],
  several: boolean,
  text: string,
  help: string,
  title: string,
  why: vscode.QuickInputButton,
  explain: () => Thenable<unknown>,
): Promise<Answer | null> {
  const pick = vscode.window.createQuickPick<Choice>()
  pick.title = text
  pick.placeholder = [help, title].filter(part => part !== '').join(' · ')
  pick.items = choices
  pick.canSelectMany = several
  pick.ignoreFocusOut = true
  pick.matchOnDetail = true
  pick.buttons = [why]
  return shown(pick, explain, () => replyOf(several ? pick.selectedItems : pick.activeItems))
}

/**
 * Several values are one answer; "I do not know" among them makes the set unknown as a whole. Null: nothing is chosen,
 * which states nothing.
 */
function replyOf(chosen: readonly Choice[]): Answer | null {
  if (chosen.length === 0) return null
  const special = chosen.find(({ reply }) => reply.kind !== 'words')
  if (special !== undefined) return special.reply
  return { kind: 'words', words: chosen.flatMap(({ reply }) => (reply.kind === 'words' ? reply.words : [])) }
}

function askText(
  text: string,
  help: string,
  title: string,
  why: vscode.QuickInputButton,
  explain: () => Thenable<unknown>,
  mayBeEmpty: boolean,
): Promise<Answer | null> {
  const box = vscode.window.createInputBox()
  box.title = text
  box.prompt = [help, title].filter(part => part !== '').join(' · ')
  box.ignoreFocusOut = true
  box.buttons = [why]
  return shown(box, explain, () =>
    box.value.trim() === '' && !mayBeEmpty ? null : { kind: 'text', text: box.value.trim() },
  )
}

/** Shows an input until it is answered or left. Looking up why hides it for a while. */
function shown(
  input: vscode.QuickPick<Choice> | vscode.InputBox,
  explain: () => Thenable<unknown>,
  reply: () => Answer | null,
): Promise<Answer | null> {
  return new Promise(resolve => {
    let explaining = false
    const finish = (result: Answer | null) => {
      resolve(result)
      input.dispose()
    }
    input.onDidTriggerButton(async () => {
      explaining = true
      await explain()
      explaining = false
      input.show()
    })
    input.onDidAccept(() => {
      const result = reply()
      if (result !== null) finish(result)
    })
    input.onDidHide(() => {
      if (!explaining) finish(null)
    })
    input.show()
  })
}
