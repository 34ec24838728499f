/**
 * The icon of a coin that comes with the extension. Known by the coin's identity alone: whatever calls itself by its ticker, and is
 * in no collection of the catalogue, has none.
 */
import type { AssetId } from '@/lib/core/ids'
import { COIN_ICONS } from './data/coin-icons'

const known = new Set(COIN_ICONS.split(' '))

/**
 * @param asset a collection, as the lines of the view have it
 * @example coinIcon('coin:bitcoin' as AssetId) // '/coins/bitcoin.svg'
 */
export function coinIcon(asset: AssetId): string | undefined {
  const slug = asset.startsWith('coin:') ? asset.slice('coin:'.length) : ''
  return known.has(slug) ? `/coins/${slug}.svg` : undefined
}
