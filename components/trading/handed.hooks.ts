/** What other parts of the desk hand to the order form: a price of the book, an order to change, the opposite of a doubled one. */
import { useCallback, useState } from 'react'
import type { OrderDraft } from '@/lib/trading/draft'

export interface Handed {
  /** Another number: take it. */
  turn: number
  draft: Partial<OrderDraft>
}

const NOTHING: Handed = { turn: 0, draft: {} }

export function useHanded(): { handed: Handed; hand: (draft: Partial<OrderDraft>) => void } {
  const [handed, setHanded] = useState(NOTHING)
  const hand = useCallback(
    (draft: Partial<OrderDraft>) => setHanded(({ turn }) => ({ turn: turn + 1, draft })),
    [],
  )
  return { handed, hand }
}
