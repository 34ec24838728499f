/** Lots that are told one after the other realise, sold in that order, what the ledger says of the sale. */
import { describe, expect, test } from 'vitest'
import { GainsBook } from '@/lib/accounting/gains-book'
import { type Method, TAX_PRESETS } from '@/lib/accounting/tax-rules'
import { add, amount, compare, multiply, subtract, ZERO } from '@/lib/core/amount'
import type { AccountId } from '@/lib/core/ids'
import {
  A,
  at,
  B,
  BTC,
  buy,
  ETH,
  money,
  move,
  questionOf,
  type Scenario,
} from '@/tests/fixtures/scenarios/ledger'
import { randomLedger } from '@/tests/fixtures/scenarios/random-ledger'
import type { ApartBook } from './apart-books'
import { openLots } from './open-lots'
import type { OpenLot } from './open-lots-messages'
import { whatIf } from './what-if'

const NOW = at('2026-11-01')

function booksOf(entries: Parameters<typeof questionOf>[0], scenario: Scenario) {
  const question = questionOf(entries, scenario)
  const book = new GainsBook()
  book.update(question)
  const entryOf = (id: string) => question.entries.find((entry) => entry.id === id)
  return { book, question, entryOf, apartOf: (_: AccountId): ApartBook | undefined => undefined }
}

/** Cost of the first so many units; `undefined` where one has none. */
function costOf(lots: readonly OpenLot[], quantity: string) {
  let [left, cost] = [amount(quantity), ZERO]
  for (const lot of lots) {
    const taken = compare(lot.quantity, left) > 0 ? left : lot.quantity
    if (lot.cost === undefined) return undefined
    cost = add(cost, multiply(taken, lot.cost))
    left = subtract(left, taken)
    if (left === '0') return cost
  }
  return undefined
}

const METHODS: readonly Method[] = ['fifo', 'lifo', 'hifo', 'lofo', 'average', 'uk', 'specific']

describe.each(['us', 'uk', 'de', 'generic'] as const)('%s rules', (preset) => {
  test.each(METHODS)('%s: the first lots cost what the sale of them costs', (method) => {
    const known: number[] = []
    for (let seed = 1; seed <= 4; seed += 1) {
      const { entries, moves } = randomLedger(seed, { size: 50 })
      const rules = { ...TAX_PRESETS[preset], methods: [{ from: 2009, value: method }] }
      const built = booksOf(entries, { rules, moves, prices: { [BTC]: '1.5', [ETH]: '0.2' } })
      const { pools } = openLots(built, { assets: [BTC, ETH], accounts: [A, B], at: NOW })
      for (const { asset, accounts, lots } of pools) {
        const quantity = '0.75'
        const cost = costOf(lots, quantity)
        const sale = { account: accounts[0] ?? A, asset, quantity: amount(quantity), at: NOW }
        const told = whatIf(built, {
          ...sale,
          proceeds: { asset: money(rules.currency), quantity: amount('9') },
        })
        if ('unknown' in told) throw new Error('nothing is sold')
        if (cost === undefined) continue
        known.push(seed)
        expect(Number(told.basis)).toBeCloseTo(Number(cost), 9)
      }
    }
    expect(known.length).toBeGreaterThan(2)
  })
})

const bought = [buy('a', '2022-01-01', '1', BTC, '10'), buy('b', '2026-09-01', '2', BTC, '60')]

test('lots with what one unit cost, their term, and the days to the long one', () => {
  expect(
    openLots(booksOf(bought, { rules: TAX_PRESETS.us }), {
      assets: [BTC, money('usd')],
      accounts: [A, B],
      at: NOW,
    }),
  ).toEqual({
    currency: 'usd',
    cryptoToCrypto: true,
    pools: [
      {
        asset: BTC,
        accounts: [A],
        isRough: false,
        lots: [
          { quantity: '1', cost: '10', term: 'long' },
          { quantity: '2', cost: '30', term: 'short', daysToLong: 305 },
        ],
      },
    ],
  })
})

test('an order that a purchase of tomorrow or a choice may change is said to be rough', () => {
  const roughOf = (method: Method) =>
    openLots(booksOf(bought, { rules: { ...TAX_PRESETS.uk, methods: [{ from: 2009, value: method }] } }), {
      assets: [BTC],
      accounts: [A],
      at: NOW,
    }).pools.map(({ isRough }) => isRough)
  expect([roughOf('uk'), roughOf('specific'), roughOf('fifo')]).toEqual([[true], [true], [false]])
})

test('one pool of all accounts, or one of each', () => {
  const moved = move('m', '2026-10-01', ['1', BTC])
  const asked = { assets: [BTC], accounts: [A, B], at: NOW }
  const poolsBy = (value: 'universal' | 'account') =>
    openLots(
      booksOf(bought, { rules: { ...TAX_PRESETS.us, pools: [{ from: 2009, value }] }, moves: [moved] }),
      asked,
    ).pools.map(({ accounts, lots }) => [accounts, lots.map(({ quantity }) => quantity)])
  expect(poolsBy('universal')).toEqual([
    [
      [A, B],
      ['1', '2'],
    ],
  ])
  expect(poolsBy('account')).toEqual([
    [[A], ['2']],
    [[B], ['1']],
  ])
})

test('made-up money has books of its own, and lots there are of nobody else', () => {
  const real = booksOf(bought, { rules: TAX_PRESETS.generic })
  const paper = booksOf([buy('p', '2026-01-01', '5', BTC, '100')], { rules: TAX_PRESETS.generic })
  const apart = { book: paper.book, question: paper.question } as ApartBook
  const built = { ...real, apartOf: (account: AccountId) => (account === B ? apart : undefined) }
  const { pools } = openLots(built, { assets: [BTC], accounts: [A, B], at: NOW })
  expect(pools.map(({ accounts, lots }) => [accounts, lots.length])).toEqual([
    [[A], 2],
    [[B], 1],
  ])
})
