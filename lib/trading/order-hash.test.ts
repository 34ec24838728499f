/** The hash names one order and no other. */
import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AccountId, VenueId } from '@/lib/core/ids'
import type { ResolvedOrder } from '@/lib/core/order'
import { canonicalJson, orderHash } from './order-hash'

const order: ResolvedOrder = {
  account: 'a' as AccountId,
  market: { venue: 'kraken' as VenueId, symbol: 'BTC/EUR' },
  side: 'buy',
  kind: 'limit',
  timeInForce: 'GTC',
  amount: amount('1'),
  price: amount('50000'),
}

test('the same order has the same hash, in whatever order its fields stand', () => {
  const { price, market, ...rest } = order
  const turned = {
    ...(price ? { price } : {}),
    market: { symbol: market.symbol, venue: market.venue },
    ...rest,
  }
  expect(orderHash(turned)).toBe(orderHash(order))
  expect(orderHash(order)).toMatch(/^[0-9a-f]{64}$/)
})

test.each([
  { side: 'sell' },
  { amount: amount('1.0000001') },
  { price: amount('50000.1') },
  { trigger: amount('1') },
  { market: { ...order.market, endpoint: 'http://127.0.0.1:1' } },
  { account: 'b' as AccountId },
] as Partial<ResolvedOrder>[])('another order has another hash: %o', (change) => {
  expect(orderHash({ ...order, ...change })).not.toBe(orderHash(order))
})

test('canonical: sorted keys, nothing absent, nothing but texts', () => {
  expect(canonicalJson({ b: '1', a: { d: '2', c: undefined } })).toBe('{"a":{"d":"2"},"b":"1"}')
  expect(() => canonicalJson({ amount: 1 })).toThrow(TypeError)
})
