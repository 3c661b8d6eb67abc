/**
 * Stands before each line that the suite prints, so that it can be told from VS Code's own log.
 * test/vscode/console.ts writes it; what reaches the terminal is without it.
 */
export const mark = '[suite] '
