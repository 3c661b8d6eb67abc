import type { ValueAt } from '../manifest/vocabulary.ts'

/**
 * What the Data Privacy Vocabulary, version 2.3 of 2026-02-25, calls what the law and a manifest speak of: its
 * extension on the AI Act, https://w3id.org/dpv/legal/eu/aiact#, modules prohibited-systems, system, risk_levels and
 * roles. Only terms that stand there.
 */
export const AI_ACT_VOCABULARY = 'https://w3id.org/dpv/2.3/legal/eu/aiact'

/** The class of the systems that a point of Article 5(1) prohibits, by provision. Points (ba) and (bb) came later. */
export const prohibitedSystemTerms: Readonly<Record<string, string>> = {
  '5-1-a': 'eu-aiact:ProhibitedAISystem-A5-1-a',
  '5-1-b': 'eu-aiact:ProhibitedAISystem-A5-1-b',
  '5-1-c': 'eu-aiact:ProhibitedAISystem-A5-1-c',
  '5-1-d': 'eu-aiact:ProhibitedAISystem-A5-1-d',
  '5-1-e': 'eu-aiact:ProhibitedAISystem-A5-1-e',
  '5-1-f': 'eu-aiact:ProhibitedAISystem-A5-1-f',
  '5-1-g': 'eu-aiact:ProhibitedAISystem-A5-1-g',
  '5-1-h': 'eu-aiact:ProhibitedAISystem-A5-1-h',
}

/** The class of all systems that Article 5 prohibits, whatever the point. */
export const PROHIBITED_SYSTEM = 'eu-aiact:ProhibitedAISystem'
export const RISK_LEVEL_PROHIBITED = 'eu-aiact:RiskLevelProhibited'

export const roleTerms: Readonly<Record<ValueAt<'scope.roles'>, string>> = {
  provider: 'eu-aiact:AIProvider',
  deployer: 'eu-aiact:AIDeployer',
  importer: 'eu-aiact:AIImporter',
  distributor: 'eu-aiact:AIDistributor',
  authorised_representative: 'eu-aiact:AuthorisedRepresentative',
  product_manufacturer: 'eu-aiact:AIProductManufacturer',
}
