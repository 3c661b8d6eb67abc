import * as vscode from 'vscode'
import { equal, ok } from './assert.ts'
import { PROHIBITED } from './manifests.ts'
import { waitFor } from './wait.ts'
import { fileAt, inLanguage, open, openScratch, replace, tidyUp } from './workspace.ts'

const FACE_HARVEST = 'face-harvest/ai-system.yaml'

suite('hover', () => {
  teardown(tidyUp)

  test('over a fact: the question, its values, the condition with its status, the law', async () => {
    const { text, range, document } = await hoverOver(FACE_HARVEST, 'targeting')
    equal(document.getText(range), 'targeting')
    contains(text, [
      'Whom is the system told to look for before it collects?',
      '☑ `untargeted_all_faces`',
      '`specific_persons`',
      '3/4',
      'satisfied',
      'the untargeted scraping of facial images from the internet or CCTV footage',
    ])
  })

  test('over the value of a fact too', async () => {
    const { text, range, document } = await hoverOver(FACE_HARVEST, 'untargeted_all_faces')
    equal(document.getText(range), 'untargeted_all_faces')
    contains(text, ['(`targeting`)'])
  })

  test('over a section: the conditions of its provision', async () => {
    const { text, range, document } = await hoverOver(FACE_HARVEST, 'face_collection')
    equal(document.getText(range), 'face_collection')
    contains(text, [
      'Article 5(1)(e)',
      'prohibited (`face_collection.channels[0]`)',
      'Creates or expands a facial recognition database',
      'From the internet or CCTV footage',
      '`source`: social_media',
    ])
  })

  test('over a section of none: what that denies', async () => {
    const { text } = await hoverOver(FACE_HARVEST, 'emotion_inference')
    contains(text, ['Article 5(1)(f)', 'not prohibited under this point', '`emotion_inference`: none'])
  })

  test('over a use: its verdicts, and who supervises in Denmark', async () => {
    const { text, range, document } = await hoverOver(FACE_HARVEST, 'face-index')
    equal(document.getText(range), 'face-index')
    contains(text, [
      'Untargeted scraping of facial images',
      'prohibited',
      'Digitaliseringsstyrelsen',
      'Judged as of',
    ])
  })

  test('over a fact of the scope', async () => {
    const { text } = await hoverOver(FACE_HARVEST, 'is_ai_system')
    contains(text, ['Does the system infer', 'Article 5(1)(e)', '1/4'])
  })

  test('in Danish', async () => {
    await inLanguage('da', async () => {
      const fact = await hoverOver(FACE_HARVEST, 'targeting', 'opfyldt')
      contains(fact.text, [
        'Hvem får systemet besked på at lede efter',
        'Artikel 5, stk. 1, litra e',
        'gennem ikkemålrettet indsamling af ansigtsbilleder fra internettet eller kameraovervågning',
      ])
      const section = await hoverOver(FACE_HARVEST, 'face_collection', 'opfyldt')
      contains(section.text, ['Indsamling af ansigter', 'forbudt', 'Bygger på'])
      const use = await hoverOver(FACE_HARVEST, 'face-index', 'forbudt')
      contains(use.text, ['Kompetent myndighed i Danmark', 'Bedømt pr.'])
      const scope = await hoverOver(FACE_HARVEST, 'is_ai_system', 'opfyldt')
      contains(scope.text, ['Læses af'])
    })
    contains((await hoverOver(FACE_HARVEST, 'targeting', 'satisfied')).text, ['Article 5(1)(e)'])
  })

  test('follows a change at once', async () => {
    const document = await openScratch('ai-system.yaml', PROHIBITED)
    await replace(document, 'untargeted_all_faces', 'specific_persons')
    const text = await hoverAt(document, 'targeting')
    contains(text, ['☑ `specific_persons`', 'not satisfied'])
  })

  test('says nothing elsewhere', async () => {
    const document = await open(fileAt(FACE_HARVEST))
    for (const place of [
      '# The case',
      'schema:',
      'name: FaceHarvest',
      'uses:',
      'purpose:',
      'Let any customer',
    ]) {
      equal(await hoverAt(document, place), '', `a hover over ${place}`)
    }
  })

  // VS Code's own Markdown preview interprets HTML, which hovers do not: what is plain there is plain here.
  test('text of the manifest is never interpreted', async () => {
    const hostile = [
      '<img src=x onerror=alert(1)>',
      '<b>bold</b>',
      '[link](command:workbench.action.quit)',
      '[link](https://example.org)',
      '![picture](https://example.org/x.png)',
      '`code` | cell',
      '**bold** _soft_ ~~gone~~',
      'https://example.org www.example.org a@example.org',
      '&lt;i&gt; &#60;u&#62;',
      '\u202etxet desrever\u202c\u0007',
      '$(alert)',
    ].join(' ')
    const purpose = JSON.stringify(hostile)
    const document = await openScratch(
      'ai-system.yaml',
      PROHIBITED.replace('Find faces.', () => purpose),
    )
    const text = await hoverAt(document, 'search:')
    const html = await vscode.commands.executeCommand<string>('markdown.api.render', text)
    contains(html, ['&lt;img src=x onerror=alert(1)&gt;', '[link](command:workbench.action.quit)'])
    for (const tag of [
      '<img',
      '<b>',
      '<i>',
      '<u>',
      '<em',
      '<s>',
      'href="https://example',
      'href="http://',
      'mailto:',
      'action.quit"',
    ]) {
      ok(!html.includes(tag), `${tag} was interpreted: ${html}`)
    }
    ok(!/[\u202a-\u202e\u0007]/.test(text), 'control characters are passed on')
  })
})

interface Found {
  readonly text: string
  readonly range: vscode.Range | undefined
  readonly document: vscode.TextDocument
}

/** The hover over the first place in an example where the text stands, once it contains the expected words. */
async function hoverOver(example: string, place: string, expected = ''): Promise<Found> {
  const document = await open(fileAt(example))
  return waitFor(`a hover over ${place} with ${expected}`, async () => {
    const [hover] = await hoversAt(document, place)
    const text = hover === undefined ? '' : textOf(hover)
    return hover !== undefined && text.includes(expected) && { text, range: hover.range, document }
  })
}

/** The text of the hover over the first place where the text stands; nothing where there is none. */
async function hoverAt(document: vscode.TextDocument, place: string): Promise<string> {
  return (await hoversAt(document, place)).map(textOf).join('\n')
}

async function hoversAt(document: vscode.TextDocument, place: string): Promise<readonly vscode.Hover[]> {
  const start = document.getText().indexOf(place)
  ok(start >= 0, `${place} is not in the document`)
  return vscode.commands.executeCommand<readonly vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    document.positionAt(start + 1),
  )
}

function textOf({ contents }: vscode.Hover): string {
  return contents
    .map(content => (content instanceof vscode.MarkdownString ? content.value : String(content)))
    .join('\n')
    .replaceAll('\u00a0', ' ')
}

function contains(text: string, expected: readonly string[]): void {
  for (const part of expected) ok(text.includes(part), `${part} is not in:\n${text}`)
}
