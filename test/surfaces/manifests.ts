/** Manifests and policies with one text in every place where an author's own words can stand. */

/** The text as a YAML scalar or key: double-quoted, its marks and invisible characters as escapes. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\x7f-\uffff]/g,
    unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Well-formed, with every kind of verdict and finding. */
export function manifestWith(text: string): string {
  const word = quoted(text)
  const other = quoted(`${text}2`)
  return `schema: ai-design-review/v1
name: ${word}
description: ${word}
owner: ${word}
version: ${word}
law_as_of: ${word}
${other}: ${word}
scope:
  is_ai_system: yes
  activities: [use, ${word}]
  union_nexus: [deployer_in_union]
  member_states: [DK, ${word}]
  exclusions: [{ value: military_defence_national_security, evidence: ${word} }, ${word}]
  ${word}: 1
uses:
  ${word}:
    purpose: ${word}
    ${word}: ${word}
    ${word}: ${word}
    influence: ${word}
    face_collection:
      intended_purpose: { value: yes, ${word}: 1, note: ${word}, evidence: [${word}, ${quoted(`missing/${text}`)}] }
      database_operation: creates
      face_storage: persistent
      matching_function: identifies
      channels:
        - ${word}: 1
          ai_part: collects_or_selects
          data_type: facial_images
          targeting: { value: untargeted_all_faces, evidence: ${word} }
          source: social_media
    emotion_inference:
      inferred_states: [emotion, ${word}]
      modalities: ${word}
    person_scoring:
      evaluated_subjects: [natural_person]
      data_sources:
        - name: ${word}
          same_social_context: no
        - ${word}
      legitimate_basis: { value: documented, evidence: ${quoted(`missing/${text}`)} }
  ${other}: { <<: ${word}, purpose: [], face_collection: *${text.replace(/[^a-z]/g, '') || 'a'} }
  held:
    purpose: ${word}
    person_scoring: &${text.replace(/[^a-z]/g, '') || 'a'}
      evaluated_subjects: [natural_person]
      output_function: [score]
      legitimate_basis: !<${quoted(text).replace(/\W/g, '') || 'a'}> a
      data_sources: [{ name: ${word}, same_social_context: yes, relevant_to_purpose: yes }]
decisions:
  - { provision: 5-1-e, use: ${word}, conclusion: accepted, by: ${word}, date: 2026-11-01, reason: ${word}, until: 2026-12-01, evidence: [${word}], facts: law-00000000-facts-0000000000000000 }
  - { provision: ${word}, use: ${other}, conclusion: ${word}, by: ${word}, date: ${word}, reason: ${word}, until: ${word}, evidence: ${word}, facts: ${word}, ${word}: 1 }
---
schema: ${quoted(`ai-design-review/v1${text}`)}
---
${word}: ${word}
`
}

/** The same with a line that keeps it from being well-formed. */
export function brokenManifestWith(text: string): string {
  return `${manifestWith(text).split('---\n')[0]}${quoted(text)}: [${quoted(text)}\n- ${quoted(text)}: {\n`
}

export function policyWith(text: string): string {
  const word = quoted(text)
  return `schema: ai-design-review-policy/v1
language: ${word}
law_as_of: ${word}
recommendations: [justitia, ${word}]
fail_on: [prohibited, ${word}]
ignore: [${word}, [${word}]]
severity: { ${word}: off, 5-1-e: ${word}, not-stated: off }
extends: ${word}
loosen: ${word}
reason: ${word}
require: [${word}, { ${word}: 1 }]
owners: ${word}
evidence: ${word}
decisions: { ${word}: ${word}, accept_undetermined: ${word} }
detect: ${word}
${word}: ${word}
`
}

/** What would do something if any surface interpreted it, beside what the reports are tested with. */
export const MORE_HOSTILE: readonly string[] = [
  '[a](command:workbench.action.terminal.new) <a href="command:workbench.action.quit">b</a>',
  '[a]: command:workbench.action.quit\n\n[a] $(bug) $(sync~spin)',
  '$'.concat('{1:x} $TM_FILENAME $WORKSPACE $(touch canary) `touch canary`'),
  '\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007 \u001b[2J\u001b[H \u009b31m \u001bP+q\u001b\\',
  '\u202ered\u2066\u2067\u061c\u200e\u200f\ufeff\u00ad\u{e0041}',
  '__proto__',
  'constructor',
  '((((((((a+)+)+)+)+)+)+)+)$ aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!',
  'a'.repeat(3000).concat('!'),
  '*/ </style><style>@import "https://evil.example"</style>',
  '<form action="https://evil.example"><button autofocus onfocus=globalThis.canary=1>',
  '=cmd|" /C calc"!A0',
]
