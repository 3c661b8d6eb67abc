import { test } from 'node:test'
import { check, type Example } from './fixes-support.ts'

/** Each is checked with both line breaks. Marks stand in the finding; placeholders are shown as snippet syntax. */
const examples: Readonly<Record<string, readonly Example[]>> = {
  'did you mean: a key': [
    {
      title: "Change 'person_scorning' to 'person_scoring'",
      before: `${head()}uses:\n  one:\n    purpose: p\n    ‹person_scorning›: none # a comment\n`,
      after: `${head()}uses:\n  one:\n    purpose: p\n    person_scoring: none # a comment\n`,
    },
    {
      title: "Change 'is-ai-system' to 'is_ai_system'",
      before: `${head()}scope: { ‹is-ai-system›: yes } # a comment\n`,
      after: `${head()}scope: { is_ai_system: yes } # a comment\n`,
    },
    {
      title: "Change 'evidnce' to 'evidence'",
      before: `${head()}scope:\n  is_ai_system: {value: yes, ‹"evidnce"›: a.md}\n`,
      after: `${head()}scope:\n  is_ai_system: {value: yes, evidence: a.md}\n`,
    },
  ],
  'did you mean: a value': [
    {
      title: "Change 'importng' to 'importing'",
      before: `${head()}scope:\n  activities: [use, ‹importng›] # a comment\n`,
      after: `${head()}scope:\n  activities: [use, importing] # a comment\n`,
    },
    {
      title: "Change 'Importing' to 'importing'",
      before: `${head()}scope:\n  activities:\n  - use # one\n  - ‹'Importing'› # two\n`,
      after: `${head()}scope:\n  activities:\n  - use # one\n  - importing # two\n`,
    },
    {
      title: "Change 'dk' to 'DK'",
      before: `${head()}scope:\n  member_states: [‹dk›, SE] # where\n`,
      after: `${head()}scope:\n  member_states: [DK, SE] # where\n`,
    },
    {
      title: "Change 'UK' to 'GB'",
      before: `${head()}scope: {member_states: ‹UK›}\n`,
      after: `${head()}scope: {member_states: GB}\n`,
    },
    {
      title: "Change 'ai-design-review/1' to 'ai-design-review/v1'",
      before: 'schema: ‹"ai-design-review/1"› # the format\nname: x\n',
      after: 'schema: ai-design-review/v1 # the format\nname: x\n',
    },
  ],
  'a ternary': [
    {
      title: "Change 'ja' to 'yes'",
      before: `${head()}scope:\n  is_ai_system: ‹ja› # a comment\n`,
      after: `${head()}scope:\n  is_ai_system: yes # a comment\n`,
    },
    {
      title: "Choose a value of 'is_ai_system'",
      before: `${head()}scope:\n  is_ai_system: ‹maybe› # a comment\n`,
      after: `${head()}scope:\n  is_ai_system: \${1|unknown,yes,no|} # a comment\n`,
    },
    {
      title: "Choose a value of 'is_ai_system'",
      before: `${head()}scope: { is_ai_system: {value: ‹maybe›, note: n} }\n`,
      after: `${head()}scope: { is_ai_system: {value: \${1|unknown,yes,no|}, note: n} }\n`,
    },
  ],
  'a value that is missing': [
    {
      title: "Choose a value of 'is_ai_system'",
      before: `${head()}scope:\n  ‹is_ai_system›: # not yet\n  roles: [provider]\n`,
      after: `${head()}scope:\n  is_ai_system: \${1|unknown,yes,no|} # not yet\n  roles: [provider]\n`,
    },
    {
      title: "Choose a value of 'database_operation'",
      before: `${head()}uses: {one: {purpose: p, face_collection: {‹database_operation›: , face_storage: persistent}}}\n`,
      after: `${head()}uses: {one: {purpose: p, face_collection: {database_operation: \${1|unknown,creates,expands,uses_existing_only,no_database|} , face_storage: persistent}}}\n`,
    },
    {
      title: "Choose 'unknown' or 'none' for 'influence'",
      before: `${head()}uses:\n  one:\n    purpose: p\n    ‹influence›: # not yet\n`,
      after: `${head()}uses:\n  one:\n    purpose: p\n    influence: \${1|unknown,none|} # not yet\n`,
    },
    {
      title: "Add 'purpose'",
      before: `${head()}uses:\n  # the first\n  ‹one›: # a use\n    influence: none\n`,
      after: `${head()}uses:\n  # the first\n  one: # a use\n    purpose: \${1:What it is used for}\n    influence: none\n`,
    },
    {
      title: "Add 'purpose'",
      before: `${head()}uses: {‹one›: {influence: none}}\n`,
      after: `${head()}uses: {one: {influence: none, purpose: \${1:What it is used for}}}\n`,
    },
    {
      title: "Add 'name'",
      before: '‹schema›: ai-design-review/v1 # the format\nuses:\n  one:\n    purpose: p\n',
      after: `schema: ai-design-review/v1 # the format\nname: \${1:Name of the system}\nuses:\n  one:\n    purpose: p\n`,
    },
    {
      title: 'Add a use',
      before: `${head()}‹uses›: # none yet\n`,
      after: `${head()}uses: # none yet\n  \${1:use}:\n    purpose: \${2:What it is used for}\n`,
    },
    {
      title: 'Add a use',
      before: `‹schema›: ai-design-review/v1\nname: x\nscope:\n    is_ai_system: yes\n`,
      after: `schema: ai-design-review/v1\nname: x\nscope:\n    is_ai_system: yes\nuses:\n    \${1:use}:\n        purpose: \${2:What it is used for}\n`,
    },
    {
      title: "Choose a value of 'is_ai_system'",
      before: `${head()}scope:\n  ‹is_ai_system›: { note: n } # long\n`,
      after: `${head()}scope:\n  is_ai_system: { note: n, value: \${1|unknown,yes,no|} } # long\n`,
    },
  ],
  'an id': [
    {
      title: "Rename the use to 'laeremiddel-2'",
      before: `${head()}uses:\n  ‹Læremiddel 2›: # a use\n    purpose: p\n`,
      after: `${head()}uses:\n  laeremiddel-2: # a use\n    purpose: p\n`,
    },
  ],
  'sections that are not stated': [
    {
      title: "State 'face_collection: none': no building or feeding a collection of face images",
      before: `${head()}uses:\n  ‹one›:\n    purpose: p # why\n  # the second\n  two:\n    purpose: q\n`,
      after: `${head()}uses:\n  one:\n    purpose: p # why\n    face_collection: none\n  # the second\n  two:\n    purpose: q\n`,
    },
    {
      title: "State 'face_collection: none': no ",
      before: `${head()}uses: { ‹one›: { purpose: p, face_collection: unknown } } # flow\n`,
      after: `${head()}uses: { one: { purpose: p, face_collection: none } } # flow\n`,
    },
    {
      title: "Choose 'unknown' or 'none' for each of the 2 sections",
      before: `${head()}uses:\n  ‹one›:\n${stated('influence', 'intimate_media')}    intimate_media: unknown # asked\n`,
      after: `${head()}uses:\n  one:\n${stated('influence', 'intimate_media')}    intimate_media: \${1|unknown,none|} # asked\n    influence: \${2|unknown,none|}\n`,
    },
    {
      title: "Describe face collection: add 'face_collection'",
      before: `${head()}uses:\n  ‹one›:\n    purpose: p # why\n`,
      after: `${head()}uses:\n  one:\n    purpose: p # why\n    face_collection:\n      database_operation: \${1|unknown,creates,expands,uses_existing_only,no_database|}\n      face_storage: \${2|unknown,persistent,temporary,none_realtime_only|}\n      matching_function: \${3|unknown,identifies,verifies,matching_ready,none|}\n${channel()}`,
    },
  ],
  'the next open fact': [
    {
      title: "Answer 'channels': ",
      before: `${head()}${scope()}uses:\n  ‹one›:\n    purpose: p\n    face_collection:\n      database_operation: creates # so\n      face_storage: persistent\n      matching_function: identifies\n      intended_purpose: yes\n`,
      after: `${head()}${scope()}uses:\n  one:\n    purpose: p\n    face_collection:\n      database_operation: creates # so\n      face_storage: persistent\n      matching_function: identifies\n      intended_purpose: yes\n${channel(1)}`,
    },
    {
      title: "Answer 'face_storage': Are face images",
      before: `${head()}${scope()}uses: {one: {purpose: p, ‹face_collection›: {database_operation: creates, face_storage: unknown, matching_function: identifies}}} # so\n`,
      after: `${head()}${scope()}uses: {one: {purpose: p, face_collection: {database_operation: creates, face_storage: \${1|unknown,persistent,temporary,none_realtime_only|}, matching_function: identifies}}} # so\n`,
    },
    {
      title: "Answer 'union_nexus': ",
      before: `${head()}scope:\n  is_ai_system: yes # so\n  activities: [use]\nuses:\n  ‹one›:\n    purpose: p\n${faces()}`,
      after: `${head()}scope:\n  is_ai_system: yes # so\n  activities: [use]\n  union_nexus: [\${1|unknown,union_market,service_in_union,deployer_in_union,output_used_in_union,affected_persons_in_union,none|}]\nuses:\n  one:\n    purpose: p\n${faces()}`,
    },
  ],
  evidence: [
    {
      title: "Name the evidence of 'proportionality_assessment: documented_proportionate'",
      before: `${head()}uses:\n  one:\n    purpose: p\n    person_scoring:\n      proportionality_assessment: ‹documented_proportionate› # approved\n`,
      after: `${head()}uses:\n  one:\n    purpose: p\n    person_scoring:\n      proportionality_assessment:\n        value: documented_proportionate # approved\n        evidence: \${1}\n`,
    },
    {
      title: "Name the evidence of 'proportionality_assessment: documented_proportionate'",
      before: `${head()}uses: {one: {purpose: p, person_scoring: {proportionality_assessment: ‹documented_proportionate›}}}\n`,
      after: `${head()}uses: {one: {purpose: p, person_scoring: {proportionality_assessment: { value: documented_proportionate, evidence: \${1} }}}}\n`,
    },
    {
      title: "Name the evidence of 'exclusions: military_defence_national_security'",
      before: `${head()}scope:\n  exclusions: # claimed\n  - ‹military_defence_national_security› # why\n  roles: [provider]\n${use()}`,
      after: `${head()}scope:\n  exclusions: # claimed\n    value:\n      - military_defence_national_security # why\n    evidence: \${1}\n  roles: [provider]\n${use()}`,
    },
    {
      title: "Name the evidence of 'exclusions: military_defence_national_security'",
      before: `${head()}scope:\n    exclusions:\n        value: [‹military_defence_national_security›]\n        note: n # of the board\n${use()}`,
      after: `${head()}scope:\n    exclusions:\n        value: [military_defence_national_security]\n        note: n # of the board\n        evidence: \${1}\n${use()}`,
    },
  ],
  'a void exclusion': [
    {
      title: "Remove the void exclusion 'pre_market_research'",
      before: `${head()}scope:\n  activities: [placing_on_market]\n  exclusions: [‹pre_market_research›] # claimed\n${use()}`,
      after: `${head()}scope:\n  activities: [placing_on_market]\n  exclusions: [] # claimed\n${use()}`,
    },
    {
      title: "Remove the void exclusion 'pre_market_research'",
      before: `${head()}scope: {activities: [placing_on_market], exclusions: [ ‹pre_market_research›, military_defence_national_security ]}\n${use()}`,
      after: `${head()}scope: {activities: [placing_on_market], exclusions: [ military_defence_national_security ]}\n${use()}`,
    },
    {
      title: "Remove the void exclusion 'pre_market_research'",
      before: `${head()}scope:\n  activities: [placing_on_market]\n  exclusions: [\n    military_defence_national_security, # one\n    ‹pre_market_research›, # two\n  ]\n${use()}`,
      after: `${head()}scope:\n  activities: [placing_on_market]\n  exclusions: [\n    military_defence_national_security, # one\n    # two\n  ]\n${use()}`,
    },
    {
      title: "Remove the void exclusion 'pre_market_research'",
      before: `${head()}scope:\n  activities: [placing_on_market]\n  exclusions: # claimed\n    - military_defence_national_security\n    # and\n    - ‹pre_market_research›\n  roles: [provider]\n${use()}`,
      after: `${head()}scope:\n  activities: [placing_on_market]\n  exclusions: # claimed\n    - military_defence_national_security\n    # and\n  roles: [provider]\n${use()}`,
    },
    {
      title: "Remove the void exclusion 'pre_market_research'",
      before: `${head()}scope:\n  activities: [placing_on_market]\n  exclusions: # claimed\n  - ‹pre_market_research› # why\n  roles: [provider]\n${use()}`,
      after: `${head()}scope:\n  activities: [placing_on_market]\n  exclusions: [] # claimed\n  # why\n  roles: [provider]\n${use()}`,
    },
    {
      title: "Remove the void exclusion 'pre_market_research'",
      before: `${head()}scope:\n  activities: [placing_on_market]\n  exclusions: ‹pre_market_research› # claimed\n${use()}`,
      after: `${head()}scope:\n  activities: [placing_on_market]\n  exclusions: [] # claimed\n${use()}`,
    },
  ],
  'a key that stands twice': [
    {
      title: "Keep 'is_ai_system: yes' in line 4, remove this one",
      before: `${head()}scope:\n  is_ai_system: yes # one\n  ‹is_ai_system›: no\n  roles: [provider]\n`,
      after: `${head()}scope:\n  is_ai_system: yes # one\n  roles: [provider]\n`,
    },
    {
      title: "Keep 'is_ai_system: no' here, remove the one in line 4",
      before: `${head()}scope:\n  is_ai_system: yes # one\n  ‹is_ai_system›: no\n  roles: [provider]\n`,
      after: `${head()}scope:\n  # one\n  is_ai_system: no\n  roles: [provider]\n`,
    },
    {
      title: "Keep 'is_ai_system: yes' in line 3, remove this one",
      before: `${head()}scope: {is_ai_system: yes, ‹is_ai_system›: no} # twice\n`,
      after: `${head()}scope: {is_ai_system: yes} # twice\n`,
    },
    {
      title: "Keep 'is_ai_system: no' here, remove the one in line 3",
      before: `${head()}scope: {is_ai_system: yes, ‹is_ai_system›: no} # twice\n`,
      after: `${head()}scope: {is_ai_system: no} # twice\n`,
    },
  ],
  'the schema line': [
    {
      title: "Add 'schema: ai-design-review/v1'",
      before: '# of another tool\n‹name›: x # its name\nuses: {}\n',
      after: '# of another tool\nschema: ai-design-review/v1\nname: x # its name\nuses: {}\n',
    },
    {
      title: "Add 'schema: ai-design-review/v1'",
      before: '{‹name›: x}\n',
      after: '{name: x, schema: ai-design-review/v1}\n',
    },
    {
      title: "Add 'schema: ai-design-review/v1'",
      before: `${head()}uses:\n  one:\n    purpose: p\n--- # the second\n‹name›: y\n`,
      after: `${head()}uses:\n  one:\n    purpose: p\n--- # the second\nschema: ai-design-review/v1\nname: y\n`,
    },
  ],
}

function head(): string {
  return 'schema: ai-design-review/v1\nname: x\n'
}

/** A use, without which nothing is judged. */
function use(): string {
  return 'uses:\n  one:\n    purpose: p\n'
}

function scope(): string {
  return 'scope:\n  is_ai_system: yes\n  activities: [use]\n  union_nexus: [union_market]\n'
}

/** A use of which all sections but those named are stated. */
function stated(...left: readonly string[]): string {
  const names = [
    'influence',
    'person_scoring',
    'crime_prediction',
    'face_collection',
    'emotion_inference',
    'biometric_categorisation',
    'biometric_identification',
    'intimate_media',
  ]
  const lines = names.filter(name => !left.includes(name)).map(name => `    ${name}: none\n`)
  return `    purpose: p\n${lines.join('')}`
}

/** A collection of faces of which only the scope is open. */
function faces(): string {
  return [
    'face_collection:',
    '  database_operation: creates',
    '  face_storage: persistent',
    '  stored_face_form: images',
    '  matching_function: identifies',
    '  intended_purpose: yes',
    '  channels:',
    '    - feeds_database: yes',
    '      ai_part: collects_or_selects',
    '      data_type: facial_images',
    '      targeting: untargeted_all_faces',
    '      source: social_media',
  ]
    .map(line => `    ${line}\n`)
    .join('')
}

/** The entry of `channels` that a snippet adds; its placeholders are numbered from here. */
function channel(first = 4): string {
  const choices = {
    ai_part: 'collects_or_selects,detects_or_indexes_afterwards,none',
    data_type: 'facial_images,video_with_faces,fingerprints,voice,other_biometric,non_face',
    targeting: 'untargeted_all_faces,specific_persons,predefined_group,criteria_based_broad,mixed',
    faces_kept: 'targets_only,bystanders_visible_not_indexed,everyone',
    source:
      'public_web,social_media,news_blog_video_platform,cctv,local_offline_archive,user_enrolment,login_restricted_online,third_party_dataset,private_network_storage,mobile_camera',
  }
  const lines = Object.entries(choices).map(
    ([name, words], index) => `${index === 0 ? '- ' : '  '}${name}: \${${first + index}|unknown,${words}|}`,
  )
  return ['      channels:', ...lines.map(line => `        ${line}`), ''].join('\n')
}

for (const [family, list] of Object.entries(examples)) {
  for (const [index, example] of list.entries()) {
    test(`${family} ${index + 1}: ${example.title}`, () => check(example))
  }
}
