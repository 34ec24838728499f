import { expect, test } from 'vitest'
import type { LiveCandle } from '@/lib/markets/live'
import { mergeCandles } from './merge-candles'

const candle = (at: number, close: number): LiveCandle => ({
  at,
  open: 1,
  high: close,
  low: 1,
  close,
  volume: 1,
})
const seen = (candles: readonly LiveCandle[]) => candles.map(({ at, close }) => [at, close])

test('the last candle is replaced by what came later, and the next one follows it', () => {
  const merged = mergeCandles([candle(0, 1), candle(60, 2)], [candle(60, 3), candle(120, 4)])
  expect(seen(merged)).toEqual([
    [0, 1],
    [60, 3],
    [120, 4],
  ])
})

test('older candles go before', () => {
  expect(seen(mergeCandles([candle(120, 1)], [candle(0, 1), candle(60, 1)])).map(([at]) => at)).toEqual([
    0, 60, 120,
  ])
})

test('nothing new leaves the row as it is', () => {
  expect(seen(mergeCandles([candle(0, 1)], []))).toEqual([[0, 1]])
  expect(seen(mergeCandles([], [candle(0, 1)]))).toEqual([[0, 1]])
})
