/** An order that was changed in place keeps its id: from then on it is the later row's, and the earlier one is over. */
import { say } from '@/lib/core/sentence'
import type { OrderRow } from '@/lib/db/rows'
import { changeUnsettled } from './change-order.store'
import { moved } from './order-row'
import type { TradingContext } from './trading-context'

/** @param row of a change that the venue has taken; where it made a new order of it, the old one ends by itself */
export async function closeReplaced({ db, now }: TradingContext, row: OrderRow): Promise<void> {
  const { id, accountId, replaces, found } = row
  if (replaces === undefined || !found.some(({ orderId }) => orderId === replaces)) return
  await changeUnsettled(db, (each) => {
    const isEarlier =
      each.id !== id &&
      each.accountId === accountId &&
      each.state === 'open' &&
      each.found.length === 1 &&
      each.found[0]?.orderId === replaces
    if (!isEarlier) return undefined
    const note = say('It was changed: a later row of the journal goes on with it.')
    return moved(each, { state: 'cancelled', at: now(), note })
  })
}
