/** The kill switch. It is stored before anything else happens: from then on no confirm sends an order, in whatever engine. */
import type { ErrorShape } from '@/lib/core/errors'
import type { AccountId } from '@/lib/core/ids'
import { storeDesk } from '@/lib/settings/settings.store'
import { cancelAllOrders } from './cancel-orders.store'
import { takesOrders } from './may-trade'
import { lapseDrafts } from './recover-orders.store'
import type { TradingContext } from './trading-context'

/** An order that stayed open, at an account of this name. */
export interface NotCancelled {
  account: AccountId
  label: string
  error: ErrorShape
}

/** @returns what could not be cancelled, with the reason of each: new orders are stopped all the same */
export async function stopTrading(trading: TradingContext, stopped: boolean): Promise<NotCancelled[]> {
  const { db, now } = trading
  await storeDesk(db, { stopped })
  if (!stopped) return []
  await lapseDrafts(db, now())
  const accounts = (await db.accounts.toArray()).filter(takesOrders)
  const { failed } = await cancelAllOrders(
    trading,
    accounts.map(({ id }) => id),
  )
  const labels = new Map(accounts.map(({ id, label }) => [id, label]))
  return failed.map(({ account, error }) => ({ account, label: labels.get(account) ?? '', error }))
}
