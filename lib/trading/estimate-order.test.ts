/** What an order is expected to do: rates by what rests and what is taken, fees in their coin, and its bounds. */
import { describe, expect, test } from 'vitest'
import { amount, sum } from '@/lib/core/amount'
import type { ResolvedOrder } from '@/lib/core/order'
import { fill } from '@/lib/core/sentence'
import { BTC_USDT, bookOf, factsOf, level, rulesOf, TRADER, tierOf } from '@/tests/fixtures/trading-facts'
import { estimateOrder } from './estimate-order'
import { worstOf } from './worst-case'

const { book = bookOf([], []) } = factsOf()
const facts = { rules: rulesOf(), tier: tierOf('0.001', '0.002'), book, now: 250 }
const onTop = { ...facts, rules: rulesOf({ buyFeeIn: 'quote' }) }

type Figures = Partial<Record<'amount' | 'cost' | 'price' | 'trigger' | 'stopPrice' | 'trailPercent', string>>
const orderOf = (
  side: ResolvedOrder['side'],
  kind: ResolvedOrder['kind'],
  figures: Figures,
  timeInForce: ResolvedOrder['timeInForce'] = 'GTC',
): ResolvedOrder => ({
  account: TRADER,
  market: BTC_USDT,
  side,
  kind,
  timeInForce,
  ...(figures as Pick<ResolvedOrder, 'amount'>),
})
const usdt = (quantity: string) => ({ code: 'USDT', quantity })
const btc = (quantity: string) => ({ code: 'BTC', quantity })

describe('market orders', () => {
  test('a purchase walks the asks; its fee is taken from what arrives', () => {
    expect(estimateOrder(orderOf('buy', 'market', { amount: '1.5' }), facts)).toMatchObject({
      average: '100.6666666666666666666666666666666667',
      last: '102',
      filledNow: '1.5',
      beyondBook: '0',
      pays: usdt('151'),
      receives: btc('1.497'),
      fee: btc('0.003'),
      bookAge: 250,
    })
  })

  test('a fee on top is paid with the cost', () => {
    expect(estimateOrder(orderOf('buy', 'market', { amount: '1.5' }), onTop)).toMatchObject({
      pays: usdt('151.302'),
      receives: btc('1.5'),
      fee: usdt('0.302'),
    })
  })

  test('a sale pays its fee from what it brings, and slips below the middle', () => {
    const told = estimateOrder(orderOf('sell', 'market', { amount: '2.5' }), facts)
    expect(told).toMatchObject({ pays: btc('2.5'), receives: usdt('246.506'), fee: usdt('0.494') })
    expect(told.slippage).toBeCloseTo((99.5 - 98.8) / 99.5, 12)
  })

  test('by cost', () => {
    const told = estimateOrder(orderOf('buy', 'market', { amount: '1.5', cost: '151' }), facts)
    expect(told).toMatchObject({ filledNow: '1.5', pays: usdt('151') })
  })

  test('what the book does not reach is in no sum', () => {
    expect(estimateOrder(orderOf('buy', 'market', { amount: '5' }), facts)).toMatchObject({
      filledNow: '2',
      beyondBook: '3',
      pays: usdt('202'),
    })
    expect(estimateOrder(orderOf('buy', 'market', { amount: '2', cost: '253' }), facts)).toMatchObject({
      beyondBook: '0.5',
      pays: usdt('202'),
    })
  })
})

describe('limit orders', () => {
  test('one that rests pays the maker, and has no average', () => {
    const told = estimateOrder(orderOf('sell', 'limit', { amount: '2', price: '110' }), facts)
    expect(told).toMatchObject({ filledNow: '0', receives: usdt('219.78'), fee: usdt('0.22') })
    expect(told).not.toHaveProperty('average')
  })

  test('one that crosses in part pays both rates', () => {
    const told = estimateOrder(orderOf('sell', 'limit', { amount: '3', price: '99' }), facts)
    expect(told).toMatchObject({ average: '99', filledNow: '2', pays: btc('3') })
    expect(told.fee).toEqual(usdt(sum([amount('0.396'), amount('0.099')])))
  })

  test('post-only never pays the taker', () => {
    const told = estimateOrder(orderOf('buy', 'limit', { amount: '1', price: '102' }, 'PO'), onTop)
    expect(told).toMatchObject({ filledNow: '0', fee: usdt('0.102') })
  })

  test('immediate orders count what is had at once, all or nothing counts nothing', () => {
    const figures = { amount: '2', price: '100' }
    expect(estimateOrder(orderOf('buy', 'limit', figures, 'IOC'), facts)).toMatchObject({
      filledNow: '1',
      pays: usdt('100'),
    })
    expect(estimateOrder(orderOf('buy', 'limit', figures, 'FOK'), facts)).toMatchObject({
      filledNow: '0',
      pays: usdt('0'),
    })
  })
})

describe('orders that wait to be set off', () => {
  test.each([
    ['stop', { trigger: '90' }, '179.64'],
    ['stop-limit', { trigger: '90', price: '89' }, '177.644'],
    ['take-profit', { trigger: '120' }, '239.52'],
    ['trailing', { trailPercent: '10' }, '177.8436'],
    ['oco', { price: '120', trigger: '90' }, '239.76'],
  ] as const)('a sale by %s', (kind, figures, receives) => {
    const told = estimateOrder(orderOf('sell', kind, { amount: '2', ...figures }), facts)
    expect(told).toMatchObject({ filledNow: '0', receives: usdt(receives) })
  })

  test('a trailing stop without any price of the market is no estimate', () => {
    const empty = { ...facts, book: bookOf([], []) }
    expect(() =>
      estimateOrder(orderOf('sell', 'trailing', { amount: '1', trailPercent: '1' }), empty),
    ).toThrow('The price of the market is not known yet.')
  })
})

describe('the worst case', () => {
  const told = (order: ResolvedOrder, at = facts) => {
    const worst = worstOf(order, at)
    return 'unbounded' in worst ? fill(worst.unbounded.template, worst.unbounded.params) : worst
  }

  test('a limit bounds it, at the dearer rate', () => {
    expect(told(orderOf('sell', 'limit', { amount: '2', price: '100' }))).toEqual({
      pays: btc('2'),
      receives: usdt('199.6'),
    })
    expect(told(orderOf('buy', 'limit', { amount: '2', price: '100' }), onTop)).toEqual({
      pays: usdt('200.4'),
      receives: btc('2'),
    })
  })

  test('a rebate is not counted on', () => {
    const rebate = { ...onTop, tier: tierOf('-0.01', '0.002') }
    expect(told(orderOf('buy', 'limit', { amount: '2', price: '100' }, 'PO'), rebate)).toMatchObject({
      pays: usdt('200'),
    })
  })

  test('an OCO is bounded by the worse of its limits, and not at all without one', () => {
    const figures = { amount: '2', price: '120', trigger: '95', stopPrice: '90' }
    expect(told(orderOf('sell', 'oco', figures))).toMatchObject({ receives: usdt('179.64') })
    const { stopPrice: _, ...open } = figures
    expect(told(orderOf('sell', 'oco', open))).toBe(
      'Once it is set off it is a market order, which takes whatever price it finds.',
    )
  })

  test('market orders have none; by cost only what is paid is bounded', () => {
    expect(told(orderOf('sell', 'market', { amount: '1' }))).toBe(
      'A market order takes whatever price it finds.',
    )
    expect(told(orderOf('buy', 'market', { amount: '1', cost: '100' }), onTop)).toBe(
      'No more than 100.2 USDT is paid; how much arrives for it has no lower bound.',
    )
  })
})

test('a market with one side has no middle to slip from', () => {
  const oneSided = { ...facts, book: bookOf([], [level('100', '5')]) }
  expect(estimateOrder(orderOf('buy', 'market', { amount: '1' }), oneSided)).not.toHaveProperty('slippage')
})
