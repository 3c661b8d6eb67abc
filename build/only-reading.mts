/**
 * Leaves out of the bundles what the YAML libraries bring for writing YAML, for values and for messages: we read
 * trees, keep the text of every scalar, edit the text itself and say in our own words what is wrong. esbuild cannot
 * see that nothing of it runs; `test/manifest/bundled.test.ts` holds that the trees stay the same.
 */

import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'
import {
  withOtherWords,
  withoutBodies,
  withoutContent,
  withoutMethods,
  withoutWording,
  withPureDeclarations,
} from './leave-out.mts'

const YAML = String.raw`[\\/]yaml[\\/](?:browser[\\/])?dist[\\/]`

/** The printing of documents, the way from nodes to values and back, and the tags of the schemas. */
const UNUSED_MODULES = new RegExp(
  String.raw`${YAML}(?:${[
    String.raw`stringify[\\/]\w+`,
    String.raw`schema[\\/](?:core|json|yaml-1\.1)[\\/]\w+`,
    String.raw`schema[\\/]common[\\/]null`,
    String.raw`doc[\\/](?:anchors|applyReviver|createNode)`,
    String.raw`nodes[\\/](?:addPairToJSMap|toJS)`,
    String.raw`(?:parse[\\/]cst-)?visit`,
  ].join('|')})\.js$`,
)

/** `failsafe` is the only schema we ask for. */
const TAGS_OF_SCHEMAS = new RegExp(String.raw`${YAML}schema[\\/]tags\.js$`)
const TAGS_OF_FAILSAFE = `
import { map } from './common/map.js'
import { seq } from './common/seq.js'
import { string } from './common/string.js'
export const coreKnownTags = {}
export const getTags = () => [map, seq, string]
`

/** What documents, collections and scalars offer to those who make, change or print them. */
const CHANGES = ['add', 'delete', 'get', 'has', 'set']
const DEEP_CHANGES = ['addIn', 'deleteIn', 'getIn', 'hasIn', 'setIn']
const UNUSED_METHODS: Readonly<Record<string, readonly string[]>> = {
  'doc/Document': [
    ...['clone', 'createAlias', 'createNode', 'createPair', 'toJS', 'toJSON', 'toString'],
    ...CHANGES,
    ...DEEP_CHANGES,
  ],
  'doc/directives': ['clone', 'tagString', 'toString'],
  'nodes/Alias': ['resolve', 'toJSON', 'toString'],
  'nodes/Collection': ['clone', 'hasAllNullValues', ...DEEP_CHANGES],
  'nodes/Node': ['clone', 'toJS'],
  'nodes/Pair': ['clone', 'toJSON', 'toString'],
  'nodes/Scalar': ['toJSON', 'toString'],
  'nodes/YAMLMap': ['from', 'toJSON', 'toString', ...CHANGES],
  'nodes/YAMLSeq': ['from', 'toJSON', 'toString', ...CHANGES],
  'schema/Schema': ['clone'],
  'compose/composer': ['compose', 'streamInfo'],
  'parse/lexer': ['setNext'],
  'parse/parser': ['parse'],
}
const CLASSES = new RegExp(String.raw`${YAML}((?:doc|nodes|schema|compose|parse)[\\/][\w-]+)\.js$`)

/** What follows from the options with which we compose: esbuild leaves out what only others lead to. */
const SETTLED =
  /\b(?:ctx\.schema\.compat|schema\.compat|ctx\.options\.(?:stringKeys|keepSourceTokens)|this\.onNewLine)(?! =)/g

/** The lexer has the whole text from the start. */
const AT_END = /\bthis\.atEnd(?! =)/g

/** Nobody asks for comments: where one was found, nothing is to be done, except that an empty value ends behind it. */
const COMMENT_FOUND =
  /(?<=\bif \()(?:\w+\.)?comment(?=\))(?!\) \{\n\s+node\.comment = comment;\n\s+node\.range)/g
const COMMENTS_BETWEEN_DOCUMENTS = /parsePrelude\(this\.prelude\)/g

/** Only messages begin with a capital letter and go on with another word. */
const MESSAGE_OF_YAML = /'[A-Z]\w+ [^'\n]*'|`[A-Z]\w+ [^`\n]*`/g

const JS_YAML = /[\\/]js-yaml[\\/]dist[\\/]js-yaml\.mjs$/
/** The lines around an error, as they would be printed. */
const PRINTED_ERROR = ['makeSnippet', 'formatError']
/** Fields of its reader that nobody else reads. VS Code has fields of these names, so they would not be shortened. */
const FIELDS_OF_JS_YAML = ['input', 'lineStart', 'position']
/** Of these, what an error says to us. */
const PLACE_OF_ERROR = /(?<=^\t\t\t)position(?=,\n\t\t\tline,)/m
/** Except for the two that the strict lane asks for. */
const MESSAGE_OF_JS_YAML =
  /(?<=throwError\(state, )(?:"(?!deficient indentation)[^"\n]*"|`(?!nesting exceeded)[^`\n]*`)/g

/** We ask whether a path is ignored or taken back, one path at a time, and never why. */
const IGNORE = /[\\/]ignore[\\/]index\.js$/
const UNUSED_OF_IGNORE = ['addPattern', 'checkIgnore', 'createFilter', 'filter', 'testLiteral']

export const onlyReading: Plugin = {
  name: 'only-reading',
  setup(build) {
    build.onLoad({ filter: UNUSED_MODULES }, async ({ path }) => ({
      contents: withoutContent(await readFile(path, 'utf8')),
    }))
    build.onLoad({ filter: TAGS_OF_SCHEMAS }, () => ({ contents: TAGS_OF_FAILSAFE }))
    build.onLoad({ filter: CLASSES }, async ({ path }) => ({
      contents: onlyReadingOf(path, await readFile(path, 'utf8')),
    }))
    build.onLoad({ filter: IGNORE }, async ({ path }) => ({
      contents: withoutMethods(await readFile(path, 'utf8'), UNUSED_OF_IGNORE),
    }))
    build.onLoad({ filter: JS_YAML }, async ({ path }) => {
      const module = withoutBodies(await readFile(path, 'utf8'), PRINTED_ERROR)
      const own = withOtherWords(module.replace(PLACE_OF_ERROR, "'position': position"), FIELDS_OF_JS_YAML)
      return { contents: withPureDeclarations(withoutWording(own, MESSAGE_OF_JS_YAML)) }
    })
  },
}

function onlyReadingOf(path: string, module: string): string {
  const name = path.match(CLASSES)?.[1]?.replaceAll('\\', '/') ?? ''
  return withoutMethods(module, UNUSED_METHODS[name] ?? [])
    .replace(MESSAGE_OF_YAML, "''")
    .replace(SETTLED, 'false')
    .replace(AT_END, 'true')
    .replace(COMMENT_FOUND, 'false')
    .replace(COMMENTS_BETWEEN_DOCUMENTS, '{}')
}
