// Every npm script runs on the Node 24 of the devDependency `node`; an older one is named before it fails obscurely.
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  console.error(
    `This script needs Node 24 and runs on ${process.versions.node}. ` +
      'Run `npm ci`, then start it with `npm run`, which puts the Node 24 of node_modules first.',
  )
  process.exit(1)
}
