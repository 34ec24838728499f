import { expect, test } from 'vitest'
import { binanceLimits } from './binance-filters'

test('filters as exchangeInfo tells them', () => {
  const filters = [
    { filterType: 'PRICE_FILTER', minPrice: '0.01', maxPrice: '1000000', tickSize: '0.01' },
    {
      filterType: 'PERCENT_PRICE_BY_SIDE',
      bidMultiplierUp: '1.2',
      bidMultiplierDown: '0.2',
      askMultiplierUp: '5',
      askMultiplierDown: '0.8',
      avgPriceMins: 5,
    },
    { filterType: 'MAX_NUM_ORDERS', maxNumOrders: 200 },
    { filterType: 'MAX_NUM_ALGO_ORDERS', maxNumAlgoOrders: 5 },
    {
      filterType: 'TRAILING_DELTA',
      minTrailingAboveDelta: 10,
      maxTrailingAboveDelta: 2000,
      minTrailingBelowDelta: 20,
      maxTrailingBelowDelta: 1500,
    },
  ]
  expect(binanceLimits({ filters })).toEqual({
    priceBand: { buy: { min: '0.2', max: '1.2' }, sell: { min: '0.8', max: '5' } },
    mostOpen: { all: 200, waiting: 5 },
    trail: { min: '0.2', max: '15', step: '0.01' },
  })
})

test('the older band is the same for both sides', () => {
  const filters = [
    { filterType: 'PERCENT_PRICE', multiplierUp: '1.3', multiplierDown: '0.7', avgPriceMins: 5 },
  ]
  const both = { min: '0.7', max: '1.3' }
  expect(binanceLimits({ filters })).toEqual({ priceBand: { buy: both, sell: both } })
})

test.each([
  undefined,
  {},
  { filters: 'none' },
  { filters: [null, { filterType: 'MAX_NUM_ORDERS', maxNumOrders: '200' }] },
])('what has another form limits nothing: %j', (info) => expect(binanceLimits(info)).toEqual({}))
