import { afterEach, describe, expect, test } from 'vitest'
import { AppError } from '@/lib/core/errors'
import type { VenueId } from '@/lib/core/ids'
import type { Sentence } from '@/lib/core/sentence'
import type { GuardedFetch } from '@/lib/engine/guarded-fetch.client'
import { german } from '@/lib/i18n/catalogue/de'
import { connectionTo, fakeVenue, marketsJson, NOW } from '@/tests/fixtures/fake-venue'
import { type Venue, venue, venues } from './catalogue'
import { checkCredentials } from './credential-fields'
import { checkEndpoint, rehost } from './endpoint'
import { nextNonce } from './next-nonce'
import { readExchange } from './read-balances.client'
import { forgetLimits } from './share-limits.client'

afterEach(forgetLimits)

const krakenAnswers = [
  { path: 'BalanceEx', body: { error: [], result: {} } },
  { path: 'TradeBalance', body: { error: [], result: { m: '0' } } },
]

describe('request numbers', () => {
  test('always grow, also when the clock steps back', () => {
    expect(nextNonce(undefined, 10)).toBe(10)
    expect(nextNonce(10, 10)).toBe(11)
    expect(nextNonce(500, 10)).toBe(501)
    expect(nextNonce(10, 500)).toBe(500)
  })

  test('Kraken gets them in the order in which it is asked, over parallel readings of one key', async () => {
    const fake = fakeVenue(krakenAnswers)
    let counter = 41
    let open = 0
    const slow: GuardedFetch = async (request) => {
      open += 1
      expect(open).toBe(1)
      await new Promise((resolve) => setTimeout(resolve, 5))
      open -= 1
      return fake.fetch(request)
    }
    const connection = connectionTo('kraken', slow, { nextNonce: () => Promise.resolve(++counter) })
    await Promise.all([readExchange(connection), readExchange(connection)])
    const sent = fake.requests.map(({ body = '' }) => Number(/nonce=(\d+)/.exec(body)?.[1]))
    expect(sent).toEqual([42, 43, 44, 45])
  })
})

describe('limits shared over all accounts of a venue', () => {
  test('two keys of one venue stand in one queue', async () => {
    const times: number[] = []
    const fake = fakeVenue(krakenAnswers)
    const timed: GuardedFetch = (request) => {
      times.push(performance.now())
      return fake.fetch(request)
    }
    const first = connectionTo('kraken', timed)
    const second = connectionTo('kraken', timed, {
      credentials: { ...first.credentials, apiKey: 'another-key-of-the-same-venue' },
    })
    await Promise.all([readExchange(first), readExchange(second)])
    const gaps = times.slice(1).map((time, i) => time - (times[i] ?? 0))
    // Each private call of Kraken costs 3 of 350 ms: four calls cannot overlap in less than three such gaps.
    expect(times).toHaveLength(4)
    expect(Math.min(...gaps)).toBeGreaterThan(900)
  })

  test('after a 429 no account asks again before the time that the venue named', async () => {
    const limited = fakeVenue([
      { status: 429, headers: { 'retry-after': '120' }, body: { code: -1003, msg: 'Too many requests.' } },
    ])
    const error = await readExchange(connectionTo('binance', limited.fetch)).catch(
      (thrown: unknown) => thrown,
    )
    expect(error).toMatchObject({ code: 'rate-limited', retryAt: NOW + 120_000 })
    const other = fakeVenue([])
    const later = connectionTo('binance', other.fetch, {
      credentials: { apiKey: 'b'.repeat(20), secret: 'c'.repeat(20) },
    })
    await expect(readExchange(later)).rejects.toMatchObject({ code: 'rate-limited', retryAt: NOW + 120_000 })
    expect(other.requests).toEqual([])
    const after = fakeVenue([{ status: 400, body: { code: -2014, msg: 'API-key format invalid.' } }])
    await expect(
      readExchange({ ...later, fetch: after.fetch, now: () => NOW + 120_001 }),
    ).rejects.toMatchObject({ code: 'credentials-refused' })
    expect(after.requests).toHaveLength(1)
  })
})

describe('markets', () => {
  const bitstamp = [
    { path: 'balance', body: [{ currency: 'btc', total: '1', available: '1', reserved: '0' }] },
  ]
  const memory = (stored?: { at: number; json: string }) => {
    const written: string[] = []
    return {
      written,
      cache: {
        read: () => Promise.resolve(stored),
        write: async (_: VenueId, json: string) => void written.push(json),
      },
    }
  }
  const market = {
    name: 'BTC/USD',
    url_symbol: 'btcusd',
    market_symbol: 'btcusd',
    base_decimals: 8,
    counter_decimals: 2,
    minimum_order: '10.00 USD',
    minimum_order_value: '10',
    trading: 'Enabled',
    instant_order_counter_decimals: 2,
    market_type: 'SPOT',
    base_currency: 'BTC',
    description: 'Bitcoin / U.S. dollar',
    counter_currency: 'USD',
  }

  test('a fresh cache saves the request', async () => {
    const fake = fakeVenue(bitstamp)
    await readExchange(
      connectionTo('bitstamp', fake.fetch, { cache: memory({ at: NOW - 1000, json: marketsJson }).cache }),
    )
    expect(fake.requests).toHaveLength(1)
  })

  test('without a cache they are loaded and written stripped', async () => {
    const { cache, written } = memory()
    const fake = fakeVenue([...bitstamp, { body: [market] }])
    await readExchange(connectionTo('bitstamp', fake.fetch, { cache }))
    expect(written).toHaveLength(1)
    expect(written[0]).toContain('BTC/USD')
    expect(written[0]).not.toContain('url_symbol')
    expect(fake.requests[0]).toMatchObject({
      purpose: 'Bitstamp markets',
      sends: 'nothing private',
      maxBytes: 32 * 1024 * 1024,
    })
  })

  test('when the refresh fails the old copy serves, on a fresh instance', async () => {
    const fake = fakeVenue([...bitstamp, { status: 503, body: 'down' }])
    const old = memory({ at: NOW - 3 * 24 * 3600_000, json: marketsJson })
    const { holdings } = await readExchange(connectionTo('bitstamp', fake.fetch, { cache: old.cache }))
    expect(holdings).toHaveLength(1)
    expect(old.written).toEqual([])
  })

  test('when they cannot be loaded at all that is said, and the next try starts anew', async () => {
    const down = fakeVenue([{ status: 503, body: 'down' }])
    await expect(
      readExchange(connectionTo('bitstamp', down.fetch, { cache: memory().cache })),
    ).rejects.toMatchObject({ code: 'unavailable' })
    const up = fakeVenue([...bitstamp, { body: [market] }])
    expect(
      (
        await readExchange(
          connectionTo('bitstamp', up.fetch, { cache: memory({ at: NOW, json: '{"markets":' }).cache }),
        )
      ).holdings,
    ).toHaveLength(1)
  })
})

describe('own endpoint', () => {
  test('takes every request of the account', async () => {
    const fake = fakeVenue(krakenAnswers)
    await readExchange(connectionTo('kraken', fake.fetch, { endpoint: 'http://127.0.0.1:8081/kraken/' }))
    expect(fake.requests.map(({ url }) => url)).toEqual([
      'http://127.0.0.1:8081/kraken/0/private/BalanceEx',
      'http://127.0.0.1:8081/kraken/0/private/TradeBalance',
    ])
  })

  test('keeps path and query byte for byte', () => {
    expect(rehost('https://api.kraken.com/0/x?a=%20&b=+', 'https://proxy.example')).toBe(
      'https://proxy.example/0/x?a=%20&b=+',
    )
  })

  test.each([
    'http://example.com',
    'ftp://127.0.0.1',
    'https://user:pass@example.com',
    'nonsense',
  ])('%s is refused', (endpoint) => {
    expect(() => checkEndpoint(endpoint)).toThrow(AppError)
  })
})

/** What is said when everything but the field `left` is filled in. */
function missing(of: Venue, left: string): Sentence {
  const filled = of.credentials.filter((name) => name !== left).map((name) => [name, 'x'])
  try {
    checkCredentials(of, Object.fromEntries(filled))
  } catch (error) {
    if (error instanceof AppError) return error.sentence
  }
  throw new Error(`${of.id} does not miss its ${left}`)
}

describe('credentials', () => {
  const kraken = venue('kraken' as VenueId)
  test('spaces and escaped line ends are mended, unknown fields dropped', () => {
    expect(checkCredentials(kraken, { apiKey: ' k ', secret: 'a\\nb', uid: 'x' })).toEqual({
      apiKey: 'k',
      secret: 'a\nb',
    })
  })
  test('a missing field and an RSA key are named', () => {
    expect(() => checkCredentials(kraken, { apiKey: 'k' })).toThrow('Kraken needs the secret')
    const rsa = '-----BEGIN RSA PRIVATE KEY-----\nx\n-----END RSA PRIVATE KEY-----'
    expect(() => checkCredentials(kraken, { apiKey: 'k', secret: rsa })).toThrow('RSA')
  })
  test('a missing field of any venue is named in a sentence that stands in the catalogue', () => {
    const sentences = venues
      .filter(({ unsupported }) => unsupported === undefined)
      .flatMap((each) => each.credentials.map((name) => missing(each, name)))
    expect(new Set(sentences.map(({ template }) => template)).size).toBeGreaterThanOrEqual(7)
    for (const { template, params } of sentences) {
      expect(german).toHaveProperty([template])
      expect(Object.keys(params ?? {})).toEqual(['venue'])
    }
  })
  test('a venue that needs the wallet key says why it cannot be connected', () => {
    expect(() => checkCredentials(venue('paradex' as VenueId), {})).toThrow('private key of your wallet')
  })
  test('a secret that cannot sign is told before anything is sent', async () => {
    const fake = fakeVenue([])
    const connection = connectionTo('kraken', fake.fetch, {
      credentials: { apiKey: 'k', secret: 'not base64 !!' },
    })
    await expect(readExchange(connection)).rejects.toMatchObject({ code: 'invalid-input' })
    expect(fake.requests).toEqual([])
  })
})

test('markets of an own endpoint never reach the cache of the venue', async () => {
  const written: string[] = []
  const cache = {
    read: () => Promise.resolve(undefined),
    write: async (_: VenueId, json: string) => void written.push(json),
  }
  const balance = { path: 'balance', body: [{ currency: 'btc', total: '1', available: '1', reserved: '0' }] }
  const fake = fakeVenue([balance, { body: [] }])
  const connection = connectionTo('bitstamp', fake.fetch, { endpoint: 'https://testnet.example', cache })
  await readExchange(connection)
  expect(written).toEqual([])
})
