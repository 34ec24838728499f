/** Whether anybody may be asked what an asset cost: what only an exchange knows needs an account there. */
import { parseAssetId } from '@/lib/assets/asset-id'
import type { AssetId } from '@/lib/core/ids'
import type { AccountRow } from '@/lib/db/rows'
import { mayBeAsked } from '@/lib/sync/exchange-account'

/** @example askableBy(accounts)('venue:kraken/XYZ' as AssetId) // true with an account at Kraken that is not paused */
export function askableBy(accounts: readonly AccountRow[]): (asset: AssetId) => boolean {
  const venues = new Set(accounts.filter(mayBeAsked).map(({ source }) => source.venue))
  return (asset) => {
    const parsed = parseAssetId(asset)
    return parsed?.form !== 'venue' || venues.has(parsed.venue)
  }
}
