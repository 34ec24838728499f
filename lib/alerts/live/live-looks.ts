/** Looks at most once a second while tickers come in. It follows nothing by itself. Pure: the caller knows the clock. */
import { marketKey } from '@/lib/core/order'
import type { LiveTicker } from './live-facts'

export interface LiveLooks {
  /** A ticker has moved. */
  hear: (told: LiveTicker) => void
  close: () => void
}

const EVERY_MS = 1_000

/**
 * @param look gets what has moved since the last time; what it throws is met again by the next one
 * @example const looks = createLiveLooks(async (tickers) => …); looks.hear({ market, ticker })
 */
export function createLiveLooks(look: (tickers: readonly LiveTicker[]) => Promise<void>): LiveLooks {
  const moved = new Map<string, LiveTicker>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isLooking = false
  let isClosed = false

  const step = async () => {
    timer = undefined
    const tickers = [...moved.values()]
    moved.clear()
    isLooking = true
    await look(tickers).catch(() => undefined)
    isLooking = false
    if (moved.size > 0) wake()
  }
  const wake = () => {
    if (!isLooking && !isClosed) timer ??= setTimeout(() => void step(), EVERY_MS)
  }
  return {
    hear: (told) => {
      moved.set(marketKey(told.market), told)
      wake()
    },
    close: () => {
      isClosed = true
      clearTimeout(timer)
    },
  }
}
