/** A market that is priced like another coin is not traded. */
import { expect, test } from 'vitest'
import { exchange, market, planQuestion, pricesOf } from '@/tests/fixtures/plan-question'
import { isFarFromPrice } from './far-from-price'
import { planRebalance } from './plan-rebalance'

test('a fifth apart is the bound', () => {
  const at = (price: string) => market('kraken', 'BTC/USD', { bids: [[price, '1']], asks: [[price, '1']] })
  expect(isFarFromPrice(at('120'), { base: 100, quote: 1 })).toBe(false)
  expect(isFarFromPrice(at('121'), { base: 100, quote: 1 })).toBe(true)
  expect(isFarFromPrice(at('79'), { base: 100, quote: 1 })).toBe(true)
  expect(isFarFromPrice(at('79'), { base: 0, quote: 1 })).toBe(false)
})

test('nothing is traded there, and it is told', () => {
  const places = [exchange('kraken', [market('kraken', 'BTC/USD'), market('kraken', 'ETH/USD')])]
  const plan = planRebalance(planQuestion({ places, prices: pricesOf({ btc: '100', eth: '300' }) }))
  expect(plan.legs.filter(({ receives }) => receives.asset === 'coin:eth')).toEqual([])
  expect(plan.remarks).toMatchObject([{ params: { symbol: 'ETH/USD', place: 'kraken' } }])
})
