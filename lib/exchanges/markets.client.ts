/**
 * A venue's markets and currencies from the cache, from the venue when they are a day old, from the old copy when the venue
 * fails. Stored stripped: the raw rows are five times as large, and little of them is read (`kept-raw-rows.ts`).
 */
import * as v from 'valibot'
import type { VenueId } from '@/lib/core/ids'
import { isYoung } from '@/lib/core/is-young'
import type { CcxtExchange } from './ccxt-exchange'
import { giveBack } from './kept-raw-rows'
import { stripMarkets } from './strip-markets'

export interface MarketCache {
  read: (venue: VenueId) => Promise<{ at: number; json: string } | undefined>
  write: (venue: VenueId, json: string, at: number) => Promise<void>
}

export const MARKETS_FRESH_MS = 24 * 60 * 60 * 1000

const cachedMarkets = v.looseObject({
  markets: v.record(v.string(), v.looseObject({})),
  currencies: v.record(v.string(), v.unknown()),
  options: v.optional(v.record(v.string(), v.unknown()), {}),
  filterSets: v.optional(v.array(v.unknown()), []),
})

export interface MarketsRequest {
  venue: VenueId
  exchange: CcxtExchange
  cache: MarketCache
  now: number
  /** A new instance of the same venue: one that failed to load markets once fails for ever. */
  fresh: () => Promise<CcxtExchange>
  /** Wraps a network call (purpose of the log, one at a time). */
  load: (exchange: CcxtExchange) => Promise<void>
}

/** @returns the instance that now has markets: the given one, or a fresh one. @throws what `load` threw when there is no old copy */
export async function withMarkets(request: MarketsRequest): Promise<CcxtExchange> {
  const { venue, exchange, cache, now } = request
  const stored = await cache.read(venue)
  if (stored && isYoung(stored.at, now, MARKETS_FRESH_MS) && adopt(exchange, stored.json)) return exchange
  try {
    await request.load(exchange)
    await cache.write(venue, stripMarkets(exchange), now)
    return exchange
  } catch (error) {
    const second = await request.fresh()
    if (stored && adopt(second, stored.json)) return second
    throw error
  }
}

/** @returns false when the stored text is damaged or empty, so that it is fetched again */
function adopt(exchange: CcxtExchange, json: string): boolean {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), cachedMarkets), json)
  if (!parsed.success || Object.keys(parsed.output.markets).length === 0) return false
  Object.assign(exchange.options, parsed.output.options)
  const { markets, currencies, filterSets } = parsed.output
  const whole = Object.entries(markets).map(([symbol, row]) => [symbol, giveBack(row, filterSets)])
  exchange.setMarkets(Object.fromEntries(whole), currencies)
  return true
}
