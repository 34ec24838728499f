/** What the user has set against new orders: the kill switch and the daily limit. Asked at the review, and again by the confirm. */
import type { Amount } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { AccountId } from '@/lib/core/ids'
import type { OrderId } from '@/lib/core/order'
import { say } from '@/lib/core/sentence'
import type { Database } from '@/lib/db/database.store'
import { readSettings } from '@/lib/settings/settings.store'
import { DAY_MS, refuseAboveLimit } from './daily-limit'

interface NewOrder {
  account: AccountId
  /** In US dollars; `undefined`: not known. */
  worth: Amount | undefined
  /** Its own row, where it has one already. */
  except?: OrderId
  now: number
}

/** @throws AppError `refused` while all orders are stopped, and above the account's daily limit */
export async function refuseNewOrders(db: Database, order: NewOrder): Promise<void> {
  const { desk } = await readSettings(db)
  if (desk.stopped) throw stoppedError()
  const rows = await db.orders
    .where('at')
    .above(order.now - DAY_MS)
    .toArray()
  refuseAboveLimit({ ...order, limit: desk.dailyLimits[order.account], rows })
}

/** @example if (desk.stopped) throw stoppedError() */
export const stoppedError = (): AppError =>
  new AppError('refused', say('All orders are stopped. Release the stop on the trading page first.'))
