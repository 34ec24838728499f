/** The last trades of a market: the stream tells new ones only, the page keeps some. */
import { useEffect, useState } from 'react'
import { useLive } from '@/components/markets/live.hooks'
import { type MarketRef, marketKey } from '@/lib/core/order'
import type { Feed, PublicTrade } from '@/lib/markets/live'

const KEPT = 40

/** Newest first; a trade that is told twice stands once. */
function keepTrades(known: readonly PublicTrade[], news: readonly PublicTrade[]): PublicTrade[] {
  const ids = new Set(news.map(({ id }) => id))
  return [...news, ...known.filter(({ id }) => !ids.has(id))].slice(0, KEPT)
}

export function useRecentTrades(market: MarketRef): {
  trades: readonly PublicTrade[]
  feed: Feed
} {
  const { value, feed } = useLive({ kind: 'trades', market })
  const key = marketKey(market)
  const [kept, setKept] = useState<{ key: string; trades: readonly PublicTrade[] }>({
    key,
    trades: [],
  })
  useEffect(() => {
    setKept((last) => ({ key, trades: keepTrades(last.key === key ? last.trades : [], value ?? []) }))
  }, [key, value])
  return { trades: kept.key === key ? kept.trades : [], feed }
}
