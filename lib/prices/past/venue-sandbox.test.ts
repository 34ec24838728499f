/**
 * Daily candles over the whole way, ccxt's own classes included, from servers that answer as Binance, Kraken and Coinbase
 * do: every close is the truth, which no product code touches.
 */
import { afterEach, expect, test } from 'vitest'
import { coin } from '@/lib/assets/asset-id'
import type { VenueId } from '@/lib/core/ids'
import type { GuardedFetch } from '@/lib/engine/guarded-fetch.client'
import { openCandles } from '@/lib/exchanges/read-candles.client'
import { forgetLimits } from '@/lib/exchanges/share-limits.client'
import { DELISTED_TOLD_SINCE } from '@/tests/sandbox/ledger/coins'
import { seedTruth } from '@/tests/sandbox/ledger/seed-truth'
import { openExchanges, type Venue } from '@/tests/sandbox/open-exchanges'
import { delistedEntry, trueClose } from '@/tests/sandbox/prices/past-price'
import { createPriceBook } from '@/tests/sandbox/prices/price-book'
import { venuePast } from './venue-past.client'

/** Keys of Coinbase are signed with the clock of the machine. */
const NOW = Date.now()
const TODAY = Math.floor(NOW / 86_400_000)
const truth = seedTruth('daily candles')
const exchanges = openExchanges(truth.exchanges, {
  now: () => NOW,
  prices: truth.prices,
  history: truth.history,
})
const { coins } = createPriceBook(truth)

const fetch: GuardedFetch = async ({ url, method = 'GET', headers = {}, body = '' }) => {
  const { host, pathname, search } = new URL(url)
  const server = exchanges.servers.find(({ hosts }) => hosts.includes(host))
  if (!server) throw new Error(`no server for ${host}`)
  const lower = Object.fromEntries(Object.entries(headers).map(([name, text]) => [name.toLowerCase(), text]))
  const answer = await server.handle({ method, url: pathname + search, host, headers: lower, body })
  return { status: answer.status, headers: answer.headers ?? {}, text: answer.body }
}

let nonce = NOW
const source = (venue: Venue) =>
  venuePast({
    venue: venue as VenueId,
    open: () =>
      openCandles({
        venue: venue as VenueId,
        credentials: { ...exchanges.credentials[venue].reading },
        fetch,
        cache: { read: () => Promise.resolve(undefined), write: () => Promise.resolve() },
        nextNonce: () => ++nonce,
        now: () => NOW,
      }),
  })

function trueCloses(slug: string, from: number, until: number): [number, string][] {
  const entry = coins.find((each) => each.slug === slug)
  if (!entry) throw new Error(`no price of ${slug}`)
  return Array.from({ length: until - from }, (_, at) => [from + at, trueClose(entry, from + at)])
}

afterEach(forgetLimits)

test.each([
  ['kraken', 700],
  ['coinbase', 1500],
] as const)('%s: a year of closes in dollars equals the truth to the last digit', async (venue, back) => {
  const { quotedCloses } = source(venue)
  const [from, until] = [TODAY - back, TODAY - back + 366]
  for (const slug of ['bitcoin', 'dogecoin']) {
    const [told, ...more] = await quotedCloses({ asset: coin(slug), from, until })
    expect(more).toEqual([])
    expect(told?.quotedIn).toBe('fiat:usd')
    expect([...(told?.closes ?? [])]).toEqual(trueCloses(slug, from, until))
  }
})

test('kraken tells nothing of what is older than 720 days', async () => {
  const span = { asset: coin('polkadot'), from: TODAY - 1100, until: TODAY - 740 }
  expect(await source('kraken').quotedCloses(span)).toEqual([])
})

test('binance: closes in tethers, which are worth what they are worth that day', async () => {
  const [from, until] = [TODAY - 1500, TODAY - 1500 + 366]
  const [told] = await source('binance').quotedCloses({ asset: coin('dogecoin'), from, until })
  expect(told?.quotedIn).toBe('coin:tether')
  expect(told?.closes.size).toBe(366)
  const tether = new Map(trueCloses('tether', from, until))
  for (const [day, dollars] of trueCloses('dogecoin', from, until))
    expect(Number(told?.closes.get(day)) * Number(tether.get(day))).toBeCloseTo(Number(dollars), 14)
})

test('binance: a coin that is listed no more has the candles that are still told, and none before', async () => {
  const since = DELISTED_TOLD_SINCE / 86_400_000
  const { quotedCloses } = source('binance')
  const asset = coin(delistedEntry.slug)
  expect(await quotedCloses({ asset, from: since - 366, until: since })).toEqual([])
  const [told] = await quotedCloses({ asset, from: since - 100, until: since + 200 })
  expect([...(told?.closes.keys() ?? [])]).toEqual(Array.from({ length: 200 }, (_, at) => since + at))
  const tether = new Map(trueCloses('tether', since, since + 200))
  for (const [day, close] of told?.closes ?? [])
    expect(Number(close) * Number(tether.get(day))).toBeCloseTo(Number(trueClose(delistedEntry, day)), 12)
})
