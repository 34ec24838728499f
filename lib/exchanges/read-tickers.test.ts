import { afterEach, expect, test } from 'vitest'
import { connectionTo, type FakeAnswer, fakeVenue, NOW } from '@/tests/fixtures/fake-venue'
import { readTickers } from './read-tickers.client'
import { forgetLimits } from './share-limits.client'

afterEach(forgetLimits)

const market = (base: string, quote: string, more: object = {}) => ({
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
  precision: { amount: '0.01', price: '0.01' },
  limits: {},
  ...more,
})
const rows = [
  market('1000SATS', 'BTC'),
  market('1000SATS', 'USDT'),
  market('1000SATS', 'TRY'),
  market('WEIRD', 'USDC', { active: false }),
  market('WEIRD', 'BTC'),
  market('GONE', 'USDT', { active: false }),
  market('ONLYSWAP', 'USDT', { spot: false, type: 'swap', swap: true }),
]
const codes = ['1000SATS', 'WEIRD', 'GONE', 'ONLYSWAP', 'BTC', 'USDT', 'USDC', 'TRY']
const cache = {
  read: () =>
    Promise.resolve({
      at: NOW,
      json: JSON.stringify({
        markets: Object.fromEntries(rows.map((row) => [row.symbol, row])),
        currencies: Object.fromEntries(codes.map((code) => [code, { id: code, code, precision: '0.01' }])),
      }),
    }),
  write: () => Promise.resolve(),
}
const ticker = (symbol: string, lastPrice: string) => ({ symbol, lastPrice, closeTime: NOW - 1000 })

async function read(wanted: string[], answers: FakeAnswer[], id = 'binance') {
  const { fetch, requests } = fakeVenue(answers)
  const tickers = await readTickers(connectionTo(id, fetch, { cache }), wanted)
  return { tickers, requests }
}

test('the market closest to money is asked, exactly, and nothing else is', async () => {
  const body = [
    ticker('1000SATSUSDT', '0.000312345678901234567'),
    ticker('WEIRDBTC', '0.00000001'),
    ticker('WEIRDUSDC', '99'),
  ]
  const { tickers, requests } = await read(['1000SATS', 'weird'], [{ path: 'ticker/24hr', body }])
  expect(tickers).toEqual([
    { base: '1000SATS', quote: 'USDT', last: '0.000312345678901234567', at: NOW - 1000 },
    { base: 'WEIRD', quote: 'BTC', last: '0.00000001', at: NOW - 1000 },
  ])
  expect(requests.map(({ url }) => new URL(url).searchParams.get('symbols'))).toEqual([
    '["1000SATSUSDT","WEIRDBTC"]',
  ])
  expect(requests[0]).toMatchObject({ purpose: 'Binance tickers', sends: 'nothing private' })
})

test('a symbol that is not traded for money on the spot market is not asked for', async () => {
  const { tickers, requests } = await read(['GONE', 'ONLYSWAP', 'UNHEARD'], [])
  expect(tickers).toEqual([])
  expect(requests).toEqual([])
})

test('a price that is no number is no price', async () => {
  const body = [ticker('1000SATSUSDT', 'NaN'), { symbol: 'WEIRDBTC' }]
  expect((await read(['1000SATS', 'WEIRD'], [{ path: 'ticker/24hr', body }])).tickers).toEqual([])
})

test('a venue that fails is an error, not an empty answer', async () => {
  await expect(
    read(['1000SATS'], [{ path: 'ticker', status: 503, body: 'maintenance' }]),
  ).rejects.toMatchObject({
    code: 'unavailable',
  })
})
