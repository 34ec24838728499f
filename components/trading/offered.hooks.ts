/** Hands an offered draft to the desk, once: what is changed in the form afterwards stays. */
import { useEffect, useRef } from 'react'
import type { OrderDraft } from '@/lib/trading/draft'
import type { ChosenMarket } from './chosen-market.hooks'
import type { Handing } from './handed.hooks'

export interface Offered {
  /** Of the proposal; each is taken once. */
  key: string
  draft: OrderDraft
}

export function useOffered(
  offered: Offered | undefined,
  { chooseMarket }: Pick<ChosenMarket, 'chooseMarket'>,
  { hand }: Pick<Handing, 'hand'>,
): void {
  const taken = useRef<string>(undefined)
  useEffect(() => {
    if (offered === undefined || taken.current === offered.key) return
    taken.current = offered.key
    const { market, account } = offered.draft
    chooseMarket(market, account)
    hand(offered.draft, market)
  }, [offered, chooseMarket, hand])
}
