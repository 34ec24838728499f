/** What a place trades at all, whatever a plan wants of it. */
import type { AssetId } from '@/lib/core/ids'
import type { PlanPlace } from './question'

/**
 * What can be had for an asset there, or given for it; nothing at a closed place, or where gas is not known.
 * @example tradedFor(kraken, 'coin:bitcoin') // ['fiat:eur', 'coin:tether']
 */
export function tradedFor(place: PlanPlace, asset: AssetId): AssetId[] {
  if (place.closed !== undefined) return []
  if (place.kind === 'wallet') {
    const tokens = place.tokens.map((token) => token.asset)
    return place.swapGasUsd === undefined || !tokens.includes(asset)
      ? []
      : tokens.filter((each) => each !== asset)
  }
  return place.markets.flatMap(({ base, quote, rules }) => {
    if (!rules.active) return []
    if (base === asset) return [quote]
    return quote === asset ? [base] : []
  })
}
