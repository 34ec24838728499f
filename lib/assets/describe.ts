/**
 * Symbol and name of an asset. The catalogue speaks first; what a token or venue says of itself comes second, cleaned.
 */
import type { AssetId } from '@/lib/core/ids'
import type { DiscoveredAsset } from '@/lib/core/reading'
import { parseAssetId } from './asset-id'
import { catalogueCoin, catalogueToken, nativeCoin } from './catalogue'
import { cleanText } from './clean-text'

export interface AssetDescription {
  symbol: string
  name: string
  /** Of the contract; unknown for coins and venue symbols. */
  decimals?: number
}

/**
 * @param discovered what the source said; used only for what the catalogue does not list
 * @example describeAsset('coin:bitcoin' as AssetId) // { symbol: 'BTC', name: 'Bitcoin' }
 */
export function describeAsset(
  asset: AssetId,
  discovered?: Pick<DiscoveredAsset, 'symbol' | 'name' | 'decimals'>,
): AssetDescription {
  const token = catalogueToken(asset)
  if (token) {
    const { symbol, name, decimals = discovered?.decimals } = token
    return { symbol, name, ...(decimals === undefined ? {} : { decimals }) }
  }
  const known = catalogueCoin(nativeCoin(asset) ?? asset)
  if (known) return { symbol: known.symbol, name: known.name }
  // A currency has its code, whatever a venue calls it ("ZUSD").
  if (parseAssetId(asset)?.form === 'fiat')
    return { symbol: fallbackSymbol(asset), name: fallbackSymbol(asset) }
  const symbol = cleanText(discovered?.symbol ?? '') || fallbackSymbol(asset)
  const name = cleanText(discovered?.name ?? '') || symbol
  return { symbol, name, ...(discovered?.decimals === undefined ? {} : { decimals: discovered.decimals }) }
}

/** Something to show when nobody gave a symbol: the venue's code, the fiat code, or the head of the address. */
function fallbackSymbol(asset: AssetId): string {
  const parsed = parseAssetId(asset)
  switch (parsed?.form) {
    case 'fiat':
      return parsed.code.toUpperCase()
    case 'venue':
      return cleanText(parsed.symbol) || '?'
    case 'erc20':
      return `${parsed.address.slice(0, 6)}…${parsed.address.slice(-4)}`
    case 'nft':
      return parsed.id
    case 'token':
    case 'piece':
      return `${parsed.mint.slice(0, 4)}…${parsed.mint.slice(-4)}`
    case 'coin':
      return parsed.slug.toUpperCase().slice(0, 12)
    case 'native':
    case 'manual':
    case undefined:
      return '?'
  }
}
