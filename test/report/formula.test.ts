import assert from 'node:assert/strict'
import { test } from 'node:test'
import { any, hits, is, isIn, not, part } from '../../src/law/formula.ts'
import { law } from '../../src/law/law.ts'
import { partWordsOf } from '../../src/law/part-words.ts'
import type { Language } from '../../src/manifest/facts.ts'
import { formulaInWords } from '../../src/report/formula.ts'

function condition(provisionId: string, conditionId: string, language: Language): string {
  const provision = law.find(({ id }) => id === provisionId)
  const found = provision?.conditions.find(({ id }) => id === conditionId)
  assert.ok(provision && found)
  return formulaInWords(found.formula, language, { parts: partWordsOf(provision, language) })
}

test('condition 2 of 5-1-e', () => {
  assert.equal(
    condition('5-1-e', 'face-database', 'en'),
    `all of these hold:

- \`database_operation\` is \`creates\` or \`expands\`
- \`face_storage\` is \`persistent\` or \`temporary\`
- \`stored_face_form\` is \`images\` or \`images_and_templates\` (gives unknown where it is \`templates_only\`)
- \`matching_function\` is \`identifies\`, \`verifies\` or \`matching_ready\``,
  )
  assert.equal(
    condition('5-1-e', 'face-database', 'da'),
    `alt følgende gælder:

- \`database_operation\` er \`creates\` eller \`expands\`
- \`face_storage\` er \`persistent\` eller \`temporary\`
- \`stored_face_form\` er \`images\` eller \`images_and_templates\` (giver uafklaret, hvor den er \`templates_only\`)
- \`matching_function\` er \`identifies\`, \`verifies\` eller \`matching_ready\``,
  )
})

test('condition 3 of 5-1-e sets out its named part', () => {
  assert.equal(
    condition('5-1-e', 'untargeted-faces', 'en'),
    `all of these hold:

- \`feeds_database\` is \`yes\`
- \`ai_part\` is \`collects_or_selects\` (gives unknown where it is \`detects_or_indexes_afterwards\`)
- \`data_type\` is \`facial_images\` or \`video_with_faces\`
- **untargeted** – every face, or targeted collection that keeps others too (unknown where they are only visible), or batches that add up to it. That is, at least one of these holds:
  - \`targeting\` is \`untargeted_all_faces\` or \`mixed\` (gives unknown where it is \`criteria_based_broad\`)
  - \`stepwise_accumulation\` is \`yes\`
  - \`targeting\` is \`specific_persons\` or \`predefined_group\`, and \`faces_kept\` is \`everyone\` (gives unknown where it is \`bystanders_visible_not_indexed\`)`,
  )
  assert.equal(
    condition('5-1-e', 'untargeted-faces', 'da'),
    `alt følgende gælder:

- \`feeds_database\` er \`yes\`
- \`ai_part\` er \`collects_or_selects\` (giver uafklaret, hvor den er \`detects_or_indexes_afterwards\`)
- \`data_type\` er \`facial_images\` eller \`video_with_faces\`
- **untargeted** – ethvert ansigt, eller målrettet indsamling, der også gemmer andre (uafklaret, hvor de kun er synlige), eller portioner, der løber op til det. Det vil sige, at mindst ét af følgende gælder:
  - \`targeting\` er \`untargeted_all_faces\` eller \`mixed\` (giver uafklaret, hvor den er \`criteria_based_broad\`)
  - \`stepwise_accumulation\` er \`yes\`
  - \`targeting\` er \`specific_persons\` eller \`predefined_group\`, og \`faces_kept\` er \`everyone\` (giver uafklaret, hvor den er \`bystanders_visible_not_indexed\`)`,
  )
})

test('condition 3 of 5-1-c has leaves that only leave open', () => {
  assert.equal(
    condition('5-1-c', 'over-time', 'en'),
    `at least one of these holds:

- \`evaluation_cadence\` is \`continuous_or_repeated\`
- \`input_data_span\` gives unknown where it is \`over_time\` (otherwise not satisfied)
- \`input_context_count\` gives unknown where it is \`multiple_contexts\` (otherwise not satisfied)`,
  )
  assert.equal(
    condition('5-1-c', 'over-time', 'da'),
    `mindst ét af følgende gælder:

- \`evaluation_cadence\` er \`continuous_or_repeated\`
- \`input_data_span\` giver uafklaret, hvor den er \`over_time\` (ellers ikke opfyldt)
- \`input_context_count\` giver uafklaret, hvor den er \`multiple_contexts\` (ellers ikke opfyldt)`,
  )
})

test('condition 5 of 5-1-c asks for an entry of a list', () => {
  const english = condition('5-1-c', 'detrimental-treatment', 'en')
  const danish = condition('5-1-c', 'detrimental-treatment', 'da')
  assert.match(
    english,
    /^ {2}- \*\*outcome_i\*\* – .*\. That is, there is an entry of `data_sources` for which all of these hold:\n {4}- `contributes` is `yes`\n {4}- `same_social_context` is `no`\n {4}- `relevant_to_purpose` is `no`, or `generalised_surveillance` is `yes`$/m,
  )
  assert.match(
    danish,
    /^ {2}- \*\*outcome_i\*\* – .*\. Det vil sige, at der er en post i `data_sources`, hvor alt følgende gælder:\n {4}- `contributes` er `yes`\n {4}- `same_social_context` er `no`\n {4}- `relevant_to_purpose` er `no`, eller `generalised_surveillance` er `yes`$/m,
  )
})

test('one leaf is one sentence; a fact of the scope keeps its section', () => {
  assert.equal(formulaInWords(is('scope.is_ai_system'), 'en'), '`scope.is_ai_system` is `yes`')
  assert.equal(formulaInWords(is('face_collection.intended_purpose'), 'da'), '`intended_purpose` er `yes`')
})

test('the opposite of a leaf', () => {
  // Unknown is not "no": the opposite of a ternary is its other answer.
  assert.equal(formulaInWords(not(is('scope.is_ai_system')), 'en'), '`scope.is_ai_system` is `no`')
  const measures = not(isIn('influence.preventive_measures', ['appropriate']))
  assert.equal(formulaInWords(measures, 'en'), '`preventive_measures` is something other than `appropriate`')
  assert.equal(formulaInWords(measures, 'da'), '`preventive_measures` er noget andet end `appropriate`')
  const nexus = not(hits('scope.union_nexus', ['deployer_in_union']))
  assert.equal(formulaInWords(nexus, 'en'), '`scope.union_nexus` does not include `deployer_in_union`')
  assert.equal(formulaInWords(nexus, 'da'), '`scope.union_nexus` er uden `deployer_in_union`')
})

test('a part that was set out before is only named', () => {
  const named = part('shared', any(is('scope.open_source'), is('scope.criminal_activity')))
  const context = { parts: { shared: 'some words' }, setOut: new Set(['shared']) }
  assert.equal(formulaInWords(named, 'en', context), '**shared** (set out above)')
  assert.equal(
    formulaInWords(not(named), 'en', { parts: { shared: 'some words' } }),
    '**shared** – some words – does not hold. It holds where `scope.open_source` is `yes`, or `scope.criminal_activity` is `yes`',
  )
})

test('every formula of the law has words in both languages, and no word is missing', () => {
  for (const provision of law) {
    for (const language of ['en', 'da'] as const) {
      const formulas = [...provision.conditions, ...provision.exceptions].map(({ formula }) => formula)
      for (const formula of formulas) {
        const words = formulaInWords(formula, language, { parts: partWordsOf(provision, language) })
        assert.doesNotMatch(words, /undefined|\bnull\b|\[object/)
        // A named part without words is its bare name.
        assert.doesNotMatch(words, /\*\*(?! –| \()(?=[.,])/)
      }
    }
  }
})
