/**
 * All that is watched at one venue, over one ccxt instance. Not every venue lets go of a single subscription: there the
 * connections are renewed when many have piled up, or ended when nothing is watched any more.
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
import { bookDepth, tellsDay } from './stream-facts'
import { abandon } from './stream-instance.client'
import { type WatchLoop, watchLoop } from './watch-loop'

const NAMES: Record<MarketKind, { watch: string; unwatch: string }> = {
  ticker: { watch: 'watchTicker', unwatch: 'unWatchTicker' },
  book: { watch: 'watchOrderBook', unwatch: 'unWatchOrderBook' },
  trades: { watch: 'watchTrades', unwatch: 'unWatchTrades' },
  candles: { watch: 'watchOHLCV', unwatch: 'unWatchOHLCV' },
}

/** Subscriptions that nobody reads any more and that the venue cannot end. */
const MOST_LEFT = 12
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

/** @example streams.watch({ kind: 'ticker', market }, { onChange, onBroken }) */
export function createVenueStreams({ venueName, fresh, now }: VenueStreamsOptions): VenueStreams {
  let exchange = fresh()
  const loops = new Map<WatchLoop, string>()
  const left = new Set<string>()

  const renew = (error?: AppError) => {
    abandon(exchange)
    exchange = fresh()
    left.clear()
    const broken = [...loops.keys()]
    loops.clear()
    for (const loop of broken) if (error) loop.break(error)
  }

  const letGo = (topic: MarketTopic) => {
    const { unwatch } = NAMES[topic.kind]
    if (loops.size === 0) return renew()
    if (exchange.has[unwatch] === true)
      // An answer to it is not needed: what still comes is not read.
      return void (exchange[unwatch] as Call).call(exchange, ...argumentsOf(topic)).catch(() => undefined)
    left.add(topicKey(topic))
    if (left.size > MOST_LEFT) renew(renewing(venueName))
  }

  return {
    offers: ({ kind, ...topic }) =>
      exchange.has[NAMES[kind].watch] === true &&
      // A long candle is not made of the last one of its parts: those are asked for together.
      (!('span' in topic) || candleSource(timeframesOf(exchange), topic.span)?.parts === 1),
    watch(topic, events) {
      const key = topicKey(topic)
      left.delete(key)
      const mine = exchange
      const loop = watchLoop({
        next: () =>
          (mine[NAMES[topic.kind].watch] as Call).call(mine, ...argumentsOf(topic), ...depthOf(mine, topic)),
        gather: GATHER[topic.kind],
        read: (unread) => readAs(topic, unread, mine.id, now()),
        events: {
          onChange: events.onChange,
          onBroken: (error) => {
            loops.delete(loop)
            events.onBroken(venueError(error, { venue: venueName, secrets: [], now: now() }))
          },
        },
      })
      loops.set(loop, key)
      return {
        read: loop.read,
        stop: () => {
          loop.stop()
          if (loops.delete(loop)) letGo(topic)
        },
      }
    },
    hangUp: () => renew(stalled(venueName)),
    close: () => {
      for (const loop of loops.keys()) loop.stop()
      loops.clear()
      abandon(exchange)
    },
  }
}

const stalled = (venue: string) =>
  new AppError('unreachable', say('The stream of {venue} has stalled. Holdfast connects anew.', { venue }))
const renewing = (venue: string) =>
  new AppError('unreachable', say('Holdfast renews its connection to {venue}.', { venue }))

const timeframesOf = ({ timeframes }: CcxtExchange): Record<string, unknown> =>
  typeof timeframes === 'object' && timeframes !== null ? (timeframes as Record<string, unknown>) : {}

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
