/** MEXC: trades a market at a time, of the last month. https://www.mexc.com/api-docs/spot-v3/introduction */
import { say } from '@/lib/core/sentence'
import { featureStreams } from '../feature-history'
import type { StreamSpec } from '../feature-stream'
import { draftTrade } from '../feature-trade'
import { draftTransfer } from '../feature-transfer'
import { unified } from '../feature-unified'
import { mexcIncome } from './mexc-income'

/** The output of the transaction is part of the name. */
const named = ({ id, txId }: Record<string, unknown>) => {
  const name = id ?? txId
  return typeof name === 'string' ? name : undefined
}

const specs: StreamSpec[] = [
  {
    id: 'trades',
    label: say('Trades'),
    by: 'symbol',
    keepsDays: 30,
    limit: 100,
    full: 'halve',
    call: unified('fetchMyTrades'),
    draft: draftTrade(),
  },
  {
    id: 'deposits',
    label: say('Deposits'),
    keepsDays: 90,
    days: 7,
    limit: 1000,
    full: 'halve',
    call: unified('fetchDeposits', { until: 'endTime' }),
    draft: draftTransfer({ kind: 'deposit', name: named }),
  },
  {
    id: 'withdrawals',
    label: say('Withdrawals'),
    keepsDays: 90,
    days: 7,
    limit: 1000,
    full: 'halve',
    call: unified('fetchWithdrawals', { until: 'endTime' }),
    // ccxt has taken the fee off the venue's amount already.
    draft: draftTransfer({ kind: 'withdrawal', fee: 'beside' }),
  },
  ...mexcIncome,
]

export const mexcHistory = featureStreams(() => specs)
