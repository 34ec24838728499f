/**
 * Which asset a thing counts as, over all chains and venues. A collection is always a `coin:` or `fiat:` id; what
 * belongs to none (bridged variants, unlisted tokens, unmapped venue symbols, manual assets) is its own.
 */
import type { AssetId } from '@/lib/core/ids'
import { catalogueToken, nativeCoin } from './catalogue'

/**
 * @example collectionOf('eip155:10/native' as AssetId) // 'coin:ethereum'
 * @example collectionOf('eip155:1/erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48' as AssetId) // 'coin:usd-coin'
 */
export function collectionOf(asset: AssetId): AssetId {
  return nativeCoin(asset) ?? catalogueToken(asset)?.collection ?? asset
}
