/** Past prices of what only an exchange knows, from its candles to the stored closes in dollars. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { venueSymbol } from '@/lib/assets/asset-id'
import { collectionOf } from '@/lib/assets/collection'
import { amount } from '@/lib/core/amount'
import type { AccountId, AssetId, EntryId, VenueId } from '@/lib/core/ids'
import { type Database, openDatabase } from '@/lib/db/database.store'
import type { EngineContext } from '@/lib/engine/context'
import type { GuardedRequest } from '@/lib/engine/guarded-fetch.client'
import { forgetLimits } from '@/lib/exchanges/share-limits.client'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import { FAKE_CREDENTIALS } from '@/tests/fixtures/fake-venue'
import { askableBy } from './askable'
import { DAY_MS, dayOf } from './days'
import { createPastPriceFetcher } from './fetch-past-prices.store'
import { createPriceBook } from './price-book'
import { wantedPrices } from './wanted-prices'

const NOW = Date.UTC(2024, 0, 11, 12)
const TODAY = dayOf(NOW)
const FIRST = TODAY - 10 // 2024-01-01, a Monday
const binance = 'binance' as VenueId
const SATS = venueSymbol(binance, '1000SATS')
const TETHER = 'coin:tether' as AssetId
const BITCOIN = 'coin:bitcoin' as AssetId
const WAVES = 'coin:waves' as AssetId

/** Truths of each day, as digits: more of them than a double holds. */
const satsIn = {
  USDT: (day: number) => `0.0003${day}12345678901`,
  EUR: (day: number) => `0.0002${day}98765432109`,
  BTC: (day: number) => `0.000000007${day}123`,
}
const wavesInUsdt = (day: number) => `2.4${day}5555555555`
const dollarsOf: Record<string, (day: number) => string> = {
  'coingecko:tether': (day) => `0.999${day}1`,
  'coingecko:bitcoin': (day) => `43${String(day).slice(-3)}.125`,
}
const euros = (day: number) => `0.9${String(day).slice(-3)}`

interface World {
  /** Quotes of the venue's markets, with the days that they have candles of. */
  candles: Partial<Record<keyof typeof satsIn, (day: number) => boolean>>
  /** Hosts that do not answer. */
  down: string[]
}
let world: World
let db: Database
let context: EngineContext
let asked: GuardedRequest[]
let now: number

const days = (from: number, until: number) =>
  Array.from({ length: Math.max(0, until - from) }, (_, at) => from + at)

function answerOf(url: URL): unknown {
  const { host, pathname, searchParams } = url
  if (host === 'api.binance.com' && pathname === '/api/v3/klines') {
    const symbol = searchParams.get('symbol') ?? ''
    const quote = symbol.slice('1000SATS'.length) as keyof typeof satsIn
    const isTold = symbol === 'WAVESUSDT' ? () => true : (world.candles[quote] ?? (() => false))
    const truth = symbol === 'WAVESUSDT' ? wavesInUsdt : satsIn[quote]
    const from = Number(searchParams.get('startTime')) / DAY_MS
    return days(from, Math.min(from + Number(searchParams.get('limit')), dayOf(now) + 1))
      .filter(isTold)
      .map((day) => [day * DAY_MS, '1', '1', '1', truth(day), '1', day * DAY_MS + DAY_MS - 1])
  }
  if (host === 'coins.llama.fi') {
    const id = decodeURIComponent(pathname.slice('/chart/'.length))
    const start = Number(searchParams.get('start')) / 86_400
    const truth = dollarsOf[id]
    if (!truth) return { coins: {} }
    const prices = days(start, start + Number(searchParams.get('span'))).map(
      (midnight) => `{"timestamp":${midnight * 86_400},"price":${truth(midnight - 1)}}`,
    )
    return `{"coins":{"${id}":{"confidence":0.99,"prices":[${prices.join()}]}}}`
  }
  if (host === 'api.frankfurter.dev') {
    // Published in the afternoon; none on Saturdays and Sundays.
    const working = days(FIRST - 3, dayOf(now - 15 * 3_600_000) + 1).filter(
      (day) => ![0, 6].includes(new Date(day * DAY_MS).getUTCDay()),
    )
    const rates = working.map(
      (day) => `"${new Date(day * DAY_MS).toISOString().slice(0, 10)}":{"EUR":${euros(day)}}`,
    )
    return `{"base":"USD","rates":{${rates.join()}}}`
  }
  throw new Error(`nobody answers for ${url.href}`)
}

beforeEach(async () => {
  now = NOW
  asked = []
  world = { candles: { USDT: () => true }, down: [] }
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
  context = {
    db,
    fetch: (request) => {
      asked.push(request)
      const url = new URL(request.url)
      if (world.down.includes(url.host)) return Promise.resolve({ status: 503, headers: {}, text: 'down' })
      // CoinGecko lists none of these.
      if (url.host === 'api.coingecko.com') return Promise.resolve({ status: 404, headers: {}, text: '{}' })
      const body = answerOf(url)
      const text = typeof body === 'string' ? body : JSON.stringify(body)
      return Promise.resolve({ status: 200, headers: {}, text })
    },
    now: () => now,
    randomBytes: (length) => new Uint8Array(length),
    viewKey: {} as CryptoKey,
    announce: () => {},
  }
  await connect('one')
})
afterEach(async () => {
  forgetLimits()
  await db.delete()
})

async function connect(name: string, more: { paused?: boolean; canWithdraw?: boolean } = {}): Promise<void> {
  const id = name as AccountId
  const rights = { canRead: true, canTrade: false, canWithdraw: more.canWithdraw ?? false, checkedAt: NOW }
  await db.accounts.put({
    id,
    label: name,
    source: { kind: 'exchange', venue: binance, rights },
    paused: more.paused ?? false,
    createdAt: 0,
    tags: [],
  })
  const { apiKey = '', secret = '' } = FAKE_CREDENTIALS
  await db.credentials.put({ accountId: id, credentials: { apiKey, secret } })
  const market = (base: string, quote: string) => ({
    id: base + quote,
    symbol: `${base}/${quote}`,
    base,
    quote,
    baseId: base,
    quoteId: quote,
    active: true,
    type: 'spot',
    spot: true,
    precision: { amount: '1', price: '0.0000001' },
    limits: {},
  })
  const currencies = Object.fromEntries(
    ['1000SATS', 'WAVES', 'USDT', 'EUR', 'BTC'].map((code) => [code, { id: code, code, precision: '0.01' }]),
  )
  const rows = [...['EUR', 'BTC', 'USDT'].map((quote) => market('1000SATS', quote)), market('WAVES', 'USDT')]
  const markets = Object.fromEntries(rows.map((row) => [row.symbol, row]))
  await db.markets.put({ venue: binance, at: NOW, json: JSON.stringify({ markets, currencies }) })
}

const entry: EffectiveEntry = {
  id: 'e' as EntryId,
  accountId: 'one' as AccountId,
  nativeId: '',
  at: (FIRST + 1) * DAY_MS,
  kind: 'deposit',
  legs: [{ asset: SATS, quantity: amount('1000') }],
  fees: [],
  origin: 'api',
  source: 'test',
}
async function wanted(entries = [entry]) {
  const [accounts, closes, moments, pastRates] = await Promise.all([
    db.accounts.toArray(),
    db.closes.toArray(),
    db.momentPrices.toArray(),
    db.pastRates.toArray(),
  ])
  const isAskable = askableBy(accounts)
  const given = { closes, moments, pastRates, collectionOf, isAskable, isCounted: () => true, now }
  return wantedPrices({ ...given, entries })
}
const fetchOnce = async (entries = [entry]) =>
  createPastPriceFetcher(context).fetch(await wanted(entries), { budgetMs: 60_000 })
const closesOf = async (asset: AssetId) => (await db.closes.toArray()).find((row) => row.asset === asset)
const klines = () => asked.filter(({ url }) => url.includes('klines'))

/** Exact, and without the product's arithmetic. */
function digitsOf(text: string): { units: bigint; places: number } {
  const [whole = '0', fraction = ''] = text.split('.')
  return { units: BigInt(whole + fraction), places: fraction.length }
}
function plain(units: bigint, places: number): string {
  const text = units.toString().padStart(places + 1, '0')
  return `${text.slice(0, -places)}.${text.slice(-places)}`.replace(/\.?0+$/, '')
}
function product(a: string, b: string): string {
  const [x, y] = [digitsOf(a), digitsOf(b)]
  return plain(x.units * y.units, x.places + y.places)
}
/** 34 places; no truth of this file lies half way between two of them. */
function quotient(a: string, b: string): string {
  const [x, y] = [digitsOf(a), digitsOf(b)]
  const numerator = x.units * 10n ** BigInt(34 + y.places)
  const denominator = y.units * 10n ** BigInt(x.places)
  return plain((2n * numerator + denominator) / (2n * denominator), 34)
}

test("the closes of a coin that only Binance knows are its candles times the tether's own closes, to the last digit", async () => {
  expect(await fetchOnce()).toMatchObject({ left: 0, failures: [] })
  const tether = dollarsOf['coingecko:tether'] ?? String
  const row = await closesOf(SATS)
  expect(row?.closes).toEqual(days(FIRST, TODAY).map((day) => product(satsIn.USDT(day), tether(day))))
  expect(new Set(row?.closes).size).toBe(10)
  expect(row?.sources).toEqual(days(FIRST, TODAY).map(() => 'venue:binance'))
  expect((await closesOf(TETHER))?.sources[0]).toBe('defillama')
  expect(klines().map(({ purpose, sends }) => [purpose, sends])).toEqual([
    ['Binance past prices', 'nothing private'],
  ])
  expect((await wanted()).closes).toEqual([])
})

test('the book tells the close with the exchange as its source', async () => {
  await fetchOnce()
  const [closes, pastRates] = await Promise.all([db.closes.toArray(), db.pastRates.toArray()])
  const book = createPriceBook({ currency: 'usd', closes, moments: [], pastRates, collectionOf })
  expect(book.priceAt(SATS, (FIRST + 4) * DAY_MS - 1)).toMatchObject({
    price: product(satsIn.USDT(FIRST + 3), dollarsOf['coingecko:tether']?.(FIRST + 3) ?? ''),
    source: 'venue:binance',
    grain: 'day',
  })
})

test('a day that one market lacks has the price of the next; a day without any candle has none', async () => {
  world.candles = { USDT: (day) => day >= FIRST + 5, BTC: (day) => day !== FIRST + 2 }
  await fetchOnce()
  const [tether, bitcoin] = [dollarsOf['coingecko:tether'], dollarsOf['coingecko:bitcoin']]
  expect((await closesOf(SATS))?.closes).toEqual(
    days(FIRST, TODAY).map((day) => {
      if (day === FIRST + 2) return null
      return day >= FIRST + 5
        ? product(satsIn.USDT(day), tether?.(day) ?? '')
        : product(satsIn.BTC(day), bitcoin?.(day) ?? '')
    }),
  )
  expect((await closesOf(BITCOIN))?.closes).toHaveLength(10)
  expect((await wanted()).closes).toEqual([])
})

test("money is counted at the day's reference rate, on a weekend at the last one before", async () => {
  world.candles = { EUR: () => true }
  await fetchOnce()
  const rateDay = (day: number) => (day === FIRST + 5 || day === FIRST + 6 ? FIRST + 4 : day)
  expect((await closesOf(SATS))?.closes).toEqual(
    days(FIRST, TODAY).map((day) => quotient(satsIn.EUR(day), euros(rateDay(day)))),
  )
})

test('rates that were read before the day was over are read again before a candle of that day is counted', async () => {
  world.candles = { EUR: () => true }
  await fetchOnce()
  now = NOW + DAY_MS - 6 * 3_600_000 // the rates of less than a day ago end before the day that is asked now
  await fetchOnce()
  expect((await closesOf(SATS))?.closes.at(-1)).toBe(quotient(satsIn.EUR(TODAY), euros(TODAY)))
})

test('while nobody can say what the quote was worth, the days stay open', async () => {
  world.down = ['coins.llama.fi', 'api.coingecko.com']
  expect(await fetchOnce()).toMatchObject({ left: 1 })
  expect(await closesOf(SATS)).toBeUndefined()
  world.down = []
  expect(await fetchOnce()).toMatchObject({ left: 0 })
  expect((await closesOf(SATS))?.closes.every((close) => close !== null)).toBe(true)
})

test('an exchange that fails leaves its days open', async () => {
  world.down = ['api.binance.com']
  const { left, failures } = await fetchOnce()
  expect([left, failures.map(({ source }) => source)]).toEqual([1, ['venue:binance']])
  expect((await wanted()).closes).toMatchObject([{ asset: SATS, from: FIRST, until: TODAY }])
})

test('without an account that may be asked nothing is wanted nor stored; when there is one, it is asked', async () => {
  await connect('one', { paused: true })
  await connect('two', { canWithdraw: true })
  expect((await wanted()).closes).toEqual([])
  await fetchOnce()
  expect([klines(), await closesOf(SATS)]).toEqual([[], undefined])
  await connect('three')
  await fetchOnce()
  expect(klines()).toHaveLength(1)
  expect((await closesOf(SATS))?.closes).toHaveLength(10)
})

test('the candle of today is not taken, and tomorrow only the new day is asked', async () => {
  await fetchOnce()
  expect((await closesOf(SATS))?.closes).toHaveLength(10)
  now = NOW + DAY_MS
  await fetchOnce()
  expect((await closesOf(SATS))?.closes).toHaveLength(11)
  const last = new URL(klines().at(-1)?.url ?? '').searchParams
  expect([last.get('startTime'), last.get('limit')]).toEqual([String(TODAY * DAY_MS), '1'])
})

const wavesAt = (account: string): EffectiveEntry[] => [
  { ...entry, accountId: account as AccountId, legs: [{ asset: WAVES, quantity: amount('3') }] },
]

test('a well-known coin that no other source knows has the closes of the exchange where it was', async () => {
  expect(await fetchOnce(wavesAt('one'))).toMatchObject({ left: 0, failures: [] })
  const tether = dollarsOf['coingecko:tether'] ?? String
  const row = await closesOf(WAVES)
  expect(row?.closes).toEqual(days(FIRST, TODAY).map((day) => product(wavesInUsdt(day), tether(day))))
  expect(row?.sources[0]).toBe('venue:binance')
})

test('what nobody knew is asked again when the coin is met at an exchange', async () => {
  const [elsewhere, everywhere] = [wavesAt('a wallet'), [...wavesAt('a wallet'), ...wavesAt('one')]]
  await fetchOnce(elsewhere)
  expect(klines()).toEqual([])
  expect((await wanted(elsewhere)).closes).toEqual([])
  await fetchOnce(everywhere)
  expect(klines()).toHaveLength(1)
  expect((await closesOf(WAVES))?.sources[0]).toBe('venue:binance')
  expect((await wanted(everywhere)).closes).toEqual([])
})

test('an exchange is not asked for a coin that was never there, nor for one that another source knows', async () => {
  await fetchOnce(wavesAt('a wallet'))
  expect((await closesOf(WAVES))?.closes.every((close) => close === null)).toBe(true)
  await fetchOnce([{ ...entry, legs: [{ asset: BITCOIN, quantity: amount('1') }] }])
  expect((await closesOf(BITCOIN))?.sources[0]).toBe('defillama')
  expect(klines()).toEqual([])
})

test('while another source is silent the exchange is not asked for what that source may know', async () => {
  world.down = ['coins.llama.fi']
  expect(await fetchOnce(wavesAt('one'))).toMatchObject({ left: 1 })
  expect(klines()).toEqual([])
})
