import { describe, expect, test } from 'vitest'
import { BOOK_LEVELS } from '@/lib/markets/live'
import { candleSource, joinCandles } from './candle-spans'
import { toBook, toCandles, toTicker, toTrades } from './market-values'

const NOW = 1_790_000_000_000

describe('a ticker', () => {
  test('has the venue’s numbers as they were written, and a ratio for its percent', () => {
    const row = { last: 100.5, bid: '100.40', ask: 0.1 + 0.2, percentage: 2.5, high: 110, baseVolume: 1e-7 }
    expect(toTicker(row, { now: NOW, tellsDay: true })).toEqual({
      last: '100.5',
      bid: '100.4',
      ask: '0.30000000000000004',
      change24h: 0.025,
      high24h: '110',
      volume24h: '0.0000001',
      at: NOW,
    })
  })

  test('of a venue whose day is not the last 24 hours tells no change, high, low or volume', () => {
    const row = { last: '1', percentage: '5', high: '2', low: '0.5', baseVolume: '9', timestamp: 7 }
    expect(toTicker(row, { now: NOW, tellsDay: false })).toEqual({ last: '1', at: 7 })
  })

  test.each([
    [{}],
    [{ last: null }],
    [{ last: 0 }],
    [{ last: -1 }],
    [{ last: 'NaN' }],
    ['text'],
    [undefined],
  ])('without a price is none: %j', (row) =>
    expect(toTicker(row, { now: NOW, tellsDay: true })).toBeUndefined())
})

describe('a book', () => {
  test('keeps its best levels, and leaves out what is empty or unreadable', () => {
    const bids = Array.from({ length: 200 }, (_, at) => [1000 - at, 1, 7])
    const book = toBook(
      {
        bids,
        asks: [
          [1001, 0],
          ['x', 1],
          [1002, 2],
        ],
        timestamp: 5,
      },
      NOW,
    )
    expect(book?.bids).toHaveLength(BOOK_LEVELS)
    expect(book?.bids[0]).toEqual(['1000', '1'])
    expect(book?.asks).toEqual([['1002', '2']])
    expect(book?.at).toBe(5)
  })

  test.each([
    [{}],
    [null],
    [{ bids: [], asks: 'none' }],
    [{ bids: [1], asks: [] }],
  ])('that is none is not an empty one: %j', (row) => expect(toBook(row, NOW)).toBeUndefined())
})

test('trades are told newest first; one without a number is named by what it says', () => {
  const trades = toTrades([
    { id: 7, timestamp: 1, side: 'buy', price: 2, amount: 3 },
    { timestamp: 5, price: '2.50', amount: '1' },
    { id: 8, timestamp: 6, side: 'sell', price: 0, amount: 1 },
    'nonsense',
  ])
  expect(trades).toEqual([
    { id: '5 2.5 1', at: 5, side: 'unknown', price: '2.5', amount: '1' },
    { id: '7', at: 1, side: 'buy', price: '2', amount: '3' },
  ])
})

test('candles are ordered, and one without a price is left out', () => {
  const candles = toCandles([
    [2000, 1, 3, 0.5, 2, 10],
    [1000, '1', '2', '1', '1.5', undefined],
    [3000, 1, 2, null, 1, 1],
    'x',
  ])
  expect(candles).toEqual([
    { at: 1000, open: 1, high: 2, low: 1, close: 1.5, volume: 0 },
    { at: 2000, open: 1, high: 3, low: 0.5, close: 2, volume: 10 },
  ])
})

describe('spans', () => {
  const HOUR = 3_600_000
  test('are taken as the venue tells them, else of the longest part', () => {
    expect(candleSource({ '4h': 1, '1h': 1 }, '4h')).toEqual({ timeframe: '4h', ms: 4 * HOUR, parts: 1 })
    expect(candleSource({ '2h': 1, '1h': 1 }, '4h')).toEqual({ timeframe: '2h', ms: 2 * HOUR, parts: 2 })
    expect(candleSource({ '1d': 1 }, '4h')).toBeUndefined()
  })

  test('are joined by the clock, with the open of the first and the close of the last', () => {
    const candle = (hour: number, price: number) => ({
      at: hour * HOUR,
      open: price,
      high: price + 2,
      low: price - 1,
      close: price + 1,
      volume: 5,
    })
    expect(joinCandles([candle(3, 10), candle(4, 20), candle(5, 15), candle(8, 30)], '4h')).toEqual([
      { at: 0, open: 10, high: 12, low: 9, close: 11, volume: 5 },
      { at: 4 * HOUR, open: 20, high: 22, low: 14, close: 16, volume: 10 },
      { at: 8 * HOUR, open: 30, high: 32, low: 29, close: 31, volume: 5 },
    ])
  })

  test('a week begins on Monday', () => {
    const sunday = Date.UTC(2026, 10, 22)
    const day = (at: number) => ({ at, open: 1, high: 1, low: 1, close: 1, volume: 1 })
    expect(joinCandles([day(sunday), day(sunday + 24 * HOUR)], '1w').map(({ at }) => at)).toEqual([
      Date.UTC(2026, 10, 16),
      Date.UTC(2026, 10, 23),
    ])
  })
})
