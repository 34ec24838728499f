/**
 * The sandbox's control desk on a port of its own, so that a browser test in another program can set faults and read
 * the log: `GET /log`, `GET /unexpected`, `GET|POST|DELETE /faults`, `POST /clear`, and routes the sandbox adds.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as v from 'valibot'
import { type FaultBook, FaultRuleSchema } from './fault-book'

export interface AdminOptions {
  faults: FaultBook
  log: () => unknown
  unexpected: () => unknown
  clear: () => void
  routes: Readonly<Record<string, (body: unknown) => unknown>>
}

type Route = (body: unknown) => unknown

export async function startAdmin(
  options: AdminOptions,
): Promise<{ port: number; close: () => Promise<void> }> {
  const routes = routesOf(options)
  const server = createServer((request, response) => {
    answer(routes, request, response).catch((error: unknown) => send(response, 400, { error: String(error) }))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function routesOf({ faults, log, unexpected, clear, routes }: AdminOptions): Map<string, Route> {
  const own: Record<string, Route> = {
    'GET /log': log,
    'GET /unexpected': unexpected,
    'GET /faults': () => faults.list(),
    'POST /faults': (body) => ({ id: faults.add(v.parse(FaultRuleSchema, body)) }),
    'DELETE /faults': () => {
      faults.clear()
      return {}
    },
    'POST /clear': () => {
      clear()
      return {}
    },
  }
  for (const [path, route] of Object.entries(routes)) {
    own[`GET ${path}`] = route
    own[`POST ${path}`] = route
  }
  return new Map(Object.entries(own))
}

async function answer(
  routes: Map<string, Route>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const name = `${request.method} ${(request.url ?? '/').split('?')[0]}`
  const route = routes.get(name)
  if (!route) {
    send(response, 404, { error: `no such route: ${name}`, routes: [...routes.keys()] })
    return
  }
  const parts: Buffer[] = []
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part)
  const text = Buffer.concat(parts).toString('utf8')
  send(response, 200, await route(text === '' ? undefined : JSON.parse(text)))
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(
    JSON.stringify(body, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)),
  )
}
