import { nameOf } from '../folders.ts'
import { type Dependency, LONGEST_DEPENDENCY_FILE } from './dependency.ts'
import { inGradle, inPom, inVersionCatalog } from './jvm.ts'
import { inCargo, inDotnetProject, inGemfile, inGoModule, inMix, inPackagesConfiguration } from './others.ts'
import { inPipfile, inPyproject, inRequirements, inSetupConfiguration } from './python.ts'
import { inComposerJson, inCondaEnvironment, inPackageJson } from './trees.ts'

type Reader = (text: string) => readonly Dependency[]

/**
 * The files that name dependencies: by what follows the last dot of their name, so that most names are told apart at
 * once, then by the end of their path; and how each is read.
 */
const READERS: Readonly<Record<string, readonly (readonly [path: RegExp, read: Reader])[]>> = {
  json: [
    [/(?:^|\/)package\.json$/, inPackageJson],
    [/(?:^|\/)composer\.json$/, inComposerJson],
  ],
  txt: [[/(?:^|[/._-])requirements(?:[-_.][^/]*)?\.txt$|(?:^|\/)requirements\/[^/]+$/, inRequirements]],
  in: [[/(?:^|[/._-])requirements(?:[-_.][^/]*)?\.in$|(?:^|\/)requirements\/[^/]+$/, inRequirements]],
  toml: [
    [/(?:^|\/)pyproject\.toml$/, inPyproject],
    [/(?:^|\/)Cargo\.toml$/, inCargo],
    [/\.versions\.toml$/, inVersionCatalog],
  ],
  Pipfile: [[/./, inPipfile]],
  cfg: [[/(?:^|\/)setup\.cfg$/, inSetupConfiguration]],
  yml: [[/(?:^|\/)environment(?:[-_.][^/]*)?\.yml$/, inCondaEnvironment]],
  yaml: [[/(?:^|\/)environment(?:[-_.][^/]*)?\.yaml$/, inCondaEnvironment]],
  mod: [[/(?:^|\/)go\.mod$/, inGoModule]],
  xml: [[/(?:^|\/)pom\.xml$/, inPom]],
  gradle: [[/(?:^|\/)build\.gradle$/, inGradle]],
  kts: [[/(?:^|\/)build\.gradle\.kts$/, inGradle]],
  csproj: [[/./, inDotnetProject]],
  fsproj: [[/./, inDotnetProject]],
  vbproj: [[/./, inDotnetProject]],
  config: [[/(?:^|\/)packages\.config$/, inPackagesConfiguration]],
  Gemfile: [[/./, inGemfile]],
  rb: [[/(?:^|\/)gems\.rb$/, inGemfile]],
  exs: [[/(?:^|\/)mix\.exs$/, inMix]],
}

function readerOf(path: string): Reader | null {
  const name = nameOf(path)
  const ending = name.slice(name.lastIndexOf('.') + 1)
  const readers = Object.hasOwn(READERS, ending) ? READERS[ending] : undefined
  return readers?.find(([pattern]) => pattern.test(path))?.[1] ?? null
}

/** The same as globs, for the editor. */
export const DEPENDENCY_GLOBS: readonly string[] = [
  '**/package.json',
  '**/*requirements*.{txt,in}',
  '**/requirements/*.{txt,in}',
  '**/pyproject.toml',
  '**/Pipfile',
  '**/setup.cfg',
  '**/environment*.{yml,yaml}',
  '**/Cargo.toml',
  '**/go.mod',
  '**/pom.xml',
  '**/build.gradle',
  '**/build.gradle.kts',
  '**/*.versions.toml',
  '**/*.{csproj,fsproj,vbproj}',
  '**/packages.config',
  '**/{Gemfile,gems.rb}',
  '**/composer.json',
  '**/mix.exs',
]

/** @param path of a file, with `/`; its last folder counts for `requirements/*.txt` */
export function isDependencyFile(path: string): boolean {
  return readerOf(path) !== null
}

/**
 * The dependencies that a file names, in the order of the text. Never throws: what cannot be read names none.
 * @param path of the file, with `/`
 * @param text without a byte order mark
 */
export function dependenciesIn(path: string, text: string): readonly Dependency[] {
  const read = readerOf(path)
  if (read === null || text.length > LONGEST_DEPENDENCY_FILE) return []
  return read(text).toSorted((one, two) => one.range.start - two.range.start)
}
