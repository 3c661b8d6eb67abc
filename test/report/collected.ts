import { documentFormat, type Renderer } from '../../src/report/document/format.ts'
import type { Document } from '../../src/report/document/model.ts'
import type { ReportInput } from '../../src/report/input.ts'
import { whole } from '../../src/report/stream.ts'

/** Renders the document as JSON, so that tests see its blocks. */
const blocks: Renderer = {
  opening: opening => `{"opening":${JSON.stringify(opening)},"body":[`,
  block: block => `${JSON.stringify(block)},`,
  table: {
    opening: (caption, head) =>
      `{"kind":"table","caption":${JSON.stringify(caption)},"head":${JSON.stringify(head)},"rows":[`,
    row: cells => `${JSON.stringify(cells)},`,
    closing: 'null]},',
  },
  closing: foot => `null],"foot":${JSON.stringify(foot)}}`,
}

interface Collected {
  readonly opening: Pick<Document, 'language' | 'title' | 'head'>
  readonly body: readonly (Document['body'][number] | null)[]
  readonly foot: Document['foot']
}

/** The document of a review, as it is before any format renders it. */
export function reviewDocument(input: ReportInput): Document {
  const { opening, body, foot }: Collected = JSON.parse(whole(documentFormat(blocks), input))
  const parts = body
    .filter(block => block !== null)
    .map(block =>
      block.kind === 'table' ? { ...block, rows: block.rows.filter(row => row !== null) } : block,
    )
  return { ...opening, body: parts, foot }
}
