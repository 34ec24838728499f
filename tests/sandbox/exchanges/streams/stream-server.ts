/**
 * The streams of one venue on loopback: connections with their subscriptions, told when the venue's floor changes and once a
 * second. The floor is the one that orders meet and that REST answers from, so that both tell one truth. Tests let it fall
 * silent, hang up, refuse and speak nonsense.
 */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Floor } from '../orders/trading-floor'

/** One open connection, as a protocol uses it. */
export interface StreamLine {
  send: (message: unknown) => void
  /** Told at once, after each change of the market, and once a second. */
  subscribe: (key: string, market: string, tell: Tell) => void
  /** False: there was no such subscription. */
  unsubscribe: (key: string) => boolean
  /** Rises by one with each call. */
  next: () => number
}

/** Sends what is new since the last time, or nothing. */
export type Tell = () => void

/** How a venue speaks. */
export interface StreamProtocol {
  hosts: readonly string[]
  receive: (line: StreamLine, message: Record<string, unknown>) => void
}

export interface StreamControls {
  connections: () => number
  /** Of all connections, in their order. */
  subscriptions: () => string[]
  /** Messages sent so far. */
  sent: () => number
  /** The connections of now stay open and say nothing more; new ones are as ever. */
  stall: () => void
  /** Cuts every connection. */
  hangUp: () => void
  /** While true new connections are refused with 503. */
  refuse: (refusing: boolean) => void
  /** Sends a text to every connection. */
  speak: (text: string) => void
}

export interface StreamServer {
  hosts: readonly string[]
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  controls: StreamControls
  close: () => void
}

interface OpenLine {
  socket: WebSocket
  subscriptions: Map<string, { market: string; tell: Tell }>
  isSilent: boolean
  count: number
}

const SECOND_MS = 1_000
const BUSY = 'HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\nconnection: close\r\n\r\n'

/** @example const server = createStreamServer(krakenStream({ floor, now }), floor) */
export function createStreamServer(protocol: StreamProtocol, floor: Floor): StreamServer {
  const server = new WebSocketServer({ noServer: true })
  const lines = new Set<OpenLine>()
  let isRefusing = false
  let sent = 0

  const asLine = (open: OpenLine): StreamLine => ({
    send(message) {
      if (open.isSilent || open.socket.readyState !== open.socket.OPEN) return
      sent += 1
      open.socket.send(JSON.stringify(message))
    },
    subscribe(key, market, tell) {
      open.subscriptions.set(key, { market, tell })
      tell()
    },
    unsubscribe: (key) => open.subscriptions.delete(key),
    next: () => open.count++,
  })
  const tellAll = (market?: string) => {
    for (const { subscriptions } of lines)
      for (const each of subscriptions.values())
        if (market === undefined || each.market === market) each.tell()
  }
  const stopWatching = floor.watch(({ market }) => tellAll(market))
  const clock = setInterval(() => tellAll(), SECOND_MS)
  clock.unref()

  const accept = (socket: WebSocket) => {
    const open: OpenLine = { socket, subscriptions: new Map(), isSilent: false, count: 0 }
    lines.add(open)
    const line = asLine(open)
    socket.on('message', (frame: Buffer) =>
      protocol.receive(line, JSON.parse(frame.toString('utf8')) as Record<string, unknown>),
    )
    socket.on('close', () => lines.delete(open))
    socket.on('error', () => socket.terminate())
  }

  return {
    hosts: protocol.hosts,
    upgrade(request, socket, head) {
      if (isRefusing) return void socket.end(BUSY)
      server.handleUpgrade(request, socket, head, accept)
    },
    controls: {
      connections: () => lines.size,
      subscriptions: () => [...lines].flatMap(({ subscriptions }) => [...subscriptions.keys()]),
      sent: () => sent,
      stall: () => {
        for (const open of lines) open.isSilent = true
      },
      hangUp: () => {
        for (const { socket } of lines) socket.terminate()
      },
      refuse: (refusing) => {
        isRefusing = refusing
      },
      speak: (text) => {
        for (const { socket } of lines) socket.send(text)
      },
    },
    close() {
      clearInterval(clock)
      stopWatching()
      for (const { socket } of lines) socket.terminate()
      server.close()
    },
  }
}
