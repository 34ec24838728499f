/** What an account holds at its venue, by coin: free to trade, in open orders, and elsewhere with the venue. Pure. */
import { type Amount, add, isZero, ZERO } from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { Bucket } from '@/lib/core/reading'
import type { AssetLine } from '@/lib/portfolio/view'
import { byValue } from './by-value'

export interface Balance {
  asset: AssetId
  symbol: string
  free: Amount
  inOrders: Amount
  /** Funding wallet, earn, margin and the like: not free to trade on spot. */
  elsewhere: Amount
  /** In the display currency; `null`: unknown. */
  value: Amount | null
}

const isFree = (bucket: Bucket): boolean => bucket === 'spot'

/** Largest value first, unknown values last. @example balancesOf(view.lines, account) */
export function balancesOf(lines: readonly AssetLine[], account: AccountId): Balance[] {
  return lines
    .flatMap((line): Balance[] => {
      const parts = line.parts.filter(({ accountId }) => accountId === account)
      if (parts.length === 0) return []
      const total = (of: (bucket: Bucket) => boolean) =>
        parts.filter(({ bucket }) => of(bucket)).reduce((sum, { quantity }) => add(sum, quantity), ZERO)
      return [
        {
          asset: line.asset,
          symbol: line.symbol,
          free: total(isFree),
          inOrders: total((bucket) => bucket === 'in-order'),
          elsewhere: total((bucket) => !isFree(bucket) && bucket !== 'in-order'),
          value: parts.reduce<Amount | null>(
            (sum, { value }) => (sum === null || value === null ? null : add(sum, value)),
            ZERO,
          ),
        },
      ]
    })
    .filter(({ free, inOrders, elsewhere }) => ![free, inOrders, elsewhere].every(isZero))
    .sort(byValue)
}
