/**
 * Fetches past prices that the ledger wants and stores each answer at once, so that a process that dies goes on where it
 * was. What a source does not know falls through to the next; what nobody knows is stored as such and asked again later.
 * A source that fails leaves its days open.
 */

import type { AssetId } from '@/lib/core/ids'
import type { MomentPriceRow } from '@/lib/db/rows'
import type { EngineContext } from '@/lib/engine/context'
import { MOST_MOMENTS, type MomentPrice, type PastPriceSource } from '@/lib/prices/past/past-price-source'
import { pastPriceSources } from '@/lib/prices/past/registry'
import type { SourceStates } from '@/lib/prices/source-state'
import { type Asking, askOne } from './ask-source'
import { storeCloses } from './store-closes.store'
import { storeRates } from './store-rates.store'
import { readVenueSources } from './venue-sources.store'
import type { WantedPrices } from './wanted-prices'

export interface PastPriceFetcher {
  /**
   * Never rejects for a source.
   * @returns how many rows were stored, how many wanted ones are left, and what failed
   */
  fetch: (wanted: WantedPrices, options: { budgetMs: number }) => Promise<FetchedPrices>
}

export interface FetchedPrices {
  stored: number
  left: number
  failures: Asking['failures']
}

/** @example await createPastPriceFetcher(context).fetch(wanted, { budgetMs: 20_000 }) // { stored: 12, left: 3, failures: [] } */
export function createPastPriceFetcher(
  context: EngineContext,
  sources: readonly PastPriceSource[] = pastPriceSources,
): PastPriceFetcher {
  const states: SourceStates = new Map()
  return {
    async fetch({ closes, moments, rateYears }, { budgetMs }) {
      const deadline = context.now() + budgetMs
      const result: FetchedPrices = { stored: 0, left: 0, failures: [] }
      // Which exchanges are connected may have changed since the last time.
      const venues = await readVenueSources(context)
      const asking: Asking = { context, sources, venues, states, failures: result.failures }
      const steps = [
        ...rateYears.map((year) => ({ rows: 1, run: () => storeRates(asking, year) })),
        ...closes.map((span) => ({ rows: 1, run: () => storeCloses(asking, span) })),
        ...batchMoments(moments).map(({ asset, minutes }) => ({
          rows: minutes.length,
          run: () => storeMoments(asking, asset, minutes),
        })),
      ]
      for (const { rows, run } of steps) {
        const done = context.now() < deadline && (await run())
        result[done ? 'stored' : 'left'] += rows
      }
      return result
    },
  }
}

async function storeMoments(asking: Asking, asset: AssetId, minutes: readonly number[]): Promise<boolean> {
  const { context, sources } = asking
  const { db, fetch, now } = context
  const found = new Map<number, MomentPrice & { source: string }>()
  let askedAll = true
  for (const source of sources) {
    const open = minutes.filter((minute) => !found.has(minute))
    if (!source.moments || !source.supports(asset) || open.length === 0) continue
    const ask = source.moments
    const answer = await askOne(asking, source.id, () => ask({ asset, minutes: open, fetch, now: now() }))
    if (!answer) askedAll = false
    for (const [minute, price] of answer ?? []) found.set(minute, { ...price, source: source.id })
  }
  const rows = minutes.flatMap((minute): MomentPriceRow[] => {
    const price = found.get(minute)
    const place = { id: db.hash('moment', asset, String(minute)), asset, minute, readAt: now() }
    if (price) return [{ ...place, ...price }]
    return askedAll ? [{ ...place, price: null, at: minute, source: 'none' }] : []
  })
  await db.momentPrices.bulkPut(rows)
  return rows.length === minutes.length
}

function batchMoments(moments: WantedPrices['moments']): { asset: AssetId; minutes: number[] }[] {
  const byAsset = new Map<AssetId, number[]>()
  for (const { asset, minute } of moments) {
    const minutes = byAsset.get(asset)
    if (minutes) minutes.push(minute)
    else byAsset.set(asset, [minute])
  }
  return [...byAsset].flatMap(([asset, minutes]) =>
    Array.from({ length: Math.ceil(minutes.length / MOST_MOMENTS) }, (_, at) => ({
      asset,
      minutes: minutes.slice(at * MOST_MOMENTS, (at + 1) * MOST_MOMENTS),
    })),
  )
}
