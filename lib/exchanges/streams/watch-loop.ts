/**
 * One of ccxt's `watch` calls, made again and again: each resolves with what is new, or rejects once when its socket is gone.
 * What came is kept until somebody reads it; ccxt's own objects are read at that moment, not copied at each message.
 */
import type { LiveValue } from '@/lib/markets/lay-over'
import type { Watch, WatchEvents } from '@/lib/markets/venue-feeds'

export interface LoopOptions {
  /** The next answer of ccxt. */
  next: () => Promise<unknown>
  /** Puts an answer to what has not been read yet: replaces it (tickers, books) or is added (trades, candles). */
  gather: (unread: unknown, answer: unknown) => unknown
  /** What was gathered, as ours. */
  read: (unread: unknown) => LiveValue | undefined
  events: WatchEvents
}

export interface WatchLoop extends Watch {
  /** Ends it as if the socket had gone. */
  break: (error: unknown) => void
}

/** @example const loop = watchLoop({ next: () => exchange.watchTicker(symbol), gather: (_, row) => row, read: toTicker, events }) */
export function watchLoop({ next, gather, read, events }: LoopOptions): WatchLoop {
  let isAlive = true
  let unread: unknown

  const breakWith = (error: unknown) => {
    if (!isAlive) return
    isAlive = false
    events.onBroken(error)
  }
  const run = async () => {
    for (;;) {
      const answer = await next()
      if (!isAlive) return
      unread = gather(unread, answer)
      events.onChange()
    }
  }
  run().catch(breakWith)

  return {
    read: () => {
      if (unread === undefined) return undefined
      const value = read(unread)
      unread = undefined
      return value
    },
    stop: () => {
      isAlive = false
    },
    break: breakWith,
  }
}
