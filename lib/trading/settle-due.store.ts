/** Every row of the journal that is due is asked for, account by account; accounts do not wait for each other. */
import type { AccountId } from '@/lib/core/ids'
import type { VenueOrder } from '@/lib/core/order'
import { say } from '@/lib/core/sentence'
import { type OrderRow, SETTLED } from '@/lib/db/rows'
import { groupBy } from '@/lib/history/group-by'
import { changeOrder, readUnsettled } from './change-order.store'
import { readOpenOrders } from './open-orders.store'
import { lapsed, moved } from './order-row'
import { settleOrder, storeLearned } from './settle-order.store'
import type { TradingContext } from './trading-context'

/** Resolves when all that was due has been asked once. @throws only what the database throws */
export async function settleDue(trading: TradingContext): Promise<void> {
  const { db, now, underWay } = trading
  const due = await readUnsettled(db, now() + 1)
  const byAccount = groupBy(
    due.filter(({ id }) => !underWay.has(id)),
    ({ accountId }) => accountId,
  )
  const ends = await Promise.allSettled(
    [...byAccount].map(([account, rows]) => settleAccount(trading, account, rows)),
  )
  const broken = ends.find((end) => end.status === 'rejected')
  if (broken) throw broken.reason
}

async function settleAccount(trading: TradingContext, account: AccountId, rows: readonly OrderRow[]) {
  if (!(await trading.db.accounts.get(account))) return giveUp(trading, rows)
  const open = rows.some(({ state }) => state === 'open') ? await readOpen(trading, account) : undefined
  for (const row of rows) {
    if (row.state === 'draft') await lapse(trading, row)
    else if (row.state !== 'confirmed') await settleRow(trading, row, open)
  }
}

/** Nobody can be asked through an account that was removed; what was known last stays. */
async function giveUp({ db, now }: TradingContext, rows: readonly OrderRow[]): Promise<void> {
  for (const { id } of rows)
    await changeOrder(db, id, (row) =>
      moved(row, {
        state: row.state === 'draft' ? 'lapsed' : row.state,
        at: now(),
        settleAt: SETTLED,
        note: say('The account was removed. Look at the venue what became of this order.'),
      }),
    )
}

/** A draft is due when its time is over. */
const lapse = ({ db, now }: TradingContext, { id }: OrderRow) =>
  changeOrder(db, id, (row) => lapsed(row, now()))

/** One request tells of all orders that rest; only those that it does not name any more are asked for one by one. */
async function settleRow(trading: TradingContext, row: OrderRow, open: readonly VenueOrder[] | undefined) {
  const isNamed = (order: VenueOrder) =>
    order.symbol === row.order.market.symbol &&
    (order.clientId === row.clientId || row.found.some(({ orderId }) => orderId === order.orderId))
  // The first look after the order was placed must also see copies that were filled at once.
  const told = row.state === 'open' && row.askedAt !== undefined ? (open?.filter(isNamed) ?? []) : []
  const stillOpen = row.found.filter(({ status }) => status === 'open')
  const isWhole =
    stillOpen.length > 0 && stillOpen.every((each) => told.some(({ orderId }) => orderId === each.orderId))
  if (!isWhole) await settleOrder(trading, row)
  else await storeLearned(trading, row, { told, lateMs: 0 })
}

/** What fails here is told by the account's reading, and each order is asked for by itself. */
const readOpen = (trading: TradingContext, account: AccountId): Promise<VenueOrder[] | undefined> =>
  readOpenOrders(trading, account).catch(() => undefined)
