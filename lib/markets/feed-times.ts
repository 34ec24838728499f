/** How often is asked what no stream tells, and how long a stream may be silent before it is doubted. */
import type { MarketKind } from './venue-feeds'

/** Time between two questions by REST (ms). */
export const POLL_MS: Record<MarketKind, number> = {
  ticker: 5_000,
  book: 3_000,
  trades: 5_000,
  candles: 10_000,
}

/** A stream that has told nothing for so long (ms) is compared with what the venue answers. Quiet markets exist. */
export const SILENCE_MS: Record<MarketKind, number> = {
  ticker: 20_000,
  book: 12_000,
  trades: 45_000,
  candles: 60_000,
}

/** What differs in that comparison may be on its way: the stream has so long (ms) to bring it. */
export const LATE_MS = 3_000

/** A stream that has not told its first value by then is helped out by one question (ms). */
export const SEED_AFTER_MS = 1_500

/** Values go to pages at most this often (ms). */
export const FLUSH_MS = 100

/** A source that refuses for a reason of its own (switched off, not offered) is asked again after this time (ms). */
export const REFUSED_MS = 60_000
