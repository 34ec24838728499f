/** What the ledger is asked before an order: what leaves, and what comes for it after the fee. */

import type { Amount } from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { ResolvedOrder } from '@/lib/core/order'
import type { MarketRules } from '@/lib/markets/market-rules'
import type { OrderEstimate } from './review'

interface RealisedQuestion {
  account: AccountId
  asset: AssetId
  quantity: Amount
  proceeds: { asset: AssetId; quantity: Amount }
  at: number
}

/**
 * A purchase with a coin sells that coin. Input of `ledger.whatIf`.
 * @example realisedQuestion({ order, estimate, rules, now }) // a sale of BTC for USDT: { asset: 'coin:bitcoin', quantity: '2', proceeds: { asset: 'coin:tether', … }, … }
 */
export function realisedQuestion({
  order,
  estimate: { pays, receives },
  rules,
  now,
}: {
  order: Pick<ResolvedOrder, 'account' | 'side'>
  estimate: Pick<OrderEstimate, 'pays' | 'receives'>
  rules: Pick<MarketRules, 'baseAsset' | 'quoteAsset'>
  now: number
}): RealisedQuestion {
  const isSale = order.side === 'sell'
  return {
    account: order.account,
    asset: isSale ? rules.baseAsset : rules.quoteAsset,
    quantity: pays.quantity,
    proceeds: { asset: isSale ? rules.quoteAsset : rules.baseAsset, quantity: receives.quantity },
    at: now,
  }
}
