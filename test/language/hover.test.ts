import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { law } from '../../src/law/law.ts'
import type { Language } from '../../src/manifest/facts.ts'
import { messagesIn } from '../../src/review/messages/messages.ts'
import { allCases, CASE_DAY } from '../support/cases.ts'
import { hoverAt, hoverAtOffset, reviewOf, rowsIn, textAt } from './hovering.ts'

const LANGUAGES: readonly Language[] = ['en', 'da']

/** A manifest with one use; the cursor is in one of its parts. */
function manifest(
  section: string,
  scope = '  activities: [use]\n  union_nexus: [deployer_in_union]',
): string {
  return `schema: ai-design-review/v1\nname: Test\nscope:\n${scope}\nuses:\n  case:\n    purpose: A purpose.\n${section}\n`
}

const FACES = (channel: string) =>
  manifest(`    face_collection:
      database_operation: creates
      face_storage: persistent
      matching_function: identifies
      channels:
        - ai_part: collects_or_selects
          data_type: facial_images
          targeting: untargeted_all_faces
          source: public_web
        - ai_part: collects_or_selects
          data_type: facial_images
${channel}
          faces_kept: targets_only
          source: user_enrolment`)

suite('hover over a fact', () => {
  test('over its key and over its value', () => {
    const key = hoverAt(manifest('    person_scoring:\n      |treatment_effect: detrimental'))
    const value = hoverAt(manifest('    person_scoring:\n      treatment_effect: detri|mental'))
    assert.equal(key?.over, 'treatment_effect')
    assert.equal(value?.over, 'detrimental')
    assert.equal(key?.markdown, value?.markdown)
  })

  test('a ternary fact', () => {
    const text = textAt(manifest('    person_scoring:\n      |excludes_by_group_proxy: yes'))
    assert.match(text, /- ☑ `yes`: /)
    assert.match(text, /Other values:\n\n- `no`: /)
  })

  test('an enumerated fact: question, stated value, status, the other values, the statute, the source', () => {
    const text = textAt(FACES('          |targeting: specific_persons'))
    assertOrder(text, [
      '**Whom is the system told to look for before it collects?** (`targeting`)',
      '- ☑ `specific_persons`: Named persons.',
      '[Article 5(1)(e)](page:5-1-e/untargeted-faces) 3/4',
      'Other values:',
      '- `untargeted_all_faces`: Every face found.',
      '> \\(e\\) the placing on the market',
      '[Read the provision](page:5-1-e)',
      'Source: Danish guide §5, §7; Guidelines (228)-(231)',
    ])
  })

  test('of a list’s entry the status is that of the entry, not of the worst one', () => {
    assert.match(textAt(FACES('          |targeting: specific_persons')), /3\/4 \| ☐ not satisfied: /)
    const ofTheWorst = FACES('          targeting: specific_persons').replace(
      'targeting: untar',
      'targeting: |untar',
    )
    assert.match(textAt(ofTheWorst), /3\/4 \| ☑ satisfied: /)
  })

  test('a set: each of its values', () => {
    const text = textAt(manifest('    person_scoring:\n      input_|basis: [social_behaviour, unknown]'))
    assert.match(text, /- ☑ `social_behaviour`: /)
    assert.match(text, /4\/5 \| ☑ satisfied: /)
  })

  test('the key of a list, and the space between its entries', () => {
    for (const text of [
      FACES('          targeting: specific_persons').replace('channels', 'chan|nels'),
      FACES('          targeting: specific_persons').replace(
        'public_web\n        -',
        'public_web\n     |   -',
      ),
    ]) {
      const found = hoverAt(text)
      assert.equal(found?.over, 'channels')
      assert.match(found?.markdown ?? '', /In which ways are faces collected\?/)
      assert.match(found?.markdown ?? '', /3\/4 [\s\S]*4\/4 /)
    }
  })

  test('the long form, over the key, the value and the evidence', () => {
    const long = (value: string) => manifest(`    person_scoring:\n      legitimate_basis:\n        ${value}`)
    for (const place of [
      'value: docu|mented\n        evidence: docs/rules.md',
      'value: documented\n        evidence: docs/ru|les.md',
    ]) {
      assert.match(textAt(long(place)), /☑ `documented`/)
    }
  })

  test('a value without the evidence it needs counts as unknown, and the hover says so', () => {
    const bare = textAt(manifest('    person_scoring:\n      |legitimate_basis: documented'))
    assert.match(bare, /Counts as unknown: needs evidence\./)
    const missing = '{ value: documented, evidence: missing.md }'
    assert.match(
      textAt(manifest(`    person_scoring:\n      |legitimate_basis: ${missing}`)),
      /Counts as unknown/,
    )
    const found = '{ value: documented, evidence: found.md }'
    assert.doesNotMatch(
      textAt(manifest(`    person_scoring:\n      |legitimate_basis: ${found}`)),
      /Counts as/,
    )
  })

  test('stated as unknown, empty, or not readable', () => {
    const at = (value: string) => textAt(manifest(`    person_scoring:\n      |score_influence: ${value}`))
    assert.match(at('unknown'), /Counts as unknown: stated as unknown\.[\s\S]*\nValues:\n/)
    assert.match(at(''), /Counts as unknown: not readable\./)
    assert.match(at('perhaps'), /Counts as unknown: not readable\./)
    assert.doesNotMatch(at('perhaps'), /perhaps/)
  })

  test('countries, a number and a name', () => {
    const countries = textAt(manifest('    influence: none', '  |member_states: [DK]'))
    assert.match(countries, /In which countries is the system used\?/)
    const years = textAt(manifest('    biometric_identification:\n      |offence_max_custody_years: 4'))
    assert.match(years, /E1 \| \? unknown/)
    const name = textAt(manifest('    person_scoring:\n      data_sources:\n        - |name: Posts'))
    assert.match(name, /Only a name for messages/)
  })

  test('a fact that no condition reads says so', () => {
    const text = textAt(manifest('    influence: none', '  |roles: [deployer]'))
    assert.match(text, /Information only: no condition reads it\./)
    assert.deepEqual(rowsIn(text), [])
  })

  test('a scope fact of the system speaks of its uses, and not of those that state it themselves', () => {
    const section = (own: string) =>
      `    face_collection:\n      face_storage: persistent\n  other:\n    purpose: Another.\n${own}    face_collection:\n      face_storage: persistent`
    const both = textAt(manifest(section(''), '  |activities: [use]'))
    assert.match(both, /\| case: \[Article 5\(1\)\(e\)\]/)
    assert.match(both, /\| other: \[Article 5\(1\)\(e\)\]/)
    const own = '    scope:\n      activities: [importing]\n'
    const one = textAt(manifest(section(own), '  |activities: [use]'))
    assert.match(one, /\| case: \[Article 5\(1\)\(e\)\]/)
    assert.doesNotMatch(one, /other: \[/)
    const ofUse = textAt(manifest(section(own).replace('activities', '|activities')))
    assert.match(ofUse, /☑ `importing`/)
    assert.doesNotMatch(ofUse, /case: \[/)
  })

  test('a scope fact that every use states itself', () => {
    const own = '    scope:\n      activities: [use]\n    face_collection: none'
    assert.match(textAt(manifest(own, '  |activities: [none]')), /Every use states this itself/)
  })
})

suite('what would change it', () => {
  const heading = 'A change of the design itself that would change the verdict:'

  test('out of a prohibition, by this fact', () => {
    const text = textAt(
      FACES('          targeting: specific_persons').replace('face_storage', '|face_storage'),
    )
    assertOrder(text, [heading, '- `face_storage`: `none_realtime_only` → not prohibited under this point'])
  })

  test('into it, where this condition alone holds the use outside', () => {
    const held = FACES('          targeting: specific_persons').replace(
      'targeting: untargeted_all_faces\n',
      '|targeting: specific_persons\n          faces_kept: targets_only\n',
    )
    assert.match(textAt(held), /- `channels\[0\]\.targeting`: .*`untargeted_all_faces`.* → prohibited/)
  })

  test('nothing where the verdict is open, for a fact that changes nothing, and for a circumstance', () => {
    for (const marked of [
      manifest('    face_collection:\n      |face_storage: persistent'),
      FACES('          |targeting: specific_persons'),
      FACES('          targeting: specific_persons').replace('activities', '|activities'),
    ]) {
      assert.doesNotMatch(textAt(marked), /A change of the design/)
    }
  })
})

suite('hover over a section', () => {
  test('stated as facts: the conditions with their status and what they rest on', () => {
    const text = textAt(FACES('          targeting: specific_persons').replace('face_coll', 'face|_coll'))
    assert.equal(rowsIn(text).length, 4)
    assertOrder(text, [
      '**Face collection** (`face_collection`)',
      'Untargeted scraping of facial images: ✖ prohibited (`face_collection.channels[0]`)',
      '1 [Placing on the market, putting into service for this specific purpose, or use of an AI system](page:5-1-e/placing-service-or-use) | ☑ satisfied',
      '2 [Creates or expands a facial recognition database]',
      '`database_operation`: creates; `face_storage`: persistent; 2 more',
      '3 [Untargeted scraping of facial images]',
      '4 [From the internet or CCTV footage](page:5-1-e/internet-or-cctv) | ☑ satisfied | `source`: public_web',
    ])
  })

  test('none, over the key and over the value: only what that denies', () => {
    for (const marked of ['    emotion|_inference: none', '    emotion_inference: no|ne']) {
      const found = hoverAt(manifest(marked))
      assert.equal(found?.over, 'emotion_inference')
      assert.deepEqual(
        rowsIn(found?.markdown ?? '').map(row => row.split(' | ').slice(1)),
        [['☐ not satisfied', '`emotion_inference`: none |']],
      )
    }
  })

  test('unknown: every condition of the section is', () => {
    const text = textAt(manifest('    emotion|_inference: unknown'))
    assert.match(text, /Article 5\(1\)\(f\)\]\(page:5-1-f\) · [^\n]*: \? undetermined/)
    assert.match(text, /\? unknown \| `emotion_inference`: stated as unknown/)
  })

  test('a section of two provisions: the adverse one first', () => {
    const text = textAt(
      manifest(
        `    |biometric_identification:
      biometric_function: identification
      reference_database_comparison: yes
      active_involvement: no
      sole_purpose_access_or_unlock: no
      rbi_comparison_activated: yes
      identification_timing: significant_delay
      law_enforcement_purpose: yes
      untargeted_use: yes`,
        '  activities: [use]\n  union_nexus: [deployer_in_union]\n  deployer_type: law_enforcement_authority',
      ),
    )
    assertOrder(text, [
      '[Article 26(10)]',
      '✖ breach',
      '[Article 5(1)(h)]',
      '– not prohibited under this point',
    ])
  })

  test('duties that are not triggered: only why not', () => {
    const text = textAt(manifest('    |biometric_identification:\n      identification_timing: instant'))
    const [, restriction = ''] = text.split('[Article 26(10)]')
    assert.match(restriction, /– not triggered/)
    assert.equal(rowsIn(restriction).length, 1)
    assert.match(restriction, /☐ not satisfied \| `identification_timing`: instant/)
  })

  test('the scope: Article 2, and the conditions that read it where it matters', () => {
    const text = textAt(FACES('          targeting: specific_persons').replace('scope:', 'sco|pe:'))
    assert.match(text, /Not excluded by Article 2 \(`exclusions`: \[\] \(assumed\)/)
    assert.match(
      rowsIn(text)[0] ?? '',
      /\[Article 5\(1\)\(e\)\]\(page:5-1-e\/placing-service-or-use\) 1 .* ☑ satisfied/,
    )
    assert.equal(rowsIn(text).length, 1)
    assert.match(text, /\d+ more: \[Article 5\(1\)\(a\)\]\(page:5-1-a\), \[\(b\)\]\(page:5-1-b\)/)
  })

  test('the scope of a system that is no AI system', () => {
    assert.match(
      textAt(manifest('    influence: none', '  is_ai_system: no').replace('scope', '|scope')),
      /Out of scope\./,
    )
  })
})

suite('hover over a use', () => {
  test('the verdicts, the adverse ones in a table, the others in a line each', () => {
    const found = hoverAt(FACES('          targeting: specific_persons').replace('  case', '  ca|se'))
    assert.equal(found?.over, 'case')
    const text = found?.markdown ?? ''
    assert.deepEqual(rowsIn(text), [
      '| [Article 5(1)(e)](page:5-1-e) Untargeted scraping of facial images | ✖ prohibited (`face_collection.channels[0]`) |',
    ])
    assertOrder(text, [
      '**case**: A purpose\\.',
      'Undetermined: Article 5(1)(a), (b), (ba), (bb), (c), (d), (f), (g), (h), Article 26(10).',
      'Judged as of 22 November 2026.',
    ])
  })

  test('held by one condition: which one', () => {
    const held = FACES('          targeting: specific_persons')
      .replace('untargeted_all_faces\n', 'specific_persons\n          faces_kept: targets_only\n')
      .replace('  case', '  ca|se')
    assert.match(textAt(held), /– not prohibited under this point, held by condition 3 of 4 alone/)
    assert.match(textAt(held, 'da'), /beror alene på betingelse 3 af 4/)
  })

  test('a provision that does not apply yet names its day', () => {
    const one = allCases().find(({ expectations }) =>
      expectations.some(({ expected }) => expected.verdict === 'prohibited' && !expected.applicable),
    )
    assert.ok(one, 'no case of a provision that does not apply yet')
    const offset = one.manifest.indexOf('  case:') + 2
    const reviewed = reviewOf(one.manifest, 'en', one.asOf)
    const text = hoverAtOffset(one.manifest, offset, 'en', reviewed)?.markdown ?? ''
    assert.match(text, /prohibited, applies from 2 December 2026/)
  })

  test('in Denmark: the competent authority with its source and day', () => {
    const text = FACES('          targeting: specific_persons')
      .replace('scope:\n', 'scope:\n  member_states: [DK]\n')
      .replace('  case', '  ca|se')
    assert.match(
      textAt(text),
      /Competent authority in Denmark \(points [^)]*e[^)]*\): Digitaliseringsstyrelsen/,
    )
    assert.match(textAt(text), /Source: Act No 467 of 14 May 2025/)
    assert.match(textAt(text, 'da'), /Kompetent myndighed i Danmark \(litra /)
    assert.doesNotMatch(textAt(text.replace('[DK]', '[SE]')), /Digitaliseringsstyrelsen/)
  })
})

suite('nothing to say', () => {
  const places = [
    '|schema: ai-design-review/v1\nname: x\nuses:\n  a:\n    influence: none\n',
    'schema: ai-design-review/v1\nna|me: x\nuses:\n  a:\n    influence: none\n',
    'schema: ai-design-review/v1\nname: x\nus|es:\n  a:\n    influence: none\n',
    'schema: ai-design-review/v1\nname: x\nuses:\n  a:\n    pur|pose: y\n',
    'schema: ai-design-review/v1\nname: x\nuses:\n  a:\n    mys|tery: y\n',
    'schema: ai-design-review/v1\nname: x\n# comm|ent\nuses:\n  a:\n    influence: none\n',
    'schema: ai-design-review/v1\nname: x\nuses:\n  a:\n    influence:\n      mys|tery: y\n',
    'kind: Ot|her\n',
    '|',
  ]
  for (const marked of places) {
    test(JSON.stringify(marked), () => assert.equal(hoverAt(marked), null))
  }
})

suite('the words of the law', () => {
  test('in English', () => {
    const text = textAt(FACES('          |targeting: specific_persons'))
    assert.match(
      text,
      /> \\\(e\\\) the placing on the market[^\n]*untargeted scraping of facial images from the internet/,
    )
    assert.match(text, /CELEX 02024R1689-20260727, Article 5\(1\), first subparagraph, point \(e\) · /)
  })

  test('in Danish where the wording is verified', () => {
    const faces = textAt(FACES('          |targeting: specific_persons'), 'da')
    assert.match(faces, /> omsætning, ibrugtagning til dette specifikke formål/)
    assert.doesNotMatch(faces, /ikke efterprøvet/)
    const score = textAt(manifest('    person_scoring:\n      |score_influence: sole'), 'da')
    assert.match(score, /> omsætning, ibrugtagning eller anvendelse af AI\\-systemer til evaluering/)
  })

  test('else in English, with a note, never as a Danish quotation', () => {
    const text = textAt(manifest('    emotion_inference:\n      |settings: [workplace]'), 'da')
    assert.match(text, /> \\\(f\\\) the placing on the market/)
    assert.match(text, /\(Engelsk ordlyd; den danske er ikke efterprøvet\)/)
    for (const { id, wording } of law) {
      assert.equal(
        wording.da.statute.length > 0,
        id === '5-1-c' || id === '5-1-e',
        `a Danish statute of ${id}`,
      )
    }
  })
})

suite('text of the manifest is never interpreted', () => {
  const HOSTILE = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '&lt;b&gt;',
    '[a](command:workbench.action.quit)',
    '![b](https://example.org/b.png)',
    '[c]: https://example.org',
    '`d` ``e``',
    '**f** __g__ ~~h~~',
    '| i | j |',
    '# k',
    '- l',
    '1. m',
    '> n',
    '---',
    '\n\n# o\n\n| p |\n| --- |\n',
    'https://example.org www.example.org q@example.org',
    '\\[r\\](command:s)',
    '\u202e\u2066\u200b\u0007\u001b[31m\u0085\u2028',
    '$(alert)',
    'x'.repeat(5000),
  ]

  for (const language of LANGUAGES) {
    for (const text of [...HOSTILE, HOSTILE.join(' ')]) {
      test(`as purpose, in ${language}: ${JSON.stringify(text.slice(0, 40))}`, () => {
        const marked = manifest('    influence: none').replace('A purpose.', () => JSON.stringify(text))
        assertHarmless(textAt(marked.replace('  case', '  |case'), language))
      })
    }
    test(`as the id of a use, in ${language}`, () => {
      const id = JSON.stringify(HOSTILE.slice(0, -1).join(' '))
      const text = manifest('    influence: none\n  other: {}', '  activities: [use]').replace(
        'case',
        () => id,
      )
      for (const place of ['scope:', 'activities', 'use]', 'influence', id]) {
        const offset = text.indexOf(place)
        const found = hoverAtOffset(text, offset, language)
        assert.ok(found !== null, `no hover over ${place}`)
        assertHarmless(found.markdown)
      }
    })
    test(`as values and names, in ${language}`, () => {
      for (const value of HOSTILE) {
        const quoted = JSON.stringify(value)
        for (const marked of [
          manifest(`    person_scoring:\n      |score_influence: ${quoted}`),
          manifest(`    person_scoring:\n      |input_basis: [${quoted}]`),
          manifest(
            `    person_scoring:\n      |legitimate_basis: { value: documented, evidence: ${quoted} }`,
          ),
          manifest(`    person_scoring:\n      data_sources:\n        - |name: ${quoted}`),
          manifest('    influence: none', `  |member_states: [${quoted}]`),
          manifest(`    |influence: ${quoted}`),
        ]) {
          const found = hoverAt(marked, language)
          if (found !== null) assertHarmless(found.markdown)
        }
      }
    })
  }
})

suite('every case, every place, both languages', () => {
  for (const language of LANGUAGES) {
    test(language, () => {
      for (const { id, manifest: text, asOf } of allCases()) {
        const reviewed = reviewOf(text, language, asOf ?? CASE_DAY)
        for (const offset of wordStarts(text)) {
          const found = hoverAtOffset(text, offset, language, reviewed)
          if (found !== null) assertWellFormed(found.markdown, `${id}, over ${found.over}`)
        }
      }
    })
  }

  test('a use’s hover names all provisions', () => {
    for (const language of LANGUAGES) {
      const text = textAt(manifest('    influence: none').replace('  case', '  |case'), language)
      const { verdict } = messagesIn(language)
      assert.ok(text.toLowerCase().includes(verdict.undetermined))
      const last = language === 'en' ? ['(bb)', '(h)', 'Article 26(10)'] : ['bb', 'h', 'Artikel 26, stk. 10']
      for (const citation of last) assert.ok(text.includes(citation), citation)
    }
  })
})

/** Where words start: every key, value and entry. */
function wordStarts(text: string): readonly number[] {
  return [...text.matchAll(/(?<![\w-])[\w-]+/g)].map(({ index }) => index)
}

function assertOrder(text: string, parts: readonly string[]): void {
  let from = 0
  for (const part of parts) {
    const at = text.indexOf(part, from)
    assert.ok(at >= 0, `${JSON.stringify(part)} is missing, or stands too early, in:\n${text}`)
    from = at + part.length
  }
}

/** Only marks that our own texts make are left once they are taken out. */
function assertHarmless(markdown: string): void {
  const rest = markdown
    .replace(/\\[\\`*_{}[\]()#+\-.!|~$:@]/g, '')
    .replace(/\[[^\]]*\]\(page:[\w/-]+\)/g, '')
    .replace(/`[\w.[\]]+`/g, '')
    // Within a word an underscore means nothing.
    .replace(/(?<=\w)_(?=\w)/g, '')
    .replace(/^\*\*[^*\n]*\*\*/gm, '')
    .replace(/^> (?=[^\n])|^>$/gm, '')
    .replace(/^- (☑ )?/gm, '')
  assert.doesNotMatch(rest, /[<>]/, `HTML in:\n${markdown}`)
  assert.doesNotMatch(rest, /&(?!amp;|lt;|gt;)/, `an entity in:\n${markdown}`)
  assert.doesNotMatch(rest, /[`*_#~$@\\]/, `a mark in:\n${rest}`)
  assert.doesNotMatch(rest, /\]\(|\]:|!\[/, `a link in:\n${rest}`)
  assert.doesNotMatch(rest, /\w:\/\/|www\.|command:/, `an address in:\n${rest}`)
  assert.doesNotMatch(markdown.replaceAll('\n', ''), /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u, 'an invisible character')
  assert.ok(markdown.length < 12_000, `${markdown.length} characters`)
}

/** The words of statutes, which stand as quotations, and names in code marks may say anything. */
function assertWellFormed(markdown: string, where: string): void {
  const rows = rowsIn(markdown)
  assert.ok(rows.length <= 12, `${rows.length} rows ${where}`)
  assert.doesNotMatch(markdown, /undefined|null|NaN|\[object/, where)
  assert.doesNotMatch(markdown, /\|[ \t]*\|/, `an empty cell ${where}`)
  assert.doesNotMatch(markdown, /\]\(\)|\[\]\(|: \n|: \.|\(\)/, `an empty part ${where}:\n${markdown}`)
  const columns = new Set(
    tablesIn(markdown).flatMap(lines => (lines.length > 0 ? [cells(lines[0]) - cells(lines.at(-1))] : [])),
  )
  assert.ok(
    [...columns].every(difference => difference === 0),
    `uneven rows ${where}`,
  )
  const own = markdown
    .split('\n')
    .filter(line => !line.startsWith('> '))
    .join('\n')
    // What the author of the manifest says, too.
    .replace(/^\*\*[\w\\-]+\*\*: .*$/m, '')
  assert.doesNotMatch(own, /\b(lawful|allowed|compliant)\b/i, `${where}:\n${own}`)
}

function tablesIn(markdown: string): readonly (readonly string[])[] {
  return markdown.split('\n\n').map(block => block.split('\n').filter(line => line.startsWith('|')))
}

function cells(line: string | undefined): number {
  return [...(line ?? '').matchAll(/(?<!\\)\|/g)].length
}

suite('what the answers would settle', () => {
  const OPEN = `schema: ai-design-review/v1
name: Draft
scope: {is_ai_system: yes, activities: [use], union_nexus: [deployer_in_union]}
uses:
  fa|ces:
    purpose: An index of faces.
    face_collection:
      intended_purpose: yes
      database_operation: creates
      face_storage: persistent
      matching_function: identifies
      channels: [{ai_part: collects_or_selects, data_type: facial_images, targeting: untargeted_all_faces}]
`

  test('on a use whose verdict is open, a line to each side, in both languages', () => {
    const english = textAt(OPEN)
    assert.match(english, /^- Article 5\(1\)\(e\): prohibited if `channels\[0\]\.source`: `public_web` or /m)
    assert.match(
      english,
      /^- Article 5\(1\)\(e\): not prohibited under this point if `channels\[0\]\.source`: /m,
    )
    const danish = textAt(OPEN, 'da')
    assert.match(
      danish,
      /^- Artikel 5, stk\. 1, litra e: forbudt, hvis `channels\[0\]\.source`: `public_web` eller /m,
    )
    assert.match(danish, /^- Artikel 5, stk\. 1, litra e: ikke forbudt [^`]*hvis `channels\[0\]\.source`: /m)
    assert.equal(english.match(/^- /gm)?.length, danish.match(/^- /gm)?.length)
  })

  test('no more than twelve lines, whatever is open', () => {
    for (const { manifest } of allCases()) {
      const review = reviewOf(manifest)
      for (const { use } of review.systems.flatMap(({ uses }) => uses)) {
        const markdown = hoverAtOffset(manifest, use.key.start, 'en', review)?.markdown ?? ''
        const lines = rowsIn(markdown).length + (markdown.match(/^- /gm)?.length ?? 0)
        assert.ok(lines <= 12, `${lines} lines:\n${markdown}`)
      }
    }
  })

  test('where it is settled nothing is said', () => {
    assert.doesNotMatch(
      textAt(
        OPEN.replace('targeting: untargeted_all_faces', 'targeting: untargeted_all_faces, source: cctv'),
      ),
      /^- /m,
    )
  })
})
