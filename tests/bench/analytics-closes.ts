/** Daily closes of two hundred assets over five years and some days, by chance, the same for the same seed. */
import { amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { CloseRow } from '@/lib/db/rows'
import { DAY_MS, dayOf, daysIn, firstDayOf, yearOf } from '@/lib/valuation/days'
import { ASSETS, assetOf, BEGAN_AT } from './million'

/** With entries. */
export const DAYS = 1826
/** Closes go on for so many days. */
export const DAYS_BEHIND = 40
export const FIRST_DAY = dayOf(BEGAN_AT)
export const LAST_DAY = FIRST_DAY + DAYS - 1
export const COINS: readonly AssetId[] = Array.from({ length: ASSETS }, (_, number) => assetOf(number))

/** US dollars, up to a day; years that are over are the same rows at every call. */
export type ClosesUntil = (day: number) => CloseRow[]

/** One array an asset, one place a day: half of a day's move is the market's. */
export function drawCloses(next: (below: number) => number): number[][] {
  const move = () => (next(2001) - 1000) / 25_000
  const prices = COINS.map((_, rank) => 1 + rank)
  const days = Array.from({ length: DAYS + DAYS_BEHIND }, () => {
    const market = move()
    return prices.map((_, rank) => {
      prices[rank] = (prices[rank] ?? 1) * Math.exp(market + move())
      return prices[rank] ?? 1
    })
  })
  return COINS.map((_, rank) => days.map((day) => day[rank] ?? 1))
}

export function rowsOf(closes: readonly number[][]): ClosesUntil {
  const texts = closes.map((prices) => prices.map((price) => amount(price.toFixed(6))))
  const rowOf = (rank: number, year: number, until: number): CloseRow => {
    const days = Math.min(daysIn(year), until - firstDayOf(year) + 1)
    const from = firstDayOf(year) - FIRST_DAY
    const told = texts[rank]?.slice(from, from + days) ?? []
    return {
      id: `${rank}-${year}`,
      asset: assetOf(rank),
      year,
      closes: told,
      sources: told.map(() => 'bench'),
      readAt: until * DAY_MS,
      askedUntil: days,
    }
  }
  const over = new Map<number, CloseRow[]>()
  const yearUntil = (year: number, until: number): CloseRow[] => {
    const known = over.get(year)
    if (known) return known
    const rows = COINS.map((_, rank) => rowOf(rank, year, until))
    if (firstDayOf(year + 1) <= until) over.set(year, rows)
    return rows
  }
  return (until) => {
    const years = Array.from(
      { length: yearOf(until) - yearOf(FIRST_DAY) + 1 },
      (_, at) => yearOf(FIRST_DAY) + at,
    )
    return years.flatMap((year) => yearUntil(year, until))
  }
}
