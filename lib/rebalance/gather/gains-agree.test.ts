/** The gain that a plan tells of a sale is the one that the ledger tells of the same sale, under every method and pool. */
import { describe, expect, test } from 'vitest'
import { GainsBook } from '@/lib/accounting/gains-book'
import { type Method, TAX_PRESETS } from '@/lib/accounting/tax-rules'
import { amount, toRatio, ZERO } from '@/lib/core/amount'
import type { AccountId, VenueId } from '@/lib/core/ids'
import { CASH } from '@/lib/core/rebalance'
import type { ApartBook } from '@/lib/ledger/apart-books'
import { openLots } from '@/lib/ledger/open-lots'
import { whatIf } from '@/lib/ledger/what-if'
import { aQuestion, aSleeve, DOLLAR } from '@/tests/fixtures/rebalance'
import { A, at, B, BTC, ETH, questionOf, type Scenario } from '@/tests/fixtures/scenarios/ledger'
import { randomLedger } from '@/tests/fixtures/scenarios/random-ledger'
import { bookOf, level, rulesOf, tierOf } from '@/tests/fixtures/trading-facts'
import { planRebalance } from '../plan/plan-rebalance'
import type { ExchangePlace, PlanQuestion } from '../plan/question'

const NOW = at('2026-11-01T12:00')
const METHODS: readonly Method[] = ['fifo', 'lifo', 'hifo', 'lofo', 'average']

function booksOf(seed: number, rules: Scenario['rules']) {
  const { entries, moves, held } = randomLedger(seed, { size: 50, hasUnknown: true })
  const scenario: Scenario = {
    ...(rules === undefined ? {} : { rules }),
    moves,
    prices: { [BTC]: '1.5', [ETH]: '0.2' },
  }
  const question = questionOf(entries, scenario)
  const book = new GainsBook()
  book.update(question)
  const entryOf = (id: string) => question.entries.find((entry) => entry.id === id)
  return {
    built: { book, question, entryOf, apartOf: (_: AccountId): ApartBook | undefined => undefined },
    held,
  }
}

const placeOf = (account: AccountId): ExchangePlace => ({
  kind: 'exchange',
  account,
  label: account,
  withdrawalFees: new Map(),
  markets: [
    {
      rules: rulesOf({
        market: { venue: 'binance' as VenueId, symbol: 'BTC/USD' },
        quote: 'USD',
        quoteAsset: DOLLAR,
        amountStep: amount('0.000001'),
        amount: {},
        cost: {},
      }),
      base: BTC,
      quote: DOLLAR,
      tier: tierOf('0.001', '0.001'),
      book: bookOf([level('59999', '1000'), level('59000', '1000')], [level('60001', '1000')]),
    },
  ],
})

/** Half of what the account has is to become money. */
function sale(lots: PlanQuestion['lots'], quantity: string) {
  const question = aQuestion({
    at: NOW,
    places: [placeOf(A)],
    holdings: [{ account: A, asset: BTC, quantity: amount(quantity), free: amount(quantity) }],
    prices: new Map([
      [BTC, amount('60000')],
      [DOLLAR, amount('1')],
    ]),
    sleeves: [aSleeve(BTC), { id: CASH, name: 'Cash', assets: [DOLLAR], isLocked: false }],
    targets: [
      { sleeve: aSleeve(BTC).id, weight: 0.5, low: 0.45, high: 0.55 },
      { sleeve: CASH, weight: 0.5, low: 0.45, high: 0.55 },
    ],
    bufferUsd: ZERO,
    lots,
  })
  return planRebalance(question).legs.find(({ pays }) => pays.asset === BTC)
}

describe.each(['us', 'de', 'generic'] as const)('%s rules', (preset) => {
  test.each(METHODS)('%s: plan and ledger tell the same', (method) => {
    let compared = 0
    for (let seed = 1; seed <= 6; seed += 1) {
      const rules = { ...TAX_PRESETS[preset], currency: 'usd', methods: [{ from: 2009, value: method }] }
      const { built, held } = booksOf(seed, rules)
      const has = held.get(`${A} ${BTC}`) ?? 0n
      if (has <= 100_000n) continue
      const { pools, currency } = openLots(built, { assets: [BTC], accounts: [A, B], at: NOW })
      const lots = pools.map((pool) => ({ ...pool, currency, rate: amount('1') }))
      const leg = sale(lots, String(Number(has) / 1e6))
      if (!leg?.gain) continue
      const told = whatIf(built, {
        account: A,
        asset: BTC,
        quantity: leg.pays.quantity,
        proceeds: { asset: DOLLAR, quantity: leg.receives.quantity },
        at: NOW,
      })
      if ('unknown' in told) throw new Error(told.unknown.template)
      compared += 1
      expect(toRatio(leg.gain.gain)).toBeCloseTo(toRatio(told.gain ?? ZERO), 6)
      expect(toRatio(leg.gain.missing)).toBeCloseTo(toRatio(told.missing), 9)
      const days = told.lots.flatMap(({ daysToLong }) => daysToLong ?? [])
      if (days.length > 0) expect(days).toContain(leg.gain.daysToLong)
    }
    expect(compared).toBeGreaterThan(2)
  })
})
