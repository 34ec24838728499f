/**
 * A transfer between own accounts: what left was on its way until it arrived. What got lost is a cost of the account that
 * sent it; what arrived beyond what left is none of anybody's (a rebate of the way).
 */
import { type Amount, subtract, sum } from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import { dayOf } from '@/lib/valuation/days'
import { type FlowFacts, worthOf } from './entry-flows'

export interface TransferFlows {
  /** The collection that moved. */
  asset: AssetId
  /** What was on its way, at its value when it left, and when it arrived. NaN: nobody knows. */
  left: number
  arrived: number
  /** Of the moved asset. */
  cost: number
  /** Fees in other assets. */
  others: { account: AccountId; asset: AssetId; at: number; fees: number }[]
}

/** @example transferFlows(withdrawal, deposit, facts).cost // 12.5 */
export function transferFlows(from: EffectiveEntry, to: EffectiveEntry, facts: FlowFacts): TransferFlows {
  const asset = (from.legs[0] ?? to.legs[0])?.asset as AssetId
  const collection = facts.collectionOf(asset)
  const isMoved = (each: { asset: AssetId }) => facts.collectionOf(each.asset) === collection
  const change = ({ legs, fees }: EffectiveEntry): Amount =>
    subtract(
      sum(legs.map(({ quantity }) => quantity)),
      sum(fees.filter(isMoved).map(({ quantity }) => quantity)),
    )
  const received = change(to)
  const lost = subtract('0' as Amount, sum([change(from), received]))
  const left = worthOf(facts, { asset, quantity: received }, from.at)
  return {
    asset: collection,
    left,
    // Within a day nothing has happened to it: one price, or the way itself would win or lose.
    arrived: dayOf(from.at) === dayOf(to.at) ? left : worthOf(facts, { asset, quantity: received }, to.at),
    cost: worthOf(facts, { asset, quantity: lost }, from.at),
    others: [from, to].flatMap((entry) =>
      entry.fees
        .filter((fee) => !isMoved(fee))
        .map((fee) => ({
          account: entry.accountId,
          asset: facts.collectionOf(fee.asset),
          at: entry.at,
          fees: worthOf(facts, fee, entry.at),
        })),
    ),
  }
}
