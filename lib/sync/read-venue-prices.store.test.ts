import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AccountId, AssetId, VenueId } from '@/lib/core/ids'
import { type Database, openDatabase } from '@/lib/db/database.store'
import type { EngineContext } from '@/lib/engine/context'
import type { GuardedAnswer, GuardedRequest } from '@/lib/engine/guarded-fetch.client'
import { forgetLimits } from '@/lib/exchanges/share-limits.client'
import { FAKE_CREDENTIALS } from '@/tests/fixtures/fake-venue'
import { PRICE_FAILURES_KEY } from './price-failures'
import { createPriceRefresher } from './refresh-prices.store'

const NOW = 1_900_000_000_000
const SATS = 'venue:binance/1000SATS' as AssetId
const id = 'binance-1' as AccountId
const row = {
  id: '1000SATSUSDT',
  symbol: '1000SATS/USDT',
  base: '1000SATS',
  quote: 'USDT',
  baseId: '1000SATS',
  quoteId: 'USDT',
  active: true,
  type: 'spot',
  spot: true,
  precision: { amount: '1', price: '0.0000001' },
  limits: {},
}
const currency = (code: string) => ({ id: code, code, precision: '0.01' })

let db: Database
let asked: GuardedRequest[]
let tickerStatus: number
let tether: string | undefined

async function internet(request: GuardedRequest): Promise<GuardedAnswer> {
  asked.push(request)
  const answer = (body: unknown, status = 200) => ({ status, headers: {}, text: JSON.stringify(body) })
  const { host, pathname } = new URL(request.url)
  if (host === 'api.binance.com' && pathname.includes('ticker'))
    return answer([{ symbol: '1000SATSUSDT', lastPrice: '0.0003', closeTime: NOW - 500 }], tickerStatus)
  const price = { price: Number(tether), timestamp: NOW / 1000 - 60, confidence: 0.99 }
  if (host === 'coins.llama.fi' && pathname.includes('current') && tether !== undefined)
    return answer({ coins: { 'coingecko:tether': price } })
  return answer({ coins: {} })
}

let context: EngineContext
beforeEach(async () => {
  ;[asked, tickerStatus, tether] = [[], 200, '0.99']
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
  const rights = { canRead: true, canTrade: false, canWithdraw: false, checkedAt: NOW } as const
  await db.accounts.put({
    id,
    label: 'Binance',
    source: { kind: 'exchange', venue: 'binance' as VenueId, rights },
    paused: false,
    createdAt: 0,
    tags: [],
  })
  const { apiKey = '', secret = '' } = FAKE_CREDENTIALS
  await db.credentials.put({ accountId: id, credentials: { apiKey, secret } })
  await db.holdings.put({
    id: 'h',
    accountId: id,
    asset: SATS,
    bucket: 'spot',
    quantity: amount('1000'),
    sourceSymbol: '1000SATS',
    readAt: NOW,
  })
  const currencies = { '1000SATS': currency('1000SATS'), USDT: currency('USDT') }
  const json = JSON.stringify({ markets: { [row.symbol]: row }, currencies })
  await db.markets.put({ venue: 'binance' as VenueId, at: NOW, json })
  context = {
    db,
    fetch: internet,
    now: () => NOW,
    randomBytes: (length) => new Uint8Array(length),
    viewKey: {} as CryptoKey,
    announce: () => {},
  }
})
afterEach(async () => {
  forgetLimits()
  await db.delete()
})

const refresh = () => createPriceRefresher(context).refresh()
const price = async () => (await db.prices.toArray()).find(({ asset }) => asset === SATS)
const tickers = () => asked.filter(({ url }) => url.includes('ticker'))

test('a symbol that only its venue knows is priced by it, in dollars and not in tethers, with source and time', async () => {
  await refresh()
  expect(await price()).toMatchObject({ price: '0.000297', at: NOW - 500, source: 'binance' })
  expect(tickers()).toHaveLength(1)
  await refresh()
  expect(tickers()).toHaveLength(1) // fresh
})

test('nothing is asked from a venue whose symbols are not held', async () => {
  await db.holdings.clear()
  await refresh()
  expect(tickers()).toEqual([])
  expect(asked.filter(({ url }) => url.includes('tether'))).toEqual([])
})

test('an account that is paused, or whose key is too strong, is not used', async () => {
  const account = await db.accounts.get(id)
  if (account?.source.kind !== 'exchange') throw new Error('no account')
  const { source } = account
  await db.accounts.put({ ...account, paused: true })
  await refresh()
  await db.accounts.put({
    ...account,
    source: { ...source, rights: { ...source.rights, canWithdraw: true } },
  })
  await refresh()
  expect(tickers()).toEqual([])
  expect(await price()).toBeUndefined()
})

test('without a price of what it is counted in there is none: a tether is not taken for a dollar', async () => {
  tether = undefined
  await refresh()
  expect(tickers()).toHaveLength(1)
  expect(await price()).toBeUndefined()
})

test('a venue that fails keeps the last price, and the reason stands until it answers again', async () => {
  const last = {
    id: db.hash('price', SATS),
    asset: SATS,
    price: amount('5'),
    at: NOW - 600_000,
    source: 'binance',
  }
  await db.prices.put(last)
  tickerStatus = 503
  await refresh()
  expect(await price()).toMatchObject({ price: '5', at: NOW - 600_000 })
  const failures = async () =>
    ((await db.settings.get(PRICE_FAILURES_KEY))?.value ?? []) as {
      source: string
      error: { code: string }
    }[]
  expect((await failures()).filter(({ source }) => source === 'binance')).toMatchObject([
    { error: { code: 'unavailable' } },
  ])
  tickerStatus = 200
  await refresh()
  expect(await price()).toMatchObject({ price: '0.000297' })
  expect((await failures()).filter(({ source }) => source === 'binance')).toEqual([])
})
