/** Lots are consumed in their order, and the gain is exact. */
import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { accountOf, coin } from '@/tests/fixtures/plan-question'
import { acquire, consume, countedGain, gainOf, openPools, poolFor } from './pools'
import type { PlanLots } from './question'

const lots: PlanLots = {
  asset: coin('btc'),
  accounts: [accountOf('kraken')],
  currency: 'EUR',
  rate: amount('0.9'),
  isRough: false,
  lots: [
    { quantity: amount('1'), cost: amount('60'), term: 'long' },
    { quantity: amount('2'), cost: amount('120'), term: 'short', daysToLong: 40 },
    { quantity: amount('1'), term: 'short', daysToLong: 90 },
  ],
}
const open = () => {
  const [pool] = openPools([lots])
  if (!pool) throw new Error('one pool')
  return pool
}

test('a sale takes lots in their order, in the currency of the rules', () => {
  // 200 dollars for 2: 90 euros for each. 90 - 60 = 30 long, 90 - 120 = -30 short.
  expect(gainOf(open(), { quantity: amount('2'), proceedsUsd: amount('200') })).toEqual({
    currency: 'EUR',
    gain: '0',
    short: '-30',
    long: '30',
    missing: '0',
    isRough: false,
    daysToLong: 40,
  })
})

test('a cost that is not known is missing, and no gain; beyond the lots too', () => {
  expect(gainOf(open(), { quantity: amount('5'), proceedsUsd: amount('500') })).toMatchObject({
    gain: '-30',
    missing: '2',
    daysToLong: 40,
  })
})

test('against a budget, an unknown cost counts as none and an exempt gain not at all', () => {
  expect(countedGain(open(), { quantity: amount('5'), proceedsUsd: amount('500') })).toBe('150')
  const [exempt] = openPools([
    { ...lots, lots: [{ quantity: amount('1'), cost: amount('1'), term: 'exempt' }] },
  ])
  expect(exempt && countedGain(exempt, { quantity: amount('1'), proceedsUsd: amount('100') })).toBe('0')
})

test('what was sold is gone for the next leg, and what was bought comes last', () => {
  const pool = open()
  consume(pool, amount('1.5'))
  acquire(pool, { receives: { asset: coin('btc'), quantity: amount('2') } }, amount('200'))
  expect(pool.lots.map(({ quantity, cost }) => [quantity, cost])).toEqual([
    ['1.5', '120'],
    ['1', undefined],
    ['2', '90'],
  ])
})

test('a pool belongs to its accounts', () => {
  const pools = openPools([lots])
  expect(poolFor(pools, coin('btc'), accountOf('kraken'))).toBeDefined()
  expect(poolFor(pools, coin('btc'), accountOf('binance'))).toBeUndefined()
})
