/** Prices of the two coins of an order from sources other than the venue, where they are not known or old. */
import { parseAssetId } from '@/lib/assets/asset-id'
import { collectionOf } from '@/lib/assets/collection'
import type { AssetId } from '@/lib/core/ids'
import type { EngineContext } from '@/lib/engine/context'
import { readPrices } from '@/lib/prices/read-prices.client'
import { priceSources } from '@/lib/prices/registry'
import type { SourceStates } from '@/lib/prices/source-state'

/** A review does not wait longer for a second opinion; then it says that there is none. */
const PATIENCE_MS = 4_000

/** @example const ensurePrices = createEnsurePrices(context); await ensurePrices(['coin:bitcoin', 'fiat:usd']) */
export function createEnsurePrices({ db, fetch, now }: EngineContext) {
  const states: SourceStates = new Map()

  const ask = async (assets: readonly AssetId[]): Promise<void> => {
    const rows = await db.prices.bulkGet(assets.map((asset) => db.hash('price', asset)))
    const stored = new Map(rows.flatMap((row) => (row ? [[row.asset, row] as const] : [])))
    const { quotes } = await readPrices({
      assets,
      sources: priceSources,
      cache: (asset) => stored.get(asset),
      fetch,
      now: now(),
      states,
    })
    await db.prices.bulkPut(
      quotes.map(({ confidence: _, ...quote }) => ({ ...quote, id: db.hash('price', quote.asset) })),
    )
  }

  /** Never rejects for a source: what is not known is said where it is needed. Money has its reference rates. */
  return async (assets: readonly AssetId[]): Promise<void> => {
    const priced = assets.map(collectionOf).filter((asset) => {
      const form = parseAssetId(asset)?.form
      return form !== 'fiat' && form !== 'manual'
    })
    const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS))
    await Promise.race([ask(priced), patience])
  }
}
