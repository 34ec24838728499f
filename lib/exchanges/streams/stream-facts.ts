/** What has to be known of single venues to follow their markets, from their documentation and ccxt 4.5.84's classes. */

/**
 * Levels asked for. Without a number ccxt takes the venue's default: ten at Kraken. Where a venue sends its whole book, or
 * knows few numbers only, none is asked.
 */
const BOOK_DEPTHS: Readonly<Record<string, number>> = { kraken: 100 }
export const bookDepth = (venue: string): number | undefined => BOOK_DEPTHS[venue]

/**
 * Venues where ccxt ends a single subscription so that it can begin again; proven by a test each. At Coinbase it waits for an
 * answer that comes only when nothing else is subscribed, and believes until then that the subscription is still there.
 */
const UNWATCHES = new Set(['binance'])
export const unwatches = (venue: string): boolean => UNWATCHES.has(venue)

/** Venues whose change, high, low and volume ccxt tells over the last 24 hours, by REST and by stream. */
const TELL_A_DAY = new Set([
  'binance',
  'binanceus',
  'bitget',
  'bybit',
  'bybiteu',
  'bybitid',
  'coinbase',
  'gate',
  'gateeu',
  'kucoin',
  'mexc',
  'myokx',
  'okx',
  'okxus',
])

/** Kraken's REST answer tells the day since midnight (UTC); its stream 24 hours. */
export const tellsDay = (venue: string, how: 'stream' | 'rest'): boolean =>
  TELL_A_DAY.has(venue) || (venue === 'kraken' && how === 'stream')

/** Caches are short, because an engine may run for days; the pause between two dials is the hub's, not ccxt's. */
const COMMON = {
  tradesLimit: 200,
  OHLCVLimit: 100,
  ordersLimit: 10,
  ws: { backoff: { base: 0 } },
}

/**
 * Binance: one socket for all subscriptions, where ccxt opens one for each; tickers with bid and ask, where ccxt takes those
 * without; a deep snapshot, because levels that fall out of a shallow one do not come back.
 */
const BY_VENUE: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  binance: {
    streamLimits: { spot: 1, margin: 1, future: 1, delivery: 1, stock: 1, option: 1 },
    watchTickers: { name: 'ticker' },
    watchOrderBookLimit: 1000,
  },
}

/** Of an instance that only watches. @example streamOptions('kraken').tradesLimit // 200 */
export const streamOptions = (venue: string): Readonly<Record<string, unknown>> => ({
  ...COMMON,
  ...BY_VENUE[venue],
})

/** Options of the instance that asks: Binance numbers single trades like its stream does, ccxt's default joins them. */
export const REST_OPTIONS: Readonly<Record<string, unknown>> = { fetchTradesMethod: 'publicGetTrades' }
