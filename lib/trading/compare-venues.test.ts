/** The same trade over venues: ranked by what is left, with what is not known behind, and nothing hidden. */
import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AccountId, AssetId, VenueId } from '@/lib/core/ids'
import { fill, say } from '@/lib/core/sentence'
import {
  allOffered,
  BTC_USDT,
  bookOf,
  byCost,
  draftOf,
  factsOf,
  level,
  rulesOf,
  TRADER,
  tierOf,
} from '@/tests/fixtures/trading-facts'
import { compareVenues } from './compare-venues'
import type { VenueQuote } from './venue-quote'

const quoteOf = (account: string, change: Partial<VenueQuote> = {}): VenueQuote => ({
  ...factsOf(),
  account: account as AccountId,
  accountLabel: `My ${account}`,
  venueName: account,
  book: bookOf([level('99', '50')], [level('100', '50')]),
  tier: tierOf('0', '0'),
  ...change,
})
const home = quoteOf('home', { account: TRADER })
const told = (draft: Parameters<typeof compareVenues>[0], quotes: readonly VenueQuote[]) =>
  compareVenues(draft, quotes).map(({ venueName, result }) =>
    'unavailable' in result
      ? `${venueName}: ${fill(result.unavailable.template, result.unavailable.params)}`
      : `${venueName}: ${result.net.quantity} ${result.net.code}${
          result.move ? ` (${fill(result.move.sentence.template, result.move.sentence.params)})` : ''
        }`,
  )

test('a sale: the better book wins, unless the fee takes it back', () => {
  const better = bookOf([level('99.5', '50')], [level('100', '50')])
  const quotes = [
    home,
    quoteOf('dear', { book: better, tier: tierOf('0', '0.01') }),
    quoteOf('better', { book: better }),
  ]
  expect(told(draftOf('sell', 'market', '2'), quotes)).toEqual([
    'better: 199 USDT',
    'home: 198 USDT',
    'dear: 197.01 USDT',
  ])
  expect(compareVenues(draftOf('sell', 'market', '2'), quotes)[0]).toMatchObject({
    account: 'better',
    market: BTC_USDT,
    accountLabel: 'My better',
    result: { average: '99.5', fee: { code: 'USDT', quantity: '0' } },
  })
})

test('a purchase spends the same money everywhere, with the fee on top in it', () => {
  const onTop = quoteOf('on top', { rules: rulesOf({ buyFeeIn: 'quote' }), tier: tierOf('0', '0.25') })
  expect(told(draftOf('buy', 'market', byCost('500')), [home, onTop])).toEqual([
    'home: 5 BTC',
    'on top: 4 BTC',
  ])
})

test('other money is compared in dollars, and not at all when nobody knows its price', () => {
  const rules = rulesOf({
    market: { venue: 'kraken' as VenueId, symbol: 'BTC/EUR' },
    quote: 'EUR',
    quoteAsset: 'fiat:eur' as AssetId,
  })
  const euro = quoteOf('euro', {
    rules,
    book: bookOf([level('95', '9')], [level('80', '9')]),
    quoteUsd: amount('1.25'),
  })
  const dollar = { ...home, quoteUsd: amount('1') }
  expect(told(draftOf('sell', 'market', '1'), [dollar, euro])).toEqual(['euro: 95 EUR', 'home: 99 USDT'])
  expect(compareVenues(draftOf('sell', 'market', '1'), [dollar, euro])[0]?.result).toMatchObject({
    netUsd: '118.75',
  })
  expect(told(draftOf('buy', 'market', byCost('500')), [dollar, euro])).toEqual([
    'home: 5 BTC',
    'euro: 5 BTC',
  ])
  const { quoteUsd: _, ...unpriced } = euro
  expect(told(draftOf('sell', 'market', '1'), [dollar, unpriced])).toEqual(['home: 99 USDT', 'euro: 95 EUR'])
  expect(told(draftOf('buy', 'market', byCost('500')), [dollar, unpriced])[1]).toBe(
    'euro: What EUR is worth is not known.',
  )
})

test('money that is not there is moved from where it is cheapest to withdraw, and that counts', () => {
  const away = { free: { base: amount('0'), quote: amount('0') } }
  const best = quoteOf('best', { ...away, book: bookOf([level('100', '9')], [level('101', '9')]) })
  const quotes = [
    { ...home, withdrawal: { base: amount('0.05') } },
    quoteOf('other', {
      ...away,
      free: { base: amount('5'), quote: amount('0') },
      withdrawal: { base: amount('0.03') },
    }),
    best,
  ]
  expect(told(draftOf('sell', 'market', '2'), quotes)).toEqual([
    'home: 198 USDT',
    'other: 198 USDT',
    'best: 200 USDT (2 BTC must be moved there first. A withdrawal from My other costs 0.03 BTC or more, depending on the network.)',
  ])
  const { withdrawal: _, ...silent } = home
  expect(told(draftOf('sell', 'market', '2'), [best, silent])).toEqual([
    'home: 198 USDT',
    'best: 200 USDT (2 BTC must be moved there first. What a withdrawal from My home costs is not known.)',
  ])
})

test('what cannot be done is told with its reason, and comes last', () => {
  const no = { offered: false, reason: say('It has no stops.') } as const
  const { book: _, ...bookless } = quoteOf('bookless')
  const quotes = [
    quoteOf('halted', { rules: rulesOf({ active: false }) }),
    quoteOf('plain', {
      rules: rulesOf({ abilities: { ...allOffered, kinds: { ...allOffered.kinds, stop: no } } }),
    }),
    bookless,
    quoteOf('shallow', { book: bookOf([level('99', '1')], [level('100', '1')]) }),
    quoteOf('large', { rules: rulesOf({ amount: { min: amount('7') } }) }),
    home,
  ]
  expect(told(draftOf('sell', 'stop', '2'), quotes)).toEqual([
    'home: 198 USDT',
    'halted: BTC/USDT cannot be traded at the moment.',
    'plain: It has no stops.',
    'bookless: The order book is not known yet.',
    'shallow: The book shows 1 BTC; what comes after that is not known.',
    'large: The least is 7 BTC; this is 2 BTC.',
  ])
})

test('more than all accounts have is available nowhere', () => {
  expect(told(draftOf('sell', 'market', '11'), [home])).toEqual(['home: This takes 11 BTC; 10 BTC are free.'])
})
