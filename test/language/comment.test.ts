import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { commentOn, type Subject, subjectAt } from '../../src/language/comment.ts'
import { law } from '../../src/law/law.ts'
import type { Language } from '../../src/manifest/facts.ts'
import { lineIndex } from '../../src/manifest/position.ts'
import { read } from '../../src/manifest/read.ts'
import { type FileReview, review } from '../../src/review/review.ts'

const example = (name: string) =>
  readFileSync(new URL(`../../examples/${name}/ai-system.yaml`, import.meta.url), 'utf8')
const PATH = 'face-harvest/ai-system.yaml'

function reviewed(text: string, language: Language = 'en'): FileReview {
  return review(read(text), { asOf: '2026-11-22', today: '2026-11-22', language, isMissing: () => false })
}

/** The subject at the first place where a word stands. */
function at(text: string, word: string): Subject | null {
  return subjectAt(reviewed(text), lineIndex(text).position(text.indexOf(word) + 1))
}

function commentAt(text: string, word: string, language: Language = 'en', path = PATH): string {
  const subject = at(text, word)
  const comment = subject === null ? null : commentOn(reviewed(text, language), subject, { path, language })
  return comment ?? ''
}

suite('review comments', () => {
  const faces = example('face-harvest')

  test('on a fact: line, condition with its status, the facts that decide, verdict, source', () => {
    const link = (line: number) => `(face-harvest/ai-system.yaml#L${line})`
    const channel = 'face_collection.channels[0]'
    assert.equal(
      commentAt(faces, 'targeting'),
      [
        `[\`${PATH}:25\`]${link(25)} · Use \`face-index\``,
        '',
        '**Article 5(1)(e), condition 3 of 4: Untargeted scraping of facial images** – ☑ satisfied. AI collects faces for the database without being limited to persons or a group fixed beforehand.',
        '',
        'Decided by:',
        '',
        `- [\`${channel}.targeting: untargeted_all_faces\`]${link(25)}`,
        `- [\`${channel}.feeds_database: yes (assumed)\`]${link(17)}`,
        `- [\`${channel}.ai_part: collects_or_selects\`]${link(23)}`,
        `- [\`${channel}.data_type: facial_images\`]${link(24)}`,
        '',
        `Verdict: ✖ prohibited (\`${channel}\`). Judged as of 22 November 2026.`,
        '',
        'Source: Regulation (EU) 2024/1689, consolidated text CELEX 02024R1689-20260727, Article 5(1), first subparagraph, point (e); Danish guide §4, §5; Guidelines (228)-(231), (234)',
        '',
      ].join('\n'),
    )
  })

  test('in Danish', () => {
    const comment = commentAt(example('party-room'), 'conduct_gravity', 'da', 'ai-system.yaml')
    assert.match(comment, /litra c, betingelse 5 af 5: .*\*\* – ☐ ikke opfyldt\./)
    assert.match(comment, /Afgjort af:\n\n- \[`person_scoring\.conduct_gravity: moderate`\]/)
    assert.match(
      comment,
      /Vurdering: – ikke forbudt efter dette litra, beror alene på betingelse 5 af 5\. Bedømt pr\./,
    )
    assert.match(comment, /\nKilde: .*vejledningen/)
  })

  test('the place tells the subject: the use and the section their worst verdict, a fact its condition', () => {
    assert.deepEqual(at(faces, 'face-index'), {
      system: 0,
      use: 0,
      provision: '5-1-e',
      condition: null,
      fact: null,
    })
    assert.equal(at(faces, 'face_collection')?.provision, '5-1-e')
    assert.equal(at(faces, 'emotion_inference')?.provision, '5-1-f')
    assert.equal(at(faces, 'targeting')?.condition, 'untargeted-faces')
    assert.equal(at(faces, 'is_ai_system')?.condition, 'placing-service-or-use')
    assert.equal(at(faces, 'owner'), null)
  })

  test('nothing where the review no longer has the subject', () => {
    const subject = { system: 0, use: 7, provision: '5-1-e', condition: null, fact: null }
    assert.equal(commentOn(reviewed(faces), subject, { path: PATH, language: 'en' }), null)
  })

  test('there is nothing to escape in the words of the law that a comment holds', () => {
    for (const { wording, conditions, exceptions } of law) {
      for (const { citation, title, statute, ...words } of [wording.en, wording.da]) {
        const parts = [...Object.values(words.conditions), ...Object.values(words.exceptions)]
        const texts = [citation, title, ...statute.map(one => one.citation)]
        for (const text of [
          ...texts,
          ...parts.flatMap(part => [part.label, part.satisfied, part.not_satisfied, part.unknown]),
        ]) {
          assert.doesNotMatch(text, /[\\`*_<>[\]|#@~]|https?:/)
        }
      }
      for (const { sources } of [...conditions, ...exceptions])
        assert.doesNotMatch(sources, /[\\`*_<>[\]|#@~]/)
    }
  })

  test('hostile names and paths stay text', () => {
    const name = '`x` <img src=x> [a](javascript:b) @someone #1 | **b**'
    const text = faces.replace('face-index', () => JSON.stringify(name))
    const comment = commentAt(text, 'targeting', 'en', 'a (b)/`c`\n] <i>/ai-system.yaml')
    const html = micromark(comment, { extensions: [gfm()], htmlExtensions: [gfmHtml()] })
    assert.doesNotMatch(html, /<img|<i>|javascript:b"|<strong>b/)
    assert.match(html, /<a href="a%20%28b%29\/%60c%60%0A%5D%20%3Ci%3E\/ai-system.yaml#L25"><code>/)
    // A forge looks for people and issues in text, not in code.
    assert.doesNotMatch(html.replace(/<code>.*?<\/code>/g, ''), /@someone|#1\b/)
  })
})
