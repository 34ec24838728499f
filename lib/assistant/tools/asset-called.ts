/** What somebody means by a ticker, a name or an id: what is held comes first, then the catalogue. Never a guess between two. */
import { parseAssetId } from '@/lib/assets/asset-id'
import { catalogueCoin, isCatalogued } from '@/lib/assets/catalogue'
import { cleanText } from '@/lib/assets/clean-text'
import { collectionOf } from '@/lib/assets/collection'
import type { AssetId } from '@/lib/core/ids'
import { type NameableAsset, nameableAssets } from '@/lib/portfolio/nameable-assets'
import type { PortfolioView } from '@/lib/portfolio/view'
import { FIAT_CURRENCIES } from '@/lib/prices/display-currencies'

export type FoundAsset = AssetId | { several: readonly AssetId[] } | undefined

const plain = (text: string): string =>
  cleanText(text)
    .replace(/^[«$]+|»+$/g, '')
    .trim()
    .toLowerCase()

/** So many of the largest coins are beyond doubt: a coin of no rank with the same ticker is not meant. */
const WELL_KNOWN = 300

/**
 * @param view absent: only the catalogue knows
 * @example assetCalled(view, 'eth') // 'coin:ethereum'
 * @example assetCalled(view, 'USDC') // 'coin:usd-coin', whatever a stranger's token calls itself
 */
export function assetCalled(
  view: Pick<PortfolioView, 'lines' | 'excluded'> | undefined,
  named: string,
): FoundAsset {
  const wanted = plain(named)
  if (wanted === '') return undefined
  const byId = idOf(named.trim(), view)
  if (byId) return byId
  const all = nameableAssets(view).filter((each) => isCalled(each, wanted))
  const held = one(all.filter(({ line }) => line !== undefined))
  if (held) return held
  const known = ofCatalogue(wanted, all)
  if (known) return known
  // What is out of the totals is found last: an impersonator is never meant by the name that it wears.
  return one((view?.excluded ?? []).filter((line) => isCalled(line, wanted)))
}

function idOf(
  named: string,
  view: Pick<PortfolioView, 'lines' | 'excluded'> | undefined,
): AssetId | undefined {
  if (!parseAssetId(named)) return undefined
  const asset = collectionOf(named as AssetId)
  const isHeld = [...(view?.lines ?? []), ...(view?.excluded ?? [])].some((line) => line.asset === asset)
  return isHeld || isCatalogued(asset) || catalogueCoin(asset) ? asset : undefined
}

type Named = Pick<NameableAsset, 'asset' | 'symbol' | 'name' | 'otherwise'>

const isCalled = ({ symbol, name, otherwise }: Named, wanted: string): boolean =>
  [symbol, name, otherwise?.symbol ?? '', otherwise?.name ?? ''].some((called) => plain(called) === wanted)

function one(found: readonly Pick<Named, 'asset'>[]): FoundAsset {
  const several = [...new Set(found.map(({ asset }) => asset))]
  return several.length > 1 ? { several } : several[0]
}

function ofCatalogue(wanted: string, coins: readonly NameableAsset[]): FoundAsset {
  if (FIAT_CURRENCIES.includes(wanted)) return `fiat:${wanted}` as AssetId
  const largest = coins.filter(({ rank }) => rank !== undefined && rank <= WELL_KNOWN)
  return one(largest.length > 0 ? largest : coins)
}
