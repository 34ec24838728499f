/** Assets of the bundled catalogue by symbol or name, best known first. The catalogue is loaded with this file: import it lazily. */

import { fiat } from '@/lib/assets/asset-id'
import { catalogueCoins } from '@/lib/assets/catalogue'
import { displayCurrencies } from '@/lib/prices/display-currencies'
import type { AssetSuggestion } from './positions-editor'

const MOST = 20

/** @example suggestAssets('bit', 'en')[0] // { asset: 'coin:bitcoin', symbol: 'BTC', name: 'Bitcoin' } */
export function suggestAssets(query: string, locale: string): AssetSuggestion[] {
  const wanted = query.trim().toLowerCase()
  if (wanted === '') return []
  const money = displayCurrencies(locale).filter(({ coin }) => coin === undefined)
  const candidates = [
    ...money.map(({ code, name }) => ({ asset: fiat(code), symbol: code.toUpperCase(), name, rank: 0 })),
    ...catalogueCoins(),
  ]
  return candidates
    .map((each) => ({ each, fit: fitOf(wanted, each) }))
    .filter(({ fit }) => fit > 0)
    .sort(
      (a, b) =>
        b.fit - a.fit || (a.each.rank ?? Number.MAX_SAFE_INTEGER) - (b.each.rank ?? Number.MAX_SAFE_INTEGER),
    )
    .slice(0, MOST)
    .map(({ each: { asset, symbol, name } }) => ({ asset, symbol, name }))
}

function fitOf(wanted: string, { symbol, name }: { symbol: string; name: string }): number {
  const [ticker, title] = [symbol.toLowerCase(), name.toLowerCase()]
  if (ticker === wanted || title === wanted) return 3
  if (ticker.startsWith(wanted) || title.startsWith(wanted)) return 2
  return title.includes(wanted) ? 1 : 0
}
