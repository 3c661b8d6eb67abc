// What the program's name starts. The command line and the language server are bundles of their own: neither waits
// until the code of the other is loaded.
const [command, ...options] = process.argv.slice(2)
if (command === 'lsp' && options.includes('--stdio') && !options.includes('--help')) {
  void import('../lsp/main.ts').then(({ start }) => start())
} else {
  void import('./main.ts')
}
