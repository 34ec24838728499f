/** The plan by hand: small questions whose answer can be written down. */
import { expect, test } from 'vitest'
import { amount, ZERO } from '@/lib/core/amount'
import type { PlanLeg } from '@/lib/core/rebalance'
import {
  exchange,
  holding,
  market,
  planQuestion,
  pricesOf,
  sleeve,
  target,
} from '@/tests/fixtures/plan-question'
import { planRebalance } from './plan-rebalance'

/** @example ['kraken sell 10 BTC/USD', …] */
const told = (legs: readonly PlanLeg[]) =>
  legs.map(({ account, way }) =>
    way.kind === 'order'
      ? `${account} ${way.side} ${way.amount} ${way.market.symbol}`
      : `${account} swap ${way.amount} ${way.sell} for ${way.buy}`,
  )

test('half is sold and the other half bought with what comes of it', () => {
  const plan = planRebalance(planQuestion())
  expect(plan.legs).toMatchObject([
    { id: '1', after: [], way: { side: 'sell', limit: '99' }, receives: { asset: 'fiat:usd' } },
    { id: '2', after: ['1'], way: { side: 'buy' }, pays: { asset: 'fiat:usd' } },
  ])
  expect(plan.wholeUsd).toBe('2000')
  expect(plan.rows.find(({ name }) => name === 'BTC')?.after).toBeCloseTo(0.5, 2)
})

test('what pays with the proceeds of another leg pays at most 99.5 % of them', () => {
  const [sale, purchase] = planRebalance(planQuestion()).legs
  expect(Number(purchase?.pays.quantity)).toBeLessThanOrEqual(0.995 * Number(sale?.receives.quantity))
  expect(Number(purchase?.pays.quantity)).toBeGreaterThan(0.99 * Number(sale?.receives.quantity))
})

test('a fee is counted to the last digit', () => {
  const markets = [market('kraken', 'BTC/USD', { taker: '0.0026' }), market('kraken', 'ETH/USD')]
  const [sale] = planRebalance(
    planQuestion({
      places: [exchange('kraken', markets)],
      targets: [target('btc', 0.5), target('cash', 0.5)],
      sleeves: [sleeve('cash'), sleeve('btc')],
    }),
  ).legs
  // 2,000 less what it costs: 0.1 % of spread and 0.26 % of fee of about 1,000; half of that is sold more.
  expect(sale).toMatchObject({
    way: { amount: '10.0179', limit: '99' },
    pays: { asset: 'coin:btc', quantity: '10.0179' },
    // 10.0179 × 99.9 = 1000.78821, less 2.602049346
    receives: { asset: 'fiat:usd', quantity: '998.186160654' },
    worthUsd: '1001.79',
    feeUsd: '2.602049346',
    slippageUsd: '1.00179',
  })
})

test('an amount is rounded down to the step of the venue', () => {
  const markets = [market('kraken', 'BTC/USD', { rules: { amountStep: amount('0.3') } })]
  const question = planQuestion({
    places: [exchange('kraken', markets)],
    targets: [target('btc', 0.5), target('cash', 0.5)],
  })
  expect(told(planRebalance(question).legs)).toEqual(['kraken sell 9.9 BTC/USD'])
})

test('inside the band nothing is done, with the edge as aim', () => {
  const holdings = [holding('kraken', 'btc', '10.9'), holding('kraken', 'eth', '9.1')]
  expect(planRebalance(planQuestion({ holdings, aim: 'edge' })).legs).toEqual([])
  expect(planRebalance(planQuestion({ holdings, aim: 'target' })).legs).toHaveLength(2)
})

test('outside the band it is brought to the nearer edge, a hundredth of the band inside', () => {
  const holdings = [holding('kraken', 'btc', '12'), holding('kraken', 'eth', '8')]
  const plan = planRebalance(planQuestion({ holdings, aim: 'edge' }))
  const btc = plan.rows.find(({ name }) => name === 'BTC')
  expect(btc?.before).toBe(0.6)
  expect(btc?.after).toBeGreaterThan(0.548)
  expect(btc?.after).toBeLessThan(0.55)
})

test('only buys: new money goes to what is most below, and nothing is sold', () => {
  // 200 pay for 1.996 at 100.1 and a tenth of a percent to spare.
  const holdings = [
    holding('kraken', 'btc', '12'),
    holding('kraken', 'eth', '6'),
    holding('kraken', 'usd', '200'),
  ]
  expect(told(planRebalance(planQuestion({ holdings, flow: 'buys' })).legs)).toEqual([
    'kraken buy 1.996 ETH/USD',
  ])
})

test('the buffer stays', () => {
  const holdings = [holding('kraken', 'btc', '9'), holding('kraken', 'usd', '1100')]
  const plan = planRebalance(planQuestion({ holdings, bufferUsd: amount('400') }))
  expect(Number(plan.rows.find(({ sleeve }) => sleeve === 'cash')?.valueAfter)).toBeGreaterThanOrEqual(400)
})

test('a locked sleeve counts and is not traded', () => {
  const plan = planRebalance(
    planQuestion({
      sleeves: [sleeve('cash'), sleeve('btc', { isLocked: true }), sleeve('eth')],
      holdings: [holding('kraken', 'btc', '20'), holding('kraken', 'usd', '1000')],
      targets: [target('eth', 1 / 3), target('cash', 0)],
    }),
  )
  expect(plan.wholeUsd).toBe('3000')
  expect(told(plan.legs)).toEqual(['kraken buy 9.98 ETH/USD'])
})

test('a debt lowers the whole', () => {
  const holdings = [holding('kraken', 'btc', '20'), holding('kraken', 'usd', '-500')]
  expect(planRebalance(planQuestion({ holdings })).wholeUsd).toBe('1500')
})

test('an asset without a price is in no weight, and told', () => {
  const plan = planRebalance(
    planQuestion({
      holdings: [holding('kraken', 'btc', '20'), holding('kraken', 'eth', '5')],
      prices: pricesOf({ btc: '100' }),
    }),
  )
  expect(plan.wholeUsd).toBe('2000')
  expect(plan.remarks[0]?.params).toEqual({ name: 'ETH' })
  expect(plan.gaps.map(({ why }) => why.template)).toContain('{name} has no price.')
})

test('a direct market between what is sold and what is bought is one leg', () => {
  const direct = market('kraken', 'ETH/BTC', {
    bids: [['0.999', '1000']],
    asks: [['1.001', '1000']],
    rules: { cost: {}, priceStep: amount('0.0001') },
  })
  const places = [exchange('kraken', [market('kraken', 'BTC/USD'), market('kraken', 'ETH/USD'), direct])]
  expect(planRebalance(planQuestion({ places })).legs).toMatchObject([
    { way: { side: 'buy', market: { symbol: 'ETH/BTC' } }, pays: { asset: 'coin:btc' } },
  ])
})

test('without a common money the way leads through a coin that both are traded against', () => {
  const through = {
    bids: [['0.999', '1000']],
    asks: [['1.001', '1000']],
    rules: { cost: {}, priceStep: amount('0.0001') },
  } as const
  const places = [
    exchange('kraken', [market('kraken', 'BTC/SOL', through), market('kraken', 'ETH/SOL', through)]),
  ]
  const plan = planRebalance(
    planQuestion({ places, prices: pricesOf({ btc: '100', eth: '100', sol: '100' }) }),
  )
  expect(plan.legs).toMatchObject([
    { way: { side: 'sell', market: { symbol: 'BTC/SOL' } } },
    { way: { side: 'buy', market: { symbol: 'ETH/SOL' } }, after: ['1'] },
  ])
})

test('the cheaper venue sells; what it cannot take goes to the other', () => {
  const [dear, cheap] = [
    market('kraken', 'BTC/USD', { taker: '0.004' }),
    market('binance', 'BTC/USD', { taker: '0.001', bids: [['99.9', '4']] }),
  ]
  const plan = planRebalance(
    planQuestion({
      places: [exchange('kraken', [dear]), exchange('binance', [cheap])],
      holdings: [holding('kraken', 'btc', '10'), holding('binance', 'btc', '10')],
      targets: [target('btc', 0.5), target('cash', 0.5)],
    }),
  )
  expect(told(plan.legs)).toEqual(['binance sell 4 BTC/USD', 'kraken sell 6.0113 BTC/USD'])
})

test('depth beyond the slippage bound is not used, and told', () => {
  const thin = market('kraken', 'BTC/USD', {
    bids: [
      ['99.9', '2'],
      ['90', '100'],
    ],
  })
  const plan = planRebalance(
    planQuestion({
      places: [exchange('kraken', [thin])],
      targets: [target('btc', 0.5), target('cash', 0.5)],
    }),
  )
  expect(told(plan.legs)).toEqual(['kraken sell 2 BTC/USD'])
  expect(plan.gaps).toMatchObject([
    { sleeve: 'coin:btc', why: { template: expect.stringContaining('slippage') } },
  ])
})

test('what is below the least of the venue is not planned, and told', () => {
  const markets = [market('kraken', 'BTC/USD', { rules: { cost: { min: amount('600') } } })]
  const plan = planRebalance(
    planQuestion({
      places: [exchange('kraken', markets)],
      holdings: [holding('kraken', 'btc', '20'), holding('kraken', 'usd', '1000')],
      targets: [target('btc', 0.5), target('cash', 0.5)],
    }),
  )
  expect(plan.legs).toEqual([])
  expect(plan.gaps).toMatchObject([{ sleeve: 'coin:btc' }])
})

test('a rest that could not be sold is sold along', () => {
  const plan = planRebalance(
    planQuestion({
      places: [exchange('kraken', [market('kraken', 'BTC/USD', { rules: { cost: { min: amount('50') } } })])],
      holdings: [holding('kraken', 'btc', '5.3'), holding('kraken', 'usd', '9470')],
      targets: [target('btc', 0.002, 0.01), target('cash', 0.998)],
    }),
  )
  expect(told(plan.legs)).toEqual(['kraken sell 5.3 BTC/USD'])
})

test('what is in no sleeve is sold where the strategy says so', () => {
  const question = planQuestion({
    places: [
      exchange('kraken', [
        market('kraken', 'BTC/USD'),
        market('kraken', 'DOGE/USD', {
          bids: [['0.0999', '100000']],
          asks: [['0.1001', '100000']],
          rules: { priceStep: amount('0.0001') },
        }),
      ]),
    ],
    holdings: [holding('kraken', 'btc', '20'), holding('kraken', 'doge', '1000')],
    prices: pricesOf({ btc: '100', doge: '0.1' }),
    sleeves: [sleeve('cash'), sleeve('btc')],
    targets: [target('btc', 1), target('cash', 0)],
  })
  expect(planRebalance(question).wholeUsd).toBe('2000')
  const sold = planRebalance({ ...question, others: 'sell' })
  expect(sold.wholeUsd).toBe('2100')
  expect(told(sold.legs)[0]).toBe('kraken sell 1000 DOGE/USD')
})

test('a bound on turnover makes everything smaller', () => {
  const plan = planRebalance(
    planQuestion({ limits: { slippage: 0.01, leastTradeUsd: amount('5'), turnover: 0.1 } }),
  )
  expect(plan.turnover).toBeLessThanOrEqual(0.1)
  expect(plan.turnover).toBeGreaterThan(0.098)
})

test('the order of the lists does not matter', () => {
  const question = planQuestion()
  const turned = {
    ...question,
    sleeves: question.sleeves.toReversed(),
    targets: question.targets.toReversed(),
    places: question.places.map((place) =>
      place.kind === 'exchange' ? { ...place, markets: place.markets.toReversed() } : place,
    ),
  }
  const [a, b] = [planRebalance(question), planRebalance(turned)]
  expect(b.legs).toEqual(a.legs)
})

test('nothing to do is no legs and no cost', () => {
  const holdings = [holding('kraken', 'btc', '10'), holding('kraken', 'eth', '10')]
  expect(planRebalance(planQuestion({ holdings }))).toMatchObject({
    legs: [],
    turnover: 0,
    cost: { totalUsd: ZERO },
    gaps: [],
  })
})

test('everything that is to go goes, whatever it costs', () => {
  const dear = market('kraken', 'BTC/USD', { taker: '0.008' })
  const question = planQuestion({
    places: [exchange('kraken', [dear])],
    targets: [target('btc', 0), target('cash', 1)],
  })
  expect(told(planRebalance(question).legs)).toEqual(['kraken sell 20 BTC/USD'])
})

test('two accounts of one venue share its book', () => {
  const thin = market('kraken', 'BTC/USD', { bids: [['99.9', '6']] })
  const plan = planRebalance(
    planQuestion({
      places: [exchange('first', [thin]), exchange('second', [thin])],
      holdings: [holding('first', 'btc', '10'), holding('second', 'btc', '10')],
      targets: [target('btc', 0.5), target('cash', 0.5)],
    }),
  )
  expect(told(plan.legs)).toEqual(['first sell 6 BTC/USD'])
})
