/** Streams on a plain listener at 127.0.0.1, and an agent that takes `wss://` addresses there: for tests in Node. */
import { createServer } from 'node:http'
import { Agent } from 'node:https'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { splitAuthority } from '../../read-request'
import type { StreamServer } from './stream-server'

export interface LoopbackStreams {
  /** For ccxt's property of that name. */
  agent: Agent
  close: () => Promise<void>
}

/** @example const { agent } = await startLoopbackStreams(streams.servers) */
export async function startLoopbackStreams(servers: readonly StreamServer[]): Promise<LoopbackStreams> {
  const listener = createServer((_, response) => response.writeHead(404).end())
  const sockets = new Set<Socket>()
  listener.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy())
  })
  listener.on('upgrade', (request, socket, head) => {
    const { host } = splitAuthority(request.headers.host ?? '')
    const server = servers.find(({ hosts }) => hosts.includes(host))
    if (server) server.upgrade(request, socket, head)
    else socket.destroy()
  })
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  const { port } = listener.address() as AddressInfo
  const agent = new Agent()
  Object.assign(agent, { createConnection: () => connect(port, '127.0.0.1') })
  return {
    agent,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        listener.close(() => resolve())
      }),
  }
}
