/**
 * The last source of a price: the venue itself, for symbols of its own that no price source can know. Asked through an
 * account that holds them, and only for those.
 */
import { parseAssetId } from '@/lib/assets/asset-id'
import { mapVenueSymbol } from '@/lib/assets/venue-symbols'
import type { Amount } from '@/lib/core/amount'
import { toAppError } from '@/lib/core/errors'
import type { AssetId, VenueId } from '@/lib/core/ids'
import type { EngineContext } from '@/lib/engine/context'
import { readTickers } from '@/lib/exchanges/read-tickers.client'
import { fiatQuotes } from '@/lib/prices/fiat-quotes'
import { OLDEST_QUOTE_MS } from '@/lib/prices/price-age'
import type { PriceQuote } from '@/lib/prices/price-source'
import type { PriceFailure } from '@/lib/prices/read-prices.client'
import { isResting, noteFailure, noteSuccess, type SourceStates } from '@/lib/prices/source-state'
import { quotesFromTickers, type TickerRow } from '@/lib/prices/venue-tickers'
import { type ExchangeAccount, mayBeAsked } from './exchange-account'
import { connectionOf } from './exchange-connection.store'

export interface VenuePrices {
  quotes: PriceQuote[]
  failures: PriceFailure[]
  /** Venues that answered, with or without a price. */
  answered: string[]
}

type Symbols = Map<AssetId, { venue: VenueId; symbol: string }>

/** Never rejects for a venue. @param assets due and without a price; all but venues' own symbols are left alone */
export async function readVenuePrices(
  context: EngineContext,
  assets: readonly AssetId[],
  states: SourceStates,
): Promise<VenuePrices> {
  const answer: VenuePrices = { quotes: [], failures: [], answered: [] }
  const symbols = venueSymbols(assets)
  if (symbols.size === 0) return answer
  const usdOf = await dollarsOf(context)
  for (const [account, held] of await holders(context, symbols)) {
    const source = account.source.venue
    if (isResting(states, source, context.now())) continue
    try {
      const rows = await askVenue(context, account, held)
      answer.quotes.push(...quotesFromTickers({ rows, usdOf, now: context.now() }).quotes)
      answer.answered.push(source)
      noteSuccess(states, source)
    } catch (thrown) {
      const error = toAppError(thrown)
      answer.failures.push({ source, error })
      noteFailure(states, source, error, context.now())
    }
  }
  return answer
}

function venueSymbols(assets: readonly AssetId[]): Symbols {
  const symbols: Symbols = new Map()
  for (const asset of assets) {
    const parsed = parseAssetId(asset)
    if (parsed?.form === 'venue') symbols.set(asset, { venue: parsed.venue, symbol: parsed.symbol })
  }
  return symbols
}

/** Each asset once, with an account that may be asked: not paused, and not with a key that is too strong. */
async function holders({ db }: EngineContext, symbols: Symbols): Promise<Map<ExchangeAccount, Symbols>> {
  const [accounts, holdings] = await Promise.all([db.accounts.toArray(), db.holdings.toArray()])
  const usable = new Map(accounts.filter(mayBeAsked).map((account) => [account.id, account]))
  const found = new Map<ExchangeAccount, Symbols>()
  const taken = new Set<AssetId>()
  for (const { asset, accountId } of holdings) {
    const named = symbols.get(asset)
    const account = usable.get(accountId)
    if (!named || !account || taken.has(asset)) continue
    taken.add(asset)
    found.set(account, (found.get(account) ?? new Map()).set(asset, named))
  }
  return found
}

async function askVenue(
  context: EngineContext,
  account: ExchangeAccount,
  held: Symbols,
): Promise<TickerRow[]> {
  const { venue } = account.source
  const tickers = await readTickers(
    await connectionOf(context, account),
    [...held.values()].map(({ symbol }) => symbol),
  )
  return [...held].flatMap(([asset, named]) =>
    tickers
      .filter(({ base }) => base === named.symbol.toUpperCase())
      .map(({ quote, last, at }) => {
        const quotedIn = mapVenueSymbol({ venue, symbol: quote })
        return { venue: named.venue, asset, quotedIn, last, at }
      }),
  )
}

/** Dollars for one unit of a quote currency, from stored prices and rates; too old is unknown. */
async function dollarsOf({ db, now }: EngineContext): Promise<(asset: AssetId) => Amount | undefined> {
  const [prices, rates] = await Promise.all([db.prices.toArray(), db.rates.toArray()])
  const stored = new Map(prices.map((row) => [row.asset, row]))
  return (asset) => {
    const [fiat] = fiatQuotes({ assets: [asset], rates, now: now() })
    if (fiat) return fiat.price
    const row = stored.get(asset)
    return row && now() - row.at <= OLDEST_QUOTE_MS ? row.price : undefined
  }
}
