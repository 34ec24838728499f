/** What a page may follow while it is open, and what it is told. Public data; nothing here is stored. */
import type { Amount } from '@/lib/core/amount'
import type { ErrorShape } from '@/lib/core/errors'
import { type MarketRef, marketKey } from '@/lib/core/order'

export const CANDLE_SPANS = ['1m', '5m', '15m', '1h', '4h', '1d', '1w'] as const
export type CandleSpan = (typeof CANDLE_SPANS)[number]

export type Topic =
  | { kind: 'ticker'; market: MarketRef }
  | { kind: 'book'; market: MarketRef }
  | { kind: 'trades'; market: MarketRef }
  | { kind: 'candles'; market: MarketRef; span: CandleSpan }
  /** The whole portfolio's value at live prices. */
  | { kind: 'portfolio' }

/** @example topicKey({ kind: 'book', market }) // 'book kraken  BTC/EUR' */
export function topicKey(topic: Topic): string {
  if (topic.kind === 'portfolio') return 'portfolio'
  const span = topic.kind === 'candles' ? ` ${topic.span}` : ''
  return `${topic.kind} ${marketKey(topic.market)}${span}`
}

export interface Ticker {
  last: Amount
  bid?: Amount
  ask?: Amount
  /** Ratio: 0.01 is 1 %. */
  change24h?: number
  high24h?: Amount
  low24h?: Amount
  /** In the base coin. */
  volume24h?: Amount
  /** ms, by the venue where it tells. */
  at: number
}

/** Price in the quote coin, amount in the base coin. */
export type BookLevel = readonly [price: Amount, amount: Amount]

export interface Book {
  /** Best first; at most `BOOK_LEVELS` a side. */
  bids: readonly BookLevel[]
  asks: readonly BookLevel[]
  at: number
}

export const BOOK_LEVELS = 50

export interface PublicTrade {
  id: string
  at: number
  side: 'buy' | 'sell' | 'unknown'
  price: Amount
  amount: Amount
}

/** Chart points may be numbers. `at` is the moment at which the candle opens (ms). */
export interface LiveCandle {
  at: number
  open: number
  high: number
  low: number
  close: number
  volume: number
}

export interface LivePortfolio {
  /** In the display currency; unknown is absent. */
  total?: Amount
  currency: string
  /** Ratio over 24 hours. */
  change24h?: number
  /** The same as a sum; `incomplete`: some coins have no price of 24 hours ago and are not in it. */
  gain24h?: { value: Amount; incomplete: boolean }
  at: number
}

/** `candles`: the newest ones, to be laid over those that the page has; `trades`: newest first, only new ones after the first. */
export interface LiveValues {
  ticker: Ticker
  book: Book
  trades: readonly PublicTrade[]
  candles: readonly LiveCandle[]
  portfolio: LivePortfolio
}

/** How the values come, said on the page. */
export interface Feed {
  how: 'stream' | 'polling'
  state: 'connecting' | 'live' | 'stalled' | 'waiting' | 'failed'
  /** Time between two questions (ms), while `polling`. */
  everyMs?: number
  /** Of the last value (ms). */
  lastAt?: number
  /** When the next try begins (ms), while `waiting`. */
  retryAt?: number
  error?: ErrorShape
}

export const LIVE_PORT = 'live'

/** From page to engine, over the port. A page names all it follows each time. */
export interface FollowRequest {
  follow: readonly Topic[]
}

/** From engine to page: what has changed since the last message, at most some ten times a second. */
export interface LiveMessage {
  changes: readonly {
    /** `topicKey` of it. */
    topic: string
    feed: Feed
    /** By the topic's kind; absent when only the feed has changed. */
    value?: LiveValues[Topic['kind']]
  }[]
}
