// Every suite, once; index.ts runs them in the Node extension host and index.web.ts in the web worker.
// A suite imports nothing of Node, since the worker has none of it.
import './smoke.suite.ts'
import './examples.suite.ts'
import './editing.suite.ts'
import './closing.suite.ts'
import './names.suite.ts'
import './evidence.suite.ts'
import './fixes.suite.ts'
import './hover.suite.ts'
import './pages.suite.ts'
import './completion.suite.ts'
import './navigation.suite.ts'
