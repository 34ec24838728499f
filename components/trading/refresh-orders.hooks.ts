/** While the desk is open, open orders of all accounts are read every quarter of a minute, and what is unclear is settled. */
import { useEffect } from 'react'
import { call } from '@/lib/messages/call.browser'
import { tradingMessages } from '@/lib/trading/messages'

const EVERY_MS = 15_000

/** What fails is told by the rows themselves, account by account (`reading-ages.tsx`). */
export function useOrdersRefresh(on: boolean): void {
  useEffect(() => {
    if (!on) return
    const refresh = () => {
      if (document.visibilityState !== 'visible') return
      call(tradingMessages['trading.refresh'], {}).catch(() => undefined)
    }
    refresh()
    const timer = setInterval(refresh, EVERY_MS)
    return () => clearInterval(timer)
  }, [on])
}
