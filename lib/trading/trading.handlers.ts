/** The engine's side of the desk's messages. */
import type { AccountId } from '@/lib/core/ids'
import type { Handlers } from '@/lib/messages/define'
import { cancelAllOrders, cancelOrder } from './cancel-orders.store'
import { changeOrder, changeUnsettled } from './change-order.store'
import { type CompareDeps, compareAccounts } from './compare.store'
import type { ConfirmOrder } from './confirm-order.store'
import { countOpen } from './count-open.store'
import { gatherAccountFacts } from './gather-facts.store'
import { hasOrders, mayTrade, takesOrders } from './may-trade'
import type { tradingMessages } from './messages'
import { readOpenOrders } from './open-orders.store'
import { lapsed } from './order-row'
import { type ReviewDeps, reviewOrder } from './review-order.store'
import type { Settler } from './settler.store'
import { stopTrading } from './stop-trading.store'
import type { TradingContext } from './trading-context'

export interface TradingDeps extends ReviewDeps, CompareDeps {
  trading: TradingContext
  confirm: ConfirmOrder
  settler: Settler
  announce: (kind: 'settings') => void
}

/** @example compose(tradingMessages, createTradingHandlers(deps)) */
export function createTradingHandlers(deps: TradingDeps): Handlers<typeof tradingMessages> {
  const { trading, confirm, settler, announce } = deps
  const { db, now } = trading
  return {
    'trading.facts': async ({ account: id, market }) => {
      const opened = await trading.openDesk(id)
      const facts = await gatherAccountFacts(opened, { market })
      const open = await countOpen(db, { account: id, rules: facts.rules })
      return { ...facts, ...open, mayTrade: mayTrade(opened.account) }
    },
    'trading.review': ({ draft }) => reviewOrder(deps, draft),
    'trading.confirm': confirm,
    'trading.discard': async ({ id }) => {
      await changeOrder(db, id, (row) => lapsed(row, now()))
      return null
    },
    'trading.cancel': async (order) => {
      await cancelOrder(trading, order)
      return null
    },
    'trading.cancelAll': async ({ account }) =>
      cancelAllOrders(trading, account === undefined ? await tradingAccounts(trading) : [account]),
    'trading.stop': async ({ stopped }) => {
      try {
        return { failed: await stopTrading(trading, stopped) }
      } finally {
        announce('settings')
      }
    },
    'trading.refresh': async () => {
      await refresh(trading, settler)
      return null
    },
    'trading.compare': ({ draft }) => compareAccounts(deps, draft),
  }
}

const tradingAccounts = async ({ db }: TradingContext): Promise<AccountId[]> =>
  (await db.accounts.toArray()).filter(takesOrders).map(({ id }) => id)

/** Reads the open orders of every account, and settles what is unclear. A failure of one account stands in its reading's row. */
async function refresh(trading: TradingContext, settler: Settler): Promise<void> {
  const { db, now } = trading
  await changeUnsettled(db, (row) =>
    row.state === 'unknown' || row.state === 'open'
      ? { ...row, settleAt: Math.min(row.settleAt, now()) }
      : undefined,
  )
  const accounts = (await db.accounts.toArray()).filter(hasOrders)
  const readings = accounts.map(({ id }) => readOpenOrders(trading, id))
  await Promise.all([settler.settle(), Promise.allSettled(readings)])
  settler.wake()
}
