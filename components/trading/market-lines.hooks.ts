/** The markets of all connected venues, asked once, and again when accounts come or go. */
import { useEffect, useMemo, useState } from 'react'
import { type AppError, toAppError } from '@/lib/core/errors'
import { marketsMessages } from '@/lib/markets/messages'
import { call } from '@/lib/messages/call.browser'
import type { OutputOf } from '@/lib/messages/define'
import { coinName } from './coin-names'
import type { DeskAccount } from './desk-accounts'
import { type MarketRow, toRows } from './search-markets'
import { venueLabel } from './venue-label'

type Answer = OutputOf<(typeof marketsMessages)['markets.lines']>

export interface MarketLines {
  /** `null` until the first answer. */
  answer: Answer | null
  error: AppError | null
  again: () => void
}

export function useMarketLines(accounts: readonly DeskAccount[]): MarketLines {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [turn, setTurn] = useState(0)
  const places = [...new Set(accounts.map(({ venue, endpoint = '' }) => `${venue} ${endpoint}`))].join('\n')
  useEffect(() => {
    if (places === '') return
    let ended = false
    call(marketsMessages['markets.lines'], {}).then(
      (told) => {
        if (ended) return
        setAnswer(told)
        setError(null)
      },
      (thrown: unknown) => void (ended || setError(toAppError(thrown))),
    )
    return () => {
      ended = true
    }
  }, [places, turn])
  return { answer, error, again: () => setTurn((last) => last + 1) }
}

/** Rows of the search; the list of favourites decides on the stars. */
export function useMarketRows(
  answer: Answer | null,
  favourites: readonly string[],
): readonly MarketRow[] | null {
  return useMemo(
    () =>
      answer &&
      toRows(answer.lines, {
        favourites: new Set(favourites),
        nameOfCode: coinName,
        nameOfVenue: venueLabel,
      }),
    [answer, favourites],
  )
}
