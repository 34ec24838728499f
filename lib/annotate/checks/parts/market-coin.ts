/** The coin by which exchanges trade what a page swaps: wrapped ether is ether, one for one by its contract. Pure. */
import { native, parseAssetId } from '@/lib/assets/asset-id'
import { collectionOf } from '@/lib/assets/collection'
import type { AssetId } from '@/lib/core/ids'
import { wrappedNative } from '@/lib/decode/data/wrapped-native'

/** @example marketCoin('eip155:1/erc20:0xc02aaa39…' as AssetId) // 'coin:ethereum' */
export function marketCoin(asset: AssetId): AssetId {
  const parsed = parseAssetId(asset)
  const isWrapped = parsed?.form === 'erc20' && wrappedNative(parsed.chain)?.address === parsed.address
  return collectionOf(isWrapped ? native(parsed.chain) : asset)
}
