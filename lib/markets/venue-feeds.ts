/** What a venue offers to somebody who follows its markets; `lib/exchanges/streams` makes it of ccxt, tests of nothing. */
import type { VenueId } from '@/lib/core/ids'
import type { LiveValue } from './lay-over'
import type { CandleSpan, LiveCandle, Ticker, Topic } from './live'
import type { MarketLine } from './market-rules'

/** All but the portfolio: one market of one venue. */
export type MarketTopic = Exclude<Topic, { kind: 'portfolio' }>
export type MarketKind = MarketTopic['kind']

export interface WatchEvents {
  /** Something new has come; it is read when somebody wants it. */
  onChange: () => void
  /** The stream has ended by itself; called once, and nothing comes after it. */
  onBroken: (error: unknown) => void
}

export interface Watch {
  /** The value as it stands; of trades and candles those that came since the last reading. `undefined`: nothing. */
  read: () => LiveValue | undefined
  stop: () => void
}

export interface VenueFeeds {
  /** True: the venue streams it. False: it must be asked again and again. */
  streams: (topic: MarketTopic) => boolean
  watch: (topic: MarketTopic, events: WatchEvents) => Watch
  /** One answer by REST: the newest trades and candles, the book, the ticker. @throws AppError */
  ask: (topic: MarketTopic) => Promise<LiveValue>
  /** Ends all connections: everything that is watched breaks. A socket that is open and silent is no use to anybody. */
  hangUp: () => void
  /** Like `hangUp`, for good, and without a word to those who watch. */
  close: () => void
}

/** A venue, or a server of the user's own that speaks like it. */
export interface MarketPlace {
  venue: VenueId
  endpoint?: string
}

/** What a venue offers beside that: its list, and single questions. */
export interface VenueMarkets extends VenueFeeds {
  /** Active spot markets. */
  lines: () => MarketLine[]
  /** One question for many. Markets without a last price, or that do not exist, are left out. @throws AppError */
  tickers: (symbols: readonly string[]) => Promise<Map<string, Ticker>>
  /** Oldest first, at most some hundred; those that open before a moment (ms), or the newest. @throws AppError */
  candles: (symbol: string, span: CandleSpan, before?: number) => Promise<LiveCandle[]>
}

/** @throws AppError: the venue is not known, its markets cannot be read, its hosts are switched off */
export type OpenVenueMarkets = (place: MarketPlace) => Promise<VenueMarkets>
