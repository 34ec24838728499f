import { describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { Leash } from '@/lib/core/rebalance'
import { orderLeg } from '@/tests/fixtures/open-fake-runs'
import { beyondLeash, hasFallen, type LeashedOrder, leashedLeg, pricesApart } from './beyond-leash'

const NOW = 1_900_000_000_000
const leash: Leash = {
  mostPerOrderUsd: amount('100'),
  mostPerDayUsd: amount('250'),
  slippage: 0.005,
  priceGap: 0.02,
  accounts: ['kraken' as AccountId],
  assets: ['coin:bitcoin' as AssetId, 'fiat:usd' as AssetId],
  until: NOW + 1,
  drawdown: 0.1,
}
const order: LeashedOrder = {
  account: 'kraken' as AccountId,
  accountLabel: 'Kraken',
  assets: ['coin:bitcoin' as AssetId, 'fiat:usd' as AssetId],
  worthUsd: amount('100'),
  slippage: 0.005,
}
const ask = (orders: LeashedOrder[], change: { now?: number; spentUsd?: string } = {}) =>
  beyondLeash(leash, { now: change.now ?? NOW, spentUsd: amount(change.spentUsd ?? '0'), orders })?.template

describe('every bound holds at its edge and not beyond it', () => {
  test('all of them at once', () => expect(ask([order, order], { spentUsd: '50' })).toBeUndefined())

  test('the time of the consent', () => expect(ask([order], { now: NOW + 1 })).toMatch(/consent is over/))

  test('an account', () =>
    expect(ask([{ ...order, account: 'other' as AccountId }])).toMatch(/not among the accounts/))

  test('an asset, on either side', () => {
    const eth = 'coin:ethereum' as AssetId
    expect(ask([{ ...order, assets: [eth, order.assets[1] ?? eth] }])).toMatch(/not allowed/)
    expect(ask([{ ...order, assets: [order.assets[0] ?? eth, eth] }])).toMatch(/not allowed/)
  })

  test('an order', () =>
    expect(ask([order, { ...order, worthUsd: amount('100.000001') }])).toMatch(/would be of/))

  test('a day, with what was ordered in it', () => {
    expect(ask([order, order], { spentUsd: '50.01' })).toMatch(/within 24 hours/)
    expect(ask([order, order, order])).toMatch(/within 24 hours/)
  })

  test('slippage', () => expect(ask([{ ...order, slippage: 0.005_001 }])).toMatch(/worse than the price/))
})

describe('what is not known is beyond it', () => {
  test('the worth of an order, its slippage, what was ordered today', () => {
    const { worthUsd: _, ...worthless } = order
    const { slippage: __, ...blind } = order
    expect(ask([worthless])).toMatch(/worth is not known/)
    expect(ask([blind])).toMatch(/is not known/)
    expect(beyondLeash(leash, { now: NOW, orders: [order] })?.template).toMatch(/no price in US dollars/)
  })

  test('a leg without its slippage', () => {
    const leg = orderLeg({ id: '1', side: 'sell', base: 'BTC', amount: '1', limit: '99', cost: '99.5' })
    const { way } = leg
    if (way.kind !== 'order') throw new Error('an order')
    const { middle: _, ...blind } = way
    expect(leashedLeg({ ...leg, way: blind }).slippage).toBeUndefined()
    expect(leashedLeg({ ...leg, way: blind, slippageUsd: amount('0.995') }).slippage).toBe(0.01)
  })
})

test('a leg slips against the middle of its book, without its fee', () => {
  const sale = orderLeg({ id: '1', side: 'sell', base: 'BTC', amount: '1', limit: '99', cost: '99.5' })
  const buy = orderLeg({ id: '1', side: 'buy', base: 'BTC', amount: '1', limit: '101', cost: '100.5' })
  expect(leashedLeg(sale).slippage).toBeCloseTo(0.005, 4)
  expect(leashedLeg(buy).slippage).toBeCloseTo(0.005, 4)
  const inBase = { ...buy, pays: { ...buy.pays, quantity: amount('100.5') } }
  const receives = { ...buy.receives, quantity: amount('0.998') }
  expect(leashedLeg({ ...inBase, receives }).slippage).toBeCloseTo(0.005, 4)
})

test('a purchase counts at its limit, a sale at what it is worth', () => {
  const sketch = { id: '1', base: 'BTC', amount: '1', cost: '100' } as const
  expect(leashedLeg(orderLeg({ ...sketch, side: 'buy', limit: '101' })).worthUsd).toBe('101')
  expect(leashedLeg(orderLeg({ ...sketch, side: 'sell', limit: '99' })).worthUsd).toBe('100')
})

describe('two sources of a price', () => {
  const apart = (middle: string, base = '100', quote = '1') =>
    pricesApart(leash, { middle: amount(middle), base: amount(base), quote: amount(quote) })?.template

  test('may be so far apart, to either side', () => {
    expect([apart('102'), apart('98'), apart('51', '100', '2')]).toEqual([undefined, undefined, undefined])
    expect(apart('102.01')).toMatch(/apart/)
    expect(apart('97.99')).toMatch(/apart/)
  })

  test('are two: without one of them nothing is ordered', () => {
    const prices = { middle: amount('100'), base: amount('100'), quote: amount('1') }
    for (const missing of ['middle', 'base', 'quote'] as const) {
      const { [missing]: _, ...rest } = prices
      expect(pricesApart(leash, rest)?.template).toMatch(/no second price/)
    }
    expect(apart('100', '0')).toMatch(/no second price/)
  })
})

test('a fall is one below the bound', () => {
  const at = (whole: string) => hasFallen({ whole: amount(whole), peak: amount('100'), drawdown: 0.1 })
  expect([at('100'), at('90'), at('89.99'), at('0')]).toEqual([false, false, true, true])
  expect(hasFallen({ whole: amount('0'), peak: amount('0'), drawdown: 0.1 })).toBe(false)
})
