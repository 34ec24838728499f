/** What the last life of the engine left unfinished. Called when the engine opens: there is only one, so nothing is under way. */
import { say } from '@/lib/core/sentence'
import type { Database } from '@/lib/db/database.store'
import { changeUnsettled } from './change-order.store'
import { lapsed, moved } from './order-row'

/**
 * Reviews are over; what was confirmed and not marked as sent never left; what was marked as sent may have arrived, and is
 * asked for. Nothing is sent.
 */
export const recoverOrders = (db: Database, now: number): Promise<void> =>
  changeUnsettled(db, (row) => {
    switch (row.state) {
      case 'draft':
        return lapsed(row, now)
      case 'confirmed':
        return moved(row, {
          state: 'not-sent',
          at: now,
          note: say('Holdfast was stopped before the order left. Nothing was sent.'),
        })
      case 'sent':
        return moved(row, {
          state: 'unknown',
          at: now,
          settleAt: now,
          note: say('Holdfast was stopped while the order was on its way. The venue is asked.'),
        })
      default:
        return undefined
    }
  })

/** A lock ends every review; orders that were confirmed go on. */
export const lapseDrafts = (db: Database, now: number): Promise<void> =>
  changeUnsettled(db, (row) => lapsed(row, now))
