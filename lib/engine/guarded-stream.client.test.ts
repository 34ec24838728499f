import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AppError } from '@/lib/core/errors'
import type { RequestLogLine } from './guarded-fetch.client'
import { createGuardedStream, type GuardedStreamRequest } from './guarded-stream.client'

let server: Server
let base: string
const left = { times: 0 }

beforeAll(async () => {
  server = createServer((request, response) => {
    response.on('close', () => {
      if (!response.writableEnded) left.times += 1
    })
    if (request.url === '/moved') return void response.writeHead(302, { location: '/' }).end()
    if (request.url === '/hang') return
    if (request.url === '/busy') return void response.writeHead(503, { 'retry-after': '7' }).end('busy')
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write('one')
    if (request.url === '/silent') return
    if (request.url === '/cut') return void setTimeout(() => response.destroy(), 20)
    setTimeout(() => response.end('two'), 60)
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
  const ask = createGuardedStream({
    fetch,
    now: () => Date.now(),
    log: (line) => log.push(line),
    isAllowed: () => allowed,
  })
  return {
    log,
    ask: (path: string, more: Partial<GuardedStreamRequest> = {}) =>
      ask({ url: base + path, purpose: 'test', sends: 'nothing private', ...more }),
  }
}

async function piecesOf(response: Response): Promise<string[]> {
  const pieces: string[] = []
  const reader = response.body?.getReader()
  for (;;) {
    const step = await reader?.read()
    if (!step || step.done) return pieces
    pieces.push(new TextDecoder().decode(step.value))
  }
}

const codeOf = (error: unknown) => (error instanceof AppError ? error.code : String(error))
const outcomes = (log: RequestLogLine[]) => log.map(({ outcome, bytes }) => [outcome, bytes])

describe('guarded stream', () => {
  test('gives the pieces as they come, and logs the answer when it ends', async () => {
    const { ask, log } = setUp()
    const response = await ask('/')
    expect(log).toEqual([])
    expect(await piecesOf(response)).toEqual(['one', 'two'])
    expect(outcomes(log)).toEqual([[200, 6]])
  })

  test('gives status and headers of a refusal', async () => {
    const { ask, log } = setUp()
    const response = await ask('/busy')
    expect([response.status, response.headers.get('retry-after'), await response.text()]).toEqual([
      503,
      '7',
      'busy',
    ])
    expect(outcomes(log)).toEqual([[503, 4]])
  })

  test.each([
    ['a redirect', '/moved', {}, 'unreachable', 0],
    ['a server that never answers', '/hang', { silenceMs: 50 }, 'unreachable', 0],
    ['a stream that falls silent', '/silent', { silenceMs: 500 }, 'unreachable', 3],
    ['a stream that is cut', '/cut', {}, 'unreachable', 3],
    ['a stream over the cap', '/', { maxBytes: 4 }, 'too-large', 6],
  ])('refuses %s', async (_what, path, more, code, bytes) => {
    const { ask, log } = setUp()
    const error = await ask(path, more)
      .then(piecesOf)
      .catch((thrown: unknown) => thrown)
    expect(codeOf(error)).toBe(code)
    expect(outcomes(log)).toEqual([['failed', bytes]])
  })

  test('a reader that takes its time is not silence', async () => {
    const { ask } = setUp()
    const response = await ask('/', { silenceMs: 500 })
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect((await piecesOf(response)).join('')).toBe('onetwo')
  })

  test('a reader that leaves ends the connection', async () => {
    const { ask, log } = setUp()
    const before = left.times
    const response = await ask('/silent')
    await response.body?.cancel()
    await expect.poll(() => left.times).toBe(before + 1)
    expect(outcomes(log)).toEqual([[200, 0]])
  })

  test('a switched-off host is not asked', async () => {
    const { ask, log } = setUp(false)
    expect(codeOf(await ask('/').catch((error: unknown) => error))).toBe('refused')
    expect(outcomes(log)).toEqual([['refused', 0]])
  })
})
