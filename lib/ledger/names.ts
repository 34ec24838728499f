/** Symbols and labels as the ledger's views show them, looked up once each. Pure. */
import { collectionOf as lookUpCollection } from '@/lib/assets/collection'
import { describeAsset } from '@/lib/assets/describe'
import { listingOf } from '@/lib/assets/listing'
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { AccountRow, AssetRow } from '@/lib/db/rows'

export interface Names {
  collectionOf: (asset: AssetId) => AssetId
  symbolOf: (asset: AssetId) => string
  labelOf: (account: AccountId) => string
  /** Counts in totals: listed, or wanted by the user, and not hidden. */
  isCounted: (asset: AssetId) => boolean
}

function remember<K, V>(look: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined || known.has(key)) return found as V
    const value = look(key)
    known.set(key, value)
    return value
  }
}

/** Depends on nothing but the asset: one memory for all builds, so that what stands on it can be kept. */
export const collectionOf = remember(lookUpCollection)

/** @example namesOf({ accounts, assets }).symbolOf('coin:bitcoin' as AssetId) // 'BTC' */
export function namesOf({
  accounts,
  assets,
}: {
  accounts: readonly AccountRow[]
  assets: readonly AssetRow[]
}): Names {
  const rows = new Map(assets.map((row) => [row.asset, row]))
  const labels = new Map(accounts.map(({ id, label }) => [id, label]))
  return {
    collectionOf,
    symbolOf: remember((asset) => describeAsset(asset, rows.get(asset)).symbol),
    labelOf: (account) => labels.get(account) ?? '',
    isCounted: remember((asset) => listingOf({ asset, row: rows.get(asset) }) === 'included'),
  }
}
