import type * as vscode from 'vscode'
import { equal, ok } from './assert.ts'
import { codeOf, diagnosticsOf, placeOf, waitForCode, waitForFindings } from './findings.ts'
import { waitFor } from './wait.ts'
import { exists, fileAt, inLanguage, open, tidyUp } from './workspace.ts'

/** Every finding of every example: severity, code, line and column from 1, and the text it stands on. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'face-harvest': [
    'warning 5-1-e/placing-service-or-use 8:17 yes',
    'warning 5-1-e/placing-service-or-use 9:15 [importing]',
    'error 5-1-e 15:3 face-index',
    'information not-stated 15:3 face-index',
    // Two facts that decide are assumed, so their findings stand on the section.
    'warning 5-1-e/face-database 17:5 face_collection',
    'warning 5-1-e/untargeted-faces 17:5 face_collection',
    'warning 5-1-e/placing-service-or-use 18:25 yes',
    'warning 5-1-e/face-database 19:27 creates',
    'warning 5-1-e/face-database 20:21 persistent',
    'warning 5-1-e/face-database 21:26 identifies',
    'warning 5-1-e/untargeted-faces 23:20 collects_or_selects',
    'warning 5-1-e/untargeted-faces 24:22 facial_images',
    'warning 5-1-e/untargeted-faces 25:22 untargeted_all_faces',
    'warning 5-1-e/internet-or-cctv 26:19 social_media',
  ],
  'rental-firm': [
    'warning 5-1-c/placing-service-or-use 8:17 yes',
    'warning 5-1-c/placing-service-or-use 9:15 [putting_into_service, use]',
    'warning 5-1-c/placing-service-or-use 10:16 [deployer_in_union]',
    'error 5-1-c 16:3 tenant-screening',
    'warning 5-1-c/detrimental-treatment 18:5 person_scoring',
    'warning 5-1-c/evaluates-persons 19:27 [natural_person]',
    'warning 5-1-c/evaluates-persons 20:24 [score]',
    'warning 5-1-c/over-time 21:27 continuous_or_repeated',
    'warning 5-1-c/behaviour-or-characteristics 24:20 [social_behaviour, personal_characteristics]',
    'warning 5-1-c/detrimental-treatment 26:25 detrimental',
    'warning 5-1-c/detrimental-treatment 28:24 sole',
    'warning 5-1-c/detrimental-treatment 31:32 no',
    'warning 5-1-c/detrimental-treatment 32:32 no',
    'warning 5-1-c/detrimental-treatment 37:32 no',
    'warning 5-1-c/detrimental-treatment 38:32 no',
    'warning 5-1-c/detrimental-treatment 39:25 absent',
    'warning 5-1-c/detrimental-treatment 40:24 trivial',
    'warning 5-1-c/detrimental-treatment 41:27 severe',
    'warning 5-1-c/detrimental-treatment 43:32 yes',
  ],
  'rental-firm-draft': [
    'warning 5-1-c 14:3 tenant-screening',
    'information not-stated 14:3 tenant-screening',
  ],
  'party-room': [
    'information 5-1-c/held-by/detrimental-treatment 28:32 yes',
    'information 5-1-c/held-by/detrimental-treatment 30:41 yes',
    'information 5-1-c/held-by/detrimental-treatment 31:35 yes',
    'information 5-1-c/held-by/detrimental-treatment 32:37 no',
    'information 5-1-c/held-by/detrimental-treatment 34:32 yes',
    'information 5-1-c/held-by/detrimental-treatment 35:41 yes',
    'information 5-1-c/held-by/detrimental-treatment 36:35 yes',
    'information 5-1-c/held-by/detrimental-treatment 37:37 no',
    'information 5-1-c/held-by/detrimental-treatment 38:34 documented',
    'information 5-1-c/held-by/detrimental-treatment 39:24 moderate',
    'information 5-1-c/held-by/detrimental-treatment 40:27 low',
    'information 5-1-c/held-by/detrimental-treatment 42:16 documented_proportionate',
    'information 5-1-c/held-by/detrimental-treatment 45:32 no',
  ],
  'shop-recommender': [],
  mistakes: [
    'error manifest/bad-value 5:17 maybe',
    'error manifest/bad-value 6:35 sell',
    'error manifest/bad-value 8:19 dk',
    'error scope/void-exclusion 9:16 pre_market_research',
    'error manifest/bad-id 12:3 Ranking',
    'information not-stated 12:3 Ranking',
    'error manifest/unknown-key 14:5 person_scorning',
    'information not-stated 16:3 interviews',
    'information 5-1-f 18:5 emotion_inference',
    'error manifest/duplicate-key 22:7 inference_level',
    'error manifest/empty-value 25:7 exception_purpose',
    'warning evidence/missing 26:45 yes',
    'warning evidence/not-found 27:64 docs/missing.md',
  ],
}

/** The facts that a prohibition rests on, in the order of the conditions. */
const RELATED: Readonly<Record<string, readonly string[]>> = {
  'face-harvest 5-1-e': [
    '8:17 yes',
    '9:15 [importing]',
    '18:25 yes',
    '19:27 creates',
    '20:21 persistent',
    '21:26 identifies',
    '23:20 collects_or_selects',
    '24:22 facial_images',
    '25:22 untargeted_all_faces',
    '26:19 social_media',
  ],
  'face-harvest 5-1-e/face-database': ['19:27 creates', '20:21 persistent', '21:26 identifies'],
  'face-harvest 5-1-e/internet-or-cctv': [],
  'rental-firm 5-1-c/over-time': [],
  'rental-firm-draft 5-1-c': [
    '7:17 yes',
    '8:15 [putting_into_service, use]',
    '9:16 [deployer_in_union]',
    '17:27 [natural_person]',
    '18:24 [score]',
    '19:27 continuous_or_repeated',
    '20:20 [social_behaviour, personal_characteristics]',
  ],
  'mistakes manifest/duplicate-key': ['21:7 inference_level'],
}

const PAGES = { en: /5-1-[a-h]+\.md$/, da: /5-1-[a-h]+\.da\.md$/ }

const manifestOf = (example: string) => fileAt(`${example}/ai-system.yaml`)

suite('the examples', () => {
  suiteTeardown(tidyUp)

  for (const [example, expected] of Object.entries(EXPECTED)) {
    test(`${example} has its findings and no others`, async () => {
      const document = await open(manifestOf(example))
      equal(document.languageId, 'ai-system')
      await waitForFindings(document, expected)
    })
  }

  for (const [finding, expected] of Object.entries(RELATED)) {
    test(`the related places of ${finding}`, async () => {
      const [example = '', code = ''] = finding.split(' ')
      const document = await open(manifestOf(example))
      const { relatedInformation = [] } = await waitForCode(document.uri, code)
      equal(
        relatedInformation.map(({ location }) => placeOf(document, location.range)),
        expected,
      )
      for (const { location, message } of relatedInformation) {
        equal(location.uri.toString(), document.uri.toString(), 'a related place in another file')
        ok(message.length > 0, 'a related place says nothing')
      }
    })
  }

  test('each code of a provision links to its page, which is there', async () => {
    for (const language of ['en', 'da'] as const) {
      await inLanguage(language, async () => {
        for (const example of ['face-harvest', 'rental-firm', 'party-room']) {
          const { uri } = await open(manifestOf(example))
          for (const diagnostic of await linkedTo(uri, PAGES[language])) {
            const { code } = diagnostic
            ok(typeof code === 'object', `${codeOf(diagnostic)} has no link`)
            ok(await exists(code.target.with({ fragment: '' })), `there is no ${code.target.path}`)
          }
        }
      })
    }
  })

  test('a finding on a condition links to the condition', async () => {
    const { uri } = await open(manifestOf('face-harvest'))
    const { code } = await waitForCode(uri, '5-1-e/face-database')
    ok(typeof code === 'object', 'no link')
    equal(code.target.fragment, 'face-database')
    ok(code.target.path.endsWith('/docs/law/5-1-e.md'), code.target.path)
  })

  test('a finding of no provision has no link', async () => {
    const { uri } = await open(manifestOf('mistakes'))
    equal((await waitForCode(uri, 'manifest/unknown-key')).code, 'manifest/unknown-key')
  })

  test('the findings speak Danish where the setting says so', async () => {
    const { uri } = await open(manifestOf('face-harvest'))
    const english = (await waitForCode(uri, '5-1-e')).message
    ok(english.startsWith('Prohibited by Article 5(1)(e)'), english)
    await inLanguage('da', async () => {
      await linkedTo(uri, PAGES.da)
      const { message } = await waitForCode(uri, '5-1-e')
      ok(message.startsWith('Forbudt efter artikel 5, stk. 1, litra e'), message)
    })
    await linkedTo(uri, PAGES.en)
    equal((await waitForCode(uri, '5-1-e')).message, english)
  })
})

/** Waits until the findings on provisions link to pages of the language, and gives these findings. */
async function linkedTo(uri: vscode.Uri, page: RegExp): Promise<readonly vscode.Diagnostic[]> {
  const matches = ({ code }: vscode.Diagnostic) => typeof code === 'object' && page.test(code.target.path)
  return waitFor(`links to ${page}`, () => {
    const found = diagnosticsOf(uri).filter(one => /^5-1-/.test(codeOf(one)))
    return found.length > 0 && found.every(matches) && found
  })
}
