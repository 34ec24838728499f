/** The open orders of an account as its venue tells them: all rows are replaced together, or the last good ones stay with the error. */
import { toErrorShape } from '@/lib/core/errors'
import type { AccountId } from '@/lib/core/ids'
import type { VenueOrder } from '@/lib/core/order'
import type { Database } from '@/lib/db/database.store'
import { readWhole } from '@/lib/db/read-whole.store'
import type { OpenOrderRow } from '@/lib/db/rows'
import type { TradingContext } from './trading-context'

/**
 * @returns what is open now
 * @throws AppError when the venue does not tell; what was read before stays, and the reading's row says why
 */
export async function readOpenOrders(trading: TradingContext, accountId: AccountId): Promise<VenueOrder[]> {
  const { db, now, openDesk } = trading
  try {
    const { desk } = await openDesk(accountId)
    const open = await desk.open()
    await storeOpenOrders(db, accountId, open, now())
    return open
  } catch (error) {
    await noteFailure(trading, accountId, error)
    throw error
  }
}

function storeOpenOrders(
  db: Database,
  accountId: AccountId,
  open: readonly VenueOrder[],
  readAt: number,
): Promise<void> {
  const rows = open.map(
    (order): OpenOrderRow => ({
      ...order,
      id: db.hash('open order', accountId, order.symbol, order.orderId),
      accountId,
      readAt,
    }),
  )
  return db.transaction('rw', [db.accounts, db.openOrders, db.orderReadings], async () => {
    // Removed while it was read: nothing of it may come back.
    if (!(await db.accounts.get(accountId))) return
    await db.openOrders.where('accountId').equals(accountId).delete()
    await db.openOrders.bulkPut(rows)
    await db.orderReadings.put({ accountId, lastGoodAt: readAt, lastTriedAt: readAt })
  })
}

const noteFailure = ({ db, now }: TradingContext, accountId: AccountId, error: unknown): Promise<void> =>
  db.transaction('rw', [db.accounts, db.orderReadings], async () => {
    if (!(await db.accounts.get(accountId))) return
    const { row: before } = await readWhole(db.orderReadings.get(accountId))
    await db.orderReadings.put({ ...before, accountId, lastTriedAt: now(), error: toErrorShape(error) })
  })
