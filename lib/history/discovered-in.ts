/** Symbols that no table maps get a row of their own, so that the user can say what they are. Pure. */
import { parseAssetId } from '@/lib/assets/asset-id'
import type { Entry } from '@/lib/core/entry'
import type { AssetId } from '@/lib/core/ids'
import type { DiscoveredAsset } from '@/lib/core/reading'

/** @example discoveredIn(entries)[0] // { id: 'venue:kraken/XYZ', symbol: 'XYZ', name: 'XYZ', foundBy: 'venue' } */
export function discoveredIn(entries: readonly Entry[]): DiscoveredAsset[] {
  const found = new Map<AssetId, DiscoveredAsset>()
  for (const { asset } of entries.flatMap(({ legs, fees }) => [...legs, ...fees])) {
    const parsed = parseAssetId(asset)
    if (parsed?.form !== 'venue') continue
    found.set(asset, { id: asset, symbol: parsed.symbol, name: parsed.symbol, foundBy: 'venue' })
  }
  return [...found.values()]
}
