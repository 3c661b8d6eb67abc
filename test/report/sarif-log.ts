import type { ReportInput } from '../../src/report/input.ts'
import { sarifReport } from '../../src/report/sarif.ts'

/** A report as plain data. */
export function sarifObject(input: ReportInput): SarifLog {
  return JSON.parse(sarifReport(input))
}

/** What the tests look at. */
interface SarifLog {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly rules: readonly {
          readonly id: string
          readonly shortDescription: { readonly text: string }
          readonly fullDescription: { readonly text: string }
          readonly help?: { readonly markdown: string }
        }[]
      }
    }
    readonly artifacts: readonly { readonly location: object }[]
    readonly invocations: readonly {
      readonly executionSuccessful: boolean
      readonly toolExecutionNotifications: readonly { readonly descriptor: { readonly id: string } }[]
    }[]
    readonly results: readonly object[]
  }[]
}
