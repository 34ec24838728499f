/**
 * Prices for many assets from several sources in order: what the first does not know falls through to the next. A failing
 * source is left alone for a while. Nothing is assumed: no stablecoin is worth one dollar, and unknown is never zero.
 */
import { type AppError, toAppError } from '@/lib/core/errors'
import type { AssetId } from '@/lib/core/ids'
import { ownTime } from '@/lib/core/own-time'
import type { PriceRow } from '@/lib/db/rows'
import type { GuardedFetch } from '@/lib/engine/guarded-fetch.client'
import { isFresh } from './price-age'
import type { PriceQuote, PriceSource } from './price-source'
import { isResting, noteFailure, noteSuccess, type SourceStates } from './source-state'

export interface ReadPricesOptions {
  assets: readonly AssetId[]
  /** In order of preference: `priceSources`. */
  sources: readonly PriceSource[]
  /** The stored price, if any. */
  cache: (asset: AssetId) => Pick<PriceRow, 'at'> | undefined
  fetch: GuardedFetch
  now: number
  /** Kept by the caller between calls; this function updates it. */
  states: SourceStates
  /** Ask even for prices that are fresh. */
  force?: boolean
}

export interface PriceFailure {
  source: string
  error: AppError
}

export interface PricesReading {
  /** To be stored; at most one an asset, never older than what the cache holds. */
  quotes: PriceQuote[]
  /** Due, and nobody had a price or could be asked. Whatever was stored before stays and ages. */
  missing: AssetId[]
  failures: PriceFailure[]
}

/**
 * Never rejects because of a source: what failed is in `failures`.
 * @example const { quotes, missing } = await readPrices({ assets, sources: priceSources, cache, fetch, now, states })
 */
export async function readPrices(options: ReadPricesOptions): Promise<PricesReading> {
  const { assets, sources, cache, now, force = false } = options
  const found = new Map<AssetId, PriceQuote>()
  const failures: PriceFailure[] = []
  let open = [...new Set(assets)].filter((asset) => {
    const cached = cache(asset)
    return force || cached === undefined || !isFresh(cached.at, now)
  })
  for (const source of sources) {
    if (open.length === 0) break
    if (isResting(options.states, source.id, now)) continue
    for (const quote of await askSource(source, open, options, failures)) {
      // By the clock of this computer: a price ages from now on at the latest.
      if (!found.has(quote.asset)) found.set(quote.asset, { ...quote, at: Math.min(quote.at, now) })
    }
    open = open.filter((asset) => !found.has(asset))
  }
  const quotes = [...found.values()].filter(({ asset, at }) => at >= ownTime(cache(asset)?.at, now))
  return { quotes, missing: open, failures }
}

async function askSource(
  source: PriceSource,
  open: readonly AssetId[],
  { fetch, now, states }: ReadPricesOptions,
  failures: PriceFailure[],
): Promise<PriceQuote[]> {
  const quotes: PriceQuote[] = []
  for (const assets of source.batches(open.filter(source.supports))) {
    try {
      const answer = await source.read({ assets, fetch, now })
      quotes.push(...answer.quotes)
      for (const error of answer.failures) failures.push({ source: source.id, error })
      noteSuccess(states, source.id)
      const limited = answer.failures.find(({ code }) => code === 'rate-limited')
      if (limited) noteFailure(states, source.id, limited, now)
    } catch (thrown) {
      const error = toAppError(thrown)
      failures.push({ source: source.id, error })
      noteFailure(states, source.id, error, now)
      if (error.code === 'refused') break
    }
    if (isResting(states, source.id, now)) break
  }
  return quotes
}
