import assert from 'node:assert/strict'
import { SourceMap } from 'node:module'
import { suite, test } from 'node:test'
import { runInNewContext } from 'node:vm'
import { withArrows } from '../../build/arrows.mts'
import { extension } from '../../build/bundles.mts'
import { small } from '../../build/extension.mts'
import { PROJECT } from '../cli/run.ts'

const arrows = (code: string) => withArrows(code).toString()

/** How many functions are declared in it. */
const declared = (code: string) => code.match(/\bfunction\b/g)?.length ?? 0

/** Strict code with arrows gives the same; what it is then. */
function same(code: string): string {
  const strict = `"use strict";${code}`
  const written = arrows(strict)
  const result = JSON.stringify(runInNewContext(strict))
  assert.ok(result !== undefined)
  assert.equal(JSON.stringify(runInNewContext(written)), result, written)
  return written
}

const BECOME_ARROWS = {
  'that gives a value': 'function a(e){return e+1}[a(1),a.name,a.length,typeof a]',
  'that gives an object': 'function a(e){return{e:e}}a(1)',
  'that does more': 'function a(e){if(e)return 1;var t=2;return t+e}[a(0),a(1)]',
  'that gives nothing': 'var n=[];function a(e){n.push(e)}[a(1)===void 0,n]',
  'that is asynchronous': 'async function a(){await 0}a() instanceof Promise',
  'that is called before its declaration': 'var n=a(1);function a(e){return e}n',
  'that is called by one before it': 'function b(){return a()+1}var n=b();function a(){return 1}n',
  'that calls itself': 'function a(e){return e?e*a(e-1):1}a(5)',
  'with other parameters than names':
    'function a(e,{t:[t]},r=b(e),...n){return[e,t,r,n]}function b(e){return-e}a(1,{t:[2]})',
  'that is passed on': 'function a(e){return e+1}[[1,2].map(a),{a:a}.a(1),a.call(null,1),(0,a)(2)]',
  'that has functions in it': 'function a(e){return b(e);function b(t){return t+1}}a(1)',
  'in a function, before it is declared': 'var f=e=>{var n=b(e);function b(t){return t+e}return n};f(1)',
  'in a method': 'var o={m(){"use strict";return b();function b(){return 1}}};o.m()',
  'with a directive of its own': 'function a(){"use strict";return 1}a()',
  'whose properties have the names of others': 'function a(){return{a:1,n:{a(){return 2}}}}[a().a,a().n.a()]',
}

suite('an arrow is a function', () => {
  for (const [title, code] of Object.entries(BECOME_ARROWS)) {
    test(title, () => assert.equal(declared(same(code)), 0))
  }

  test('and stands at the start of its scope, behind the directives', () => {
    assert.equal(
      arrows('"use strict";var n=a();function a(){return b();function b(){return 1}}'),
      '"use strict";var a=()=>{var b=()=>{return 1};return b();};var n=a();',
    )
  })
})

const STAY = {
  'with a `this`': 'function a(){return this.n}a.call({n:1})',
  'with a `this` in an arrow': 'function a(){return(()=>this.n)()}a.call({n:1})',
  'with arguments': 'function a(){return arguments.length}a(1,2)',
  'with arguments in a parameter': 'function a(e,t=arguments.length){return t}a(1)',
  'that asks how it is called': 'function a(){return new.target===void 0}a()',
  'that generates': 'function*a(){yield 1}[...a()]',
  'that generates and waits': 'async function*a(){yield 1}typeof a().next',
  'that makes an object': 'function a(){}new a() instanceof Object',
  'that is inherited from': 'function a(){}class B extends a{}typeof new B',
  'whose prototype is asked for': 'function a(){}typeof a.prototype',
  'of which something is an instance': 'function a(){}({}) instanceof a',
  'that is set': 'function a(){return 1}a=()=>2;a()',
  'that is set by a part': 'function a(){return 1}[a]=[2];({n:a}=({n:a}));a',
  'that is set by a loop': 'function a(){return 1}for(a of[1,2]);a',
  'that is counted up': 'function a(){return 1}a++;String(a)',
  'whose name is that of a variable': 'var a;function a(){return 1}a()',
  'whose name is that of a parameter': '(a=>{var n=a();function a(){return 1}return n})(()=>2)',
  'whose name another has further in': 'function a(){return 1}(a=>a)(2)+a()',
  'in a block': '{function a(){return 1}a()}',
  'that is long': `function a(e){return"${'long '.repeat(30)}"+e}a(1)`,
}

suite('a function stays', () => {
  for (const [title, code] of Object.entries(STAY)) {
    test(title, () => assert.equal(same(code), `"use strict";${code}`))
  }

  test('that is declared twice', () => {
    assert.equal(declared(same('function a(){return 1}function a(){return 2}a()')), 2)
  })

  test('in code that is not strict', () => {
    const code = 'function a(e,e){return e}a(1,2)'
    assert.equal(arrows(code), code)
  })
})

test('the functions in one that stays become arrows', () => {
  assert.equal(declared(same('function a(){return b(this.n);function b(e){return e+1}}a.call({n:1})')), 1)
})

test('a place in an arrow leads back to its function, through the whole build', async () => {
  const contents = `"use strict";
export const all = [outer(1), outer];
function outer(one) {
  return inner(one) + inner(2);
  function inner(two) {
    return two.somewhere?.();
  }
}`
  const { entryPoints: _none, ...options } = { ...extension, absWorkingDir: PROJECT }
  const { code, map } = await small({ ...options, stdin: { contents, sourcefile: 'outer.js' } }, /^$/)
  const written = /(\w+)=\w+=>\{var (\w+)=\w+=>\w+\.somewhere/.exec(code)
  assert.ok(written !== null, code)
  const lines = contents.split('\n')
  const places = {
    outer: written.index,
    inner: code.indexOf('var ', written.index) + 4,
    somewhere: code.indexOf('somewhere'),
  }
  for (const [name, at] of Object.entries(places)) {
    const entry = new SourceMap(JSON.parse(map)).findEntry(0, at)
    const line = lines.findIndex(text => text.includes(name === 'somewhere' ? name : `function ${name}`))
    assert.ok('originalSource' in entry && entry.originalSource.endsWith('outer.js'), name)
    assert.deepEqual([entry.originalLine, entry.originalColumn], [line, lines[line]?.indexOf(name)], name)
  }
})
