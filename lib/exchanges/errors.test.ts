import { afterEach, describe, expect, test } from 'vitest'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { connectionTo, FAKE_CREDENTIALS, fakeVenue } from '@/tests/fixtures/fake-venue'
import { retryTime, venueError } from './errors'
import { readExchange } from './read-balances.client'
import { forgetLimits } from './share-limits.client'

afterEach(forgetLimits)
const now = 1_800_000_000_000

function thrown(name: string, message: string): Error {
  const error = new Error(message)
  error.name = name
  return error
}
const map = (error: unknown, more: Partial<Parameters<typeof venueError>[1]> = {}) =>
  venueError(error, { venue: 'Kraken', secrets: [], now, ...more })

describe('venueError', () => {
  test.each([
    [
      'DDoSProtection',
      'binance {"code":-2015,"msg":"Invalid API-key, IP, or permissions for action."}',
      'credentials-refused',
    ],
    ['ExchangeError', 'kraken {"error":["EAPI:Invalid signature"]}', 'credentials-refused'],
    ['ExchangeError', 'kraken {"error":["EAPI:Invalid key"]}', 'credentials-refused'],
    ['ExchangeError', 'okx {"code":"50120","msg":"no permission"}', 'credentials-refused'],
    [
      'InvalidNonce',
      'binance {"code":-1021,"msg":"Timestamp for this request is outside of the recvWindow."}',
      'clock-skew',
    ],
    ['InvalidNonce', 'kraken {"error":["EAPI:Invalid nonce"]}', 'refused'],
    ['DDoSProtection', 'kraken {"error":["EAPI:Rate limit exceeded"]}', 'rate-limited'],
    ['OnMaintenance', 'kraken {"error":["EService:Unavailable"]}', 'unavailable'],
    [
      'RequestTimeout',
      'kraken POST https://api.kraken.com/0/private/Balance request timed out (10000 ms)',
      'unreachable',
    ],
    [
      'NetworkError',
      'binance GET https://api.binance.com/api/v3/account?timestamp=1&recvWindow=10000 fetch failed',
      'unreachable',
    ],
    ['TypeError', 'Failed to fetch', 'unreachable'],
    ['TypeError', "Cannot read properties of undefined (reading 'list')", 'bad-answer'],
    ['SocketError', 'other side closed', 'unreachable'],
    ['NullResponse', 'kraken null', 'bad-answer'],
  ])('%s "%s" is %s', (name, message, code) => {
    expect(map(thrown(name, message)).code).toBe(code)
  })

  test('an error of ours passes unchanged', () => {
    const ours = new AppError('too-large', say('x'))
    expect(map(ours)).toBe(ours)
  })

  test('waiting times: seconds, a date, nothing, a ban', () => {
    expect(retryTime({ now, retryAfter: '30', status: 429 })).toBe(now + 30_000)
    expect(retryTime({ now, retryAfter: new Date(now + 90_000).toUTCString(), status: 429 })).toBe(
      now + 90_000,
    )
    expect(retryTime({ now, status: 429 })).toBe(now + 60_000)
    expect(retryTime({ now, status: 418 })).toBe(now + 3_600_000)
  })
})

test.each([
  'binance',
  'kraken',
  'okx',
  'bybit',
  'bitstamp',
])('%s: neither URL nor key nor signature gets into an error', async (id) => {
  const fake = fakeVenue([{ status: 502, body: 'bad gateway' }])
  const echo = fakeVenue([])
  const error = await readExchange(connectionTo(id, fake.fetch)).catch((caught: unknown) => caught)
  const echoed = await readExchange(
    connectionTo(id, (request) =>
      Promise.resolve({
        status: 400,
        headers: {},
        text: JSON.stringify({
          code: -1,
          msg: `${request.url} ${JSON.stringify(request.headers)} ${request.body}`,
        }),
      }),
    ),
  ).catch((caught: unknown) => caught)
  expect(echo.requests).toEqual([])
  for (const each of [error, echoed]) {
    if (!(each instanceof AppError)) throw new Error('expected an AppError')
    const { cause } = each
    const everything = [
      each.message,
      each.stack,
      JSON.stringify(each.sentence),
      cause instanceof Error ? `${cause.name} ${cause.message} ${cause.stack}` : '',
    ].join('\n')
    expect(everything).not.toContain(FAKE_CREDENTIALS['apiKey'])
    expect(everything).not.toContain(FAKE_CREDENTIALS['secret'])
    expect(everything).not.toMatch(/https:\/\/[a-z.]+\/(?:api|0|v5)\//)
    expect(everything).not.toMatch(/signature=[0-9a-f]{20}/i)
  }
})
