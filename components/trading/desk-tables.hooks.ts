/** What the desk follows in the private tables: open orders, when they were read, the journal, exchange rates. Reading only. */
import { useTables } from '@/components/shell/live.hooks'
import type { OpenOrderRow, OrderReadingRow, OrderRow } from '@/lib/db/rows'
import type { Rates } from './convert-money'

export interface OpenOrders {
  /** Newest first. */
  orders: readonly OpenOrderRow[]
  readings: readonly OrderReadingRow[]
}

/** Of all accounts; `null` until the first answer. */
export const useOpenOrders = (): OpenOrders | null =>
  useTables<OpenOrders | null>(async (db) => {
    const [orders, readings] = await Promise.all([db.openOrders.toArray(), db.orderReadings.toArray()])
    return { orders: orders.sort((a, b) => b.at - a.at), readings }
  }, null)

/** Attempts that are on the page at most; the file has all of them. */
export const JOURNAL_ROWS = 200

/** Newest first; `null` until the first answer. */
export const useJournal = (): readonly OrderRow[] | null =>
  useTables<readonly OrderRow[] | null>(
    (db) => db.orders.orderBy('at').reverse().limit(JOURNAL_ROWS).toArray(),
    null,
  )

const NO_RATES: Rates = new Map()
export const useRates = (): Rates =>
  useTables(
    async (db) => new Map((await db.rates.toArray()).map(({ currency, rate }) => [currency, rate])),
    NO_RATES,
  )
