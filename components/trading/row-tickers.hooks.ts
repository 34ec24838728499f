/** Last prices of the markets that are in sight of the search: asked when the sight changes, and again every ten seconds. */
import { useEffect, useRef, useState } from 'react'
import { type AppError, toAppError } from '@/lib/core/errors'
import { type MarketRef, marketKey } from '@/lib/core/order'
import type { Ticker } from '@/lib/markets/live'
import { marketsMessages } from '@/lib/markets/messages'
import { call } from '@/lib/messages/call.browser'

const SETTLE_MS = 200
const AGAIN_MS = 10_000
/** The message takes no more. */
const MOST = 200

export interface RowTickers {
  /** By `marketKey`; `null`: the venue tells none. What was told last stays. */
  tickers: ReadonlyMap<string, Ticker | null>
  /** Of the last question. */
  error: AppError | null
}

/** @param markets in sight; another list is asked for when it has stood still for a moment */
export function useRowTickers(markets: readonly MarketRef[]): RowTickers {
  const [state, setState] = useState<RowTickers>({ tickers: new Map(), error: null })
  const wanted = useRef(markets)
  wanted.current = markets
  const key = markets.map(marketKey).join('\n')
  useEffect(() => {
    if (key === '') return
    let ended = false
    const ask = async () => {
      const asked = wanted.current.slice(0, MOST)
      try {
        const answer = await call(marketsMessages['markets.tickers'], { markets: [...asked] })
        if (ended) return
        setState(({ tickers }) => {
          const next = new Map(tickers)
          for (const [at, market] of asked.entries()) next.set(marketKey(market), answer[at] ?? null)
          return { tickers: next, error: null }
        })
      } catch (thrown) {
        if (!ended) setState(({ tickers }) => ({ tickers, error: toAppError(thrown) }))
      }
    }
    const first = setTimeout(() => void ask(), SETTLE_MS)
    const timer = setInterval(() => document.visibilityState === 'visible' && void ask(), AGAIN_MS)
    return () => {
      ended = true
      clearTimeout(first)
      clearInterval(timer)
    }
  }, [key])
  return state
}
