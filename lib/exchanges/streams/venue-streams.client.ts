/**
 * All that is watched at one venue. Tickers, books and trades share a ccxt instance and its sockets; candles have one of their
 * own. Few venues let go of a single subscription: elsewhere the connection is renewed when many have piled up, and ended when
 * nothing is watched any more.
 */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { addCandles, type LiveValue } from '@/lib/markets/lay-over'
import { topicKey } from '@/lib/markets/live'
import type { MarketKind, MarketTopic, Watch, WatchEvents } from '@/lib/markets/venue-feeds'
import type { CcxtExchange } from '../ccxt-exchange'
import { venueError } from '../errors'
import { candleSource } from './candle-spans'
import { toBook, toCandles, toTicker, toTrades } from './market-values'
import { bookDepth, tellsDay, unwatches } from './stream-facts'
import { abandon } from './stream-instance.client'
import { type WatchLoop, watchLoop } from './watch-loop'

const NAMES: Record<MarketKind, { watch: string; unwatch: string }> = {
  ticker: { watch: 'watchTicker', unwatch: 'unWatchTicker' },
  book: { watch: 'watchOrderBook', unwatch: 'unWatchOrderBook' },
  trades: { watch: 'watchTrades', unwatch: 'unWatchTrades' },
  candles: { watch: 'watchOHLCV', unwatch: 'unWatchOHLCV' },
}

/** Subscriptions that nobody reads any more and that the venue does not end. */
const MOST_LEFT = 12
const SETTLE_MS = 250
/** Of trades and candles that wait for a reader. */
const MOST_UNREAD = 200

export interface VenueStreams {
  offers: (topic: MarketTopic) => boolean
  watch: (topic: MarketTopic, events: WatchEvents) => Watch
  hangUp: () => void
  close: () => void
}

export interface VenueStreamsOptions {
  venueName: string
  /** Opens no socket yet. */
  fresh: () => CcxtExchange
  now: () => number
}

type Call = (...args: unknown[]) => Promise<unknown>

interface Watched {
  topic: MarketTopic
  events: WatchEvents
  loop: WatchLoop
  /** Of its own: ccxt keeps the candles of all spans of a market under one name at some venues. */
  own?: CcxtExchange
}

/** @example streams.watch({ kind: 'ticker', market }, { onChange, onBroken }) */
export function createVenueStreams({ venueName, fresh, now }: VenueStreamsOptions): VenueStreams {
  let shared = fresh()
  const watched = new Set<Watched>()
  const left = new Set<string>()
  let settling: ReturnType<typeof setTimeout> | undefined

  const begin = ({ topic, events, own }: Omit<Watched, 'loop'>, ended: () => void): WatchLoop => {
    const exchange = own ?? shared
    const { watch } = NAMES[topic.kind]
    return watchLoop({
      next: () =>
        (exchange[watch] as Call).call(exchange, ...argumentsOf(topic), ...depthOf(exchange, topic)),
      gather: GATHER[topic.kind],
      read: (unread) => readAs(topic, unread, exchange.id, now()),
      events: {
        onChange: events.onChange,
        onBroken: (error) => {
          ended()
          if (own) abandon(own)
          events.onBroken(venueError(error, { venue: venueName, secrets: [], now: now() }))
        },
      },
    })
  }
  const enter = (topic: MarketTopic, events: WatchEvents): Watched => {
    const base = { topic, events, ...(topic.kind === 'candles' ? { own: fresh() } : {}) }
    const entry: Watched = { ...base, loop: begin(base, () => watched.delete(entry)) }
    watched.add(entry)
    return entry
  }

  /** A new connection for what is still watched; nobody hears of it. */
  const renew = () => {
    const old = shared
    shared = fresh()
    left.clear()
    for (const entry of watched) {
      if (entry.own) continue
      entry.loop.stop()
      entry.loop = begin(entry, () => watched.delete(entry))
    }
    abandon(old)
  }
  /** Subscriptions are let go of by the dozen: what that leaves behind is looked at once. */
  const settle = () => {
    settling = undefined
    const isWatched = [...watched].some(({ own }) => !own)
    if (!isWatched || left.size > MOST_LEFT) renew()
  }
  const letGo = ({ topic, own }: Watched) => {
    if (own) return abandon(own)
    if (unwatches(shared.id))
      // An answer to it is not needed: what still comes is not read.
      (shared[NAMES[topic.kind].unwatch] as Call).call(shared, ...argumentsOf(topic)).catch(() => undefined)
    else left.add(topicKey(topic))
    settling ??= setTimeout(settle, SETTLE_MS)
  }
  const endAll = (): Watched[] => {
    const all = [...watched]
    clearTimeout(settling)
    settling = undefined
    watched.clear()
    left.clear()
    for (const { own } of all) if (own) abandon(own)
    abandon(shared)
    return all
  }

  return {
    offers: ({ kind, ...topic }) =>
      shared.has[NAMES[kind].watch] === true &&
      // A long candle is not made of the last one of its parts: those are asked for together.
      (!('span' in topic) || candleSource(shared['timeframes'], topic.span)?.parts === 1),
    watch(topic, events) {
      left.delete(topicKey(topic))
      const entry = enter(topic, events)
      return {
        read: () => entry.loop.read(),
        stop: () => {
          entry.loop.stop()
          if (watched.delete(entry)) letGo(entry)
        },
      }
    },
    hangUp() {
      const broken = endAll()
      shared = fresh()
      for (const { loop } of broken) loop.break(stalled(venueName))
    },
    close() {
      for (const { loop } of endAll()) loop.stop()
    },
  }
}

const stalled = (venue: string) =>
  new AppError('unreachable', say('The stream of {venue} has stalled. Holdfast connects anew.', { venue }))

function argumentsOf(topic: MarketTopic): unknown[] {
  return topic.kind === 'candles' ? [topic.market.symbol, topic.span] : [topic.market.symbol]
}

function depthOf({ id }: CcxtExchange, { kind }: MarketTopic): unknown[] {
  const depth = bookDepth(id)
  return kind === 'book' && depth !== undefined ? [depth] : []
}

const latest = (_: unknown, answer: unknown): unknown => answer
/** ccxt hands out arrays of its own caches: their rows are copied here, because the cache goes on changing. */
const added = (unread: unknown, answer: unknown): unknown => {
  const rows = Array.isArray(answer) ? Array.from(answer as unknown[], copyOf) : []
  return [...(Array.isArray(unread) ? (unread as unknown[]) : []), ...rows].slice(-MOST_UNREAD)
}
const copyOf = (row: unknown): unknown => (Array.isArray(row) ? Array.from(row as unknown[]) : row)

const GATHER: Record<MarketKind, (unread: unknown, answer: unknown) => unknown> = {
  ticker: latest,
  book: latest,
  trades: added,
  candles: added,
}

function readAs(topic: MarketTopic, unread: unknown, venue: string, now: number): LiveValue | undefined {
  switch (topic.kind) {
    case 'ticker':
      return toTicker(unread, { now, tellsDay: tellsDay(venue, 'stream') })
    case 'book':
      return toBook(unread, now)
    case 'trades':
      return toTrades(unread)
    case 'candles':
      return addCandles([], toCandles(unread))
    default:
      return topic satisfies never
  }
}
