/** Names that fakes like to wear: skeletons of symbols and names of well-known coins, with the coins that own them. */
import type { AssetId } from '@/lib/core/ids'
import { coin } from './asset-id'
import { catalogueCoins } from './catalogue'
import { NATIVES } from './data/curated'
import { skeleton } from './look-alike'

const TOP = 100
/** Below the top, and imitated all the same. */
const ALSO = [
  'usds',
  'paypal-usd',
  'euro-coin',
  'savings-dai',
  'rocket-pool-eth',
  'coinbase-wrapped-staked-eth',
  'wrapped-eeth',
]

let owners: Map<string, Set<AssetId>> | undefined

function wellKnown(): Map<string, Set<AssetId>> {
  if (owners) return owners
  owners = new Map()
  const named = new Set([...NATIVES.map(([, slug]) => coin(slug)), ...ALSO.map(coin)])
  for (const { asset, symbol, name, rank } of catalogueCoins()) {
    if (!named.has(asset) && (rank === undefined || rank > TOP)) continue
    for (const look of [skeleton(symbol), skeleton(name)]) {
      const known = owners.get(look)
      if (known) known.add(asset)
      else owners.set(look, new Set([asset]))
    }
  }
  return owners
}

/**
 * The well-known coins that a symbol or name looks like; empty when it looks like none.
 * @example looksLike('USDС') // Set { 'coin:usd-coin' } (the last letter is Cyrillic)
 */
export function looksLike(text: string): ReadonlySet<AssetId> {
  const look = skeleton(text)
  return (look === '' ? undefined : wellKnown().get(look)) ?? new Set()
}
