import type { InlayHint } from 'vscode-languageserver/node'
import { inlayHints } from '../language/inlay.ts'
import type { LineRange } from '../review/findings/finding.ts'
import type { Client } from './client.ts'
import { toMarkup } from './convert.ts'
import type { Open } from './manifests.ts'

/** Behind each fact the conditions that it decides, where the settings ask for them. */
export function hintsIn({ review, language, settings }: Open, range: LineRange, client: Client): InlayHint[] {
  if (!settings.inlayHints) return []
  return inlayHints(review, range, language).map(({ position, label, tooltip }) => ({
    position,
    label,
    paddingLeft: true,
    tooltip: toMarkup(tooltip, client.hover),
  }))
}
