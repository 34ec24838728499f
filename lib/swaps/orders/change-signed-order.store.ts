/** The one way in which rows of signed orders change after they were written: read, moved on and stored in one transaction. */
import type { SignedOrderId } from '@/lib/core/signed-order'
import type { Database } from '@/lib/db/database.store'
import type { SignedOrderRow } from '@/lib/db/rows'

/**
 * @param change gets the row as it stands now, not as the caller saw it
 * @returns the row as it is stored afterwards; `undefined` when there is none
 * @example await changeSignedOrder(db, id, (row) => acceptedOrder(row, now))
 */
export const changeSignedOrder = (
  db: Database,
  id: SignedOrderId,
  change: (row: SignedOrderRow) => SignedOrderRow,
): Promise<SignedOrderRow | undefined> =>
  db.transaction('rw', db.signedOrders, async () => {
    const row = await db.signedOrders.get(id)
    const next = row && change(row)
    if (next) await db.signedOrders.put(next)
    return next
  })
