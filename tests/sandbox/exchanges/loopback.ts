/**
 * A plain listener on 127.0.0.1 in front of sandbox servers, and a `fetch` that takes real addresses there with their
 * Host header: unmodified clients then speak to the sandbox. For tests beside the servers; the whole sandbox has TLS.
 */
import { request as ask, createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { SandboxServer } from '../types'

export interface Loopback {
  /** `host path` of every request, in order. */
  log: string[]
  fetch: (
    url: string,
    init?: { method?: string; headers?: Record<string, string>; body?: string },
  ) => Promise<Response>
  close: () => Promise<void>
}

async function bodyOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

const flat = (headers: IncomingMessage['headers']): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))

function listen(servers: readonly SandboxServer[], log: string[]): Server {
  return createServer((message, reply) => {
    const host = message.headers.host ?? ''
    const url = message.url ?? '/'
    log.push(`${host} ${url.replace(/\?.*/, '')}`)
    const server = servers.find(({ hosts }) => hosts.includes(host))
    const answer = async (): Promise<void> => {
      const body = await bodyOf(message)
      const headers = flat(message.headers)
      const answered = await server?.handle({ method: message.method ?? 'GET', url, host, headers, body })
      reply.writeHead(answered?.status ?? 502, answered?.headers)
      reply.end(answered?.body ?? `no sandbox server for ${host}`)
    }
    answer().catch((error: unknown) => {
      reply.writeHead(500)
      reply.end(String(error))
    })
  })
}

/** @example const { fetch, close } = await startLoopback([createKraken(options)]) */
export async function startLoopback(servers: readonly SandboxServer[]): Promise<Loopback> {
  const log: string[] = []
  const server = listen(servers, log)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    log,
    fetch: async (address, { method = 'GET', headers = {}, body } = {}) => {
      const { hostname, pathname, search } = new URL(address)
      const sent = {
        host: '127.0.0.1',
        port,
        method,
        path: pathname + search,
        headers: { ...headers, host: hostname },
      }
      const message = await new Promise<IncomingMessage>((resolve, reject) => {
        ask(sent, resolve).on('error', reject).end(body)
      })
      return new Response(await bodyOf(message), {
        status: message.statusCode ?? 0,
        headers: flat(message.headers),
      })
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
