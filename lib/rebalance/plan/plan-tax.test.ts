/** Lots in a plan: which are sold, what each leg realises, and a budget that holds. */
import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import {
  accountOf,
  coin,
  exchange,
  holding,
  market,
  planQuestion,
  pricesOf,
  sleeve,
  target,
} from '@/tests/fixtures/plan-question'
import { planRebalance } from './plan-rebalance'
import type { PlanLot, PlanLots } from './question'

const lotsOf = (name: string, accounts: readonly string[], lots: readonly PlanLot[]): PlanLots => ({
  asset: coin(name),
  accounts: accounts.map(accountOf),
  currency: 'USD',
  rate: amount('1'),
  isRough: false,
  lots,
})
const lot = (quantity: string, cost: string, term: PlanLot['term'] = 'short'): PlanLot => ({
  quantity: amount(quantity),
  cost: amount(cost),
  term,
})

/** 20 BTC at each of two venues; half of everything is to become money. */
const twoVenues = planQuestion({
  places: [exchange('kraken', [market('kraken', 'BTC/USD')]), exchange('okx', [market('okx', 'BTC/USD')])],
  holdings: [holding('kraken', 'btc', '20'), holding('okx', 'btc', '20')],
  sleeves: [sleeve('cash'), sleeve('btc')],
  targets: [target('btc', 0.5), target('cash', 0.5)],
})
const sellersOf = (lots: readonly PlanLots[]) =>
  planRebalance({ ...twoVenues, lots }).legs.map(({ account }) => account)

test('without lots nothing is said of a gain', () => {
  const plan = planRebalance(twoVenues)
  expect(plan.tax).toBeUndefined()
  expect(plan.legs[0]?.gain).toBeUndefined()
})

test('a loss is sold before a gain', () => {
  const [gains, losses] = [[lot('20', '50')], [lot('20', '150')]]
  expect(sellersOf([lotsOf('btc', ['kraken'], gains), lotsOf('btc', ['okx'], losses)])[0]).toBe('okx')
  expect(sellersOf([lotsOf('btc', ['kraken'], losses), lotsOf('btc', ['okx'], gains)])[0]).toBe('kraken')
})

test('a long-term gain is realised before the same gain short-term, and a small one before a large one', () => {
  const of = (first: PlanLot, second: PlanLot) =>
    sellersOf([lotsOf('btc', ['kraken'], [first]), lotsOf('btc', ['okx'], [second])])[0]
  expect(of(lot('20', '50'), lot('20', '50', 'long'))).toBe('okx')
  expect(of(lot('20', '50', 'long'), lot('20', '50'))).toBe('kraken')
  expect(of(lot('20', '50'), lot('20', '90'))).toBe('okx')
})

test('a pool that all accounts share prefers none of them', () => {
  const plan = planRebalance({
    ...twoVenues,
    lots: [lotsOf('btc', ['kraken', 'okx'], [lot('5', '100'), lot('35', '40')])],
  })
  // Sold: 20.01; 5 at 100, the rest at 40, for 99.9 each.
  const sold = plan.legs.reduce((all, { pays }) => all + Number(pays.quantity), 0)
  expect(Number(plan.tax?.gain)).toBeCloseTo(5 * -0.1 + (sold - 5) * 59.9, 6)
})

test('the plan says the sum of its legs', () => {
  const plan = planRebalance({
    ...twoVenues,
    holdings: [holding('kraken', 'btc', '10'), holding('okx', 'btc', '20')],
    lots: [lotsOf('btc', ['kraken'], [lot('10', '150')]), lotsOf('btc', ['okx'], [lot('20', '50', 'long')])],
  })
  const [first, second] = plan.legs
  // 10 at 99.9 that had cost 150 each.
  expect(first?.gain).toMatchObject({ gain: '-501', short: '-501', long: '0' })
  expect(Number(second?.gain?.long)).toBeCloseTo(Number(second?.pays.quantity) * 49.9, 9)
  expect(Number(plan.tax?.gain)).toBeCloseTo(Number(first?.gain?.gain) + Number(second?.gain?.gain), 9)
})

test('gains stay within the budget, losses make room, and the gap says why', () => {
  const plan = planRebalance({
    ...planQuestion({
      places: [exchange('kraken', [market('kraken', 'BTC/USD'), market('kraken', 'ETH/USD')])],
      holdings: [holding('kraken', 'btc', '10'), holding('kraken', 'eth', '10')],
      prices: pricesOf({ btc: '100', eth: '100' }),
      targets: [target('btc', 0.1), target('eth', 0.4), target('cash', 0.5)],
    }),
    limits: { slippage: 0.01, leastTradeUsd: amount('5'), gainsBudget: amount('150') },
    lots: [lotsOf('btc', ['kraken'], [lot('10', '50')]), lotsOf('eth', ['kraken'], [lot('10', '125')])],
  })
  const [loss, gain] = plan.legs
  expect(loss?.pays.asset).toBe('coin:eth')
  expect(gain?.pays.asset).toBe('coin:btc')
  const total = Number(plan.tax?.gain)
  expect(total).toBeLessThanOrEqual(150)
  expect(total).toBeGreaterThan(149)
  expect(plan.gaps).toMatchObject([
    { sleeve: 'coin:btc', why: { template: expect.stringContaining('more gain than you allow') } },
  ])
})

test('no budget is kept by not knowing: what has no lots is not sold then', () => {
  const plan = planRebalance({ ...twoVenues, limits: { ...twoVenues.limits, gainsBudget: amount('1000') } })
  expect(plan.legs).toEqual([])
  expect(plan.gaps).toMatchObject([{ why: { template: expect.stringContaining('is not known') } }])
})

test('of coins whose cost nobody knows no gain is told, and not zero', () => {
  const plan = planRebalance({
    ...twoVenues,
    lots: [lotsOf('btc', ['kraken', 'okx'], [{ quantity: amount('40'), term: 'short' }])],
  })
  expect(plan.legs[0]?.gain).toMatchObject({ missing: plan.legs[0]?.pays.quantity })
  expect(plan.tax).toBeUndefined()
})
