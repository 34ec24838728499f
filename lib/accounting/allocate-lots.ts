/**
 * From one pool to one for each account: the oldest lots go to the accounts in the order of their ids, as much as each
 * holds (a global allocation as in Rev. Proc. 2024-28). A lot that belongs to several is split.
 */
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { Held } from './held-quantities'
import { oldestFirst } from './lot-order'
import type { OpenLots } from './open-lots'
import type { PooledLot } from './pooled-lot'

/** @param held by collection and account, in the order in which they are served */
export function allocateLots(
  lots: OpenLots,
  held: readonly Held[],
  collectionOf: (asset: AssetId) => AssetId,
): void {
  const open = new Map<AssetId, PooledLot[]>()
  for (const lot of lots.all.toSorted(oldestFirst).reverse()) {
    if (lot.left === 0n) continue
    const collection = collectionOf(lot.asset)
    const stack = open.get(collection)
    if (stack) stack.push(lot)
    else open.set(collection, [lot])
  }
  for (const { collection, account, quantity } of held)
    give(lots, open.get(collection) ?? [], { account, quantity })
}

/** @param stack the oldest lot is the last one */
function give(
  lots: OpenLots,
  stack: PooledLot[],
  { account, quantity }: { account: AccountId; quantity: bigint },
): void {
  let wanted = quantity
  while (wanted > 0n) {
    const lot = stack.pop()
    if (!lot) return
    if (lot.left > wanted) stack.push(lots.splitOff(lot, lot.left - wanted))
    lot.account = account
    wanted -= lot.left
  }
}
