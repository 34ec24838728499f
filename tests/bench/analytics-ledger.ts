/** The five years as a built ledger holds them: everything that figures are computed from, and prices of any later day. */
import { GainsBook } from '@/lib/accounting/gains-book'
import { TAX_PRESETS, type TaxRules } from '@/lib/accounting/tax-rules'
import type { HoldingRow } from '@/lib/db/rows'
import { type KeptPrices, keptPrices } from '@/lib/ledger/kept-prices'
import { namesOf } from '@/lib/ledger/names'
import type { ValuesQuestion } from '@/lib/ledger/values'
import { DAY_MS } from '@/lib/valuation/days'
import { derivedBalances } from '@/lib/valuation/derived-balances'
import { LAST_DAY } from './analytics-closes'
import { createYears, type Years } from './analytics-years'
import { ACCOUNTS } from './million'

export interface BuiltYears {
  question: ValuesQuestion
  /** Lots and gains, first in first out. */
  book: GainsBook
  /** Prices as a build of that day has them; days in order. */
  pricesOf: (day: number) => KeptPrices
}

export const CURRENCY = 'usd'
export const endOf = (day: number): number => (day + 1) * DAY_MS - 1

export function buildYears(): BuiltYears {
  const years = createYears(1)
  const pricesOf = pricesByDay(years)
  const names = namesOf({ accounts: [], assets: [] })
  const question: ValuesQuestion = {
    ...years,
    surroundings: surroundingsOf(years),
    prices: pricesOf(LAST_DAY).book,
    names,
    now: endOf(LAST_DAY),
  }
  const book = new GainsBook()
  const rules: TaxRules = { ...TAX_PRESETS.generic, currency: CURRENCY }
  book.update({ ...question, rules, choices: new Map(), collectionOf: names.collectionOf })
  return { question, book, pricesOf }
}

function pricesByDay({ closesUntil }: Years): BuiltYears['pricesOf'] {
  const prices = keptPrices()
  const none = { moments: [], pastRates: [], rates: [], manualPrices: [], prices: [] }
  return (day) => prices({ ...none, closes: closesUntil(day) }, CURRENCY)
}

/** Complete histories that come to what is held. */
function surroundingsOf({ entries }: Years): ValuesQuestion['surroundings'] {
  const balances = [...derivedBalances(entries)].flatMap(([accountId, byAsset]) =>
    [...byAsset].map(([asset, quantity]) => ({ accountId, asset, quantity })),
  )
  const readAt = endOf(LAST_DAY)
  return {
    accounts: ACCOUNTS.map((id) => ({
      id,
      label: id,
      source: { kind: 'evm', address: `0x${'0'.repeat(40)}`, chains: [] },
      paused: false,
      createdAt: 0,
      tags: [],
    })),
    holdings: balances.map(
      (balance, at): HoldingRow => ({
        ...balance,
        id: String(at),
        bucket: 'spot',
        sourceSymbol: balance.asset,
        readAt,
      }),
    ),
    histories: ACCOUNTS.map((accountId) => ({
      accountId,
      dueAt: readAt,
      state: 'complete',
      paused: false,
      entries: 0,
      streams: [],
      failures: 0,
    })),
  }
}
