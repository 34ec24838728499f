/** Which coins a venue lists, and their prices in its quote currencies. */
import { COINS, type Coin, DELISTED, FIATS, furtherCoins } from '../ledger/coins'
import { plain } from '../ledger/decimal'
import { FIAT_RATES } from '../ledger/rates'
import type { TruePrice } from '../ledger/truth'

export type Venue = 'binance' | 'kraken' | 'coinbase'

export interface Listed extends Coin {
  price: TruePrice
}

export interface Pair {
  base: Listed
  quote: Listed
}

interface Listing {
  universe?: 'default' | 'large'
  prices?: Readonly<Record<string, TruePrice>>
  /** Symbols that somebody holds: a venue lists what it keeps for its customers. */
  held?: readonly string[]
}

/** Quotes of each venue: the first takes every coin, the others only so many when the universe is the small one. */
const QUOTES: Readonly<Record<Venue, readonly (readonly [symbol: string, few: number])[]>> = {
  binance: [
    ['USDT', 99],
    ['BTC', 18],
    ['EUR', 8],
    ['USDC', 0],
  ],
  kraken: [
    ['USD', 99],
    ['EUR', 22],
    ['GBP', 5],
    ['USDT', 2],
  ],
  coinbase: [
    ['USD', 99],
    ['EUR', 16],
    ['GBP', 6],
    ['USDT', 4],
  ],
}

function priceFor(key: string, around: number, prices: Listing['prices']): TruePrice {
  const usd = plain(around.toPrecision(6))
  return prices?.[key] ?? { usd, usd24hAgo: usd, percent: '0' }
}

/** @example listedCoins('kraken', {}).find(({ symbol }) => symbol === 'BTC')?.kraken // ['XXBT', 'XBT'] */
export function listedCoins(venue: Venue, { universe, prices, held = [] }: Listing): Listed[] {
  const own = COINS.filter(({ venues }) => venues === undefined || venues.includes(venue))
  const known = new Set(own.map(({ symbol }) => symbol))
  const missing = new Set(held.filter((symbol) => !known.has(symbol)))
  const further = universe === 'large' || missing.size > 0 ? furtherCoins() : []
  const more = universe === 'large' ? further : further.filter(({ symbol }) => missing.has(symbol))
  return [...own, ...more].map((coin) => ({
    ...coin,
    price: priceFor(`coin:${coin.slug}`, coin.around, prices),
  }))
}

/** Fiat money of the venues, with its price in US dollars. */
export function listedFiats(prices: Listing['prices']): Listed[] {
  return FIATS.map(({ code, name, kraken }) => {
    const key = `fiat:${code.toLowerCase()}`
    const usd = FIAT_RATES[code.toLowerCase()]?.usd ?? '1'
    const price = prices?.[key] ?? { usd, usd24hAgo: usd, percent: '0' }
    return { slug: code.toLowerCase(), symbol: code, name, around: Number(usd), kraken, price }
  })
}

/** All pairs that a venue trades, fiat against its first quote included. */
export function tradedPairs(venue: Venue, listing: Listing): Pair[] {
  const coins = listedCoins(venue, listing)
  const money = listedFiats(listing.prices)
  const pairs: Pair[] = []
  for (const [at, [symbol, few]] of QUOTES[venue].entries()) {
    const quote = [...money, ...coins].find((each) => each.symbol === symbol)
    if (!quote) continue
    const size = listing.universe === 'large' || at === 0 ? coins.length : few
    const bases = coins.filter((coin) => coin.symbol !== symbol).slice(0, size)
    pairs.push(...bases.map((base) => ({ base, quote })))
    if (at > 0) continue
    const fiats = money.filter((each) => each.symbol !== symbol && each.symbol !== 'USD')
    pairs.push(...fiats.map((base) => ({ base, quote })))
  }
  return pairs
}

/** The market of the coin that is listed no more. */
export function delistedPair(
  venue: Venue,
  { base, quote }: { base: string; quote: string },
  listing: Listing,
): Pair | undefined {
  const counted = listedCoins(venue, listing).find(({ symbol }) => symbol === quote)
  if (!counted || base !== DELISTED.symbol) return undefined
  return { base: { ...DELISTED, price: priceFor('', DELISTED.around, {}) }, quote: counted }
}

export interface Quotation {
  last: string
  open: string
  /** Change over 24 hours in percent. */
  percent: string
}

/** Exact against a quote worth one dollar; against any other at eight significant digits, as tickers are. */
export function quotation({ base, quote }: Pair): Quotation {
  const { usd, usd24hAgo, percent } = base.price
  if (quote.price.usd === '1' && quote.price.usd24hAgo === '1') return { last: usd, open: usd24hAgo, percent }
  const last = Number(usd) / Number(quote.price.usd)
  const open = Number(usd24hAgo) / Number(quote.price.usd24hAgo)
  const change = ((last / open - 1) * 100).toFixed(3)
  return { last: plain(last.toPrecision(8)), open: plain(open.toPrecision(8)), percent: plain(change) }
}

/** A figure near another, for bid, ask, high and low, which no truth depends on. @example near('100', 1.01) // '101' */
export const near = (price: string, factor: number): string => plain((Number(price) * factor).toPrecision(8))
