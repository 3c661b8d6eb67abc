import type { Text } from '../manifest/facts.ts'
import type { PolicyCode } from '../review/policy/findings.ts'

/** What machine-readable reports say of the mistakes of a policy. */
export const policyRules: Readonly<Record<PolicyCode, { readonly title: Text; readonly description: Text }>> =
  {
    'unknown-key': {
      title: { en: 'Policy: unknown key', da: 'Politik: ukendt nøgle' },
      description: {
        en: 'A key that a policy does not have, or a code that no finding has: it says nothing.',
        da: 'En nøgle, som en politik ikke har, eller en kode, som intet fund har: den siger intet.',
      },
    },
    'bad-value': {
      title: { en: 'Policy: value that does not fit', da: 'Politik: værdi, der ikke passer' },
      description: {
        en: 'A value that the key does not take: the default holds.',
        da: 'En værdi, som nøglen ikke tager: standarden gælder.',
      },
    },
    'missing-key': {
      title: { en: 'Policy: missing key', da: 'Politik: manglende nøgle' },
      description: {
        en: 'A key that a policy needs is missing.',
        da: 'En nøgle, som en politik kræver, mangler.',
      },
    },
    'duplicate-key': {
      title: { en: 'Policy: repeated key', da: 'Politik: gentaget nøgle' },
      description: {
        en: 'A key stands twice: the default holds.',
        da: 'En nøgle står to gange: standarden gælder.',
      },
    },
    'newer-schema': {
      title: { en: 'Policy: newer format', da: 'Politik: nyere format' },
      description: {
        en: 'The policy needs a newer version of the tool: the defaults hold.',
        da: 'Politikken kræver en nyere version af værktøjet: standarderne gælder.',
      },
    },
    'never-lowered': {
      title: {
        en: 'Policy: severity that is always an error',
        da: 'Politik: alvorlighed, der altid er fejl',
      },
      description: {
        en: 'A prohibition, a breach or a mistake of a manifest can be neither lowered nor switched off.',
        da: 'Et forbud, en overtrædelse eller en fejl i et manifest kan hverken nedsættes eller slås fra.',
      },
    },
    syntax: {
      title: { en: 'Policy: cannot be read', da: 'Politik: kan ikke læses' },
      description: {
        en: 'The text is not valid YAML, or says what a policy cannot; the rest holds as far as it can be read.',
        da: 'Teksten er ikke gyldig YAML eller siger, hvad en politik ikke kan; resten gælder, så vidt det kan læses.',
      },
    },
  }
