/**
 * Leaves parts out of the text of a library's module, as its package has it. Each function throws where the library
 * is not written as expected: an update that moves something must be looked at.
 */

/** A module with the same exports, none of which is anything. */
export function withoutContent(module: string): string {
  const exported = [...module.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names = '']) => names.split(','))
  const names = exported.map(name => name.trim().split(' as ').at(-1)).filter(name => name)
  return names.map(name => `export const ${name} = undefined;`).join('\n')
}

/** A module whose classes do not have these methods. */
export function withoutMethods(module: string, names: readonly string[]): string {
  return names.reduce((rest, name) => {
    const method = new RegExp(String.raw`^( {2,4})(?:static |\*)?${name} ?\([^]*?^\1\}\n`, 'm')
    if (!method.test(rest)) throw new Error(`The library has no method ${name} here any more.`)
    return rest.replace(method, '')
  }, module)
}

/** A module whose functions of these names do nothing. */
export function withoutBodies(module: string, names: readonly string[]): string {
  return names.reduce((rest, name) => {
    const declared = new RegExp(String.raw`^function ${name}\([^]*?^\}\n`, 'm')
    if (!declared.test(rest)) throw new Error(`The library has no function ${name} here any more.`)
    return rest.replace(declared, `function ${name}() {}\n`)
  }, module)
}

/** A module whose texts that match are empty. */
export function withoutWording(module: string, text: RegExp): string {
  if (!text.test(module)) throw new Error(`The library has no text like ${text} here any more.`)
  return module.replace(text, '""')
}

/** A module that says something else for these words, in all places but quotes. */
export function withOtherWords(module: string, words: readonly string[]): string {
  return words.reduce((rest, word) => {
    const written = new RegExp(String.raw`(?<!['"])\b${word}\b(?!['"])`, 'g')
    if (!written.test(rest)) throw new Error(`The library has no word ${word} here any more.`)
    return rest.replace(written, `${word}_`)
  }, module)
}

/** What the declarations at the top of a module compute is for nobody but those who use it. */
export function withPureDeclarations(module: string): string {
  return module.replace(
    /^var ([\w$]+) = ([\s\S]*?);\n(?=[^\s\])}])/gm,
    (_, name: string, value: string) => `var ${name} = /* @__PURE__ */ (() => (${value}))();\n`,
  )
}
