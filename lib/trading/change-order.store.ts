/** The one way in which rows of the journal change after they were written: read, moved on and stored in one transaction. */
import type { OrderId } from '@/lib/core/order'
import type { Database } from '@/lib/db/database.store'
import { readWholeRows } from '@/lib/db/read-whole.store'
import { type OrderRow, SETTLED } from '@/lib/db/rows'

/**
 * @param change gets the row as it stands now, not as the caller saw it; `undefined` leaves it
 * @returns the row as it is stored afterwards; `undefined` when there is none
 * @example await changeOrder(db, id, (row) => (row.state === 'draft' ? moved(row, { state: 'lapsed', at }) : undefined))
 */
export const changeOrder = (
  db: Database,
  id: OrderId,
  change: (row: OrderRow) => OrderRow | undefined,
): Promise<OrderRow | undefined> =>
  db.transaction('rw', db.orders, async () => {
    const row = await db.orders.get(id)
    const next = row && change(row)
    if (next) await db.orders.put(next)
    return next ?? row
  })

/**
 * Rows that something is still asked or waited for, until `before`. A damaged one is left out, or no other order would be settled
 * and no job could end; the list of the journal says that it is damaged.
 */
export async function readUnsettled(db: Database, before = SETTLED): Promise<OrderRow[]> {
  const ids = await db.orders.where('settleAt').below(before).primaryKeys()
  return readWholeRows(ids, (id) => db.orders.get(id))
}

/**
 * The same for every row that is not settled.
 * @example await changeUnsettled(db, (row) => (row.state === 'open' ? { ...row, settleAt: now } : undefined))
 */
export const changeUnsettled = (
  db: Database,
  change: (row: OrderRow) => OrderRow | undefined,
): Promise<void> =>
  db.transaction('rw', db.orders, async () => {
    const rows = await readUnsettled(db)
    await db.orders.bulkPut(rows.flatMap((row) => change(row) ?? []))
  })
