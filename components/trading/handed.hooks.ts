/** What other parts of the desk hand to the order form: a price of the book, an order to change, the opposite of a doubled one. */
import { useCallback, useState } from 'react'
import { type MarketRef, marketKey } from '@/lib/core/order'
import type { OrderDraft } from '@/lib/trading/draft'

export interface Handed {
  /** Another number: take it. */
  turn: number
  draft: Partial<OrderDraft>
}

export interface Handing {
  /** For this market; what was handed for another one is not for it. */
  handed: Handed
  hand: (draft: Partial<OrderDraft>, market: MarketRef) => void
}

const NOTHING: Handed = { turn: 0, draft: {} }

export function useHanded(market: MarketRef): Handing {
  const [last, setLast] = useState({ ...NOTHING, key: '' })
  const hand = useCallback(
    (draft: Partial<OrderDraft>, at: MarketRef) =>
      setLast(({ turn }) => ({ turn: turn + 1, draft, key: marketKey(at) })),
    [],
  )
  return { handed: last.key === marketKey(market) ? last : NOTHING, hand }
}
