/**
 * The product and the truth have to mean the same thing by a ticker and by an address. Apart from this test the truth
 * knows nothing of the product; where the two differ, one of them names an asset wrongly.
 */
import { expect, test } from 'vitest'
import { collectionOf } from '@/lib/assets/collection'
import { mapVenueSymbol } from '@/lib/assets/venue-symbols'
import type { AssetId, VenueId } from '@/lib/core/ids'
import { ETHER_CHAINS } from './seed-chains'
import { seedTruth } from './seed-truth'

const truth = seedTruth('identity', { holdings: 2400, chains: ETHER_CHAINS, derivatives: true })

test('every ticker of a venue is the asset that the truth says', () => {
  for (const { venue, holdings } of truth.accounts) {
    if (venue === undefined) continue
    for (const { asset, sourceSymbol } of holdings) {
      const mapped: string = mapVenueSymbol({ venue: venue as VenueId, symbol: sourceSymbol })
      expect(mapped, `${venue} ${sourceSymbol}`).toBe(asset)
    }
  }
})

test('every asset on a chain belongs to the collection that the truth says', () => {
  for (const [asset, collection] of Object.entries(truth.collections)) {
    expect(collectionOf(asset as AssetId), asset).toBe(collection)
  }
})
