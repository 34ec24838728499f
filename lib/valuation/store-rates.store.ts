/** Stores the reference rates of a year. */
import { readPastRates } from '@/lib/prices/past/past-rates.client'
import { type Asking, askOne } from './ask-source'
import { dayOf, daysIn, firstDayOf, isoDay } from './days'

/** @returns false when they could not be asked */
export async function storeRates(asking: Asking, year: number): Promise<boolean> {
  const { db, fetch, now } = asking.context
  const first = firstDayOf(year)
  const until = isoDay(Math.min(first + daysIn(year) - 1, dayOf(now())))
  const read = await askOne(asking, 'ecb', () =>
    readPastRates({ fetch, now: now(), from: isoDay(first), until }),
  )
  if (!read) return false
  const rows = [...read].map(([currency, byDay]) => ({
    id: `${currency}:${year}`,
    currency,
    year,
    rates: Array.from({ length: daysIn(year) }, (_, at) => byDay.get(isoDay(first + at)) ?? null),
    source: 'ecb',
    readAt: now(),
  }))
  await db.pastRates.bulkPut(rows)
  return true
}
