/** Cancels open orders, one or all. What could not be cancelled is told, account by account. */
import { type ErrorShape, toErrorShape } from '@/lib/core/errors'
import type { AccountId } from '@/lib/core/ids'
import { changeUnsettled } from './change-order.store'
import { readOpenOrders } from './open-orders.store'
import type { TradingContext } from './trading-context'

/** @throws AppError when the venue refuses or does not answer; the list of open orders is read again either way */
export async function cancelOrder(
  trading: TradingContext,
  { account, orderId, symbol }: { account: AccountId; orderId: string; symbol: string },
): Promise<void> {
  const { desk } = await trading.openDesk(account)
  try {
    await desk.cancel({ orderId, symbol })
  } finally {
    await lookAgain(trading, account)
  }
}

export interface Cancelled {
  cancelled: number
  failed: { account: AccountId; error: ErrorShape }[]
}

/** What is open is asked now: a list that was read before may lack the very order that is to go. */
export async function cancelAllOrders(
  trading: TradingContext,
  accounts: readonly AccountId[],
): Promise<Cancelled> {
  const ends = await Promise.all(accounts.map((account) => cancelAllOf(trading, account)))
  return {
    cancelled: ends.reduce((total, { cancelled }) => total + cancelled, 0),
    failed: ends.flatMap(({ failed }) => failed),
  }
}

async function cancelAllOf(trading: TradingContext, account: AccountId): Promise<Cancelled> {
  const failed: Cancelled['failed'] = []
  let cancelled = 0
  try {
    const open = await readOpenOrders(trading, account)
    const { desk } = await trading.openDesk(account)
    for (const { orderId, symbol } of open) {
      try {
        await desk.cancel({ orderId, symbol })
        cancelled += 1
      } catch (error) {
        failed.push({ account, error: toErrorShape(error) })
      }
    }
    if (open.length > 0) await lookAgain(trading, account)
  } catch (error) {
    failed.push({ account, error: toErrorShape(error) })
  }
  return { cancelled, failed }
}

/** The venue's own list, and every order of the journal that may have been among the cancelled ones. */
async function lookAgain(trading: TradingContext, account: AccountId): Promise<void> {
  const { db, now, onMoved, wake } = trading
  await changeUnsettled(db, (row) =>
    row.accountId === account && row.state === 'open' ? { ...row, settleAt: now() } : undefined,
  )
  // A failure is told by the reading's own row.
  await readOpenOrders(trading, account).catch(() => undefined)
  onMoved(account)
  wake()
}
