/** What the pages of the past need of the portfolio: names of accounts, whether amounts are hidden, the clock. */
import { useCallback, useMemo } from 'react'
import { useNow } from '@/components/ui/now.hooks'
import type { AccountId } from '@/lib/core/ids'
import type { AccountLine } from '@/lib/portfolio/view'
import { useView } from './view.hooks'

export interface PageFacts {
  accounts: readonly AccountLine[]
  nameOf: (account: AccountId) => string
  /** True until the setting is known: an amount must not flash up before it is hidden. */
  hidden: boolean
  now: number
  currency: string
}

const NONE: readonly AccountLine[] = []

export function usePageFacts(): PageFacts {
  const { head, full } = useView()
  const view = full ?? head
  const now = useNow()
  const accounts = view?.accounts ?? NONE
  const names = useMemo(() => new Map(accounts.map(({ id, label }) => [id, label])), [accounts])
  // The same function until a name changes: charts are drawn anew for another one.
  const nameOf = useCallback((account: AccountId) => names.get(account) ?? '…', [names])
  return {
    accounts,
    nameOf,
    hidden: view?.hideAmounts ?? true,
    now,
    currency: view?.currency ?? 'usd',
  }
}
