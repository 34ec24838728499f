/** For tests: a guarded fetch that answers from a list, and a connection around it. Talks to nobody. */
import { venueSymbol } from '@/lib/assets/asset-id'
import type { VenueId } from '@/lib/core/ids'
import type { GuardedFetch, GuardedRequest } from '@/lib/engine/guarded-fetch.client'
import { venue as findVenue } from './catalogue'
import type { MarketCache } from './markets.client'
import type { ReadExchangeRequest } from './read-balances.client'

export interface FakeAnswer {
  /** Part of the URL; absent: every URL. */
  path?: string
  /** Part of the request's body; absent: every body. */
  sends?: string
  status?: number
  headers?: Record<string, string>
  /** Text as it is; anything else as JSON. */
  body: unknown
}

export interface FakeVenue {
  fetch: GuardedFetch
  requests: GuardedRequest[]
}

/** The first answer whose path fits; none fits: 404. */
export function fakeVenue(answers: FakeAnswer[]): FakeVenue {
  const requests: GuardedRequest[] = []
  const fetch: GuardedFetch = (request) => {
    requests.push(request)
    const answer = answers.find(
      ({ path = '', sends = '' }) => request.url.includes(path) && (request.body ?? '').includes(sends),
    )
    const {
      status = 200,
      headers = {},
      body,
    } = answer ?? { status: 404, body: { message: 'no such endpoint' } }
    return Promise.resolve({ status, headers, text: typeof body === 'string' ? body : JSON.stringify(body) })
  }
  return { fetch, requests }
}

const CODES = ['BTC', 'ETH', 'USDT', 'USDC', 'EUR', 'USD']

const row = (base: string, quote: string) => ({
  id: `${base}${quote}`,
  symbol: `${base}/${quote}`,
  base,
  quote,
  baseId: base,
  quoteId: quote,
  active: true,
  type: 'spot',
  spot: true,
  swap: false,
  future: false,
  option: false,
  contract: false,
  precision: { amount: '0.00000001', price: '0.01' },
  limits: {},
})

export const marketsJson = JSON.stringify({
  markets: Object.fromEntries(
    [row('BTC', 'USDT'), row('ETH', 'BTC')].map((market) => [market.symbol, market]),
  ),
  currencies: Object.fromEntries(CODES.map((code) => [code, { id: code, code, precision: '0.00000001' }])),
  options: {},
})

export const NOW = 1_800_000_000_000

export const cachedMarkets: MarketCache = {
  read: () => Promise.resolve({ at: NOW, json: marketsJson }),
  write: () => Promise.resolve(),
}

/** Credentials of the right form and no worth. */
export const FAKE_CREDENTIALS: Record<string, string> = {
  apiKey: '0123456789abcdef0123456789abcdef',
  secret: btoa('not a real secret, only the right length to sign with, 64 bytes'),
  password: 'passphrase1',
  uid: '100200',
  login: 'tester',
  accountId: '100200',
  walletAddress: '0x1111111111111111111111111111111111111111',
  privateKey: '0x1111111111111111111111111111111111111111111111111111111111111111',
}

export function connectionTo(
  id: string,
  fetch: GuardedFetch,
  overrides: Partial<ReadExchangeRequest> = {},
): ReadExchangeRequest {
  const venue = id as VenueId
  const credentials = Object.fromEntries(
    findVenue(venue).credentials.map((name) => [name, FAKE_CREDENTIALS[name] ?? 'x'.repeat(16)]),
  )
  let nonce = NOW
  return {
    venue,
    credentials,
    fetch,
    cache: cachedMarkets,
    nextNonce: () => ++nonce,
    now: () => NOW,
    mapSymbol: ({ venue, symbol }) => venueSymbol(venue, symbol),
    ...overrides,
  }
}
