import { existsSync, globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where real manifests stand, as whole files of several documents; folders that do not exist give none. */
const PLACES = [new URL('../../src/law/', import.meta.url), new URL('../../examples/', import.meta.url)]

/** Path and text of every YAML file of the places. */
export function realTexts(): { name: string; text: string }[] {
  return PLACES.map(place => fileURLToPath(place))
    .filter(existsSync)
    .flatMap(place => globSync(`${place}**/*.{yaml,yml}`))
    .map(name => ({ name, text: readFileSync(name, 'utf8') }))
}

/** A manifest with a bit of everything, well formed. */
export const MANIFEST = `# A manifest
schema: ai-design-review/v1
name: "Tenant 😀 score"   # quoted
description: >-
  Scores tenants
  and applicants.

owner: 'risk@example.dk'
scope:
  is_ai_system: yes
  activities: [putting_into_service, use]   # a flow list
  roles:
  - provider
  - deployer
uses:
  tenant-screening: &screening
    purpose: Decide who may rent, and which
      facilities residents may use.
    person_scoring:
      evaluated_subjects: [
        natural_person, # one
        "group"
        ]
      proportionality_assessment: {value: documented, evidence: docs/a.md}
      data_sources:
        - name: Social media
          same_social_context: no
        -
          name: Rent
    empty:
  second:
    <<: *screening
    note: |
      One
        two

      three
    last: *screening
`

/** Well-formed texts that parsers like to get wrong. */
export const CORNERS: readonly string[] = [
  '',
  '\n\n',
  '# only a comment',
  '---\n',
  '---\n# a comment\n...\n',
  '---\n---\na: 1\n',
  'a: 1\n---\n# nothing\n',
  'a: 1\n---\n---\n',
  'a: 1\n...\n# c\n...\n---\nb: 2\n...\n',
  '%YAML 1.2\n---\na: 1\n...\n%TAG !e! tag:e,2000:\n---\nb: !e!x 2\n',
  '%YAML 1.2 # c\n# c\n--- # c\n# c\na: 1\n',
  '--- text\n--- |\n literal\n--- {a: 1}\n--- "q"\n',
  '--- &a\n--- !!str\n--- &a !t\n',
  'a',
  '"a"',
  '[]',
  '{}',
  '- a',
  'a:',
  'a: ',
  'a: # c',
  '-',
  '- ',
  '- # c\n- b\n-\n\n# c\n-\n',
  'a:\nb:\n\n# c\nc:   \nd: 1\n',
  'a:\n  # c\n  b: 1 # c\n # c\n# c\nc: 2\n#c',
  'a: 1 # b: 2\nc: d#e\nf: "#"\ng: \'#\'\nh: [a#b, "#", # c\n  c]\n',
  'a: 1\r\nb:\r\n  - c # c\r\n  - d\r\n\r\ne: "f\r\n  g"\r\nh: |\r\n  i\r\n  j\r\nk: >-\r\n  l\r\n\r\n  m\r\n',
  'a: 1\rb: 2\rc:\r  - d\re: |\r  f\r',
  '#\ttab\na: 1\t# tab\t\nb:\t2\n\t\nc: |\n  \td\t\ne: "\tf\t"\n',
  'a: [b, {c: d, e}, [f, [g]], ]\nh: {i: [j], "k": l, m: , n, o: }\np: [q: r, s: , "t": u, {v: w}: x, [y]: z]\n',
  'a: [\n  b, # c\n  # c\n  c\n  ,\n  d\n ]\nb: {\n  c: 1,\n  # c\n }\nc: [ # c\n  ]\n',
  'a: b\n  c\n\n  d\ne: "f\n  g\n\n  h\\\n  i"\nj: \'k\n\n  l\'\nm: n',
  'a: |\n  b\n   c\n\n  d\n\n\ne: |-\n  f\n\ng: |+\n  h\n\ni: >\n  j\n  k\n\n  l\n   m\n  n\n\no: >-\n  p\nq: >+\n  r\n\n',
  'a: |2\n    b\n   c\nd: >1-\n  e\nf: |-1\n  g\nh: | # c | d\n  i\nj: |+ # c\n\nk: |\nl: >\n\nm: |-\n  # not a comment\n  n # neither\n# a comment\n',
  '- |\n a\n- >\n b\n-   |-\n  c\n- - |\n   d\n  - e\n',
  '- - a\n  - b\n-   - c\n    -\n  # c\n- \n  - d\n- e: f\n  g: h\n-   i: j\n    k:\n    - l\n',
  'a:\n- b\n- c: d\n  e:\n  - f\ng:\n  - h\n',
  '&a a: &b b\n&c "c": &d\nd: &e [&f f, &g {&h h: &i i}, &j ]\ne: &k\n  &l l: m\nf: &n\n- &o o\n- &p\n- &q\n  - r\ng: &s |\n  t\nh: &u\n  v\n',
  'a: &a b\nc: *a\nd: [*a, *a ]\ne: {f: *a, g: *a}\nh: &h {i: *a}\nj: *h\n*a : k\n',
  'a: &a\n- *a\nb: &b {c: *b}\nd: *missing\ne: &e x\nf: &e y\ng: *e\nh: &h [&h i, *h]\nj: *h\n---\nk: *a\n',
  'a: &a {x: 1}\nb: &b {y: 2}\nc:\n  <<: *a\nd:\n  <<: [*a, *b, {z: 3}]\ne: {<<: *a, <<: *b}\nf:\n  "<<": *a\ng:\n  <<: 1\nh:\n  <<: [*a, 1]\ni:\n  <<:\nj: {<<: {k: l}}\nm: [<<: *a]\n',
  '? a\n: b\n? c\n? # c\n  d\n# c\n: # c\n  e\n? "f"\n:\n? g\n:\n  - h\n',
  '? - a\n  - b\n: c\n? [d]\n: e\n? {f: g}\n: h\n? |\n  i\n: j\n[k]: l\n{m: n}: o\n',
  '{? a, ? b: c, ? : d, : e, ? }\n',
  '[? a, ? b: c, : d, ? ]\n',
  ': a\n',
  'a: {"b":c, \'d\':e, "f": g}\n',
  '"a": 1\n\'b\' : 2\n"c"   : 3\nd : 4\n',
  '😀: 𝒳\nb: "😀" # 😀\nc: [😀, 𝒳]\nd: |\n  😀\ne: 😀',
  'a: !!str b\n!c d: e\nf: ! g\nh: !i [j]\nk: !l {m: n}\no: !p\nq: !<tag:x,2000:y> r\ns: !t\n  u: v\nw: !x\n- y\nz: [!a b, !c , !d e: f]\n',
  'a: &b !c d\ne: !f &g h\ni: !j &k\nl: &m !n [o]\np: *k\n',
  'a: 1\na: 2\n"a": 3\nb: {c: 1, c: 2}\nd:\n  e: 1\n  f: 2\n  e: 3\n',
  '__proto__: 1\nconstructor: 2\ntoString: {__proto__: 3}\nhasOwnProperty: 4\n',
  'a: -1\nc: -a\nd: ?a\ne: :a\nf: a:b\ng: a#b\nh: http://example.com/?a=b#c\ni: "\\u263A\\x41\\U0001F600\\n"\n',
  'a: ---\nb: "---"\nc: |\n ---\n ...\n',
  '  a: 1\n  b: 2\n',
  '\n\n  - a\n  - b\n\n',
  'a:\n    b:\n      c: 1\n    d: 2\ne: 3',
  'a: "b"\n\n\n',
  'a: |\n  b\n\n\n\n',
  'a: [b]   # c\n\n\n',
  MANIFEST,
  MANIFEST.replaceAll('\n', '\r\n'),
]
