import { LAW_HASH, VERSION } from '../law/version.ts'
import type { Language } from '../manifest/facts.ts'
import type { Severity } from '../review/findings/finding.ts'
import { messagesIn } from '../review/messages/messages.ts'
import type { FileReview } from '../review/review.ts'
import { isAdverse, VERDICTS, type Verdict } from '../review/verdict.ts'
import { languageTexts } from './texts.ts'

export interface Status {
  readonly text: string
  readonly detail: string
  readonly severity: Severity
}

/** That a restriction asks for nothing, or its duties are met, is in the report. */
const SHOWN = VERDICTS.filter(verdict => verdict !== 'not_triggered' && verdict !== 'duties_met')

/** The verdicts of a manifest in one line, with the day of the law and the version of tool and law data. */
export function statusOf({ systems, toolProblems, file }: FileReview, language: Language): Status {
  const texts = languageTexts(language)
  const messages = messagesIn(language)
  const judgements = systems.flatMap(({ uses }) => uses).flatMap(use => use.judgements)
  const count = (verdict: Verdict) => judgements.filter(judgement => judgement.verdict === verdict).length
  const counts = SHOWN.flatMap(verdict => {
    const number = count(verdict)
    return number === 0 ? [] : [`${number} ${messages.verdict[verdict]}`]
  })
  const days = [...new Set(systems.map(({ day }) => messages.day(day)))]
  const law = LAW_HASH.slice('sha256:'.length, 'sha256:'.length + 12)
  const adverse = judgements.filter(({ verdict }) => isAdverse(verdict))
  const broken =
    toolProblems.length > 0 || file.problems.some(({ code }) => code !== 'not-ours' && code !== 'empty')
  return {
    text: counts.length === 0 ? texts.noManifest : counts.join(' · '),
    detail: [
      days.length === 0 ? '' : `${texts.judgedAsOf} ${days.join(', ')}`,
      `${VERSION}, ${texts.lawData} ${law}`,
    ]
      .filter(part => part !== '')
      .join(' · '),
    severity: adverse.some(({ applicable }) => applicable)
      ? 'error'
      : broken || adverse.length > 0 || count('undetermined') > 0
        ? 'warning'
        : 'information',
  }
}
