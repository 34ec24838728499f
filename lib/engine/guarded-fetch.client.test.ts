import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AppError } from '@/lib/core/errors'
import { createGuardedFetch, type GuardedRequest, type RequestLogLine } from './guarded-fetch.client'

let server: Server
let base: string
const seen: string[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers.cookie ?? '-'}`)
    if (request.url === '/moved') return void response.writeHead(302, { location: '/' }).end()
    if (request.url === '/large') return void response.end('x'.repeat(5000))
    if (request.url === '/hang') return
    if (request.url === '/cut') {
      response.writeHead(200, { 'content-length': '100' })
      response.write('half')
      return void setTimeout(() => response.destroy(), 20)
    }
    if (request.url === '/busy') return void response.writeHead(503, { 'retry-after': '7' }).end('busy')
    response.end('{"ok":true}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

function setUp(allowed = true) {
  const log: RequestLogLine[] = []
  const ask = createGuardedFetch({
    fetch,
    now: () => Date.now(),
    log: (line) => log.push(line),
    isAllowed: () => allowed,
  })
  return {
    log,
    ask: (path: string, more: Partial<GuardedRequest> = {}) =>
      ask({ url: base + path, purpose: 'test', sends: 'nothing private', ...more }),
  }
}

const codeOf = (error: unknown) => (error instanceof AppError ? error.code : String(error))

describe('guarded fetch', () => {
  test('gives status, headers and text of any answer, and logs it', async () => {
    const { ask, log } = setUp()
    expect(await ask('/')).toMatchObject({ status: 200, text: '{"ok":true}' })
    expect(await ask('/busy')).toMatchObject({ status: 503, headers: { 'retry-after': '7' }, text: 'busy' })
    expect(log.map(({ outcome, purpose, bytes }) => ({ outcome, purpose, bytes }))).toEqual([
      { outcome: 200, purpose: 'test', bytes: 11 },
      { outcome: 503, purpose: 'test', bytes: 4 },
    ])
  })

  test.each([
    ['a redirect', '/moved', {}, 'unreachable'],
    ['a body over the cap', '/large', { maxBytes: 1000 }, 'too-large'],
    ['a server that never answers', '/hang', { timeoutMs: 100 }, 'unreachable'],
    ['a connection cut in the body', '/cut', {}, 'unreachable'],
  ])('refuses %s', async (_what, path, more, code) => {
    const { ask, log } = setUp()
    expect(codeOf(await ask(path, more).catch((error: unknown) => error))).toBe(code)
    expect(log).toHaveLength(1)
    expect(log[0]?.outcome).toBe('failed')
  })

  test('a host that the browser keeps from us is told apart from one that is down', async () => {
    const ask = (isGranted: boolean) =>
      createGuardedFetch({
        fetch,
        now: () => Date.now(),
        log: () => {},
        isAllowed: () => true,
        isGranted: () => isGranted,
      })({
        url: 'http://127.0.0.1:1/',
        purpose: 'test',
        sends: 'nothing private',
      }).catch((error: unknown) => error)
    expect(codeOf(await ask(false))).toBe('permission-missing')
    expect(codeOf(await ask(true))).toBe('unreachable')
  })

  test('a switched-off host is not asked', async () => {
    const { ask, log } = setUp(false)
    const before = seen.length
    expect(codeOf(await ask('/').catch((error: unknown) => error))).toBe('refused')
    expect(seen.length).toBe(before)
    expect(log[0]?.outcome).toBe('refused')
  })
})
