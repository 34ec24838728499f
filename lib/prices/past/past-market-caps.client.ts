/**
 * What all coins of an asset in circulation were worth at the ends of past days, from CoinGecko's keyless charts, which tell a year.
 * Kept while the engine lives, until the next day is over: a test is mostly made again with another number in it.
 */
import { toRatio } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { GuardedFetch } from '@/lib/engine/guarded-fetch.client'
import { coingeckoId } from '../coingecko-id'
import { firstChartDay, readChart } from './coingecko-chart.client'

const DAY_MS = 86_400_000

export interface PastMarketCapsQuestion {
  assets: readonly AssetId[]
  /** Days since 1970 UTC. */
  firstDay: number
  days: number
  /** Ends the asking between two assets. */
  signal: AbortSignal
}

/** @throws AppError when the source cannot be asked, or sends what cannot be read */
export type ReadPastMarketCaps = (
  question: PastMarketCapsQuestion,
) => Promise<ReadonlyMap<AssetId, Float64Array>>

/**
 * @returns US dollars, one place a day; `NaN`: not known
 * @example const pastMarketCapsOf = createPastMarketCaps({ fetch, now }); (await pastMarketCapsOf({ assets: [BTC], firstDay, days: 30, signal })).get(BTC)?.[0] // 1.9e12
 */
export function createPastMarketCaps({
  fetch,
  now,
}: {
  fetch: GuardedFetch
  now: () => number
}): ReadPastMarketCaps {
  const kept = new Map<string, { day: number; caps: ReadonlyMap<number, number> }>()
  const capsOf = async (asset: AssetId): Promise<ReadonlyMap<number, number>> => {
    const slug = coingeckoId(asset)
    if (slug === undefined) return new Map()
    const day = Math.floor(now() / DAY_MS)
    const known = kept.get(slug)
    if (known?.day === day) return known.caps
    const told = await readChart({
      asset,
      from: firstChartDay(now()),
      // Today is not over.
      until: day,
      of: 'market_caps',
      purpose: 'CoinGecko past market values',
      fetch,
      now: now(),
    })
    const caps = new Map([...told].map(([on, worth]) => [on, toRatio(worth)]))
    kept.set(slug, { day, caps })
    return caps
  }
  return async ({ assets, firstDay, days, signal }) => {
    const answer = new Map<AssetId, Float64Array>()
    for (const asset of assets) {
      signal.throwIfAborted()
      const caps = await capsOf(asset)
      answer.set(
        asset,
        Float64Array.from({ length: days }, (_, at) => caps.get(firstDay + at) ?? Number.NaN),
      )
    }
    return answer
  }
}
