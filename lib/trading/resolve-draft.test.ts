/** What is typed becomes exactly what would be sent, or a problem that names its field and its figures. */
import { describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { fill, say } from '@/lib/core/sentence'
import {
  allOffered,
  bookOf,
  byCost,
  byPercent,
  draftOf,
  factsOf,
  level,
  rulesOf,
  tierOf,
} from '@/tests/fixtures/trading-facts'
import type { OrderDraft } from './draft'
import type { DraftFacts } from './draft-facts'
import { resolveDraft } from './resolve-draft'

const told = (draft: OrderDraft, facts: DraftFacts = factsOf()) =>
  resolveDraft(draft, facts).problems.map(
    ({ field, sentence, blocking }) =>
      `${field}${blocking ? '!' : '?'} ${fill(sentence.template, sentence.params)}`,
  )
const orderOf = (draft: OrderDraft, facts: DraftFacts = factsOf()) => resolveDraft(draft, facts).order

describe('size', () => {
  test('a limit by cost: price and amount on their steps', () => {
    const draft = draftOf('buy', 'limit', byCost('50'), { price: '100.19' })
    expect(resolveDraft(draft, factsOf())).toEqual({
      order: {
        account: draft.account,
        market: draft.market,
        side: 'buy',
        kind: 'limit',
        timeInForce: 'GTC',
        price: '100.1',
        amount: '0.499',
      },
      problems: [],
    })
  })

  test('a purchase goes down to the price step, a sale up', () => {
    expect(orderOf(draftOf('buy', 'limit', '1.2349', { price: '99.99' }))).toMatchObject({
      price: '99.9',
      amount: '1.234',
    })
    expect(orderOf(draftOf('sell', 'limit', '1.2349', { price: '99.91' }))).toMatchObject({ price: '100' })
  })

  test('a market purchase by cost is told by its cost where the venue takes that', () => {
    const bought = orderOf(draftOf('buy', 'market', byCost('151.27')))
    expect(bought).toMatchObject({ cost: '151.2', amount: '1.502' })
    const facts = factsOf({
      rules: rulesOf({ abilities: { ...allOffered, marketByCost: { offered: false, reason: say('No.') } } }),
    })
    const plain = orderOf(draftOf('buy', 'market', byCost('151.27')), facts)
    expect(plain).toMatchObject({ amount: '1.502' })
    expect(plain).not.toHaveProperty('cost')
  })

  test('a market purchase by amount is refused where the venue only takes a cost', () => {
    const marketBuyByAmount = { offered: false, reason: say('It takes a cost only.') } as const
    const facts = factsOf({ rules: rulesOf({ abilities: { ...allOffered, marketBuyByAmount } }) })
    expect(told(draftOf('buy', 'market', '1'), facts)).toEqual(['size! It takes a cost only.'])
    expect(told(draftOf('buy', 'market', byCost('100')), facts)).toEqual([])
    expect(told(draftOf('sell', 'market', '1'), facts)).toEqual([])
  })

  test('a market sale by cost is an amount by the bids', () => {
    const order = orderOf(draftOf('sell', 'market', byCost('247')))
    expect(order).toMatchObject({ amount: '2.5' })
    expect(order).not.toHaveProperty('cost')
  })

  test('a percentage is of what is paid with', () => {
    expect(orderOf(draftOf('sell', 'market', byPercent('20')))).toMatchObject({ amount: '2' })
    expect(orderOf(draftOf('buy', 'limit', byPercent('25'), { price: '50' }))).toMatchObject({ amount: '5' })
  })

  test('a fee on top finds room in a percentage', () => {
    const facts = factsOf({ rules: rulesOf({ buyFeeIn: 'quote' }), tier: tierOf('0.001', '0.25') })
    const draft = draftOf('buy', 'limit', byPercent('100'), { price: '50' })
    expect(orderOf(draft, facts)).toMatchObject({ amount: '16' })
    expect(orderOf({ ...draft, timeInForce: 'PO' }, facts)).toMatchObject({ amount: '19.98' })
  })

  test('more than a hundred percent is no percentage', () => {
    expect(told(draftOf('sell', 'market', byPercent('101')))).toEqual(['size! Enter a percentage up to 100.'])
  })
})

describe('limits of the venue', () => {
  test('the least cost is told with both figures', () => {
    expect(told(draftOf('buy', 'limit', '0.1', { price: '84' }))).toEqual([
      'size! The least is 10 USDT; this is 8.4 USDT.',
    ])
  })

  test('the least and the most amount, also of market orders', () => {
    expect(told(draftOf('sell', 'limit', '0.0009', { price: '100' }))).toEqual([
      'size! This is less than the least amount, 0.001 BTC.',
    ])
    const rich = factsOf({ free: { base: amount('5000'), quote: amount('0') } })
    expect(told(draftOf('sell', 'limit', '1001', { price: '100' }), rich)).toEqual([
      'size! The most is 1000 BTC; this is 1001 BTC.',
    ])
    expect(told(draftOf('sell', 'market', '501'), rich)[0]).toBe(
      'size! The most is 500 BTC; this is 501 BTC.',
    )
  })

  test('the bounds of a price', () => {
    expect(told(draftOf('buy', 'limit', '1', { price: '0.04' }))).toEqual([
      'price! The least is 0.1 USDT; this is 0.04 USDT.',
    ])
    expect(told(draftOf('sell', 'limit', '1', { price: '100000.05' }))).toEqual([
      'price! The most is 100000 USDT; this is 100000.1 USDT.',
    ])
  })

  test('an OCO holds the least cost at its lower price and the balance at its higher one', () => {
    expect(told(draftOf('sell', 'oco', '0.1', { price: '110', trigger: '98', stopPrice: '97' }))).toEqual([
      'size! The least is 10 USDT; this is 9.7 USDT.',
    ])
    expect(told(draftOf('buy', 'oco', '9', { price: '90', trigger: '110', stopPrice: '112' }))).toEqual([
      'size! This takes 1008 USDT; 1000 USDT are free.',
    ])
  })

  test('what a venue does not offer is said with its reason, and a halted market too', () => {
    const no = { offered: false, reason: say('Kraken has no OCO orders.') } as const
    const rules = rulesOf({
      active: false,
      abilities: { ...allOffered, kinds: { ...allOffered.kinds, oco: no } },
    })
    expect(told(draftOf('sell', 'oco', '1', { price: '110', trigger: '90' }), factsOf({ rules }))).toEqual([
      'market! BTC/USDT cannot be traded at the moment.',
      'kind! Kraken has no OCO orders.',
    ])
  })

  test('a kind that a venue takes of a seller only is refused to a buyer, in the words of the venue', () => {
    const trailing = { offered: false, reason: say('OKX does not say what it counts.') } as const
    const facts = factsOf({ rules: rulesOf({ abilities: { ...allOffered, purchases: { trailing } } }) })
    const draft = (side: 'buy' | 'sell') => draftOf(side, 'trailing', '1', { trailPercent: '2' })
    expect(told(draft('buy'), facts)).toContain('kind! OKX does not say what it counts.')
    expect(told(draft('sell'), facts)).not.toContain('kind! OKX does not say what it counts.')
    expect(told(draftOf('buy', 'limit', '1', { price: '100' }), facts)).toEqual([])
  })

  test('the rules of another market are no rules', () => {
    const rules = rulesOf({ market: { ...rulesOf().market, symbol: 'ETH/USDT' } })
    expect(told(draftOf('sell', 'market', '1'), factsOf({ rules }))).toEqual([
      'market! The rules of this market are not known yet.',
    ])
  })
})

describe('balance', () => {
  test('a sale is weighed against the base coin, a purchase against the quote coin with its fee', () => {
    expect(told(draftOf('sell', 'limit', '11', { price: '100' }))).toEqual([
      'size! This takes 11 BTC; 10 BTC are free.',
    ])
    const facts = factsOf({ rules: rulesOf({ buyFeeIn: 'quote' }) })
    expect(told(draftOf('buy', 'limit', '10', { price: '100' }), facts)).toEqual([
      'size! With the fee this takes 1002 USDT; 1000 USDT are free.',
    ])
    expect(told(draftOf('buy', 'limit', '10', { price: '100' }))).toEqual([])
  })

  test('an unknown place of the fee counts as on top', () => {
    const { buyFeeIn: _, ...rules } = rulesOf()
    expect(told(draftOf('buy', 'limit', '10', { price: '100' }), factsOf({ rules }))).toHaveLength(1)
  })
})

describe('prices against the market', () => {
  test.each([
    ['sell', 'stop', { trigger: '99.5' }, 'trigger! It must lie below the price of the market, 99.5 USDT.'],
    ['buy', 'stop', { trigger: '99' }, 'trigger! It must lie above the price of the market, 99.5 USDT.'],
    [
      'sell',
      'take-profit',
      { trigger: '99' },
      'trigger! It must lie above the price of the market, 99.5 USDT.',
    ],
    [
      'buy',
      'take-profit',
      { trigger: '101' },
      'trigger! It must lie below the price of the market, 99.5 USDT.',
    ],
    [
      'sell',
      'oco',
      { price: '99', trigger: '95' },
      'price! It must lie above the price of the market, 99.5 USDT.',
    ],
    [
      'buy',
      'oco',
      { price: '95', trigger: '99' },
      'trigger! It must lie above the price of the market, 99.5 USDT.',
    ],
  ] as const)('%s %s %o', (side, kind, prices, problem) => {
    expect(told(draftOf(side, kind, '1', prices))).toEqual([problem])
  })

  test.each([
    ['sell', 'stop', { trigger: '99' }],
    ['buy', 'stop', { trigger: '100' }],
    ['sell', 'take-profit', { trigger: '100' }],
    ['buy', 'take-profit-limit', { trigger: '99', price: '99.1' }],
    ['sell', 'stop-limit', { trigger: '99', price: '98' }],
    ['sell', 'oco', { price: '105', trigger: '95' }],
    ['buy', 'oco', { price: '95', trigger: '105', stopPrice: '106' }],
    ['sell', 'trailing', { trailPercent: '1.5' }],
  ] as const)('right: %s %s %o', (side, kind, prices) => {
    const { order, problems } = resolveDraft(draftOf(side, kind, '1', prices), factsOf())
    expect(problems).toEqual([])
    expect(order).toMatchObject(prices)
  })

  test('an unknown price of the market leaves the side unchecked, and says so', () => {
    const { book: _, ticker: __, ...rest } = factsOf()
    expect(told(draftOf('sell', 'stop', '1', { trigger: '500' }), rest)).toEqual([
      'trigger? The price of the market is not known yet: on which side this lies was not checked.',
    ])
    expect(told(draftOf('sell', 'market', '1'), rest)).toEqual([
      'size! The price of the market is not known yet.',
    ])
  })

  test('post-only that would be filled at once', () => {
    expect(told(draftOf('buy', 'limit', '1', { price: '100', timeInForce: 'PO' }))).toEqual([
      'price! It would be filled at once at 100 USDT, so post-only would be refused.',
    ])
    expect(told(draftOf('buy', 'limit', '1', { price: '99.9', timeInForce: 'PO' }))).toEqual([])
  })

  test('immediate orders that would end as nothing are pointed out', () => {
    expect(told(draftOf('buy', 'limit', '1', { price: '99', timeInForce: 'IOC' }))).toEqual([
      'price? Nothing can be had at this price now; the best is 100 USDT.',
    ])
    expect(told(draftOf('buy', 'limit', '2', { price: '101', timeInForce: 'FOK' }))).toEqual([
      'timeInForce? Only 1 BTC can be had at this price now: all or nothing would end as nothing.',
    ])
  })

  test('a limit far beyond the market is pointed out', () => {
    expect(told(draftOf('buy', 'limit', '1', { price: '110' }))).toEqual([
      'price? This price is 10.0 % worse than the best one, 100 USDT.',
    ])
    expect(told(draftOf('sell', 'limit', '1', { price: '110' }))).toEqual([])
  })

  test('a stop whose limit is better than its trigger is pointed out', () => {
    expect(told(draftOf('sell', 'stop-limit', '1', { trigger: '95', price: '96' }))).toEqual([
      'price? The limit is better than the price that sets it off: the market may pass it by.',
    ])
  })

  test('a book that ends before the order does is said', () => {
    expect(told(draftOf('sell', 'market', '5'))).toEqual([
      'size? The book shows 3 BTC; what comes after that is not known.',
    ])
  })
})

describe('what a kind is told by', () => {
  test('a missing price names its field', () => {
    expect(told(draftOf('sell', 'stop-limit', '1'))).toEqual([
      'price! Enter a price.',
      'trigger! Enter the price that sets it off.',
    ])
    expect(told(draftOf('sell', 'trailing', '1'))).toEqual(['trailPercent! Enter the distance in percent.'])
    expect(told(draftOf('sell', 'trailing', '1', { trailPercent: '100' }))).toEqual([
      'trailPercent! The distance lies between 0 and 100 %.',
    ])
  })

  test('figures of another kind are left out', () => {
    const order = orderOf(draftOf('sell', 'market', '1', { price: '5', trigger: '7', trailPercent: '2' }))
    expect(order).toMatchObject({ amount: '1' })
    expect(Object.keys(order ?? {})).not.toContain('price')
  })

  test('a time in force that the kind does not have', () => {
    expect(told(draftOf('sell', 'market', '1', { timeInForce: 'PO' }))).toEqual([
      'timeInForce! This kind of order has no such time in force.',
    ])
  })
})

test('a book without asks sells nothing to a buyer', () => {
  const facts = factsOf({ book: bookOf([level('99', '1')], []) })
  expect(told(draftOf('buy', 'market', '1'), facts)).toEqual([
    'size! The price of the market is not known yet.',
  ])
})

describe('what the venue would refuse', () => {
  const band = { min: amount('0.2'), max: amount('5') }
  const binance = rulesOf({
    priceBand: { buy: band, sell: { min: amount('0.9'), max: amount('5') } },
    mostOpen: { all: 200, waiting: 5 },
    trail: { min: amount('0.1'), max: amount('20'), step: amount('0.01') },
  })
  const crowded = (all: number, waiting: number) => ({
    ...factsOf({ rules: binance }),
    open: { all, waiting },
  })

  test('a price too far from the market is foreseen, each side by its own band', () => {
    const facts = factsOf({ rules: binance })
    expect(told(draftOf('buy', 'limit', '1', { price: '20' }), facts)).toEqual([])
    expect(told(draftOf('buy', 'limit', '1', { price: '19' }), facts)).toEqual([
      'price? The venue takes prices from about 19.9 to 497.5 USDT now, by the average of its last minutes. It would refuse this one.',
    ])
    expect(told(draftOf('sell', 'limit', '1', { price: '89' }), facts).join()).toContain(
      'from about 89.6 to 497.5',
    )
  })

  test('one order more than may wait for a trigger, or be open at all', () => {
    const stop = draftOf('sell', 'stop', '1', { trigger: '80' })
    const limit = draftOf('buy', 'limit', '1', { price: '99' })
    expect(told(stop, crowded(5, 4))).toEqual([])
    expect(told(stop, crowded(5, 5)).join()).toMatch(/^kind\? The venue lets 5 orders wait/)
    expect(told(limit, crowded(199, 5))).toEqual([])
    expect(told(limit, crowded(200, 0)).join()).toMatch(/^market\? The venue lets 200 orders be open/)
    // An OCO is two orders.
    expect(
      told(draftOf('sell', 'oco', '1', { price: '120', trigger: '80' }), crowded(199, 0)).join(),
    ).toContain('200')
    expect(told(draftOf('buy', 'market', '1'), crowded(200, 5))).toEqual([])
  })

  test('the distance of a trailing stop has steps and bounds', () => {
    const trailing = (trailPercent: string) =>
      told(draftOf('sell', 'trailing', '1', { trailPercent }), crowded(0, 0))
    expect(trailing('1.25')).toEqual([])
    expect(trailing('1.255')).toEqual(['trailPercent! The venue takes the distance in steps of 0.01 %.'])
    expect(trailing('0.05')).toEqual(['trailPercent! The least is 0.1 %; this is 0.05 %.'])
    expect(trailing('21')).toEqual(['trailPercent! The most is 20 %; this is 21 %.'])
  })
})
