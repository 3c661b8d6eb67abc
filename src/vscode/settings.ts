import * as vscode from 'vscode'
import type { Language } from '../manifest/facts.ts'
import { policyOf } from './policies.ts'

export const SECTION = 'aiDesignReview'

/** The language of findings and hovers: the setting, else the policy's, else VS Code's display language, else English. */
export function languageFor(uri: vscode.Uri): Language {
  const setting = vscode.workspace.getConfiguration(SECTION, uri).get<string>('language', 'auto')
  if (setting === 'en' || setting === 'da') return setting
  const { language } = policyOf(uri)
  if (language !== null) return language
  return vscode.env.language.toLowerCase().startsWith('da') ? 'da' : 'en'
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
