import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { VenueQuote } from '@/lib/trading/venue-quote'
import { bookOf, factsOf, level, rulesOf, TRADER, tierOf } from '@/tests/fixtures/trading-facts'
import { type Intent, venueExecution } from './venue-execution'

const BTC = 'coin:bitcoin' as AssetId
const USDT = 'coin:tether' as AssetId
const sell = (quantity: string): Intent => ({ sell: BTC, buy: USDT, amount: amount(quantity) })
const prices = { sell: amount('3000'), buy: amount('1') }
const aVenueQuote = (change: Partial<VenueQuote> = {}): VenueQuote => ({
  ...factsOf({
    tier: tierOf('0', '0.001'),
    book: bookOf([level('2999', '1'), level('2995', '10')], [level('3001', '10')], 7),
  }),
  account: TRADER,
  accountLabel: 'Mine',
  venueName: 'Binance',
  quoteUsd: amount('1'),
  withdrawal: { quote: amount('1.5') },
  ...change,
})
const at = (quote: VenueQuote, intent = sell('2'), moveOf = () => 'unknown' as const) =>
  venueExecution(intent, quote, { prices, moveOf, at: 1 })

test('a sale walks the bids and pays the fee of the tier', () => {
  const told = at(aVenueQuote())
  // 1 BTC at 2,999 and 1 at 2,995 are 5,994; a tenth of a percent is 5.994.
  expect(told?.result).toMatchObject({ net: '5988.006', netUsd: '5988.006', at: 7 })
  expect(told?.isOpen).toBeUndefined()
  const costs = told && 'costs' in told.result ? told.result.costs : []
  expect(costs.map(({ what, usd }) => [what.template, usd])).toEqual([
    ['Trading fee', '5.994'],
    // The middle is 3,000, the average 2,997: three dollars a coin.
    ['Spread and depth of the book', '6'],
    ['A withdrawal afterwards, if you want one', '1.5'],
  ])
})

test('the other way round it is a purchase for that cost', () => {
  const told = at(aVenueQuote(), { sell: USDT, buy: BTC, amount: amount('3001') })
  expect(told?.result).toMatchObject({ net: expect.stringMatching(/^0\.99/) })
})

test('a fee on top is paid from what is sold: a thousandth less is bought', () => {
  const onTop = aVenueQuote({ rules: rulesOf({ buyFeeIn: 'quote', amountStep: amount('0.0000001') }) })
  const buys = { sell: USDT, buy: BTC, amount: amount('3004.001') }
  const [within, top] = [
    at(aVenueQuote({ rules: rulesOf({ amountStep: amount('0.0000001') }) }), buys),
    at(onTop, buys),
  ]
  // 3,004.001 with a tenth of a percent on top is 3,001 for the coin: exactly one.
  expect(top?.result).toMatchObject({ net: '1' })
  expect(within?.result).toMatchObject({ net: expect.stringMatching(/^0\.9999/) })
})

test('a market of other coins is none of it', () => {
  expect(
    at(aVenueQuote(), { sell: 'coin:ethereum' as AssetId, buy: USDT, amount: amount('1') }),
  ).toBeUndefined()
})

test('what must be moved there first costs what it costs, or leaves the sum open', () => {
  const poor = aVenueQuote({ free: { base: amount('0.5'), quote: amount('0') } })
  const known = venueExecution(sell('2'), poor, {
    prices,
    moveOf: (missing) => ({ usd: amount(missing === '1.5' ? '10' : '99'), sentence: { template: 'Moving' } }),
    at: 1,
  })
  expect(known).toMatchObject({ result: { net: '5978.006' } })
  expect(known?.isOpen).toBeUndefined()
  expect(at(poor)).toMatchObject({ isOpen: true, result: { net: '5988.006' } })
})

test('more than the book holds cannot be told', () => {
  expect(at(aVenueQuote(), sell('50'))?.result).toHaveProperty('unavailable')
})
