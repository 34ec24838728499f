/**
 * Whether an asset counts in totals. The user's choice overrides everything; then: what the catalogue lists counts, what
 * dresses up as a well-known coin is an impersonator, and what only a transfer log brought in waits until it is wanted.
 */
import type { AssetId } from '@/lib/core/ids'
import type { AssetRow } from '@/lib/db/rows'
import { parseAssetId } from './asset-id'
import { isCatalogued } from './catalogue'
import { collectionOf } from './collection'
import { looksLike } from './well-known'

export type Listing = 'included' | 'unlisted' | 'impersonator' | 'hidden'

export interface ListingQuestion {
  asset: AssetId
  /** What was discovered of it and what the user chose; absent for what the catalogue lists. */
  row?: Pick<AssetRow, 'symbol' | 'name' | 'foundBy' | 'choice'> | undefined
}

/**
 * @example listingOf({ asset, row: { symbol: 'USDС', name: 'USD Coin', foundBy: 'log' } }) // 'impersonator'
 */
export function listingOf({ asset, row }: ListingQuestion): Listing {
  if (row?.choice === 'hidden') return 'hidden'
  if (row?.choice === 'wanted') return 'included'
  if (isCatalogued(asset)) return 'included'
  const form = parseAssetId(asset)?.form
  // Our own mapping, an exchange's own list and the user's own book do not imitate.
  if (form === 'coin' || form === 'venue' || form === 'manual') return 'included'
  if (row && isImpersonator(asset, row)) return 'impersonator'
  return row === undefined || row.foundBy === 'log' ? 'unlisted' : 'included'
}

function isImpersonator(asset: AssetId, { symbol, name }: { symbol: string; name: string }): boolean {
  const own = collectionOf(asset)
  return [symbol, name].some((text) => {
    const worn = looksLike(text)
    return worn.size > 0 && !worn.has(own)
  })
}
