/** What CoinGecko calls an asset: the slug of its collection. */
import { parseAssetId } from '@/lib/assets/asset-id'
import { collectionOf } from '@/lib/assets/collection'
import type { AssetId } from '@/lib/core/ids'

/**
 * @example coingeckoId('eip155:10/native' as AssetId) // 'ethereum'
 * @returns `undefined` for what is in no collection, and for money of states
 */
export function coingeckoId(asset: AssetId): string | undefined {
  const parsed = parseAssetId(collectionOf(asset))
  return parsed?.form === 'coin' ? parsed.slug : undefined
}
