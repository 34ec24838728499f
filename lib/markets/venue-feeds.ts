/** What a venue offers to somebody who follows its markets; `lib/exchanges/streams` makes it of ccxt, tests of nothing. */
import type { VenueId } from '@/lib/core/ids'
import type { LiveValue } from './lay-over'
import type { Topic } from './live'

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

/** @throws AppError: the venue is not known, its markets cannot be read, its hosts are switched off */
export type OpenVenueFeeds = (place: { venue: VenueId; endpoint?: string }) => Promise<VenueFeeds>
