/** Rules, fee tier and free money of an account in a market, for the order form; asked again while the page is open. */
import { useEffect } from 'react'
import { useAsked } from '@/components/shell/asked.hooks'
import type { AppError } from '@/lib/core/errors'
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
  const key = account === undefined || market === undefined ? null : `${account} ${marketKey(market)}`
  const { answer, error, again } = useAsked(key, () => {
    if (account === undefined || market === undefined)
      throw new RangeError('nothing is asked without a market')
    return call(tradingMessages['trading.facts'], { account, market })
  })
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && again(), AGAIN_MS)
    return () => clearInterval(timer)
  }, [again])
  return { facts: answer, error, again }
}
