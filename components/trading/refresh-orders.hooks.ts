/** While the desk is open, open orders of all accounts are read every quarter of a minute, and what is unclear is settled. */
import { useEffect } from 'react'
import { call } from '@/lib/messages/call.browser'
import { tradingMessages } from '@/lib/trading/messages'

const EVERY_MS = 15_000

/** Reads them once. What fails is told by the rows themselves, account by account (`reading-ages.tsx`). */
export const refreshOrders = (): void =>
  void call(tradingMessages['trading.refresh'], {}).catch(() => undefined)

export function useOrdersRefresh(on: boolean): void {
  useEffect(() => {
    if (!on) return
    refreshOrders()
    const timer = setInterval(() => document.visibilityState === 'visible' && refreshOrders(), EVERY_MS)
    return () => clearInterval(timer)
  }, [on])
}
