/** Bitget: fills a market at a time, of the last 90 days; transfers in spans of 90. https://www.bitget.com/api-doc/spot/trade/Get-Fills */
import { say } from '@/lib/core/sentence'
import { featureStreams } from '../feature-history'
import type { Answer, StreamSpec } from '../feature-stream'
import { draftTrade } from '../feature-trade'
import { draftTransfer } from '../feature-transfer'
import { unified } from '../feature-unified'
import { smallest } from '../row-ids'
import { bitgetIncome } from './bitget-income'

const ROWS = 100
const before =
  (field: string) =>
  ({ count, rows }: Answer) => {
    const last = smallest(rows, field)
    return count < ROWS || last === undefined ? undefined : { idLessThan: last }
  }

const specs: StreamSpec[] = [
  {
    id: 'trades',
    label: say('Trades'),
    by: 'symbol',
    keepsDays: 90,
    limit: ROWS,
    full: before('tradeId'),
    call: unified('fetchMyTrades', { params: { uta: false } }),
    draft: draftTrade(),
  },
  {
    id: 'deposits',
    label: say('Deposits'),
    from: '2018-07-01',
    days: 90,
    limit: ROWS,
    full: before('orderId'),
    call: unified('fetchDeposits', { params: { uta: false } }),
    draft: draftTransfer({ kind: 'deposit' }),
  },
  {
    id: 'withdrawals',
    label: say('Withdrawals'),
    from: '2018-07-01',
    days: 90,
    limit: ROWS,
    full: before('orderId'),
    call: unified('fetchWithdrawals', { params: { uta: false } }),
    // ccxt has taken the fee off the venue's size already.
    draft: draftTransfer({ kind: 'withdrawal', fee: 'beside' }),
  },
  ...bitgetIncome,
]

export const bitgetHistory = featureStreams(() => specs)
