/** From open lots a sale has the figures that the whole line gives; where that is not certain, there is no answer. */
import { describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import {
  A,
  at,
  BTC,
  buy,
  ETH,
  move,
  questionOf,
  type Scenario,
  sell,
} from '@/tests/fixtures/scenarios/ledger'
import { randomLedger } from '@/tests/fixtures/scenarios/random-ledger'
import { GainsBook } from './gains-book'
import { realisedOf } from './realised'
import { type Method, TAX_PRESETS } from './tax-rules'
import { whatIfFromOpenLots } from './what-if-open-lots'
import { type Sale, whatIfSale } from './what-if-sale'

const METHODS: readonly Method[] = ['fifo', 'lifo', 'hifo', 'lofo', 'average', 'specific']
const sale: Sale = {
  asset: BTC,
  account: A,
  quantity: amount('3.5'),
  at: at('2026-11-01T12:00'),
  proceeds: amount('77'),
}

function both(entries: Parameters<typeof questionOf>[0], scenario: Scenario, change: Partial<Sale> = {}) {
  const question = questionOf(entries, scenario)
  const book = new GainsBook()
  book.update(question)
  const lots = book.lineOf(BTC)?.lots ?? []
  const lastAt = book.entriesOf(BTC).at(-1)?.at ?? 0
  const asked = { ...sale, ...change }
  const quick = whatIfFromOpenLots({ lots, lastAt, calendar: book.calendar, question }, asked)
  return {
    quick: quick && realisedOf(quick, question.rules, true),
    rules: quick?.outgo.matches.map(({ rule }) => rule),
    whole: realisedOf(whatIfSale(question, asked), question.rules, true),
    wholeRules: whatIfSale(question, asked).outgo.matches.map(({ rule }) => rule),
  }
}

describe.each(['us', 'de', 'generic'] as const)('%s rules', (preset) => {
  test.each(METHODS)('%s: equals what the whole line gives', (method) => {
    let told = 0
    for (let seed = 1; seed <= 12; seed += 1) {
      const { entries, moves } = randomLedger(seed, { size: 50, hasUnknown: seed % 3 === 0 })
      const scenario: Scenario = {
        rules: { ...TAX_PRESETS[preset], methods: [{ from: 2009, value: method }] },
        moves,
        prices: { [BTC]: '1.5', [ETH]: '0.2' },
      }
      // A day after the last entry: often before the pools of the next year, and not always.
      const soon =
        Math.max(
          ...entries.map((entry) => entry.at),
          ...moves.flatMap((each) => each.entries.map((end) => end.at)),
        ) + 86_400_000
      const { quick, whole, rules, wholeRules } = both(entries, scenario, { at: soon })
      if (!quick) continue
      told += 1
      expect(quick, `seed ${seed}`).toEqual(whole)
      expect(rules).toEqual(wholeRules)
    }
    expect(told).toBeGreaterThan(2)
  })
})

const bought = [
  buy('a', '2023-01-01', '3', BTC, '30'),
  buy('b', '2023-02-01', '1', BTC, '10'),
  sell('s', '2023-03-01', '1', BTC, '50'),
]
const by = (method: Method, more: Partial<Scenario['rules']> = {}): Scenario => ({
  rules: { ...TAX_PRESETS.generic, methods: [{ from: 2009, value: method }], ...more },
})

test.each<[string, Scenario, Partial<Sale>]>([
  ['UK matching', by('uk'), {}],
  ['an entry that comes later', by('fifo'), { at: at('2023-02-15') }],
  [
    'another method since the last entry',
    {
      rules: {
        methods: [
          { from: 2009, value: 'fifo' },
          { from: 2025, value: 'lifo' },
        ],
      },
    },
    {},
  ],
  [
    'other pools since the last entry',
    {
      rules: {
        pools: [
          { from: 2009, value: 'universal' },
          { from: 2025, value: 'account' },
        ],
      },
    },
    {},
  ],
  ['a begun lot that costs as much as another', by('hifo'), {}],
])('%s: only the whole line can tell', (_, scenario, change) => {
  expect(both(bought, scenario, change).quick).toBeUndefined()
})

test('what went to another account is not sold from this one', () => {
  const moved = move('m', '2023-04-01', ['2', BTC])
  const { quick, whole } = both(bought, {
    ...by('fifo', { pools: [{ from: 2009, value: 'account' }] }),
    moves: [moved],
  })
  expect(quick).toEqual(whole)
  expect(quick).toMatchObject({ missing: '2.5' })
})
