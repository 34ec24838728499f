/** What other parts of the desk hand to the order form: a price of the book, an order to change, the opposite of a doubled one. */
import { useCallback, useState } from 'react'
import { type MarketRef, marketKey } from '@/lib/core/order'
import type { OrderDraft } from '@/lib/trading/draft'

export interface Handed {
  /** Counts up: each is taken once, however often the form is drawn or made anew. */
  turn: number
  draft: Partial<OrderDraft>
}

export interface Handing {
  /** Changes when something is handed, for whatever market; 0: nothing was. */
  turn: number
  /** For this market; absent: nothing, or something for another one. */
  handed: Handed | undefined
  hand: (draft: Partial<OrderDraft>, market: MarketRef) => void
}

/** @example const { handed, hand } = useHanded(market); hand({ price }, market) */
export function useHanded(market: MarketRef): Handing {
  const [last, setLast] = useState<Handed & { key: string }>({ turn: 0, draft: {}, key: '' })
  const hand = useCallback(
    (draft: Partial<OrderDraft>, at: MarketRef) =>
      setLast(({ turn }) => ({ turn: turn + 1, draft, key: marketKey(at) })),
    [],
  )
  return { turn: last.turn, handed: last.key === marketKey(market) ? last : undefined, hand }
}
