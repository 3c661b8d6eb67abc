import type { Text } from '../../manifest/facts.ts'

/** Why a text is no YAML, by the closed error codes of the `yaml` package; what a person can do about it. */
export const syntaxReasons: Readonly<Record<string, Text>> = {
  ALIAS_PROPS: { en: 'an alias takes no anchor or tag', da: 'et alias kan ikke have anker eller mærke' },
  BAD_ALIAS: { en: 'the alias has no usable name', da: 'aliasset har intet brugbart navn' },
  BAD_COLLECTION_TYPE: {
    en: 'this kind of value does not fit here',
    da: 'denne slags værdi passer ikke her',
  },
  BAD_DIRECTIVE: { en: 'the directive line is not understood', da: 'direktivlinjen kan ikke forstås' },
  BAD_DQ_ESCAPE: {
    en: 'a backslash in double quotes starts an unknown escape; double it, or use single quotes',
    da: 'en omvendt skråstreg i dobbelte anførselstegn indleder en ukendt kode; skriv den to gange, eller brug enkelte',
  },
  BAD_INDENT: {
    en: 'the indentation does not fit the lines around it',
    da: 'indrykningen passer ikke til linjerne omkring',
  },
  BAD_PROP_ORDER: {
    en: 'the anchor or tag stands in the wrong place',
    da: 'ankeret eller mærket står det forkerte sted',
  },
  BAD_SCALAR_START: {
    en: 'a value cannot start with this character; put it in quotes',
    da: 'en værdi kan ikke begynde med dette tegn; sæt den i anførselstegn',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    en: 'a list or mapping cannot stand on this line',
    da: 'en liste eller samling kan ikke stå på denne linje',
  },
  BLOCK_IN_FLOW: {
    en: 'indented lines cannot stand inside brackets; close the bracket first',
    da: 'indrykkede linjer kan ikke stå i en parentes; luk parentesen først',
  },
  IMPOSSIBLE: { en: 'the text cannot be read here', da: 'teksten kan ikke læses her' },
  KEY_OVER_1024_CHARS: { en: 'the key is too long', da: 'nøglen er for lang' },
  MISSING_CHAR: {
    en: 'a character is missing, such as a closing quote, a bracket, a comma or a colon',
    da: 'der mangler et tegn, f.eks. et afsluttende anførselstegn, en parentes, et komma eller et kolon',
  },
  MULTILINE_IMPLICIT_KEY: {
    en: 'a key must stand on one line; is a colon missing above?',
    da: 'en nøgle skal stå på én linje; mangler der et kolon ovenfor?',
  },
  MULTIPLE_ANCHORS: { en: 'a value has one anchor at most', da: 'en værdi har højst ét anker' },
  MULTIPLE_DOCS: { en: 'the document ends here', da: 'dokumentet slutter her' },
  MULTIPLE_TAGS: { en: 'a value has one tag at most', da: 'en værdi har højst ét mærke' },
  RESOURCE_EXHAUSTION: { en: 'the text is nested too deeply', da: 'teksten er for dybt indlejret' },
  TAB_AS_INDENT: {
    en: 'a tab cannot indent; use spaces',
    da: 'en tabulator kan ikke indrykke; brug mellemrum',
  },
  TAG_RESOLVE_FAILED: { en: 'the tag is unknown', da: 'mærket er ukendt' },
  UNEXPECTED_TOKEN: { en: 'this does not fit here', da: 'dette passer ikke her' },
}
