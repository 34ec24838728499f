/**
 * What all coins of an asset in circulation are worth, from CoinGecko's keyless simple prices (https://docs.coingecko.com,
 * `/simple/price` with `include_market_cap`). Kept for an hour: weights by market value are computed seldom, and the keyless limit
 * is scarce. A value of 0 is how the source says that it has none; it is never taken for one.
 */
import * as v from 'valibot'
import { toRatio } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { GuardedFetch } from '@/lib/engine/guarded-fetch.client'
import { coingeckoId } from './coingecko-id'
import { readPrice, readTime } from './quote'
import { badAnswer, readPublicJson } from './read-public-json.client'
import { splitBatches } from './split-batches'

const NAME = 'CoinGecko'
const HOST = 'api.coingecko.com'
const LIMITS = { nameOf: coingeckoId, maxNames: 150, maxLength: 3000 }
const KEPT_MS = 3_600_000

const answerSchema = v.record(
  v.string(),
  v.object({ usd_market_cap: v.nullish(v.string()), last_updated_at: v.nullish(v.string()) }),
)

export interface MarketCapsOptions {
  fetch: GuardedFetch
  now: () => number
}

/** @throws AppError when the source cannot be asked, or sends what cannot be read */
export type ReadMarketCaps = (assets: readonly AssetId[]) => Promise<ReadonlyMap<AssetId, number>>

/**
 * @returns US dollars, as weights are computed from them; what is not named is not known
 * @example const marketCapsOf = createMarketCaps({ fetch, now }); (await marketCapsOf([BTC])).get(BTC) // 1.9e12
 */
export function createMarketCaps({ fetch, now }: MarketCapsOptions): ReadMarketCaps {
  const kept = new Map<string, { value: number | undefined; at: number }>()
  const keptOf = (asset: AssetId) => {
    const found = kept.get(coingeckoId(asset) ?? '')
    return found && now() - found.at < KEPT_MS ? found : undefined
  }
  return async (assets) => {
    const open = assets.filter((asset) => coingeckoId(asset) !== undefined && keptOf(asset) === undefined)
    for (const batch of splitBatches(open, LIMITS)) {
      const slugs = [...new Set(batch.map(coingeckoId))].filter((slug) => slug !== undefined)
      const values = await readBatch(slugs, fetch, now())
      for (const slug of slugs) kept.set(slug, { value: values.get(slug), at: now() })
    }
    return new Map(
      assets.flatMap((asset): [AssetId, number][] => {
        const value = keptOf(asset)?.value
        return value === undefined ? [] : [[asset, value]]
      }),
    )
  }
}

async function readBatch(
  slugs: readonly string[],
  fetch: GuardedFetch,
  now: number,
): Promise<ReadonlyMap<string, number>> {
  const query = `ids=${slugs.map(encodeURIComponent).join(',')}&vs_currencies=usd&include_market_cap=true`
  const json = await readPublicJson({
    url: `https://${HOST}/api/v3/simple/price?${query}&include_last_updated_at=true`,
    name: NAME,
    purpose: 'CoinGecko market values',
    sends: `names of ${slugs.length} assets`,
    fetch,
    now,
  })
  const parsed = v.safeParse(answerSchema, json)
  if (!parsed.success) throw badAnswer(NAME, parsed.issues[0].message)
  return new Map(
    Object.entries(parsed.output).flatMap(([slug, { usd_market_cap: told, last_updated_at: at }]) => {
      const value = readPrice(told)
      return value === undefined || readTime(at, now) === undefined ? [] : [[slug, toRatio(value)] as const]
    }),
  )
}
