/**
 * Reference rates of past days: units of a currency for one US dollar. A day without a publication (weekend, holiday) has
 * the last one before, at most seven days back; beyond that nobody knows.
 */
import { type Amount, amount } from '@/lib/core/amount'
import type { PastRateRow, RateRow } from '@/lib/db/rows'
import { dayOf, firstDayOf } from './days'

const LONGEST_BACK = 7
const ONE = amount('1')

export interface ReferenceRate {
  rate: Amount
  /** The day of its publication. */
  day: number
}

export type ReferenceRates = (currency: string, day: number) => ReferenceRate | undefined

/** @param latest the rates of today, which are in no past row yet */
export function referenceRates(
  rows: readonly PastRateRow[],
  latest: readonly RateRow[] = [],
): ReferenceRates {
  const byCurrency = new Map<string, Map<number, Amount>>()
  const daysOf = (currency: string) => {
    const days = byCurrency.get(currency) ?? new Map<number, Amount>()
    byCurrency.set(currency, days)
    return days
  }
  for (const { currency, rate, at } of latest) daysOf(currency).set(dayOf(at), rate)
  for (const { currency, year, rates } of rows)
    for (const [at, rate] of rates.entries())
      if (rate !== null) daysOf(currency).set(firstDayOf(year) + at, rate)
  return (currency, day) => {
    if (currency === 'usd') return { rate: ONE, day }
    const days = byCurrency.get(currency)
    if (!days) return undefined
    for (let back = 0; back <= LONGEST_BACK; back += 1) {
      const rate = days.get(day - back)
      if (rate !== undefined) return { rate, day: day - back }
    }
    return undefined
  }
}
