import type { Text } from '../manifest/facts.ts'
import { teamTitles } from '../review/messages/titles.ts'
import type { TeamRule, WorkspaceCode } from '../review/policy/codes.ts'
import type { PolicyCode } from '../review/policy/findings.ts'

interface RuleWords {
  readonly title: Text
  readonly description: Text
}

/** What machine-readable reports say of what a policy asks for, and of its own mistakes. */
export const policyRules: Readonly<Record<PolicyCode | TeamRule, RuleWords>> = {
  'owner-missing': {
    title: teamTitles['owner-missing'],
    description: {
      en: 'The policy asks every manifest for an owner, and this one names none.',
      da: 'Politikken kræver en ejer i hvert manifest, og dette nævner ingen.',
    },
  },
  'evidence-missing': {
    title: teamTitles['evidence-missing'],
    description: {
      en: 'The policy asks for evidence of what holds a described use off a prohibition, and none is named.',
      da: 'Politikken kræver dokumentation for det, der holder en beskrevet anvendelse uden for et forbud, og ingen er nævnt.',
    },
  },
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
  loosened: {
    title: { en: 'Policy: looser than a stricter one', da: 'Politik: lempeligere end en strengere' },
    description: {
      en: 'A policy is looser than the one above it, or than the one it extends, without `loosen: true` and a reason: the stricter holds.',
      da: 'En politik er lempeligere end den ovenover eller den, den udvider, uden `loosen: true` og en begrundelse: det strengeste gælder.',
    },
  },
  extends: {
    title: { en: 'Policy: cannot be extended', da: 'Politik: kan ikke udvides' },
    description: {
      en: 'The policy to extend is outside, not there, not readable, or leads back here.',
      da: 'Den politik, der skal udvides, ligger udenfor, findes ikke, kan ikke læses eller fører tilbage hertil.',
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

/** What machine-readable reports say of what a policy asks for around the manifests. */
export const workspaceRules: Readonly<Record<WorkspaceCode, RuleWords>> = {
  undescribed: {
    title: teamTitles.undescribed,
    description: {
      en: 'A folder depends on well-known AI libraries, and no manifest in it or above it describes a system.',
      da: 'En mappe afhænger af kendte AI-biblioteker, og intet manifest i den eller ovenfor beskriver et system.',
    },
  },
  'doubtful-none': {
    title: teamTitles['doubtful-none'],
    description: {
      en: 'A section is stated as `none` beside a dependency on a library that is made for it.',
      da: 'Et afsnit er angivet som `none` ved en afhængighed af et bibliotek, der er lavet til det.',
    },
  },
  'manifest-missing': {
    title: teamTitles['manifest-missing'],
    description: {
      en: 'The policy requires a manifest in this folder, and none stands in it or above it.',
      da: 'Politikken kræver et manifest i denne mappe, og intet står i den eller ovenfor.',
    },
  },
  'no-such-folder': {
    title: teamTitles['no-such-folder'],
    description: {
      en: 'No folder matches the glob, so that nothing is required.',
      da: 'Ingen mappe passer til mønsteret, så intet kræves.',
    },
  },
}
