/**
 * What assets are called: those that are held and counted, as they stand in the portfolio, and every coin of the catalogue. One list for
 * the address bar, text that is marked on a page, and the assistant. Pure: how sure one must be of a name is for who asks.
 */
import { catalogueCoin, catalogueCoins } from '@/lib/assets/catalogue'
import type { AssetId } from '@/lib/core/ids'
import type { AssetLine, PortfolioView } from './view'

export interface NameableAsset {
  asset: AssetId
  symbol: string
  name: string
  /** What the catalogue calls a coin that the portfolio calls otherwise: an account's own words for it do not hide it. */
  otherwise?: { symbol: string; name: string }
  /** By market value, 1 is the largest. */
  rank?: number | undefined
  /** Absent: it is not held. */
  line?: AssetLine
}

/**
 * Those that are held come first.
 * @param view absent: only the catalogue knows
 * @example nameableAssets(view)[0]?.line?.quantity // '4.2'
 */
export function nameableAssets(view: Pick<PortfolioView, 'lines'> | undefined): NameableAsset[] {
  const lines = [...new Map((view?.lines ?? []).map((line) => [line.asset, line])).values()]
  const isHeld = new Set(lines.map(({ asset }) => asset))
  const held = lines.map((line): NameableAsset => {
    const { asset, symbol, name } = line
    const coin = catalogueCoin(asset)
    const isOther = coin !== undefined && (coin.symbol !== symbol || coin.name !== name)
    const other = isOther ? { otherwise: { symbol: coin.symbol, name: coin.name } } : {}
    return { asset, symbol, name, ...other, rank: coin?.rank, line }
  })
  const others = [...catalogueCoins()].filter(({ asset }) => !isHeld.has(asset))
  return [...held, ...others.map(({ asset, symbol, name, rank }) => ({ asset, symbol, name, rank }))]
}
