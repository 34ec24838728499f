/** The numbers are worked out by hand. */
import { describe, expect, test } from 'vitest'
import { type Amount, amount } from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { OrderRow } from '@/lib/db/rows'
import type { PastPrice } from '@/lib/valuation/past-price'
import { A, BTC, buy, ETH, entry, sell, USDC } from '@/tests/fixtures/scenarios/ledger'
import { type BookMiddles, middlesOf, NO_MIDDLES } from './book-middles'
import { executionCost } from './execution-cost'

const AT = Date.parse('2024-03-01T12:00:00Z')

/** A bitcoin is 1,000 dollars in its minute, USDC 0.99 at the end of its day. */
const priceAt = (asset: AssetId, at: number): PastPrice | undefined => {
  const told = (price: string, grain: 'minute' | 'day') => ({
    price: amount(price),
    at,
    source: 'test',
    grain,
  })
  if (asset === BTC) return told('1000', 'minute')
  if (asset === USDC) return told('0.99', 'day')
  return asset === 'fiat:usd' ? told('1', 'minute') : undefined
}
const facts = { prices: { currency: 'usd', priceAt }, collectionOf: (asset: AssetId) => asset }

/** What the journal has of an order that the venue took as `ours`. */
const order = (side: 'buy' | 'sell', reference?: string, after = 0) =>
  ({
    accountId: A,
    at: AT - after,
    ...(reference === undefined ? {} : { reference: reference as Amount }),
    order: { side },
    found: [{ orderId: 'ours' }],
  }) as unknown as OrderRow

const ofOrder = (trade: ReturnType<typeof buy>) => ({ ...trade, at: AT, orderId: 'ours' })
const costOf = (trade: ReturnType<typeof buy>, middles: BookMiddles = NO_MIDDLES) =>
  executionCost([trade], facts, middles)

describe('against the middle of the book', () => {
  test('a buy cost what was paid above it, a sale what was received below it', () => {
    // 2 for 2,030 where the middle was 1,010: ten more than it. By their minute it would be thirty.
    expect(
      costOf(ofOrder(buy('b', '2024-03-01', '2', BTC, '2030')), middlesOf([order('buy', '1010')])),
    ).toEqual({
      cost: 10,
      known: 1,
      byBook: 1,
      trades: 1,
    })
    expect(
      costOf(ofOrder(sell('s', '2024-03-01', '2', BTC, '2030')), middlesOf([order('sell', '1010')])).cost,
    ).toBe(-10)
  })

  test('a trade against another coin counts too, at the price of that coin', () => {
    const swap = entry('swap', '2024-03-01', 'trade', [
      ['2', ETH],
      ['-205', USDC],
    ])
    expect(costOf(ofOrder(swap), middlesOf([order('buy', '100')])).cost).toBeCloseTo(5 * 0.99, 12)
    // Nobody knows the price of its minute, so without the book there is none.
    expect(costOf(ofOrder(swap))).toEqual({ cost: 0, known: 0, byBook: 0, trades: 1 })
  })

  test('an order that waited, one without a book and one of another account are measured by their minute', () => {
    const trade = ofOrder(buy('b', '2024-03-01', '2', BTC, '2030'))
    const byMinute = { cost: 30, known: 1, byBook: 0, trades: 1 }
    expect(costOf(trade, middlesOf([order('buy', '1010', 60_000)])).byBook).toBe(1)
    expect(costOf(trade, middlesOf([order('buy', '1010', 60_001)]))).toEqual(byMinute)
    expect(costOf(trade, middlesOf([order('buy')]))).toEqual(byMinute)
    const elsewhere = { ...order('buy', '1010'), accountId: 'another' as AccountId }
    expect(costOf(trade, middlesOf([elsewhere]))).toEqual(byMinute)
  })
})
