/** Brings the prices of everything held, and the exchange rates, up to date. What no source knows keeps its last price. */

import { coin, parseAssetId } from '@/lib/assets/asset-id'
import { collectionOf } from '@/lib/assets/collection'
import { listingOf } from '@/lib/assets/listing'
import { toErrorShape } from '@/lib/core/errors'
import type { AssetId } from '@/lib/core/ids'
import { isYoung } from '@/lib/core/is-young'
import { checkpoint } from '@/lib/engine/checkpoint'
import type { EngineContext } from '@/lib/engine/context'
import { assetsToAsk } from '@/lib/prices/contents-prices'
import { COIN_CURRENCIES } from '@/lib/prices/display-currencies'
import { RATE_FRESH_FOR_MS } from '@/lib/prices/price-age'
import type { PriceQuote } from '@/lib/prices/price-source'
import { readRates } from '@/lib/prices/rates.client'
import { readPrices } from '@/lib/prices/read-prices.client'
import { priceSources } from '@/lib/prices/registry'
import type { SourceStates } from '@/lib/prices/source-state'
import { readSettings } from '@/lib/settings/settings.store'
import { createMutex } from '@/lib/vault/mutex'
import { priceContents } from './price-contents.store'
import { mergeFailures, PRICE_FAILURES_KEY, type PriceFailureRow, toPriceFailures } from './price-failures'
import { readVenuePrices } from './read-venue-prices.store'

const RATES = 'rates'
/** A rate source that failed is left alone for this long. */
const RATE_RETRY_MS = 10 * 60_000

export interface PriceRefresher {
  /** Never rejects for a source: prices that cannot be read age, and the views say so and why. */
  refresh: (options?: { force?: boolean }) => Promise<void>
}

export function createPriceRefresher(context: EngineContext): PriceRefresher {
  const states: SourceStates = new Map()
  let ratesTriedAt = 0

  const inTurn = createMutex()

  const note = async (failed: PriceFailureRow[], answered: string[]) => {
    const { settings } = context.db
    await context.db.transaction('rw', settings, async () => {
      const before = toPriceFailures((await settings.get(PRICE_FAILURES_KEY))?.value)
      const after = mergeFailures(before, failed, answered)
      if (before.length > 0 || after.length > 0) await settings.put({ key: PRICE_FAILURES_KEY, value: after })
    })
  }

  const refreshRates = async () => {
    const { db, fetch, now } = context
    const isRead = (await db.rates.toArray()).some(({ readAt = 0 }) =>
      isYoung(readAt, now(), RATE_FRESH_FOR_MS),
    )
    if (isRead || isYoung(ratesTriedAt, now(), RATE_RETRY_MS)) return
    ratesTriedAt = now()
    try {
      const rates = await readRates({ fetch, now: now() })
      await db.rates.bulkPut(rates.map((rate) => ({ ...rate, readAt: now() })))
      await note([], [RATES])
    } catch (error) {
      await note([{ source: RATES, error: toErrorShape(error), at: now() }], [])
    }
  }

  const storeQuotes = async (quotes: readonly PriceQuote[]) => {
    const { db } = context
    await db.transaction('rw', db.prices, async () => {
      void checkpoint('prices.storing')
      await db.prices.bulkPut(
        quotes.map(({ confidence: _confidence, ...quote }) => ({
          ...quote,
          id: db.hash('price', quote.asset),
        })),
      )
    })
  }

  const refreshPrices = async (force: boolean) => {
    const { db, fetch, now } = context
    const stored = new Map((await db.prices.toArray()).map((row) => [row.asset, row]))
    const assets = await pricedAssets(context)
    const { quotes, failures, missing } = await readPrices({
      assets,
      sources: priceSources,
      cache: (asset) => stored.get(asset),
      fetch,
      now: now(),
      states,
      force,
    })
    await checkpoint('prices.read')
    await storeQuotes(quotes)
    await checkpoint('prices.committed')
    // After the others: what a venue's symbol is counted in has its price by now.
    const own = await readVenuePrices(context, missing, states)
    if (own.quotes.length > 0) await storeQuotes(own.quotes)
    // Last: what a share stands for has its price by now.
    const filled = await priceContents(db, missing)
    if (filled.length > 0) await storeQuotes(filled)
    await note(
      [...failures, ...own.failures].map(({ source, error }) => ({
        source,
        error: toErrorShape(error),
        at: now(),
      })),
      [...quotes.map(({ source }) => source), ...own.answered],
    )
  }

  return {
    // In turn: whoever comes second finds the prices fresh instead of asking the same again.
    refresh: ({ force = false } = {}) =>
      inTurn(async () => {
        await Promise.all([refreshRates(), refreshPrices(force)])
      }),
  }
}

/** What venues' own symbols are counted in, besides fiat. */
const QUOTE_COINS = ['tether', 'usd-coin', 'bitcoin', 'ethereum'].map(coin)

/**
 * Everything held that counts, as collections, or what stands behind it, the coin that totals are shown in, and what a held
 * symbol of a venue is counted in. Fiat comes from the rates.
 */
async function pricedAssets({ db }: EngineContext): Promise<AssetId[]> {
  const rows = new Map((await db.assets.toArray()).map((row) => [row.asset, row]))
  const held = (await db.holdings.toArray())
    .filter(({ asset }) => listingOf({ asset, row: rows.get(asset) }) === 'included')
    .map(({ asset }) => collectionOf(asset))
    .filter((asset) => {
      const form = parseAssetId(asset)?.form
      return form !== 'fiat' && form !== 'manual'
    })
  const display = COIN_CURRENCIES[(await readSettings(db)).currency]
  const quoteCoins = held.some((asset) => parseAssetId(asset)?.form === 'venue') ? QUOTE_COINS : []
  const contentsOf = (asset: AssetId) => rows.get(asset)?.contents
  const asked = assetsToAsk(held, { contentsOf, collectionOf })
  return [...new Set([...(display ? [display] : []), ...asked, ...quoteCoins])]
}
