/**
 * The door of the sandbox: a TLS and a plain listener on 127.0.0.1 that stand for every host the extension may ask,
 * chosen by the Host header, plus a CONNECT proxy on the plain one (Firefox is pointed to it by its proxy prefs).
 * It logs each request, strikes with scripted faults, and remembers hosts that nobody should have asked.
 */
import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createHttps } from 'node:https'
import { type AddressInfo, connect, type Server, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { startAdmin } from './admin'
import { isBrowserRequest } from './browser-requests'
import { makeCertificate } from './certificate'
import { deliverAnswer, needsTrueAnswer } from './deliver-answer'
import type { StreamServer } from './exchanges/streams/stream-server'
import { createFaultBook, type FaultBook } from './fault-book'
import { headersOf, readBody, splitAuthority, whereTo } from './read-request'
import type { Fault, SandboxAnswer, SandboxServer } from './types'

/** One request as the front saw it. */
export interface FrontLine {
  /** Milliseconds since the epoch. */
  at: number
  host: string
  method: string
  /** Path with query. */
  path: string
  /** Bytes of the request's body. */
  bytes: number
  /** Beginning of the request's body, so that a test can look for what must not be sent. */
  begins: string
  /** Status answered, `none` for a hanging connection, `pending` until then. */
  status: number | 'none' | 'pending'
  fault?: Fault['kind']
  /** One of those that a browser makes for itself (`browser-requests.ts`). */
  isBrowser?: true
}

export interface Front {
  ports: { tls: number; plain: number; admin: number }
  /** Every host that is answered. */
  hosts: readonly string[]
  /** PEM of the certificate, for clients that check it. */
  certificate: string
  faults: FaultBook
  log: () => FrontLine[]
  /** Requests (and CONNECTs) for hosts that no server stands for; some are the browser's own (`isBrowser`). */
  unexpected: () => FrontLine[]
  /** Forgets log, unexpected hosts and faults. */
  clear: () => void
  /** Command-line arguments that point a Chromium to this front. */
  chromiumArguments: () => string[]
  close: () => Promise<void>
}

export interface FrontOptions {
  servers: readonly SandboxServer[]
  /** WebSockets; their hosts are answered on no other way. */
  streams?: readonly StreamServer[]
  /** More routes of the admin port, each answered as JSON: `{ '/truth': () => truth }`. */
  adminRoutes?: Readonly<Record<string, (body: unknown) => unknown>>
}

const LOOPBACK = '127.0.0.1'

/** @example const front = await startFront({ servers: [kraken] }); fetch via 127.0.0.1:front.ports.tls */
export async function startFront({ servers, streams = [], adminRoutes = {} }: FrontOptions): Promise<Front> {
  const byHost = indexHosts(servers)
  const streamed = new Map(streams.flatMap((server) => server.hosts.map((host) => [host, server] as const)))
  const hosts = [...byHost.keys(), ...streamed.keys()]
  const { key, cert } = makeCertificate({ hosts: [...hosts, 'localhost', LOOPBACK], now: Date.now() })
  const faults = createFaultBook()
  let lines: FrontLine[] = []
  let strangers: FrontLine[] = []
  const sockets = new Set<Duplex>()
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    serve({ request, response, byHost, faults, lines, strangers }).catch((error: unknown) =>
      failLoudly(response, error),
    )
  }

  const tls = createHttps({ key, cert }, answer)
  const plain = createHttp(answer)
  plain.on('connect', (request, socket: Duplex) => {
    const target = splitAuthority(request.url ?? '')
    const line = newLine({ host: target.host, method: 'CONNECT', path: request.url ?? '', body: '' })
    lines.push(line)
    if (!byHost.has(target.host) && !streamed.has(target.host)) {
      strangers.push(line)
      line.status = 502
      socket.end('HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n')
      return
    }
    line.status = 200
    tunnel(socket, target.port === 80 ? portOf(plain) : portOf(tls), sockets)
  })
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const { host, path } = whereTo(request)
    const line = newLine({ host, method: 'WS', path, body: '' })
    lines.push(line)
    const server = streamed.get(host)
    line.status = server ? 101 : 502
    if (server) return server.upgrade(request, socket, head)
    strangers.push(line)
    socket.end('HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n')
  }
  for (const server of [tls, plain]) {
    server.on('upgrade', upgrade)
    trackSockets(server, sockets)
  }
  await Promise.all([listen(tls), listen(plain)])

  const clear = () => {
    lines = []
    strangers = []
    faults.clear()
  }
  const admin = await startAdmin({
    faults,
    log: () => lines,
    unexpected: () => strangers,
    clear,
    routes: adminRoutes,
  })
  return {
    ports: { tls: portOf(tls), plain: portOf(plain), admin: admin.port },
    hosts,
    certificate: cert,
    faults,
    log: () => [...lines],
    unexpected: () => [...strangers],
    clear,
    chromiumArguments: () => [
      `--host-resolver-rules=MAP * ${LOOPBACK}:${portOf(tls)}, EXCLUDE ${LOOPBACK}, EXCLUDE localhost`,
      '--ignore-certificate-errors',
    ],
    async close() {
      for (const socket of sockets) socket.destroy()
      await Promise.all([admin.close(), shut(tls), shut(plain)])
    },
  }
}

interface Exchange {
  request: IncomingMessage
  response: ServerResponse
  byHost: ReadonlyMap<string, SandboxServer>
  faults: FaultBook
  lines: FrontLine[]
  strangers: FrontLine[]
}

async function serve({ request, response, byHost, faults, lines, strangers }: Exchange): Promise<void> {
  const body = await readBody(request)
  const { host, path } = whereTo(request)
  const method = request.method ?? 'GET'
  const line = newLine({ host, method, path, body })
  lines.push(line)
  const server = byHost.get(host)
  if (!server) {
    strangers.push(line)
    line.status = deliverAnswer(response, { answer: unknownHost(host), cors: false })
    return
  }
  const cors = server.cors ?? false
  if (method === 'OPTIONS') {
    line.status = deliverAnswer(response, { answer: preflight(cors), cors })
    return
  }
  const strike = faults.strike({ host, url: path, method })
  if (strike) line.fault = strike.fault.kind
  const late = strike?.fault.kind === 'delay' ? strike.fault.ms : 0
  if (late > 0 && !strike?.after) await sleep(late)
  const ask = () => server.handle({ method, url: path, host, headers: headersOf(request), body })
  const fault = strike?.fault.kind === 'delay' ? undefined : strike?.fault
  const isAsked = !fault || needsTrueAnswer(fault) || strike?.after === true
  const truth = isAsked ? await ask() : undefined
  if (late > 0 && strike?.after) await sleep(late)
  line.status = deliverAnswer(response, { ...(truth ? { answer: truth } : {}), fault, cors })
}

function indexHosts(servers: readonly SandboxServer[]): Map<string, SandboxServer> {
  const byHost = new Map<string, SandboxServer>()
  for (const server of servers) {
    for (const host of server.hosts) {
      if (byHost.has(host)) throw new Error(`two sandbox servers stand for ${host}`)
      byHost.set(host, server)
    }
  }
  return byHost
}

/** Characters of a body that are kept: secrets are short, and a run sees some ten thousand requests. */
const KEPT = 2000

const newLine = ({
  body,
  ...seen
}: Pick<FrontLine, 'host' | 'method' | 'path'> & { body: string }): FrontLine => ({
  at: Date.now(),
  ...seen,
  bytes: Buffer.byteLength(body),
  begins: body.slice(0, KEPT),
  ...(isBrowserRequest(seen) ? { isBrowser: true } : {}),
  status: 'pending',
})

const unknownHost = (host: string): SandboxAnswer => ({
  status: 502,
  headers: { 'content-type': 'text/plain' },
  body: `The sandbox does not stand for ${host}.`,
})

const preflight = (cors: boolean): SandboxAnswer => ({
  status: 204,
  headers: cors
    ? { 'access-control-allow-methods': 'GET, POST, PUT, DELETE', 'access-control-allow-headers': '*' }
    : {},
  body: '',
})

/** A fault of the sandbox itself must never look like a fault of a venue: 599 and the text of the error. */
function failLoudly(response: ServerResponse, error: unknown): void {
  console.error('sandbox: a server failed', error)
  if (response.headersSent) response.socket?.destroy()
  else deliverAnswer(response, { answer: { status: 599, body: String(error) }, cors: true })
}

function tunnel(client: Duplex, port: number, sockets: Set<Duplex>): void {
  const upstream = connect(port, LOOPBACK, () => {
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
    upstream.pipe(client)
    client.pipe(upstream)
  })
  sockets.add(upstream)
  const end = () => {
    sockets.delete(upstream)
    upstream.destroy()
    client.destroy()
  }
  for (const side of [upstream, client]) side.on('error', end).on('close', end)
}

function trackSockets(server: Server, sockets: Set<Duplex>): void {
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy())
  })
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

const listen = (server: Server) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, LOOPBACK, resolve)
  })

const shut = (server: Server) => new Promise<void>((resolve) => server.close(() => resolve()))
