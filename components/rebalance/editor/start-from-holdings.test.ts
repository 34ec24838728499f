import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { SleeveId } from '@/lib/core/rebalance'
import { METHODS } from '@/lib/rebalance/methods/registry'
import { weightSum, weightsIn } from './param-draft'
import { splitByValue, splitEqually } from './split-equally'
import { type HeldLine, startFromHoldings } from './start-from-holdings'
import { newDraft } from './strategy-draft'

const line = (asset: string, symbol: string, value: string | null): HeldLine => ({
  asset: asset as AssetId,
  symbol,
  value: value === null ? null : amount(value),
})
const begin = (lines: HeldLine[]) =>
  startFromHoldings(newDraft({ methods: METHODS, locale: 'en', timeZone: 'UTC' }), lines, {
    method: 'target-weights',
    field: 'weights',
    locale: 'en',
    newId: () => 'spare' as SleeveId,
  })

test('what is held keeps its weight, money is money, and the small and the unpriced are left alone', () => {
  const draft = begin([
    line('coin:bitcoin', 'BTC', '6000'),
    line('coin:ethereum', 'ETH', '3000'),
    line('fiat:eur', 'EUR', '400'),
    line('coin:usd-coin', 'USDC', '600'),
    line('coin:dogecoin', 'DOGE', '9'),
    line('manual:house', 'HOUSE', null),
  ])
  expect(draft.sleeves.map(({ name }) => name)).toEqual(['BTC', 'ETH'])
  expect(draft.cash).toEqual(['coin:usd-coin', 'fiat:eur'])
  expect(weightsIn(draft.params['target-weights']?.weights)).toEqual({
    'coin:bitcoin': '60',
    'coin:ethereum': '30',
  })
})

test('without money the weights come to exactly the whole', () => {
  const draft = begin(['a', 'b', 'c'].map((each) => line(`coin:${each}`, each, '1')))
  const weights = weightsIn(draft.params['target-weights']?.weights)
  expect(weightSum(weights, Object.keys(weights), 'en')).toBe(1)
})

test('parts of every count and of random values come to the whole', () => {
  const whole = (parts: number[]) => Math.round(parts.reduce((sum, part) => sum + part, 0) * 1e6) / 1e6
  for (let count = 1; count <= 40; count += 1) {
    expect(whole(splitEqually(count))).toBe(1)
    expect(whole(splitByValue(Array.from({ length: count }, (_, at) => ((at * 7919) % 97) + 0.37)))).toBe(1)
  }
  expect(splitByValue([0, 0])).toEqual([0, 0])
})
