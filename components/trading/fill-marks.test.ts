import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { EntryView } from '@/lib/ledger/views'
import { fillMarks, fillsOfEntries } from './fill-marks'

const candles = [{ at: 0 }, { at: 60 }, { at: 120 }]

test('each side of a candle has one mark, whoever told the fill and however often', () => {
  const marks = fillMarks(
    [
      { at: 61, side: 'buy' },
      { at: 119, side: 'buy' },
      { at: 70, side: 'sell' },
      { at: 5000, side: 'sell' },
    ],
    candles,
  )
  expect(marks).toEqual([
    { at: 60, side: 'buy' },
    { at: 60, side: 'sell' },
    { at: 120, side: 'sell' },
  ])
})

test('what was before the first candle has no place', () => {
  expect(fillMarks([{ at: -1, side: 'buy' }], candles)).toEqual([])
})

test('of the entries only trades of the coin count, and the sign tells the side', () => {
  const BTC = 'coin:bitcoin' as AssetId
  const entry = (kind: 'trade' | 'deposit', quantity: string) =>
    ({
      at: 1,
      kind,
      ignored: false,
      legs: [{ asset: BTC, symbol: 'BTC', quantity: amount(quantity), value: null }],
    }) as unknown as EntryView
  const fills = fillsOfEntries([entry('trade', '-1'), entry('trade', '1'), entry('deposit', '1')], BTC)
  expect(fills.map(({ side }) => side)).toEqual(['sell', 'buy'])
})
