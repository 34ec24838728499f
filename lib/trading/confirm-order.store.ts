/** "Yes, send it": the draft is taken once, and the order is sent once. Asked again, the same confirm answers what became of it. */
import type { OrderId } from '@/lib/core/order'
import type { OrderRow } from '@/lib/db/rows'
import { type Confirm, claimOrder } from './claim-order.store'
import { outcomeOf } from './order-row'
import type { OrderOutcome } from './review'
import { sendOrder } from './send-order.store'
import type { TradingContext } from './trading-context'

export type ConfirmOrder = (confirm: Confirm) => Promise<OrderOutcome>

/** @example const confirm = createConfirm(trading); await confirm({ id, hash, nonce }) // { kind: 'placed', ... } */
export function createConfirm(trading: TradingContext): ConfirmOrder {
  /** A second click of the same confirm waits for the first one's answer. */
  const sending = new Map<OrderId, Promise<OrderRow>>()
  return async (confirm) => {
    const { row, isTaken } = await claimOrder(trading, confirm)
    if (isTaken) {
      const sent = sendOrder(trading, row).finally(() => sending.delete(row.id))
      sending.set(row.id, sent)
    }
    return outcomeOf((await sending.get(row.id)) ?? row)
  }
}
