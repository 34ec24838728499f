/** How much of each collection every account holds, kept where pools of all accounts become pools of each. */
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { Part } from './lot'

export interface Held {
  collection: AssetId
  account: AccountId
  quantity: bigint
}

export class HeldQuantities {
  private readonly accounts = new Map<AssetId, Map<AccountId, bigint>>()

  constructor(private readonly collectionOf: (asset: AssetId) => AssetId) {}

  add({ asset, account, quantity }: Part): void {
    const collection = this.collectionOf(asset)
    let held = this.accounts.get(collection)
    if (!held) this.accounts.set(collection, (held = new Map()))
    held.set(account, (held.get(account) ?? 0n) + quantity)
  }

  remove(part: Part): void {
    this.add({ ...part, quantity: -part.quantity })
  }

  /** What is there, by collection and account. */
  rows(): Held[] {
    const rows: Held[] = []
    for (const [collection, held] of this.accounts)
      for (const [account, quantity] of held) if (quantity > 0n) rows.push({ collection, account, quantity })
    const keyOf = ({ collection, account }: Held) => `${collection} ${account}`
    return rows.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  }
}
