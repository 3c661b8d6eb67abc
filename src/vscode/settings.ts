import * as vscode from 'vscode'
import type { Language } from '../manifest/facts.ts'

export const SECTION = 'aiDesignReview'

/** The language of findings and hovers: the setting, else VS Code's display language, else English. */
export function languageFor(uri: vscode.Uri): Language {
  const setting = vscode.workspace.getConfiguration(SECTION, uri).get<string>('language', 'auto')
  if (setting === 'en' || setting === 'da') return setting
  return vscode.env.language.toLowerCase().startsWith('da') ? 'da' : 'en'
}

/** The recommendations that the setting turns on. */
export function recommendationsFor(uri: vscode.Uri): readonly 'justitia'[] {
  const setting = vscode.workspace
    .getConfiguration(SECTION, uri)
    .get<readonly string[]>('recommendations', [])
  return Array.isArray(setting) && setting.includes('justitia') ? ['justitia'] : []
}
