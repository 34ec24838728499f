/** Own fills in a market for the marks on its chart: from the journal at once, from the ledger once it has read them. */
import { useMemo } from 'react'
import { useQuestion } from '@/components/shell/question.hooks'
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { OrderRow } from '@/lib/db/rows'
import { ledgerMessages } from '@/lib/ledger/messages'
import { type Fill, fillsOfEntries, fillsOfJournal } from './fill-marks'

const MOST = 200

export interface OwnFillsQuestion {
  account: AccountId | undefined
  /** `undefined` until the market's rules are known. */
  asset: AssetId | undefined
  /** Of this market and account. */
  journal: readonly OrderRow[]
}

export function useOwnFills({ account, asset, journal }: OwnFillsQuestion): readonly Fill[] {
  const { answer } = useQuestion(
    ledgerMessages['ledger.entries'],
    account === undefined || asset === undefined
      ? null
      : {
          filter: {
            accounts: { not: false, of: [account] },
            assets: { not: false, of: [asset] },
            kinds: { not: false, of: ['trade'] },
          },
          order: 'newest',
          offset: 0,
          limit: MOST,
        },
  )
  return useMemo(() => {
    const told = answer === null || asset === undefined ? [] : fillsOfEntries(answer.rows, asset)
    return [...fillsOfJournal(journal), ...told]
  }, [answer, asset, journal])
}
