// Loaded before the command line in a test: whatever would open a connection or start a program is written down in
// the file of NETWORK_LOG, and a connection is refused.

import childProcess from 'node:child_process'
import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import http from 'node:http'
import http2 from 'node:http2'
import https from 'node:https'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import tls from 'node:tls'

function record(what) {
  appendFileSync(process.env.NETWORK_LOG, `${what}\n`)
}

function refuse(target, names, of) {
  for (const name of names) {
    // Not an arrow, since some are called with `new`.
    function refused() {
      record(`${of}.${name}`)
      throw new Error(`${of}.${name} is refused`)
    }
    target[name] = refused
  }
}

refuse(net, ['connect', 'createConnection', 'createServer'], 'net')
refuse(net.Socket.prototype, ['connect'], 'net.Socket')
refuse(net.Server.prototype, ['listen'], 'net.Server')
refuse(tls, ['connect', 'createServer'], 'tls')
refuse(http, ['request', 'get', 'createServer'], 'http')
refuse(https, ['request', 'get', 'createServer'], 'https')
refuse(http2, ['connect', 'createServer'], 'http2')
refuse(dgram, ['createSocket'], 'dgram')
const lookups = ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveTxt', 'reverse']
refuse(dns, lookups, 'dns')
refuse(dns.promises, lookups, 'dns.promises')
refuse(globalThis, ['fetch', 'WebSocket', 'EventSource'], 'globalThis')

for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']) {
  const start = childProcess[name]
  childProcess[name] = (program, ...rest) => {
    record(`${name} ${program}`)
    return start(program, ...rest)
  }
}
syncBuiltinESMExports()
