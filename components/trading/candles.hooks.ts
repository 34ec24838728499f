/** Candles of a market: some hundred of its past, more when one asks for what was before, and the live ones laid over them. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { useLive } from '@/components/markets/live.hooks'
import { type AppError, toAppError } from '@/lib/core/errors'
import type { MarketRef } from '@/lib/core/order'
import { type CandleSpan, type Feed, type LiveCandle, topicKey } from '@/lib/markets/live'
import { marketsMessages } from '@/lib/markets/messages'
import { call } from '@/lib/messages/call.browser'
import { mergeCandles } from './merge-candles'

export interface Candles {
  /** Oldest first; `null` until the past was read. */
  candles: readonly LiveCandle[] | null
  /** Of the last reading of the past. */
  error: AppError | null
  feed: Feed
  /** Reads what was before the first candle, if anything was. */
  older: () => void
  again: () => void
}

interface Shown {
  key: string
  candles: readonly LiveCandle[] | null
  error: AppError | null
}

export function useCandles(market: MarketRef, span: CandleSpan): Candles {
  const topic = { kind: 'candles', market, span } as const
  const key = topicKey(topic)
  const { value, feed } = useLive(topic)
  const [shown, setShown] = useState<Shown>({ key, candles: null, error: null })
  const latest = useRef(shown)
  latest.current = shown
  const busy = useRef('')
  const ended = useRef('')

  const read = useCallback(
    (before?: number) => {
      const work = `${key} ${before ?? ''}`
      if (busy.current === work) return
      busy.current = work
      call(marketsMessages['markets.candles'], { market, span, ...(before === undefined ? {} : { before }) })
        .then((answer) => {
          if (before !== undefined && !answer.some(({ at }) => at < before)) ended.current = key
          setShown((last) => ({ key, candles: mergeCandles(known(last, key), answer), error: null }))
        })
        .catch((thrown: unknown) =>
          setShown((last) => ({
            key,
            candles: last.key === key ? last.candles : null,
            error: toAppError(thrown),
          })),
        )
        .finally(() => {
          if (busy.current === work) busy.current = ''
        })
    },
    // The key says market and span.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [key],
  )
  useEffect(() => read(), [read])
  useReadAgain(feed, read)
  useEffect(() => {
    if (value === undefined) return
    // Without the past there is nothing to lay them over.
    setShown((last) =>
      last.key === key && last.candles !== null
        ? { ...last, candles: mergeCandles(last.candles, value) }
        : last,
    )
  }, [key, value])

  const older = useCallback(() => {
    const first = latest.current.key === key ? latest.current.candles?.[0] : undefined
    if (first !== undefined && ended.current !== key) read(first.at)
  }, [key, read])
  const mine = shown.key === key
  return {
    candles: mine ? shown.candles : null,
    error: mine ? shown.error : null,
    feed,
    older,
    again: useCallback(() => read(), [read]),
  }
}

const known = (last: Shown, key: string) => (last.key === key ? (last.candles ?? []) : [])

/** What was missed while the feed was away is read when it is back. */
function useReadAgain(feed: Feed, read: () => void): void {
  const wasAway = useRef(false)
  useEffect(() => {
    if (feed.state === 'stalled' || feed.state === 'waiting') wasAway.current = true
    if (feed.state !== 'live' || !wasAway.current) return
    wasAway.current = false
    read()
  }, [feed.state, read])
}
