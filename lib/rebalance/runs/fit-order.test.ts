import { describe, expect, test } from 'vitest'
import { type Amount, amount, compare, multiply } from '@/lib/core/amount'
import type { MarketRules } from '@/lib/markets/market-rules'
import { withFeeFactor } from '@/lib/trading/draft-facts'
import { createFakeVenue } from '@/tests/fixtures/fake-desk'
import { orderLeg } from '@/tests/fixtures/open-fake-runs'
import { type FitQuestion, fitOrder } from './fit-order'

const RULES: MarketRules = await createFakeVenue(() => 0).desk.rules('BTC/USD')
const no = { offered: false, reason: { template: 'no' } } as const

function fit(
  side: 'buy' | 'sell',
  change: Partial<FitQuestion> = {},
  facts: Partial<Parameters<typeof fitOrder>[1]> = {},
) {
  const { way } = orderLeg({
    id: '1',
    side,
    base: 'BTC',
    amount: '2',
    limit: side === 'buy' ? '101' : '99',
    cost: '200',
  })
  if (way.kind !== 'order') throw new Error('an order')
  return fitOrder(
    { way, filled: amount('0'), share: amount('1'), ...change },
    {
      rules: RULES,
      tier: { maker: amount('0.001'), taker: amount('0.002'), source: 'account' },
      free: { base: amount('10'), quote: amount('1000') },
      book: {
        bids: [
          ['99.9', '1'],
          ['99.5', '1'],
          ['98', '10'],
        ].map(([price = '', size = '']) => [price as Amount, size as Amount]),
        asks: [
          ['100.1', '1'],
          ['100.5', '1'],
          ['102', '10'],
        ].map(([price = '', size = '']) => [price as Amount, size as Amount]),
        at: 0,
      },
      ...facts,
    },
  )
}

describe('what is ordered', () => {
  test('is what is left of the leg, at its limit, for what is there at once', () => {
    expect(fit('buy')).toEqual({ kind: 'limit', timeInForce: 'IOC', amount: '2', price: '101' })
    expect(fit('sell', { filled: amount('0.5') })).toMatchObject({ amount: '1.5', price: '99' })
    expect(fit('buy', { share: amount('0.33333') })).toMatchObject({ amount: '0.6666' })
    expect(fit('buy', { filled: amount('1'), share: amount('0.5') })).toMatchObject({ amount: '0.5' })
  })

  test('is at the tighter of two bounds, on the step, never looser', () => {
    expect(fit('buy', { bound: amount('100.19') })).toMatchObject({ price: '100.1' })
    expect(fit('sell', { bound: amount('99.81') })).toMatchObject({ price: '99.9' })
    expect(fit('buy', { bound: amount('105') })).toMatchObject({ price: '101' })
    expect(fit('sell', { bound: amount('90') })).toMatchObject({ price: '99' })
  })

  test('is what is free, for a sale', () => {
    expect(fit('sell', {}, { free: { base: amount('1.23456'), quote: amount('0') } })).toMatchObject({
      amount: '1.2345',
    })
  })

  test("is all of it at a tighter limit, where money is short for the leg's own and the book allows it", () => {
    const free = { base: amount('0'), quote: amount('202') }
    expect(fit('buy', {}, { free })).toMatchObject({ amount: '2', price: '100.7' })
  })

  test.each([
    '201',
    '150.33',
    '77.7',
    '5.05',
    '1000',
  ])('never costs more than is free with its fee: %s', (quote) => {
    const order = fit('buy', {}, { free: { base: amount('0'), quote: amount(quote) } })
    if ('none' in order || order.price === undefined) throw new Error('an order')
    const each = withFeeFactor(
      { rules: RULES, tier: { maker: amount('0.001'), taker: amount('0.002'), source: 'account' } },
      'IOC',
    )
    expect(compare(multiply(multiply(order.amount, order.price), each), amount(quote))).toBeLessThanOrEqual(0)
    expect(compare(order.amount, amount('2'))).toBeLessThanOrEqual(0)
  })
})

describe('nothing is ordered', () => {
  test('of what is done, or below the least that the venue takes', () => {
    expect(fit('buy', { filled: amount('2') })).toMatchObject({ none: 'small' })
    expect(fit('buy', { filled: amount('2.5') })).toMatchObject({ none: 'small' })
    expect(fit('buy', { share: amount('0') })).toMatchObject({ none: 'small' })
    expect(fit('sell', { filled: amount('1.99995') })).toMatchObject({ none: 'small' })
    // One US dollar at least.
    expect(fit('sell', { filled: amount('1.9899') })).toMatchObject({ none: 'small' })
    expect(fit('sell', { filled: amount('1.9898') })).toMatchObject({ amount: '0.0102' })
  })

  test('where the book has nothing within the limit', () => {
    expect(fit('buy', { bound: amount('100') })).toMatchObject({ none: 'price' })
    expect(fit('sell', { bound: amount('100') })).toMatchObject({ none: 'price' })
  })
})

describe('where a venue does not offer "at once or cancel"', () => {
  const without = (...times: ('IOC' | 'FOK')[]): MarketRules => ({
    ...RULES,
    abilities: {
      ...RULES.abilities,
      timesInForce: {
        ...RULES.abilities.timesInForce,
        ...Object.fromEntries(times.map((each) => [each, no])),
      },
    },
  })

  test('all or nothing comes next, then a market order, both only where the book holds all of it', () => {
    expect(fit('buy', {}, { rules: without('IOC') })).toMatchObject({ timeInForce: 'FOK', price: '101' })
    expect(fit('buy', {}, { rules: without('IOC', 'FOK') })).toEqual({
      kind: 'market',
      timeInForce: 'GTC',
      amount: '2',
    })
    const much = orderLeg({ id: '1', side: 'buy', base: 'BTC', amount: '3', limit: '101', cost: '300' }).way
    if (much.kind !== 'order') throw new Error('an order')
    expect(fit('buy', { way: much }, { rules: without('IOC', 'FOK') })).toMatchObject({ none: 'price' })
  })
})
