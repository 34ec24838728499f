/** Where the entries do not come to what an account holds now: by account and collection, exactly. */
import { type Amount, subtract, ZERO } from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { HoldingRow } from '@/lib/db/rows'
import { type Balances } from './derived-balances'
import { ExactSum } from './exact-sum'

export interface Mismatch {
  accountId: AccountId
  /** The collection. */
  asset: AssetId
  derived: Amount
  live: Amount
  /** Live less derived: above zero, the history lacks something that came. */
  difference: Amount
}

export interface MismatchQuestion {
  balances: Balances
  holdings: readonly Pick<HoldingRow, 'accountId' | 'asset' | 'quantity'>[]
  collectionOf: (asset: AssetId) => AssetId
}

/** @example findMismatches({ balances, holdings, collectionOf })[0]?.difference // '-0.5' */
export function findMismatches({ balances, holdings, collectionOf }: MismatchQuestion): Mismatch[] {
  const derived = new Map<string, ExactSum>()
  const live = new Map<string, ExactSum>()
  const places = new Map<string, { accountId: AccountId; asset: AssetId }>()
  const put = (sums: Map<string, ExactSum>, accountId: AccountId, asset: AssetId, quantity: Amount) => {
    const place = { accountId, asset: collectionOf(asset) }
    const key = `${accountId} ${place.asset}`
    places.set(key, place)
    const sum = sums.get(key) ?? new ExactSum()
    sum.add(quantity)
    sums.set(key, sum)
  }
  for (const [account, byAsset] of balances)
    for (const [asset, quantity] of byAsset) put(derived, account, asset, quantity)
  for (const { accountId, asset, quantity } of holdings) put(live, accountId, asset, quantity)
  return [...places].flatMap(([key, place]) => {
    const [of, now] = [derived.get(key)?.amount() ?? ZERO, live.get(key)?.amount() ?? ZERO]
    return of === now ? [] : [{ ...place, derived: of, live: now, difference: subtract(now, of) }]
  })
}
