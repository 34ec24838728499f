/** Rules, fee tier and free money of an account in a market, for the order form; asked again while the page is open. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { type AppError, toAppError } from '@/lib/core/errors'
import type { AccountId } from '@/lib/core/ids'
import { type MarketRef, marketKey } from '@/lib/core/order'
import { call } from '@/lib/messages/call.browser'
import { type DeskFacts, tradingMessages } from '@/lib/trading/messages'

const AGAIN_MS = 60_000

export interface DeskFactsState {
  /** Of this very account and market; `null` until the first answer. */
  facts: DeskFacts | null
  /** Of the last question. */
  error: AppError | null
  again: () => void
}

export function useDeskFacts(account: AccountId | undefined, market: MarketRef | undefined): DeskFactsState {
  const key = account === undefined || market === undefined ? undefined : `${account} ${marketKey(market)}`
  const [shown, setShown] = useState<{ key: string; facts: DeskFacts } | null>(null)
  const [failed, setFailed] = useState<{ key: string; error: AppError } | null>(null)
  const turn = useRef(0)
  const again = useCallback(() => {
    if (key === undefined || account === undefined || market === undefined) return
    turn.current += 1
    const mine = turn.current
    call(tradingMessages['trading.facts'], { account, market }).then(
      (facts) => {
        if (mine !== turn.current) return
        setShown({ key, facts })
        setFailed(null)
      },
      (thrown: unknown) => {
        if (mine === turn.current) setFailed({ key, error: toAppError(thrown) })
      },
    )
    // The key says account and market.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key])
  useEffect(() => {
    again()
    const timer = setInterval(() => document.visibilityState === 'visible' && again(), AGAIN_MS)
    return () => {
      clearInterval(timer)
      turn.current += 1
    }
  }, [again])
  return {
    facts: shown !== null && shown.key === key ? shown.facts : null,
    error: failed !== null && failed.key === key ? failed.error : null,
    again,
  }
}
