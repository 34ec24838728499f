import { X509Certificate } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { connect, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Front, startFront } from './front'
import type { Fault, SandboxRequest } from './types'

const BODY = JSON.stringify({ result: { XXBT: '1.5', note: 'fünf' } })
let front: Front
let handled: SandboxRequest[] = []

beforeAll(async () => {
  front = await startFront({
    servers: [
      {
        hosts: ['api.kraken.com'],
        handle: (request) => {
          handled.push(request)
          return { status: 200, headers: { 'x-served': 'yes' }, body: BODY }
        },
      },
      { hosts: ['eth.example'], cors: true, handle: (request) => ({ status: 200, body: request.body }) },
    ],
    adminRoutes: { '/truth': () => ({ sats: 12n }) },
  })
})
afterAll(() => front.close())
beforeEach(() => {
  front.clear()
  handled = []
})

interface Got {
  status: number
  headers: Record<string, unknown>
  body: string
}

/** Asks over TLS and checks the certificate against the name of the host. */
function ask(host: string, path = '/', { method = 'GET', body = '', timeoutMs = 2000 } = {}): Promise<Got> {
  return new Promise((resolve, reject) => {
    const request = httpsRequest(
      {
        host: '127.0.0.1',
        port: front.ports.tls,
        servername: host,
        ca: front.certificate,
        path,
        method,
        headers: { host },
        agent: false,
        timeout: timeoutMs,
      },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => (text += part))
        response.on('error', reject)
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        )
      },
    )
    request.on('timeout', () => request.destroy(new Error('timeout')))
    request.on('error', reject)
    request.end(body)
  })
}

const strike = (
  fault: Fault,
  more: { times?: number; path?: string; method?: string; after?: boolean } = {},
) => front.faults.add({ host: 'api.kraken.com', fault, ...more })

test('the certificate is a valid X.509 for every host and for loopback', () => {
  const certificate = new X509Certificate(front.certificate)
  expect(certificate.verify(certificate.publicKey)).toBe(true)
  expect(certificate.checkHost('api.kraken.com')).toBe('api.kraken.com')
  expect(certificate.checkHost('elsewhere.example')).toBeUndefined()
  expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1')
})

test('a request reaches the server of its host with its exact bytes, and is logged', async () => {
  const got = await ask('api.kraken.com', '/0/private/Balance?x=%2F', { method: 'POST', body: 'nonce=1&ü=2' })
  expect(got.body).toBe(BODY)
  expect(handled).toMatchObject([
    { method: 'POST', url: '/0/private/Balance?x=%2F', host: 'api.kraken.com', body: 'nonce=1&ü=2' },
  ])
  expect(front.log()).toMatchObject([
    {
      host: 'api.kraken.com',
      method: 'POST',
      path: '/0/private/Balance?x=%2F',
      bytes: 12,
      begins: 'nonce=1&ü=2',
      status: 200,
    },
  ])
  expect(front.unexpected()).toEqual([])
})

test('a host that nobody stands for is answered 502 and remembered', async () => {
  const got = await new Promise<number>((resolve, reject) => {
    httpRequest(
      {
        host: '127.0.0.1',
        port: front.ports.plain,
        path: '/collect?id=1',
        headers: { host: 'tracker.example:80' },
      },
      (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      },
    )
      .on('error', reject)
      .end()
  })
  expect(got).toBe(502)
  expect(front.unexpected()).toMatchObject([{ host: 'tracker.example', path: '/collect?id=1' }])
  expect(handled).toEqual([])
})

test('only servers with CORS let other origins read, also in the preflight', async () => {
  expect((await ask('api.kraken.com')).headers['access-control-allow-origin']).toBeUndefined()
  const refused = await ask('api.kraken.com', '/', { method: 'OPTIONS' })
  expect(refused.status).toBe(204)
  expect(refused.headers['access-control-allow-origin']).toBeUndefined()
  const open = await ask('eth.example', '/', { method: 'OPTIONS' })
  expect(open.headers['access-control-allow-origin']).toBe('*')
  expect(open.headers['access-control-allow-headers']).toBe('*')
  expect((await ask('eth.example')).headers['access-control-allow-origin']).toBe('*')
})

test('status fault: the given answer, the server is not asked', async () => {
  strike({ kind: 'status', status: 429, body: '{"error":["slow"]}', headers: { 'retry-after': '7' } })
  const got = await ask('api.kraken.com')
  expect(got).toMatchObject({ status: 429, body: '{"error":["slow"]}' })
  expect(got.headers['retry-after']).toBe('7')
  expect(handled).toEqual([])
  expect(front.log()).toMatchObject([{ fault: 'status', status: 429 }])
})

test('close fault: not a byte comes back; after the deed, the deed is done', async () => {
  strike({ kind: 'close' }, { times: 1 })
  await expect(ask('api.kraken.com')).rejects.toThrow('socket hang up')
  expect(handled).toHaveLength(0)
  strike({ kind: 'close' }, { times: 1, after: true })
  await expect(ask('api.kraken.com')).rejects.toThrow('socket hang up')
  expect(handled).toHaveLength(1)
})

test('a fault of one method leaves the others alone', async () => {
  strike({ kind: 'status', status: 503 }, { path: '/order', method: 'POST', after: true })
  expect((await ask('api.kraken.com', '/order')).status).toBe(200)
  expect((await ask('api.kraken.com', '/order', { method: 'DELETE' })).status).toBe(200)
  expect((await ask('api.kraken.com', '/order', { method: 'POST' })).status).toBe(503)
  expect(handled.map(({ method }) => method)).toEqual(['GET', 'DELETE', 'POST'])
})

test('a late answer: the server has heard long before', async () => {
  strike({ kind: 'delay', ms: 60_000 }, { times: 1, after: true })
  await expect(ask('api.kraken.com', '/', { timeoutMs: 300 })).rejects.toThrow('timeout')
  expect(handled).toHaveLength(1)
  handled = []
  strike({ kind: 'delay', ms: 60_000 }, { times: 1 })
  await expect(ask('api.kraken.com', '/', { timeoutMs: 300 })).rejects.toThrow('timeout')
  expect(handled).toHaveLength(0)
})

test('html and empty faults answer 200', async () => {
  strike({ kind: 'html' }, { times: 1 })
  strike({ kind: 'empty' }, { times: 1 })
  const page = await ask('api.kraken.com')
  expect(page.status).toBe(200)
  expect(page.body).toContain('<!DOCTYPE html>')
  expect(page.headers['content-type']).toBe('text/html')
  expect(await ask('api.kraken.com')).toMatchObject({ status: 200, body: '' })
  expect(await ask('api.kraken.com')).toMatchObject({ status: 200, body: BODY })
})

test('truncated fault: the first half of the true body as a complete answer', async () => {
  strike({ kind: 'truncated' })
  const got = await ask('api.kraken.com')
  expect(got.status).toBe(200)
  expect(got.body).toBe(BODY.slice(0, Math.floor(BODY.length / 2)))
  expect(() => JSON.parse(got.body)).toThrow()
})

test('cut fault: the head arrives, then the connection breaks', async () => {
  strike({ kind: 'cut' })
  await expect(ask('api.kraken.com')).rejects.toThrow(/aborted|hang up|ECONNRESET/)
  expect(handled).toHaveLength(1)
})

test('hang fault: no answer at all', async () => {
  strike({ kind: 'hang' })
  await expect(ask('api.kraken.com', '/', { timeoutMs: 200 })).rejects.toThrow('timeout')
  expect(handled).toEqual([])
  expect(front.log()).toMatchObject([{ fault: 'hang', status: 'none' }])
})

test('delay fault: the true answer, later', async () => {
  strike({ kind: 'delay', ms: 150 })
  const startedAt = performance.now()
  expect((await ask('api.kraken.com')).body).toBe(BODY)
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(145)
})

test('after: the deed is done although the answer is lost', async () => {
  strike({ kind: 'status', status: 500 }, { after: true })
  expect((await ask('api.kraken.com')).status).toBe(500)
  expect(handled).toHaveLength(1)
})

test('a rule strikes its path only, and as often as it says', async () => {
  strike({ kind: 'status', status: 503 }, { path: '/0/private', times: 2 })
  const statuses = []
  for (const path of ['/0/public/Time', '/0/private/A', '/0/private/B', '/0/private/C']) {
    statuses.push((await ask('api.kraken.com', path)).status)
  }
  expect(statuses).toEqual([200, 503, 503, 200])
})

test('the CONNECT proxy leads a known host to the TLS listener and refuses the others', async () => {
  const { socket, head } = await openTunnel('api.kraken.com:443')
  expect(head).toContain(' 200 ')
  const secured = connectTls({ socket, servername: 'api.kraken.com', ca: front.certificate })
  secured.write('GET /0/public/Time HTTP/1.1\r\nhost: api.kraken.com\r\nconnection: close\r\n\r\n')
  let text = ''
  for await (const part of secured) text += String(part)
  expect(text).toContain(BODY)
  const refused = await openTunnel('telemetry.example:443')
  expect(refused.head).toContain(' 502 ')
  expect(front.unexpected()).toMatchObject([{ host: 'telemetry.example', method: 'CONNECT' }])
})

test('requests that a browser makes for itself are marked, others are not', async () => {
  await openTunnel('push.services.mozilla.com:443')
  await openTunnel('notmozilla.com.example:443')
  expect(front.unexpected().map(({ isBrowser }) => isBrowser)).toEqual([true, undefined])
})

test('the plain listener takes the absolute form that proxies get', async () => {
  const status = await new Promise<number>((resolve, reject) => {
    httpRequest(
      { host: '127.0.0.1', port: front.ports.plain, path: 'http://api.kraken.com/0/x?y=1' },
      (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      },
    )
      .on('error', reject)
      .end()
  })
  expect(status).toBe(200)
  expect(handled[0]).toMatchObject({ host: 'api.kraken.com', url: '/0/x?y=1' })
})

test('another program sets faults, reads the log and clears through the admin port', async () => {
  const admin = `http://127.0.0.1:${front.ports.admin}`
  const post = (path: string, body: unknown) =>
    fetch(admin + path, { method: 'POST', body: JSON.stringify(body) })
  expect(
    (await post('/faults', { host: 'api.kraken.com', fault: { kind: 'status', status: 418 } })).status,
  ).toBe(200)
  expect((await post('/faults', { host: 'api.kraken.com', fault: { kind: 'nonsense' } })).status).toBe(400)
  expect((await ask('api.kraken.com')).status).toBe(418)
  expect(await (await fetch(`${admin}/faults`)).json()).toMatchObject([{ struck: 1 }])
  expect(await (await fetch(`${admin}/log`)).json()).toMatchObject([{ host: 'api.kraken.com', status: 418 }])
  expect(await (await fetch(`${admin}/truth`)).json()).toEqual({ sats: '12' })
  await post('/clear', {})
  expect(await (await fetch(`${admin}/log`)).json()).toEqual([])
  expect((await ask('api.kraken.com')).status).toBe(200)
  expect((await fetch(`${admin}/nothing`)).status).toBe(404)
})

test('a fault of the sandbox itself is a 599, never the look of a venue', async () => {
  const broken = await startFront({
    servers: [
      {
        hosts: ['broken.example'],
        handle: () => {
          throw new Error('bug')
        },
      },
    ],
  })
  const status = await new Promise<number>((resolve, reject) => {
    httpRequest(
      { host: '127.0.0.1', port: broken.ports.plain, headers: { host: 'broken.example' } },
      (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      },
    )
      .on('error', reject)
      .end()
  })
  await broken.close()
  expect(status).toBe(599)
})

function openTunnel(authority: string): Promise<{ socket: Socket; head: string }> {
  return new Promise((resolve, reject) => {
    const socket = connect(front.ports.plain, '127.0.0.1', () => {
      socket.write(`CONNECT ${authority} HTTP/1.1\r\nhost: ${authority}\r\n\r\n`)
    })
    socket.once('data', (head) => resolve({ socket, head: String(head) })).once('error', reject)
  })
}
