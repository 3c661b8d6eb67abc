import { roleTerms } from '../law/dpv.ts'
import type { System } from '../manifest/manifest.ts'

/** Whether the manifest states for the whole system that it is an AI system. What is assumed is not stated. */
export function isStatedAiSystem(system: System): boolean {
  const value = statedValueOf(system, 'is_ai_system')
  return value?.kind === 'choice' && value.choice === 'yes'
}

/** The stated roles of the manifest's author, in terms of the Data Privacy Vocabulary. */
export function statedRoles(system: System): readonly string[] {
  const value = statedValueOf(system, 'roles')
  const terms: Readonly<Record<string, string>> = roleTerms
  return value?.kind === 'set' ? value.entries.flatMap(entry => terms[entry.value] ?? []) : []
}

function statedValueOf({ scope }: System, fact: string) {
  return scope?.kind === 'facts' ? scope.facts.get(fact)?.value : undefined
}
