/**
 * From a venue's ticker to an asset. A ticker never names an asset by itself: the venue's own overrides come first,
 * then fiat codes, then catalogue symbols that are well known and not ambiguous; all else stays the venue's own asset.
 */
import type { AssetId, VenueId } from '@/lib/core/ids'
import { coin, fiat, venueSymbol } from './asset-id'
import { catalogueCoins } from './catalogue'
import { FIAT_CODES } from './data/fiat-codes'
import { AMBIGUOUS, BY_VENUE, CAREFUL_VENUES, EVERYWHERE, SAME_VENUE } from './data/venue-overrides'

const RANK_ON_CAREFUL_VENUES = 1000
const RANK_ELSEWHERE = 300

interface Ranked {
  asset: AssetId
  rank: number
}

let symbols: Map<string, Ranked> | undefined

/** Catalogue symbols that belong to exactly one ranked coin. */
function rankedSymbols(): Map<string, Ranked> {
  if (symbols) return symbols
  symbols = new Map()
  const twice = new Set<string>()
  for (const { asset, symbol, rank } of catalogueCoins()) {
    if (rank === undefined) continue
    const key = symbol.toUpperCase()
    if (symbols.has(key)) twice.add(key)
    symbols.set(key, { asset, rank })
  }
  for (const key of twice) symbols.delete(key)
  return symbols
}

const hasOwn = (table: object, key: string): boolean => Object.prototype.hasOwnProperty.call(table, key)

/** `null`: the venue's own asset, decided; `undefined`: these tables do not know. */
function overridden(venue: string, symbol: string): AssetId | null | undefined {
  for (const table of [hasOwn(BY_VENUE, venue) ? BY_VENUE[venue] : undefined, EVERYWHERE]) {
    if (table === undefined || !hasOwn(table, symbol)) continue
    const slug = table[symbol]
    return slug === null || slug === undefined ? null : coin(slug)
  }
  return undefined
}

function lookUp(venue: string, symbol: string): AssetId | null | undefined {
  const override = overridden(venue, symbol)
  if (override !== undefined) return override
  if (FIAT_CODES.has(symbol)) return fiat(symbol)
  if (AMBIGUOUS.has(symbol)) return null
  const ranked = rankedSymbols().get(symbol)
  const lowest = CAREFUL_VENUES.has(venue) ? RANK_ON_CAREFUL_VENUES : RANK_ELSEWHERE
  return ranked !== undefined && ranked.rank <= lowest ? ranked.asset : undefined
}

/** The coin behind a venue's own name for a staked, bonded or saved form: `DOT28.S`, `XBT.F`, `LDBTC`, `ZUSD`. */
function withoutForm(venue: string, symbol: string): string | undefined {
  if (venue === 'kraken') {
    const [, base] = /^([A-Z0-9]+?)(?:\d{2})?\.(?:S|F|B|M|P|T|HOLD)$/.exec(symbol) ?? []
    if (base !== undefined) return base
    if (/^Z[A-Z]{3}$/.test(symbol)) return symbol.slice(1)
  }
  if (venue === 'binance' && /^LD\w{2,}$/.test(symbol)) return symbol.slice(2)
  return undefined
}

/**
 * @param venue by ccxt's id; `symbol` as the venue or ccxt's currency code writes it, any case
 * @returns `coin:` or `fiat:`, or `venue:<id>/<SYMBOL>` when nobody can say which asset it is
 * @example mapVenueSymbol({ venue: 'kraken' as VenueId, symbol: 'XXBT' }) // 'coin:bitcoin'
 * @example mapVenueSymbol({ venue: 'binance' as VenueId, symbol: '1000SATS' }) // 'venue:binance/1000SATS'
 */
export function mapVenueSymbol({ venue, symbol }: { venue: VenueId; symbol: string }): AssetId {
  const family = (hasOwn(SAME_VENUE, venue) ? SAME_VENUE[venue] : undefined) ?? venue
  const ticker = symbol.trim().toUpperCase()
  const mapped = lookUp(family, ticker)
  if (mapped) return mapped
  const base = mapped === undefined ? withoutForm(family, ticker) : undefined
  const mappedBase = base === undefined ? undefined : lookUp(family, base)
  return mappedBase ?? venueSymbol(venue, ticker)
}
