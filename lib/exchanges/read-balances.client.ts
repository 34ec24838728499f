/** One reading of one exchange account: the sync's only way to an exchange's balances. */

import { parseAssetId } from '@/lib/assets/asset-id'
import { add } from '@/lib/core/amount'
import type { AssetId, VenueId } from '@/lib/core/ids'
import type { DiscoveredAsset, HoldingReading, Reading } from '@/lib/core/reading'
import type { VenueHolding } from './define-venue'
import { type ExchangeConnection, openSession } from './open-session.client'
import { readByFetchBalance } from './read-by-fetch-balance'
import { pluginFor } from './registry'

/** Which asset a venue means by its code; `lib/assets/venue-symbols.ts` has the table. */
export type MapSymbol = (named: { venue: VenueId; symbol: string }) => AssetId

export interface ReadExchangeRequest extends ExchangeConnection {
  mapSymbol: MapSymbol
}

/**
 * @throws AppError: `credentials-refused`, `rate-limited` (with `retryAt`), `unreachable`, `unavailable`, `clock-skew`, `bad-answer`,
 * `not-supported`, `invalid-input`. Never an empty reading for a failure: the caller keeps its last good one.
 * @example const { holdings } = await readExchange({ venue, credentials, fetch, cache, nextNonce, now, mapSymbol })
 */
export async function readExchange(request: ReadExchangeRequest): Promise<Reading> {
  const { venue, mapSymbol } = request
  const session = await openSession(request, 'balances')
  const read = pluginFor(venue).readBalances ?? ((open) => readByFetchBalance(open))
  const { holdings, notIncluded } = await read(session)
  const readings = holdings.map(({ code, bucket, quantity, sourceSymbol }): HoldingReading => {
    return { asset: mapSymbol({ venue, symbol: code }), bucket, quantity, sourceSymbol }
  })
  return { holdings: addUp(readings), notIncluded, discovered: unmapped(readings, holdings) }
}

/** Symbols that no table maps get a row of their own, so that the user can say what they are. */
function unmapped(readings: HoldingReading[], holdings: VenueHolding[]): DiscoveredAsset[] {
  const found = new Map<AssetId, DiscoveredAsset>()
  for (const [index, { asset }] of readings.entries()) {
    const symbol = holdings[index]?.code
    if (symbol !== undefined && parseAssetId(asset)?.form === 'venue') {
      found.set(asset, { id: asset, symbol, name: symbol, foundBy: 'venue' })
    }
  }
  return [...found.values()]
}

/** One row per asset, bucket and venue symbol: the same coin in two isolated margin pairs is added, never assigned. */
function addUp(readings: HoldingReading[]): HoldingReading[] {
  const rows = new Map<string, HoldingReading>()
  for (const reading of readings) {
    const key = `${reading.asset} ${reading.bucket} ${reading.sourceSymbol}`
    const earlier = rows.get(key)
    rows.set(key, earlier ? { ...earlier, quantity: add(earlier.quantity, reading.quantity) } : reading)
  }
  return [...rows.values()]
}
