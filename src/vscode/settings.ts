import * as vscode from 'vscode'
import type { Language } from '../manifest/facts.ts'
import { isIgnored, policyOf } from './policies.ts'

export const SECTION = 'aiDesignReview'
export const SCAN = 'scan'

/** Which manifests are reviewed by themselves. */
export type Scan = 'workspace' | 'openFiles' | 'off'

/** What the setting says of a manifest or a folder; a value that is none counts as not set. */
export function scanFor(uri: vscode.Uri): Scan {
  const setting = vscode.workspace.getConfiguration(SECTION, uri).get<string>(SCAN)
  return setting === 'openFiles' || setting === 'off' ? setting : 'workspace'
}

/** Whether an open manifest is reviewed by itself: neither the setting nor its policy leaves it out. */
export function isReviewed(uri: vscode.Uri): boolean {
  return scanFor(uri) !== 'off' && !isIgnored(uri)
}

/** The language of findings and hovers: the setting, else the policy's, else VS Code's display language, else English. */
export function languageFor(uri: vscode.Uri): Language {
  const setting = vscode.workspace.getConfiguration(SECTION, uri).get<string>('language', 'auto')
  if (setting === 'en' || setting === 'da') return setting
  const { language } = policyOf(uri)
  if (language !== null) return language
  return vscode.env.language.toLowerCase().startsWith('da') ? 'da' : 'en'
}

/** The language of what is said of the whole workspace: that of its first folder. */
export function languageOfWorkspace(): Language {
  return languageFor(vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/'))
}

/** The recommendations that the setting turns on or off, else those of the policy. */
export function recommendationsFor(uri: vscode.Uri): readonly 'justitia'[] {
  const configuration = vscode.workspace.getConfiguration(SECTION, uri)
  const found = configuration.inspect('recommendations')
  const isSet = [found?.globalValue, found?.workspaceValue, found?.workspaceFolderValue].some(
    value => value !== undefined,
  )
  if (!isSet) return policyOf(uri).recommendations
  const setting = configuration.get<readonly string[]>('recommendations', [])
  return Array.isArray(setting) && setting.includes('justitia') ? ['justitia'] : []
}
