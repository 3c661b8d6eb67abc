import type { Judgement } from '../review/judge.ts'
import type { SystemReview, UseReview } from '../review/review.ts'
import type { ReviewedFile } from './input.ts'
import { jsonList, writeJsonAround } from './json-text.ts'
import type { ReportEnd, ReportFormat, ReportHead } from './stream.ts'
import { LAW_HASH, TOOL_NAME, VERSION } from './tool.ts'

/** The newest that the project's own library for JavaScript knows, in its version 10.3.0. */
const SCHEMA = 'http://cyclonedx.org/schema/bom-1.7.schema.json'

/**
 * The review as a bill of materials in CycloneDX: one component for each system, with the results as properties.
 *
 * A system is an `application`. A manifest describes how a system is used and names no model in it, and a component of
 * type `machine-learning-model` would be one; only such a component may have a model card. So the purposes are
 * properties too. There is no time and no serial number: the same review gives the same bytes.
 */
export const cycloneDxFormat: ReportFormat = {
  shown: 'none',
  open(paper, head) {
    const components = jsonList(paper.later(), 1)
    const unreviewed: Property[] = []
    return {
      file: file => {
        const { path, review } = file
        review.systems.forEach((system, index) => {
          components.add(componentOf(system, index, path))
        })
        unreviewed.push(...withoutSystem(file))
      },
      end: end => writeJsonAround(paper, billOf(head, end, unreviewed), 'components', 1, components),
    }
  },
}

interface Property {
  readonly name: string
  readonly value: string
}

/** All names begin with the name of the tool, as the property taxonomy of CycloneDX asks. */
function property(name: string, value: string): Property {
  return { name: `${TOOL_NAME}:${name}`, value }
}

function billOf(
  { asOf, language }: ReportHead,
  { toolProblems }: ReportEnd,
  unreviewed: readonly Property[],
) {
  return {
    $schema: SCHEMA,
    bomFormat: 'CycloneDX',
    specVersion: '1.7',
    version: 1,
    metadata: {
      tools: { components: [{ type: 'application', name: TOOL_NAME, version: VERSION }] },
      properties: [
        property('law', LAW_HASH),
        property('as_of', asOf),
        property('language', language),
        ...unreviewed,
        ...toolProblems.map(({ code, path, message }) =>
          property('tool_problem', `${path}: ${code}: ${message}`),
        ),
      ],
    },
    components: [],
  }
}

/** What keeps a file without a system from being reviewed, and what is found on a policy: neither may get lost. */
function withoutSystem({ path, review }: ReviewedFile): readonly Property[] {
  return review.systems.length > 0
    ? []
    : review.findings.map(({ code, severity, message, range }) =>
        property('finding', `${path}:${range.start.line + 1}: ${severity}: ${code}: ${message}`),
      )
}

function componentOf({ system, day, uses }: SystemReview, index: number, path: string) {
  return {
    type: 'application',
    'bom-ref': `${path}#system-${index + 1}`,
    name: system.name ?? path,
    properties: [
      property('manifest', path),
      property('as_of', day),
      ...(system.owner === null ? [] : [property('owner', system.owner)]),
      ...uses.flatMap(propertiesOfUse),
    ],
  }
}

function propertiesOfUse({ use, judgements }: UseReview): readonly Property[] {
  // A colon would add a level to the names.
  const name = `use:${use.id.replaceAll(':', '%3A')}`
  return [
    ...(use.purpose === null ? [] : [property(`${name}:purpose`, use.purpose)]),
    ...judgements.flatMap(judgement => propertiesOfJudgement(judgement, `${name}:${judgement.provision.id}`)),
  ]
}

function propertiesOfJudgement(judgement: Judgement, name: string): readonly Property[] {
  const { verdict, applicable, provision, conditions, exceptions, assumptions } = judgement
  const list = (key: string, words: readonly string[]) =>
    words.length === 0 ? [] : [property(`${name}:${key}`, words.join(' '))]
  return [
    property(`${name}:verdict`, verdict),
    property(`${name}:applicable`, String(applicable)),
    property(`${name}:applies_from`, provision.appliesFrom),
    ...list('conditions', conditions.map(statusOf)),
    ...list('exceptions', exceptions.map(statusOf)),
    ...list('assumptions', assumptions),
  ]
}

function statusOf({ id, status }: Judgement['exceptions'][number]): string {
  return `${id}=${status}`
}
