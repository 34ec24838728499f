import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { priceGap, spanFor } from './price-gap'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const candle = (at: number, low: number, high: number, close = low) => ({
  at,
  open: low,
  high,
  low,
  close,
  volume: 1,
})
const question = {
  from: 0,
  until: 10 * MINUTE,
  span: '1m' as const,
  quoteUsd: amount('1'),
  knownUsd: amount('100'),
  source: 'kraken',
}

test('the candles of the stretch, in dollars', () => {
  const candles = [candle(0, 99, 101), candle(MINUTE, 90, 100), candle(2 * MINUTE, 98, 110.5, 100)]
  expect(priceGap({ ...question, candles: candles.toReversed(), quoteUsd: amount('0.999') })).toEqual({
    from: 0,
    until: 10 * MINUTE,
    candles: [
      { at: 0, until: MINUTE, high: '100.899', low: '98.901' },
      { at: MINUTE, until: 2 * MINUTE, high: '99.9', low: '89.91' },
      { at: 2 * MINUTE, until: 3 * MINUTE, high: '110.3895', low: '97.902' },
    ],
    source: 'kraken',
  })
})

test('the candle that the stretch has cut is among them; what ended before it, or began after it, is not', () => {
  const ats = [-MINUTE, -1, MINUTE, 10 * MINUTE]
  const gap = priceGap({ ...question, candles: ats.map((at) => candle(at, 99, 101)) })
  expect(gap?.candles.map(({ at }) => at)).toEqual([-1, MINUTE])
})

test('no candles, or a market that speaks of something else, tell nothing', () => {
  expect(priceGap({ ...question, candles: [] })).toBeUndefined()
  expect(priceGap({ ...question, candles: [candle(0, 1, 2)] })).toBeUndefined()
  expect(priceGap({ ...question, candles: [candle(0, 1, 2)], knownUsd: undefined })).toBeDefined()
})

test.each([
  [20 * MINUTE, '1m'],
  [5 * HOUR, '5m'],
  [24 * HOUR, '15m'],
  [7 * 24 * HOUR, '1h'],
  [30 * 24 * HOUR, '4h'],
  [190 * 24 * HOUR, '1d'],
  [900 * 24 * HOUR, '1w'],
])('a stretch of %d ms is told by candles of %s', (ms, span) => {
  expect(spanFor(ms)).toBe(span)
})
