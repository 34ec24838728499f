import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { QuoteId } from '@/lib/core/wallet-tx'
import { toUnits } from '@/lib/core/wallet-tx'
import { anOffer, usdcSide } from '@/tests/fixtures/swap-offer'
import type { SwapQuote } from './quote'
import { isNetKnown, valueQuotes } from './value-quotes'

const PRICES = { sell: amount('3000'), buy: amount('1'), native: amount('3000'), gasPrice: 10n ** 10n }
const quote = (id: string, changes: Partial<SwapQuote> = {}): SwapQuote => ({
  ...anOffer(),
  id: id as QuoteId,
  ...changes,
})
const order = {
  way: { kind: 'order', typedData: { domain: {}, types: {}, primaryType: 'Order', message: {} } },
} as const
const names = (quotes: SwapQuote[], prices = PRICES) =>
  valueQuotes(quotes, prices).map((each) => each.quote.id)

test('gas is taken off what comes: 150,000 units at 10 gwei and 3,000 dollars are 4.50', () => {
  expect(valueQuotes([quote('a')], PRICES)).toMatchObject([{ net: '5995.5', gasUsd: '4.5', impact: 0 }])
})

test('more for more gas is less', () => {
  const dearer = quote('dearer', { buys: usdcSide('6003', 6_003_000_000n), gas: toUnits(300_000n) })
  expect(names([dearer, quote('cheap')])).toEqual(['cheap', 'dearer'])
})

test('what a solver carries out costs no gas of its own', () => {
  const { gas: _, ...gasless } = quote('order', order)
  const { net, gasUsd } = valueQuotes([gasless], PRICES)[0] ?? {}
  expect([net, gasUsd]).toEqual(['6000', '0'])
})

test('impact is against the market: 5,880 for 6,000 is two percent', () => {
  const [valued] = valueQuotes([quote('a', { buys: usdcSide('5880', 5_880_000_000n) })], PRICES)
  expect(valued?.impact).toBeCloseTo(0.02, 12)
})

test('unknown is not free: where one gas is not known, all stand by what comes, and no net is told for it', () => {
  const { gasPrice: _, ...noGas } = PRICES
  const more = quote('more', { buys: usdcSide('9000', 9_000_000_000n) })
  const solver = quote('solver', { ...order })
  const valued = valueQuotes([solver, more], noGas)
  expect(valued.map((each) => [each.quote.id, each.net])).toEqual([
    ['more', undefined],
    ['solver', '6000'],
  ])
  expect(isNetKnown(valued)).toBe(false)
})
