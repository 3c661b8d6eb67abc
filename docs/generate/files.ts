import { lawPages } from './law-pages.ts'
import { licences } from './licences.ts'
import { overview } from './overview.ts'
import { readme } from './readme.ts'
import { jsonSchemas } from './schemas.ts'
import { tools } from './tools.ts'
import { versionModule } from './version.ts'

/** A file that is generated and committed; `path` is relative to the root, with `/`. */
export interface GeneratedFile {
  readonly path: string
  readonly content: string
}

/** Makes generated files from the sources below `root`. The same sources give the same bytes. */
type Maker = (root: string) => readonly GeneratedFile[]

/** What is generated. A further kind of file is a further maker here. */
const makers: readonly Maker[] = [versionModule, overview, lawPages, jsonSchemas, tools, readme, licences]

/** Folders that hold nothing but generated files: what no maker makes is left over there. */
export const wholeFolders: readonly string[] = ['docs/law']

/** Every generated file with the content that it should have. */
export function generatedFiles(root: string): readonly GeneratedFile[] {
  return makers.flatMap(make => make(root))
}
