/** The names in a report in JSON-LD. */

/** Our own names have no address on the web, so they are URNs. */
const OWN = 'urn:ai-design-review:'

/**
 * Inline, so that reading a report needs no network. What has no prefix is a term of ours. Of AIRO, version 1.0 of
 * 2024-05-25, a report takes AISystem, Purpose and hasPurpose; of DPV 2.3 Purpose and hasPurpose; of its extension on
 * the AI Act what `law/dpv.ts` lists, with AISystem and hasRiskLevel.
 */
export const CONTEXT = {
  '@version': 1.1,
  '@vocab': `${OWN}terms:`,
  airo: 'https://w3id.org/airo#',
  dpv: 'https://w3id.org/dpv#',
  'eu-aiact': 'https://w3id.org/dpv/legal/eu/aiact#',
  dct: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  as_of: { '@type': 'xsd:date' },
  applies_from: { '@type': 'xsd:date' },
  provision: { '@type': '@id' },
  vocabularies: { '@type': '@id' },
  roles: { '@type': '@vocab' },
  practice: { '@type': '@vocab' },
  outcome: { '@type': '@vocab' },
  verdict: { '@type': '@vocab' },
  status: { '@type': '@vocab' },
  severity: { '@type': '@vocab' },
} as const

export const AIRO_VOCABULARY = 'https://w3id.org/airo/1.0'

export function provisionId(provision: string): string {
  return `${OWN}provision:${provision}`
}

/** The class of what a provision prohibits, where the Data Privacy Vocabulary has none: a term of ours. */
export function ownPracticeTerm(provision: string): string {
  return `ProhibitedAISystem-${provision}`
}

/** @param path relative to the working directory, with `/` */
export function manifestId(path: string): string {
  return `${OWN}manifest:${path.split('/').map(encoded).join('/')}`
}

/** @param index of the system in its manifest, from 0 */
export function systemId(path: string, index: number): string {
  return `${manifestId(path)}#system-${index + 1}`
}

/** @param nth which of the uses of the system that state the same id, from 0 */
export function useId(path: string, system: number, use: string, nth: number): string {
  return `${systemId(path, system)}/${encoded(use)}${nth === 0 ? '' : `;${nth + 1}`}`
}

/** Half a character has no place in a URN. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'))
}
