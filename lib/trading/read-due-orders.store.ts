/** With each tick: the open orders of accounts that have some, so that the list is true also while nobody looks at it. */
import type { AccountId } from '@/lib/core/ids'
import { readWholeRows } from '@/lib/db/read-whole.store'
import { readOpenOrders } from './open-orders.store'
import type { TradingContext } from './trading-context'

const FRESH_MS = 25_000

/** What fails is told by the account's reading. */
export async function readDueOrders(trading: TradingContext): Promise<void> {
  const { db, now } = trading
  // Of the index alone: what is in the rows is about to be replaced, damaged or not.
  const withOrders = (await db.openOrders.orderBy('accountId').uniqueKeys()) as AccountId[]
  const readings = await readWholeRows(withOrders, (account) => db.orderReadings.get(account))
  const triedAt = new Map(readings.map(({ accountId, lastTriedAt }) => [accountId, lastTriedAt]))
  const due = withOrders.filter((account) => {
    const tried = triedAt.get(account) ?? 0
    // One from the future is of a clock that was set back.
    return now() - tried > FRESH_MS || tried > now()
  })
  await Promise.allSettled(due.map((account) => readOpenOrders(trading, account)))
}
