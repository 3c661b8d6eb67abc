import * as vscode from 'vscode'
import { type ScanStatus, scanStatus } from '../workspace/status.ts'
import { SOURCE } from './convert.ts'
import type { WorkspaceManifests } from './manifests.ts'
import { languageOfWorkspace } from './settings.ts'
import { REFRESH, VIEW } from './tree.ts'

export const STOP = 'aiDesignReview.stopReview'
const IS_BUSY = 'aiDesignReview.isReviewing'

/** Work that takes less than so many milliseconds is not told. */
const PATIENCE = 500

/** The progress of the review of the workspace in the status bar, and what it left out. */
export function showScanStatus(manifests: WorkspaceManifests): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('aiDesignReview.scan', vscode.StatusBarAlignment.Left)
  item.name = SOURCE
  let timer: ReturnType<typeof setTimeout> | undefined
  let wasBusy = false

  function show(): void {
    timer = undefined
    const status = scanStatus(manifests.progress(), languageOfWorkspace())
    if (status === null) {
      item.hide()
      return
    }
    item.text = `${ICON[status.kind]} ${status.text}`
    item.tooltip = status.tooltip
    item.command = COMMAND[status.kind]
    item.backgroundColor =
      status.kind === 'busy' ? undefined : new vscode.ThemeColor('statusBarItem.warningBackground')
    item.accessibilityInformation = { label: `${status.text}. ${status.tooltip}` }
    item.show()
  }

  /** While there is work it is told now and then, its end at once. */
  function update(): void {
    const isBusy = ['searching', 'reviewing'].includes(manifests.phase())
    if (isBusy !== wasBusy) void vscode.commands.executeCommand('setContext', IS_BUSY, isBusy)
    wasBusy = isBusy
    if (isBusy) {
      timer ??= setTimeout(show, PATIENCE)
    } else {
      clearTimeout(timer)
      show()
    }
  }

  return vscode.Disposable.from(
    item,
    manifests.onDidChange(update),
    vscode.commands.registerCommand(STOP, () => manifests.stop()),
    { dispose: () => clearTimeout(timer) },
  )
}

const ICON: Readonly<Record<ScanStatus['kind'], string>> = {
  busy: '$(loading~spin)',
  stopped: '$(debug-pause)',
  failed: '$(warning)',
  limited: '$(warning)',
}

const COMMAND: Readonly<Record<ScanStatus['kind'], string>> = {
  busy: STOP,
  stopped: REFRESH,
  failed: REFRESH,
  limited: `${VIEW}.focus`,
}
