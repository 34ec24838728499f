/** With each tick: the open orders of accounts that have some, so that the list is true also while nobody looks at it. */
import { readOpenOrders } from './open-orders.store'
import type { TradingContext } from './trading-context'

const FRESH_MS = 25_000

/** What fails is told by the account's reading. */
export async function readDueOrders(trading: TradingContext): Promise<void> {
  const { db, now } = trading
  const withOrders = new Set((await db.openOrders.toArray()).map(({ accountId }) => accountId))
  const readings = await db.orderReadings.bulkGet([...withOrders])
  const due = [...withOrders].filter((_, index) => {
    const triedAt = readings[index]?.lastTriedAt ?? 0
    // One from the future is of a clock that was set back.
    return now() - triedAt > FRESH_MS || triedAt > now()
  })
  await Promise.allSettled(due.map((account) => readOpenOrders(trading, account)))
}
