/** The kill switch. It is stored before anything else happens: from then on no confirm sends an order, in whatever engine. */
import { AppError } from '@/lib/core/errors'
import { fill, say } from '@/lib/core/sentence'
import { storeDesk } from '@/lib/settings/settings.store'
import { cancelAllOrders } from './cancel-orders.store'
import { takesOrders } from './may-trade'
import { lapseDrafts } from './recover-orders.store'
import type { TradingContext } from './trading-context'

/** @throws AppError when an order could not be cancelled: new orders are stopped all the same */
export async function stopTrading(trading: TradingContext, stopped: boolean): Promise<void> {
  const { db, now } = trading
  await storeDesk(db, { stopped })
  if (!stopped) return
  await lapseDrafts(db, now())
  const accounts = (await db.accounts.toArray()).filter(takesOrders)
  const { failed } = await cancelAllOrders(
    trading,
    accounts.map(({ id }) => id),
  )
  const [first] = failed
  if (!first) return
  const labels = accounts.filter(({ id }) => failed.some(({ account }) => account === id))
  throw new AppError(
    first.error.code,
    say('New orders are stopped. Not everything that is open could be cancelled at {accounts}: {reason}', {
      accounts: labels.map(({ label }) => label).join(', '),
      reason: fill(first.error.sentence.template, first.error.sentence.params),
    }),
  )
}
