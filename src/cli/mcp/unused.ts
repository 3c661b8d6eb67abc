/** Stands in the bundle for what the server never calls (`esbuild.mjs`): the names by which it is imported. */
export default function unused(): never {
  throw new Error('not in this bundle')
}

export { unused as object, unused as zodToJsonSchema }
