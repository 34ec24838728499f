/** What has to be known of single venues to follow their markets, from their documentation and ccxt 4.5.84's classes. */

/**
 * Levels asked for. Without a number ccxt takes the venue's default: ten at Kraken. Where a venue sends its whole book, or
 * knows few numbers only, none is asked. Binance's snapshot is deep (`watchOrderBookLimit`): levels that fall out of a
 * shallow one would not come back.
 */
const BOOK_DEPTHS: Readonly<Record<string, number>> = { kraken: 100 }
export const bookDepth = (venue: string): number | undefined => BOOK_DEPTHS[venue]

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

/**
 * Options of an instance that only watches. Caches are short, because an engine may run for days; the pause between two
 * dials is the hub's; Binance shares one socket for all subscriptions, where ccxt would open one for each.
 */
export const STREAM_OPTIONS: Readonly<Record<string, unknown>> = {
  tradesLimit: 200,
  OHLCVLimit: 100,
  ordersLimit: 10,
  watchOrderBookLimit: 1000,
  ws: { backoff: { base: 0 } },
  streamLimits: { spot: 1, margin: 1, future: 1, delivery: 1, stock: 1, option: 1 },
}

/** Options of the instance that asks: Binance numbers single trades like its stream does, ccxt's default joins them. */
export const REST_OPTIONS: Readonly<Record<string, unknown>> = { fetchTradesMethod: 'publicGetTrades' }
