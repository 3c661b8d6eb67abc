import type { Expected, Problem } from '../../manifest/manifest.ts'
import type { StaleReason } from '../decisions/decisions.ts'
import { dayIn } from './day.ts'
import type { Messages } from './messages.ts'
import { syntaxReasons } from './syntax.ts'
import { choices, enumerate, lowerFirst, shown } from './words.ts'

const MONTHS = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
]

const day = dayIn(MONTHS, '.')
const by = (citation: string, from: string | null) =>
  from === null
    ? `Forbudt efter ${lowerFirst(citation)}`
    : `Forbudt fra ${day(from)} efter ${lowerFirst(citation)}`

export const danish: Messages = {
  verdict: {
    prohibited: 'forbudt',
    prohibited_unless_excepted: 'forbudt, medmindre en undtagelse finder anvendelse',
    undetermined: 'uafklaret',
    not_prohibited: 'ikke forbudt efter dette litra',
    out_of_scope: 'uden for anvendelsesområdet',
    not_binding: 'ikke bindende',
    not_triggered: 'ikke udløst',
    breach: 'overtrædelse',
    duties_met: 'pligterne er opfyldt',
  },
  status: { satisfied: 'opfyldt', not_satisfied: 'ikke opfyldt', unknown: 'uafklaret' },
  day,
  list: words => enumerate(words, 'og'),
  problem,
  prohibited: ({ citation, title, conditions, from, item }) =>
    `${by(citation, from)}: ${lowerFirst(title)}. Alle ${conditions} betingelser er opfyldt${item === null ? '' : ` for \`${item}\``}.`,
  unlessExcepted: ({ citation, title, from, exceptions, missing }) =>
    `${by(citation, from)}, medmindre en undtagelse finder anvendelse: ${lowerFirst(title)}. Alle betingelser er opfyldt; undtagelsen er uafklaret: ${exceptions}, der mangler: ${missing}.`,
  undetermined: ({ citation, unknown, of, title }) =>
    unknown.length === 0
      ? `${citation} er uafklaret: ${lowerFirst(title)}. Alle ${of} betingelser er opfyldt.`
      : `${citation} er uafklaret: ${lowerFirst(title)}. Betingelse ${unknown.join(', ')} af ${of} er uafklaret.`,
  settleNext: (facts, more) =>
    `Afklar som det næste: ${choices(facts)}${more > 0 ? ` og ${more} mere` : ''}.`,
  nothingSettles:
    'Ingen yderligere oplysning afklarer det: kilderne lader punktet stå åbent. Få det vurderet.',
  exclusionOpen: 'En undtagelse fra anvendelsesområdet er påberåbt og ikke afklaret.',
  breach: ({ citation, duties, from }) =>
    `${from === null ? `Overtrædelse af ${lowerFirst(citation)}` : `Overtrædelse af ${lowerFirst(citation)} fra ${day(from)}`}: ${duties}`,
  assumed: facts => `Antaget, da det ikke er angivet: ${facts}.`,
  condition: ({ number, of, citation, sentence }) =>
    `Betingelse ${number} af ${of} i ${lowerFirst(citation)} er opfyldt: ${lowerFirst(sentence)}`,
  heldBy: ({ number, of, citation, sentence }) =>
    `Alene betingelse ${number} af ${of} holder denne anvendelse uden for ${lowerFirst(citation)}: ${lowerFirst(sentence)} En ændring her kan gøre anvendelsen forbudt.`,
  notStated: (absent, unknown) =>
    [
      absent.length > 0 ? `Ikke angivet og derfor uafklaret: ${choices(absent)}.` : '',
      unknown.length > 0 ? `Angivet som ukendt: ${choices(unknown)}.` : '',
      'Angiv oplysningerne, eller `none`, hvor anvendelsen ikke gør noget af den slags.',
    ]
      .filter(sentence => sentence !== '')
      .join(' '),
  evidenceWanted: citation =>
    `Jeres politik kræver dokumentation her: det holder anvendelsen uden for ${citation}. Angiv en sti eller en webadresse som \`evidence\`.`,
  ownerMissing: 'Jeres politik kræver en ejer. Tilføj `owner:` med en person eller en adresse.',
  evidenceMissing: value =>
    `\`${value}\` kræver dokumentation for at tælle: uden den er oplysningen uafklaret. Skriv \`value\` og \`evidence\` under oplysningen.`,
  evidenceNotFound: path =>
    `Dokumentationen findes ikke: \`${shown(path)}\`. En sti er relativ til manifestet og bliver inden for mappen.`,
  voidExclusion: (value, because) => `Undtagelsen \`${value}\` er uvirksom: ${because}.`,
  factIs: (path, value) => `${path}: ${value}`,
  contradicts: path => `Det andet sted: ${path}`,
  sameKey: 'Den samme nøgle står her',
  moreProblems: count => `${count} fejl mere vises ikke. Ret disse først.`,
  toolProblem: rule => `Reglen ${rule} fejlede. Det er en fejl i værktøjet, ikke i manifestet.`,
  recommendation: ({ label, text, source }) => `Anbefaling: ${label}. ${text} (${source})`,
  recommendationOpen: ({ label, facts, source }) =>
    `Anbefaling, åben: ${label}. Ikke angivet: ${choices(facts)}. (${source})`,
  conclusion: { accepted: 'accepteret', rejected: 'afvist', needs_work: 'sendt tilbage til mere arbejde' },
  decisionRecorded: ({ conclusion, by, date, stale }) =>
    `Afgørelse registreret: ${conclusion} af ${by}, ${date}${stale ? '; den er forældet' : ''}.`,
  staleReason,
  decisionStale: ({ reasons, until, digest }) => {
    const why = reasons.map(reason => staleReason(reason, until)).join(', ')
    const next = reasons.every(reason => reason === 'until')
      ? 'Tag stilling igen, og sæt en ny `until`.'
      : `Tag stilling igen, og skriv kontroltallet \`${digest}\`.`
    return `Afgørelsen er forældet: ${why}. ${next}`
  },
  decisionUnknown: ({ kind, word, known, suggestion }) => {
    const subject = kind === 'use' ? 'Anvendelsen' : 'Bestemmelsen'
    const where = kind === 'use' ? ' i dette system' : ''
    const hint = suggestion === null ? `Her findes: ${choices(known)}.` : `Mente du \`${suggestion}\`?`
    return `${subject} \`${word}\` findes ikke${where}. ${hint}`
  },
  standing: {
    'not-stated': 'ikke angivet',
    unknown: 'angivet som ukendt',
    invalid: 'kan ikke læses',
    unevidenced: 'kræver dokumentation',
    assumed: 'antaget',
    none: 'intet',
  },
}

function problem({ code, detail, expected, accepted, suggestion }: Problem): string {
  const word = `\`${shown(detail)}\``
  const mean = suggestion === null ? '' : ` Mente du \`${suggestion}\`?`
  switch (code) {
    case 'not-ours':
      return 'Ikke et AI Design Review-manifest. Tilføj linjen `schema: ai-design-review/v1` for at få det bedømt.'
    case 'empty':
      return 'Dette manifest er tomt. Begynd med `schema: ai-design-review/v1`, et `name` og én anvendelse.'
    case 'newer-schema':
      return `Dette manifest kræver en nyere version af værktøjet: ${word}. Denne version læser ${choices(accepted)}.`
    case 'unknown-key':
      return `Ukendt nøgle ${word}.${mean === '' && accepted.length > 0 ? ` Her står: ${choices(accepted)}.` : mean}`
    case 'bad-value': {
      const subject = detail === '' ? 'Værdien passer ikke her' : `${word} passer ikke her`
      return `${subject}.${mean} ${expectation(expected, accepted)}`
    }
    case 'empty-value':
      return `Der mangler en værdi, så dette er uafklaret. ${expectation(expected, accepted)}`
    case 'missing-key':
      return `Nøglen ${word} mangler. Tilføj den.`
    case 'bad-id':
      return `${word} er ikke et id for en anvendelse. Små bogstaver, cifre og bindestreger danner et.`
    case 'not-text':
      return 'Denne fil er ikke tekst: den indeholder et nultegn. Gem den som UTF-8-tekst.'
    case 'encoding':
      return 'Denne fil er ikke UTF-8 her: et tegn gik tabt. Gem den som UTF-8.'
    case 'syntax':
      return `Ikke gyldig YAML: ${syntaxReasons[detail]?.da ?? 'teksten passer ikke her'}. Resten bedømmes, så vidt det kan læses.`
    case 'tag':
      return `Mærket ${word} har ingen betydning her. Fjern det.`
    case 'duplicate-key':
      return `Nøglen ${word} står to gange. Behold én; en oplysning, der er angivet to gange, er uafklaret.`
    case 'alias':
      return detail === 'cyclic'
        ? 'Dette alias indeholder sig selv. Skriv værdien ud.'
        : 'Dette alias har intet anker ovenfor. Skriv værdien ud, eller tilføj ankeret.'
    case 'complex-key':
      return 'En nøgle skal være et enkelt ord. Skriv den som `key: value`.'
    case 'merge':
      return detail === 'too-many'
        ? 'For mange flettenøgler mødes her. Skriv værdierne ud.'
        : 'En flettenøgle `<<` tager et alias for en samling nøgler eller en liste af dem.'
    case 'limit':
      return limits[detail] ?? 'Filen er ud over, hvad der læses. Ret den første fejl.'
  }
}

const limits: Readonly<Record<string, string>> = {
  depth: 'For dybt indlejret: højst 100 niveauer læses. Filen bedømmes ikke.',
  size: 'Efter en fejl læses højst 256 KB, og filen bedømmes ikke. Ret fejlen.',
  errors: 'Flere fejl vises ikke. Ret de første.',
  review: 'Filen siger mere, end der bedømmes på én gang: herfra bedømmes intet. Del filen.',
}

function expectation(expected: Expected, accepted: readonly string[]): string {
  switch (expected) {
    case 'word':
      return accepted.length === 0 ? 'Skriv en værdi.' : `Den tager: ${choices(accepted)}.`
    case 'country':
      return 'Den tager landekoder på to store bogstaver, f.eks. `DK` (ISO 3166-1 alpha-2), eller `unknown`.'
    case 'number':
      return 'Den tager et helt tal eller `unknown`.'
    case 'list':
      return 'Den tager en liste: én post pr. linje, hver efter en bindestreg.'
    case 'mapping':
      return 'Den tager nøgler med værdier under sig.'
    case 'text':
      return 'Den tager tekst.'
    case 'date':
      return 'Den tager en dag, der findes, f.eks. `2026-12-02`.'
    case 'evidence':
      return 'Dokumentation er en sti relativ til manifestet, f.eks. `docs/vurdering.md`, eller en https-adresse.'
    case 'section':
      return accepted.length === 0
        ? 'Den tager oplysninger under sig.'
        : `Den tager oplysninger under sig, ${choices(accepted)}.`
    case 'digest':
      return 'Den tager det kontroltal, som hurtigrettelsen »Registrér en afgørelse« skriver.'
  }
}

function staleReason(reason: StaleReason, until: string | null): string {
  switch (reason) {
    case 'facts':
      return 'oplysningerne er ændret'
    case 'law':
      return 'lovdata er ændret'
    case 'until':
      return until === null ? 'dens tid er udløbet' : `den gjaldt til ${day(until)}`
    case 'no-digest':
      return 'den har intet kontroltal for oplysningerne'
  }
}
