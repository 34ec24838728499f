/** Which stablecoin an asset is: by its collection, or by the curated table of bridged versions. A symbol alone is no proof. */
import { erc20 } from '@/lib/assets/asset-id'
import { collectionOf } from '@/lib/assets/collection'
import { BRIDGED } from '@/lib/assets/data/curated'
import type { AssetId } from '@/lib/core/ids'
import { STABLECOINS, type Stablecoin } from './data/stablecoins'

/** Stem of a bridged version's symbol, and the coin that it stands for. */
const ORIGINALS: readonly (readonly [RegExp, AssetId])[] = [
  [/^USDb?C\b/, 'coin:usd-coin' as AssetId],
  [/^USD[T₮]/, 'coin:tether' as AssetId],
  [/^DAI\b/, 'coin:dai' as AssetId],
]

const bridged = new Map<AssetId, Stablecoin>()
for (const { chain, address, symbol } of BRIDGED) {
  const [, original] = ORIGINALS.find(([stem]) => stem.test(symbol)) ?? []
  const coin = original && STABLECOINS.get(original)
  if (coin && address.startsWith('0x')) bridged.set(erc20(chain, address), coin)
}

/**
 * @returns `undefined` for what is no stablecoin, or one that the table does not know
 * @example stablecoinOf('coin:usd-coin' as AssetId) // { issuer: 'Circle', peg: 'usd' }
 */
export const stablecoinOf = (asset: AssetId): Stablecoin | undefined =>
  STABLECOINS.get(collectionOf(asset)) ?? bridged.get(asset)
