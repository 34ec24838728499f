/** Daily candles in the row shapes that Binance, Kraken and Coinbase document. */
import { afterEach, expect, test } from 'vitest'
import type { GuardedAnswer, GuardedRequest } from '@/lib/engine/guarded-fetch.client'
import { connectionTo } from '@/tests/fixtures/fake-venue'
import { openCandles } from './read-candles.client'
import { forgetLimits } from './share-limits.client'

afterEach(forgetLimits)

const DAY_MS = 86_400_000
const TODAY = 20_000
const NOW = TODAY * DAY_MS + 5 * 3_600_000

const market = (id: string, symbol: string, more: object = {}) => {
  const [base = '', quote = ''] = symbol.split('/')
  return {
    id,
    symbol,
    base,
    quote,
    baseId: base,
    quoteId: quote,
    active: true,
    type: 'spot',
    spot: true,
    precision: { amount: '0.01', price: '0.0000001' },
    limits: {},
    ...more,
  }
}
const rows = (id: string) =>
  ({
    binance: [
      market('XYZBTC', 'XYZ/BTC'),
      market('XYZUSDT', 'XYZ/USDT', { active: false }),
      market('XYZTRY', 'XYZ/TRY'),
      market('XYZUSDT_PERP', 'XYZ/USDT:USDT', { spot: false, type: 'swap' }),
    ],
    kraken: [market('XYZEUR', 'XYZ/EUR')],
    coinbase: [market('XYZ-USD', 'XYZ/USD')],
    bitopro: [market('xyz_usdt', 'XYZ/USDT')],
    bit2c: [market('XyzNis', 'XYZ/USDT')],
  })[id] as ReturnType<typeof market>[]

interface Told {
  /** Of the question: which candles the venue tells. */
  answer: (params: URLSearchParams, path: string) => unknown
  status?: number
}

async function open(id: string, { answer, status = 200 }: Told) {
  const requests: GuardedRequest[] = []
  const fetch = (request: GuardedRequest): Promise<GuardedAnswer> => {
    requests.push(request)
    const { pathname, searchParams } = new URL(request.url)
    const body = answer(searchParams, pathname)
    return Promise.resolve({
      status,
      headers: {},
      text: typeof body === 'string' ? body : JSON.stringify(body),
    })
  }
  const markets = Object.fromEntries(rows(id).map((row) => [row.symbol, row]))
  const codes = ['XYZ', 'USDT', 'USD', 'EUR', 'BTC', 'TRY']
  const currencies = Object.fromEntries(codes.map((code) => [code, { id: code, code, precision: '0.01' }]))
  const json = JSON.stringify({ markets, currencies })
  const cache = { read: () => Promise.resolve({ at: NOW, json }), write: () => Promise.resolve() }
  const reader = await openCandles(connectionTo(id, fetch, { cache, now: () => NOW }))
  const [first] = reader.markets
  return {
    ...reader,
    requests,
    closes: (from: number, until: number, symbol = first?.symbol) => {
      const asked = reader.markets.find((each) => each.symbol === symbol)
      if (!asked) throw new Error(`no market ${symbol}`)
      return reader.closes(asked, { from, until })
    },
  }
}

/** What the coin truly cost: 22 digits, more than a double holds. */
const trueClose = (day: number) => `0.000${day}1234567890123457`
const day = (params: URLSearchParams, name: string, unit = 1000) => Number(params.get(name)) / (DAY_MS / unit)
const daysOf = (from: number, until: number) =>
  Array.from({ length: Math.max(0, until - from) }, (_, at) => from + at)
const expected = (from: number, until: number) =>
  new Map(daysOf(from, until).map((each) => [each, trueClose(each)]))

const kline = (each: number, close = trueClose(each)) => [
  each * DAY_MS,
  '1',
  '2',
  '0.5',
  close,
  '148976.11427815',
  (each + 1) * DAY_MS - 1,
  '2434.19055334',
  308,
  '1756.87402397',
  '28.46694368',
  '0',
]
/** Listed on day 19,600; the candle of today is not over. */
const klines: Told['answer'] = (params) => {
  const from = Math.max(19_600, day(params, 'startTime', 1))
  return daysOf(from, Math.min(from + Number(params.get('limit')), TODAY + 1)).map((each) => kline(each))
}

test('Binance: every close to the last digit, from the listing to yesterday; closed markets count, derivatives do not', async () => {
  const { markets, closes, requests } = await open('binance', { answer: klines })
  expect(markets.map(({ symbol }) => symbol)).toEqual(['XYZ/USDT', 'XYZ/BTC'])
  expect(await closes(19_500, TODAY + 9)).toEqual(expected(19_600, TODAY))
  expect(requests.map(({ purpose, sends }) => [purpose, sends])).toEqual([
    ['Binance past prices', 'nothing private'],
  ])
  const { host, pathname, searchParams } = new URL(requests[0]?.url ?? '')
  expect([host, pathname, searchParams.get('symbol'), searchParams.get('interval')]).toEqual([
    'api.binance.com',
    '/api/v3/klines',
    'XYZUSDT',
    '1d',
  ])
})

test('Kraken: tells the last 720 days whatever is asked; what is older has no price', async () => {
  const ohlc = (params: URLSearchParams) => ({
    error: [],
    result: {
      [params.get('pair') ?? '']: daysOf(TODAY - 719, TODAY + 1).map((each) => [
        (each * DAY_MS) / 1000,
        '1',
        '2',
        '0.5',
        trueClose(each),
        '1',
        '9.12201000',
        5,
      ]),
      last: ((TODAY - 1) * DAY_MS) / 1000,
    },
  })
  const { closes, requests } = await open('kraken', { answer: ohlc })
  expect(await closes(TODAY - 900, TODAY - 600)).toEqual(expected(TODAY - 719, TODAY - 600))
  expect(await closes(TODAY - 1100, TODAY - 800)).toEqual(new Map())
  expect(requests.every(({ url }) => url.startsWith('https://api.kraken.com/0/public/OHLC'))).toBe(true)
})

test('Coinbase: 300 candles a page, newest first, page after page', async () => {
  const candles = (params: URLSearchParams) => {
    const from = day(params, 'start')
    const until = Math.min(day(params, 'end'), TODAY + 1)
    if (until - from > 300) return { error: 'INVALID_ARGUMENT', message: 'number of candles' }
    return {
      candles: daysOf(from, until)
        .map((each) => ({
          start: String((each * DAY_MS) / 1000),
          low: '0.5',
          high: '2',
          open: '1',
          close: trueClose(each),
          volume: '1.87780853',
        }))
        .reverse(),
    }
  }
  const { closes, requests } = await open('coinbase', { answer: candles })
  expect(await closes(TODAY - 366, TODAY)).toEqual(expected(TODAY - 366, TODAY))
  expect(requests.map(({ url }) => new URL(url).pathname)).toEqual([
    '/api/v3/brokerage/market/products/XYZ-USD/candles',
    '/api/v3/brokerage/market/products/XYZ-USD/candles',
  ])
})

test('a venue that tells fewer candles at once than it says is asked on', async () => {
  const few: Told['answer'] = (params, path) => (klines(params, path) as unknown[]).slice(0, 7)
  const { closes, requests } = await open('binance', { answer: few })
  expect(await closes(TODAY - 20, TODAY)).toEqual(expected(TODAY - 20, TODAY))
  expect(requests).toHaveLength(3)
})

test('a gap stays a gap', async () => {
  const gaps: Told['answer'] = (params, path) =>
    (klines(params, path) as unknown[]).filter((_, at) => at % 3 === 0)
  const { closes } = await open('binance', { answer: gaps })
  expect([...(await closes(TODAY - 10, TODAY)).keys()]).toEqual([TODAY - 10, TODAY - 7, TODAY - 4, TODAY - 1])
})

test('ccxt fills the days without trade of some venues with the last price: that is not taken', async () => {
  const row = (each: number) => ({
    timestamp: each * DAY_MS,
    open: '1',
    high: '2',
    low: '0.5',
    close: trueClose(each),
    volume: '5',
  })
  const data = [TODAY - 9, TODAY - 2].map(row)
  const { closes } = await open('bitopro', { answer: () => ({ data }) })
  expect([...(await closes(TODAY - 10, TODAY)).keys()]).toEqual([TODAY - 9, TODAY - 2])
})

test('a close of zero, below zero or without a number is none, and no day begins at another hour', async () => {
  const odd = [
    kline(TODAY - 6, '0.00000000'),
    kline(TODAY - 5, '-1'),
    kline(TODAY - 4, 'NaN'),
    kline(TODAY - 3 + 16 / 24),
    kline(TODAY - 2),
    'nonsense',
  ]
  const { closes } = await open('binance', { answer: () => odd })
  expect(await closes(TODAY - 9, TODAY)).toEqual(expected(TODAY - 2, TODAY - 1))
})

test('an empty list is an answer; a missing list, a failure or a ban is none', async () => {
  expect(await (await open('binance', { answer: () => [] })).closes(TODAY - 3, TODAY)).toEqual(new Map())
  const bad = await open('coinbase', { answer: () => ({ note: 'later' }) })
  await expect(bad.closes(TODAY - 3, TODAY)).rejects.toMatchObject({ code: 'bad-answer' })
  const down = await open('binance', { answer: () => 'maintenance', status: 503 })
  await expect(down.closes(TODAY - 3, TODAY)).rejects.toMatchObject({ code: 'unavailable' })
})

test('a market that the venue does not know any more has no closes, and that is an answer', async () => {
  const gone = await open('binance', {
    answer: () => ({ code: -1121, msg: 'Invalid symbol.' }),
    status: 400,
  })
  expect(await gone.closes(TODAY - 3, TODAY)).toEqual(new Map())
})

test('a venue without daily candles is not asked for anything', async () => {
  const { markets, requests } = await open('bit2c', { answer: () => [] })
  expect(markets).toEqual([])
  expect(requests).toEqual([])
})
