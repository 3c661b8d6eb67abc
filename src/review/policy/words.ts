import type { Text } from '../../manifest/facts.ts'
import type { DECISION_KEYS, EVIDENCE, FailingVerdict, OWNERS, PolicyKey, PolicySeverity } from './policy.ts'

/** What each key of a policy says: for the JSON Schema, and for completion and hover in the editor. */
export const policyKeyWords: Readonly<Record<PolicyKey | (typeof DECISION_KEYS)[number], Text>> = {
  schema: {
    en: 'Tells that the file is a policy of AI Design Review.',
    da: 'Viser, at filen er en politik for AI Design Review.',
  },
  extends: {
    en: 'A policy in the same repository, relative to this one, that holds where this one says nothing.',
    da: 'En politik i det samme repository, relativt til denne, som gælder, hvor denne intet siger.',
  },
  loosen: {
    en: 'Lets this policy be looser than those above it and the one that it extends. Needs a reason.',
    da: 'Lader denne politik være lempeligere end dem ovenover og den, den udvider. Kræver en begrundelse.',
  },
  reason: {
    en: 'Why this policy may be looser than others.',
    da: 'Hvorfor denne politik må være lempeligere end andre.',
  },
  law_as_of: {
    en: 'Judge the law as it applies on this day, where neither --as-of nor the manifest names one.',
    da: 'Bedøm efter loven, som den gælder på denne dag, hvor hverken --as-of eller manifestet nævner en.',
  },
  language: {
    en: 'The language of findings and reports, where nothing else names one.',
    da: 'Sproget i fund og rapporter, hvor intet andet nævner et.',
  },
  recommendations: {
    en: 'Recommendations to show beside the law. They change no verdict.',
    da: 'Anbefalinger, der vises ved siden af loven. De ændrer ingen vurdering.',
  },
  ignore: {
    en: 'Manifests that are not reviewed: globs as in .gitignore, relative to the folder of the policy.',
    da: 'Manifester, der ikke bedømmes: mønstre som i .gitignore, relativt til politikkens mappe.',
  },
  fail_on: {
    en: 'The verdicts that a check fails on, where the provision applies. Default: prohibited, prohibited_unless_excepted and breach. prohibited cannot be left out.',
    da: 'De vurderinger, som en kontrol fejler på, hvor bestemmelsen finder anvendelse. Standard: prohibited, prohibited_unless_excepted og breach. prohibited kan ikke udelades.',
  },
  severity: {
    en: 'The severity of findings by verdict, by code, or by the beginning of a code. The longest code wins, and a code wins over a verdict.',
    da: 'Fundenes alvorlighed efter vurdering, kode eller begyndelsen af en kode. Den længste kode vinder, og en kode vinder over en vurdering.',
  },
  require: {
    en: 'Folders that must hold a manifest or lie below one that does: globs as in .gitignore, relative to the folder of the policy.',
    da: 'Mapper, der skal have et manifest eller ligge under en, der har: mønstre som i .gitignore, relativt til politikkens mappe.',
  },
  owners: {
    en: 'Whether every manifest must name an owner. Default: optional.',
    da: 'Om hvert manifest skal nævne en ejer. Standard: optional.',
  },
  evidence: {
    en: 'strict: what holds a described use off a prohibition must be documented. Default: lenient, which asks for what the law asks for.',
    da: 'strict: det, der holder en beskrevet anvendelse uden for et forbud, skal dokumenteres. Standard: lenient, som kræver, hvad loven kræver.',
  },
  decisions: {
    en: 'What recorded decisions do to the check.',
    da: 'Hvad registrerede afgørelser betyder for kontrollen.',
  },
  accept_undetermined: {
    en: 'true: an undetermined verdict that a current decision accepts does not fail the check. Default: false.',
    da: 'true: en uafklaret vurdering, som en gældende afgørelse accepterer, får ikke kontrollen til at fejle. Standard: false.',
  },
  detect: {
    en: 'Find folders that depend on well-known AI libraries and have no manifest at or above them.',
    da: 'Find mapper, der afhænger af kendte AI-biblioteker og intet manifest har, hverken i sig eller ovenover.',
  },
}

export const policySeverityWords: Readonly<Record<PolicySeverity, Text>> = {
  error: { en: 'Shown as an error.', da: 'Vises som fejl.' },
  warning: { en: 'Shown as a warning.', da: 'Vises som advarsel.' },
  information: { en: 'Shown as information.', da: 'Vises som oplysning.' },
  off: { en: 'Shows no finding at all.', da: 'Viser slet intet fund.' },
}

export const noVerdictChanges: Text = {
  en: 'No severity changes a verdict.',
  da: 'Ingen alvorlighed ændrer en vurdering.',
}

export const alwaysAnError: Text = {
  en: 'Always an error: it can be neither lowered nor switched off.',
  da: 'Altid en fejl: den kan hverken nedsættes eller slås fra.',
}

/** What the words say that a policy takes for its keys. */
export const policyValueWords: Readonly<{
  fail_on: Readonly<Record<FailingVerdict, Text>>
  owners: Readonly<Record<(typeof OWNERS)[number], Text>>
  evidence: Readonly<Record<(typeof EVIDENCE)[number], Text>>
}> = {
  fail_on: {
    prohibited: {
      en: 'Every condition is satisfied, and no exception.',
      da: 'Hver betingelse er opfyldt, og ingen undtagelse.',
    },
    prohibited_unless_excepted: {
      en: 'Every condition is satisfied; an exception is still open.',
      da: 'Hver betingelse er opfyldt; en undtagelse er stadig åben.',
    },
    undetermined: {
      en: 'Something that decides is not known yet.',
      da: 'Noget af det, der afgør, vides endnu ikke.',
    },
    breach: {
      en: 'A duty that goes with the use is not met.',
      da: 'En pligt, der følger med anvendelsen, er ikke opfyldt.',
    },
  },
  owners: {
    required: {
      en: 'A manifest without an owner is a finding.',
      da: 'Et manifest uden ejer giver et fund.',
    },
    optional: { en: 'A manifest may name no owner.', da: 'Et manifest behøver ikke nævne en ejer.' },
  },
  evidence: {
    strict: {
      en: 'What holds a described use off a prohibition must be documented.',
      da: 'Det, der holder en beskrevet anvendelse uden for et forbud, skal dokumenteres.',
    },
    lenient: { en: 'Asks for what the law asks for.', da: 'Kræver, hvad loven kræver.' },
  },
}
